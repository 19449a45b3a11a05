package id.bangkom.plan;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.Groups;
import id.bangkom.access.Offices;
import id.bangkom.access.Role;
import id.bangkom.cycle.Cycles;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.notification.Outbox;
import id.bangkom.notification.TaskNotices;
import id.bangkom.plan.AmendingDecrees.Issued;
import id.bangkom.plan.Decision.Outcome;
import id.bangkom.plan.Revisions.Amount;
import id.bangkom.plan.Revisions.Line;
import id.bangkom.plan.Revisions.Revision;
import id.bangkom.plan.UnitOfficials.Late;
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
import id.bangkom.training.PlannedLearning;
import id.bangkom.workforce.ActingOfficial;
import id.bangkom.workforce.UnitKind;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Steps of {@code budget-revision}, in the order of its diagram. See {@link RevisionCases} for its cases. */
@Component
@ProcessSteps("budget-revision")
class BudgetRevision {

    static final String PROCESS = "budget-revision";

    /** Who may decide, the lowest first. */
    private static final List<Role> APPROVERS = List.of(Role.CITY_SECRETARY, Role.MAYOR);

    private final Revisions revisions;
    private final RevisionPlanning planning;
    private final RevisionForms forms;
    private final Plans plans;
    private final PlannedLearning learning;
    private final History history;
    private final Workforce workforce;
    private final Accounts accounts;
    private final Offices offices;
    private final UnitOfficials officials;
    private final RevisionNotices told;
    private final AmendingDecrees decrees;
    private final Cities cities;
    private final Decisions decisions;
    private final Rules rules;
    private final Cycles cycles;
    private final Outbox outbox;
    private final TaskNotices notices;
    private final Clock clock;

    BudgetRevision(
            Revisions revisions,
            RevisionPlanning planning,
            RevisionForms forms,
            Plans plans,
            PlannedLearning learning,
            History history,
            Workforce workforce,
            Accounts accounts,
            Offices offices,
            UnitOfficials officials,
            RevisionNotices told,
            AmendingDecrees decrees,
            Cities cities,
            Decisions decisions,
            Rules rules,
            Cycles cycles,
            Outbox outbox,
            TaskNotices notices,
            Clock clock) {
        this.revisions = revisions;
        this.planning = planning;
        this.forms = forms;
        this.plans = plans;
        this.learning = learning;
        this.history = history;
        this.workforce = workforce;
        this.accounts = accounts;
        this.offices = offices;
        this.officials = officials;
        this.told = told;
        this.decrees = decrees;
        this.cities = cities;
        this.decisions = decisions;
        this.rules = rules;
        this.cycles = cycles;
        this.outbox = outbox;
        this.notices = notices;
        this.clock = clock;
    }

    /** Whether what was decided has come true. */
    enum Application {
        APPLIED,
        CONFLICT
    }

    @Subject
    String subject(CaseKey key) {
        return told.subject(key);
    }

    @Who("unitPlanners")
    Assignment unitPlanners(CaseKey key) {
        return Assignment.group(told.planners(key));
    }

    @Who("unitHead")
    Assignment unitHead(CaseKey key) {
        return Assignment.group(
                revisions.get(key).endorsementEscalated()
                        // Not the mayor, who may be the only one left to decide.
                        ? Groups.of(key.tenant(), offices.firstHeld(key.tenant(), Role.CITY_SECRETARY, Role.HR_HEAD))
                        : told.heads(key));
    }

    @Who("approvers")
    Assignment approvers(CaseKey key) {
        return Assignment.group(Groups.of(key.tenant(), approverRole(revisions.get(key))));
    }

    @Who("hrAnalysts")
    Assignment hrAnalysts(CaseKey key) {
        return Assignment.group(
                revisions.get(key).adjustmentEscalated()
                        ? Groups.of(key.tenant(), offices.firstHeld(key.tenant(), Role.HR_HEAD, Role.CITY_SECRETARY))
                        : told.agency(key));
    }

    @Step
    RevisionPlanning.Proposal proposeRevision(CaseKey key) {
        return planning.propose(revisions.get(key));
    }

    @Prepare("adjust-revision")
    AdjustRevisionView showAdjustment(CaseKey key) {
        return forms.adjustment(revisions.get(key));
    }

    @Submit("adjust-revision")
    AdjustRevision.Choice adjustRevision(CaseKey key, Actor actor, AdjustRevision answers) {
        if (!officials.isMember(actor, hrAnalysts(key).groupId())) {
            throw Refusal.forbidden("Pagu baru hanya dapat disesuaikan oleh BKPSDM.");
        }
        if (answers.decision() == AdjustRevision.Choice.ADJUST) {
            planning.raiseToLeast(revisions.get(key));
            decided(key, PlanStep.CEILING, Outcome.ADJUST, answers.reason(), actor, null);
        } else {
            requireReason(answers.reason(), "dibatalkan");
            end(key, RevisionState.WITHDRAWN, RevisionState.STUCK);
            decided(key, PlanStep.CEILING, Outcome.WITHDRAW, answers.reason(), actor, null);
        }
        return answers.decision();
    }

    @Step
    void remindAgency(CaseKey key) {
        notices.remind(PROCESS, key, "adjustRevision");
    }

    @Step
    void escalateAdjustment(CaseKey key) {
        if (revisions.get(key).adjustmentEscalated()) {
            return; // the same office a second time
        }
        Set<String> asked = officials.members(hrAnalysts(key));
        revisions.escalateAdjustment(key);
        escalated(key, PlanStep.CEILING, "adjustRevision", "Menyesuaikan pagu baru", asked, hrAnalysts(key));
    }

    @Step
    void withdrawRevision(CaseKey key) {
        told.tellAll(key, "budget-revision-ended", ended(key, Outcome.WITHDRAW));
    }

    @Prepare("revise-unit-plan")
    ReviseUnitPlanView showDraft(CaseKey key) {
        return forms.draft(revisions.get(key));
    }

    @Submit("revise-unit-plan")
    void reviseUnitPlan(CaseKey key, Actor actor, ReviseUnitPlan answers) {
        if (!officials.isMember(actor, told.planners(key))) {
            throw Refusal.forbidden("Rencana unit hanya dapat disusun oleh perencana perangkat daerah ini.");
        }
        planning.enter(inState(key, RevisionState.DRAFT), answers);
        decided(key, PlanStep.DRAFT, Outcome.SUBMIT, null, actor, null);
    }

    @Step
    void remindUnitPlanner(CaseKey key) {
        notices.remind(PROCESS, key, "reviseUnitPlan");
    }

    @Step
    void adoptRevision(CaseKey key) {
        planning.adopt(revisions.get(key));
        history.happened(PROCESS, key, revisions.get(key).version(), PlanStep.DRAFT, Outcome.ADOPT);
        told.tellPlanners(key, "budget-revision-adopted", Map.of());
    }

    @Prepare("endorse-revision")
    EndorseRevisionView showEndorsement(CaseKey key) {
        return forms.endorsement(
                revisions.get(key),
                officials
                        .actingHead(key.tenant(), RevisionCases.unitOf(key))
                        .map(ActingOfficial::title)
                        .orElse(null));
    }

    @Submit("endorse-revision")
    EndorseRevision.Choice endorseRevision(CaseKey key, Actor actor, EndorseRevision answers) {
        Optional<String> title = endorsementTitle(key, actor);
        if (whoDid(revisions.get(key), PlanStep.DRAFT).anyMatch(actor.userId()::equals)) {
            throw Refusal.forbidden("Penyesuaian tidak dapat disetujui oleh orang yang menyusunnya.");
        }
        boolean approve = answers.decision() == EndorseRevision.Choice.APPROVE;
        if (!approve) {
            requireReason(answers.reason(), "dikembalikan");
        }
        move(key, approve ? RevisionState.ENDORSED : RevisionState.DRAFT, RevisionState.SUBMITTED);
        decided(
                key,
                PlanStep.ENDORSEMENT,
                approve ? Outcome.APPROVE : Outcome.RETURN,
                answers.reason(),
                actor,
                title.orElse(null));
        if (!approve) {
            told.tellPlanners(key, "budget-revision-returned", Map.of("reason", answers.reason()));
        }
        return answers.decision();
    }

    /** Whether this person leads the unit today, and with which title when acting: a task outlives a mandate. */
    private Optional<String> endorsementTitle(CaseKey key, Actor actor) {
        if (revisions.get(key).endorsementEscalated()) {
            if (!officials.isMember(actor, unitHead(key).groupId())) {
                throw Refusal.forbidden("Persetujuan ini telah dialihkan kepada pejabat lain.");
            }
            return officials.titleOfOffice(actor);
        }
        return officials.titleOfHead(actor, RevisionCases.unitOf(key));
    }

    @Step
    void remindUnitHead(CaseKey key) {
        notices.remind(PROCESS, key, "endorseRevision");
    }

    @Step
    void escalateEndorsement(CaseKey key) {
        if (revisions.get(key).endorsementEscalated()) {
            return; // the same office a second time
        }
        Set<String> asked = officials.members(unitHead(key));
        revisions.escalateEndorsement(key);
        escalated(key, PlanStep.ENDORSEMENT, "endorseRevision", "Menyetujui penyesuaian", asked, unitHead(key));
    }

    /** Asks the decision {@code approval-route} who decides. */
    @Step
    void routeRevision(CaseKey key) {
        Map<String, Object> first = decisions
                .decideAll(
                        "approval-route",
                        Map.of(
                                "planKind",
                                "REVISION",
                                "large",
                                isLarge(key),
                                "acting",
                                endorsedByActing(key),
                                "length",
                                1))
                .get(0);
        revisions.route(key, Role.valueOf((String) first.get("approver")), (String) first.get("reason"));
    }

    /** By the rule of the city, as of the day on which its year was opened. */
    private boolean isLarge(CaseKey key) {
        return rules.number(key.tenant(), "approval.revision.mayor.from", cycles.rulesAsOf(key.tenant(), key.year()))
                        .longValueExact()
                <= Amount.size(revisions.amounts(key));
    }

    private boolean endorsedByActing(CaseKey key) {
        int version = revisions.get(key).version();
        return history.of(PROCESS, key).stream()
                .anyMatch(decision -> decision.version() == version
                        && decision.step() == PlanStep.ENDORSEMENT
                        && decision.actingTitle() != null);
    }

    @Prepare("approve-revision")
    ApproveRevisionView showApproval(CaseKey key) {
        return forms.approval(revisions.get(key));
    }

    @Submit("approve-revision")
    ApproveRevision.Choice approveRevision(CaseKey key, Actor actor, ApproveRevision answers) {
        Revision revision = revisions.get(key);
        if (!officials.isMember(actor, approvers(key).groupId())) {
            throw Refusal.forbidden("Perubahan anggaran ini diputus oleh pejabat lain.");
        }
        actingAs(key, actor.userId(), approverRole(revision)).ifPresent(acting -> {
            throw Refusal.forbidden("Anda bertindak sebagai " + acting.title()
                    + ". Alokasi anggaran merupakan keputusan strategis yang hanya boleh diambil pejabat definitif"
                    + " (UU 30/2014 Pasal 14).");
        });
        if (involved(revision).contains(actor.userId())) {
            throw Refusal.forbidden("Perubahan anggaran tidak dapat diputus oleh orang yang mengajukan, menyusun, atau"
                    + " menyetujui penyesuaiannya.");
        }
        switch (answers.decision()) {
            case APPROVE -> {
                if (!revisions.approved(key, actor.userId(), approverRole(revision))) {
                    throw alreadyDecided();
                }
                decided(key, PlanStep.DECISION, Outcome.APPROVE, answers.reason(), actor, null);
            }
            case RETURN -> {
                requireReason(answers.reason(), "dikembalikan");
                move(key, RevisionState.DRAFT, RevisionState.ENDORSED);
                decided(key, PlanStep.DECISION, Outcome.RETURN, answers.reason(), actor, null);
                told.tellPlanners(key, "budget-revision-returned", Map.of("reason", answers.reason()));
            }
            case REJECT -> {
                requireReason(answers.reason(), "ditolak");
                end(key, RevisionState.REJECTED, RevisionState.ENDORSED);
                decided(key, PlanStep.DECISION, Outcome.REJECT, answers.reason(), actor, null);
            }
        }
        return answers.decision();
    }

    @Step
    void remindApprover(CaseKey key) {
        notices.remind(PROCESS, key, "approveRevision");
    }

    @Step
    void escalateApproval(CaseKey key) {
        Revision revision = revisions.get(key);
        if (revision.approvalEscalated() || approverRole(revision) == Role.MAYOR) {
            return; // nobody is above
        }
        Set<String> asked = officials.members(approvers(key));
        revisions.escalateApproval(key);
        escalated(key, PlanStep.DECISION, "approveRevision", "Memutus perubahan anggaran", asked, approvers(key));
    }

    @Step
    void rejectRevision(CaseKey key) {
        told.tellAll(key, "budget-revision-ended", ended(key, Outcome.REJECT));
    }

    /** Ceilings, deferred and newly funded activities change together, or nothing does and it is worked out anew. */
    @Step
    Application applyRevision(CaseKey key) {
        Revision revision = revisions.get(key);
        if (revision.state() == RevisionState.APPLIED) {
            return Application.APPLIED;
        }
        Optional<String> obstacle = planning.apply(revision);
        if (obstacle.isPresent()) {
            revisions.conflict(key, obstacle.get());
            history.decided(
                    PROCESS,
                    key,
                    revision.version(),
                    PlanStep.APPLICATION,
                    Outcome.CONFLICT,
                    obstacle.get(),
                    null,
                    null);
            told.tellAll(key, "budget-revision-conflict", Map.of("reason", obstacle.get()));
            return Application.CONFLICT;
        }
        history.happened(PROCESS, key, revision.version(), PlanStep.APPLICATION, Outcome.APPLY);
        return Application.APPLIED;
    }

    /** What is newly funded is carried out as what the city plan funds is. */
    @Step
    void beginActivities(CaseKey key) {
        Revision revision = revisions.get(key);
        if (revisions.lines(key, revision.version()).stream()
                .anyMatch(line -> line.changes() && line.before() == ItemStanding.DEFERRED)) {
            learning.begin(key.tenant(), key.year());
        }
    }

    @Step
    void tellRevision(CaseKey key) {
        Revision revision = revisions.get(key);
        // One that took effect before there were such decrees has none.
        String decree = decrees.issued(key)
                .map(Issued::name)
                .map(name -> "Perubahan ini ditetapkan dengan " + name + ".")
                .orElse("Perubahan ini berlaku sejak diputus.");
        told.tellAll(
                key,
                "budget-revision-applied",
                Map.of("amounts", RevisionForms.words(revisions.amounts(key)), "decree", decree));
        Map<String, StringBuilder> byPerson = new HashMap<>();
        for (Line line : revisions.lines(key, revision.version())) {
            if (line.changes()) {
                plans.item(key.tenant(), line.itemId())
                        .filter(item -> item.standing() == line.standing())
                        .ifPresent(item -> byPerson.computeIfAbsent(item.employeeId(), id -> new StringBuilder())
                                .append("- ")
                                .append(item.title())
                                .append(": ")
                                .append(line.standing().label().toLowerCase(Locale.ROOT))
                                .append(item.reason() == null ? "" : ". Alasan: " + item.reason())
                                .append('\n'));
            }
        }
        byPerson.forEach((person, items) -> {
            if (accounts.byId(person).filter(Account::active).isPresent()) {
                outbox.enqueue(
                        key.tenant(),
                        PROCESS + "/" + key + "/activities",
                        person,
                        "budget-revision-activities",
                        Map.of(
                                "year",
                                String.valueOf(key.year()),
                                "items",
                                items.toString().strip(),
                                "decree",
                                decree,
                                Outbox.LINK,
                                PlanPages.PATH + "/" + key.year() + "/" + person));
            }
        });
    }

    /** The year's execution has ended: ceilings stay as they are. */
    @Step
    void closeRevision(CaseKey key) {
        if (revisions.end(key, RevisionState.CLOSED, clock.instant(), RevisionState.open())) {
            history.happened(PROCESS, key, revisions.get(key).version(), PlanStep.CLOSING, Outcome.CLOSE);
            told.tellAll(
                    key,
                    "budget-revision-ended",
                    Map.of(
                            "state",
                            RevisionState.CLOSED.label(),
                            "reason",
                            "Pelaksanaan tahun " + key.year() + " sudah ditutup."));
        }
    }

    private Map<String, String> ended(CaseKey key, Outcome outcome) {
        String reason = history.of(PROCESS, key).stream()
                .filter(decision -> decision.outcome() == outcome)
                .map(Decision::reason)
                .reduce((first, last) -> last)
                .orElseThrow();
        return Map.of("state", revisions.get(key).state().label(), "reason", reason);
    }

    private Revision inState(CaseKey key, RevisionState state) {
        Revision revision = revisions.get(key);
        if (revision.state() != state) {
            throw alreadyDecided();
        }
        return revision;
    }

    private void move(CaseKey key, RevisionState to, RevisionState from) {
        if (!revisions.move(key, to, List.of(from))) {
            throw alreadyDecided();
        }
    }

    private void end(CaseKey key, RevisionState to, RevisionState from) {
        if (!revisions.end(key, to, clock.instant(), List.of(from))) {
            throw alreadyDecided();
        }
    }

    private static Refusal alreadyDecided() {
        return Refusal.conflict("Perubahan anggaran ini sudah diputus. Muat ulang halaman.");
    }

    private void decided(CaseKey key, PlanStep step, Outcome outcome, String reason, Actor actor, String title) {
        history.decided(PROCESS, key, revisions.get(key).version(), step, outcome, reason, actor.userId(), title);
    }

    private static void requireReason(String reason, String when) {
        if (reason == null) {
            throw Refusal.invalid(List.of(
                    new FieldProblem("reason", "Isian \"Alasan\" wajib diisi bila perubahan anggaran " + when + ".")));
        }
    }

    private Stream<String> whoDid(Revision revision, PlanStep step) {
        return history.whoDid(PROCESS, revision.key(), revision.version(), step);
    }

    /** Whoever set the ceilings, of whichever version, or worked on the newest one. */
    private Set<String> involved(Revision revision) {
        Stream<String> ceilings = history.of(PROCESS, revision.key()).stream()
                .filter(decision -> decision.step() == PlanStep.CEILING && decision.decidedBy() != null)
                .map(Decision::decidedBy);
        return Stream.of(
                        Stream.of(revision.enteredBy()),
                        ceilings,
                        whoDid(revision, PlanStep.DRAFT),
                        whoDid(revision, PlanStep.ENDORSEMENT))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }

    /** By the route; after a deadline, or when nobody of that role may decide, the next higher role. */
    private Role approverRole(Revision revision) {
        Role first =
                revision.approvalEscalated() || revision.approverRole() == null ? Role.MAYOR : revision.approverRole();
        Set<String> involved = involved(revision);
        return APPROVERS.stream()
                .skip(Math.max(0, APPROVERS.indexOf(first)))
                .filter(role -> accounts.inGroup(Groups.of(revision.key().tenant(), role)).stream()
                        .map(Account::id)
                        .anyMatch(id -> !involved.contains(id)
                                && actingAs(revision.key(), id, role).isEmpty()))
                .findFirst()
                .orElse(Role.MAYOR);
    }

    /** The office in which somebody acts when deciding in this role; empty for the definitive official. */
    private Optional<ActingOfficial> actingAs(CaseKey key, String accountId, Role role) {
        return workforce.actingOffices(key.tenant(), accountId, cities.today(key.tenant())).stream()
                .filter(acting ->
                        acting.role() == role || (acting.role() == Role.UNIT_HEAD && leads(key, acting, role)))
                .findFirst();
    }

    /** The mayor leads the city itself; the secretary's office is known by its name. */
    private boolean leads(CaseKey key, ActingOfficial acting, Role role) {
        return role == Role.MAYOR
                ? workforce
                        .unit(key.tenant(), acting.unitId())
                        .filter(unit -> unit.kind() == UnitKind.CITY)
                        .isPresent()
                : acting.office().startsWith("Sekretaris Daerah");
    }

    private void escalated(CaseKey key, PlanStep step, String elementId, String task, Set<String> from, Assignment to) {
        Late late = new Late(step, elementId, task, subject(key));
        officials.escalated(PROCESS, key, revisions.get(key).version(), late, from, to);
    }
}
