package id.bangkom.evaluation;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SECRETARY;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.bangkom.competency.Assessment;
import id.bangkom.competency.Competencies;
import id.bangkom.cycle.CarriedNeeds;
import id.bangkom.cycle.CyclePart.ClosedGap;
import id.bangkom.cycle.Figure;
import id.bangkom.cycle.OpenNeed;
import id.bangkom.evaluation.Evaluations.FollowUp;
import id.bangkom.evaluation.Evaluations.Result;
import id.bangkom.notification.Inbox;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.CoversProcess;
import id.bangkom.testing.ProcessTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Workbench;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@CoversProcess("training-evaluation")
class TrainingEvaluationTest {

    private static final String PROCESS = "training-evaluation";
    private static final int YEAR = 2027;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Competencies competencies;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Recognitions recognitions;

    @Autowired
    private EvaluationInCycle inCycle;

    @Autowired
    private CarriedNeeds carried;

    private String employee;
    private CaseKey key;

    @BeforeEach
    void somebodyHasFinishedATraining() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        city.cycle(PALU, YEAR);
        employee = city.employee();
        key = new CaseKey(PALU, YEAR, "p" + employee);
        learn(40, 70);
    }

    @Test
    void aCitysOwnSchemeDecidesInPlaceOfTheTable() {
        recognitions.set(
                new id.bangkom.process.Actor(TestCity.HR_HEAD, PALU),
                new RecognitionScheme(
                        java.time.LocalDate.of(2027, 3, 1),
                        List.of(new RecognitionScheme.Level("Bintang", "Studi banding", Band.GOOD, 0, 0))));
        try {
            bench.start(PROCESS, key);
            bench.reachTimer(PROCESS, key, "evaluationDue");
            bench.complete(employee, PROCESS, key, "evaluateSelf", self("AGREE"));
            bench.complete(SUPERVISOR, PROCESS, key, "observeBehaviour", observation("STRONGLY_AGREE", 3));
            bench.complete(SUPERVISOR, PROCESS, key, "agreeFollowUp", followUp());
            Result result = evaluations.of(PALU, YEAR, employee).get(0);
            assertThat(result.recognition()).isEqualTo("OWN");
            assertThat(result.recognitionReason()).isEqualTo("Bintang: Studi banding");
        } finally {
            jdbc.sql("delete from recognition_level").update();
            jdbc.sql("delete from recognition_scheme").update();
        }
    }

    @Test
    void afterThreeMonthsBothAnswerAndFollowUpIsAgreed() {
        bench.start(PROCESS, key);
        assertThat(bench.waitsAt(PROCESS, key)).isEmpty();
        bench.reachTimer(PROCESS, key, "evaluationDue");
        assertThat(bench.now()).isAfter(java.time.Instant.parse("2027-05-09T16:00:00Z"));
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("evaluateSelf", "observeBehaviour");

        assertThat(bench.view(employee, PROCESS, key, "evaluateSelf"))
                .containsEntry("programme", "Manajemen Waktu")
                .containsEntry("endedOn", "9 Februari 2027")
                .containsEntry(
                        "gain",
                        "Tes awal 40, tes akhir 70. Peningkatan ternormalisasi (tes akhir - tes awal) / (100 - tes"
                                + " awal): 0,5, sedang.")
                .containsEntry("label8", "Isi pelatihan ini sesuai dengan kebutuhan tugas saya.");
        bench.complete(employee, PROCESS, key, "evaluateSelf", self("AGREE"));
        assertThat(bench.view(SUPERVISOR, PROCESS, key, "observeBehaviour"))
                .containsEntry("employee", "Pegawai " + employee)
                .containsEntry("levelLabel1", "Level pegawai sekarang pada Kerja Sama (1 sampai 5)")
                .containsEntry("levelLabel2", null);
        bench.complete(SUPERVISOR, PROCESS, key, "observeBehaviour", observation("STRONGLY_AGREE", 3));

        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("agreeFollowUp");
        assertThat(bench.view(SUPERVISOR, PROCESS, key, "agreeFollowUp"))
                .containsEntry("result", "Indeks 87,5 dari 100 (Baik).")
                .containsEntry("responses", "Pegawai: indeks 75 dari 7 jawaban. Atasan: indeks 100 dari 7 jawaban.")
                .containsEntry("interview", null);
        bench.complete(SUPERVISOR, PROCESS, key, "agreeFollowUp", followUp());

        assertThat(bench.isRunning(PROCESS, key)).isFalse();
        Result result = evaluations.of(PALU, YEAR, employee).get(0);
        assertThat(result.finished()).isTrue();
        assertThat(result.index()).isEqualTo(87.5, within(1e-9));
        assertThat(result.band()).isEqualTo(Band.GOOD);
        assertThat(result.gain()).isEqualTo(0.5, within(1e-9));
        assertThat(result.recognition()).as("good, but below 20 JP").isEqualTo("NONE");
        assertThat(result.recognitionReason()).isNotBlank();
        assertThat(competencies.assessmentsOf(PALU, employee).get("teamwork"))
                .satisfies(found -> assertThat(found.source()).isEqualTo(Assessment.Source.EVALUATION))
                .satisfies(found -> assertThat(found.level()).isEqualTo(3));
        assertThat(jdbc.sql("select index_score from programme_feedback where case_id = ?")
                        .param(key.id())
                        .query(Double.class)
                        .single())
                .isEqualTo(87.5);
        assertThat(inbox.latest(PALU, employee, 1).get(0).text())
                .contains("Indeks 87,5", "Menyusun prioritas kerja mingguan");
    }

    @Test
    void theCycleLearnsOfResultsClosedGapsAndOpenFollowUp() {
        need(3, 2);
        observed("AGREE", "AGREE");
        bench.complete(SUPERVISOR, PROCESS, key, "agreeFollowUp", followUp());

        assertThat(inCycle.closedGaps(PALU, YEAR)).contains(new ClosedGap(employee, "teamwork"));
        assertThat(inCycle.openNeeds(PALU, YEAR))
                .filteredOn(need -> need.origin().equals(key))
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.kind()).isEqualTo(OpenNeed.Kind.FOLLOW_UP);
                    assertThat(need.employeeId()).isEqualTo(employee);
                    assertThat(need.text())
                            .isEqualTo("Menyusun prioritas kerja mingguan (Seksi pengaduan), paling lambat 31 Desember"
                                    + " 2027");
                });
        assertThat(inCycle.figures(PALU, YEAR, LocalDate.of(2027, 6, 1)))
                .filteredOn(figure -> figure.value().signum() > 0)
                .extracting(Figure::code)
                .contains(
                        "evaluation.asked",
                        "evaluation.responses.self",
                        "evaluation.responses.supervisor",
                        "evaluation.index.mean",
                        "evaluation.gain.mean",
                        "evaluation.band.fair",
                        "evaluation.follow-ups.open");
        assertThat(inCycle.figures(PALU, 2031, LocalDate.of(2027, 6, 1)))
                .allSatisfy(figure -> assertThat(figure.value()).isEqualByComparingTo("0"));
    }

    @Test
    void aGapThatIsStillSeenIsNotClosed() {
        need(5, 2);
        observed("AGREE", "AGREE");
        assertThat(inCycle.closedGaps(PALU, YEAR)).doesNotContain(new ClosedGap(employee, "teamwork"));
    }

    @Test
    void followUpOfALateEvaluationIsCarriedIntoTheNextYear() {
        int closed = 2026;
        city.cycle(PALU, closed);
        jdbc.sql("update cycle set state = 'CLOSED', closed_at = current_timestamp where tenant = ? and for_year = ?")
                .params(PALU, closed)
                .update();
        key = new CaseKey(PALU, closed, "late" + employee);
        learn(40, 70);
        observed("AGREE", "AGREE");
        assertThat(carried.of(PALU, YEAR, employee)).isEmpty();
        bench.complete(SUPERVISOR, PROCESS, key, "agreeFollowUp", followUp());
        assertThat(carried.of(PALU, YEAR, employee)).singleElement().satisfies(need -> assertThat(need.origin())
                .isEqualTo(key));
    }

    @Test
    void theBestAndTheWorstAreInterviewed() {
        observed("STRONGLY_AGREE", "STRONGLY_AGREE");
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("interview");
        assertThat(bench.view(HR_ANALYST, PROCESS, key, "interview"))
                .containsEntry(
                        "why", "Indeks 100 (Sangat Baik) termasuk yang tertinggi, sehingga perlu ditelusuri sebabnya.")
                .hasEntrySatisfying(
                        "guide", guide -> assertThat((List<?>) guide).hasSize(4))
                .hasEntrySatisfying(
                        "answers", answers -> assertThat((List<?>) answers).hasSize(8));
        bench.reachTimer(PROCESS, key, "interviewReminder");
        assertThat(subjects(HR_ANALYST)).contains("Pengingat: Mewawancarai alumni");
        bench.complete(
                HR_ANALYST,
                PROCESS,
                key,
                "interview",
                Map.of(
                        "story",
                        "Antrean berkurang",
                        "helped",
                        "Atasan",
                        "hindered",
                        "Jaringan",
                        "proof",
                        "Catatan antrean"));
        assertThat(bench.view(SUPERVISOR, PROCESS, key, "agreeFollowUp")
                        .get("interview")
                        .toString())
                .contains("Antrean berkurang", "Catatan antrean");
        bench.complete(
                SUPERVISOR,
                PROCESS,
                key,
                "agreeFollowUp",
                Map.of("need", "NONE", "noneReason", "Sudah menjadi kebiasaan"));
        assertThat(evaluations.of(PALU, YEAR, employee).get(0).band()).isEqualTo(Band.VERY_GOOD);
        assertThat(evaluations.followUps(PALU, YEAR, employee)).isEmpty();
    }

    @Test
    void anInterviewThatDoesNotTakePlaceHoldsNothingUp() {
        observed("DISAGREE", "PARTLY");
        assertThat(bench.view(HR_ANALYST, PROCESS, key, "interview").get("why").toString())
                .contains("Indeks 37,5 (Sangat Kurang) termasuk yang terendah");
        bench.reachTimer(PROCESS, key, "interviewTakeover");
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("agreeFollowUp");
    }

    @Test
    void whoDoesNotAnswerIsRemindedAndThenPassedOver() {
        learn(null, 70);
        due();
        bench.reachTimer(PROCESS, key, "evaluateSelfReminder");
        assertThat(subjects(employee)).contains("Pengingat: Mengevaluasi diri");
        assertThat(subjects(SUPERVISOR)).contains("Pengingat: Mengamati perilaku");
        bench.reachTimer(PROCESS, key, "evaluateSelfTakeover");
        assertThat(bench.passed(PROCESS, key, "observeBehaviourTakeover")).isTrue();

        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("agreeFollowUp");
        assertThat(bench.view(SUPERVISOR, PROCESS, key, "agreeFollowUp"))
                .containsEntry("result", "Belum ada jawaban yang dapat dihitung, sehingga indeks tidak ada.")
                .containsEntry(
                        "gain",
                        "Tes awal dan tes akhir tidak lengkap, sehingga peningkatan hasil belajar tidak dihitung.");
        bench.complete(SUPERVISOR, PROCESS, key, "agreeFollowUp", Map.of("need", "NONE", "noneReason", "Pindah tugas"));
        Result result = evaluations.of(PALU, YEAR, employee).get(0);
        assertThat(result.finished()).isTrue();
        assertThat(result.index()).isNull();
        assertThat(result.band()).isNull();
        assertThat(result.recognition()).isEqualTo("NONE");
    }

    @Test
    void answersThatCannotBeGivenDoNotCount() {
        due();
        Map<String, Object> self = self("CANNOT_SAY");
        self.put("answer1", "STRONGLY_AGREE");
        bench.complete(employee, PROCESS, key, "evaluateSelf", self);
        bench.complete(SUPERVISOR, PROCESS, key, "observeBehaviour", observation("PARTLY", 2));

        // 1 answer of 100 and 7 of 50
        assertThat(evaluations.of(PALU, YEAR, employee).get(0).index()).isEqualTo(56.25, within(1e-9));
    }

    @Test
    void aSilentSupervisorIsFollowedByTheNextSuperiorsUpToTheTop() {
        observed("AGREE", "AGREE");
        bench.reachTimer(PROCESS, key, "agreeFollowUpReminder");
        assertThat(subjects(SUPERVISOR)).contains("Pengingat: Menyepakati tindak lanjut");
        bench.reachTimer(PROCESS, key, "agreeFollowUpEscalation");
        assertThat(bench.task(PROCESS, key, "agreeFollowUp").getAssignee()).isEqualTo(UNIT_HEAD);
        assertThat(subjects(SUPERVISOR)).contains("Tugas dialihkan: Menyepakati tindak lanjut");
        bench.reachTimer(PROCESS, key, "agreeFollowUpEscalation");
        assertThat(bench.task(PROCESS, key, "agreeFollowUp").getAssignee()).isEqualTo(SECRETARY);
        bench.complete(SECRETARY, PROCESS, key, "agreeFollowUp", followUp());
        assertThat(bench.isRunning(PROCESS, key)).isFalse();
    }

    @Test
    void whoHasNoSuperiorIsObservedByTheHeadOfTheAgency() {
        employee = city.employee(PALU, "city", "staff", null);
        key = new CaseKey(PALU, YEAR, "p" + employee);
        jdbc.sql("update work_unit set head_id = null where id = 'city'").update();
        learn(40, 70);
        due();
        jdbc.sql("update work_unit set head_id = ? where id = 'city'")
                .param(TestCity.MAYOR)
                .update();
        assertThat(bench.task(PROCESS, key, "observeBehaviour").getAssignee()).isEqualTo(HR_HEAD);
    }

    @Test
    void whoLeavesIsStillEvaluatedToTheEnd() {
        due();
        city.leaves(employee);
        assertThat(bench.view(SUPERVISOR, PROCESS, key, "observeBehaviour"))
                .containsEntry("employee", "Pegawai " + employee)
                .containsEntry("unit", "Dinas Perhubungan");
        bench.complete(SUPERVISOR, PROCESS, key, "observeBehaviour", observation("AGREE", 3));
        bench.reachTimer(PROCESS, key, "evaluateSelfTakeover");
        assertThat(bench.task(PROCESS, key, "agreeFollowUp").getAssignee()).isEqualTo(SUPERVISOR);
        bench.reachTimer(PROCESS, key, "agreeFollowUpEscalation");
        bench.complete(UNIT_HEAD, PROCESS, key, "agreeFollowUp", followUp());
        assertThat(bench.isRunning(PROCESS, key)).isFalse();
        assertThat(evaluations.of(PALU, YEAR, employee).get(0).finished()).isTrue();
    }

    @Test
    void nobodyEvaluatesWhoHasLeftBefore() {
        city.leaves(employee);
        assertThatThrownBy(() -> bench.start(PROCESS, key)).hasMessageContaining("tidak lagi aktif");
        assertThat(evaluations.of(PALU, YEAR, employee)).isEmpty();
    }

    @Test
    void anAnalystIsInterviewedByAnotherAnalystWhileTheAgencyHasNoHead() {
        String colleague = city.employee();
        jdbc.sql("insert into role_grant (account_id, role_name) values (?, 'HR_ANALYST')")
                .param(colleague)
                .update();
        employee = HR_ANALYST;
        key = new CaseKey(PALU, YEAR, "panalystalone");
        learn(40, 70);
        city.leaves(HR_HEAD);
        try {
            due();
            bench.complete(HR_ANALYST, PROCESS, key, "evaluateSelf", self("STRONGLY_AGREE"));
            bench.complete(
                    bench.task(PROCESS, key, "observeBehaviour").getAssignee(),
                    PROCESS,
                    key,
                    "observeBehaviour",
                    observation("STRONGLY_AGREE", 4));
            Map<String, Object> answers =
                    Map.of("story", "Antrean", "helped", "Tim", "hindered", "Jaringan", "proof", "Catatan");
            assertThatThrownBy(() -> bench.complete(HR_ANALYST, PROCESS, key, "interview", answers))
                    .isInstanceOf(Refusal.class);
            bench.complete(colleague, PROCESS, key, "interview", answers);
            assertThat(bench.waitsAt(PROCESS, key)).containsExactly("agreeFollowUp");
        } finally {
            city.comesBack(HR_HEAD);
            jdbc.sql("delete from role_grant where account_id = ? and role_name = 'HR_ANALYST'")
                    .param(colleague)
                    .update();
        }
    }

    @Test
    void wrongAnswersAreNamedAndNothingIsStored() {
        due();
        Map<String, Object> missing = self("AGREE");
        missing.remove("answer3");
        missing.put("examples", " ");
        assertThatThrownBy(() -> bench.complete(employee, PROCESS, key, "evaluateSelf", missing))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Contoh penerapan");
        missing.put("examples", "Jadwal");
        assertThatThrownBy(() -> bench.complete(employee, PROCESS, key, "evaluateSelf", missing))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("memperbaiki cara kerja saya");
        Map<String, Object> surplus = observation("AGREE", 3);
        surplus.put("level2", 4);
        assertThatThrownBy(() -> bench.complete(SUPERVISOR, PROCESS, key, "observeBehaviour", surplus))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Level ke-2");
        Map<String, Object> noLevel = observation("AGREE", 3);
        noLevel.remove("level1");
        assertThatThrownBy(() -> bench.complete(SUPERVISOR, PROCESS, key, "observeBehaviour", noLevel))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("kompetensi ke-1");
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("evaluateSelf", "observeBehaviour");
        observe("AGREE", "AGREE");

        assertThatThrownBy(() -> followUpWith(Map.of("need", "FOLLOW_UP")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sekurang-kurangnya satu");
        assertThatThrownBy(() -> followUpWith(Map.of("need", "NONE")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Mengapa tidak perlu");
        Map<String, Object> half = new HashMap<>(followUp());
        half.remove("place1");
        assertThatThrownBy(() -> followUpWith(half))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Tindak lanjut 1 belum lengkap");
        Map<String, Object> past = new HashMap<>(followUp());
        past.put("dueOn1", "2027-01-04");
        assertThatThrownBy(() -> followUpWith(past)).isInstanceOf(Refusal.class).hasMessageContaining("4 Januari 2027");
        assertThat(evaluations.followUps(PALU, YEAR, employee)).isEmpty();
    }

    @Test
    void nobodyEvaluatesOneselfAsSupervisorAndOthersAreKeptOut() {
        due();
        for (String other : List.of(SUPERVISOR, HR_ANALYST)) {
            assertThatThrownBy(() -> bench.complete(other, PROCESS, key, "evaluateSelf", self("AGREE")))
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> bench.complete(employee, PROCESS, key, "observeBehaviour", observation("AGREE", 3)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anAnalystIsInterviewedByTheHead() {
        employee = HR_ANALYST;
        key = new CaseKey(PALU, YEAR, "panalyst");
        learn(40, 70);
        due();
        bench.complete(HR_ANALYST, PROCESS, key, "evaluateSelf", self("STRONGLY_AGREE"));
        bench.complete(HR_HEAD, PROCESS, key, "observeBehaviour", observation("STRONGLY_AGREE", 4));
        assertThat(bench.waitingFor(HR_ANALYST, PALU))
                .noneMatch(task -> task.form().equals("interview"));
        bench.complete(
                HR_HEAD,
                PROCESS,
                key,
                "interview",
                Map.of("story", "Antrean", "helped", "Tim", "hindered", "Jaringan", "proof", "Catatan"));
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("agreeFollowUp");
    }

    @Test
    void theSupervisorClosesFollowUpWithAProof() {
        observed("AGREE", "AGREE");
        bench.complete(SUPERVISOR, PROCESS, key, "agreeFollowUp", followUp());
        FollowUp open = evaluations.followUps(PALU, YEAR, employee).get(0);
        assertThat(evaluations.openFollowUps(PALU, YEAR)).contains(open);
        Actor supervisor = new Actor(SUPERVISOR, PALU);
        for (String other : List.of(employee, HR_ANALYST)) {
            assertThatThrownBy(() -> evaluations.close(new Actor(other, PALU), key, 1, "Selesai"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("atasan langsung");
        }
        assertThatThrownBy(() -> evaluations.close(supervisor, key, 1, " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("bukti");
        evaluations.close(supervisor, key, 1, "Jadwal mingguan terpasang");
        assertThat(evaluations.openFollowUps(PALU, YEAR)).doesNotContain(open);
        assertThat(evaluations.followUps(PALU, YEAR, employee).get(0).proof()).isEqualTo("Jadwal mingguan terpasang");
        assertThatThrownBy(() -> evaluations.close(supervisor, key, 1, "Lagi"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sudah ditutup");
    }

    @Test
    void theUnitsIndicatorsAreShownBeforeAndAfter() {
        jdbc.sql(
                        "insert into unit_indicator (id, tenant, unit_id, for_year, name, measure, direction, baseline, target,"
                                + " actual) select 'evalind', ?, ?, 2027, 'Waktu respons pengaduan', 'jam',"
                                + " 'LOWER_IS_BETTER', 48, 24, 30 where not exists"
                                + " (select 1 from unit_indicator where id = 'evalind')")
                .params(PALU, UNIT)
                .update();
        observed("AGREE", "AGREE");
        assertThat(bench.view(SUPERVISOR, PROCESS, key, "agreeFollowUp")
                        .get("indicators")
                        .toString())
                .contains("Waktu respons pengaduan", "48 jam", "30 jam");
    }

    /** A participation whose learning ended on 9 February. */
    private void learn(Integer pre, Integer post) {
        jdbc.sql(
                        "insert into partner (id, tenant, name, kind, place) select 'evalpartner', ?, 'Lembaga', 'PRIVATE', 'Palu'"
                                + " where not exists (select 1 from partner where id = 'evalpartner')")
                .param(PALU)
                .update();
        int added = jdbc.sql(
                        "insert into programme (id, tenant, title, description, learning_type, learning_mode, jp, days,"
                                + " minutes, cost, partner_id, min_participants, max_participants) select 'evalprogramme', ?,"
                                + " 'Manajemen Waktu', 'Mengatur waktu', 'WORKSHOP', 'CLASS', 5, 1, 300, 0, 'evalpartner', 1, 20"
                                + " where not exists (select 1 from programme where id = 'evalprogramme')")
                .param(PALU)
                .update();
        if (added == 1) {
            jdbc.sql("insert into programme_competency (tenant, programme_id, competency_id, from_level, to_level)"
                            + " values (?, 'evalprogramme', 'teamwork', 1, 3)")
                    .param(PALU)
                    .update();
        }
        jdbc.sql("delete from participation where case_id = ?").param(key.id()).update();
        jdbc.sql("insert into participation (tenant, for_year, case_id, employee_id, programme_id, state, pre_score,"
                        + " post_score, finished_on) values (?, ?, ?, ?, 'evalprogramme', 'FINISHED', ?, ?,"
                        + " date '2027-02-09')")
                .params(java.util.Arrays.asList(PALU, key.year(), key.id(), employee, pre, post))
                .update();
    }

    private void need(int required, int actual) {
        jdbc.sql("insert into needs_case (tenant, for_year, case_id, state, performance_shortfall)"
                        + " values (?, ?, ?, 'COMPLETE', 0)")
                .params(PALU, YEAR, employee)
                .update();
        jdbc.sql("insert into need_rating (tenant, for_year, case_id, competency_id, slot, required_level,"
                        + " supervisor_level, actual_level, level_source, gap, method)"
                        + " values (?, ?, ?, 'teamwork', 2, ?, ?, ?, 'SUPERVISOR', ?, 'WORKSHOP')")
                .params(PALU, YEAR, employee, required, actual, actual, required - actual)
                .update();
    }

    private void due() {
        bench.start(PROCESS, key);
        bench.reachTimer(PROCESS, key, "evaluationDue");
    }

    private void observed(String self, String supervisor) {
        due();
        observe(self, supervisor);
    }

    private void observe(String self, String supervisor) {
        bench.complete(employee, PROCESS, key, "evaluateSelf", self(self));
        bench.complete(SUPERVISOR, PROCESS, key, "observeBehaviour", observation(supervisor, 3));
    }

    private void followUpWith(Map<String, Object> answers) {
        bench.complete(SUPERVISOR, PROCESS, key, "agreeFollowUp", answers);
    }

    private static Map<String, Object> self(String answer) {
        Map<String, Object> answers = new HashMap<>();
        for (int slot = 1; slot <= 8; slot++) {
            answers.put("answer" + slot, answer);
        }
        answers.put("examples", "Menyusun daftar prioritas setiap pagi");
        return answers;
    }

    private static Map<String, Object> observation(String answer, int level) {
        Map<String, Object> answers = self(answer);
        answers.put("level1", level);
        answers.put("chances", "SOME");
        return answers;
    }

    private static Map<String, Object> followUp() {
        return Map.of(
                "need", "FOLLOW_UP",
                "action1", "Menyusun prioritas kerja mingguan",
                "place1", "Seksi pengaduan",
                "responsible1", "EMPLOYEE",
                "dueOn1", "2027-12-31",
                "indicator1", "Semua pengaduan dijawab dalam 24 jam",
                "priority1", "HIGH");
    }

    private List<String> subjects(String person) {
        return inbox.latest(PALU, person, 50).stream()
                .map(Inbox.Letter::subject)
                .toList();
    }
}
