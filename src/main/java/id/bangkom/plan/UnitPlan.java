package id.bangkom.plan;

import id.bangkom.access.Accounts;
import id.bangkom.access.Groups;
import id.bangkom.access.Offices;
import id.bangkom.access.Role;
import id.bangkom.cycle.Cycles;
import id.bangkom.cycle.Stages;
import id.bangkom.notification.TaskNotices;
import id.bangkom.plan.Decision.Outcome;
import id.bangkom.plan.UnitOfficials.Late;
import id.bangkom.plan.UnitPlans.Plan;
import id.bangkom.process.Actor;
import id.bangkom.process.Assignment;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Decisions;
import id.bangkom.process.Prepare;
import id.bangkom.process.ProcessSteps;
import id.bangkom.process.Step;
import id.bangkom.process.Subject;
import id.bangkom.process.Submit;
import id.bangkom.process.Who;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import id.bangkom.rules.Rules;
import id.bangkom.workforce.ActingOfficial;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Steps of {@code unit-plan}, in the order of its diagram. The case id is the unit's id, see {@link UnitCases}. */
@Component
@ProcessSteps("unit-plan")
class UnitPlan {

    static final String PROCESS = "unit-plan";

    /** Who may verify, the lowest first. */
    private static final List<Role> VERIFIERS = List.of(Role.HR_ANALYST, Role.HR_HEAD, Role.CITY_SECRETARY);

    private final UnitPlans plans;
    private final UnitPlanning planning;
    private final UnitArrangement arrangement;
    private final UnitForms forms;
    private final History history;
    private final Workforce workforce;
    private final Accounts accounts;
    private final Offices offices;
    private final UnitOfficials officials;
    private final Decisions decisions;
    private final Rules rules;
    private final Cycles cycles;
    private final Stages stages;
    private final TaskNotices notices;

    UnitPlan(
            UnitPlans plans,
            UnitPlanning planning,
            UnitArrangement arrangement,
            UnitForms forms,
            History history,
            Workforce workforce,
            Accounts accounts,
            Offices offices,
            UnitOfficials officials,
            Decisions decisions,
            Rules rules,
            Cycles cycles,
            Stages stages,
            TaskNotices notices) {
        this.plans = plans;
        this.planning = planning;
        this.arrangement = arrangement;
        this.forms = forms;
        this.history = history;
        this.workforce = workforce;
        this.accounts = accounts;
        this.offices = offices;
        this.officials = officials;
        this.decisions = decisions;
        this.rules = rules;
        this.cycles = cycles;
        this.stages = stages;
        this.notices = notices;
    }

    @Subject
    String subject(CaseKey key) {
        String unit = workforce
                .presentOrFormerUnit(key.tenant(), UnitCases.unitOf(key))
                .map(WorkUnit::name)
                .orElse(UnitCases.unitOf(key));
        return UnitCases.revisionOf(key) == 1 ? unit : unit + ", perbaikan ke-" + (UnitCases.revisionOf(key) - 1);
    }

    @Who("unitPlanners")
    Assignment unitPlanners(CaseKey key) {
        return Assignment.group(planners(key));
    }

    @Who("unitHead")
    Assignment unitHead(CaseKey key) {
        return Assignment.group(
                plan(key).endorsementEscalated()
                        ? Groups.of(key.tenant(), offices.firstHeld(key.tenant(), Role.CITY_SECRETARY, Role.MAYOR))
                        : officials.heads(key.tenant(), UnitCases.unitOf(key)));
    }

    @Who("verifiers")
    Assignment verifiers(CaseKey key) {
        return Assignment.group(Groups.of(key.tenant(), verifierRole(plan(key))));
    }

    @Step
    void proposeUnitPlan(CaseKey key) {
        plans.prepare(key, UnitCases.unitOf(key), UnitCases.revisionOf(key), null);
        planning.propose(plan(key));
    }

    @Prepare("draft-unit-plan")
    DraftUnitPlanView showDraft(CaseKey key) {
        return forms.draft(plan(key));
    }

    @Submit("draft-unit-plan")
    void draftUnitPlan(CaseKey key, Actor actor, DraftUnitPlan answers) {
        arrangement.requirePlanner(plan(key), actor.userId());
        planning.enter(plan(key), answers);
        decided(key, PlanStep.DRAFT, Outcome.SUBMIT, null, actor, null);
    }

    @Step
    void remindUnitPlanner(CaseKey key) {
        notices.remind(PROCESS, key, "draftUnitPlan");
    }

    @Step
    void adoptUnitProposal(CaseKey key) {
        planning.adopt(plan(key));
        history.happened(PROCESS, key, plan(key).version(), PlanStep.DRAFT, Outcome.ADOPT);
        tell(key, planners(key), "unit-plan-adopted", Map.of());
    }

    @Prepare("endorse-unit-plan")
    EndorseUnitPlanView showEndorsement(CaseKey key, Actor actor) {
        return forms.endorsement(
                plan(key),
                officials
                        .actingHead(key.tenant(), UnitCases.unitOf(key))
                        .map(ActingOfficial::title)
                        .orElse(null),
                actor);
    }

    @Submit("endorse-unit-plan")
    EndorseUnitPlan.Choice endorseUnitPlan(CaseKey key, Actor actor, EndorseUnitPlan answers) {
        Optional<String> title = endorsementTitle(key, actor);
        requireOther(key, actor, PlanStep.DRAFT, "Rencana unit tidak dapat disetujui oleh orang yang menyusunnya.");
        if (answers.decision() == EndorseUnitPlan.Choice.APPROVE) {
            decide(key, actor, PlanStep.ENDORSEMENT, UnitState.ENDORSED, Outcome.APPROVE, answers.reason(), title);
        } else {
            requireReason(answers.reason());
            decide(key, actor, PlanStep.ENDORSEMENT, UnitState.DRAFT, Outcome.RETURN, answers.reason(), title);
            tell(key, planners(key), "unit-plan-returned", Map.of("reason", answers.reason()));
        }
        return answers.decision();
    }

    /** Whether this person leads the unit today, and with which title when acting. */
    private Optional<String> endorsementTitle(CaseKey key, Actor actor) {
        if (plan(key).endorsementEscalated()) {
            return officials.titleOfOffice(actor);
        }
        return officials.titleOfHead(actor, UnitCases.unitOf(key));
    }

    @Step
    void remindUnitHead(CaseKey key) {
        notices.remind(PROCESS, key, "endorseUnitPlan");
    }

    @Step
    void escalateEndorsement(CaseKey key) {
        if (plan(key).endorsementEscalated()) {
            return; // the same office a second time
        }
        Set<String> asked = officials.members(unitHead(key));
        plans.escalateEndorsement(key);
        escalated(key, PlanStep.ENDORSEMENT, "endorseUnitPlan", "Menyetujui rencana unit", asked, unitHead(key));
    }

    /** Asks the decision {@code approval-route} who verifies. */
    @Step
    void routeVerification(CaseKey key) {
        Plan plan = plan(key);
        Map<String, Object> first = decisions
                .decideAll(
                        "approval-route",
                        Map.of(
                                "planKind",
                                "UNIT",
                                "large",
                                isLarge(plan),
                                "acting",
                                endorsedByActing(key),
                                "length",
                                1))
                .get(0);
        plans.route(key, Role.valueOf((String) first.get("approver")), (String) first.get("reason"));
    }

    /** By the rule of the city, as of the day on which its year was opened. */
    private boolean isLarge(Plan plan) {
        CaseKey key = plan.key();
        return rules.number(key.tenant(), "approval.unit.head.from", cycles.rulesAsOf(key.tenant(), key.year()))
                        .longValueExact()
                <= Allocation.cost(plans.items(key, plan.version()));
    }

    private boolean endorsedByActing(CaseKey key) {
        return history.of(PROCESS, key).stream()
                .filter(decision -> decision.step() == PlanStep.ENDORSEMENT && decision.outcome() == Outcome.APPROVE)
                .reduce((first, last) -> last)
                .map(decision -> decision.actingTitle() != null)
                .orElse(false);
    }

    @Prepare("verify-unit-plan")
    VerifyUnitPlanView showVerification(CaseKey key, Actor actor) {
        return forms.verification(plan(key), actor);
    }

    @Submit("verify-unit-plan")
    VerifyUnitPlan.Choice verifyUnitPlan(CaseKey key, Actor actor, VerifyUnitPlan answers) {
        requireOther(key, actor, PlanStep.DRAFT, "Rencana unit tidak dapat diverifikasi oleh orang yang menyusunnya.");
        requireOther(
                key,
                actor,
                PlanStep.ENDORSEMENT,
                "Rencana unit tidak dapat diverifikasi oleh orang yang menyetujuinya sebagai kepala.");
        Optional<String> title =
                verifierRole(plan(key)) == Role.HR_ANALYST ? Optional.empty() : officials.titleOfOffice(actor);
        switch (answers.decision()) {
            case APPROVE -> decide(
                    key, actor, PlanStep.VERIFICATION, UnitState.VERIFIED, Outcome.APPROVE, answers.reason(), title);
            case RETURN -> {
                requireReason(answers.reason());
                decide(key, actor, PlanStep.VERIFICATION, UnitState.DRAFT, Outcome.RETURN, answers.reason(), title);
                tell(key, planners(key), "unit-plan-returned", Map.of("reason", answers.reason()));
            }
            case REJECT -> {
                requireReason(answers.reason());
                decide(key, actor, PlanStep.VERIFICATION, UnitState.REJECTED, Outcome.REJECT, answers.reason(), title);
            }
        }
        return answers.decision();
    }

    @Step
    void remindVerifier(CaseKey key) {
        notices.remind(PROCESS, key, "verifyUnitPlan");
    }

    @Step
    void escalateVerification(CaseKey key) {
        if (plan(key).verificationEscalated()) {
            return; // the same office a second time
        }
        Set<String> asked = officials.members(verifiers(key));
        plans.escalateVerification(key);
        escalated(key, PlanStep.VERIFICATION, "verifyUnitPlan", "Memverifikasi rencana unit", asked, verifiers(key));
    }

    @Step
    void completeUnitPlan(CaseKey key) {
        complete(key);
    }

    @Step
    void rejectUnitPlan(CaseKey key) {
        reject(key);
    }

    /** The stage is closed. What was decided a moment ago, and waits to be carried out, still counts. */
    @Step
    void closeUnitPlan(CaseKey key) {
        switch (plan(key).state()) {
            case VERIFIED -> complete(key);
            case REJECTED -> reject(key);
            case ENDORSED -> close(key, UnitState.ENDORSED, UnitState.UNVERIFIED);
            case PREPARED, DRAFT, SUBMITTED -> {
                planning.release(plan(key));
                close(key, plan(key).state(), UnitState.CLOSED);
            }
            case UNVERIFIED, CLOSED -> stages.done(PROCESS, key);
        }
    }

    private void complete(CaseKey key) {
        tell(key, planners(key), "unit-plan-verified", Map.of());
        stages.done(PROCESS, key);
    }

    private void reject(CaseKey key) {
        planning.release(plan(key));
        tell(key, planners(key), "unit-plan-rejected", Map.of("reason", rejection(history.of(PROCESS, key))));
        stages.done(PROCESS, key);
    }

    private static String rejection(List<Decision> made) {
        return made.stream()
                .filter(decision -> decision.outcome() == Outcome.REJECT)
                .map(Decision::reason)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private void close(CaseKey key, UnitState from, UnitState to) {
        plans.move(key, from, to);
        history.happened(PROCESS, key, plan(key).version(), PlanStep.CLOSING, Outcome.CLOSE);
        tell(key, planners(key), "unit-plan-closed", Map.of("state", to.label()));
        stages.done(PROCESS, key);
    }

    private void decide(
            CaseKey key,
            Actor actor,
            PlanStep step,
            UnitState to,
            Outcome outcome,
            String reason,
            Optional<String> title) {
        UnitState from = step == PlanStep.ENDORSEMENT ? UnitState.SUBMITTED : UnitState.ENDORSED;
        if (!plans.move(key, from, to)) {
            throw Refusal.conflict("Rencana unit ini sudah diputus. Muat ulang halaman.");
        }
        decided(key, step, outcome, reason, actor, title.orElse(null));
    }

    private void decided(CaseKey key, PlanStep step, Outcome outcome, String reason, Actor actor, String title) {
        history.decided(PROCESS, key, plan(key).version(), step, outcome, reason, actor.userId(), title);
    }

    private static void requireReason(String reason) {
        if (reason == null) {
            throw Refusal.invalid(List.of(new FieldProblem(
                    "reason", "Isian \"Alasan\" wajib diisi bila rencana dikembalikan atau ditolak.")));
        }
    }

    /** Four eyes: not the one who did the given step for the newest version. */
    private void requireOther(CaseKey key, Actor actor, PlanStep step, String sentence) {
        if (whoDid(plan(key), step).anyMatch(actor.userId()::equals)) {
            throw Refusal.forbidden(sentence);
        }
    }

    private Stream<String> whoDid(Plan plan, PlanStep step) {
        return history.whoDid(PROCESS, plan.key(), plan.version(), step);
    }

    /** By the route; after a deadline, or when nobody of that role is free to verify, the next higher role that has one. */
    private Role verifierRole(Plan plan) {
        Role first = plan.verificationEscalated() || plan.verifierRole() == null ? Role.HR_HEAD : plan.verifierRole();
        Set<String> involved = Stream.concat(whoDid(plan, PlanStep.DRAFT), whoDid(plan, PlanStep.ENDORSEMENT))
                .collect(Collectors.toSet());
        return VERIFIERS.stream()
                .skip(VERIFIERS.indexOf(first))
                .filter(role -> accounts.inGroup(Groups.of(plan.key().tenant(), role)).stream()
                        .anyMatch(account -> !involved.contains(account.id())))
                .findFirst()
                .orElse(first);
    }

    private String planners(CaseKey key) {
        return officials.planners(key.tenant(), UnitCases.unitOf(key));
    }

    private void escalated(CaseKey key, PlanStep step, String elementId, String task, Set<String> from, Assignment to) {
        officials.escalated(PROCESS, key, plan(key).version(), new Late(step, elementId, task, subject(key)), from, to);
    }

    private void tell(CaseKey key, String group, String template, Map<String, String> words) {
        officials.tell(PROCESS, key, subject(key), group, template, words);
    }

    private Plan plan(CaseKey key) {
        return plans.find(key).orElseThrow(() -> new IllegalStateException("No unit plan " + key));
    }
}
