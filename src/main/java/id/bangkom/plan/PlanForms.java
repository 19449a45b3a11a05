package id.bangkom.plan;

import id.bangkom.competency.Competencies;
import id.bangkom.competency.Competency;
import id.bangkom.cycle.CarriedNeeds;
import id.bangkom.needs.MandatoryNeed;
import id.bangkom.needs.Need;
import id.bangkom.needs.NeedsResult;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.training.Catalogue;
import id.bangkom.training.Programme;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Position;
import id.bangkom.workforce.Workforce;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forms of the individual plan show. */
@Component
class PlanForms {

    static final String NONE = "-";

    /** More programmes per gap make the table of recommendations long; the others are in the catalogue below it. */
    private static final int RECOMMENDED_PER_GAP = 3;

    private final Planning planning;
    private final Career career;
    private final Catalogue catalogue;
    private final Competencies competencies;
    private final Workforce workforce;
    private final CarriedNeeds carried;
    private final History history;
    private final OwnDrafts drafts;

    PlanForms(
            Planning planning,
            Career career,
            Catalogue catalogue,
            Competencies competencies,
            Workforce workforce,
            CarriedNeeds carried,
            History history,
            OwnDrafts drafts) {
        this.planning = planning;
        this.career = career;
        this.catalogue = catalogue;
        this.competencies = competencies;
        this.workforce = workforce;
        this.carried = carried;
        this.history = history;
        this.drafts = drafts;
    }

    /** The fields start with what the person has saved since the newest version, else with that version. */
    DraftPlanView draft(CaseKey key, Employee employee, PlanVersion newest) {
        Optional<OwnDrafts.Draft> saved = drafts.of(key, newest.number());
        PlanVersion start = saved.map(draft -> draft.over(newest)).orElse(newest);
        Optional<NeedsResult> needs = planning.needsOf(key);
        List<Need> gaps = needs.map(NeedsResult::gaps).orElse(List.of());
        List<Programme> offered = catalogue.active(key.tenant());
        List<Position> path = career.pathOf(employee);
        return new DraftPlanView(
                employee.name(),
                employee.positionTitle(),
                employee.unitName(),
                key.year(),
                saved.map(draft -> "Isian di bawah memuat konsep yang Anda simpan pada "
                                + history.time(key.tenant(), draft.savedAt()) + ".")
                        .orElseGet(() -> startNote(newest)),
                history.returnNote(IndividualPlan.PROCESS, key).orElse(null),
                matchNote(key, needs),
                planning.required(key).stream()
                        .map(each -> new DraftPlanView.MandatoryRow(
                                each.programme().title(),
                                basis(each.rule()),
                                Words.date(each.rule().dueOn())))
                        .toList(),
                gaps.stream().map(PlanForms::gapRow).toList(),
                carried.of(key.tenant(), key.year(), key.id()).stream()
                        .map(need -> new DraftPlanView.CarriedRow(need.kind().label(), need.text()))
                        .toList(),
                planning.limits(key, employee).rule(),
                gaps.stream().flatMap(need -> recommended(need, offered)).toList(),
                catalogueRows(key, offered),
                programmes(gaps, offered),
                employee.kind().hasAgreement(),
                positions(employee, path),
                path.stream()
                        .skip(1)
                        .flatMap(position -> career.missingFor(employee, needs, position).stream())
                        .map(missing -> new DraftPlanView.CareerRow(
                                missing.position(),
                                missing.competency(),
                                missing.required(),
                                actual(missing),
                                gap(missing)))
                        .toList(),
                programme(start, 1),
                quarter(start, 1),
                goal(start, 1),
                programme(start, 2),
                quarter(start, 2),
                goal(start, 2),
                programme(start, 3),
                quarter(start, 3),
                goal(start, 3),
                programme(start, 4),
                quarter(start, 4),
                goal(start, 4),
                programme(start, 5),
                quarter(start, 5),
                goal(start, 5),
                start.wantsMentor(),
                start.careerPositionId(),
                start.careerGoal(),
                start.ceilingReason());
    }

    private static String basis(MandatoryNeed rule) {
        return rule.reason() + ". Dasar: " + rule.legalBasis();
    }

    private static boolean has(PlanVersion version, Programme programme) {
        return version.items().stream().anyMatch(item -> item.programmeId().equals(programme.id()));
    }

    private static String startNote(PlanVersion newest) {
        if (newest.number() > 0) {
            return "Isian di bawah memuat rencana versi " + newest.number() + "; perbaiki seperlunya.";
        }
        return newest.items().isEmpty()
                ? "Sistem belum dapat mengusulkan kegiatan. Pilih sendiri dari katalog."
                : "Isian di bawah memuat usulan sistem sebesar " + hours(newest.hours())
                        + "; ubah sesuai kebutuhan Anda dan pembicaraan dengan atasan.";
    }

    private static String matchNote(CaseKey key, Optional<NeedsResult> needs) {
        return needs.filter(result -> result.jpm() != null)
                .map(result -> "Kesesuaian dengan standar jabatan (JPM): " + Words.number(result.jpm(), 1) + " persen.")
                .orElse("Kebutuhan kompetensi tahun " + key.year() + " belum terukur.");
    }

    private static DraftPlanView.GapRow gapRow(Need need) {
        return new DraftPlanView.GapRow(
                need.competency(),
                level(need),
                need.gap(),
                orNone(need.recommendation().inWords()));
    }

    private static Stream<DraftPlanView.RecommendedRow> recommended(Need need, List<Programme> offered) {
        return Proposal.helping(need, offered)
                .limit(RECOMMENDED_PER_GAP)
                .map(programme -> new DraftPlanView.RecommendedRow(
                        need.competency(),
                        programme.title(),
                        programme.type().label() + (Proposal.isRecommended(programme, need) ? " (disarankan)" : "")
                                + ", menuju level "
                                + programme
                                        .target(need.competencyId())
                                        .orElseThrow()
                                        .toLevel(),
                        hours(programme.jp()),
                        Words.money(programme.cost())));
    }

    private List<DraftPlanView.ProgrammeRow> catalogueRows(CaseKey key, List<Programme> offered) {
        Map<String, String> names = competencies.dictionary(key.tenant()).stream()
                .collect(Collectors.toMap(Competency::id, Competency::name));
        return offered.stream()
                .map(programme -> new DraftPlanView.ProgrammeRow(
                        programme.title(),
                        programme.type().label() + ", "
                                + programme.mode().label().toLowerCase(Words.INDONESIAN),
                        programme.targets().stream()
                                .map(target -> names.getOrDefault(target.competencyId(), target.competencyId())
                                        + " (level " + target.fromLevel() + " ke " + target.toLevel() + ")")
                                .collect(Collectors.joining(", ")),
                        hours(programme.jp()),
                        Words.money(programme.cost())))
                .toList();
    }

    /** Those that help with a gap first. */
    private static List<Option> programmes(List<Need> gaps, List<Programme> offered) {
        Set<Programme> helping = gaps.stream()
                .flatMap(need -> Proposal.helping(need, offered))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Stream.concat(
                        helping.stream().map(programme -> option(programme, ", menutup kesenjangan")),
                        offered.stream()
                                .filter(programme -> !helping.contains(programme))
                                .map(programme -> option(programme, "")))
                .toList();
    }

    private static Option option(Programme programme, String note) {
        return new Option(
                programme.title() + " (" + hours(programme.jp()) + ", " + Words.money(programme.cost()) + note + ")",
                programme.id());
    }

    private static List<Option> positions(Employee employee, List<Position> path) {
        return path.stream()
                .map(position -> new Option(
                        position.id().equals(employee.positionId())
                                ? "Tetap pada jabatan sekarang: " + position.title()
                                : position.title(),
                        position.id()))
                .toList();
    }

    ApprovePlanView approval(CaseKey key, Employee employee, List<PlanVersion> versions) {
        PlanVersion newest = versions.get(versions.size() - 1);
        Optional<NeedsResult> needs = planning.needsOf(key);
        List<Need> gaps = needs.map(NeedsResult::gaps).orElse(List.of());
        Map<String, String> competencyNames =
                gaps.stream().collect(Collectors.toMap(Need::competencyId, Need::competency));
        Optional<Position> aim =
                Optional.ofNullable(newest.careerPositionId()).flatMap(id -> workforce.position(key.tenant(), id));
        return new ApprovePlanView(
                employee.name(),
                employee.positionTitle(),
                employee.unitName(),
                key.year(),
                planning.limits(key, employee).warning(newest.hours()).orElse(null),
                summary(key, employee, newest, needs, aim),
                newest.items().stream()
                        .map(item -> new ApprovePlanView.ItemRow(
                                item.title() + " (" + item.kind() + ")",
                                item.quarter().label() + ", " + hours(item.hours()),
                                Words.money(item.cost()),
                                purpose(item, competencyNames)))
                        .toList(),
                planning.required(key).stream()
                        .map(each -> new ApprovePlanView.MandatoryRow(
                                each.programme().title(),
                                basis(each.rule()),
                                Words.date(each.rule().dueOn()),
                                has(newest, each.programme()) ? "Direncanakan" : "Tidak direncanakan"))
                        .toList(),
                gaps.stream().map(need -> covered(need, newest)).toList(),
                aim.map(position -> career.missingFor(employee, needs, position)).orElse(List.of()).stream()
                        .map(missing -> new ApprovePlanView.CareerRow(
                                missing.competency(), missing.required(), actual(missing), gap(missing)))
                        .toList(),
                versions.size() > 2 ? changes(versions.get(versions.size() - 2), newest) : List.of(),
                history.rows(IndividualPlan.PROCESS, key));
    }

    /** What an activity is for, with its goal. */
    String purpose(CaseKey key, Item item) {
        return purpose(
                item,
                Optional.ofNullable(item.competencyId())
                        .flatMap(id -> competencies.competency(key.tenant(), id))
                        .map(competency -> Map.of(competency.id(), competency.name()))
                        .orElse(Map.of()));
    }

    private static String purpose(Item item, Map<String, String> competencyNames) {
        String need = item.competencyId() == null
                ? "Di luar kesenjangan"
                : competencyNames.getOrDefault(item.competencyId(), NONE) + " (kesenjangan " + item.gap() + ")";
        String words = item.mandatory() ? "Wajib. " + need : need;
        return item.goal() == null ? words : words + ". " + item.goal();
    }

    private List<FactRow> summary(
            CaseKey key, Employee employee, PlanVersion newest, Optional<NeedsResult> needs, Optional<Position> aim) {
        List<FactRow> facts = new ArrayList<>();
        facts.add(new FactRow("Versi", newest.number() + " (" + newest.origin().label() + ")"));
        facts.add(new FactRow("Jumlah jam pelajaran", hours(newest.hours())));
        facts.add(new FactRow("Ketentuan", planning.limits(key, employee).rule()));
        facts.add(new FactRow("Jumlah biaya", Words.money(newest.cost())));
        needs.filter(result -> result.jpm() != null)
                .ifPresent(result -> facts.add(new FactRow(
                        "Kesesuaian dengan standar jabatan (JPM)", Words.number(result.jpm(), 1) + " persen")));
        facts.add(new FactRow("Jabatan yang dituju", aim.map(Position::title).orElse("belum ditentukan")));
        facts.add(new FactRow("Tujuan karier", orNone(newest.careerGoal())));
        facts.add(new FactRow("Meminta mentor", newest.wantsMentor() ? "Ya" : "Tidak"));
        if (newest.ceilingReason() != null) {
            facts.add(new FactRow("Alasan melebihi batas JP", newest.ceilingReason()));
        }
        return facts;
    }

    private static ApprovePlanView.GapRow covered(Need need, PlanVersion version) {
        String items = version.items().stream()
                .filter(item -> need.competencyId().equals(item.competencyId()))
                .map(Item::title)
                .collect(Collectors.joining(", "));
        return new ApprovePlanView.GapRow(
                need.competency(), level(need), need.gap(), items.isEmpty() ? "Belum ditangani rencana ini" : items);
    }

    /** What is different, programme by programme. */
    static List<ApprovePlanView.ChangeRow> changes(PlanVersion before, PlanVersion after) {
        Map<String, Item> old = before.items().stream()
                .collect(Collectors.toMap(Item::programmeId, Function.identity(), (first, second) -> first));
        Set<String> kept = after.items().stream().map(Item::programmeId).collect(Collectors.toSet());
        Stream<ApprovePlanView.ChangeRow> removed = before.items().stream()
                .filter(item -> !kept.contains(item.programmeId()))
                .map(item -> new ApprovePlanView.ChangeRow("Dihapus", item.title()));
        Stream<ApprovePlanView.ChangeRow> addedOrMoved = after.items().stream()
                .sorted(Comparator.comparingInt(Item::slot))
                .flatMap(item -> {
                    Item earlier = old.get(item.programmeId());
                    if (earlier == null) {
                        return Stream.of(new ApprovePlanView.ChangeRow("Ditambahkan", item.title()));
                    }
                    return earlier.quarter() == item.quarter()
                            ? Stream.empty()
                            : Stream.of(new ApprovePlanView.ChangeRow(
                                    "Dipindahkan",
                                    item.title() + ": dari " + earlier.quarter().label() + " ke "
                                            + item.quarter().label()));
                });
        return Stream.concat(removed, addedOrMoved).toList();
    }

    private static String level(Need need) {
        return need.actual() + " (standar " + need.required() + ")";
    }

    /** For example "20 JP". */
    static String hours(int jp) {
        return Words.number(jp, 0) + " JP";
    }

    static String orNone(String text) {
        return text == null ? NONE : text;
    }

    private static String actual(Career.Missing missing) {
        return missing.actual() == null ? "belum diukur" : String.valueOf(missing.actual());
    }

    private static String gap(Career.Missing missing) {
        return missing.actual() == null ? NONE : String.valueOf(missing.gap());
    }

    private static Optional<Item> at(PlanVersion version, int slot) {
        return version.items().stream().filter(item -> item.slot() == slot).findFirst();
    }

    private static String programme(PlanVersion version, int slot) {
        return at(version, slot).map(Item::programmeId).orElse(null);
    }

    private static Quarter quarter(PlanVersion version, int slot) {
        return at(version, slot).map(Item::quarter).orElse(null);
    }

    private static String goal(PlanVersion version, int slot) {
        return at(version, slot).map(Item::goal).orElse(null);
    }
}
