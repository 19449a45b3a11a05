package id.bangkom.cycle;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.MAYOR;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SECRETARY;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.cycle.CycleTestConfiguration.OtherProcesses;
import id.bangkom.cycle.CycleTestConfiguration.PartOfTest;
import id.bangkom.cycle.CycleTestConfiguration.UnitPlansOfTest;
import id.bangkom.cycle.Cycles.CycleOfYear;
import id.bangkom.cycle.Cycles.StageEnds;
import id.bangkom.notification.Inbox;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.OpenTask;
import id.bangkom.process.TaskTransfers;
import id.bangkom.refusal.Refusal;
import id.bangkom.rules.RuleBook;
import id.bangkom.testing.CoversProcess;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Workbench;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CycleTest
@CoversProcess("development-cycle")
class DevelopmentCycleTest {

    private static final String PROCESS = "development-cycle";
    private static final int YEAR = 2028;
    private static final CaseKey KEY = DevelopmentCycleKey.of(PALU, YEAR);
    private static final Actor HEAD = new Actor(HR_HEAD, PALU);

    @Autowired
    private PublishedPlans published;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private CycleStaffing staffing;

    @Autowired
    private TaskTransfers transfers;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Stages stages;

    @Autowired
    private CarriedNeeds carried;

    @Autowired
    private StageWork work;

    @Autowired
    private OtherProcesses others;

    @Autowired
    private UnitPlansOfTest plans;

    @Autowired
    private PartOfTest part;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuleBook rules;

    @Autowired
    private CycleTestConfiguration.Years years;

    @BeforeEach
    void aNewCity() {
        years.forget();
        others.forget();
        plans.forget();
        part.forget();
        bench.timeIs(ProcessTestConfiguration.MORNING);
    }

    // going on

    private void open() {
        cycles.open(HEAD, YEAR, StageEnds.BY_RULE);
        goOn();
    }

    /** Lets engine and fan-outs work in turn until both rest. */
    private void goOn() {
        for (int round = 0; round < 6; round++) {
            bench.work();
            work.run();
        }
        bench.work();
    }

    private void done(String process) {
        others.running(process).forEach(key -> stages.done(process, key));
        others.running(process).clear();
    }

    private void toUnitPlans() {
        open();
        done("needs-identification");
        goOn();
        goOn();
        assertThat(others.running("unit-plan")).hasSize(1);
    }

    private void toVerification() {
        toUnitPlans();
        done("unit-plan");
        goOn();
        assertThat(waits()).containsExactly("verifyCityPlan");
    }

    private void toApproval() {
        toVerification();
        verify(HR_ANALYST);
    }

    private void verify(String person) {
        complete(person, "verifyCityPlan", Map.of("decision", "APPROVE"));
    }

    private void approve(String person) {
        complete(person, "approveCityPlan", Map.of("decision", "APPROVE"));
    }

    private void decide(String person) {
        complete(person, "approveCityPlan", decree("APPROVE", "188.45/12/2027", "2027-02-22"));
    }

    private static Map<String, Object> decree(String decision, String number, String date) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("decision", decision);
        answers.put("decreeNo", number);
        answers.put("decreeDate", date);
        return answers;
    }

    private void toExecution() {
        toApproval();
        approve(HR_HEAD);
        decide(MAYOR);
        goOn();
    }

    private void toReview() {
        toExecution();
        cycles.closeStageEarly(HEAD, PALU, YEAR, Stage.EXECUTION, "Semua kelas selesai");
        goOn();
        assertThat(waits()).containsExactly("reviewReport");
    }

    private void review(String person) {
        complete(
                person,
                "reviewReport",
                Map.of("remarks", "Sebagian besar tercapai", "recommendation", "Tambah e-learning"));
    }

    private void complete(String person, String element, Map<String, Object> answers) {
        bench.complete(person, PROCESS, KEY, element, answers);
    }

    private List<String> waits() {
        return bench.waitsAt(PROCESS, KEY);
    }

    private Stage.State state(Stage stage) {
        return cycles.stages(PALU, YEAR).get(stage.ordinal()).state();
    }

    private CycleOfYear.State state() {
        return cycles.find(PALU, YEAR).orElseThrow().state();
    }

    private Map<String, Object> view(String person, String element) {
        return bench.view(person, PROCESS, KEY, element);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> view, String table) {
        return (List<Map<String, Object>>) view.get(table);
    }

    private List<String> subjects(String person) {
        return inbox.latest(PALU, person, 20).stream()
                .map(Inbox.Letter::subject)
                .toList();
    }

    private static void assertRefused(Refusal.Kind kind, String words, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.getMessage()).contains(words);
        });
    }

    private static OpenNeed need(OpenNeed.Kind kind, String employee, String competency, String reference) {
        return new OpenNeed(
                kind,
                employee,
                competency,
                1,
                "Integritas",
                "needs-identification",
                new CaseKey(PALU, YEAR, employee),
                reference);
    }

    // the year

    @Test
    void aYearFromItsOpeningToTheNextOne() {
        rule("approval.secretary.from", "250000000");
        try {
            wholeYear();
        } finally {
            noRule("approval.secretary.from");
        }
    }

    private void wholeYear() {
        String learner = city.employee();
        plans.item("i1", learner, 250_000_000, 9, ItemStanding.FUNDED);
        plans.item("i2", learner, 100_000_000, 8, ItemStanding.FUNDED);
        plans.item("i3", learner, 50_000_000, 7, ItemStanding.FUNDED);
        plans.item("i4", learner, 10_000_000, 6, ItemStanding.DROPPED);
        part.needs.add(need(OpenNeed.Kind.GAP, learner, "integrity", ""));
        part.needs.add(need(OpenNeed.Kind.GAP, learner, "communication", ""));
        part.needs.add(need(OpenNeed.Kind.FOLLOW_UP, learner, null, "f1"));
        part.closed = Set.of(new CyclePart.ClosedGap(learner, "communication"));
        part.figures.add(Figure.city("test.mean", "Uji", "Rata-rata uji", 18.25, Figure.Measure.HOURS));
        part.figures.add(Figure.unit("dishub", "test.mean", "Uji", "Rata-rata uji", 12.5, Figure.Measure.HOURS));

        open();
        assertThat(subjects(learner)).containsExactly("Siklus pengembangan kompetensi 2028 dimulai");
        assertThat(others.running("needs-identification")).contains(new CaseKey(PALU, YEAR, learner));
        assertThat(cycles.stages(PALU, YEAR).get(0).endsAt()).isAfter(Instant.parse("2027-03-20T00:00:00Z"));

        // Each person's plan follows the needs.
        stages.plan("individual-plan", new CaseKey(PALU, YEAR, learner));
        done("needs-identification");
        goOn();
        assertThat(state(Stage.NEEDS)).isEqualTo(Stage.State.CLOSED);
        assertThat(others.running("individual-plan")).hasSize(1);
        assertThat(others.running("unit-plan")).isEmpty();
        done("individual-plan");
        goOn();
        assertThat(state(Stage.PLANS)).isEqualTo(Stage.State.CLOSED);
        assertThat(others.running("unit-plan")).containsExactly(new CaseKey(PALU, YEAR, "dishub"));
        done("unit-plan");
        goOn();
        assertThat(state(Stage.UNIT_PLANS)).isEqualTo(Stage.State.CLOSED);

        // 250 and 50 million fit into 300, the 100 in between does not.
        assertThat(view(HR_ANALYST, "verifyCityPlan"))
                .containsEntry("amount", "Rp300.000.000")
                .containsEntry("left", "Rp0")
                .containsEntry("people", "1")
                .containsEntry("note", "Tanpa rencana yang dapat dihitung: BKPSDMD.");
        assertThat(rows(view(HR_ANALYST, "verifyCityPlan"), "units").get(0))
                .containsEntry("funded", "2")
                .containsEntry("deferred", "1")
                .containsEntry("dropped", "1");
        verify(HR_ANALYST);

        assertThat(view(HR_HEAD, "approveCityPlan")).containsEntry("last", false);
        assertThat(rows(view(HR_HEAD, "approveCityPlan"), "route"))
                .extracting(row -> row.get("official"))
                .containsExactly("Kepala BKPSDM", "Sekretaris Daerah", "Wali Kota");
        approve(HR_HEAD);
        approve(SECRETARY);
        assertThat(view(MAYOR, "approveCityPlan")).containsEntry("last", true);
        assertThat(rows(view(MAYOR, "approveCityPlan"), "history")).hasSize(3);
        decide(MAYOR);

        assertThat(plans.decree.number()).isEqualTo("188.45/12/2027");
        assertThat(plans.settled.get("i1").standing()).isEqualTo(ItemStanding.FUNDED);
        assertThat(plans.settled.get("i2").standing()).isEqualTo(ItemStanding.DEFERRED);
        assertThat(plans.settled.get("i2").reason()).contains("Rp300.000.000");
        assertThat(plans.settled.get("i4").standing()).isEqualTo(ItemStanding.DROPPED);
        assertThat(part.begun).containsExactly("palu/2028");
        assertThat(state(Stage.EXECUTION)).isEqualTo(Stage.State.OPEN);

        stages.plan("mentoring", new CaseKey(PALU, YEAR, learner));
        goOn();
        cycles.closeStageEarly(HEAD, PALU, YEAR, Stage.EXECUTION, "Anggaran habis");
        goOn();
        assertThat(others.told()).contains("mentoring-ended palu/2028/" + learner);
        assertThat(part.asOf).isEqualTo(LocalDate.of(2027, 2, 22));
        assertThat(part.ended).containsExactly("palu/2028");
        Map<String, Object> report = view(HR_ANALYST, "reviewReport");
        assertThat(rows(report, "figures"))
                .extracting(row -> row.get("label") + ": " + row.get("value"))
                .contains(
                        "Pagu anggaran: Rp300.000.000",
                        "Anggaran yang direncanakan terhadap pagu: 100 %",
                        "Kesenjangan yang ditemukan: 2",
                        "Bagian yang tertutup: 50 %",
                        "Rata-rata uji: 18,3 JP");
        assertThat(rows(report, "unitFigures"))
                .extracting(row -> row.get("unit") + " " + row.get("value"))
                .contains("Dinas Perhubungan Rp300.000.000", "Dinas Perhubungan 12,5 JP");
        review(HR_ANALYST);
        assertThat(view(HR_HEAD, "ratifyReport")).containsEntry("recommendation", "Tambah e-learning");
        complete(HR_HEAD, "ratifyReport", Map.of("decision", "RATIFY"));

        assertThat(bench.isRunning(PROCESS, KEY)).isFalse();
        assertThat(state()).isEqualTo(CycleOfYear.State.CLOSED);
        assertThat(carried.of(PALU, YEAR + 1, learner))
                .extracting(OpenNeed::kind)
                .containsExactlyInAnyOrder(OpenNeed.Kind.GAP, OpenNeed.Kind.FOLLOW_UP);
        assertThat(carried.of(PALU, YEAR + 1, learner).get(1).origin()).isEqualTo(new CaseKey(PALU, YEAR, learner));
        assertThat(carried.count(PALU, YEAR + 1)).isEqualTo(2);
        assertThat(carried.of(SORONG, YEAR + 1, learner)).isEmpty();
    }

    @Test
    void everyStageEndsAtItsDeadline() {
        cycles.open(
                HEAD,
                YEAR,
                new StageEnds(LocalDate.of(2027, 3, 5), LocalDate.of(2027, 3, 19), LocalDate.of(2027, 4, 2)));
        goOn();
        assertThat(cycles.stages(PALU, YEAR).get(0).endsAt()).isEqualTo(Instant.parse("2027-03-05T08:00:00Z"));
        bench.reachTimer(PROCESS, KEY, "awaitNeedsEnded");
        goOn();
        assertThat(state(Stage.NEEDS)).isEqualTo(Stage.State.CLOSING);
        assertThat(others.told()).anyMatch(told -> told.startsWith("needs-stage-closed"));
        done("needs-identification");

        bench.reachTimer(PROCESS, KEY, "awaitPlansEnded");
        goOn();
        bench.reachTimer(PROCESS, KEY, "awaitUnitPlansEnded");
        goOn();
        assertThat(others.told()).contains("unit-plans-stage-closed palu/2028/dishub");
        assertThat(waits()).isEmpty();
        done("unit-plan");
        goOn();
        assertThat(waits()).containsExactly("verifyCityPlan");

        verify(HR_ANALYST);
        approve(HR_HEAD);
        decide(MAYOR);
        bench.reachTimer(PROCESS, KEY, "awaitExecutionEnded");
        assertThat(bench.now()).isAfter(Instant.parse("2028-12-31T08:00:00Z"));
        goOn();
        assertThat(waits()).containsExactly("reviewReport");
    }

    @Test
    void hrEndsAStageEarly() {
        open();
        cycles.closeStageEarly(new Actor(HR_ANALYST, PALU), PALU, YEAR, Stage.NEEDS, "Penganggaran dimajukan");
        goOn();
        assertThat(state(Stage.NEEDS)).isEqualTo(Stage.State.CLOSING);
        assertThat(others.told())
                .hasSameSizeAs(others.running("needs-identification"))
                .allMatch(told -> told.startsWith("needs-stage-closed palu/2028/"));
        assertThat(jdbc.sql("select decided_by || ' ' || reason from cycle_decision where topic = 'NEEDS'")
                        .query(String.class)
                        .list())
                .containsExactly("hranalyst Penganggaran dimajukan");
    }

    @Test
    void aStageIsEndedEarlyByHrOnlyWithAReasonAndInOrder() {
        open();
        assertRefused(
                Refusal.Kind.FORBIDDEN,
                "BKPSDM",
                () -> cycles.closeStageEarly(new Actor(UNIT_HEAD, PALU), PALU, YEAR, Stage.NEEDS, "Cepat"));
        assertRefused(
                Refusal.Kind.FORBIDDEN,
                "BKPSDM",
                () -> cycles.closeStageEarly(new Actor(SORONG_ANALYST, SORONG), PALU, YEAR, Stage.NEEDS, "Cepat"));
        assertRefused(Refusal.Kind.INVALID, "alasan", () -> cycles.closeStageEarly(HEAD, PALU, YEAR, Stage.NEEDS, " "));
        assertRefused(
                Refusal.Kind.NOT_FOUND,
                "belum dibuka",
                () -> cycles.closeStageEarly(HEAD, PALU, YEAR - 1, Stage.NEEDS, "Cepat"));
        assertRefused(
                Refusal.Kind.CONFLICT,
                "Identifikasi kebutuhan masih berjalan",
                () -> cycles.closeStageEarly(HEAD, PALU, YEAR, Stage.PLANS, "Cepat"));
        cycles.closeStageEarly(HEAD, PALU, YEAR, Stage.NEEDS, "Cepat");
        assertRefused(
                Refusal.Kind.CONFLICT,
                "sudah diminta",
                () -> cycles.closeStageEarly(HEAD, PALU, YEAR, Stage.NEEDS, "Cepat"));
        goOn();
        assertRefused(
                Refusal.Kind.CONFLICT,
                "Sedang ditutup",
                () -> cycles.closeStageEarly(HEAD, PALU, YEAR, Stage.NEEDS, "Cepat"));
    }

    @Test
    void onlyTheHeadOfTheAgencyOpensAYearAndOnlyOnce() {
        assertRefused(
                Refusal.Kind.FORBIDDEN,
                "membuka siklus",
                () -> cycles.open(new Actor(HR_ANALYST, PALU), YEAR, StageEnds.BY_RULE));
        assertRefused(Refusal.Kind.INVALID, "2027 sampai 2029", () -> cycles.open(HEAD, 2026, StageEnds.BY_RULE));
        assertRefused(Refusal.Kind.INVALID, "2027 sampai 2029", () -> cycles.open(HEAD, 2030, StageEnds.BY_RULE));
        assertRefused(
                Refusal.Kind.INVALID,
                "harus sesudah 19 Maret 2027",
                () -> cycles.open(
                        HEAD, YEAR, new StageEnds(LocalDate.of(2027, 3, 19), null, LocalDate.of(2027, 3, 5))));
        open();
        assertRefused(Refusal.Kind.CONFLICT, "sudah dibuka", () -> cycles.open(HEAD, YEAR, StageEnds.BY_RULE));
        assertThat(cycles.all(PALU)).hasSize(1);
        assertThat(cycles.all(SORONG)).isEmpty();
    }

    @Test
    void aFailedStartIsTriedAgainWhenHrAsks() {
        open();
        assertRefused(
                Refusal.Kind.FORBIDDEN,
                "BKPSDM",
                () -> cycles.retryFailedStarts(new Actor(UNIT_HEAD, PALU), PALU, YEAR, "needs-identification"));
        assertThat(cycles.retryFailedStarts(HEAD, PALU, YEAR, "needs-identification"))
                .isZero();
        assertThat(cycles.failedStarts(PALU, YEAR)).isEmpty();
    }

    // verification

    @Test
    void aLateVerificationGoesToTheHeadOfTheAgencyWhoThenDoesNotApprove() {
        toVerification();
        bench.reachTimer(PROCESS, KEY, "verifyCityPlanReminder");
        assertThat(subjects(HR_ANALYST)).contains("Pengingat: Memverifikasi rencana kota");
        bench.reachTimer(PROCESS, KEY, "verifyCityPlanEscalation");
        assertThat(subjects(HR_HEAD)).contains("Tugas dialihkan kepada Anda: Memverifikasi rencana kota");
        verify(HR_HEAD);
        assertThat(view(MAYOR, "approveCityPlan")).containsEntry("last", true);
        decide(MAYOR);
        assertThat(plans.decree).isNotNull();
    }

    @Test
    void unitsReviseTheirPlansWhenTheAgencySendsThemBack() {
        plans.verified = false;
        toVerification();
        assertThat((String) view(HR_ANALYST, "verifyCityPlan").get("note"))
                .contains("Belum diverifikasi BKPSDM saat tahapnya ditutup: Dinas Perhubungan");
        assertRefused(
                Refusal.Kind.INVALID,
                "sedikitnya satu unit",
                () -> complete(HR_ANALYST, "verifyCityPlan", Map.of("decision", "RETURN_UNIT", "reason", "Kurang")));
        assertRefused(
                Refusal.Kind.INVALID,
                "wajib diisi",
                () -> complete(
                        HR_ANALYST,
                        "verifyCityPlan",
                        Map.of("decision", "RETURN_UNIT", "returnUnits", List.of("dishub"))));
        assertRefused(
                Refusal.Kind.INVALID,
                "",
                () -> complete(
                        HR_ANALYST,
                        "verifyCityPlan",
                        Map.of("decision", "RETURN_UNIT", "returnUnits", List.of("entah"), "reason", "Kurang")));
        complete(
                HR_ANALYST,
                "verifyCityPlan",
                Map.of(
                        "decision",
                        "RETURN_UNIT",
                        "returnUnits",
                        List.of("dishub"),
                        "reason",
                        "Pelatihan sopir kurang"));
        assertThat(plans.revisions).containsEntry("dishub", "Analis SDM BKPSDM: Pelatihan sopir kurang");
        assertThat(state(Stage.UNIT_PLANS)).isEqualTo(Stage.State.OPEN);
        goOn();
        assertThat(others.running("unit-plan")).containsExactly(new CaseKey(PALU, YEAR, "dishub-r2"));
        done("unit-plan");
        goOn();
        assertThat(waits()).containsExactly("verifyCityPlan");
        assertThat(rows(view(HR_ANALYST, "verifyCityPlan"), "history").get(0))
                .containsEntry("what", "Verifikasi rencana kota dikembalikan")
                .containsEntry("who", "Analis SDM Contoh, Analis SDM BKPSDM");
        verify(HR_ANALYST);
        assertThat(waits()).containsExactly("approveCityPlan");
    }

    // approval

    @Test
    void aLateAuthorityIsReplacedByTheNextOneAndTheLastOneIsFollowedUp() {
        toApproval();
        bench.reachTimer(PROCESS, KEY, "approveCityPlanReminder");
        assertThat(subjects(HR_HEAD)).contains("Pengingat: Menyetujui rencana kota");
        bench.reachTimer(PROCESS, KEY, "approveCityPlanEscalation");
        assertThat(rows(view(MAYOR, "approveCityPlan"), "route").get(0))
                .containsEntry("state", "Digantikan pejabat berikutnya");
        bench.reachTimer(PROCESS, KEY, "approveCityPlanEscalation");
        assertThat(subjects(HR_HEAD)).contains("Rencana kota 2028 belum diputuskan");
        decide(MAYOR);
        assertThat(plans.decree).isNotNull();
    }

    @Test
    void aReturnedCityPlanIsVerifiedAndApprovedAnew() {
        toApproval();
        assertRefused(
                Refusal.Kind.INVALID,
                "wajib diisi",
                () -> complete(HR_HEAD, "approveCityPlan", Map.of("decision", "RETURN")));
        approve(HR_HEAD);
        complete(MAYOR, "approveCityPlan", Map.of("decision", "RETURN", "reason", "Utamakan pelayanan publik"));
        assertThat(waits()).containsExactly("verifyCityPlan");
        verify(HR_ANALYST);
        approve(HR_HEAD);
        decide(MAYOR);
        assertThat(plans.decree).isNotNull();
    }

    /** 45 units with two items each of 1 million rupiah, approved by the head and on the mayor's desk. */
    private void toMayorWith45Units() {
        String learner = city.employee();
        for (int unit = 1; unit <= 44; unit++) {
            plans.moreUnits.add("u" + unit);
        }
        for (int unit = 0; unit <= 44; unit++) {
            for (int item = 1; item <= 2; item++) {
                plans.items.add(new CityPlanSource.PlannedItem(
                        "u" + unit + "i" + item,
                        unit == 0 ? "dishub" : "u" + unit,
                        learner,
                        "Manajemen Waktu",
                        1_000_000,
                        20,
                        100 - unit,
                        ItemStanding.FUNDED,
                        null));
            }
        }
        toVerification();
        view(HR_ANALYST, "verifyCityPlan");
        verify(HR_ANALYST);
        view(HR_HEAD, "approveCityPlan");
        approve(HR_HEAD);
        assertThat(view(MAYOR, "approveCityPlan").get("changeNote").toString()).contains("versi 1. Belum ada");
    }

    private Map<String, String> rowsOfOtherUnits(String unit) {
        Map<String, String> rows = new HashMap<>();
        jdbc.sql("select * from city_plan_item where unit_id <> ?")
                .param(unit)
                .query()
                .listOfRows()
                .forEach(row -> rows.put(row.get("item_id").toString(), row.toString()));
        return rows;
    }

    private void mayorReturns(String... units) {
        complete(
                MAYOR,
                "approveCityPlan",
                Map.of("decision", "RETURN_UNIT", "returnUnits", List.of(units), "reason", "Terlalu mahal"));
        goOn();
    }

    private List<String> logged(String verdict) {
        return jdbc.sql("select reason from cycle_decision where topic = 'APPROVAL' and verdict = ? order by id")
                .param(verdict)
                .query(String.class)
                .list();
    }

    @Test
    void ofFortyFiveUnitsOnlyTheOneThatTheMayorReturnsRevisesAndTheApprovalGoesOnThere() {
        toMayorWith45Units();
        Map<String, String> others = rowsOfOtherUnits("u7");
        assertThat(others).hasSize(88);
        assertRefused(
                Refusal.Kind.INVALID,
                "sedikitnya satu unit",
                () -> complete(MAYOR, "approveCityPlan", Map.of("decision", "RETURN_UNIT", "reason", "Mahal")));
        assertRefused(
                Refusal.Kind.INVALID,
                "wajib diisi",
                () -> complete(
                        MAYOR, "approveCityPlan", Map.of("decision", "RETURN_UNIT", "returnUnits", List.of("u7"))));
        mayorReturns("u7");
        assertThat(plans.revisions).containsOnlyKeys("u7").containsEntry("u7", "Wali Kota: Terlalu mahal");
        assertThat(others()).containsExactly(new CaseKey(PALU, YEAR, "u7-r2"));
        plans.revised("u7i2", 1_000_000, ItemStanding.DEFERRED);
        done("unit-plan");
        goOn();

        assertThat(rowsOfOtherUnits("u7")).isEqualTo(others);
        assertThat(jdbc.sql("select distinct unit_id from city_plan_version_item")
                        .query(String.class)
                        .list())
                .containsExactly("u7");
        assertOnlyChanged(HR_ANALYST, "verifyCityPlan");
        verify(HR_ANALYST);
        // The head has approved what has not changed; the mayor is asked at once.
        assertOnlyChanged(MAYOR, "approveCityPlan");
        assertThat(rows(view(MAYOR, "approveCityPlan"), "route"))
                .extracting(row -> row.get("state"))
                .containsExactly("Disetujui oleh Kepala BKPSDMD Contoh", "Sedang diputuskan");
        assertThat(logged("RESUME")).singleElement().asString().contains("Hanya unit yang dikembalikan");
        assertThat(logged("RETURN")).containsExactly("Kepada Unit u7. Terlalu mahal");
        // Looked at again, it is still new.
        assertOnlyChanged(MAYOR, "approveCityPlan");
        decide(MAYOR);
        assertThat(plans.settled.get("u7i2").standing()).isEqualTo(ItemStanding.DEFERRED);
    }

    @Test
    void whatTheAgencyHasDeferredStaysSoWhenThePlanIsPutTogetherAnew() {
        toMayorWith45Units();
        jdbc.sql(
                        "insert into city_plan_deferral (tenant, for_year, item_id, reason) values (?, ?, 'u3i1', 'Program ganda')")
                .params(PALU, YEAR)
                .update();
        mayorReturns("u7");
        done("unit-plan");
        goOn();
        assertThat(jdbc.sql("select standing || ' ' || reason from city_plan_item where item_id = 'u3i1'")
                        .query(String.class)
                        .single())
                .isEqualTo("DEFERRED Program ganda");
        verify(HR_ANALYST);
        // Something else than the returned unit has changed, so that the head is asked again.
        assertThat(rows(view(HR_HEAD, "approveCityPlan"), "changes").toString()).contains("Unit u3");
    }

    private Set<CaseKey> others() {
        return others.running("unit-plan");
    }

    private void assertOnlyChanged(String person, String element) {
        Map<String, Object> shown = view(person, element);
        assertThat(shown.get("changeNote").toString()).contains("versi 2", "1 kegiatan pada 1 unit berubah");
        assertThat(rows(shown, "changedUnits")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("unit", "Unit u7")
                .containsEntry("before", "Rp1.000.000")
                .containsEntry("now", "Rp0"));
        assertThat(rows(shown, "changes")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("before", "Didanai, Rp1.000.000")
                .containsEntry("now", "Ditunda, Rp1.000.000. Dikurangi"));
    }

    @Test
    void theWholeRouteIsDueAgainWhenTheSumRisesOrAnotherUnitChanges() {
        toMayorWith45Units();
        mayorReturns("u7", "u8");
        plans.revised("u7i2", 1_000_001, ItemStanding.FUNDED);
        done("unit-plan");
        goOn();
        verify(HR_ANALYST);
        assertThat(logged("RESTART")).containsExactly("Jumlah anggaran naik dari Rp90.000.000 menjadi Rp90.000.001.");
        assertThat(rows(view(HR_HEAD, "approveCityPlan"), "changes")).hasSize(1);
        approve(HR_HEAD);

        mayorReturns("u7");
        plans.revised("u7i2", 1, ItemStanding.FUNDED);
        plans.revised("u9i1", 1, ItemStanding.FUNDED);
        done("unit-plan");
        goOn();
        verify(HR_ANALYST);
        assertThat(logged("RESTART")).last().isEqualTo("Usulan unit lain ikut berubah: Unit u9.");
        approve(HR_HEAD);
        decide(MAYOR);
        assertThat(plans.decree).isNotNull();
    }

    @Test
    void whoVerifiesTheRevisionHasNotApprovedBefore() {
        toMayorWith45Units();
        mayorReturns("u7");
        plans.revised("u7i2", 1, ItemStanding.FUNDED);
        done("unit-plan");
        goOn();
        bench.reachTimer(PROCESS, KEY, "verifyCityPlanEscalation");
        verify(HR_HEAD);
        assertThat(logged("RESTART")).singleElement().asString().contains("memverifikasi perbaikan sudah menyetujui");
        // The head has verified, so nobody but the mayor is left.
        decide(MAYOR);
        assertThat(plans.decree).isNotNull();
    }

    @Test
    void theLengthOfTheRouteIsARuleOfTheCity() {
        rule("approval.length.city", "3");
        try {
            toApproval();
            assertThat(rows(view(HR_HEAD, "approveCityPlan"), "route"))
                    .extracting(row -> row.get("official"))
                    .containsExactly("Kepala BKPSDM", "Sekretaris Daerah", "Wali Kota");
        } finally {
            noRule("approval.length.city");
        }
    }

    @Test
    void fromWhichSumTheSecretaryIsAskedIsARuleOfTheCity() {
        plans.item("i1", city.employee(), 100_000_000, 9, ItemStanding.FUNDED);
        rule("approval.secretary.from", "100000000");
        rule("approval.city.resume", "0");
        try {
            toApproval();
            assertThat(rows(view(HR_HEAD, "approveCityPlan"), "route")).hasSize(3);
            approve(HR_HEAD);
            complete(
                    SECRETARY,
                    "approveCityPlan",
                    Map.of("decision", "RETURN_UNIT", "returnUnits", List.of("dishub"), "reason", "Mahal"));
            goOn();
            plans.revised("i1", 99_999_999, ItemStanding.FUNDED);
            done("unit-plan");
            goOn();
            verify(HR_ANALYST);
            assertThat(logged("RESTART")).singleElement().asString().contains("Aturan kota menetapkan");
            assertThat(rows(view(HR_HEAD, "approveCityPlan"), "route")).hasSize(2);
        } finally {
            noRule("approval.secretary.from");
            noRule("approval.city.resume");
        }
    }

    private void rule(String code, String amount) {
        rules.override(PALU, code, new BigDecimal(amount), "Uji", LocalDate.of(2019, 1, 1));
    }

    private void noRule(String code) {
        rules.withdraw(PALU, code, LocalDate.of(2019, 1, 1));
    }

    @Test
    void aRejectedCityPlanEndsTheYearAndLeavesEverythingToTheNext() {
        String learner = city.employee();
        plans.item("i1", learner, 10, 9, ItemStanding.FUNDED);
        plans.item("i2", learner, 10, 9, ItemStanding.DROPPED);
        part.needs.add(need(OpenNeed.Kind.GAP, learner, "integrity", ""));
        part.closed = Set.of(new CyclePart.ClosedGap(learner, "integrity"));
        toApproval();
        assertRefused(
                Refusal.Kind.INVALID,
                "wajib diisi",
                () -> complete(HR_HEAD, "approveCityPlan", Map.of("decision", "REJECT")));
        complete(HR_HEAD, "approveCityPlan", Map.of("decision", "REJECT", "reason", "Tidak ada anggaran"));
        assertThat(bench.isRunning(PROCESS, KEY)).isFalse();
        assertThat(state()).isEqualTo(CycleOfYear.State.REJECTED);
        assertThat(plans.decree).isNull();
        assertThat(plans.settled.get("i1"))
                .isEqualTo(new CityPlanSource.Settled(
                        "i1", ItemStanding.DEFERRED, "Rencana kota ditolak: Tidak ada anggaran"));
        assertThat(plans.settled.get("i2").standing()).isEqualTo(ItemStanding.DROPPED);
        assertThat(carried.of(PALU, YEAR + 1, learner)).hasSize(1);
        assertThat(subjects(HR_ANALYST)).contains("Rencana kota 2028 ditolak");
    }

    @Test
    void theDecreeIsPartOfTheLastApproval() {
        toApproval();
        approve(HR_HEAD);
        assertRefused(
                Refusal.Kind.INVALID,
                "Tanggal keputusan",
                () -> complete(MAYOR, "approveCityPlan", Map.of("decision", "APPROVE")));
        assertRefused(
                Refusal.Kind.INVALID,
                "23 Februari 2027) tidak boleh sesudah hari ini",
                () -> complete(MAYOR, "approveCityPlan", decree("APPROVE", "1/2027", "2027-02-23")));
        assertRefused(
                Refusal.Kind.INVALID,
                "21 Februari 2027) tidak boleh sebelum siklus dibuka, yaitu 22 Februari 2027",
                () -> complete(MAYOR, "approveCityPlan", decree("APPROVE", "1/2027", "2027-02-21")));
        assertThat(waits()).containsExactly("approveCityPlan");

        complete(MAYOR, "approveCityPlan", decree("APPROVE", null, "2027-02-22"));
        goOn();
        assertThat(published.of(PALU, YEAR)).hasValueSatisfying(plan -> {
            assertThat(plan.decree().number()).matches("800/\\d+/2027");
            assertThat(plan.signedBy()).isEqualTo(MAYOR);
            assertThat(plan.office()).isEqualTo("Wali Kota");
        });
    }

    @Test
    void anActingMayorEndorsesNothingThatFixesTheBudget() {
        String acting = city.employee();
        role(acting, "MAYOR");
        acts(acting, "city");
        toApproval();
        assertThat(rows(view(HR_HEAD, "approveCityPlan"), "route")).hasSize(3);
        approve(HR_HEAD);
        approve(SECRETARY);
        assertRefused(
                Refusal.Kind.FORBIDDEN,
                "Plt. Kepala Perangkat Daerah",
                () -> complete(acting, "approveCityPlan", decree("APPROVE", "1/2027", "2027-02-22")));
        assertRefused(
                Refusal.Kind.FORBIDDEN,
                "pejabat definitif",
                () -> complete(acting, "approveCityPlan", Map.of("decision", "REJECT", "reason", "Tidak")));
        complete(acting, "approveCityPlan", Map.of("decision", "RETURN", "reason", "Tunggu Wali Kota"));
        assertThat(rows(view(HR_ANALYST, "verifyCityPlan"), "history").get(0))
                .containsEntry("who", "Pegawai " + acting + ", Plt. Kepala Perangkat Daerah");
    }

    @Test
    void anActingHeadOfTheAgencyMayEndorseUnderTheActingTitle() {
        String acting = city.employee(PALU, TestCity.HR_UNIT, "staff", HR_HEAD);
        role(acting, "HR_HEAD");
        acts(acting, TestCity.HR_UNIT);
        toApproval();
        approve(acting);
        // Because of the acting official the secretary is on the route, whatever the amount.
        assertThat(rows(view(SECRETARY, "approveCityPlan"), "history").get(0))
                .containsEntry("who", "Pegawai " + acting + ", Plt. Kepala Perangkat Daerah");
        jdbc.sql("delete from role_grant where account_id = ?").param(acting).update();
    }

    @Test
    void nobodyDecidesTwiceOnTheSameCityPlan() {
        role(HR_ANALYST, "HR_HEAD");
        role(HR_HEAD, "MAYOR");
        try {
            toVerification();
            verify(HR_ANALYST);
            assertRefused(Refusal.Kind.FORBIDDEN, "sudah memverifikasi", () -> approve(HR_ANALYST));
            approve(HR_HEAD);
            assertRefused(Refusal.Kind.FORBIDDEN, "langkah sebelumnya", () -> decide(HR_HEAD));
        } finally {
            jdbc.sql("delete from role_grant where account_id = 'hranalyst' and role_name = 'HR_HEAD'")
                    .update();
            jdbc.sql("delete from role_grant where account_id = 'hrhead' and role_name = 'MAYOR'")
                    .update();
        }
    }

    @Test
    void anOfficeThatNobodyHoldsIsPassedOver() {
        toVerification();
        city.leaves(HR_HEAD);
        verify(HR_ANALYST);
        assertThat(rows(view(MAYOR, "approveCityPlan"), "history").get(0))
                .containsEntry("who", "Sistem")
                .containsEntry("what", "Persetujuan rencana kota dilewati");
        decide(MAYOR);
    }

    @Test
    void anOfficeThatFallsVacantDuringTheApprovalIsPassedOverToo() {
        toApproval();
        String task = bench.task(PROCESS, KEY, "approveCityPlan").getId();
        city.leaves(HR_HEAD);
        staffing.officesChanged(PALU);
        transfers.reconsider(PALU, new TaskTransfers.Concerned(Set.of(), Set.of("palu.hr-head"), Set.of()));
        assertThat(bench.waitingFor(MAYOR, PALU)).extracting(OpenTask::id).contains(task);
        assertThat(rows(view(MAYOR, "approveCityPlan"), "history").get(0))
                .containsEntry("who", "Sistem")
                .containsEntry("what", "Persetujuan rencana kota dilewati");
        staffing.officesChanged(PALU);
        decide(MAYOR);
    }

    private void role(String account, String role) {
        jdbc.sql("insert into role_grant (account_id, role_name) values (?, ?)")
                .params(account, role)
                .update();
    }

    private void acts(String employee, String unit) {
        jdbc.sql("insert into acting_official (id, tenant, unit_id, position_id, employee_id, kind, letter_no,"
                        + " valid_from, valid_to) values (?, 'palu', ?, 'head', ?, 'PLT', '800/1', date '2027-01-01',"
                        + " date '2027-03-31')")
                .params("a" + employee, unit, employee)
                .update();
    }

    // report

    @Test
    void aLateReviewGoesToTheHeadAndThenTheSecretaryRatifies() {
        toReview();
        bench.reachTimer(PROCESS, KEY, "reviewReportReminder");
        assertThat(subjects(HR_ANALYST)).contains("Pengingat: Menelaah laporan siklus");
        bench.reachTimer(PROCESS, KEY, "reviewReportEscalation");
        review(HR_HEAD);
        complete(SECRETARY, "ratifyReport", Map.of("decision", "RATIFY"));
        assertThat(state()).isEqualTo(CycleOfYear.State.CLOSED);
    }

    @Test
    void aReturnedReportIsReviewedAgainAndALateRatificationGoesToTheSecretary() {
        toReview();
        review(HR_ANALYST);
        assertRefused(
                Refusal.Kind.INVALID,
                "wajib diisi",
                () -> complete(HR_HEAD, "ratifyReport", Map.of("decision", "RETURN")));
        complete(HR_HEAD, "ratifyReport", Map.of("decision", "RETURN", "reason", "Jelaskan realisasi"));
        assertThat(view(HR_ANALYST, "reviewReport"))
                .containsEntry("note", "Dikembalikan untuk diperbaiki: Jelaskan realisasi")
                .containsEntry("remarks", "Sebagian besar tercapai");
        review(HR_ANALYST);
        bench.reachTimer(PROCESS, KEY, "ratifyReportReminder");
        assertThat(subjects(HR_HEAD)).contains("Pengingat: Mengesahkan laporan siklus");
        bench.reachTimer(PROCESS, KEY, "ratifyReportEscalation");
        assertThat(subjects(SECRETARY)).contains("Tugas dialihkan kepada Anda: Mengesahkan laporan siklus");
        complete(SECRETARY, "ratifyReport", Map.of("decision", "RATIFY"));
        assertThat(bench.isRunning(PROCESS, KEY)).isFalse();
    }

    @Test
    void whoReviewedTheReportDoesNotRatifyIt() {
        role(HR_ANALYST, "HR_HEAD");
        try {
            toReview();
            review(HR_ANALYST);
            assertRefused(
                    Refusal.Kind.FORBIDDEN,
                    "menelaah laporan ini",
                    () -> complete(HR_ANALYST, "ratifyReport", Map.of("decision", "RATIFY")));
        } finally {
            jdbc.sql("delete from role_grant where account_id = 'hranalyst' and role_name = 'HR_HEAD'")
                    .update();
        }
    }
}
