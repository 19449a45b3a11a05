package id.bangkom.training;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.training.TrainingScene.CLASS;
import static id.bangkom.training.TrainingScene.PARTICIPATION;
import static id.bangkom.training.TrainingScene.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.cycle.Stages;
import id.bangkom.hours.Entry;
import id.bangkom.hours.HoursLedger;
import id.bangkom.hours.LearningType;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.CoversProcess;
import id.bangkom.testing.ProcessTest;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Workbench;
import id.bangkom.training.ClassCases.ClassCase;
import id.bangkom.training.ParticipationCases.Case;
import id.bangkom.training.ParticipationCases.Reaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ProcessTest
@CoversProcess("training-participation")
class TrainingParticipationTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ClassCases classes;

    @Autowired
    private ParticipationCases participations;

    @Autowired
    private Execution execution;

    @Autowired
    private ClassDesk classDesk;

    @Autowired
    private HoursLedger ledger;

    @Autowired
    private Stages stages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private DefaultListableBeanFactory beans;

    private TrainingScene scene;
    private String employee;
    private CaseKey classKey;
    private CaseKey key;

    @BeforeEach
    void openCity() {
        scene = new TrainingScene(bench, city, catalogue, participations, beans);
    }

    @AfterEach
    void closeCity() {
        scene.close();
    }

    /** Somebody with a seat in a class, who is asked whether to come. */
    private void invited() {
        Programme programme = scene.classroom();
        employee = scene.funded(programme);
        transaction.executeWithoutResult(status -> execution.begin(PALU, YEAR));
        classKey = classes.ofProgramme(PALU, YEAR, programme.id()).get(0).key();
        bench.start(CLASS, classKey);
        scene.confirmed(classKey, 1);
        key = scene.participation(classKey, employee);
    }

    private void present() {
        invited();
        scene.accept(key);
        scene.held(classKey, key);
    }

    private void learning(LearningType type, Mode mode, int jp, int minutes) {
        Programme programme = scene.programme(type, mode, jp, minutes, scene.partner);
        employee = scene.funded(programme);
        transaction.executeWithoutResult(status -> execution.begin(PALU, YEAR));
        key = participations.ofProgramme(PALU, YEAR, programme.id()).get(0).key();
        bench.start(PARTICIPATION, key);
    }

    private void complete(String person, String element, Map<String, Object> answers) {
        bench.complete(person, PARTICIPATION, key, element, answers);
    }

    private Entry entry() {
        return ledger.find(PALU, employee, Cancellation.source(key)).orElseThrow();
    }

    private BigDecimal recognised() {
        return ledger.standing(PALU, employee, YEAR).recognised();
    }

    private static Map<String, Object> verification(String decision, String reason) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("decision", decision);
        answers.put("reason", reason);
        return answers;
    }

    private static Map<String, Object> rating(Integer material) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("material", material);
        answers.put("trainer", 4);
        answers.put("relevance", 5);
        answers.put("organisation", 3);
        answers.put("remark", "Perbanyak latihan.");
        return answers;
    }

    private long messages(String template) {
        return jdbc.sql("select count(*) from outbox_message where recipient_id = :employee and template = :template")
                .param("employee", employee)
                .param("template", template)
                .query(Long.class)
                .single();
    }

    @Test
    void fromTheInvitationToTheRating() {
        invited();
        assertThat(bench.view(employee, PARTICIPATION, key, "confirmAttendance"))
                .containsEntry("title", "Program Contoh")
                .containsEntry("dates", "15 Maret 2027 sampai 16 Maret 2027")
                .containsEntry("hours", "24");
        assertThat(messages("participation-invited")).isEqualTo(1);
        scene.accept(key);
        assertThat(bench.waitsAt(PARTICIPATION, key)).isEmpty();
        scene.held(classKey, key);

        assertThat(bench.view(employee, PARTICIPATION, key, "submitEvidence"))
                .containsEntry("done", "Mengikuti kelas 15 Maret 2027 sampai 16 Maret 2027")
                .containsEntry("issuer", "Lembaga Contoh")
                .containsEntry("certificate", true);
        complete(employee, "submitEvidence", scene.evidence("800/1/2027"));
        assertThat(bench.view(HR_ANALYST, PARTICIPATION, key, "verifyEvidence"))
                .containsEntry("employee", "Pegawai " + employee)
                .containsEntry("number", "800/1/2027")
                .containsEntry("hours", "24")
                .containsEntry("standing", "0 dari paling sedikit 20")
                .containsEntry("link", "-");
        complete(HR_ANALYST, "verifyEvidence", verification("APPROVE", null));

        assertThat(entry().recognised()).isEqualByComparingTo("24");
        assertThat(messages("hours-posted")).isEqualTo(1);
        assertThat(bench.view(employee, PARTICIPATION, key, "rateTraining"))
                .containsEntry(
                        "hoursNote", "JP yang dibukukan: 24. Bimbingan Teknis: 1.080 menit dibagi 45 menit = 24 JP.");
        assertThatThrownBy(() -> complete(employee, "rateTraining", rating(6))).hasMessageContaining("Materi");
        complete(employee, "rateTraining", rating(5));

        assertThat(bench.isRunning(PARTICIPATION, key)).isFalse();
        Case finished = participations.get(key);
        assertThat(finished.state()).isEqualTo(ParticipationState.FINISHED);
        assertThat(finished.reaction()).isEqualTo(new Reaction(5, 4, 5, 3, "Perbanyak latihan."));
        assertThat(stages.progress("training-evaluation", PALU, YEAR)).isPresent();
        assertThat(scene.deferred).isEmpty();
    }

    @Test
    void whoDoesNotAnswerIsRemindedAndLosesTheSeat() {
        invited();
        bench.reachTimer(PARTICIPATION, key, "confirmAttendanceReminder");
        assertThat(messages("task-reminder")).isEqualTo(1);
        bench.reachTimer(PARTICIPATION, key, "confirmAttendanceTakeover");

        assertThat(bench.isRunning(PARTICIPATION, key)).isFalse();
        assertThat(scene.stateOf(key)).isEqualTo(ParticipationState.DECLINED);
        assertThat(messages("participation-seat-lapsed")).isEqualTo(1);
        assertThat(scene.deferred)
                .containsEntry(
                        scene.itemOf(employee),
                        "Undangan kelas tidak dipenuhi: Tidak menjawab undangan sampai batas waktu.");
    }

    @Test
    void whoDeclinesSaysWhy() {
        invited();
        assertThatThrownBy(() -> complete(employee, "confirmAttendance", Map.of("decision", "DECLINE")))
                .hasMessageContaining("Alasan tidak bersedia");
        complete(employee, "confirmAttendance", Map.of("decision", "DECLINE", "reason", "Dinas luar."));
        assertThat(bench.isRunning(PARTICIPATION, key)).isFalse();
        assertThat(participations.get(key).declineReason()).isEqualTo("Dinas luar.");
        assertThat(messages("participation-seat-lapsed")).isZero();
    }

    @Test
    void whoDoesNotComeGetsNoHoursAndTheSupervisorIsTold() {
        invited();
        scene.accept(key);
        scene.held(classKey);

        assertThat(bench.isRunning(PARTICIPATION, key)).isFalse();
        assertThat(scene.stateOf(key)).isEqualTo(ParticipationState.ABSENT);
        assertThat(recognised()).isEqualByComparingTo("0");
        assertThat(messages("participation-absent")).isEqualTo(1);
        assertThat(scene.deferred).containsEntry(scene.itemOf(employee), "Tidak hadir di kelas.");
    }

    @Test
    void evidenceIsReturnedWithAReasonAndImproved() {
        present();
        complete(employee, "submitEvidence", scene.evidence("800/2/2027"));
        assertThatThrownBy(() -> complete(HR_ANALYST, "verifyEvidence", verification("RETURN", null)))
                .hasMessageContaining("Alasan");
        complete(HR_ANALYST, "verifyEvidence", verification("RETURN", "Nomor tidak terbaca."));

        assertThat(bench.view(employee, PARTICIPATION, key, "submitEvidence"))
                .containsEntry("returnNote", "Dikembalikan dengan alasan: Nomor tidak terbaca.")
                .containsEntry("number", "800/2/2027");
        assertThat(messages("evidence-returned")).isEqualTo(1);
        complete(employee, "submitEvidence", scene.evidence("800/3/2027"));
        complete(HR_ANALYST, "verifyEvidence", verification("RETURN", "Penerbit keliru."));
        assertThat(messages("evidence-returned")).as("each return is told").isEqualTo(2);
    }

    @Test
    void evidenceIsRejectedWithAReason() {
        present();
        complete(employee, "submitEvidence", scene.evidence("800/4/2027"));
        complete(HR_ANALYST, "verifyEvidence", verification("REJECT", "Sertifikat bukan milik pegawai."));
        assertThat(bench.isRunning(PARTICIPATION, key)).isFalse();
        assertThat(scene.stateOf(key)).isEqualTo(ParticipationState.REJECTED);
        assertThat(recognised()).isEqualByComparingTo("0");
        assertThat(messages("evidence-rejected")).isEqualTo(1);
    }

    @Test
    void whoSubmitsNoEvidenceIsRemindedAndGetsNoHours() {
        present();
        bench.reachTimer(PARTICIPATION, key, "submitEvidenceReminder");
        bench.reachTimer(PARTICIPATION, key, "submitEvidenceTakeover");
        assertThat(bench.isRunning(PARTICIPATION, key)).isFalse();
        assertThat(scene.stateOf(key)).isEqualTo(ParticipationState.UNPROVEN);
        assertThat(messages("evidence-missing")).isEqualTo(1);
        assertThat(scene.deferred).as("the class was paid for").isEmpty();
    }

    @Test
    void aSilentVerifierIsRemindedAndThenTheHeadOfTheAgencyVerifies() {
        present();
        complete(employee, "submitEvidence", scene.evidence("800/5/2027"));
        bench.reachTimer(PARTICIPATION, key, "verifyEvidenceReminder");
        bench.reachTimer(PARTICIPATION, key, "verifyEvidenceEscalation");
        assertThatThrownBy(() -> complete(HR_ANALYST, "verifyEvidence", verification("APPROVE", null)))
                .isInstanceOf(Refusal.class);
        complete(HR_HEAD, "verifyEvidence", verification("APPROVE", null));
        assertThat(entry().recognised()).isEqualByComparingTo("24");
    }

    @Test
    void whileTheAgencyHasNoHeadALateVerificationStaysWithTheAnalysts() {
        present();
        complete(employee, "submitEvidence", scene.evidence("800/15/2027"));
        city.leaves(HR_HEAD);
        try {
            bench.reachTimer(PARTICIPATION, key, "verifyEvidenceEscalation");
            complete(HR_ANALYST, "verifyEvidence", verification("APPROVE", null));
        } finally {
            city.comesBack(HR_HEAD);
        }
        assertThat(entry().recognised()).isEqualByComparingTo("24");
    }

    @Test
    void whoLeavesAfterTheClassStillGetsTheHoursThatWereEarned() {
        present();
        complete(employee, "submitEvidence", scene.evidence("800/16/2027"));
        city.leaves(employee);
        assertThat(bench.view(HR_ANALYST, PARTICIPATION, key, "verifyEvidence"))
                .containsEntry("employee", "Pegawai " + employee)
                .containsEntry("unit", "Dinas Perhubungan");
        complete(HR_ANALYST, "verifyEvidence", verification("APPROVE", null));
        assertThat(recognised()).isEqualByComparingTo("24");
        bench.reachTimer(PARTICIPATION, key, "rateTrainingTakeover");
        assertThat(bench.isRunning(PARTICIPATION, key)).isFalse();
    }

    @Test
    void whoLeavesBeforeAnsweringFreesTheSeat() {
        invited();
        city.leaves(employee);
        bench.reachTimer(PARTICIPATION, key, "confirmAttendanceReminder");
        bench.reachTimer(PARTICIPATION, key, "confirmAttendanceTakeover");
        assertThat(scene.stateOf(key)).isEqualTo(ParticipationState.DECLINED);
        assertThat(bench.isRunning(PARTICIPATION, key)).isFalse();
    }

    @Test
    void whoLeavesBeforeTheClassIsRecordedAsAbsent() {
        invited();
        scene.accept(key);
        city.leaves(employee);
        scene.held(classKey);
        assertThat(scene.stateOf(key)).isEqualTo(ParticipationState.ABSENT);
        assertThat(bench.isRunning(PARTICIPATION, key)).isFalse();
    }

    @Test
    void whoDoesNotRateIsRemindedAndThenDoneWithoutARating() {
        present();
        complete(employee, "submitEvidence", scene.evidence("800/6/2027"));
        complete(HR_ANALYST, "verifyEvidence", verification("APPROVE", null));
        bench.reachTimer(PARTICIPATION, key, "rateTrainingReminder");
        bench.reachTimer(PARTICIPATION, key, "rateTrainingTakeover");
        assertThat(bench.isRunning(PARTICIPATION, key)).isFalse();
        assertThat(scene.stateOf(key)).isEqualTo(ParticipationState.FINISHED);
        assertThat(participations.get(key).reaction()).isNull();
    }

    @Test
    void nobodyVerifiesTheirOwnEvidence() {
        Programme programme = scene.classroom();
        scene.fund(programme, HR_ANALYST);
        transaction.executeWithoutResult(status -> execution.begin(PALU, YEAR));
        classKey = classes.ofProgramme(PALU, YEAR, programme.id()).get(0).key();
        bench.start(CLASS, classKey);
        scene.confirmed(classKey, 1);
        employee = HR_ANALYST;
        key = scene.participation(classKey, HR_ANALYST);
        scene.accept(key);
        scene.held(classKey, key);
        complete(HR_ANALYST, "submitEvidence", scene.evidence("800/7/2027"));

        assertThatThrownBy(() -> complete(HR_ANALYST, "verifyEvidence", verification("APPROVE", null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN))
                .hasMessageContaining("Bukti Anda sendiri");
        assertThat(bench.waitsAt(PARTICIPATION, key)).containsExactly("verifyEvidence");
    }

    @Test
    void learningAtOnesOwnPaceCountsWhatWasLearned() {
        learning(LearningType.E_LEARNING, Mode.E_LEARNING, 6, 270);
        assertThat(bench.view(employee, PARTICIPATION, key, "followLearning"))
                .containsEntry("rule", "45 menit = 1 JP, paling banyak 3 JP sehari")
                .containsEntry("earliest", "1 Januari 2026")
                .containsEntry("partner", "Lembaga Contoh");
        assertThat(messages("participation-own-pace")).isEqualTo(1);
        complete(employee, "followLearning", learned("2027-02-18", "2027-02-19", 2, 400));
        assertThat(bench.view(employee, PARTICIPATION, key, "submitEvidence"))
                .containsEntry("done", "Belajar 18 Februari 2027 sampai 19 Februari 2027: 2 hari, 400 menit");
        complete(employee, "submitEvidence", scene.evidence("E-1"));
        complete(HR_ANALYST, "verifyEvidence", verification("APPROVE", null));

        assertThat(entry().raw()).isEqualByComparingTo("8.88");
        assertThat(entry().recognised()).isEqualByComparingTo("6");
    }

    @Test
    void learningAtOnesOwnPaceBeginsInTheQuarterItIsPlannedFor() {
        Programme course = scene.programme(LearningType.E_LEARNING, Mode.E_LEARNING, 6, 270, scene.partner);
        employee = city.employee();
        scene.fund(course, employee, LocalDate.of(YEAR, 7, 1));
        transaction.executeWithoutResult(status -> execution.begin(PALU, YEAR));
        key = participations.ofProgramme(PALU, YEAR, course.id()).get(0).key();
        assertThat(notBefore(key)).isEqualTo(Instant.parse("2027-06-30T16:00:00Z"));

        transaction.executeWithoutResult(status -> execution.end(PALU, YEAR));

        assertThat(scene.stateOf(key)).isEqualTo(ParticipationState.CANCELLED);
        assertThat(scene.deferred).containsKey(scene.itemOf(employee));
        assertThat(messages("participation-not-begun")).isEqualTo(1);
        assertThat(jdbc.sql("select state from stage_case where case_id = ?")
                        .param(key.id())
                        .query(String.class)
                        .single())
                .isEqualTo("DONE");
    }

    private Instant notBefore(CaseKey of) {
        return jdbc.sql("select not_before from stage_case where case_id = ?")
                .param(of.id())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static Map<String, Object> learned(String from, String to, int days, int minutes) {
        return Map.of("startedOn", from, "finishedOn", to, "days", days, "minutes", minutes);
    }

    @Test
    void learningThatCannotHaveBeenIsRefused() {
        learning(LearningType.E_LEARNING, Mode.E_LEARNING, 6, 270);
        assertThatThrownBy(() -> complete(employee, "followLearning", learned("2027-02-19", "2027-02-18", 1, 60)))
                .hasMessageContaining("lebih dahulu");
        assertThatThrownBy(() -> complete(employee, "followLearning", learned("2027-02-18", "2027-02-19", 3, 60)))
                .hasMessageContaining("tidak ada 3 hari");
        assertThatThrownBy(() -> complete(employee, "followLearning", learned("2027-02-20", "2027-03-01", 1, 60)))
                .hasMessageContaining("belum terjadi");
        assertThatThrownBy(() -> complete(employee, "followLearning", learned("2025-12-31", "2027-02-01", 1, 60)))
                .hasMessageContaining("paling awal 1 Januari 2026");
        assertThatThrownBy(() -> complete(employee, "followLearning", learned("2027-02-18", "2027-02-18", 1, 1441)))
                .hasMessageContaining("tidak mungkin");
        assertThat(scene.stateOf(key)).isEqualTo(ParticipationState.LEARNING);
    }

    @Test
    void whatIsNotLearnedInTimeGoesBackToThePlan() {
        learning(LearningType.E_LEARNING, Mode.E_LEARNING, 6, 270);
        bench.reachTimer(PARTICIPATION, key, "followLearningReminder");
        bench.reachTimer(PARTICIPATION, key, "followLearningTakeover");
        assertThat(bench.isRunning(PARTICIPATION, key)).isFalse();
        assertThat(scene.stateOf(key)).isEqualTo(ParticipationState.LAPSED);
        assertThat(messages("participation-lapsed")).isEqualTo(1);
        assertThat(scene.deferred).containsEntry(scene.itemOf(employee), "Tidak diikuti sampai batas waktu.");
    }

    @Test
    void selfStudyIsProvenByAReport() {
        learning(LearningType.SELF_LEARNING, Mode.SELF_STUDY, 4, 180);
        complete(employee, "followLearning", learned("2027-02-18", "2027-02-19", 2, 180));
        assertThat(bench.view(employee, PARTICIPATION, key, "submitEvidence")).containsEntry("certificate", false);
        Map<String, Object> report = scene.evidence(null);
        assertThatThrownBy(() -> complete(employee, "submitEvidence", report)).hasMessageContaining("ringkasan");
        report.put("note", "Menyusun tiga surat dinas menurut pedoman.");
        complete(employee, "submitEvidence", report);
        assertThat(bench.view(HR_ANALYST, PARTICIPATION, key, "verifyEvidence"))
                .containsEntry("number", "-")
                .containsEntry("note", "Menyusun tiga surat dinas menurut pedoman.");
    }

    @Test
    void evidenceThatCannotBeIsRefused() {
        present();
        assertThatThrownBy(() -> complete(employee, "submitEvidence", scene.evidence(null)))
                .hasMessageContaining("Nomor sertifikat");
        Map<String, Object> early = scene.evidence("X-1");
        early.put("issuedOn", "2027-03-14");
        assertThatThrownBy(() -> complete(employee, "submitEvidence", early)).hasMessageContaining("15 Maret 2027");
        Map<String, Object> future = scene.evidence("X-1");
        future.put("issuedOn", "2027-12-31");
        assertThatThrownBy(() -> complete(employee, "submitEvidence", future)).hasMessageContaining("hari ini");
        for (String link : new String[] {"http://contoh.id/a", "javascript:alert(1)", "https://", "contoh.id", "a b"}) {
            Map<String, Object> strange = scene.evidence("X-1");
            strange.put("link", link);
            assertThatThrownBy(() -> complete(employee, "submitEvidence", strange))
                    .as(link)
                    .hasMessageContaining("https://");
        }
        assertThat(bench.waitsAt(PARTICIPATION, key)).containsExactly("submitEvidence");
    }

    @Test
    void aCertificateProvesOneThingOnly() {
        present();
        complete(employee, "submitEvidence", scene.evidence("DUP-1"));
        CaseKey first = key;
        String person = employee;
        Programme again = scene.programme(LearningType.E_LEARNING, Mode.E_LEARNING, 6, 270, scene.partner);
        scene.fund(again, person);
        transaction.executeWithoutResult(status -> execution.begin(PALU, YEAR));
        key = participations.ofProgramme(PALU, YEAR, again.id()).get(0).key();
        bench.start(PARTICIPATION, key);
        complete(person, "followLearning", learned("2027-03-15", "2027-03-16", 2, 180));
        Map<String, Object> same = scene.evidence("DUP-1");
        assertThatThrownBy(() -> complete(person, "submitEvidence", same)).hasMessageContaining("sudah Anda pakai");
        bench.complete(HR_ANALYST, PARTICIPATION, first, "verifyEvidence", verification("REJECT", "Salah kegiatan."));
        complete(person, "submitEvidence", same);
        assertThat(scene.stateOf(key)).isEqualTo(ParticipationState.VERIFICATION_DUE);
    }

    @Test
    void onlyThePersonAnswersForThemselves() {
        invited();
        String other = city.employee();
        for (String stranger : new String[] {other, HR_ANALYST, scene.partnerPerson}) {
            assertThatThrownBy(() -> complete(stranger, "confirmAttendance", Map.of("decision", "ACCEPT")))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        }
        assertThat(scene.stateOf(key)).isEqualTo(ParticipationState.INVITED);
    }

    // cancelling a class at each point in time

    private static Actor actor(String person) {
        return new Actor(person, PALU);
    }

    private void cancel() {
        transaction.executeWithoutResult(
                status -> classDesk.cancel(actor(HR_ANALYST), classKey, "Gedung tidak dapat dipakai."));
        bench.work();
    }

    private void assertCancelled() {
        ClassCase training = classes.get(classKey);
        assertThat(training.state()).isEqualTo(ClassState.CANCELLED);
        assertThat(training.cancelReason()).isEqualTo("Gedung tidak dapat dipakai.");
        assertThat(bench.isRunning(CLASS, classKey)).isFalse();
        assertThat(bench.isRunning(PARTICIPATION, key)).isFalse();
        assertThat(scene.stateOf(key)).isEqualTo(ParticipationState.CANCELLED);
        assertThat(recognised()).isEqualByComparingTo("0");
        assertThat(scene.deferred).isEmpty();
        assertThat(messages("participation-cancelled")).isEqualTo(1);
    }

    @Test
    void aClassIsCancelledWhilePeopleAreAsked() {
        invited();
        cancel();
        assertCancelled();
    }

    @Test
    void aClassIsCancelledAfterPeopleHaveAccepted() {
        invited();
        scene.accept(key);
        cancel();
        assertCancelled();
    }

    @Test
    void aClassIsCancelledWhileItRuns() {
        invited();
        scene.accept(key);
        bench.reachTimer(CLASS, classKey, "classStarts");
        cancel();
        assertCancelled();
    }

    @Test
    void aClassIsCancelledAfterItHasEndedAndPeopleSubmitEvidence() {
        present();
        cancel();
        assertCancelled();
    }

    @Test
    void aClassIsCancelledAfterHoursWerePosted() {
        present();
        complete(employee, "submitEvidence", scene.evidence("800/8/2027"));
        complete(HR_ANALYST, "verifyEvidence", verification("APPROVE", null));
        assertThat(recognised()).isEqualByComparingTo("24");
        cancel();
        assertCancelled();
        assertThat(ledger.entries(PALU, employee, YEAR)).hasSize(2);
    }

    @Test
    void aClassIsCancelledAfterEverythingIsDone() {
        present();
        complete(employee, "submitEvidence", scene.evidence("800/9/2027"));
        complete(HR_ANALYST, "verifyEvidence", verification("APPROVE", null));
        complete(employee, "rateTraining", rating(4));
        assertThat(bench.isRunning(PARTICIPATION, key)).isFalse();
        cancel();
        assertCancelled();
        assertThat(ledger.entries(PALU, employee, YEAR))
                .extracting(Entry::explanation)
                .contains("Pembatalan 24 JP. Alasan: Kelas dibatalkan. Gedung tidak dapat dipakai.");
    }

    @Test
    void aClassIsCancelledForThoseWhoDidNotComeToo() {
        invited();
        scene.accept(key);
        scene.held(classKey);
        assertThat(scene.deferred).isNotEmpty();
        cancel();
        assertCancelled();
    }

    @Test
    void aSeatThatIsNotEvenOfferedYetIsNotOfferedAfterTheClassIsCancelled() {
        Programme programme = scene.classroom();
        employee = scene.funded(programme);
        transaction.executeWithoutResult(status -> execution.begin(PALU, YEAR));
        classKey = classes.ofProgramme(PALU, YEAR, programme.id()).get(0).key();
        bench.start(CLASS, classKey);
        bench.complete(HR_ANALYST, CLASS, classKey, "scheduleClass", scene.schedule(1));
        bench.complete(scene.partnerPerson, CLASS, classKey, "confirmClass", Map.of("decision", "CONFIRM"));
        key = scene.participation(classKey, employee);
        cancel();
        assertCancelled();
        assertThat(jdbc.sql("select state from stage_case where process = 'training-participation' and case_id = :id")
                        .param("id", key.id())
                        .query(String.class)
                        .single())
                .isEqualTo("DONE");
    }

    @Test
    void aClassIsCancelledOnceAndOnlyByTheAgency() {
        invited();
        assertThatThrownBy(() -> classDesk.cancel(actor(employee), classKey, "Tidak mau."))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThatThrownBy(() ->
                        classDesk.cancel(new Actor(TestCity.SORONG_ANALYST, TestCity.SORONG), classKey, "Kota lain."))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> classDesk.cancel(actor(HR_ANALYST), classKey, " "))
                .hasMessageContaining("Alasan");
        cancel();
        assertThatThrownBy(() -> classDesk.cancel(actor(HR_ANALYST), classKey, "Lagi."))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }
}
