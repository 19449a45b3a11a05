package id.bangkom.hcdp;

import id.bangkom.access.Role;
import id.bangkom.competency.Competencies;
import id.bangkom.competency.Competency;
import id.bangkom.cycle.CityPlanNotes;
import id.bangkom.cycle.CityPlanStandings;
import id.bangkom.cycle.CityPlanStandings.Phase;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.hcdp.FindingRows.Decided;
import id.bangkom.hcdp.FindingRows.State;
import id.bangkom.hcdp.PlanLine.Activity;
import id.bangkom.plan.PlannedWork;
import id.bangkom.plan.Quarter;
import id.bangkom.process.Actor;
import id.bangkom.process.Option;
import id.bangkom.refusal.Refusal;
import id.bangkom.training.Catalogue;
import id.bangkom.training.ClassCosts;
import id.bangkom.training.PassedProgrammes;
import id.bangkom.training.Programme;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What should be looked at in a city plan before it is approved, and what the HR agency does about it. */
@Component
class Findings implements CityPlanNotes {

    private static final int LONGEST_REASON = 300;

    private final PlanLines lines;
    private final CityPlanStandings standings;
    private final PlannedWork planned;
    private final FindingRows rows;
    private final Catalogue catalogue;
    private final ClassCosts costs;
    private final PassedProgrammes passed;
    private final Competencies competencies;
    private final HcdpAccess access;
    private final Clock clock;

    Findings(
            PlanLines lines,
            CityPlanStandings standings,
            PlannedWork planned,
            FindingRows rows,
            Catalogue catalogue,
            ClassCosts costs,
            PassedProgrammes passed,
            Competencies competencies,
            HcdpAccess access,
            Clock clock) {
        this.lines = lines;
        this.standings = standings;
        this.planned = planned;
        this.rows = rows;
        this.catalogue = catalogue;
        this.costs = costs;
        this.passed = passed;
        this.competencies = competencies;
        this.access = access;
        this.clock = clock;
    }

    /** What nobody has decided on, computed from the plan as it is now; nothing once the plan is final. */
    List<Finding> open(String tenant, int year) {
        if (standings.phase(tenant, year) != Phase.OPEN) {
            return List.of();
        }
        Set<String> decided = rows.of(tenant, year).stream()
                .filter(each -> each.state() != State.TAKEN)
                .map(Decided::code)
                .collect(Collectors.toSet());
        return found(tenant, year).stream()
                .filter(finding -> !decided.contains(finding.code()))
                .toList();
    }

    private List<Finding> found(String tenant, int year) {
        List<Activity> activities = lines.activities(tenant, year);
        Set<String> ids =
                activities.stream().map(each -> each.work().programmeId()).collect(Collectors.toSet());
        Map<String, Programme> programmes = catalogue.programmes(tenant, ids).stream()
                .collect(Collectors.toMap(Programme::id, Function.identity()));
        Map<String, String> names =
                competencies.dictionary(tenant).stream().collect(Collectors.toMap(Competency::id, Competency::name));
        return new FindingRules(
                        activities,
                        programmes,
                        passed.before(
                                tenant,
                                year,
                                activities.stream()
                                        .map(each -> each.item().employeeId())
                                        .collect(Collectors.toSet())),
                        costs.perClass(tenant, year, ids),
                        id -> names.getOrDefault(id, id))
                .all();
    }

    List<Decided> decided(String tenant, int year) {
        return rows.of(tenant, year);
    }

    /**
     * Does something about a finding.
     *
     * @param action one of those that the finding offers
     * @throws Refusal when this person may not, the plan is final, or the plan or the finding has changed
     */
    @Transactional
    void take(Actor actor, int year, String code, String action, String reason) {
        Finding finding = begin(actor, year, code, reason);
        Option chosen = finding.actions().stream()
                .filter(each -> each.value().equals(action))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("Pilih tindakan dari daftar."));
        act(actor, year, finding, action, reason.strip());
        // Only what is funded is ever deferred here.
        standings.changed(
                actor.tenant(),
                year,
                finding.activities().stream()
                        .collect(Collectors.toMap(each -> each.item().id(), each -> ItemStanding.FUNDED)));
        State state = action.equals(FindingRules.JOIN) ? State.AGREED : State.TAKEN;
        decide(actor, year, finding, state, chosen.label(), reason.strip());
    }

    /** Leaves it as it is. @throws Refusal as {@link #take} */
    @Transactional
    void dismiss(Actor actor, int year, String code, String reason) {
        Finding finding = begin(actor, year, code, reason);
        decide(actor, year, finding, State.DISMISSED, "Tidak ada perubahan", reason.strip());
    }

    private Finding begin(Actor actor, int year, String code, String reason) {
        access.require(actor, "Temuan rencana kota hanya dapat diputuskan oleh BKPSDM.", Role.HR_ANALYST, Role.HR_HEAD);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("Isian \"Alasan\" wajib diisi, paling panjang " + LONGEST_REASON + " karakter.");
        }
        // Holds the plan's row, so that whoever decides at the same moment sees what was decided here.
        standings.changing(actor.tenant(), year);
        return open(actor.tenant(), year).stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow(Findings::changed);
    }

    private static Refusal changed() {
        return Refusal.conflict("Temuan ini sudah diputuskan, atau kegiatannya sudah berubah. Muat ulang halaman.");
    }

    private void act(Actor actor, int year, Finding finding, String action, String reason) {
        List<Activity> all = finding.activities();
        if (action.startsWith(FindingRules.DEFER)) {
            defer(actor, year, one(all, action.substring(FindingRules.DEFER.length())), finding, reason);
        } else if (action.startsWith(FindingRules.MOVE)) {
            String[] what = action.substring(FindingRules.MOVE.length()).split(":");
            move(actor, one(all, what[0]), Quarter.valueOf(what[1]));
        } else if (action.startsWith(FindingRules.MOVE_ALL)) {
            Quarter to = Quarter.valueOf(action.substring(FindingRules.MOVE_ALL.length()));
            all.forEach(each -> move(actor, each, to));
        } else if (action.equals(FindingRules.DEFER_ALL)) {
            all.forEach(each -> defer(actor, year, each, finding, reason));
        }
    }

    private static Activity one(List<Activity> all, String itemId) {
        return all.stream()
                .filter(each -> each.item().id().equals(itemId))
                .findFirst()
                .orElseThrow(Findings::changed);
    }

    private void defer(Actor actor, int year, Activity activity, Finding finding, String reason) {
        String why = finding.kind().label() + ": " + reason;
        if (activity.work().bound() > 0) {
            throw Refusal.conflict("Kegiatan ini sudah terikat atau terealisasi, sehingga tidak dapat ditunda.");
        }
        if (!standings.defer(actor.tenant(), year, activity.item().id(), why)) {
            throw changed();
        }
    }

    private void move(Actor actor, Activity activity, Quarter to) {
        if (!planned.move(actor.tenant(), activity.item().id(), activity.work().quarter(), to)) {
            throw changed();
        }
    }

    private void decide(Actor actor, int year, Finding finding, State state, String action, String reason) {
        rows.add(
                actor.tenant(),
                year,
                new Decided(
                        finding.code(),
                        finding.kind(),
                        finding.title(),
                        state,
                        action.length() <= 300 ? action : action.substring(0, 299) + "…",
                        reason,
                        actor.userId(),
                        clock.instant()));
    }

    @Override
    public List<String> notes(String tenant, int year) {
        List<String> notes = new ArrayList<>();
        int open = open(tenant, year).size();
        if (open > 0) {
            notes.add(open + " temuan belum diputuskan. [Periksa temuan](/rencana-kota/" + year + "/temuan).");
        }
        long above = lines.of(tenant, year).stream()
                .filter(PlanLine::isAboveApproved)
                .count();
        if (above > 0) {
            notes.add(above + " baris melebihi jumlah yang disetujui perangkat perencanaan."
                    + " [Periksa baris](/rencana-kota/" + year + "/baris).");
        }
        return notes;
    }
}
