package id.bangkom.plan;

import id.bangkom.cycle.Cycles;
import id.bangkom.hours.LearningType;
import id.bangkom.needs.MandatoryNeed;
import id.bangkom.needs.MandatoryNeeds;
import id.bangkom.needs.Need;
import id.bangkom.needs.Needs;
import id.bangkom.needs.NeedsResult;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import id.bangkom.rules.Rules;
import id.bangkom.training.Catalogue;
import id.bangkom.training.Programme;
import id.bangkom.workforce.Employee;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the versions of somebody's plan: the system's proposal, and what the person enters. */
@Component
class Planning {

    /** Characters of a goal. */
    private static final int LONGEST_GOAL = 300;

    private final Needs needs;
    private final MandatoryNeeds mandatory;
    private final Catalogue catalogue;
    private final Rules rules;
    private final Cycles cycles;
    private final Clock clock;

    Planning(Needs needs, MandatoryNeeds mandatory, Catalogue catalogue, Rules rules, Cycles cycles, Clock clock) {
        this.needs = needs;
        this.mandatory = mandatory;
        this.catalogue = catalogue;
        this.rules = rules;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** What the person needs, as far as it is known. */
    Optional<NeedsResult> needsOf(CaseKey key) {
        return needs.of(key.tenant(), key.year(), key.id());
    }

    /** A training that a rule requires, with the programme of the catalogue. */
    record Required(Programme programme, MandatoryNeed rule) {}

    /** What rules require of the person this year, as far as the catalogue has it, the most urgent first, each once. */
    List<Required> required(CaseKey key) {
        Map<String, Programme> offered =
                catalogue.active(key.tenant()).stream().collect(Collectors.toMap(Programme::id, Function.identity()));
        Map<String, Required> required = new LinkedHashMap<>();
        mandatory.of(key.tenant(), key.year(), key.id()).stream()
                .filter(rule -> offered.containsKey(rule.programmeId()))
                .forEach(rule ->
                        required.putIfAbsent(rule.programmeId(), new Required(offered.get(rule.programmeId()), rule)));
        return List.copyOf(required.values());
    }

    private List<Need> gaps(CaseKey key) {
        return needsOf(key).map(NeedsResult::gaps).orElse(List.of());
    }

    /** Floor or ceiling of JP, with the rules of the cycle. */
    HoursLimits limits(CaseKey key, Employee employee) {
        return employee.kind().hasAgreement()
                ? new HoursLimits(null, number(key, "hours.ceiling.pppk"))
                : new HoursLimits(number(key, "hours.floor"), null);
    }

    private int number(CaseKey key, String rule) {
        return rules.number(key.tenant(), rule, cycles.rulesAsOf(key.tenant(), key.year()))
                .intValueExact();
    }

    /** Version 0: see {@link Proposal}. Everybody aims at the floor of a PNS, as far as a ceiling allows. */
    PlanVersion proposal(CaseKey key, Employee employee) {
        List<Need> gaps = gaps(key);
        Map<String, MandatoryNeed> required = required(key).stream()
                .collect(Collectors.toMap(
                        each -> each.programme().id(), Required::rule, (first, later) -> first, LinkedHashMap::new));
        List<Proposal.Suggestion> suggestions = Proposal.make(
                catalogue.programmes(key.tenant(), required.keySet()).stream()
                        .sorted(Comparator.comparing(
                                programme -> required.get(programme.id()).dueOn()))
                        .toList(),
                gaps,
                catalogue.active(key.tenant()),
                number(key, "hours.floor"),
                limits(key, employee).ceiling(),
                MixTargets.of(rules, key.tenant(), cycles.rulesAsOf(key.tenant(), key.year())));
        List<Item> items = new ArrayList<>();
        for (Proposal.Suggestion suggestion : suggestions) {
            int slot = items.size() + 1;
            MandatoryNeed rule = required.get(suggestion.programme().id());
            Quarter quarter = rule == null
                    ? Quarter.values()[(slot - 1) % Quarter.values().length]
                    : quarter(rule.dueOn(), key.year());
            items.add(item(
                    slot,
                    suggestion.programme(),
                    quarter,
                    rule == null ? goal(suggestion) : goal(rule),
                    Optional.ofNullable(suggestion.need()),
                    rule != null));
        }
        boolean mentor =
                gaps.stream().anyMatch(need -> LearningType.MENTORING.name().equals(need.method()));
        return new PlanVersion(0, Origin.PROPOSAL, clock.instant(), null, null, mentor, null, items);
    }

    /** In time; what is overdue as soon as possible. */
    private static Quarter quarter(LocalDate due, int year) {
        if (due.getYear() == year) {
            return Quarter.values()[(due.getMonthValue() - 1) / 3];
        }
        return due.getYear() < year ? Quarter.Q1 : Quarter.Q4;
    }

    private static String goal(MandatoryNeed rule) {
        String goal = "Pelatihan wajib, paling lambat " + Words.date(rule.dueOn()) + ". " + rule.reason() + ".";
        return cut(goal);
    }

    private static String cut(String goal) {
        return goal.length() <= LONGEST_GOAL ? goal : goal.substring(0, LONGEST_GOAL - 1) + "…";
    }

    private static String goal(Proposal.Suggestion suggestion) {
        Need need = suggestion.need();
        int reached = suggestion
                .programme()
                .target(need.competencyId())
                .map(Programme.Target::toLevel)
                .orElseThrow();
        return cut("Kompetensi " + need.competency() + " meningkat dari level " + need.actual() + " ke level "
                + Math.min(reached, need.required()) + "."
                + (suggestion.note() == null ? "" : " " + suggestion.note()));
    }

    /**
     * The version that the person has entered.
     *
     * @throws Refusal naming what has to be changed: an empty or half-filled plan, too few JP although the catalogue has
     *     enough, or too many without a reason
     */
    PlanVersion entered(CaseKey key, Employee employee, int number, DraftPlan answers) {
        Map<String, Programme> offered =
                catalogue.active(key.tenant()).stream().collect(Collectors.toMap(Programme::id, Function.identity()));
        PlanSlots slots = answers.slots();
        List<Need> gaps = gaps(key);
        Set<String> required =
                required(key).stream().map(each -> each.programme().id()).collect(Collectors.toSet());
        List<Item> items = slots.filled().stream()
                .map(slot -> {
                    Programme programme = offered.get(slots.at(slot).programme());
                    if (programme == null) {
                        throw Refusal.invalid(List.of(new FieldProblem(
                                "item" + slot + "Programme",
                                "Kegiatan " + slot + ": program ini tidak lagi tersedia dalam katalog.")));
                    }
                    return item(
                            slot,
                            programme,
                            slots.at(slot).quarter(),
                            slots.at(slot).goal(),
                            Proposal.needFor(programme, gaps),
                            required.contains(programme.id()));
                })
                .toList();
        int hours = items.stream().mapToInt(Item::hours).sum();
        HoursLimits limits = limits(key, employee);
        checkMandatory(left(key, items), answers);
        checkFloor(limits, hours, offered);
        checkCeiling(limits, hours, answers);
        return new PlanVersion(
                number,
                Origin.PERSON,
                clock.instant(),
                answers.careerPosition(),
                answers.careerGoal(),
                Boolean.TRUE.equals(answers.wantsMentor()),
                limits.aboveCeiling(hours) ? answers.ceilingReason() : null,
                items);
    }

    /** What rules require and the plan leaves out. */
    List<Required> left(CaseKey key, List<Item> items) {
        Set<String> planned = items.stream().map(Item::programmeId).collect(Collectors.toSet());
        return required(key).stream()
                .filter(each -> !planned.contains(each.programme().id()))
                .toList();
    }

    private static void checkMandatory(List<Required> left, DraftPlan answers) {
        if (!left.isEmpty() && answers.mandatoryReason() == null) {
            throw Refusal.invalid(List.of(new FieldProblem(
                    "mandatoryReason",
                    "Rencana tidak memuat pelatihan wajib: "
                            + left.stream()
                                    .map(each -> each.programme().title())
                                    .collect(Collectors.joining("; "))
                            + ". Tambahkan, atau isi \"Alasan tidak merencanakan pelatihan wajib\".")));
        }
    }

    private static void checkFloor(HoursLimits limits, int hours, Map<String, Programme> offered) {
        int most = offered.values().stream()
                .map(Programme::jp)
                .sorted(Comparator.reverseOrder())
                .limit(PlanSlots.COUNT)
                .mapToInt(Integer::intValue)
                .sum();
        if (limits.belowFloor(hours) && most >= limits.floor()) {
            throw Refusal.invalid("Jumlah kegiatan yang dipilih baru " + Words.number(hours, 0)
                    + " JP, sedangkan PNS wajib merencanakan paling sedikit " + limits.floor()
                    + " JP per tahun (PP 11/2017 Pasal 203 ayat 4). Tambahkan kegiatan dari katalog.");
        }
    }

    private static void checkCeiling(HoursLimits limits, int hours, DraftPlan answers) {
        if (!limits.aboveCeiling(hours)) {
            return;
        }
        List<FieldProblem> problems = new ArrayList<>();
        if (!Boolean.TRUE.equals(answers.ceilingAccepted())) {
            problems.add(new FieldProblem(
                    "ceilingAccepted",
                    "Jumlah kegiatan yang dipilih " + Words.number(hours, 0) + " JP melebihi batas "
                            + limits.ceiling()
                            + " JP per tahun perjanjian kerja (PP 49/2018 Pasal 40). Kurangi kegiatan, atau centang"
                            + " pernyataan bahwa Anda mengetahuinya."));
        }
        if (answers.ceilingReason() == null) {
            problems.add(new FieldProblem(
                    "ceilingReason", "Isian \"Alasan melebihi batas JP\" wajib diisi karena rencana melebihi batas."));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    /** The newest version once more, because the person did not hand in a plan in time. */
    PlanVersion adopted(PlanVersion newest) {
        return new PlanVersion(
                newest.number() + 1,
                Origin.SYSTEM,
                clock.instant(),
                newest.careerPositionId(),
                newest.careerGoal(),
                newest.wantsMentor(),
                newest.ceilingReason(),
                newest.items().stream().map(Planning::copy).toList());
    }

    private static Item copy(Item item) {
        return new Item(
                newId(),
                item.slot(),
                item.programmeId(),
                item.title(),
                item.kind(),
                item.hours(),
                item.cost(),
                item.quarter(),
                item.goal(),
                item.competencyId(),
                item.gap(),
                item.mandatory());
    }

    private static Item item(
            int slot, Programme programme, Quarter quarter, String goal, Optional<Need> need, boolean mandatory) {
        return new Item(
                newId(),
                slot,
                programme.id(),
                programme.title(),
                programme.type().label(),
                programme.jp(),
                programme.cost(),
                quarter,
                goal,
                need.map(Need::competencyId).orElse(null),
                need.map(Need::gap).orElse(0),
                mandatory);
    }

    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
