package id.bangkom.cycle;

import id.bangkom.access.Cities;
import id.bangkom.access.Groups;
import id.bangkom.access.Role;
import id.bangkom.cycle.Cycles.CycleOfYear;
import id.bangkom.cycle.Stage.State;
import id.bangkom.notification.TaskNotices;
import id.bangkom.process.Actor;
import id.bangkom.process.Assignment;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Deadline;
import id.bangkom.process.Prepare;
import id.bangkom.process.ProcessSteps;
import id.bangkom.process.Step;
import id.bangkom.process.Subject;
import id.bangkom.process.Submit;
import id.bangkom.process.Who;
import id.bangkom.rules.Rules;
import id.bangkom.rules.WorkingDays;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Steps of {@code development-cycle}, in the order of its diagram: one case per city and year. */
@Component
@ProcessSteps("development-cycle")
class DevelopmentCycle {

    /** People planned at a time. */
    private static final int CHUNK = 500;

    /** Office hours end, and with them the last day of a stage. */
    private static final LocalTime CLOSING_TIME = LocalTime.of(16, 0);

    private final CycleRepository cycles;
    private final StageRepository stageRows;
    private final Stages stages;
    private final Kick kick;
    private final CityPlanning planning;
    private final CityPlanForms planForms;
    private final CycleReport report;
    private final CycleNotices notices;
    private final TaskNotices taskNotices;
    private final ObjectProvider<CyclePart> parts;
    private final Workforce workforce;
    private final Cities cities;
    private final Rules rules;
    private final WorkingDays workingDays;
    private final Clock clock;

    DevelopmentCycle(
            CycleRepository cycles,
            StageRepository stageRows,
            Stages stages,
            Kick kick,
            CityPlanning planning,
            CityPlanForms planForms,
            CycleReport report,
            CycleNotices notices,
            TaskNotices taskNotices,
            ObjectProvider<CyclePart> parts,
            Workforce workforce,
            Cities cities,
            Rules rules,
            WorkingDays workingDays,
            Clock clock) {
        this.cycles = cycles;
        this.stageRows = stageRows;
        this.stages = stages;
        this.kick = kick;
        this.planning = planning;
        this.planForms = planForms;
        this.report = report;
        this.notices = notices;
        this.taskNotices = taskNotices;
        this.parts = parts;
        this.workforce = workforce;
        this.cities = cities;
        this.rules = rules;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Subject
    String subject(CaseKey key) {
        return "Siklus " + key.year() + ", " + cities.city(key.tenant()).name();
    }

    @Who("cityPlanVerifiers")
    Assignment cityPlanVerifiers(CaseKey key) {
        return group(key, planning.verifiers(key));
    }

    @Who("cityPlanApprovers")
    Assignment cityPlanApprovers(CaseKey key) {
        return group(key, planning.current(key).role());
    }

    @Who("reportReviewers")
    Assignment reportReviewers(CaseKey key) {
        return group(key, report.reviewers(key));
    }

    @Who("reportRatifiers")
    Assignment reportRatifiers(CaseKey key) {
        return group(key, report.ratifiers(key));
    }

    private static Assignment group(CaseKey key, Role role) {
        return Assignment.group(Groups.of(key.tenant(), role));
    }

    // needs

    /** The day as of which rules are read was stored when the year was opened; here the stages are laid out. */
    @Step
    void openCycle(CaseKey key) {
        stageRows.add(key.tenant(), key.year(), Stage.NEEDS, State.OPEN, end(key, Stage.NEEDS));
        // Individual plans start one by one, as soon as each person's needs are known.
        stageRows.add(key.tenant(), key.year(), Stage.PLANS, State.OPEN, null);
        stageRows.add(key.tenant(), key.year(), Stage.UNIT_PLANS, State.WAITING, null);
        stageRows.add(key.tenant(), key.year(), Stage.EXECUTION, State.WAITING, null);
    }

    @Step
    void announceCycle(CaseKey key) {
        notices.opened(key, endOf(key, Stage.NEEDS));
    }

    @Step
    void startNeeds(CaseKey key) {
        List<Employee> chunk = workforce.activeAfter(key.tenant(), "", CHUNK);
        while (!chunk.isEmpty()) {
            stages.planAll(
                    "needs-identification",
                    key.tenant(),
                    key.year(),
                    chunk.stream().map(Employee::id).toList());
            chunk = workforce.activeAfter(
                    key.tenant(), chunk.get(chunk.size() - 1).id(), CHUNK);
        }
        stageRows.allPlanned(key.tenant(), key.year(), Stage.NEEDS);
    }

    @Deadline("awaitNeeds.end")
    Instant endOfNeeds(CaseKey key) {
        return endOf(key, Stage.NEEDS);
    }

    @Step
    void closeNeedsStage(CaseKey key) {
        close(key, Stage.NEEDS);
        stageRows.endsAt(key.tenant(), key.year(), Stage.PLANS, end(key, Stage.PLANS));
    }

    // plans

    @Deadline("awaitPlans.end")
    Instant endOfPlans(CaseKey key) {
        return endOf(key, Stage.PLANS);
    }

    @Step
    void closePlansStage(CaseKey key) {
        close(key, Stage.PLANS);
    }

    /** Begins when every individual plan is done, because the unit plans are made from them. */
    @Step
    void startUnitPlans(CaseKey key) {
        stages.planAll("unit-plan", key.tenant(), key.year(), planning.unitCases(key));
        stageRows.allPlanned(key.tenant(), key.year(), Stage.UNIT_PLANS);
        stageRows.endsAt(key.tenant(), key.year(), Stage.UNIT_PLANS, end(key, Stage.UNIT_PLANS));
        stageRows.move(key.tenant(), key.year(), Stage.UNIT_PLANS, State.WAITING, State.OPEN);
    }

    @Deadline("awaitUnitPlans.end")
    Instant endOfUnitPlans(CaseKey key) {
        return endOf(key, Stage.UNIT_PLANS);
    }

    @Step
    void closeUnitPlansStage(CaseKey key) {
        close(key, Stage.UNIT_PLANS);
    }

    // the city plan

    @Step
    void consolidateCityPlan(CaseKey key) {
        planning.consolidate(key);
    }

    @Prepare("verify-city-plan")
    CityPlanView.Verification showVerification(CaseKey key, Actor actor) {
        return planForms.verification(key, actor);
    }

    @Submit("verify-city-plan")
    VerifyCityPlan.Decision verifyCityPlan(CaseKey key, Actor actor, VerifyCityPlan answers) {
        return planning.verify(key, actor, answers);
    }

    @Step
    void remindVerifiers(CaseKey key) {
        remind(key, "verifyCityPlan");
    }

    @Step
    void escalateVerification(CaseKey key) {
        planning.escalateVerification(key);
    }

    /** The units get a new case each, and the stage a new end. */
    @Step
    void reopenUnitPlans(CaseKey key) {
        stages.planAll("unit-plan", key.tenant(), key.year(), planning.revisions(key));
        stageRows.reopen(key.tenant(), key.year(), Stage.UNIT_PLANS, byRule(key, Stage.UNIT_PLANS));
    }

    @Step
    void routeApproval(CaseKey key) {
        planning.route(key);
    }

    @Prepare("approve-city-plan")
    CityPlanView.Approval showApproval(CaseKey key, Actor actor) {
        return planForms.approval(key, actor);
    }

    @Submit("approve-city-plan")
    ApproveCityPlan.Decision approveCityPlan(CaseKey key, Actor actor, ApproveCityPlan answers) {
        return planning.approve(key, actor, answers);
    }

    @Step
    void remindApprover(CaseKey key) {
        remind(key, "approveCityPlan");
    }

    @Step
    void escalateApproval(CaseKey key) {
        planning.escalateApproval(key);
    }

    @Step
    CityPlanning.RouteOutcome nextApprover(CaseKey key) {
        return planning.nextApprover(key);
    }

    /** Without a plan there is no execution; everything people need is left to the next year. */
    @Step
    void rejectCityPlan(CaseKey key) {
        planning.reject(key);
        report.carryForward(key, false);
        cycles.end(key.tenant(), key.year(), CycleOfYear.State.REJECTED, clock.instant());
    }

    @Step
    void publishCityPlan(CaseKey key) {
        planning.publish(key);
    }

    // execution

    @Step
    void startExecution(CaseKey key) {
        parts.orderedStream().forEach(part -> part.begin(key.tenant(), key.year()));
        stageRows.endsAt(key.tenant(), key.year(), Stage.EXECUTION, endOfYear(key));
        stageRows.move(key.tenant(), key.year(), Stage.EXECUTION, State.WAITING, State.OPEN);
        kick.afterCommit();
    }

    @Deadline("awaitExecution.end")
    Instant endOfExecution(CaseKey key) {
        return endOfYear(key);
    }

    @Step
    void closeExecution(CaseKey key) {
        parts.orderedStream().forEach(part -> part.end(key.tenant(), key.year()));
        close(key, Stage.EXECUTION);
    }

    // results

    @Step
    void computeResults(CaseKey key) {
        report.compute(key);
    }

    @Prepare("review-report")
    CycleReportView.Review showReview(CaseKey key) {
        return report.showReview(key);
    }

    @Submit("review-report")
    void reviewReport(CaseKey key, Actor actor, ReviewReport answers) {
        report.review(key, actor, answers);
    }

    @Step
    void remindReviewers(CaseKey key) {
        remind(key, "reviewReport");
    }

    @Step
    void escalateReview(CaseKey key) {
        report.escalateReview(key);
    }

    @Prepare("ratify-report")
    CycleReportView.Ratification showRatification(CaseKey key) {
        return report.showRatification(key);
    }

    @Submit("ratify-report")
    RatifyReport.Decision ratifyReport(CaseKey key, Actor actor, RatifyReport answers) {
        return report.ratify(key, actor, answers);
    }

    @Step
    void remindRatifier(CaseKey key) {
        remind(key, "ratifyReport");
    }

    @Step
    void escalateRatification(CaseKey key) {
        report.escalateRatification(key);
    }

    @Step
    void carryForward(CaseKey key) {
        report.carryForward(key, true);
        cycles.end(key.tenant(), key.year(), CycleOfYear.State.CLOSED, clock.instant());
    }

    // shared

    private void remind(CaseKey key, String element) {
        taskNotices.remind(DevelopmentCycleKey.PROCESS, key, element);
    }

    private void close(CaseKey key, Stage stage) {
        stageRows.close(key.tenant(), key.year(), stage, clock.instant());
        kick.afterCommit();
    }

    private Instant endOf(CaseKey key, Stage stage) {
        return stageRows
                .stage(key.tenant(), key.year(), stage)
                .map(Cycles.StageView::endsAt)
                .orElseThrow(() -> new IllegalStateException("The stage " + stage + " of " + key + " has no end"));
    }

    /** The day that was set when the year was opened, else so many working days from now. */
    private Instant end(CaseKey key, Stage stage) {
        Cycles.StageEnds ends = cycles.ends(key.tenant(), key.year());
        LocalDate last =
                switch (stage) {
                    case NEEDS -> ends.needs();
                    case PLANS -> ends.plans();
                    case UNIT_PLANS -> ends.unitPlans();
                    case EXECUTION -> LocalDate.of(key.year(), 12, 31);
                };
        return last == null
                ? byRule(key, stage)
                : last.atTime(CLOSING_TIME).atZone(zone(key)).toInstant();
    }

    private Instant byRule(CaseKey key, Stage stage) {
        String element =
                switch (stage) {
                    case NEEDS -> "awaitNeeds";
                    case PLANS -> "awaitPlans";
                    case UNIT_PLANS -> "awaitUnitPlans";
                    case EXECUTION -> throw new IllegalArgumentException("The execution ends with the year");
                };
        LocalDate asOf = cycles.find(key.tenant(), key.year())
                .map(CycleOfYear::rulesAsOf)
                .orElseThrow(() -> new IllegalStateException("There is no cycle of " + key));
        int days = rules.number(key.tenant(), "deadline." + DevelopmentCycleKey.PROCESS + "." + element + ".end", asOf)
                .intValueExact();
        return workingDays.after(key.tenant(), clock.instant(), days);
    }

    private Instant endOfYear(CaseKey key) {
        return end(key, Stage.EXECUTION);
    }

    private ZoneId zone(CaseKey key) {
        return cities.city(key.tenant()).zone();
    }
}
