package id.bangkom.needs;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.MAYOR;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SECRETARY;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.competency.CompetencyKind;
import id.bangkom.cycle.CarriedNeeds;
import id.bangkom.cycle.OpenNeed;
import id.bangkom.cycle.Stages;
import id.bangkom.process.CaseKey;
import id.bangkom.process.OpenTask;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.CoversProcess;
import id.bangkom.testing.ProcessTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Workbench;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@CoversProcess("needs-identification")
class NeedsIdentificationTest {

    private static final String PROCESS = "needs-identification";
    private static final int YEAR = 2027;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private Needs needs;

    @Autowired
    private Stages stages;

    @Autowired
    private CarriedNeeds carried;

    @Autowired
    private NeedsInCycle inCycle;

    @Autowired
    private JdbcClient jdbc;

    private String employee;
    private CaseKey key;

    @BeforeEach
    void startCase() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        city.cycle(PALU, YEAR);
        employee = city.employee();
        key = new CaseKey(PALU, YEAR, employee);
    }

    @Test
    void whatTheLastYearLeftIsShownAndWhatThisYearFoundIsHandedOn() {
        carried.carry(
                PALU,
                YEAR,
                new OpenNeed(
                        OpenNeed.Kind.FOLLOW_UP,
                        employee,
                        null,
                        0,
                        "Membimbing dua rekan",
                        "training-evaluation",
                        new CaseKey(PALU, YEAR - 1, "x1"),
                        "f1"));
        city.assessed(PALU, employee, "integrity", 2);
        bench.start(PROCESS, key);
        assertThat(bench.view(employee, PROCESS, key, "selfAssessment").get("carried"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .containsExactly(Map.of(
                        "kind", "Rencana tindak lanjut", "text", "Membimbing dua rekan", "origin", "Siklus 2026"));
        jdbc.sql("update need_rating set required_level = 3 where case_id = :id and competency_id = 'integrity'")
                .param("id", employee)
                .update();
        assertThat(ownNeeds()).isEmpty();
        bench.tell(PROCESS, key, "needs-stage-closed");
        bench.work();
        assertThat(ownNeeds())
                .containsExactly(new OpenNeed(
                        OpenNeed.Kind.GAP,
                        employee,
                        "integrity",
                        1,
                        "Integritas: level 2 dari standar 3",
                        PROCESS,
                        key,
                        "integrity"));
        assertThat(inCycle.figures(PALU, YEAR, LocalDate.of(2027, 2, 22)).get(0).value())
                .isGreaterThanOrEqualTo(java.math.BigDecimal.ONE);
    }

    @Test
    void whoHasLeftIsStillNamedAndDoesNotKeepTheStageOpen() {
        stages.plan(PROCESS, key);
        bench.start(PROCESS, key);
        bench.complete(employee, PROCESS, key, "selfAssessment", levels(3, null));
        city.leaves(employee);
        assertThat(bench.waitingFor(SUPERVISOR, PALU))
                .filteredOn(task -> task.key().equals(key))
                .extracting(OpenTask::subject)
                .containsExactly("Pegawai " + employee + " (2027)");
        Stages.Progress before = stages.progress(PROCESS, PALU, YEAR).orElseThrow();
        int plans = stages.progress("individual-plan", PALU, YEAR)
                .map(Stages.Progress::total)
                .orElse(0);
        bench.tell(PROCESS, key, "needs-stage-closed");
        bench.work();
        assertThat(bench.isRunning(PROCESS, key)).isFalse();
        assertThat(stages.progress(PROCESS, PALU, YEAR).orElseThrow().done()).isEqualTo(before.done() + 1);
        assertThat(stages.progress("individual-plan", PALU, YEAR)
                        .map(Stages.Progress::total)
                        .orElse(0))
                .isEqualTo(plans);
        assertThat(ownNeeds()).isEmpty();
    }

    @Test
    void whoLeavesIsStillConfirmedButNoPlanIsStarted() {
        stages.plan(PROCESS, key);
        bench.start(PROCESS, key);
        bench.complete(employee, PROCESS, key, "selfAssessment", levels(3, null));
        city.leaves(employee);
        assertThat(bench.view(SUPERVISOR, PROCESS, key, "confirmNeeds"))
                .containsEntry("employee", "Pegawai " + employee)
                .containsEntry("unit", "Dinas Perhubungan");
        int plans = plansStarted();
        Map<String, Object> confirmation = levels(1, null);
        confirmation.put("decision", "CONFIRM");
        bench.complete(SUPERVISOR, PROCESS, key, "confirmNeeds", confirmation);
        assertThat(bench.isRunning(PROCESS, key)).isFalse();
        assertThat(needs.of(PALU, YEAR, employee).orElseThrow().finished()).isTrue();
        assertThat(plansStarted()).isEqualTo(plans);
    }

    private int plansStarted() {
        return stages.progress("individual-plan", PALU, YEAR)
                .map(Stages.Progress::total)
                .orElse(0);
    }

    @Test
    void aSuperiorWhoLeavesAfterBeingAskedIsPassedOver() {
        bench.start(PROCESS, key);
        bench.complete(employee, PROCESS, key, "selfAssessment", levels(3, null));
        bench.reachTimer(PROCESS, key, "confirmNeedsEscalation");
        assertThat(bench.task(PROCESS, key, "confirmNeeds").getAssignee()).isEqualTo(UNIT_HEAD);
        city.leaves(UNIT_HEAD);
        try {
            bench.reachTimer(PROCESS, key, "confirmNeedsEscalation");
            assertThat(bench.task(PROCESS, key, "confirmNeeds").getAssignee()).isEqualTo(MAYOR);
        } finally {
            city.comesBack(UNIT_HEAD);
        }
    }

    private List<OpenNeed> ownNeeds() {
        return inCycle.openNeeds(PALU, YEAR).stream()
                .filter(need -> need.employeeId().equals(employee))
                .toList();
    }

    @Test
    void anEmployeeAssessesAndTheSupervisorConfirms() {
        city.performed(PALU, employee, YEAR - 1, "NEEDS_IMPROVEMENT");
        city.assessed(PALU, employee, "integrity", 2);
        bench.start(PROCESS, key);

        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("selfAssessment");
        assertThat(bench.view(employee, PROCESS, key, "selfAssessment"))
                .containsEntry("employee", "Pegawai " + employee)
                .containsEntry("performance", "Butuh Perbaikan")
                .containsEntry("label10", null);
        bench.complete(employee, PROCESS, key, "selfAssessment", levels(3, "Kurang waktu"));

        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("confirmNeeds");
        assertThat(bench.view(SUPERVISOR, PROCESS, key, "confirmNeeds"))
                .containsEntry("level1", 3)
                .containsEntry("challenges", "Kurang waktu");
        Map<String, Object> confirmation = levels(1, null);
        confirmation.put("decision", "CONFIRM");
        confirmation.put("level1", 5);
        bench.complete(SUPERVISOR, PROCESS, key, "confirmNeeds", confirmation);

        assertThat(bench.isRunning(PROCESS, key)).isFalse();
        NeedsResult result = needs.of(PALU, YEAR, employee).orElseThrow();
        assertThat(result.finished()).isTrue();
        assertThat(result.closedEarly()).isFalse();
        assertThat(result.needs()).hasSize(9).allSatisfy(need -> assertThat(need.source())
                .isEqualTo(LevelSource.SUPERVISOR));
        // Pelaksana: the standard is level 1 throughout, so there is no gap.
        assertThat(result.gaps()).isEmpty();
        assertThat(result.jpm()).isEqualTo(100.0);
        assertThat(stages.progress("individual-plan", PALU, YEAR)).isPresent();
    }

    @Test
    void everyGapGetsAMethodAndAReason() {
        employee = city.employee(PALU, TestCity.UNIT, "section", UNIT_HEAD);
        key = new CaseKey(PALU, YEAR, employee);
        bench.start(PROCESS, key);
        bench.complete(employee, PROCESS, key, "selfAssessment", levels(2, null));
        Map<String, Object> confirmation = levels(1, null);
        confirmation.put("decision", "CONFIRM");
        bench.complete(UNIT_HEAD, PROCESS, key, "confirmNeeds", confirmation);

        NeedsResult result = needs.of(PALU, YEAR, employee).orElseThrow();
        // Pengawas: the standard is level 2 throughout; level 1 is one short of it.
        assertThat(result.gaps()).hasSize(9).allSatisfy(need -> {
            assertThat(need.gap()).isEqualTo(1);
            assertThat(need.method()).isNotBlank();
            assertThat(need.reason()).isNotBlank();
        });
        assertThat(result.jpm()).isEqualTo(50.0);
        // Supervisor 1 with weight 25, self 2 with weight 15: a level gap of 25 / 40, and no performance is known.
        assertThat(result.gaps()).allSatisfy(need -> {
            assertThat(need.levelGap()).isEqualTo(0.625);
            assertThat(need.combinedGap()).isEqualTo(0.625);
        });
        assertThat(result.individualIndex()).isEqualTo(0.3125);
    }

    @Test
    void whoIsBusyAndWithoutInternetIsRecommendedAnotherWay() {
        employee = city.employee(PALU, TestCity.UNIT, "section", UNIT_HEAD);
        key = new CaseKey(PALU, YEAR, employee);
        bench.start(PROCESS, key);
        Map<String, Object> answers = levels(2, null);
        answers.put("constraints", List.of("SHIFTS", "NO_INTERNET", "REMOTE"));
        bench.complete(employee, PROCESS, key, "selfAssessment", answers);
        Map<String, Object> confirmation = levels(1, null);
        confirmation.put("decision", "CONFIRM");
        bench.complete(UNIT_HEAD, PROCESS, key, "confirmNeeds", confirmation);

        assertThat(needs.of(PALU, YEAR, employee).orElseThrow().gaps())
                .filteredOn(need -> need.kind() == CompetencyKind.SOCIO_CULTURAL)
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.method()).isEqualTo("MENTORING");
                    assertThat(need.alternative()).isEqualTo("ON_THE_JOB_GUIDANCE");
                    assertThat(need.reason()).contains("tanpa internet");
                });
    }

    @Test
    void whatThePersonTicksIsShownToTheSupervisorAndFilledInAgainAfterAReturn() {
        bench.start(PROCESS, key);
        Map<String, Object> answers = levels(3, "Antrean panjang");
        answers.put("barriers", List.of("TRAINING", "TIME"));
        answers.put("constraints", List.of("BUSY"));
        answers.put("methods", List.of("SIMULATION"));
        answers.put("topics", List.of("service"));
        answers.put("teaches", true);
        answers.put("teachingTopics", "Aplikasi pengaduan");
        bench.complete(employee, PROCESS, key, "selfAssessment", answers);
        assertThat(bench.view(SUPERVISOR, PROCESS, key, "confirmNeeds").get("voices"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .containsExactly(
                        Map.of("about", "Hambatan", "said", "Kurangnya pelatihan; Kurangnya waktu"),
                        Map.of("about", "Keadaan yang perlu diperhatikan", "said", "Jadwal kerja padat"),
                        Map.of("about", "Cara belajar yang diharapkan", "said", "Praktik dengan simulasi"),
                        Map.of("about", "Topik yang diharapkan", "said", "Pelayanan Publik"),
                        Map.of("about", "Bersedia mengajar rekan", "said", "Aplikasi pengaduan"));
        bench.complete(SUPERVISOR, PROCESS, key, "confirmNeeds", returned("Lengkapi"));
        assertThat(bench.view(employee, PROCESS, key, "selfAssessment"))
                .containsEntry("barriers", List.of("TRAINING", "TIME"))
                .containsEntry("topics", List.of("service"))
                .containsEntry("teaches", true)
                .containsEntry("teachingTopics", "Aplikasi pengaduan");
        answers.put("topics", List.of("sihir"));
        assertThatThrownBy(() -> bench.complete(employee, PROCESS, key, "selfAssessment", answers))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aSupervisorReturnsOnceAndNotTwice() {
        bench.start(PROCESS, key);
        bench.complete(employee, PROCESS, key, "selfAssessment", levels(5, null));
        assertThatThrownBy(() -> bench.complete(SUPERVISOR, PROCESS, key, "confirmNeeds", returned(null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Alasan pengembalian");
        bench.complete(SUPERVISOR, PROCESS, key, "confirmNeeds", returned("Terlalu tinggi"));

        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("selfAssessment");
        assertThat(bench.view(employee, PROCESS, key, "selfAssessment"))
                .containsEntry("returnReason", "Terlalu tinggi")
                .containsEntry("level1", 5);
        bench.complete(employee, PROCESS, key, "selfAssessment", levels(3, null));
        assertThatThrownBy(() -> bench.complete(SUPERVISOR, PROCESS, key, "confirmNeeds", returned("Masih tinggi")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sudah pernah dikembalikan");
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("confirmNeeds");
    }

    @Test
    void whoDoesNotAnswerIsRemindedAndThenSkipped() {
        bench.start(PROCESS, key);
        bench.reachTimer(PROCESS, key, "selfAssessmentReminder");
        assertThat(bench.passed(PROCESS, key, "remindEmployee")).isTrue();
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("selfAssessment");
        bench.reachTimer(PROCESS, key, "selfAssessmentTakeover");

        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("confirmNeeds");
        assertThatThrownBy(() -> bench.complete(SUPERVISOR, PROCESS, key, "confirmNeeds", returned("Belum diisi")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("batas waktunya sudah lewat");
        Map<String, Object> confirmation = levels(2, null);
        confirmation.put("decision", "CONFIRM");
        bench.complete(SUPERVISOR, PROCESS, key, "confirmNeeds", confirmation);
        assertThat(needs.of(PALU, YEAR, employee).orElseThrow().finished()).isTrue();
    }

    @Test
    void aSilentSupervisorIsRemindedAndThenTheNextTwoSuperiorsAreAsked() {
        bench.start(PROCESS, key);
        bench.complete(employee, PROCESS, key, "selfAssessment", levels(3, null));
        Date due = bench.task(PROCESS, key, "confirmNeeds").getDueDate();
        assertThat(bench.view(SUPERVISOR, PROCESS, key, "confirmNeeds"))
                .containsEntry("shortfall", "belum dapat dihitung tanpa predikat SKP");
        bench.reachTimer(PROCESS, key, "confirmNeedsReminder");
        assertThat(bench.task(PROCESS, key, "confirmNeeds").getAssignee()).isEqualTo(SUPERVISOR);

        bench.reachTimer(PROCESS, key, "confirmNeedsEscalation");
        assertThat(bench.task(PROCESS, key, "confirmNeeds").getAssignee()).isEqualTo(UNIT_HEAD);
        bench.reachTimer(PROCESS, key, "confirmNeedsEscalation");
        assertThat(bench.task(PROCESS, key, "confirmNeeds").getAssignee()).isEqualTo(SECRETARY);
        assertThat(bench.task(PROCESS, key, "confirmNeeds").getDueDate())
                .as("as late as it is")
                .isEqualTo(due);
        assertThat(bench.timer(PROCESS, key, "confirmNeedsEscalation"))
                .as("it stays there")
                .isAfter(Instant.parse("9000-01-01T00:00:00Z"));
    }

    @Test
    void whoHasNoSuperiorIsConfirmedByTheHeadOfTheAgency() {
        employee = city.employee(PALU, TestCity.HR_UNIT, "staff", null);
        key = new CaseKey(PALU, YEAR, employee);
        bench.start(PROCESS, key);
        bench.complete(employee, PROCESS, key, "selfAssessment", levels(1, null));
        assertThat(bench.task(PROCESS, key, "confirmNeeds").getAssignee()).isEqualTo(HR_HEAD);
    }

    @Test
    void closingTheStageCountsWhatIsKnown() {
        bench.start(PROCESS, key);
        bench.complete(employee, PROCESS, key, "selfAssessment", levels(4, null));
        assertThat(bench.tell(PROCESS, key, "needs-stage-closed")).isTrue();
        bench.work();

        assertThat(bench.isRunning(PROCESS, key)).isFalse();
        NeedsResult result = needs.of(PALU, YEAR, employee).orElseThrow();
        assertThat(result.closedEarly()).isTrue();
        assertThat(result.needs()).allSatisfy(need -> assertThat(need.source()).isEqualTo(LevelSource.SELF));
    }

    @Test
    void closingTheStageBeforeAnythingIsKnownLeavesNoGaps() {
        bench.start(PROCESS, key);
        bench.tell(PROCESS, key, "needs-stage-closed");
        bench.work();

        NeedsResult result = needs.of(PALU, YEAR, employee).orElseThrow();
        assertThat(result.finished()).isTrue();
        assertThat(result.needs()).isEmpty();
        assertThat(result.jpm()).isNull();
    }

    @Test
    void everyWrongAnswerIsNamedAndNothingIsStored() {
        bench.start(PROCESS, key);
        Map<String, Object> wrong = levels(3, "x".repeat(1001));
        wrong.put("level1", 6);
        wrong.put("level2", null);
        wrong.put("level10", 3);
        assertThatThrownBy(() -> bench.complete(employee, PROCESS, key, "selfAssessment", wrong))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                        .extracting(Refusal.FieldProblem::field)
                        .containsExactly("level1", "level2", "challenges"));
        Map<String, Object> surplus = levels(3, null);
        surplus.put("level10", 3);
        assertThatThrownBy(() -> bench.complete(employee, PROCESS, key, "selfAssessment", surplus))
                .hasMessageContaining("tidak termasuk standar");
        Map<String, Object> unknown = levels(3, null);
        unknown.put("confirmNeeds", "CONFIRM");
        assertThatThrownBy(() -> bench.complete(employee, PROCESS, key, "selfAssessment", unknown))
                .hasMessageContaining("tidak dikenal");
        Map<String, Object> text = levels(3, null);
        text.put("level3", "3");
        assertThatThrownBy(() -> bench.complete(employee, PROCESS, key, "selfAssessment", text))
                .hasMessageContaining("bilangan bulat");
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("selfAssessment");
        assertThat(bench.view(employee, PROCESS, key, "selfAssessment")).containsEntry("level1", null);
    }

    @Test
    void nobodyCompletesTheTaskOfSomebodyElse() {
        bench.start(PROCESS, key);
        for (String other : new String[] {SUPERVISOR, HR_ANALYST, city.employee()}) {
            assertThatThrownBy(() -> bench.complete(other, PROCESS, key, "selfAssessment", levels(5, null)))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        }
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("selfAssessment");
    }

    private static Map<String, Object> levels(int level, String challenges) {
        Map<String, Object> answers = new HashMap<>();
        for (int slot = 1; slot <= 9; slot++) {
            answers.put("level" + slot, level);
        }
        if (challenges != null) {
            answers.put("challenges", challenges);
        }
        return answers;
    }

    private static Map<String, Object> returned(String reason) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("decision", "RETURN");
        answers.put("reason", reason);
        return answers;
    }
}
