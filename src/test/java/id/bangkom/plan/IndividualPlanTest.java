package id.bangkom.plan;

import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SECRETARY;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.cycle.CarriedNeeds;
import id.bangkom.cycle.OpenNeed;
import id.bangkom.plan.Decision.Outcome;
import id.bangkom.plan.PlanWorld.Rated;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.OpenTask;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.CoversProcess;
import id.bangkom.testing.ProcessTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Workbench;
import id.bangkom.training.Catalogue;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
@CoversProcess("individual-plan")
class IndividualPlanTest {

    private static final String PROCESS = "individual-plan";
    private static final int YEAR = 2031;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private IndividualPlans plans;

    @Autowired
    private PlanDecisions decisions;

    @Autowired
    private Plans api;

    @Autowired
    private CarriedNeeds carried;

    @Autowired
    private IndividualPlan steps;

    @Autowired
    private TransactionTemplate transaction;

    private PlanWorld world;
    private String employee;
    private CaseKey key;

    @BeforeEach
    void somebodyWithTwoGaps() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        city.cycle(PALU, YEAR);
        world = new PlanWorld(jdbc, catalogue, plans);
        employee = city.employee();
        key = new CaseKey(PALU, YEAR, employee);
    }

    private void start() {
        world.needs(
                YEAR,
                employee,
                0.25,
                new Rated("service", 2, 1, "E_LEARNING"),
                new Rated("communication", 3, 1, "WORKSHOP"),
                new Rated("integrity", 1, 1, null));
        bench.start(PROCESS, key);
    }

    @Test
    void thePlanStartsWithTheProposalAndIsApprovedAsHandedIn() {
        start();
        Map<String, Object> view = bench.view(employee, PROCESS, key, "draftPlan");
        // The larger gap first, each by the recommended type; 10 and 6 JP are all that the catalogue has for them.
        assertThat(view)
                .containsEntry("item1Programme", PlanWorld.COMMUNICATION_WORKSHOP)
                .containsEntry("item1Quarter", "Q1")
                .containsEntry("item1Goal", "Kompetensi Komunikasi meningkat dari level 1 ke level 2.")
                .containsEntry("item2Programme", PlanWorld.SERVICE_ONLINE)
                .containsEntry("item3Programme", null)
                .containsEntry("agreement", false)
                .containsEntry("returnNote", null);
        assertThat(view.get("gaps").toString()).contains("Komunikasi", "Pelayanan Publik", "E-Learning");
        assertThat(view.get("careerGaps").toString()).contains("Kepala Seksi", "belum diukur");

        bench.complete(employee, PROCESS, key, "draftPlan", draft(PlanWorld.SERVICE_WORKSHOP));
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("approvePlan");
        Map<String, Object> approval = bench.view(SUPERVISOR, PROCESS, key, "approvePlan");
        assertThat(approval).containsEntry("warning", null).containsEntry("employee", "Pegawai " + employee);
        assertThat(approval.get("summary").toString()).contains("20 JP", "Rp1.500.000", "Kepala Seksi");
        assertThat(approval.get("gaps").toString())
                .contains("Belum ditangani rencana ini", "Lokakarya Pelayanan Publik");
        bench.complete(SUPERVISOR, PROCESS, key, "approvePlan", Map.of("decision", "APPROVE"));

        assertThat(bench.isRunning(PROCESS, key)).isFalse();
        assertThat(plans.find(key).orElseThrow().state()).isEqualTo(PlanState.APPROVED);
        assertThat(api.of(PALU, YEAR, employee)).singleElement().satisfies(item -> {
            assertThat(item.programmeId()).isEqualTo(PlanWorld.SERVICE_WORKSHOP);
            assertThat(item.competencyId()).isEqualTo("service");
            assertThat(item.unitId()).isEqualTo(UNIT);
            assertThat(item.standing()).isNull();
        });
        assertThat(api.plannedHours(PALU, YEAR, List.of(employee))).containsEntry(employee, 20);
        assertThat(api.askingForMentor(PALU, YEAR)).contains(employee);
        assertThat(world.messages(employee, "plan-approved")).isEqualTo(1);
    }

    @Test
    void aReturnedPlanComesBackWithItsReasonAndEveryVersionIsKept() {
        start();
        bench.complete(employee, PROCESS, key, "draftPlan", draft(PlanWorld.SERVICE_WORKSHOP));
        assertThatThrownBy(() -> bench.complete(SUPERVISOR, PROCESS, key, "approvePlan", Map.of("decision", "RETURN")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Alasan");
        bench.complete(
                SUPERVISOR,
                PROCESS,
                key,
                "approvePlan",
                Map.of("decision", "RETURN", "reason", "Tambahkan komunikasi"));

        assertThat(bench.view(employee, PROCESS, key, "draftPlan"))
                .containsEntry("item1Programme", PlanWorld.SERVICE_WORKSHOP)
                .containsEntry(
                        "returnNote", "Dikembalikan oleh Kepala Seksi Contoh dengan alasan: Tambahkan komunikasi");
        assertThat(world.messages(employee, "plan-returned")).isEqualTo(1);
        Map<String, Object> second = draft(PlanWorld.COMMUNICATION_WORKSHOP);
        second.put("item2Programme", PlanWorld.DECISION_COURSE);
        second.put("item2Quarter", "Q4");
        bench.complete(employee, PROCESS, key, "draftPlan", second);

        Map<String, Object> approval = bench.view(SUPERVISOR, PROCESS, key, "approvePlan");
        assertThat(approval.get("changes").toString())
                .contains("Dihapus", "Lokakarya Pelayanan Publik", "Ditambahkan", "Kursus Pengambilan Keputusan");
        assertThat(approval.get("history").toString()).contains("Tambahkan komunikasi");
        assertThat(approval.get("items").toString()).contains("Di luar kesenjangan");
        assertThat(plans.versions(key)).extracting(PlanVersion::number).containsExactly(0, 1, 2);
        assertThat(decisions.of(PROCESS, key))
                .extracting(Decision::outcome)
                .containsExactly(Outcome.SUBMIT, Outcome.RETURN, Outcome.SUBMIT);

        bench.complete(
                SUPERVISOR,
                PROCESS,
                key,
                "approvePlan",
                Map.of("decision", "REJECT", "reason", "Sedang tugas belajar"));
        assertThat(bench.isRunning(PROCESS, key)).isFalse();
        assertThat(plans.find(key).orElseThrow().state()).isEqualTo(PlanState.REJECTED);
        assertThat(world.messages(employee, "plan-rejected")).isEqualTo(1);
        assertThat(api.of(PALU, YEAR, employee)).isEmpty();
    }

    @Test
    void whatAnEarlierYearLeftToDoIsShown() {
        carried.carry(
                PALU,
                YEAR,
                new OpenNeed(
                        OpenNeed.Kind.DEFERRED_ITEM,
                        employee,
                        "service",
                        1,
                        "Lokakarya Pelayanan Publik: pagu tidak cukup.",
                        PROCESS,
                        new CaseKey(PALU, YEAR - 1, employee),
                        "i1"));
        start();
        assertThat(bench.view(employee, PROCESS, key, "draftPlan")
                        .get("carried")
                        .toString())
                .contains("Program yang ditunda", "pagu tidak cukup");
    }

    @Test
    void tooFewHoursAreRefusedWhenTheCatalogueHasEnough() {
        start();
        assertThatThrownBy(() ->
                        bench.complete(employee, PROCESS, key, "draftPlan", draft(PlanWorld.COMMUNICATION_WORKSHOP)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("baru 10 JP")
                .hasMessageContaining("paling sedikit 20 JP");
        assertThat(plans.find(key).orElseThrow().version()).isZero();
    }

    @Test
    void moreHoursThanAWorkAgreementAllowsNeedToBeKnownAndExplained() {
        world.pppk(employee);
        start();
        Map<String, Object> answers = draft(PlanWorld.DECISION_COURSE);
        assertThat(bench.view(employee, PROCESS, key, "draftPlan")).containsEntry("agreement", true);
        assertThatThrownBy(() -> bench.complete(employee, PROCESS, key, "draftPlan", answers))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("30 JP melebihi batas 24 JP")
                .hasMessageContaining("Alasan melebihi batas JP");
        answers.put("ceilingAccepted", true);
        answers.put("ceilingReason", "Diminta kementerian");
        bench.complete(employee, PROCESS, key, "draftPlan", answers);
        Map<String, Object> approval = bench.view(SUPERVISOR, PROCESS, key, "approvePlan");
        assertThat(approval.get("warning").toString()).contains("melebihi batas maksimal 24 JP");
        assertThat(approval.get("summary").toString()).contains("Diminta kementerian");
    }

    @Test
    void halfFilledAndDoubledActivitiesAndAnEmptyPlanAreRefused() {
        start();
        Map<String, Object> answers = draft(PlanWorld.SERVICE_WORKSHOP);
        answers.remove("item1Quarter");
        answers.put("item3Goal", "Tujuan tanpa program");
        answers.put("item4Programme", PlanWorld.SERVICE_WORKSHOP);
        answers.put("item4Quarter", "Q2");
        assertThatThrownBy(() -> bench.complete(employee, PROCESS, key, "draftPlan", answers))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                        .extracting(Refusal.FieldProblem::field)
                        .containsExactly("item1Quarter", "item3Programme", "item3Quarter", "item4Programme"));
        assertThatThrownBy(() -> bench.complete(
                        employee, PROCESS, key, "draftPlan", new HashMap<>(Map.of("careerPosition", "staff"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Rencana masih kosong");
        Map<String, Object> foreign = draft("notinthecatalogue");
        assertThatThrownBy(() -> bench.complete(employee, PROCESS, key, "draftPlan", foreign))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("harus dipilih dari pilihan");
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("draftPlan");
    }

    @Test
    void nobodyDraftsForOthersOrApprovesTheOwnPlan() {
        start();
        DraftPlan empty = new DraftPlan(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, "staff",
                null, null, null, null);
        assertThatThrownBy(() -> steps.draftPlan(key, new Actor(SUPERVISOR, PALU), empty))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        bench.complete(employee, PROCESS, key, "draftPlan", draft(PlanWorld.SERVICE_WORKSHOP));
        assertThatThrownBy(() -> steps.approvePlan(
                        key, new Actor(employee, PALU), new ApprovePlan(ApprovePlan.Choice.APPROVE, null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThat(plans.find(key).orElseThrow().state()).isEqualTo(PlanState.SUBMITTED);
    }

    @Test
    void whoDoesNotPlanIsRemindedAndThenTheProposalBecomesThePlan() {
        start();
        bench.reachTimer(PROCESS, key, "draftPlanReminder");
        assertThat(world.messages(employee, "task-reminder")).isEqualTo(1);
        bench.reachTimer(PROCESS, key, "draftPlanTakeover");

        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("approvePlan");
        assertThat(plans.versions(key)).last().satisfies(version -> {
            assertThat(version.origin()).isEqualTo(Origin.SYSTEM);
            assertThat(version.hours()).isEqualTo(16);
        });
        assertThat(bench.view(SUPERVISOR, PROCESS, key, "approvePlan")
                        .get("warning")
                        .toString())
                .contains("16 JP masih di bawah batas minimal 20 JP");
        assertThat(world.messages(employee, "plan-adopted")).isEqualTo(1);
    }

    @Test
    void aSilentSupervisorIsRemindedAndThenTheNextTwoSuperiorsAreAsked() {
        start();
        bench.complete(employee, PROCESS, key, "draftPlan", draft(PlanWorld.SERVICE_WORKSHOP));
        Date due = bench.task(PROCESS, key, "approvePlan").getDueDate();
        int before = world.messages(SUPERVISOR, "task-reminder");
        bench.reachTimer(PROCESS, key, "approvePlanReminder");
        assertThat(bench.passed(PROCESS, key, "remindSupervisor")).isTrue();
        assertThat(world.messages(SUPERVISOR, "task-reminder")).isGreaterThan(before);
        for (String next : List.of(UNIT_HEAD, SECRETARY)) {
            bench.reachTimer(PROCESS, key, "approvePlanEscalation");
            assertThat(bench.task(PROCESS, key, "approvePlan").getAssignee()).isEqualTo(next);
        }
        assertThat(bench.timer(PROCESS, key, "approvePlanEscalation"))
                .as("it stays there")
                .isAfter(Instant.parse("9000-01-01T00:00:00Z"));
        assertThat(bench.task(PROCESS, key, "approvePlan").getDueDate()).isEqualTo(due);
        assertThat(decisions.of(PROCESS, key)).extracting(Decision::outcome).contains(Outcome.ESCALATE);
    }

    @Test
    void aPlanOfSomebodyWhoHasLeftIsStillNamedDecidedAndClosed() {
        start();
        bench.complete(employee, PROCESS, key, "draftPlan", draft(PlanWorld.SERVICE_WORKSHOP));
        city.leaves(employee);
        assertThat(bench.waitingFor(SUPERVISOR, PALU))
                .filteredOn(task -> task.key().equals(key))
                .extracting(OpenTask::subject)
                .containsExactly("Pegawai " + employee + ", Dinas Perhubungan (" + key.year() + ")");
        bench.reachTimer(PROCESS, key, "approvePlanEscalation");
        assertThat(bench.view(UNIT_HEAD, PROCESS, key, "approvePlan"))
                .containsEntry("employee", "Pegawai " + employee)
                .containsEntry("warning", null);
        bench.complete(UNIT_HEAD, PROCESS, key, "approvePlan", Map.of("decision", "RETURN", "reason", "Kurang jelas"));
        bench.reachTimer(PROCESS, key, "draftPlanTakeover");
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("approvePlan");
        bench.tell(PROCESS, key, "plans-stage-closed");
        bench.work();
        assertThat(bench.isRunning(PROCESS, key)).isFalse();
        assertThat(plans.find(key).orElseThrow().state()).isEqualTo(PlanState.CLOSED);
    }

    @Test
    void nobodyPlansForWhoHasLeftBefore() {
        city.leaves(employee);
        assertThatThrownBy(() -> bench.start(PROCESS, key)).hasMessageContaining("tidak lagi aktif");
        assertThat(plans.find(key)).isEmpty();
    }

    @Test
    void whatWasHandedInCountsWhenTheStageIsClosedAndADraftDoesNot() {
        start();
        assertThat(bench.tell(PROCESS, key, "plans-stage-closed")).isTrue();
        bench.work();
        assertThat(bench.isRunning(PROCESS, key)).isFalse();
        assertThat(plans.find(key).orElseThrow().state()).isEqualTo(PlanState.CLOSED);
        assertThat(api.of(PALU, YEAR, employee)).isEmpty();

        employee = city.employee();
        key = new CaseKey(PALU, YEAR, employee);
        start();
        bench.complete(employee, PROCESS, key, "draftPlan", draft(PlanWorld.SERVICE_WORKSHOP));
        bench.tell(PROCESS, key, "plans-stage-closed");
        bench.work();
        assertThat(plans.find(key).orElseThrow().state()).isEqualTo(PlanState.UNCONFIRMED);
        assertThat(api.of(PALU, YEAR, employee)).hasSize(1);
        assertThat(world.messages(employee, "plan-closed")).isEqualTo(1);
    }

    @Test
    void whatTheSystemHandedInDoesNotCountWithoutASupervisor() {
        start();
        bench.reachTimer(PROCESS, key, "draftPlanTakeover");
        bench.tell(PROCESS, key, "plans-stage-closed");
        bench.work();
        assertThat(plans.find(key).orElseThrow().state()).isEqualTo(PlanState.CLOSED);
    }

    @Test
    void aDecisionThatWaitsToBeCarriedOutSurvivesTheClosingOfTheStage() {
        start();
        bench.complete(employee, PROCESS, key, "draftPlan", draft(PlanWorld.SERVICE_WORKSHOP));
        plans.move(key, PlanState.SUBMITTED, PlanState.APPROVED);
        transaction.executeWithoutResult(status -> steps.closePlan(key));
        transaction.executeWithoutResult(status -> steps.closePlan(key));
        assertThat(plans.find(key).orElseThrow().state()).isEqualTo(PlanState.APPROVED);
        assertThat(world.messages(employee, "plan-approved")).isEqualTo(1);
    }

    @Test
    void aRejectionThatWaitsToBeCarriedOutSurvivesTheClosingOfTheStage() {
        start();
        bench.complete(employee, PROCESS, key, "draftPlan", draft(PlanWorld.SERVICE_WORKSHOP));
        transaction.executeWithoutResult(status -> {
            steps.approvePlan(
                    key, new Actor(SUPERVISOR, PALU), new ApprovePlan(ApprovePlan.Choice.REJECT, "Tidak sesuai"));
            steps.closePlan(key);
        });
        assertThat(plans.find(key).orElseThrow().state()).isEqualTo(PlanState.REJECTED);
        assertThat(world.messages(employee, "plan-rejected")).isEqualTo(1);
    }

    @Test
    void somebodyWithoutNeedsStartsWithAnEmptyPlan() {
        bench.start(PROCESS, key);
        Map<String, Object> view = bench.view(employee, PROCESS, key, "draftPlan");
        assertThat(view.get("startNote").toString()).contains("Pilih sendiri dari katalog");
        assertThat(view.get("programmes").toString()).contains("Lokakarya Komunikasi (10 JP, Rp1.000.000)");
        assertThat((List<?>) view.get("positions")).hasSize(3);
    }

    private static Map<String, Object> draft(String programme) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("item1Programme", programme);
        answers.put("item1Quarter", "Q2");
        answers.put("item1Goal", "Melayani lebih cepat");
        answers.put("wantsMentor", true);
        answers.put("careerPosition", "section");
        answers.put("careerGoal", "Menjadi kepala seksi");
        return answers;
    }
}
