package id.bangkom.plan;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.MAYOR;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.bangkom.access.Role;
import id.bangkom.cycle.CityPlanSource;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.plan.Decision.Outcome;
import id.bangkom.plan.PlanWorld.Department;
import id.bangkom.plan.PlanWorld.Rated;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.CoversProcess;
import id.bangkom.testing.ProcessTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Workbench;
import id.bangkom.training.Catalogue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
@CoversProcess("unit-plan")
class UnitPlanTest {

    private static final String PROCESS = "unit-plan";
    private static final int YEAR = 2032;
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
    private UnitPlans plans;

    @Autowired
    private Budgets budgets;

    @Autowired
    private PlanDecisions decisions;

    @Autowired
    private CityPlanSource cityPlan;

    @Autowired
    private UnitPlan steps;

    @Autowired
    private UnitArrangement arrangement;

    @Autowired
    private TransactionTemplate transaction;

    private PlanWorld world;
    private Department department;
    private CaseKey key;

    @BeforeEach
    void aDepartment() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        city.cycle(PALU, YEAR);
        world = new PlanWorld(jdbc, catalogue, individuals);
        department = world.department(city);
        key = new CaseKey(PALU, YEAR, department.unit());
    }

    /** Three people with four items of 1.5, 1.5, 1.0 and 4.0 million rupiah. */
    private void start(long ceiling) {
        String first = person(0.5, new Rated("service", 2, 1, "WORKSHOP"));
        String second =
                person(0.25, new Rated("service", 2, 1, "WORKSHOP"), new Rated("communication", 3, 1, "COURSE"));
        String third = person(0, new Rated("integrity", 1, 1, null));
        world.approved(YEAR, first, department.unit(), "service", 1, PlanWorld.SERVICE_WORKSHOP);
        world.approved(YEAR, second, department.unit(), "service", 1, PlanWorld.SERVICE_WORKSHOP);
        String fourth = person(0.25);
        world.plan(
                YEAR,
                fourth,
                department.unit(),
                "communication",
                2,
                PlanState.UNCONFIRMED,
                PlanWorld.COMMUNICATION_WORKSHOP);
        world.approved(YEAR, third, department.unit(), null, 0, PlanWorld.DECISION_COURSE);
        if (ceiling > 0) {
            budgets.set(PALU, YEAR, department.unit(), FundSource.CITY, ceiling);
        }
        bench.start(PROCESS, key);
    }

    private String person(double shortfall, Rated... rated) {
        String employee = city.employee(PALU, department.unit(), "staff", department.head());
        world.needs(YEAR, employee, shortfall, rated);
        return employee;
    }

    @Test
    void theProposalFollowsTheFormulaWithinTheCeilingAndGoesThroughAllHands() {
        start(4 * MILLION);
        // Measured are three (the fourth has no known level): shortfall (0.5 + 0.25 + 0) / 3 = 0.25.
        // Service: mean gap 1, two people, importance 5: 1 * 2 * 5 * 1.25. Communication: 2 * 1 * 4 * 1.25.
        assertThat(plans.priorities(key))
                .satisfiesExactly(
                        service -> {
                            assertThat(service.competencyId()).isEqualTo("service");
                            assertThat(service.priority()).isCloseTo(12.5, within(1e-9));
                        },
                        communication -> {
                            assertThat(communication.people()).isEqualTo(1);
                            assertThat(communication.meanGap()).isEqualTo(2);
                            assertThat(communication.priority()).isCloseTo(10, within(1e-9));
                        });
        assertThat(items())
                .satisfiesExactly(
                        item -> assertThat(item.shortfall()).isEqualTo(0.5),
                        item -> assertThat(item.shortfall()).isEqualTo(0.25),
                        item -> {
                            assertThat(item.title()).isEqualTo("Lokakarya Komunikasi");
                            assertThat(item.unconfirmed()).isTrue();
                            assertThat(item.isFunded()).isTrue();
                        },
                        item -> {
                            assertThat(item.priority()).isZero();
                            assertThat(item.standing()).isEqualTo(ItemStanding.DEFERRED);
                            assertThat(item.reason())
                                    .isEqualTo(
                                            "Biaya Rp4.000.000 melebihi sisa pagu sebesar Rp0; mendanainya sebagai ganti"
                                                    + " kegiatan lain tidak menambah jumlah prioritas.");
                        });

        Map<String, Object> view = bench.view(department.planner(), PROCESS, key, "draftUnitPlan");
        assertThat(view.get("startNote").toString())
                .contains("3 dari 4", "Jumlah prioritasnya 35, terbukti paling tinggi");
        assertThat(view.get("shortfallNote").toString()).contains("3 pegawai").contains("0,25");
        assertThat(view.get("items").toString())
                .contains("Rp4.000.000", "(belum diputus atasan)", "Di luar kesenjangan");
        bench.complete(department.planner(), PROCESS, key, "draftUnitPlan", funding(1, 2, 3));
        assertThat(reserved()).isEqualTo(4 * MILLION);

        assertThat(bench.view(department.head(), PROCESS, key, "endorseUnitPlan"))
                .containsEntry("actingNote", null)
                .extractingByKey("summary")
                .asString()
                .contains("3 kegiatan, Rp4.000.000", "Sisa pagu, value=Rp0", "50 JP");
        bench.complete(department.head(), PROCESS, key, "endorseUnitPlan", Map.of("decision", "APPROVE"));

        assertThat(plans.find(key).orElseThrow().verifierRole()).isEqualTo(Role.HR_ANALYST);
        assertThat(bench.view(HR_ANALYST, PROCESS, key, "verifyUnitPlan")
                        .get("routeNote")
                        .toString())
                .contains("diperiksa analis");
        bench.complete(HR_ANALYST, PROCESS, key, "verifyUnitPlan", Map.of("decision", "APPROVE"));

        assertThat(bench.isRunning(PROCESS, key)).isFalse();
        assertThat(plans.find(key).orElseThrow().state()).isEqualTo(UnitState.VERIFIED);
        assertThat(world.messages(department.planner(), "unit-plan-verified")).isEqualTo(1);
        assertThat(cityPlan.unitPlans(PALU, YEAR))
                .filteredOn(plan -> plan.unitId().equals(department.unit()))
                .singleElement()
                .satisfies(plan -> {
                    assertThat(plan.counts()).isTrue();
                    assertThat(plan.verified()).isTrue();
                });
        assertThat(cityPlan.items(PALU, YEAR))
                .filteredOn(item -> item.unitId().equals(department.unit()))
                .extracting(CityPlanSource.PlannedItem::standing)
                .containsExactly(ItemStanding.FUNDED, ItemStanding.FUNDED, ItemStanding.FUNDED, ItemStanding.DEFERRED);
    }

    @Test
    void aPlanMayNotCostOneRupiahMoreThanTheCeiling() {
        start(4 * MILLION - 1);
        // What costs 1.0 million does not fit any more: 999,999 rupiah are left.
        assertThat(items())
                .extracting(UnitItem::standing)
                .containsExactly(
                        ItemStanding.FUNDED, ItemStanding.FUNDED, ItemStanding.DEFERRED, ItemStanding.DEFERRED);
        assertThatThrownBy(() -> bench.complete(department.planner(), PROCESS, key, "draftUnitPlan", funding(1, 2, 3)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.field()).isEqualTo("funded")))
                .hasMessageContaining("Rp4.000.000 melampaui pagu Rp3.999.999 sebesar Rp1.");
        assertThat(reserved()).isZero();
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("draftUnitPlan");
    }

    @Test
    void whatIsWorthMoreTogetherGoesBeforeWhatIsMostUrgentAlone() {
        // By rank, the course for 4.0 million would use up everything.
        String first = person(0.5, new Rated("service", 2, 1, "COURSE"));
        String second = person(0, new Rated("communication", 2, 1, "WORKSHOP"));
        world.approved(YEAR, first, department.unit(), "service", 1, PlanWorld.DECISION_COURSE);
        world.approved(
                YEAR,
                second,
                department.unit(),
                "communication",
                1,
                PlanWorld.COMMUNICATION_WORKSHOP,
                PlanWorld.SERVICE_WORKSHOP);
        budgets.set(PALU, YEAR, department.unit(), FundSource.CITY, 4 * MILLION);
        bench.start(PROCESS, key);
        // Service 1 * 1 * 5 * 1.25 = 6.25 for 4.0 million; communication 1 * 1 * 4 * 1.25 = 5 for 1.0 or 1.5 million
        // each.
        assertThat(items())
                .extracting(UnitItem::priority, UnitItem::isFunded)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(6.25, false),
                        org.assertj.core.groups.Tuple.tuple(5.0, true),
                        org.assertj.core.groups.Tuple.tuple(5.0, true));
    }

    @Test
    void aPlannerSaysWhyItemsAreDeferredOrDroppedAndTheHeadSeesIt() {
        start(4 * MILLION);
        Map<String, Object> answers = funding(1, 3);
        answers.put("dropped", List.of(id(4), id(1)));
        assertThatThrownBy(() -> bench.complete(department.planner(), PROCESS, key, "draftUnitPlan", answers))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("peringkat 1 ditandai didanai dan dikeluarkan")
                .hasMessageContaining("Alasan penundaan")
                .hasMessageContaining("Alasan pengeluaran");
        answers.put("dropped", List.of(id(4)));
        answers.put("deferReason", "Cuti melahirkan");
        answers.put("dropReason", "Bukan tugas unit");
        bench.complete(department.planner(), PROCESS, key, "draftUnitPlan", answers);

        assertThat(items())
                .extracting(UnitItem::reason)
                .containsExactly(null, "Cuti melahirkan", null, "Bukan tugas unit");
        assertThat(bench.view(department.head(), PROCESS, key, "endorseUnitPlan")
                        .get("changes")
                        .toString())
                .contains("Cuti melahirkan", "Dikeluarkan");
        assertThat(reserved()).isEqualTo(2_500_000);
    }

    @Test
    void theHeadAndTheAgencyMaySendItBackAndTheAgencyMayReject() {
        start(4 * MILLION);
        submitAll();
        assertThatThrownBy(() -> bench.complete(
                        department.head(), PROCESS, key, "endorseUnitPlan", Map.of("decision", "RETURN")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Alasan");
        bench.complete(
                department.head(),
                PROCESS,
                key,
                "endorseUnitPlan",
                Map.of("decision", "RETURN", "reason", "Dahulukan pelayanan"));
        assertThat(bench.view(department.planner(), PROCESS, key, "draftUnitPlan")
                        .get("returnNote")
                        .toString())
                .contains("Dahulukan pelayanan");
        submitAll();
        endorse();
        bench.complete(
                HR_ANALYST, PROCESS, key, "verifyUnitPlan", Map.of("decision", "RETURN", "reason", "Periksa biaya"));
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("draftUnitPlan");
        submitAll();
        endorse();
        bench.complete(
                HR_ANALYST, PROCESS, key, "verifyUnitPlan", Map.of("decision", "REJECT", "reason", "Tidak sesuai"));

        assertThat(bench.isRunning(PROCESS, key)).isFalse();
        assertThat(plans.find(key).orElseThrow().state()).isEqualTo(UnitState.REJECTED);
        assertThat(reserved()).isZero();
        assertThat(world.messages(department.planner(), "unit-plan-returned")).isEqualTo(2);
        assertThat(world.messages(department.planner(), "unit-plan-rejected")).isEqualTo(1);
        assertThat(decisions.of(PROCESS, key))
                .extracting(Decision::outcome)
                .containsExactly(
                        Outcome.SUBMIT,
                        Outcome.RETURN,
                        Outcome.SUBMIT,
                        Outcome.APPROVE,
                        Outcome.RETURN,
                        Outcome.SUBMIT,
                        Outcome.APPROVE,
                        Outcome.REJECT);
    }

    @Test
    void anActingHeadEndorsesUnderTheActingTitleAndTheHeadOfTheAgencyVerifies() {
        start(4 * MILLION);
        String acting = city.employee(PALU, department.unit(), "section", department.head());
        world.grant(acting, "UNIT_HEAD", department.unit());
        world.acting(department, acting, LocalDate.of(2027, 3, 10));
        jdbc.sql("update work_unit set head_id = null where id = :unit")
                .param("unit", department.unit())
                .update();
        submitAll();
        assertThat(bench.view(acting, PROCESS, key, "endorseUnitPlan")
                        .get("actingNote")
                        .toString())
                .contains("Plt. Kepala Perangkat Daerah");
        assertThatThrownBy(() -> bench.complete(
                        department.head(), PROCESS, key, "endorseUnitPlan", Map.of("decision", "APPROVE")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("tidak (lagi) menjabat");
        bench.complete(acting, PROCESS, key, "endorseUnitPlan", Map.of("decision", "APPROVE"));

        assertThat(decisions.of(PROCESS, key)).last().satisfies(decision -> assertThat(decision.actingTitle())
                .isEqualTo("Plt. Kepala Perangkat Daerah"));
        assertThat(plans.find(key).orElseThrow().verifierRole()).isEqualTo(Role.HR_HEAD);
        assertThat(bench.view(HR_HEAD, PROCESS, key, "verifyUnitPlan")
                        .get("history")
                        .toString())
                .contains("(Plt. Kepala Perangkat Daerah)");
    }

    @Test
    void whatIsMandatoryComesFirstAndSaysSo() {
        String first = person(0.5, new Rated("service", 2, 1, "WORKSHOP"));
        String second = person(0);
        world.approved(YEAR, first, department.unit(), "service", 1, PlanWorld.SERVICE_WORKSHOP);
        List<String> duty = world.approved(YEAR, second, department.unit(), null, 0, PlanWorld.COMMUNICATION_WORKSHOP);
        jdbc.sql("update plan_item set mandatory = true where id = :id")
                .param("id", duty.get(0))
                .update();
        // One rupiah too small for both: 1.0 million for the duty leaves less than the 1.5 million of the workshop.
        budgets.set(PALU, YEAR, department.unit(), FundSource.CITY, 2_500_000 - 1);
        bench.start(PROCESS, key);
        assertThat(items()).extracting(UnitItem::itemId).first().isEqualTo(duty.get(0));
        assertThat(items()).extracting(UnitItem::isFunded).containsExactly(true, false);
        assertThat(items().get(1).reason()).contains("sebagai ganti kegiatan lain yang tidak wajib");
        assertThat(bench.view(department.planner(), PROCESS, key, "draftUnitPlan")
                        .get("choices")
                        .toString())
                .contains("Rp1.000.000, wajib)");
        bench.complete(department.planner(), PROCESS, key, "draftUnitPlan", funding(1));
        assertThat(bench.view(department.head(), PROCESS, key, "endorseUnitPlan")
                        .get("summary")
                        .toString())
                .contains("Pelatihan wajib", "1 dari 1 didanai");
    }

    @Test
    void theTaskStartsFromTheSavedArrangementAndHandsItIn() {
        start(4 * MILLION);
        Actor planner = new Actor(department.planner(), PALU);
        UnitDrafts.Entry out = new UnitDrafts.Entry(ItemStanding.DROPPED, "Bukan tugas unit");
        arrangement.save(plan(), 0, 0, Map.of(id(1), out), planner);
        Map<String, Object> view = bench.view(department.planner(), PROCESS, key, "draftUnitPlan");
        assertThat(view.get("startNote").toString()).contains("susunan yang disimpan");
        assertThat(view.get("dropped")).isEqualTo(List.of(id(1)));
        assertThat(view.get("funded")).isEqualTo(List.of(id(2), id(3)));
        Map<String, Object> answers = new HashMap<>(funding(2, 3));
        answers.put("dropped", List.of(id(1)));
        String first = id(1);
        bench.complete(department.planner(), PROCESS, key, "draftUnitPlan", answers);
        assertThat(items())
                .filteredOn(item -> item.itemId().equals(first))
                .extracting(UnitItem::reason)
                .as("what was saved with the activity")
                .containsExactly("Bukan tugas unit");
        assertThat(arrangement.edition(plan())).as("nothing is left of it").isZero();
    }

    @Test
    void aPlanTooLargeToTickIsHandedInAsItWasArrangedWhateverIsSent() {
        budgets.set(PALU, YEAR, department.unit(), FundSource.CITY, 4 * MILLION);
        for (int i = 0; i < 61; i++) {
            world.approved(YEAR, person(0), department.unit(), null, 0, PlanWorld.COMMUNICATION_WORKSHOP);
        }
        bench.start(PROCESS, key);
        Map<String, Object> view = bench.view(department.planner(), PROCESS, key, "draftUnitPlan");
        assertThat(view.get("large")).isEqualTo(true);
        assertThat(view.get("choices")).isEqualTo(List.of());
        Actor planner = new Actor(department.planner(), PALU);
        UnitDrafts.Entry later = new UnitDrafts.Entry(ItemStanding.DEFERRED, "Cuti besar");
        arrangement.save(plan(), 0, 0, Map.of(id(1), later), planner);
        assertThatThrownBy(() -> bench.complete(department.planner(), PROCESS, key, "draftUnitPlan", funding(5, 6)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Kegiatan yang didanai");
        bench.complete(department.planner(), PROCESS, key, "draftUnitPlan", Map.of());
        assertThat(items()).filteredOn(UnitItem::isFunded).hasSize(3);
        assertThat(items().get(0).reason()).isEqualTo("Cuti besar");
        assertThat(reserved()).isEqualTo(3 * MILLION);
    }

    private UnitPlans.Plan plan() {
        return plans.find(key).orElseThrow();
    }

    @Test
    void theMandateOfAnActingHeadEndsWhileTheTaskIsOpen() {
        start(4 * MILLION);
        String acting = city.employee(PALU, department.unit(), "section", department.head());
        world.grant(acting, "UNIT_HEAD", department.unit());
        world.acting(department, acting, LocalDate.of(2027, 2, 22));
        submitAll();
        bench.timeIs(ProcessTestConfiguration.MORNING.plusSeconds(24 * 3600));
        assertThatThrownBy(() -> bench.complete(acting, PROCESS, key, "endorseUnitPlan", Map.of("decision", "APPROVE")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("tidak (lagi) menjabat");
        endorse();
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("verifyUnitPlan");
    }

    @Test
    void nobodyDecidesOnTheOwnWork() {
        start(4 * MILLION);
        world.grant(department.head(), "UNIT_PLANNER", department.unit());
        bench.complete(department.head(), PROCESS, key, "draftUnitPlan", funding(1, 2, 3));
        assertThatThrownBy(this::endorse)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("oleh orang yang menyusunnya");
        bench.reachTimer(PROCESS, key, "endorseUnitPlanEscalation");
        bench.complete(SECRETARY, PROCESS, key, "endorseUnitPlan", Map.of("decision", "APPROVE"));
        assertThatThrownBy(() -> steps.verifyUnitPlan(
                        key, new Actor(SECRETARY, PALU), new VerifyUnitPlan(VerifyUnitPlan.Choice.APPROVE, null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("menyetujuinya sebagai kepala");
        assertThatThrownBy(() -> steps.draftUnitPlan(
                        key, new Actor(HR_ANALYST, PALU), new DraftUnitPlan(null, null, null, null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void aUnitThatLosesItsHeadIsDecidedOnByTheSecretaryWhoIsTold() {
        start(4 * MILLION);
        submitAll();
        city.leaves(department.head());
        bench.reachTimer(PROCESS, key, "endorseUnitPlanReminder");
        bench.reachTimer(PROCESS, key, "endorseUnitPlanEscalation");
        assertThat(jdbc.sql(
                                """
                                select count(*) from outbox_message where recipient_id = ?
                                  and template = 'task-escalated-to-you' and words like ?
                                """)
                        .params(SECRETARY, "%Dinas " + department.unit() + "\"%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        bench.complete(SECRETARY, PROCESS, key, "endorseUnitPlan", Map.of("decision", "APPROVE"));
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("verifyUnitPlan");
    }

    @Test
    void whereTheSecretarysOfficeIsVacantTooTheMayorDecides() {
        start(4 * MILLION);
        submitAll();
        city.leaves(department.head());
        city.leaves(SECRETARY);
        try {
            bench.reachTimer(PROCESS, key, "endorseUnitPlanEscalation");
            bench.complete(MAYOR, PROCESS, key, "endorseUnitPlan", Map.of("decision", "APPROVE"));
            assertThat(bench.waitsAt(PROCESS, key)).containsExactly("verifyUnitPlan");
        } finally {
            city.comesBack(SECRETARY);
        }
    }

    @Test
    void activitiesOfWhoHasLeftAreStillNamed() {
        start(4 * MILLION);
        String gone = plans.items(key, 0).get(0).employeeId();
        city.leaves(gone);
        assertThat(bench.view(department.planner(), PROCESS, key, "draftUnitPlan")
                        .get("items")
                        .toString())
                .contains("Pegawai " + gone);
    }

    @Test
    void everybodyIsRemindedAndThenPassedOver() {
        start(4 * MILLION);
        bench.reachTimer(PROCESS, key, "draftUnitPlanReminder");
        assertThat(world.messages(department.planner(), "task-reminder")).isEqualTo(1);
        bench.reachTimer(PROCESS, key, "draftUnitPlanTakeover");
        assertThat(reserved()).isEqualTo(4 * MILLION);

        bench.reachTimer(PROCESS, key, "endorseUnitPlanReminder");
        assertThat(world.messages(department.head(), "task-reminder")).isEqualTo(1);
        bench.reachTimer(PROCESS, key, "endorseUnitPlanEscalation");
        assertThat(world.messages(department.head(), "task-escalated-from-you")).isEqualTo(1);
        assertThat(bench.view(SECRETARY, PROCESS, key, "endorseUnitPlan")
                        .get("actingNote")
                        .toString())
                .contains("Sekretaris Daerah diminta memutuskan");
        bench.complete(SECRETARY, PROCESS, key, "endorseUnitPlan", Map.of("decision", "APPROVE"));

        bench.reachTimer(PROCESS, key, "verifyUnitPlanReminder");
        bench.reachTimer(PROCESS, key, "verifyUnitPlanEscalation");
        assertThat(bench.view(HR_HEAD, PROCESS, key, "verifyUnitPlan")
                        .get("routeNote")
                        .toString())
                .contains("dialihkan");
        bench.complete(HR_HEAD, PROCESS, key, "verifyUnitPlan", Map.of("decision", "APPROVE"));
        assertThat(plans.find(key).orElseThrow().state()).isEqualTo(UnitState.VERIFIED);
    }

    @Test
    void aTakeoverFitsThePlanIntoACeilingThatWasLoweredMeanwhile() {
        start(4 * MILLION);
        budgets.set(PALU, YEAR, department.unit(), FundSource.CITY, 2 * MILLION);
        bench.reachTimer(PROCESS, key, "draftUnitPlanTakeover");
        assertThat(items())
                .extracting(UnitItem::standing)
                .containsExactly(
                        ItemStanding.FUNDED, ItemStanding.DEFERRED, ItemStanding.DEFERRED, ItemStanding.DEFERRED);
        assertThat(reserved()).isEqualTo(1_500_000);
    }

    @Test
    void withoutACeilingOnlyWhatIsFreeOfChargeIsProposed() {
        String employee = person(0, new Rated("service", 2, 1, "E_LEARNING"));
        world.approved(
                YEAR, employee, department.unit(), "service", 1, PlanWorld.SERVICE_WORKSHOP, PlanWorld.SERVICE_ONLINE);
        bench.start(PROCESS, key);
        assertThat(items())
                .extracting(UnitItem::title, UnitItem::standing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Pelayanan Publik Daring", ItemStanding.FUNDED),
                        org.assertj.core.groups.Tuple.tuple("Lokakarya Pelayanan Publik", ItemStanding.DEFERRED));
        assertThat((List<?>) bench.view(department.planner(), PROCESS, key, "draftUnitPlan")
                        .get("budgets"))
                .isEmpty();
    }

    @Test
    void whatWasEndorsedCountsWhenTheStageIsClosedAndADraftDoesNot() {
        start(4 * MILLION);
        submitAll();
        close();
        assertThat(plans.find(key).orElseThrow().state()).isEqualTo(UnitState.CLOSED);
        assertThat(reserved()).isZero();

        aDepartment();
        start(4 * MILLION);
        submitAll();
        endorse();
        close();
        assertThat(plans.find(key).orElseThrow().state()).isEqualTo(UnitState.UNVERIFIED);
        assertThat(reserved()).isEqualTo(4 * MILLION);
        assertThat(world.messages(department.planner(), "unit-plan-closed")).isEqualTo(1);
    }

    @Test
    void aDecisionThatWaitsToBeCarriedOutSurvivesTheClosingOfTheStage() {
        start(4 * MILLION);
        submitAll();
        endorse();
        Actor analyst = new Actor(HR_ANALYST, PALU);
        transaction.executeWithoutResult(status -> {
            steps.verifyUnitPlan(key, analyst, new VerifyUnitPlan(VerifyUnitPlan.Choice.REJECT, "Tidak sesuai"));
            steps.closeUnitPlan(key);
        });
        assertThat(plans.find(key).orElseThrow().state()).isEqualTo(UnitState.REJECTED);
        assertThat(reserved()).isZero();
    }

    @Test
    void aRevisionStartsFromTheEarlierPlanAndTakesOverItsMoney() {
        start(4 * MILLION);
        submitAll();
        endorse();
        bench.complete(HR_ANALYST, PROCESS, key, "verifyUnitPlan", Map.of("decision", "APPROVE"));
        String again = transaction.execute(
                status -> cityPlan.revise(PALU, YEAR, department.unit(), "Wali Kota: Kurangi lokakarya"));
        assertThat(again).isEqualTo(department.unit() + "-r2");
        assertThat(transaction.<String>execute(status -> cityPlan.revise(PALU, YEAR, department.unit(), "Sekali lagi")))
                .isEqualTo(again);

        key = new CaseKey(PALU, YEAR, again);
        bench.start(PROCESS, key);
        assertThat(steps.subject(key)).isEqualTo("Dinas " + department.unit() + ", perbaikan ke-1");
        assertThat(bench.view(department.planner(), PROCESS, key, "draftUnitPlan"))
                .containsEntry("returnNote", "Perbaikan diminta oleh Wali Kota: Kurangi lokakarya");
        assertThat(items()).extracting(UnitItem::isFunded).containsExactly(true, true, true, false);
        Map<String, Object> answers = funding(1, 3);
        answers.put("deferReason", "Sesuai arahan BKPSDM");
        bench.complete(department.planner(), PROCESS, key, "draftUnitPlan", answers);
        assertThat(reserved()).isEqualTo(2_500_000);
        assertThat(bench.view(department.head(), PROCESS, key, "endorseUnitPlan")
                        .get("revisionNote")
                        .toString())
                .contains("Kurangi lokakarya");
        close();
        assertThat(reserved()).isZero();
        assertThat(cityPlan.unitPlans(PALU, YEAR))
                .filteredOn(plan -> plan.unitId().equals(department.unit()))
                .singleElement()
                .satisfies(plan -> {
                    assertThat(plan.caseId()).isEqualTo(again);
                    assertThat(plan.counts()).isFalse();
                });
    }

    private List<UnitItem> items() {
        return plans.items(key, plans.find(key).orElseThrow().version());
    }

    private String id(int rank) {
        return items().get(rank - 1).itemId();
    }

    private Map<String, Object> funding(Integer... ranks) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("funded", List.of(ranks).stream().map(this::id).toList());
        return answers;
    }

    private void submitAll() {
        bench.complete(department.planner(), PROCESS, key, "draftUnitPlan", funding(1, 2, 3));
    }

    private void endorse() {
        bench.complete(department.head(), PROCESS, key, "endorseUnitPlan", Map.of("decision", "APPROVE"));
    }

    private void close() {
        assertThat(bench.tell(PROCESS, key, "unit-plans-stage-closed")).isTrue();
        bench.work();
    }

    private long reserved() {
        return budgets.of(PALU, YEAR, department.unit()).stream()
                .mapToLong(Budgets.Ceiling::reserved)
                .sum();
    }
}
