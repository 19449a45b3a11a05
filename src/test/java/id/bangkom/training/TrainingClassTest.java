package id.bangkom.training;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.training.TrainingScene.CLASS;
import static id.bangkom.training.TrainingScene.PARTICIPATION;
import static id.bangkom.training.TrainingScene.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.bangkom.hours.LearningType;
import id.bangkom.process.CaseKey;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.CoversProcess;
import id.bangkom.testing.ProcessTest;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Workbench;
import id.bangkom.training.ClassCases.ClassCase;
import id.bangkom.training.ParticipationCases.Case;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ProcessTest
@CoversProcess("training-class")
class TrainingClassTest {

    private static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");

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
    private TransactionOperations transaction;

    @Autowired
    private DefaultListableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CostRows costs;

    private TrainingScene scene;
    private Programme programme;

    @BeforeEach
    void openCity() {
        scene = new TrainingScene(bench, city, catalogue, participations, beans);
        programme = scene.classroom();
    }

    @AfterEach
    void closeCity() {
        scene.close();
    }

    /** The classes that the plan asks for, started. */
    private List<CaseKey> begun() {
        transaction.executeWithoutResult(status -> execution.begin(PALU, YEAR));
        List<CaseKey> keys = classes.ofProgramme(PALU, YEAR, programme.id()).stream()
                .map(ClassCase::key)
                .toList();
        keys.forEach(key -> bench.start(CLASS, key));
        return keys;
    }

    private List<String> inClass(CaseKey key) {
        return participations.ofClass(key).stream().map(Case::employeeId).toList();
    }

    @Test
    void aClassIsScheduledConfirmedHeldAndItsResultsRecorded() {
        String first = scene.funded(programme);
        String second = scene.funded(programme);
        String third = scene.funded(programme);
        CaseKey key = begun().get(0);

        assertThat(bench.view(HR_ANALYST, CLASS, key, "scheduleClass"))
                .containsEntry("title", "Program Contoh")
                .containsEntry("waitingNote", "3 orang didanai untuk program ini dan menunggu kelas.")
                .containsEntry("declineNote", null)
                .containsEntry("partnerId", scene.partner)
                .containsEntry("cost", "Rp500.000")
                .containsEntry("quota", 3);
        bench.complete(HR_ANALYST, CLASS, key, "scheduleClass", scene.schedule(2));
        assertThat(bench.view(scene.partnerPerson, CLASS, key, "confirmClass"))
                .containsEntry("dates", "15 Maret 2027 sampai 16 Maret 2027")
                .containsEntry("quota", 2)
                .containsEntry("requestedBy", "Analis SDM Contoh");
        bench.complete(scene.partnerPerson, CLASS, key, "confirmClass", Map.of("decision", "CONFIRM"));

        assertThat(inClass(key)).as("in the order of the plan, up to the quota").containsExactly(first, second);
        scene.startInvited(key);
        CaseKey ofFirst = scene.participation(key, first);
        CaseKey ofSecond = scene.participation(key, second);
        scene.accept(ofFirst);
        scene.accept(ofSecond);
        bench.reachTimer(CLASS, key, "classStarts");
        assertThat(classes.get(key).state()).isEqualTo(ClassState.RUNNING);
        assertThat(bench.waitsAt(CLASS, key)).isEmpty();
        bench.reachTimer(CLASS, key, "classEnds");

        Map<String, Object> shown = bench.view(scene.partnerPerson, CLASS, key, "recordResults");
        assertThat(shown).containsEntry("name1", "Pegawai " + first).containsEntry("name3", null);
        Map<String, Object> results = new HashMap<>();
        results.put("attended", List.of(ofFirst.id(), ofSecond.id()));
        results.put("pre1", 40);
        results.put("post1", 80);
        results.put("pre2", 60);
        results.put("post2", 90);
        results.put("note", "Berjalan baik.");
        bench.complete(scene.partnerPerson, CLASS, key, "recordResults", results);

        assertThat(bench.isRunning(CLASS, key)).isFalse();
        ClassCase finished = classes.get(key);
        assertThat(finished.state()).isEqualTo(ClassState.FINISHED);
        assertThat(finished.cost()).isEqualTo(1_000_000);
        assertThat(scene.spent).isEqualTo(Map.of(scene.itemOf(first), 500_000L, scene.itemOf(second), 500_000L));
        assertThat(finished.gain().pairs()).isEqualTo(2);
        assertThat(finished.gain().meanPre()).isEqualTo(50.0);
        assertThat(finished.gain().meanPost()).isEqualTo(85.0);
        assertThat(finished.gain().gain()).isEqualTo(0.7);
        // 35 / ((14.1421 + 7.0711) / 2)
        assertThat(finished.gain().effectSize()).isCloseTo(3.2998, within(0.0001));
        assertThat(bench.waitsAt(PARTICIPATION, ofFirst)).containsExactly("submitEvidence");
        assertThat(inClass(key)).doesNotContain(third);
    }

    @Test
    void thePartnerDeclinesAndTheClassIsScheduledAnew() {
        scene.funded(programme);
        CaseKey key = begun().get(0);
        bench.complete(HR_ANALYST, CLASS, key, "scheduleClass", scene.schedule(2));
        assertThatThrownBy(() ->
                        bench.complete(scene.partnerPerson, CLASS, key, "confirmClass", Map.of("decision", "DECLINE")))
                .hasMessageContaining("Alasan dan usul jadwal lain");
        bench.complete(
                scene.partnerPerson,
                CLASS,
                key,
                "confirmClass",
                Map.of("decision", "DECLINE", "reason", "Pengajar berhalangan."));

        assertThat(bench.waitsAt(CLASS, key)).containsExactly("scheduleClass");
        assertThat(bench.view(HR_ANALYST, CLASS, key, "scheduleClass"))
                .containsEntry("declineNote", "Jadwal sebelumnya tidak disanggupi mitra. Alasan: Pengajar berhalangan.")
                .containsEntry("place", "Aula BKPSDMD")
                .containsEntry("startsOn", "2027-03-15");
    }

    @Test
    void aSilentPartnerIsRemindedAndThenTheRequestIsWithdrawn() {
        scene.funded(programme);
        CaseKey key = begun().get(0);
        bench.complete(HR_ANALYST, CLASS, key, "scheduleClass", scene.schedule(2));
        bench.reachTimer(CLASS, key, "confirmClassReminder");
        assertThat(bench.passed(CLASS, key, "remindPartner")).isTrue();
        bench.reachTimer(CLASS, key, "confirmClassTakeover");

        assertThat(bench.waitsAt(CLASS, key)).containsExactly("scheduleClass");
        assertThat(classes.get(key).state()).isEqualTo(ClassState.PLANNED);
        assertThat(classes.get(key).declineReason()).isEqualTo("Mitra tidak menjawab sampai batas waktu.");
        assertThat(bench.view(HR_ANALYST, CLASS, key, "scheduleClass"))
                .as("the place as before, but no dates that are too soon by now")
                .containsEntry("place", "Aula BKPSDMD")
                .containsEntry("startsOn", null)
                .containsEntry("endsOn", null);
    }

    @Test
    void aSilentSchedulerIsRemindedAndThenTheHeadOfTheAgencySchedules() {
        scene.funded(programme);
        CaseKey key = begun().get(0);
        bench.reachTimer(CLASS, key, "scheduleClassReminder");
        bench.reachTimer(CLASS, key, "scheduleClassEscalation");
        assertThatThrownBy(() -> bench.complete(HR_ANALYST, CLASS, key, "scheduleClass", scene.schedule(2)))
                .isInstanceOf(Refusal.class);
        Map<String, Object> later = scene.schedule(2);
        later.put("startsOn", "2027-05-10");
        later.put("endsOn", "2027-05-11");
        bench.complete(HR_HEAD, CLASS, key, "scheduleClass", later);
        assertThat(bench.waitsAt(CLASS, key)).containsExactly("confirmClass");
    }

    @Test
    void whileTheAgencyHasNoHeadALateScheduleStaysWithTheAnalysts() {
        scene.funded(programme);
        CaseKey key = begun().get(0);
        city.leaves(HR_HEAD);
        try {
            bench.reachTimer(CLASS, key, "scheduleClassEscalation");
            Map<String, Object> later = scene.schedule(2);
            later.put("startsOn", "2027-05-10");
            later.put("endsOn", "2027-05-11");
            bench.complete(HR_ANALYST, CLASS, key, "scheduleClass", later);
        } finally {
            city.comesBack(HR_HEAD);
        }
        assertThat(bench.waitsAt(CLASS, key)).containsExactly("confirmClass");
    }

    @Test
    void whatAClassHasCostByTheStandardsIsSharedToTheLastRupiah() {
        costs.put(
                PALU, YEAR, new CostStandard("SHARED", CostStandard.Kind.FEE, "Honorarium", null, "kelas", 101, null));
        costs.part(PALU, programme.id(), new Costing.Part("SHARED", Costing.Per.CLASS, 1));
        costs.part(PALU, programme.id(), new Costing.Part("SHARED", Costing.Per.PARTICIPANT, 2));
        String first = scene.funded(programme);
        String second = scene.funded(programme);
        CaseKey key = begun().get(0);
        scene.confirmed(key, 2);
        CaseKey ofFirst = scene.participation(key, first);
        CaseKey ofSecond = scene.participation(key, second);
        scene.accept(ofFirst);
        scene.accept(ofSecond);
        bench.reachTimer(CLASS, key, "classStarts");
        bench.reachTimer(CLASS, key, "classEnds");
        bench.complete(
                scene.partnerPerson,
                CLASS,
                key,
                "recordResults",
                Map.of("attended", List.of(ofFirst.id(), ofSecond.id())));
        assertThat(classes.get(key).cost()).isEqualTo(2 * 202 + 101);
        assertThat(scene.spent).isEqualTo(Map.of(scene.itemOf(first), 253L, scene.itemOf(second), 252L));
    }

    @Test
    void aSilentOrganiserIsRemindedAndThenTheAgencyRecords() {
        String first = scene.funded(programme);
        CaseKey key = begun().get(0);
        scene.confirmed(key, 2);
        scene.accept(scene.participation(key, first));
        bench.reachTimer(CLASS, key, "classStarts");
        bench.reachTimer(CLASS, key, "classEnds");
        bench.reachTimer(CLASS, key, "recordResultsReminder");
        bench.reachTimer(CLASS, key, "recordResultsEscalation");
        bench.complete(HR_ANALYST, CLASS, key, "recordResults", Map.of("nobody", true));

        assertThat(classes.get(key).state()).isEqualTo(ClassState.FINISHED);
        assertThat(classes.get(key).cost()).isZero();
        assertThat(scene.spent).isEmpty();
        assertThat(scene.stateOf(scene.participation(key, first))).isEqualTo(ParticipationState.ABSENT);
    }

    @Test
    void resultsThatNobodyRecordsStayLateWithTheAgencyWithoutMoreMessages() {
        CaseKey key = toResults();
        Date due = bench.task(CLASS, key, "recordResults").getDueDate();
        bench.reachTimer(CLASS, key, "recordResultsReminder");
        bench.reachTimer(CLASS, key, "recordResultsEscalation");
        assertThat(bench.task(CLASS, key, "recordResults").getDueDate())
                .as("as late as it is")
                .isEqualTo(due);
        assertThat(bench.timer(CLASS, key, "recordResultsReminder")).isAfter(NEVER);
        assertThat(escalations(key)).as("one to each side").isEqualTo(2);

        bench.reachTimer(CLASS, key, "recordResultsEscalation");
        assertThat(bench.task(CLASS, key, "recordResults").getDueDate()).isEqualTo(due);
        assertThat(bench.timer(CLASS, key, "recordResultsEscalation")).isAfter(NEVER);
        assertThat(escalations(key)).isEqualTo(2);
        bench.complete(HR_ANALYST, CLASS, key, "recordResults", Map.of("nobody", true));
        assertThat(classes.get(key).state()).isEqualTo(ClassState.FINISHED);
    }

    @Test
    void aClassThatIsScheduledAnewGetsItsFullTimeAgain() {
        scene.funded(programme);
        CaseKey key = begun().get(0);
        bench.reachTimer(CLASS, key, "scheduleClassEscalation");
        Map<String, Object> later = scene.schedule(2);
        later.put("startsOn", "2027-05-10");
        later.put("endsOn", "2027-05-11");
        bench.complete(HR_HEAD, CLASS, key, "scheduleClass", later);
        bench.reachTimer(CLASS, key, "confirmClassTakeover");

        assertThat(bench.task(CLASS, key, "scheduleClass").getDueDate()).isAfter(Date.from(bench.now()));
        assertThat(bench.timer(CLASS, key, "scheduleClassReminder")).isBefore(NEVER);
    }

    private CaseKey toResults() {
        String first = scene.funded(programme);
        CaseKey key = begun().get(0);
        scene.confirmed(key, 2);
        scene.accept(scene.participation(key, first));
        bench.reachTimer(CLASS, key, "classStarts");
        bench.reachTimer(CLASS, key, "classEnds");
        return key;
    }

    private int escalations(CaseKey key) {
        return jdbc.sql("select count(*) from outbox_message where event_key like ?")
                .param(CLASS + "/" + key + "/recordResults/escalated/%")
                .query(Integer.class)
                .single();
    }

    @Test
    void resultsThatContradictThemselvesAreRefusedWithTheNames() {
        String first = scene.funded(programme);
        CaseKey key = begun().get(0);
        scene.confirmed(key, 2);
        CaseKey participation = scene.participation(key, first);
        scene.accept(participation);
        bench.reachTimer(CLASS, key, "classStarts");
        bench.reachTimer(CLASS, key, "classEnds");

        assertThatThrownBy(() -> results(key, Map.of())).hasMessageContaining("Centang peserta yang hadir");
        assertThatThrownBy(() -> results(key, Map.of("attended", List.of(participation.id()), "nobody", true)))
                .hasMessageContaining("padahal ada peserta");
        assertThatThrownBy(() -> results(key, Map.of("nobody", true, "post1", 80)))
                .hasMessageContaining("Nilai post-test Pegawai " + first);
        assertThatThrownBy(() -> results(key, Map.of("attended", List.of(participation.id()), "pre2", 80)))
                .hasMessageContaining("Isian nilai ke-2 tidak ada pesertanya");
        assertThatThrownBy(() -> results(key, Map.of("attended", List.of("someoneelse"))))
                .hasMessageContaining("pilihan yang tersedia");
        assertThatThrownBy(() -> results(key, Map.of("attended", List.of(participation.id()), "post1", 101)))
                .hasMessageContaining("paling besar 100");
        assertThat(participations.get(participation).attended()).isNull();
    }

    private void results(CaseKey key, Map<String, Object> answers) {
        bench.complete(scene.partnerPerson, CLASS, key, "recordResults", answers);
    }

    @Test
    void aScheduleThatCannotBeIsRefusedFieldByField() {
        scene.funded(programme);
        CaseKey key = begun().get(0);
        Map<String, Object> wrong = scene.schedule(4);
        wrong.put("startsOn", "2027-02-23");
        wrong.put("endsOn", "2027-02-23");
        assertThatThrownBy(() -> bench.complete(HR_ANALYST, CLASS, key, "scheduleClass", wrong))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                        .extracting(Refusal.FieldProblem::field)
                        .containsExactly("startsOn", "endsOn", "quota"));
        Map<String, Object> turned = scene.schedule(31);
        turned.put("startsOn", "2027-03-16");
        turned.put("endsOn", "2027-03-15");
        assertThatThrownBy(() -> bench.complete(HR_ANALYST, CLASS, key, "scheduleClass", turned))
                .hasMessageContaining("Hari terakhir 15 Maret 2027 mendahului hari pertama 16 Maret 2027")
                .hasMessageContaining("Jumlah kursi 31 di luar batas program ini, yaitu 1 sampai 3");
        Map<String, Object> nextYear = scene.schedule(2);
        nextYear.put("startsOn", "2028-03-15");
        nextYear.put("endsOn", "2030-03-16");
        assertThatThrownBy(() -> bench.complete(HR_ANALYST, CLASS, key, "scheduleClass", nextYear))
                .hasMessageContaining("tidak dalam tahun rencana 2027")
                .hasMessageContaining("lebih dari setahun");
        Map<String, Object> stranger = scene.schedule(2);
        stranger.put("partnerId", "nobody");
        assertThatThrownBy(() -> bench.complete(HR_ANALYST, CLASS, key, "scheduleClass", stranger))
                .hasMessageContaining("pilihan yang tersedia");
        assertThat(classes.get(key).state()).isEqualTo(ClassState.PLANNED);
    }

    @Test
    void whereThePartnerHasNobodyTheAgencyConfirms() {
        Partner silent = new Partner(scene.partner + "x", PALU, "Tanpa Akun", Partner.Kind.INTERNAL, "Palu", true);
        catalogue.add(silent);
        scene.funded(programme);
        CaseKey key = begun().get(0);
        Map<String, Object> schedule = scene.schedule(2);
        schedule.put("partnerId", silent.id());
        bench.complete(HR_ANALYST, CLASS, key, "scheduleClass", schedule);
        assertThatThrownBy(() ->
                        bench.complete(scene.partnerPerson, CLASS, key, "confirmClass", Map.of("decision", "CONFIRM")))
                .isInstanceOf(Refusal.class);
        bench.complete(HR_ANALYST, CLASS, key, "confirmClass", Map.of("decision", "CONFIRM"));
        assertThat(classes.get(key).state()).isEqualTo(ClassState.CONFIRMED);
    }

    @Test
    void aSeatThatIsGivenBackGoesToTheNextWhoWaits() {
        String first = scene.funded(programme);
        String second = scene.funded(programme);
        String third = scene.funded(programme);
        CaseKey key = begun().get(0);
        scene.confirmed(key, 1);
        assertThat(inClass(key)).containsExactly(first);

        decline(key, first, "Cuti melahirkan.");
        assertThat(inClass(key)).containsExactly(first, second);
        assertThat(scene.deferred)
                .containsEntry(scene.itemOf(first), "Undangan kelas tidak dipenuhi: Cuti melahirkan.");
        scene.startInvited(key);
        bench.reachTimer(PARTICIPATION, scene.participation(key, second), "confirmAttendanceTakeover");
        assertThat(inClass(key)).containsExactly(first, second, third);
        scene.startInvited(key);
        scene.accept(scene.participation(key, third));
        assertThat(scene.stateOf(scene.participation(key, third))).isEqualTo(ParticipationState.ACCEPTED);
    }

    private void decline(CaseKey key, String employee, String reason) {
        bench.complete(
                employee,
                PARTICIPATION,
                scene.participation(key, employee),
                "confirmAttendance",
                Map.of("decision", "DECLINE", "reason", reason));
    }

    @Test
    void moreThanOneClassCanTakeIsTwoClassesAndWhoDeclinesOneMayTakeTheOther() {
        String first = scene.funded(programme);
        for (int i = 0; i < 3; i++) {
            scene.funded(programme);
        }
        List<CaseKey> keys = begun();
        assertThat(keys).extracting(CaseKey::id).containsExactly(programme.id() + "-1", programme.id() + "-2");
        assertThat(begunAgain()).as("beginning again adds no class").isEqualTo(2);

        scene.confirmed(keys.get(0), 3);
        decline(keys.get(0), first, "Tanggal tidak cocok.");
        assertThat(scene.deferred).isEmpty();
        scene.confirmed(keys.get(1), 3);
        assertThat(inClass(keys.get(1))).containsExactly(first);
    }

    private int begunAgain() {
        transaction.executeWithoutResult(status -> execution.begin(PALU, YEAR));
        return classes.ofProgramme(PALU, YEAR, programme.id()).size();
    }

    @Test
    void whoHasLeftIsNotNominated() {
        String gone = scene.funded(programme);
        String there = scene.funded(programme);
        city.leaves(gone);
        CaseKey key = begun().get(0);
        scene.confirmed(key, 2);
        assertThat(inClass(key)).containsExactly(there);
    }

    @Test
    void nobodyAcceptsOrIsAddedAfterTheClassHasBegun() {
        String first = scene.funded(programme);
        String second = scene.funded(programme);
        CaseKey key = begun().get(0);
        Map<String, Object> soon = scene.schedule(1);
        soon.put("startsOn", "2027-03-02");
        soon.put("endsOn", "2027-03-03");
        bench.complete(HR_ANALYST, CLASS, key, "scheduleClass", soon);
        bench.timeIs(java.time.Instant.parse("2027-03-01T00:00:00Z"));
        bench.complete(scene.partnerPerson, CLASS, key, "confirmClass", Map.of("decision", "CONFIRM"));
        scene.startInvited(key);
        bench.reachTimer(CLASS, key, "classStarts");

        CaseKey late = scene.participation(key, first);
        assertThatThrownBy(() -> scene.accept(late))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT))
                .hasMessageContaining("Kelas sudah dimulai pada 2 Maret 2027");
        decline(key, first, "Terlambat membaca undangan.");
        assertThat(inClass(key)).containsExactly(first).doesNotContain(second);
    }

    @Test
    void aClassWithoutParticipantsIsRecordedToo() {
        String first = scene.funded(programme);
        CaseKey key = begun().get(0);
        scene.confirmed(key, 1);
        decline(key, first, "Sakit.");
        bench.reachTimer(CLASS, key, "classStarts");
        bench.reachTimer(CLASS, key, "classEnds");
        assertThat(bench.view(scene.partnerPerson, CLASS, key, "recordResults"))
                .containsEntry("countNote", "Tidak ada peserta yang menyatakan bersedia hadir.")
                .containsEntry("participants", List.of());
        results(key, Map.of());
        assertThat(classes.get(key).gain()).isEqualTo(new LearningGain(0, null, null, null, null));
    }

    @Test
    void theEndOfTheYearCancelsAClassThatHasNotBegun() {
        String first = scene.funded(programme);
        CaseKey key = begun().get(0);
        scene.confirmed(key, 2);
        CaseKey participation = scene.participation(key, first);
        assertThat(bench.tell(CLASS, key, "class-cancelled")).isTrue();
        bench.work();

        assertThat(bench.isRunning(CLASS, key)).isFalse();
        assertThat(bench.isRunning(PARTICIPATION, participation)).isFalse();
        assertThat(classes.get(key).state()).isEqualTo(ClassState.CANCELLED);
        assertThat(classes.get(key).cancelReason()).isEqualTo("Tahun pelaksanaan ditutup sebelum kelas dimulai.");
        assertThat(scene.stateOf(participation)).isEqualTo(ParticipationState.CANCELLED);
    }

    @Test
    void learningAtOnesOwnPaceNeedsNoClass() {
        Programme course = scene.programme(LearningType.E_LEARNING, Mode.E_LEARNING, 6, 270, scene.partner);
        String employee = scene.funded(course);
        begunAgain();
        begunAgain();
        assertThat(participations.ofProgramme(PALU, YEAR, course.id()))
                .singleElement()
                .satisfies(participation -> {
                    assertThat(participation.employeeId()).isEqualTo(employee);
                    assertThat(participation.classId()).isNull();
                });
        assertThat(classes.ofProgramme(PALU, YEAR, course.id())).isEmpty();
    }

    @Test
    void partnersSeeOnlyTheirOwnClasses() {
        scene.funded(programme);
        CaseKey key = begun().get(0);
        bench.complete(HR_ANALYST, CLASS, key, "scheduleClass", scene.schedule(2));
        try (TrainingScene other = new TrainingScene(bench, city, catalogue, participations, beans)) {
            assertThat(bench.waitingFor(other.partnerPerson, PALU)).isEmpty();
            assertThatThrownBy(() -> bench.complete(
                            other.partnerPerson, CLASS, key, "confirmClass", Map.of("decision", "CONFIRM")))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        }
        assertThat(bench.waitingFor(scene.partnerPerson, PALU)).hasSize(1);
    }

    @Test
    void onlyPartnersThatWorkWithTheCityAreOffered() {
        scene.funded(programme);
        CaseKey key = begun().get(0);
        Partner closed = new Partner(scene.partner + "c", PALU, "Sudah Tutup", Partner.Kind.PRIVATE, "Palu", false);
        catalogue.add(closed);
        Object partners = bench.view(HR_ANALYST, CLASS, key, "scheduleClass").get("partners");
        assertThat(partners)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .contains(Map.of("label", "Lembaga Contoh (Lembaga swasta)", "value", scene.partner))
                .doesNotContain(Map.of("label", "Sudah Tutup (Lembaga swasta)", "value", closed.id()));
    }
}
