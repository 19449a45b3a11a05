package id.bangkom.mentoring;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_UNIT;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.cycle.CyclePart.ClosedGap;
import id.bangkom.cycle.Figure;
import id.bangkom.cycle.Stages;
import id.bangkom.hours.HoursLedger;
import id.bangkom.mentoring.Mentorings.Overview;
import id.bangkom.mentoring.Mentorings.State;
import id.bangkom.notification.Inbox;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.CoversProcess;
import id.bangkom.testing.ProcessTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Workbench;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@CoversProcess("mentoring")
class MentoringTest {

    private static final String PROCESS = "mentoring";
    private static final int YEAR = 2027;
    private static final int NEXT = 2028;
    private static final LocalDate START = LocalDate.of(2027, 2, 22);

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private Mentors mentors;

    @Autowired
    private Mentorings mentorings;

    @Autowired
    private HoursLedger ledger;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Stages stages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MentoringInCycle inCycle;

    private String mentee;
    private CaseKey key;

    @BeforeEach
    void aMenteeWithAGapInTeamwork() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        city.cycle(PALU, YEAR);
        jdbc.sql("update mentor_profile set withdrawn_at = current_timestamp where withdrawn_at is null")
                .update();
        mentee = city.employee();
        key = new CaseKey(PALU, YEAR, mentee);
        need("teamwork", 3, 2, "MENTORING");
    }

    @Test
    void theBestMentorIsAskedAcceptsMeetsTheMenteeAndHoursAreCounted() {
        mentor("section", UNIT, 3);
        String best = mentor("section", HR_UNIT, 3);
        stages.plan(PROCESS, key);
        bench.start(PROCESS, key);

        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("acceptMentee");
        Map<String, Object> asked = bench.view(best, PROCESS, key, "acceptMentee");
        assertThat(asked)
                .containsEntry("mentee", "Pegawai " + mentee)
                .containsEntry("focus", "Kerja Sama, dari level 2 (Dasar) ke level 3 (Menengah)")
                .containsEntry("period", "22 Februari 2027 sampai 22 Agustus 2027");
        assertThat(asked.get("reasons").toString())
                .contains("Menguasai Kerja Sama pada level 3")
                .contains("unit lain")
                .contains("Saat diusulkan, 0 dari 3 tempat bimbingannya terisi.");
        assertThat(asked)
                .containsEntry(
                        "load",
                        "Dari 3 tempat bimbingan Anda, kini 1 terisi atau sedang dimintakan kesediaan, termasuk"
                                + " permintaan ini.");
        assertThat(subjects(best)).containsExactly("Permintaan menjadi mentor");
        bench.complete(best, PROCESS, key, "acceptMentee", Map.of("decision", "ACCEPT"));
        assertThat(subjects(mentee)).containsExactly("Anda mendapat mentor");
        bench.complete(best, PROCESS, key, "agreeGoals", goals());

        session(best, START);
        session(best, START.plusDays(1));
        session(best, START.plusDays(2));
        assertThat(ledger.standing(PALU, mentee, YEAR).recognised())
                .as("2 JP for each of two sessions in a month; the third does not count")
                .isEqualByComparingTo("4");
        assertThat(bench.view(best, PROCESS, key, "logSession"))
                .containsEntry("progress", "3 dari 4 sesi yang disepakati telah terkonfirmasi; 4 JP diakui.");
        assertThat(mentorings.sessionsAsMentor(PALU, best, YEAR)).isEqualTo(3);

        bench.complete(best, PROCESS, key, "logSession", Map.of("decision", "FINISH"));
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("reviewAsMentee", "reviewAsMentor");
        assertThat(bench.view(best, PROCESS, key, "reviewAsMentor"))
                .containsEntry("label3", null)
                .hasEntrySatisfying(
                        "label2", label -> assertThat(label.toString()).startsWith("Tujuan 2: "));
        bench.complete(best, PROCESS, key, "reviewAsMentor", mentorReview("REACHED", "PARTLY"));
        assertThat(bench.view(mentee, PROCESS, key, "reviewAsMentee")).containsEntry("mentor", "Pegawai " + best);
        bench.complete(mentee, PROCESS, key, "reviewAsMentee", Map.of("rating", 5, "remarks", "Sangat membantu"));

        assertThat(bench.isRunning(PROCESS, key)).isFalse();
        Overview result = mentorings.ofMentee(PALU, YEAR, mentee).orElseThrow();
        assertThat(result.state()).isEqualTo(State.FINISHED);
        assertThat(result.confirmed()).isEqualTo(3);
        assertThat(result.hours()).isEqualByComparingTo("4");
        assertThat(mentors.profile(PALU, best).orElseThrow().mentees()).isZero();
        assertThat(mentorings.ofMentor(PALU, best)).containsExactly(result);
        assertThat(mentorings.counts(PALU, YEAR)).containsKey(State.FINISHED);
        assertThat(stages.progress(PROCESS, PALU, YEAR).orElseThrow().done()).isPositive();
        assertThat(subjects(mentee)).contains("Mentoring selesai");
        assertThat(inCycle.closedGaps(PALU, YEAR)).contains(new ClosedGap(mentee, "teamwork"));
        assertThat(inCycle.figures(PALU, YEAR, START))
                .filteredOn(figure -> figure.value().signum() > 0)
                .extracting(Figure::code)
                .contains("mentoring.mentees", "mentoring.finished", "mentoring.sessions");
    }

    @Test
    void whoDeclinesIsFollowedByTheNextAndWithoutAnybodyItIsReported() {
        String first = mentor("section", HR_UNIT, 4);
        String second = mentor("staff", UNIT, 3);
        bench.start(PROCESS, key);
        assertThatThrownBy(() -> bench.complete(first, PROCESS, key, "acceptMentee", Map.of("decision", "DECLINE")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Alasan tidak bersedia");
        bench.complete(
                first, PROCESS, key, "acceptMentee", Map.of("decision", "DECLINE", "reason", "Sedang tugas belajar"));

        assertThat(mentors.profile(PALU, first).orElseThrow().mentees()).isZero();
        assertThat(mentors.profile(PALU, second).orElseThrow().mentees()).isEqualTo(1);
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("acceptMentee");
        bench.complete(second, PROCESS, key, "acceptMentee", Map.of("decision", "DECLINE", "reason", "Pindah tugas"));

        assertThat(bench.isRunning(PROCESS, key)).isFalse();
        Overview result = mentorings.ofMentee(PALU, YEAR, mentee).orElseThrow();
        assertThat(result.state()).isEqualTo(State.UNMATCHED);
        assertThat(result.reason())
                .isEqualTo("Dari 2 mentor yang bersedia, 2 menguasai Kerja Sama sekurang-kurangnya pada level 3, 2 di"
                        + " antaranya tersedia selama masa mentoring, dan 0 masih dapat menerima mentee ini. Sudah"
                        + " dihubungi: 2 orang.");
        assertThat(mentorings.inState(PALU, YEAR, State.UNMATCHED)).contains(result);
        assertThat(subjects(HR_ANALYST)).contains("Mentee belum mendapat mentor");
        assertThat(subjects(mentee)).containsExactly("Mentor Anda belum ditemukan");
    }

    @Test
    void aSilentMentorIsRemindedAndThenReleased() {
        String first = mentor("section", HR_UNIT, 4);
        String second = mentor("staff", UNIT, 3);
        String third = mentor("staff", UNIT, 3);
        bench.start(PROCESS, key);
        bench.reachTimer(PROCESS, key, "acceptMenteeReminder");
        assertThat(subjects(first)).contains("Pengingat: Menerima mentee");
        bench.reachTimer(PROCESS, key, "acceptMenteeTakeover");
        assertThat(subjects(first)).contains("Permintaan menjadi mentor telah berakhir");
        assertThat(mentors.profile(PALU, first).orElseThrow().mentees()).isZero();

        String asked = mentorings.ofMentee(PALU, YEAR, mentee).orElseThrow().mentorId();
        assertThat(List.of(second, third)).contains(asked);
        bench.complete(asked, PROCESS, key, "acceptMentee", Map.of("decision", "ACCEPT"));
        bench.reachTimer(PROCESS, key, "agreeGoalsReminder");
        assertThat(subjects(asked)).contains("Pengingat: Menyepakati tujuan");
        bench.reachTimer(PROCESS, key, "agreeGoalsTakeover");
        assertThat(mentors.profile(PALU, asked).orElseThrow().mentees()).isZero();
        String last = mentorings.ofMentee(PALU, YEAR, mentee).orElseThrow().mentorId();
        assertThat(List.of(second, third)).contains(last).doesNotContain(first);
        assertThat(last).isNotEqualTo(asked);
        bench.complete(last, PROCESS, key, "acceptMentee", Map.of("decision", "ACCEPT"));
        assertThat(subjects(mentee))
                .as("told of each mentor")
                .containsExactly("Anda mendapat mentor", "Anda mendapat mentor");
    }

    @Test
    void aDisputedSessionGoesBackAndAnUnconfirmedOneLapses() {
        String mentor = running();
        log(mentor, START);
        assertThat(bench.view(mentee, PROCESS, key, "confirmSession"))
                .containsEntry("mentor", "Pegawai " + mentor)
                .containsEntry("date", "22 Februari 2027")
                .containsEntry("minutes", "90 menit");
        assertThatThrownBy(() -> bench.complete(mentee, PROCESS, key, "confirmSession", Map.of("decision", "DISPUTE")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Yang tidak sesuai");
        bench.complete(
                mentee, PROCESS, key, "confirmSession", Map.of("decision", "DISPUTE", "reason", "Hanya 30 menit"));
        assertThat(bench.view(mentor, PROCESS, key, "logSession").get("dispute").toString())
                .contains("Hanya 30 menit");
        bench.reachTimer(PROCESS, key, "logSessionReminder");
        assertThat(subjects(mentor)).contains("Pengingat: Mencatat sesi");

        log(mentor, START);
        bench.reachTimer(PROCESS, key, "confirmSessionReminder");
        assertThat(subjects(mentee)).contains("Pengingat: Mengonfirmasi sesi");
        bench.reachTimer(PROCESS, key, "confirmSessionTakeover");
        assertThat(subjects(mentor)).contains("Sesi mentoring tidak dikonfirmasi");
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("logSession");
        assertThat(ledger.standing(PALU, mentee, YEAR).recognised()).isEqualByComparingTo("0");
        assertThat(mentorings.ofMentee(PALU, YEAR, mentee).orElseThrow().confirmed())
                .isZero();
        assertThat(bench.view(mentor, PROCESS, key, "logSession")).containsEntry("dispute", null);
    }

    @Test
    void theEndOfThePeriodOpensTheReviewsWhichEndWithoutAnswers() {
        String mentor = running();
        bench.reachTimer(PROCESS, key, "mentoringPeriodEnded");
        assertThat(bench.now()).isAfter(java.time.Instant.parse("2027-08-22T16:00:00Z"));
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("reviewAsMentee", "reviewAsMentor");
        bench.reachTimer(PROCESS, key, "reviewAsMentorReminder");
        assertThat(subjects(mentor)).contains("Pengingat: Menilai sebagai mentor");
        assertThat(subjects(mentee)).contains("Pengingat: Menilai sebagai mentee");
        bench.reachTimer(PROCESS, key, "reviewAsMentorTakeover");
        assertThat(bench.passed(PROCESS, key, "reviewAsMenteeTakeover")).isTrue();
        assertThat(mentorings.ofMentee(PALU, YEAR, mentee).orElseThrow().state())
                .isEqualTo(State.FINISHED);
    }

    @Test
    void hrEndsAMentoringWithAReasonAndNobodyElseDoes() {
        String mentor = running();
        log(mentor, START);
        Actor analyst = new Actor(HR_ANALYST, PALU);
        assertThatThrownBy(() -> mentorings.end(new Actor(mentor, PALU), key, "Bosan"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("tidak berwenang");
        assertThatThrownBy(() -> mentorings.end(new Actor(SORONG_ANALYST, SORONG), key, "Kota lain"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("tidak berwenang");
        assertThatThrownBy(() -> mentorings.end(analyst, key, " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("alasan");
        assertThatThrownBy(() -> mentorings.end(analyst, new CaseKey(PALU, YEAR, "nobody"), "Salah"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("tidak ditemukan");
        mentorings.end(analyst, key, "Mentor pindah kota");
        bench.work();

        assertThat(bench.isRunning(PROCESS, key)).isFalse();
        Overview result = mentorings.ofMentee(PALU, YEAR, mentee).orElseThrow();
        assertThat(result.state()).isEqualTo(State.ENDED_EARLY);
        assertThat(result.reason()).isEqualTo("Mentor pindah kota");
        assertThat(mentors.profile(PALU, mentor).orElseThrow().mentees()).isZero();
        assertThat(subjects(mentor)).contains("Mentoring dihentikan");
        assertThatThrownBy(() -> mentorings.end(analyst, key, "Sekali lagi"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sudah berakhir");
        assertThat(mentorings.ofMentee(PALU, YEAR, mentee).orElseThrow().reason())
                .isEqualTo("Mentor pindah kota");
    }

    @Test
    void nobodyWhoMayNotBeAskedIsAsked() {
        mentor("section", UNIT, 2); // not above the mentee
        String younger = mentor("section", UNIT, 5);
        joined(younger, LocalDate.of(2020, 1, 1));
        String full = mentor("section", UNIT, 5);
        jdbc.sql("update mentor_profile set mentees = capacity where employee_id = ?")
                .param(full)
                .update();
        String away = mentor("section", UNIT, 5);
        mentors.offer(new Actor(away, PALU), 3, START, START.plusMonths(2));
        String withdrawn = mentor("section", UNIT, 5);
        mentors.withdraw(new Actor(withdrawn, PALU));
        String gone = mentor("section", UNIT, 5);
        city.leaves(gone);
        String abroad = city.employee(SORONG, "dinassorong", "staffsorong", null);
        willing(SORONG, abroad, "teamwork", 5);
        joined(SUPERVISOR, LocalDate.of(2000, 1, 1));
        willing(PALU, SUPERVISOR, "teamwork", 5);
        bench.start(PROCESS, key);
        bench.work();

        Overview result = mentorings.ofMentee(PALU, YEAR, mentee).orElseThrow();
        assertThat(result.state()).isEqualTo(State.UNMATCHED);
        assertThat(result.reason()).contains("Yang tersisa adalah atasan langsung");
    }

    @Test
    void aTechnicalFocusNeedsAMentorOfTheSameFamily() {
        jdbc.sql("insert into competency (id, tenant, name, kind, sort_order, description)"
                        + " select 'signals', ?, 'Rekayasa Lalu Lintas', 'TECHNICAL', 20, 'Merancang lalu lintas.'"
                        + " where not exists (select 1 from competency where id = 'signals')")
                .param(PALU)
                .update();
        jdbc.sql("insert into job_position (id, tenant, title, position_class, job_family)"
                        + " select 'nurse', ?, 'Perawat', 'JF_AHLI_MADYA', 'kesehatan'"
                        + " where not exists (select 1 from job_position where id = 'nurse')")
                .param(PALU)
                .update();
        jdbc.sql("update need_rating set competency_id = 'signals' where case_id = ?")
                .param(mentee)
                .update();
        String nurse = mentor("nurse", HR_UNIT, 3);
        willing(PALU, nurse, "signals", 5);
        String colleague = mentor("staff", UNIT, 3);
        willing(PALU, colleague, "signals", 3);
        bench.start(PROCESS, key);

        assertThat(mentorings.ofMentee(PALU, YEAR, mentee).orElseThrow().mentorId())
                .isEqualTo(colleague);
    }

    @Test
    void withoutAGapThereIsNothingToMentor() {
        mentor("section", UNIT, 5);
        String other = city.employee();
        CaseKey without = new CaseKey(PALU, YEAR, other);
        bench.start(PROCESS, without);
        bench.work();
        assertThat(mentorings.ofMentee(PALU, YEAR, other).orElseThrow().reason())
                .contains("Tidak ada kesenjangan");
    }

    @Test
    void aMenteeWhoLeavesKeepsNobodyBusy() {
        String mentor = mentor("section", HR_UNIT, 4);
        bench.start(PROCESS, key);
        city.leaves(mentee);
        assertThat(bench.view(mentor, PROCESS, key, "acceptMentee")).containsEntry("unit", "Dinas Perhubungan");
        bench.complete(mentor, PROCESS, key, "acceptMentee", Map.of("decision", "DECLINE", "reason", "Mentee pindah"));
        Overview result = mentorings.ofMentee(PALU, YEAR, mentee).orElseThrow();
        assertThat(result.state()).isEqualTo(State.UNMATCHED);
        assertThat(result.reason()).isEqualTo("Pegawai ini tidak lagi aktif.");
    }

    @Test
    void whoseInterventionIsMentoringOrCoachingIsAMentee() {
        String coached = city.employee();
        need(new CaseKey(PALU, YEAR, coached), "teamwork", 3, 2, "COACHING");
        String trained = city.employee();
        need(new CaseKey(PALU, YEAR, trained), "teamwork", 3, 1, "WORKSHOP");
        assertThat(mentorings.mentees(PALU, YEAR)).contains(mentee, coached).doesNotContain(trained);
        assertThat(mentorings.mentees(SORONG, YEAR)).isEmpty();
        inCycle.begin(PALU, YEAR);
        assertThat(jdbc.sql("select case_id from stage_case where process = 'mentoring' and for_year = ?")
                        .param(YEAR)
                        .query(String.class)
                        .list())
                .contains(mentee, coached)
                .doesNotContain(trained);
    }

    @Test
    void whoAsksForAMentorComesFirstAndThenTheLargerGap() {
        city.cycle(PALU, NEXT);
        String coached = city.employee();
        need(new CaseKey(PALU, NEXT, coached), "teamwork", 4, 1, "COACHING");
        String mentored = city.employee();
        need(new CaseKey(PALU, NEXT, mentored), "teamwork", 3, 2, "MENTORING");
        String asking = city.employee();
        need(new CaseKey(PALU, NEXT, asking), "teamwork", 3, 2, "WORKSHOP");
        asks(asking);
        String askingWithMore = city.employee();
        need(new CaseKey(PALU, NEXT, askingWithMore), "teamwork", 4, 1, "MENTORING");
        asks(askingWithMore);

        inCycle.begin(PALU, NEXT);

        Instant newYear = Instant.parse("2027-12-31T16:00:00Z");
        assertThat(notBefore(askingWithMore)).isEqualTo(newYear);
        assertThat(notBefore(asking)).isEqualTo(newYear.plusSeconds(60));
        assertThat(notBefore(coached))
                .as("when the mentors asked first have had three working days to answer")
                .isEqualTo(Instant.parse("2028-01-05T08:00:00Z"));
        assertThat(notBefore(mentored)).isEqualTo(Instant.parse("2028-01-05T08:01:00Z"));
    }

    /** In an approved plan. */
    private void asks(String employee) {
        jdbc.sql("insert into individual_plan (tenant, for_year, case_id, unit_id, state, version)"
                        + " values ('palu', ?, ?, ?, 'APPROVED', 1)")
                .params(NEXT, employee, UNIT)
                .update();
        jdbc.sql(
                        "insert into individual_plan_version (tenant, for_year, case_id, version, origin, made_at, wants_mentor)"
                                + " values ('palu', ?, ?, 1, 'PERSON', current_timestamp, true)")
                .params(NEXT, employee)
                .update();
    }

    private Instant notBefore(String employee) {
        return jdbc.sql(
                        "select not_before from stage_case where process = 'mentoring' and for_year = ? and case_id = ?")
                .params(NEXT, employee)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Test
    void wrongSessionsAndGoalsAreRefusedAndNothingIsStored() {
        String mentor = mentor("section", HR_UNIT, 4);
        bench.start(PROCESS, key);
        bench.complete(mentor, PROCESS, key, "acceptMentee", Map.of("decision", "ACCEPT"));
        Map<String, Object> half = new HashMap<>(goals());
        half.put("goal3", "Tujuan tanpa ukuran");
        assertThatThrownBy(() -> bench.complete(mentor, PROCESS, key, "agreeGoals", half))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Tujuan 3 belum lengkap");
        Map<String, Object> late = new HashMap<>(goals());
        late.put("reachBy1", "2028-01-01");
        assertThatThrownBy(() -> bench.complete(mentor, PROCESS, key, "agreeGoals", late))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("22 Agustus 2027");
        bench.complete(mentor, PROCESS, key, "agreeGoals", goals());

        assertThatThrownBy(() -> bench.complete(mentor, PROCESS, key, "logSession", Map.of("decision", "LOG")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Tanggal sesi")
                .hasMessageContaining("Topik");
        assertThatThrownBy(() -> log(mentor, START.plusDays(30)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("hari ini");
        session(mentor, START);
        assertThatThrownBy(() -> log(mentor, START))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("satu hari dihitung satu sesi");
        bench.complete(mentor, PROCESS, key, "logSession", Map.of("decision", "FINISH"));
        assertThatThrownBy(() -> bench.complete(mentor, PROCESS, key, "reviewAsMentor", mentorReview("REACHED", null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("hasil tujuan 2");
    }

    @Test
    void othersCannotAnswerForMentorAndMentee() {
        String mentor = mentor("section", HR_UNIT, 4);
        bench.start(PROCESS, key);
        for (String other : List.of(mentee, SUPERVISOR, HR_ANALYST)) {
            assertThatThrownBy(() -> bench.complete(other, PROCESS, key, "acceptMentee", Map.of("decision", "ACCEPT")))
                    .isInstanceOf(Refusal.class);
        }
        bench.complete(mentor, PROCESS, key, "acceptMentee", Map.of("decision", "ACCEPT"));
        bench.complete(mentor, PROCESS, key, "agreeGoals", goals());
        log(mentor, START);
        assertThatThrownBy(() -> bench.complete(mentor, PROCESS, key, "confirmSession", Map.of("decision", "CONFIRM")))
                .as("a mentor does not confirm for the mentee")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void offeringOneselfNeedsSensibleNumbersAndAnEmployee() {
        Actor actor = new Actor(mentee, PALU);
        assertThatThrownBy(() -> mentors.offer(actor, 11, START, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("11");
        assertThatThrownBy(() -> mentors.offer(actor, 1, START, START.minusDays(1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("tanggal");
        assertThatThrownBy(() -> mentors.offer(new Actor("nobody", PALU), 1, START, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("pegawai aktif");
        mentors.offer(actor, null, START, null);
        assertThat(mentors.profile(PALU, mentee).orElseThrow())
                .isEqualTo(new MentorProfile(mentee, 3, 0, START, null, true));
    }

    @Test
    void aMentorsLevelIsWhatTheSupervisorConfirmedElseWhatWasAssessed() {
        String mentor = mentor("section", HR_UNIT, 2);
        need(new CaseKey(PALU, YEAR, mentor), "teamwork", 4, 4, null);
        mentors.refreshLevels(PALU, YEAR);
        bench.start(PROCESS, key);
        assertThat(bench.waitsAt(PROCESS, key)).containsExactly("acceptMentee");
    }

    private String running() {
        String mentor = mentor("section", HR_UNIT, 4);
        bench.start(PROCESS, key);
        bench.complete(mentor, PROCESS, key, "acceptMentee", Map.of("decision", "ACCEPT"));
        bench.complete(mentor, PROCESS, key, "agreeGoals", goals());
        return mentor;
    }

    private String mentor(String position, String unit, int level) {
        String mentor = city.employee(PALU, unit, position, null);
        joined(mentor, LocalDate.of(2008, 1, 1));
        willing(PALU, mentor, "teamwork", level);
        return mentor;
    }

    private void willing(String tenant, String employee, String competency, int level) {
        jdbc.sql("delete from competency_assessment where employee_id = ?")
                .param(employee)
                .update();
        city.assessed(tenant, employee, competency, level);
        mentors.offer(new Actor(employee, tenant), 3, START, null);
    }

    private void joined(String employee, LocalDate on) {
        jdbc.sql("update employee set joined_on = ? where id = ?")
                .params(on, employee)
                .update();
    }

    private void need(String competency, int required, int actual, String method) {
        need(key, competency, required, actual, method);
    }

    private void need(CaseKey of, String competency, int required, int actual, String method) {
        jdbc.sql("insert into needs_case (tenant, for_year, case_id, state, performance_shortfall)"
                        + " values (?, ?, ?, 'COMPLETE', 0)")
                .params(of.tenant(), of.year(), of.id())
                .update();
        jdbc.sql("insert into need_rating (tenant, for_year, case_id, competency_id, slot, required_level,"
                        + " supervisor_level, actual_level, level_source, gap, method, method_reason)"
                        + " values (?, ?, ?, ?, 2, ?, ?, ?, 'SUPERVISOR', ?, ?, 'Disarankan')")
                .params(java.util.Arrays.asList(
                        of.tenant(),
                        of.year(),
                        of.id(),
                        competency,
                        required,
                        actual,
                        actual,
                        required - actual,
                        method))
                .update();
    }

    private static Map<String, Object> goals() {
        return Map.of(
                "meetings", 4,
                "goal1", "Memimpin rapat koordinasi lintas bidang",
                "measure1", "Dua rapat dengan notula yang disetujui",
                "reachBy1", "2027-05-31",
                "goal2", "Menyusun jadwal kerja bersama",
                "measure2", "Jadwal dipakai tim selama satu bulan",
                "reachBy2", "2027-06-30");
    }

    private void log(String mentor, LocalDate on) {
        bench.complete(
                mentor,
                PROCESS,
                key,
                "logSession",
                Map.of(
                        "decision", "LOG",
                        "heldOn", on.toString(),
                        "minutes", 90,
                        "topic", "Membagi peran dalam tim",
                        "notes", "Latihan membagi peran; hasil: daftar peran"));
    }

    private void session(String mentor, LocalDate on) {
        bench.timeIs(ProcessTestConfiguration.MORNING.plus(
                Duration.ofDays(java.time.temporal.ChronoUnit.DAYS.between(START, on))));
        log(mentor, on);
        bench.complete(mentee, PROCESS, key, "confirmSession", Map.of("decision", "CONFIRM"));
    }

    private static Map<String, Object> mentorReview(String first, String second) {
        Map<String, Object> review = new HashMap<>(Map.of("level", 3, "rating", 4, "outcome1", first));
        review.put("outcome2", second);
        return review;
    }

    private List<String> subjects(String person) {
        return inbox.latest(PALU, person, 50).stream()
                .map(Inbox.Letter::subject)
                .toList();
    }
}
