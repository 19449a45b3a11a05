package id.bangkom.cycle.web;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.cycle.CarriedNeeds;
import id.bangkom.cycle.CityPlans;
import id.bangkom.cycle.Cycles;
import id.bangkom.cycle.Cycles.CycleOfYear;
import id.bangkom.cycle.Cycles.FailedStart;
import id.bangkom.cycle.Cycles.StageView;
import id.bangkom.cycle.Stage;
import id.bangkom.cycle.Stages;
import id.bangkom.process.TaskDesk;
import id.bangkom.process.Words;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the pages show of a year. */
@Component
class CycleProgress {

    /** Indonesian names of what is counted, in the order of the year. */
    private static final Map<String, String> CASES = new LinkedHashMap<>();

    static {
        CASES.put("needs-identification", "Identifikasi kebutuhan");
        CASES.put("individual-plan", "Rencana individu");
        CASES.put("unit-plan", "Rencana unit");
        CASES.put("training-class", "Kelas pelatihan");
        CASES.put("training-participation", "Keikutsertaan pelatihan");
        CASES.put("mentoring", "Mentoring");
        CASES.put("training-evaluation", "Evaluasi pascapelatihan");
    }

    /** The human tasks of the year itself. */
    private static final List<String> TASKS =
            List.of("verifyCityPlan", "approveCityPlan", "reviewReport", "ratifyReport");

    /** More failed starts than this have one cause, which the first ones tell. */
    private static final int MOST_FAILED = 50;

    private final Cycles cycles;
    private final Stages stages;
    private final CityPlans plans;
    private final CarriedNeeds carried;
    private final Workforce workforce;
    private final Accounts accounts;
    private final Cities cities;
    private final TaskDesk desk;

    CycleProgress(
            Cycles cycles,
            Stages stages,
            CityPlans plans,
            CarriedNeeds carried,
            Workforce workforce,
            Accounts accounts,
            Cities cities,
            TaskDesk desk) {
        this.cycles = cycles;
        this.stages = stages;
        this.plans = plans;
        this.carried = carried;
        this.workforce = workforce;
        this.accounts = accounts;
        this.cities = cities;
        this.desk = desk;
    }

    /**
     * @param carried what earlier years left to this one
     * @param waiting what the city waits for between its stages, or null
     * @param hasPlan whether the units' plans have been put together
     * @param told how far people have been told of the plan, or null
     * @param failures failed starts in all
     * @param failed the first of them
     */
    record Year(
            int year,
            String state,
            boolean running,
            String opened,
            String rulesAsOf,
            int carried,
            String waiting,
            List<StageRow> stages,
            List<CaseRow> cases,
            boolean hasPlan,
            CityPlans.Publication told,
            int failures,
            List<FailedRow> failed) {}

    /**
     * @param closed day, or a dash while it runs
     * @param waiting as for a year
     */
    record Line(int year, String state, String opened, String closed, String waiting) {}

    /**
     * @param id of the stage in addresses
     * @param note what happens to it, or null
     * @param closable whether HR can end it now
     */
    record StageRow(String id, String label, String state, String end, String note, boolean closable) {}

    /**
     * @param later how many of the planned wait for their first day, in words, or null
     * @param percent of all that are done, 0 to 100
     */
    record CaseRow(
            String process,
            String label,
            int total,
            int planned,
            String later,
            int running,
            int done,
            int failed,
            int percent) {}

    record FailedRow(String process, String label, String who, String problem, int attempts, String retry) {}

    /** All years of a city in short, the latest first. */
    List<Line> all(String tenant) {
        return cycles.all(tenant).stream()
                .map(cycle -> new Line(
                        cycle.year(),
                        cycle.state().label(),
                        Words.date(LocalDate.ofInstant(cycle.openedAt(), zone(tenant))),
                        cycle.closedAt() == null
                                ? "-"
                                : Words.date(LocalDate.ofInstant(cycle.closedAt(), zone(tenant))),
                        waiting(tenant, cycle.year())))
                .toList();
    }

    Optional<Year> of(String tenant, int year) {
        return cycles.find(tenant, year).map(cycle -> year(tenant, cycle));
    }

    /** Years that run, the latest first; without any, the last one that ran. */
    List<Year> current(String tenant) {
        List<CycleOfYear> all = cycles.all(tenant);
        List<CycleOfYear> running = all.stream()
                .filter(cycle -> cycle.state() == CycleOfYear.State.OPEN)
                .toList();
        return (running.isEmpty() ? all.stream().limit(1).toList() : running)
                .stream().map(cycle -> year(tenant, cycle)).toList();
    }

    private Year year(String tenant, CycleOfYear cycle) {
        boolean running = cycle.state() == CycleOfYear.State.OPEN;
        List<StageView> views = cycles.stages(tenant, cycle.year());
        List<FailedStart> failed = cycles.failedStarts(tenant, cycle.year());
        return new Year(
                cycle.year(),
                cycle.state().label(),
                running,
                Words.time(cycle.openedAt(), zone(tenant)) + " oleh "
                        + accounts.byId(cycle.openedBy())
                                .map(account -> account.displayName())
                                .orElse("-"),
                Words.date(cycle.rulesAsOf()),
                carried.count(tenant, cycle.year()),
                waiting(tenant, cycle.year()),
                views.stream()
                        .map(view -> stageRow(tenant, view, running && isClosable(view, views)))
                        .toList(),
                CASES.entrySet().stream()
                        .flatMap(of -> stages.progress(of.getKey(), tenant, cycle.year()).stream()
                                .map(progress -> caseRow(
                                        of.getKey(),
                                        of.getValue(),
                                        progress,
                                        later(of.getKey(), tenant, cycle.year()))))
                        .toList(),
                plans.find(tenant, cycle.year()).isPresent(),
                plans.publication(tenant, cycle.year()).orElse(null),
                failed.size(),
                failed.stream()
                        .limit(MOST_FAILED)
                        .map(start -> failedRow(tenant, start))
                        .toList());
    }

    /** The task at which the year as a whole waits, with its due date. */
    private String waiting(String tenant, int year) {
        return TASKS.stream()
                .flatMap(task -> desk.open(Cycles.PROCESS, Cycles.key(tenant, year), task).stream())
                .findFirst()
                .map(task -> task.name() + ", batas " + Words.time(task.due(), zone(tenant)))
                .orElse(null);
    }

    private StageRow stageRow(String tenant, StageView view, boolean closable) {
        return new StageRow(
                view.stage().name().toLowerCase(java.util.Locale.ROOT),
                view.stage().label(),
                view.state().label(),
                view.endsAt() == null ? "-" : Words.time(view.endsAt(), zone(tenant)),
                note(tenant, view),
                closable);
    }

    private String note(String tenant, StageView view) {
        String early = Optional.ofNullable(view.early())
                .map(end -> "lebih awal oleh "
                        + accounts.byId(end.by()).map(Account::displayName).orElse("-") + ": " + end.reason())
                .orElse(null);
        return switch (view.state()) {
            case WAITING -> null;
            case OPEN -> early == null ? null : "Penutupan diminta, " + early;
            case CLOSING -> "Yang belum selesai sedang dilanjutkan dengan data yang ada"
                    + (early == null ? "" : "; ditutup " + early);
            case CLOSED -> Words.time(view.closedAt(), zone(tenant)) + (early == null ? "" : ", " + early);
        };
    }

    /** The first stage that runs: those after it begin with its end. */
    private static boolean isClosable(StageView view, List<StageView> views) {
        return view.state() == Stage.State.OPEN
                && view.early() == null
                && views.stream()
                        .filter(other -> other.stage().compareTo(view.stage()) < 0)
                        .allMatch(other -> other.state() == Stage.State.CLOSING || other.state() == Stage.State.CLOSED);
    }

    private String later(String process, String tenant, int year) {
        return stages.later(process, tenant, year)
                .map(later -> later.cases() + " menunggu hari mulai, paling dekat "
                        + Words.date(LocalDate.ofInstant(later.from(), zone(tenant))))
                .orElse(null);
    }

    private static CaseRow caseRow(String process, String label, Stages.Progress progress, String later) {
        return new CaseRow(
                process,
                label,
                progress.total(),
                progress.planned(),
                later,
                progress.running(),
                progress.done(),
                progress.failed(),
                progress.total() == 0 ? 0 : 100 * progress.done() / progress.total());
    }

    private FailedRow failedRow(String tenant, FailedStart failed) {
        String who = workforce
                .employee(tenant, failed.caseId())
                .map(Employee::name)
                .or(() -> workforce.unit(tenant, failed.caseId()).map(WorkUnit::name))
                .orElse(failed.caseId());
        return new FailedRow(
                failed.process(),
                CASES.getOrDefault(failed.process(), failed.process()),
                who,
                failed.problem(),
                failed.attempts(),
                Words.time(failed.retryAt(), zone(tenant)));
    }

    private ZoneId zone(String tenant) {
        return cities.city(tenant).zone();
    }
}
