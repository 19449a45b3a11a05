package id.bangkom.plan;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.MAYOR;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SECRETARY;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.access.Role;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.plan.BudgetEntries.Purse;
import id.bangkom.plan.Decision.Outcome;
import id.bangkom.plan.PlanWorld.Department;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.CoversProcess;
import id.bangkom.testing.ProcessTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.TestYears;
import id.bangkom.testing.Workbench;
import id.bangkom.training.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
@CoversProcess("budget-revision")
class BudgetRevisionTest {

    private static final String PROCESS = "budget-revision";
    private static final long MILLION = 1_000_000;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private IndividualPlans individuals;

    @Autowired
    private Budgets budgets;

    @Autowired
    private Plans plans;

    @Autowired
    private Revisions revisions;

    @Autowired
    private RevisionDesk desk;

    @Autowired
    private RevisionsInCycle inCycle;

    @Autowired
    private AmendingDecrees decrees;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private PlanDecisions decisions;

    @Autowired
    private HistoryService engine;

    @Autowired
    private TransactionTemplate transaction;

    private PlanWorld world;
    private Department department;
    private int year;
    private CaseKey key;
    /** Rp1.500.000, priority 12.5. */
    private String service;
    /** Rp1.000.000, priority 10. */
    private String communication;
    /** Rp4.000.000, priority 5. */
    private String decision;

    private String decider;

    @BeforeEach
    void aPublishedYear() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        year = TestYears.next();
        city.cycle(PALU, year);
        jdbc.sql("insert into city_plan (tenant, for_year, state, round_no, ceiling, decree_no, decree_date)"
                        + " values ('palu', ?, 'PUBLISHED', 1, 100000000, ?, date '2027-02-22')")
                .params(year, "900/" + year)
                .update();
        jdbc.sql("insert into cycle_decision (tenant, for_year, topic, verdict, decided_by, office, decided_at)"
                        + " values ('palu', ?, 'APPROVAL', 'APPROVE', ?, 'Wali Kota', current_timestamp)")
                .params(year, MAYOR)
                .update();
        world = new PlanWorld(jdbc, catalogue, individuals);
        department = world.department(city);
    }

    /** Three activities; those of the given places are funded, the others deferred. */
    private void settled(long ceiling, boolean first, boolean second, boolean third) {
        budgets.set(PALU, year, department.unit(), FundSource.CITY, ceiling);
        service = item(PlanWorld.SERVICE_WORKSHOP, 12.5, 1_500_000, first);
        communication = item(PlanWorld.COMMUNICATION_WORKSHOP, 10, MILLION, second);
        decision = item(PlanWorld.DECISION_COURSE, 5, 4 * MILLION, third);
        decider = plans.item(PALU, decision).orElseThrow().employeeId();
    }

    private String item(String programme, double priority, long cost, boolean funded) {
        String person = city.employee(PALU, department.unit(), "staff", department.head());
        String id = world.approved(year, person, department.unit(), "service", 1, programme)
                .get(0);
        jdbc.sql("update plan_item set standing = ?, standing_reason = ?, fund_source = ?, priority = ? where id = ?")
                .params(java.util.Arrays.asList(
                        funded ? "FUNDED" : "DEFERRED",
                        funded ? null : "Pagu terpakai.",
                        funded && cost > 0 ? "CITY" : null,
                        priority,
                        id))
                .update();
        if (funded && cost > 0) {
            transaction.executeWithoutResult(
                    status -> assertThat(budgets.take(purse(), id, cost)).isTrue());
        }
        return id;
    }

    private Purse purse() {
        return new Purse(PALU, year, department.unit(), FundSource.CITY);
    }

    /** The class of an activity is scheduled and its person has a seat. */
    private void begins(String item) {
        Plans.PlanItem planned = plans.item(PALU, item).orElseThrow();
        String training = planned.programmeId() + "-" + year;
        jdbc.sql("insert into training_class (tenant, for_year, case_id, programme_id, state, partner_id)"
                        + " values ('palu', ?, ?, ?, 'CONFIRMED', 'plancampus')")
                .params(year, training, planned.programmeId())
                .update();
        jdbc.sql("insert into participation (tenant, for_year, case_id, employee_id, programme_id, class_id, item_id,"
                        + " state) values ('palu', ?, ?, ?, ?, ?, ?, 'INVITED')")
                .params(year, "s" + item.substring(0, 11), planned.employeeId(), planned.programmeId(), training, item)
                .update();
    }

    private void open(long amount) {
        open(Map.of(FundSource.CITY, amount));
    }

    private void open(Map<FundSource, Long> amounts) {
        key = desk.open(
                new Actor(HR_ANALYST, PALU),
                year,
                department.unit(),
                amounts,
                "Pergeseran anggaran",
                "Perda Perubahan APBD");
        bench.work();
    }

    private void proposalIsHandedIn() {
        Object funded =
                bench.view(department.planner(), PROCESS, key, "reviseUnitPlan").get("funded");
        bench.complete(department.planner(), PROCESS, key, "reviseUnitPlan", Map.of("funded", funded));
    }

    private void endorse() {
        bench.complete(department.head(), PROCESS, key, "endorseRevision", Map.of("decision", "APPROVE"));
    }

    private void approve(String person) {
        bench.complete(person, PROCESS, key, "approveRevision", Map.of("decision", "APPROVE"));
    }

    private RevisionState state() {
        return revisions.get(key).state();
    }

    private Budgets.Ceiling ceiling() {
        return budgets.of(PALU, year, department.unit()).get(0);
    }

    private ItemStanding standing(String item) {
        return plans.item(PALU, item).orElseThrow().standing();
    }

    @Test
    void aCutDefersAsLittleAsItMustAfterAllHandsHaveAgreed() {
        settled(6_500_000, true, true, true);
        open(2_500_000);
        assertThat(key.id()).isEqualTo(department.unit() + "-b1");
        Map<String, Object> view = bench.view(department.planner(), PROCESS, key, "reviseUnitPlan");
        assertThat(view.get("amounts").toString()).contains("Rp6.500.000", "Rp2.500.000");
        assertThat(view.get("changes").toString())
                .contains("Kursus Pengambilan Keputusan", "Ditunda", "Perubahan anggaran. Biaya Rp4.000.000 melebihi");
        assertThat(view.get("funded")).isEqualTo(List.of(service, communication));
        assertThat(view.get("basis").toString()).contains("Perda Perubahan APBD", "Pergeseran anggaran");
        proposalIsHandedIn();
        assertThat(ceiling().amount()).as("nothing changes before the decision").isEqualTo(6_500_000);
        endorse();
        assertThat(revisions.get(key).approverRole()).isEqualTo(Role.CITY_SECRETARY);
        assertThat(bench.view(SECRETARY, PROCESS, key, "approveRevision"))
                .containsEntry("unchangedNote", null)
                .extractingByKey("routeNote")
                .asString()
                .contains("Sekretaris Daerah");
        approve(SECRETARY);

        assertThat(bench.isRunning(PROCESS, key)).isFalse();
        assertThat(state()).isEqualTo(RevisionState.APPLIED);
        assertThat(ceiling()).isEqualTo(new Budgets.Ceiling(FundSource.CITY, 2_500_000, 0, 2_500_000, 0));
        assertThat(standing(decision)).isEqualTo(ItemStanding.DEFERRED);
        assertThat(standing(service)).isEqualTo(ItemStanding.FUNDED);
        assertThat(world.messages(decider, "budget-revision-activities")).isEqualTo(1);
        assertThat(jdbc.sql("select words from outbox_message where recipient_id = ? and template = ?")
                        .params(decider, "budget-revision-activities")
                        .query(String.class)
                        .single())
                .contains("Kursus Pengambilan Keputusan: ditunda. Alasan: Perubahan anggaran.");
        assertThat(world.messages(plans.item(PALU, service).orElseThrow().employeeId(), "budget-revision-activities"))
                .isZero();
        assertThat(world.messages(department.planner(), "budget-revision-applied"))
                .isEqualTo(1);
        assertThat(budgets.changes(PALU, year, 1)).singleElement().satisfies(change -> assertThat(change.by())
                .isEqualTo(SECRETARY));
        assertThat(revisions.open(PALU, year, department.unit())).isEmpty();
        String decree = decrees.issued(key).orElseThrow().name();
        assertThat(decree).startsWith("Keputusan Wali Kota Palu Nomor ").doesNotContain("900/" + year);
        assertThat(List.of(decider, department.planner())).allSatisfy(person -> assertThat(
                        jdbc.sql("select words from outbox_message where recipient_id = ? and event_key like ?")
                                .params(person, "budget-revision/" + key + "/%")
                                .query(String.class)
                                .list())
                .anySatisfy(words -> assertThat(words).contains("Perubahan ini ditetapkan dengan " + decree)));
    }

    @Test
    void aRaiseFundsWhatWasDeferredAndTheExecutionTakesItUp() {
        settled(2_500_000, true, true, false);
        open(6_500_000);
        assertThat(bench.view(department.planner(), PROCESS, key, "reviseUnitPlan")
                        .get("funded"))
                .isEqualTo(List.of(service, communication, decision));
        proposalIsHandedIn();
        endorse();
        approve(SECRETARY);
        assertThat(standing(decision)).isEqualTo(ItemStanding.FUNDED);
        assertThat(ceiling()).isEqualTo(new Budgets.Ceiling(FundSource.CITY, 6_500_000, 0, 6_500_000, 0));
        assertThat(jdbc.sql("select count(*) from stage_case where tenant = 'palu' and for_year = ? and process = ?"
                                + " and case_id = ?")
                        .params(year, "training-class", PlanWorld.DECISION_COURSE + "-1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(world.messages(decider, "budget-revision-activities")).isEqualTo(1);
    }

    @Test
    void aRaiseOfAnotherSourceByOneRupiahTooLittleChangesNothing() {
        settled(2_500_000, true, true, false);
        open(Map.of(FundSource.PROVINCE, 4 * MILLION - 1));
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("approveRevision");
        approve(SECRETARY);
        assertThat(standing(decision)).isEqualTo(ItemStanding.DEFERRED);
        open(Map.of(FundSource.PROVINCE, 4 * MILLION));
        assertThat(key.id()).endsWith("-b2");
        proposalIsHandedIn();
        endorse();
        approve(SECRETARY);
        assertThat(decrees.issued(PALU, year).values()).doesNotHaveDuplicates().hasSize(2);
        assertThat(standing(decision)).isEqualTo(ItemStanding.FUNDED);
        assertThat(budgets.of(PALU, year, department.unit()).get(1).committed()).isEqualTo(4 * MILLION);
    }

    @Test
    void wherePlansStayAsTheyAreTheUnitIsNotAskedAndALargeChangeIsTheMayors() {
        settled(2_500_000, true, true, false);
        jdbc.sql("update plan_item set standing = 'DROPPED' where id = ?")
                .param(decision)
                .update();
        open(102_500_000);
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("approveRevision");
        assertThat(bench.view(MAYOR, PROCESS, key, "approveRevision")
                        .get("unchangedNote")
                        .toString())
                .contains("tidak perlu menyesuaikan");
        assertThatThrownBy(() -> approve(SECRETARY)).isInstanceOf(Refusal.class);
        approve(MAYOR);
        assertThat(ceiling().amount()).isEqualTo(102_500_000);
        assertThat(world.messages(department.planner(), "budget-revision-applied"))
                .isEqualTo(1);
    }

    @Test
    void whatHasBegunStaysAndOneRupiahLessThanItsCostIsRefused() {
        settled(6_500_000, true, true, true);
        begins(communication);
        assertThatThrownBy(() -> open(MILLION - 1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Rp999.999")
                .hasMessageContaining("Rp1.000.000 sudah terpakai atau terikat")
                .hasMessageContaining("kurang Rp1.");
        open(MILLION);
        Map<String, Object> view = bench.view(department.planner(), PROCESS, key, "reviseUnitPlan");
        assertThat(view.get("begun").toString()).contains("Lokakarya Komunikasi");
        assertThat(view.get("choices").toString()).doesNotContain(communication);
        assertThatThrownBy(() -> bench.complete(
                        department.planner(), PROCESS, key, "reviseUnitPlan", Map.of("funded", List.of(service))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Rp1.500.000 melampaui pagu Rp0 sebesar Rp1.500.000");
        proposalIsHandedIn();
        endorse();
        approve(SECRETARY);
        assertThat(ceiling()).isEqualTo(new Budgets.Ceiling(FundSource.CITY, MILLION, 0, MILLION, 0));
        assertThat(standing(communication)).isEqualTo(ItemStanding.FUNDED);
    }

    @Test
    void thePlannerMayChooseOtherwiseWithAReasonAndWithinTheNewCeiling() {
        settled(6_500_000, true, true, true);
        open(4 * MILLION);
        // Proposed: 12.5 + 10 for 2.5 million; the planner prefers the course for 4.0.
        Map<String, Object> answers = new java.util.HashMap<>(Map.of("funded", List.of(decision)));
        assertThatThrownBy(() -> bench.complete(department.planner(), PROCESS, key, "reviseUnitPlan", answers))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Alasan penundaan");
        answers.put("deferReason", "Kebutuhan mendesak");
        bench.complete(department.planner(), PROCESS, key, "reviseUnitPlan", answers);
        assertThat(bench.view(department.head(), PROCESS, key, "endorseRevision")
                        .get("changes")
                        .toString())
                .contains("Kebutuhan mendesak")
                .doesNotContain("Kursus Pengambilan Keputusan");
        endorse();
        approve(SECRETARY);
        assertThat(ceiling().committed()).isEqualTo(4 * MILLION);
        assertThat(plans.item(PALU, service).orElseThrow().reason()).isEqualTo("Kebutuhan mendesak");
    }

    @Test
    void whatBeginsBeforeTheDecisionIsWorkedOutAnewAndMayEndInLowestCeilings() {
        settled(6_500_000, true, true, true);
        open(2_500_000);
        proposalIsHandedIn();
        endorse();
        begins(decision);
        approve(SECRETARY);
        assertThat(ceiling().amount()).as("nothing has changed").isEqualTo(6_500_000);
        assertThat(state()).isEqualTo(RevisionState.STUCK);
        assertThat(bench.view(HR_ANALYST, PROCESS, key, "adjustRevision")
                        .get("obstacle")
                        .toString())
                .contains("sudah dimulai", "Kursus Pengambilan Keputusan");
        assertThat(world.messages(HR_ANALYST, "budget-revision-conflict")).isPositive();
        assertThatThrownBy(() -> bench.complete(
                        department.planner(), PROCESS, key, "adjustRevision", Map.of("decision", "ADJUST")))
                .isInstanceOf(Refusal.class);
        bench.complete(HR_ANALYST, PROCESS, key, "adjustRevision", Map.of("decision", "ADJUST"));
        assertThat(revisions.amounts(key)).singleElement().satisfies(amount -> assertThat(amount.after())
                .isEqualTo(4 * MILLION));
        assertThat(bench.view(department.planner(), PROCESS, key, "reviseUnitPlan")
                        .get("begun")
                        .toString())
                .contains("Kursus Pengambilan Keputusan");
        proposalIsHandedIn();
        endorse();
        approve(SECRETARY);
        assertThat(ceiling()).isEqualTo(new Budgets.Ceiling(FundSource.CITY, 4 * MILLION, 0, 4 * MILLION, 0));
        assertThat(decisions.of(PROCESS, key))
                .extracting(Decision::outcome)
                .contains(Outcome.CONFLICT, Outcome.ADJUST, Outcome.APPLY);
    }

    @Test
    void aCeilingThatWasChangedMeanwhileIsWorkedOutAnewAndTheAgencyMayWithdraw() {
        settled(6_500_000, true, true, true);
        open(2_500_000);
        proposalIsHandedIn();
        endorse();
        budgets.set(PALU, year, department.unit(), FundSource.CITY, 7 * MILLION);
        approve(SECRETARY);
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("reviseUnitPlan");
        assertThat(bench.view(department.planner(), PROCESS, key, "reviseUnitPlan")
                        .get("returnNote")
                        .toString())
                .contains("sudah diubah dari Rp6.500.000 menjadi Rp7.000.000");
        proposalIsHandedIn();
        begins(decision);
        endorse();
        approve(SECRETARY);
        assertThatThrownBy(() ->
                        bench.complete(HR_ANALYST, PROCESS, key, "adjustRevision", Map.of("decision", "WITHDRAW")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Alasan");
        bench.complete(
                HR_ANALYST,
                PROCESS,
                key,
                "adjustRevision",
                Map.of("decision", "WITHDRAW", "reason", "Kursus sudah berjalan"));
        assertThat(state()).isEqualTo(RevisionState.WITHDRAWN);
        assertThat(ceiling().amount()).isEqualTo(7 * MILLION);
        assertThat(world.messages(department.head(), "budget-revision-ended")).isEqualTo(1);
    }

    @Test
    void itIsSentBackByHeadAndOfficialAndRejected() {
        settled(6_500_000, true, true, true);
        open(2_500_000);
        proposalIsHandedIn();
        assertThatThrownBy(() -> bench.complete(
                        department.head(), PROCESS, key, "endorseRevision", Map.of("decision", "RETURN")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Alasan");
        bench.complete(
                department.head(), PROCESS, key, "endorseRevision", Map.of("decision", "RETURN", "reason", "Periksa"));
        assertThat(bench.view(department.planner(), PROCESS, key, "reviseUnitPlan")
                        .get("returnNote")
                        .toString())
                .contains("Periksa");
        proposalIsHandedIn();
        endorse();
        bench.complete(
                SECRETARY, PROCESS, key, "approveRevision", Map.of("decision", "RETURN", "reason", "Hitung ulang"));
        proposalIsHandedIn();
        endorse();
        assertThatThrownBy(
                        () -> bench.complete(SECRETARY, PROCESS, key, "approveRevision", Map.of("decision", "REJECT")))
                .isInstanceOf(Refusal.class);
        bench.complete(
                SECRETARY, PROCESS, key, "approveRevision", Map.of("decision", "REJECT", "reason", "Tidak mendesak"));
        assertThat(state()).isEqualTo(RevisionState.REJECTED);
        assertThat(ceiling().amount()).isEqualTo(6_500_000);
        assertThat(standing(decision)).isEqualTo(ItemStanding.FUNDED);
        assertThat(world.messages(department.planner(), "budget-revision-returned"))
                .isEqualTo(2);
        assertThat(world.messages(department.planner(), "budget-revision-ended"))
                .isEqualTo(1);
    }

    @Test
    void everybodyIsRemindedAndThenPassedOver() {
        settled(6_500_000, true, true, true);
        open(2_500_000);
        bench.reachTimer(PROCESS, key, "reviseUnitPlanReminder");
        assertThat(world.messages(department.planner(), "task-reminder")).isEqualTo(1);
        bench.reachTimer(PROCESS, key, "reviseUnitPlanTakeover");
        assertThat(world.messages(department.planner(), "budget-revision-adopted"))
                .isEqualTo(1);
        bench.reachTimer(PROCESS, key, "endorseRevisionReminder");
        assertThat(world.messages(department.head(), "task-reminder")).isEqualTo(1);
        bench.reachTimer(PROCESS, key, "endorseRevisionEscalation");
        assertThat(bench.view(SECRETARY, PROCESS, key, "endorseRevision")
                        .get("actingNote")
                        .toString())
                .contains("dialihkan");
        assertThatThrownBy(this::endorse).isInstanceOf(Refusal.class);
        bench.complete(SECRETARY, PROCESS, key, "endorseRevision", Map.of("decision", "APPROVE"));
        // The secretary has endorsed and does not decide on it, too.
        bench.reachTimer(PROCESS, key, "approveRevisionReminder");
        bench.reachTimer(PROCESS, key, "approveRevisionEscalation");
        approve(MAYOR);
        assertThat(state()).isEqualTo(RevisionState.APPLIED);
    }

    @Test
    void aLateAgencyIsRemindedAndItsHeadAskedInstead() {
        settled(6_500_000, true, true, true);
        open(2_500_000);
        proposalIsHandedIn();
        endorse();
        begins(decision);
        approve(SECRETARY);
        long before = world.messages(HR_HEAD, "task-escalated-to-you");
        long reminders = world.messages(HR_ANALYST, "task-reminder");
        bench.reachTimer(PROCESS, key, "adjustRevisionReminder");
        assertThat(world.messages(HR_ANALYST, "task-reminder")).isEqualTo(reminders + 1);
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("adjustRevision");
        bench.reachTimer(PROCESS, key, "adjustRevisionEscalation");
        Map<String, Object> adjust = Map.of("decision", "ADJUST");
        assertThatThrownBy(() -> bench.complete(HR_ANALYST, PROCESS, key, "adjustRevision", adjust))
                .isInstanceOf(Refusal.class);
        assertThat(world.messages(HR_HEAD, "task-escalated-to-you")).isEqualTo(before + 1);
        bench.reachTimer(PROCESS, key, "adjustRevisionEscalation");
        assertThat(decisions.of(PROCESS, key))
                .filteredOn(each -> each.outcome() == Outcome.ESCALATE)
                .singleElement()
                .extracting(Decision::step)
                .isEqualTo(PlanStep.CEILING);
        bench.complete(HR_HEAD, PROCESS, key, "adjustRevision", adjust);
        assertThat(revisions.get(key).adjustmentEscalated()).isFalse();
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("reviseUnitPlan");
    }

    private void caseIsDeleted() {
        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key.toString())
                        .processDefinitionKey(PROCESS)
                        .singleResult()
                        .getId(),
                "Cockpit");
    }

    @Test
    void aRevisionWhoseCaseWasDeletedIsCancelledByTheAgencyAndTheUnitMayHaveAnother() {
        settled(6_500_000, true, true, true);
        open(2_500_000);
        Actor analyst = new Actor(HR_ANALYST, PALU);
        assertThatThrownBy(() -> desk.cancel(analyst, year, key.id(), "Salah hapus"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("masih berjalan");
        caseIsDeleted();
        assertThatThrownBy(() -> open(3 * MILLION)).isInstanceOf(Refusal.class).hasMessageContaining("belum selesai");
        assertThat(desk.isLost(revisions.get(key))).isTrue();
        assertThatThrownBy(() -> desk.cancel(new Actor(HR_HEAD, PALU), year, key.id(), "Salah hapus"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("analis SDM");
        assertThatThrownBy(() -> desk.cancel(new Actor(SORONG_ANALYST, SORONG), year, key.id(), "Salah hapus"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("tidak ada");
        assertThatThrownBy(() -> desk.cancel(analyst, year, key.id(), " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Alasan");
        desk.cancel(analyst, year, key.id(), "Salah hapus");
        assertThat(state()).isEqualTo(RevisionState.WITHDRAWN);
        assertThat(ceiling().amount()).isEqualTo(6_500_000);
        assertThat(world.messages(department.planner(), "budget-revision-ended"))
                .isEqualTo(1);
        assertThatThrownBy(() -> desk.cancel(analyst, year, key.id(), "Sekali lagi"))
                .isInstanceOf(Refusal.class);
        open(3 * MILLION);
        assertThat(key.id()).endsWith("-b2");
        caseIsDeleted();
        transaction.executeWithoutResult(status -> inCycle.end(PALU, year));
        assertThat(state()).isEqualTo(RevisionState.CLOSED);
    }

    @Test
    void aLateSecretaryIsPassedOverForTheMayor() {
        settled(6_500_000, true, true, true);
        open(6_600_000);
        bench.reachTimer(PROCESS, key, "approveRevisionEscalation");
        assertThat(bench.view(MAYOR, PROCESS, key, "approveRevision")
                        .get("routeNote")
                        .toString())
                .contains("dialihkan");
        approve(MAYOR);
        assertThat(ceiling().amount()).isEqualTo(6_600_000);
    }

    @Test
    void anActingHeadEndorsesUnderTheActingTitle() {
        settled(6_500_000, true, true, true);
        String acting = city.employee(PALU, department.unit(), "section", department.head());
        world.grant(acting, "UNIT_HEAD", department.unit());
        world.acting(department, acting, LocalDate.of(2027, 3, 10));
        open(2_500_000);
        proposalIsHandedIn();
        assertThat(bench.view(acting, PROCESS, key, "endorseRevision")
                        .get("actingNote")
                        .toString())
                .contains("Plt. Kepala Perangkat Daerah");
        bench.complete(acting, PROCESS, key, "endorseRevision", Map.of("decision", "APPROVE"));
        assertThat(decisions.of(PROCESS, key)).last().satisfies(last -> assertThat(last.actingTitle())
                .startsWith("Plt."));
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("approveRevision");
    }

    @Test
    void whoOnlyActsInTheOfficeDoesNotDecideOnMoney() {
        settled(6_500_000, true, true, true);
        String acting = city.employee(PALU, department.unit(), "head", null);
        world.grant(acting, "MAYOR", null);
        jdbc.sql("insert into acting_official (id, tenant, unit_id, position_id, employee_id, kind, letter_no,"
                        + " valid_from, valid_to) values (?, 'palu', 'city', 'head', ?, 'PLH', '800/1',"
                        + " date '2027-01-01', date '2027-03-31')")
                .params("plh" + acting, acting)
                .update();
        try {
            open(206_500_000);
            assertThatThrownBy(() -> approve(acting))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Plh.")
                    .hasMessageContaining("pejabat definitif");
            approve(MAYOR);
            assertThat(ceiling().amount()).isEqualTo(206_500_000);
        } finally {
            city.leaves(acting);
        }
    }

    @Test
    void nobodyDecidesOnTheOwnWorkOrWithoutTheOffice() {
        settled(6_500_000, true, true, true);
        world.grant(department.head(), "UNIT_PLANNER", department.unit());
        open(2_500_000);
        assertThatThrownBy(() ->
                        bench.complete(HR_HEAD, PROCESS, key, "reviseUnitPlan", Map.of("funded", List.of(service))))
                .isInstanceOf(Refusal.class);
        bench.complete(
                department.head(), PROCESS, key, "reviseUnitPlan", Map.of("funded", List.of(service, communication)));
        assertThatThrownBy(this::endorse).isInstanceOf(Refusal.class).hasMessageContaining("menyusunnya");
    }

    @Test
    void whoEnteredItNeverDecidesWhateverOtherOfficeComesLater() {
        settled(6_500_000, true, true, true);
        open(7 * MILLION);
        jdbc.sql("update budget_revision set entered_by = ? where tenant = 'palu' and case_id = ?")
                .params(SECRETARY, key.id())
                .update();
        assertThatThrownBy(() -> approve(SECRETARY)).isInstanceOf(Refusal.class);
        assertThat(state()).isEqualTo(RevisionState.ENDORSED);
    }

    @Test
    void whoLoweredTheCeilingsToWhatIsPossibleDoesNotDecide() {
        settled(6_500_000, true, true, true);
        open(7 * MILLION);
        decisions.add(
                PROCESS, key, new Decision(0, PlanStep.CEILING, Outcome.ADJUST, null, SECRETARY, null, bench.now()));
        assertThatThrownBy(() -> approve(SECRETARY)).isInstanceOf(Refusal.class);
        assertThat(state()).isEqualTo(RevisionState.ENDORSED);
    }

    @Test
    void onlyTheAgencyOpensOneAtATimeForAPublishedYear() {
        settled(6_500_000, true, true, true);
        assertThatThrownBy(() -> desk.open(
                        new Actor(HR_HEAD, PALU), year, department.unit(), Map.of(FundSource.CITY, MILLION), "a", "b"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("analis SDM");
        assertThatThrownBy(() -> desk.open(
                        new Actor(SORONG_ANALYST, SORONG),
                        year,
                        department.unit(),
                        Map.of(FundSource.CITY, MILLION),
                        "a",
                        "b"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> open(6_500_000)).isInstanceOf(Refusal.class).hasMessageContaining("Tidak ada pagu");
        assertThatThrownBy(() -> open(-1)).isInstanceOf(Refusal.class).hasMessageContaining("bilangan bulat");
        assertThatThrownBy(() -> desk.open(
                        new Actor(HR_ANALYST, PALU),
                        year,
                        department.unit(),
                        Map.of(FundSource.CITY, MILLION),
                        " ",
                        "b"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Alasan");
        open(7 * MILLION);
        assertThatThrownBy(() -> open(8 * MILLION)).isInstanceOf(Refusal.class).hasMessageContaining("belum selesai");
        city.stage(PALU, year, "EXECUTION", "CLOSING");
        approve(SECRETARY);
        assertThatThrownBy(() -> open(8 * MILLION)).isInstanceOf(Refusal.class).hasMessageContaining("berakhir");
    }

    @Test
    void theEndOfTheYearEndsItAndHostileVariablesChangeNothing() {
        settled(6_500_000, true, true, true);
        open(2_500_000);
        assertThatThrownBy(() -> bench.complete(
                        department.planner(),
                        PROCESS,
                        key,
                        "reviseUnitPlan",
                        Map.of("funded", List.of("another"), "approveRevision", "APPROVE")))
                .isInstanceOf(Refusal.class);
        transaction.executeWithoutResult(status -> inCycle.end(PALU, year));
        bench.work();
        assertThat(bench.isRunning(PROCESS, key)).isFalse();
        assertThat(state()).isEqualTo(RevisionState.CLOSED);
        assertThat(ceiling().amount()).isEqualTo(6_500_000);
        assertThat(engine.createHistoricVariableInstanceQuery()
                        .processInstanceId(engine.createHistoricProcessInstanceQuery()
                                .processDefinitionKey(PROCESS)
                                .processInstanceBusinessKey(key.toString())
                                .singleResult()
                                .getId())
                        .list())
                .allSatisfy(variable -> assertThat(variable.getName()).isEqualTo("proposeRevision"));
    }
}
