package id.bangkom.plan;

import id.bangkom.access.Cities;
import id.bangkom.access.Offices;
import id.bangkom.cycle.Stages;
import id.bangkom.notification.Outbox;
import id.bangkom.notification.TaskNotices;
import id.bangkom.plan.Decision.Outcome;
import id.bangkom.plan.IndividualPlans.Plan;
import id.bangkom.process.About;
import id.bangkom.process.Actor;
import id.bangkom.process.Assignment;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Prepare;
import id.bangkom.process.ProcessSteps;
import id.bangkom.process.Step;
import id.bangkom.process.Subject;
import id.bangkom.process.Submit;
import id.bangkom.process.Who;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import id.bangkom.workforce.ActingOfficial;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Steps of {@code individual-plan}, in the order of its diagram. The case id is the employee's id. */
@Component
@ProcessSteps("individual-plan")
class IndividualPlan {

    static final String PROCESS = "individual-plan";

    private final IndividualPlans plans;
    private final Planning planning;
    private final PlanForms forms;
    private final History history;
    private final OwnDrafts drafts;
    private final Workforce workforce;
    private final Offices offices;
    private final Cities cities;
    private final Stages stages;
    private final Outbox outbox;
    private final TaskNotices notices;

    IndividualPlan(
            IndividualPlans plans,
            Planning planning,
            PlanForms forms,
            History history,
            OwnDrafts drafts,
            Workforce workforce,
            Offices offices,
            Cities cities,
            Stages stages,
            Outbox outbox,
            TaskNotices notices) {
        this.plans = plans;
        this.planning = planning;
        this.forms = forms;
        this.history = history;
        this.drafts = drafts;
        this.workforce = workforce;
        this.offices = offices;
        this.cities = cities;
        this.stages = stages;
        this.outbox = outbox;
        this.notices = notices;
    }

    @Subject
    String subject(CaseKey key) {
        Employee employee = employee(key);
        return employee.name() + ", " + employee.unitName();
    }

    @About
    String about(CaseKey key) {
        return key.id();
    }

    @Who("employee")
    Assignment employeeOf(CaseKey key) {
        return Assignment.person(key.id());
    }

    @Who("supervisor")
    Assignment supervisor(CaseKey key) {
        return Assignment.person(superior(key));
    }

    @Step
    void proposePlan(CaseKey key) {
        Employee employee = workforce
                .employee(key.tenant(), key.id())
                .orElseThrow(
                        () -> Refusal.conflict("Pegawai ini tidak lagi aktif, sehingga rencananya tidak disusun."));
        plans.open(key, planningUnit(employee), planning.proposal(key, employee));
    }

    @Prepare("draft-plan")
    DraftPlanView showDraft(CaseKey key) {
        return forms.draft(key, employee(key), newest(key));
    }

    @Submit("draft-plan")
    void draftPlan(CaseKey key, Actor actor, DraftPlan answers) {
        if (!actor.userId().equals(key.id())) {
            throw Refusal.forbidden("Rencana pengembangan hanya dapat disusun oleh pegawai yang bersangkutan.");
        }
        PlanVersion entered = planning.entered(key, employee(key), newest(key).number() + 1, answers);
        submit(key, entered);
        boolean leavesOut = !planning.left(key, entered.items()).isEmpty();
        decided(
                key,
                PlanStep.DRAFT,
                Outcome.SUBMIT,
                leavesOut ? "Tanpa pelatihan wajib: " + answers.mandatoryReason() : null,
                actor);
    }

    private void submit(CaseKey key, PlanVersion next) {
        if (!plans.submit(key, next)) {
            throw Refusal.conflict("Rencana ini baru saja diajukan dari tempat lain. Muat ulang halaman.");
        }
        drafts.forget(key);
    }

    @Step
    void remindEmployee(CaseKey key) {
        notices.remind(PROCESS, key, "draftPlan");
    }

    /** The newest version, which is the proposal unless the plan was returned, goes to the supervisor as it is. */
    @Step
    void adoptProposal(CaseKey key) {
        PlanVersion adopted = planning.adopted(newest(key));
        submit(key, adopted);
        outbox.enqueue(
                key.tenant(),
                event(key, "adoptProposal"),
                key.id(),
                "plan-adopted",
                Map.of("year", year(key), "hours", PlanForms.hours(adopted.hours())));
        history.happened(PROCESS, key, adopted.number(), PlanStep.DRAFT, Outcome.ADOPT);
    }

    @Prepare("approve-plan")
    ApprovePlanView showApproval(CaseKey key) {
        return forms.approval(key, employee(key), plans.versions(key));
    }

    @Submit(value = "approve-plan", routine = true)
    ApprovePlan.Choice approvePlan(CaseKey key, Actor actor, ApprovePlan answers) {
        if (actor.userId().equals(key.id())) {
            throw Refusal.forbidden("Rencana pengembangan tidak dapat diputus oleh pegawai yang bersangkutan sendiri.");
        }
        if (answers.decision() != ApprovePlan.Choice.APPROVE && answers.reason() == null) {
            throw Refusal.invalid(List.of(new FieldProblem(
                    "reason", "Isian \"Alasan\" wajib diisi bila rencana dikembalikan atau ditolak.")));
        }
        switch (answers.decision()) {
            case APPROVE -> decide(key, actor, PlanState.APPROVED, Outcome.APPROVE, answers.reason());
            case REJECT -> decide(key, actor, PlanState.REJECTED, Outcome.REJECT, answers.reason());
            case RETURN -> {
                decide(key, actor, PlanState.DRAFT, Outcome.RETURN, answers.reason());
                outbox.enqueue(
                        key.tenant(),
                        event(key, "returned"),
                        key.id(),
                        "plan-returned",
                        Map.of("year", year(key), "reason", answers.reason()));
            }
        }
        return answers.decision();
    }

    private void decide(CaseKey key, Actor actor, PlanState to, Outcome outcome, String reason) {
        if (!plans.move(key, PlanState.SUBMITTED, to)) {
            throw Refusal.conflict("Rencana ini sudah diputus. Muat ulang halaman.");
        }
        decided(key, PlanStep.APPROVAL, outcome, reason, actor);
    }

    @Step
    void remindSupervisor(CaseKey key) {
        notices.remind(PROCESS, key, "approvePlan");
    }

    /** Who is asked next: the superior of the one asked so far; at the top, the head of the HR agency. */
    @Step
    void escalateToNextSuperior(CaseKey key) {
        String asked = superior(key);
        String next = workforce
                .supervisorOf(key.tenant(), asked)
                .filter(id -> !id.equals(key.id()))
                .orElseGet(() -> offices.insteadOf(key.tenant(), asked, key.id()));
        plans.ask(key, next);
        notices.escalated(PROCESS, key, "approvePlan", "Menyetujui rencana pengembangan", subject(key), asked, next);
        history.happened(PROCESS, key, newest(key).number(), PlanStep.APPROVAL, Outcome.ESCALATE);
    }

    @Step
    void completePlan(CaseKey key) {
        complete(key);
    }

    @Step
    void rejectPlan(CaseKey key) {
        reject(key);
    }

    /** The stage is closed. What was decided a moment ago, and waits to be carried out, still counts. */
    @Step
    void closePlan(CaseKey key) {
        switch (plan(key).state()) {
            case APPROVED -> complete(key);
            case REJECTED -> reject(key);
            case SUBMITTED -> close(
                    key,
                    newest(key).origin() == Origin.PERSON && isHere(key) ? PlanState.UNCONFIRMED : PlanState.CLOSED);
            case DRAFT -> close(key, PlanState.CLOSED);
            case UNCONFIRMED, CLOSED -> stages.done(PROCESS, key);
        }
    }

    private boolean isHere(CaseKey key) {
        return workforce.employee(key.tenant(), key.id()).isPresent();
    }

    private void complete(CaseKey key) {
        followMove(key);
        outbox.enqueue(key.tenant(), event(key, "approved"), key.id(), "plan-approved", Map.of("year", year(key)));
        stages.done(PROCESS, key);
    }

    private void reject(CaseKey key) {
        String reason = history.of(PROCESS, key).stream()
                .filter(decision -> decision.outcome() == Outcome.REJECT)
                .map(Decision::reason)
                .reduce((first, last) -> last)
                .orElseThrow();
        outbox.enqueue(
                key.tenant(),
                event(key, "rejected"),
                key.id(),
                "plan-rejected",
                Map.of("year", year(key), "reason", reason));
        stages.done(PROCESS, key);
    }

    private void close(CaseKey key, PlanState state) {
        PlanState before = plan(key).state();
        plans.move(key, before, state);
        if (state == PlanState.UNCONFIRMED) {
            followMove(key);
        }
        outbox.enqueue(
                key.tenant(),
                event(key, "closed"),
                key.id(),
                "plan-closed",
                Map.of("year", year(key), "state", state.label()));
        history.happened(PROCESS, key, newest(key).number(), PlanStep.CLOSING, Outcome.CLOSE);
        stages.done(PROCESS, key);
    }

    /** The items go into the plan of the unit where the person is now; of who has left, they stay where they were. */
    private void followMove(CaseKey key) {
        workforce.employee(key.tenant(), key.id()).ifPresent(employee -> plans.moveTo(key, planningUnit(employee)));
    }

    private String superior(CaseKey key) {
        return plans.find(key)
                .map(Plan::askedId)
                .flatMap(offices::stillHere)
                .or(() -> workforce.supervisorOf(key.tenant(), key.id()).filter(id -> !id.equals(key.id())))
                .orElseGet(() -> offices.aboveAll(key.tenant(), key.id()));
    }

    private String planningUnit(Employee employee) {
        return workforce
                .planningUnitOf(employee.tenant(), employee.unitId())
                .map(WorkUnit::id)
                .orElse(employee.unitId());
    }

    private void decided(CaseKey key, PlanStep step, Outcome outcome, String reason, Actor actor) {
        history.decided(PROCESS, key, plan(key).version(), step, outcome, reason, actor.userId(), capacity(key, actor));
    }

    /** For whom or as what somebody decided on a plan; null in the own name. */
    private String capacity(CaseKey key, Actor actor) {
        if (actor.onBehalfOf() != null) {
            return "mewakili " + history.name(actor.onBehalfOf());
        }
        return actor.userId().equals(key.id())
                ? null
                : workforce.actingOffices(key.tenant(), actor.userId(), cities.today(key.tenant())).stream()
                        .map(ActingOfficial::title)
                        .findFirst()
                        .orElse(null);
    }

    private Employee employee(CaseKey key) {
        return workforce
                .presentOrFormer(key.tenant(), key.id())
                .orElseThrow(() -> new IllegalStateException("No employee for the case " + key));
    }

    private Plan plan(CaseKey key) {
        return plans.find(key).orElseThrow(() -> new IllegalStateException("No individual plan " + key));
    }

    private PlanVersion newest(CaseKey key) {
        List<PlanVersion> versions = plans.versions(key);
        return versions.get(versions.size() - 1);
    }

    private String event(CaseKey key, String what) {
        return history.event(PROCESS, key, what);
    }

    private static String year(CaseKey key) {
        return String.valueOf(key.year());
    }
}
