package id.bangkom.mentoring;

import static id.bangkom.testing.TestCity.ADMINISTRATOR;
import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.mentoring.Mentorings.State;
import id.bangkom.notification.Outbox;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Workbench;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Mentoring, results and messages as people see them in a browser. */
@HttpTest
class MentoringPagesTest {

    private static final int YEAR = 2027;

    @LocalServerPort
    private int port;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private Mentors mentors;

    @Autowired
    private Mentorings mentorings;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    private String mentee;
    private String mentor;
    private CaseKey key;

    @BeforeEach
    void aMenteeAndAMentor() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        city.cycle(PALU, YEAR);
        jdbc.sql("update mentor_profile set withdrawn_at = current_timestamp where withdrawn_at is null")
                .update();
        mentee = city.employee();
        mentor = city.employee(PALU, UNIT, "section", UNIT_HEAD);
        key = new CaseKey(PALU, YEAR, mentee);
        jdbc.sql("update employee set joined_on = date '2008-01-01' where id = ?")
                .param(mentor)
                .update();
        city.assessed(PALU, mentor, "teamwork", 4);
        jdbc.sql("insert into needs_case (tenant, for_year, case_id, state, performance_shortfall)"
                        + " values (?, ?, ?, 'COMPLETE', 0)")
                .params(PALU, YEAR, mentee)
                .update();
        jdbc.sql("insert into need_rating (tenant, for_year, case_id, competency_id, slot, required_level,"
                        + " supervisor_level, actual_level, level_source, gap, method)"
                        + " values (?, ?, ?, 'teamwork', 2, 3, 2, 2, 'SUPERVISOR', 1, 'MENTORING')")
                .params(PALU, YEAR, mentee)
                .update();
    }

    @Test
    void whoOffersToBeAMentorIsAskedAndSeesHisMentees() {
        Visitor visitor = visitor(mentor);
        assertThat(visitor.get("/").body()).contains("Anda belum terdaftar sebagai mentor.");
        Visitor.Answer slip = visitor.submit("/mentor", "/mentor", "from", "2027-02-22");
        assertThat(slip.status()).isEqualTo(400);
        assertThat(slip.body()).contains("Centanglah persetujuan");
        Visitor.Answer wrong =
                visitor.submit("/mentor", "/mentor", "consent", "true", "from", "2027-02-22", "to", "2027-02-01");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("tidak mendahuluinya");
        assertThat(visitor.submit("/mentor", "/mentor", "consent", "true", "from", "2027-02-22", "capacity", "2")
                        .location())
                .isEqualTo("/");
        assertThat(mentors.profile(PALU, mentor).orElseThrow())
                .isEqualTo(new MentorProfile(mentor, 2, 0, LocalDate.of(2027, 2, 22), null, true));

        bench.start("mentoring", key);
        assertThat(visitor.get("/").body())
                .contains(
                        "Mentee saya",
                        "Pegawai " + mentee,
                        "Menunggu kesediaan mentor",
                        "1 dari paling banyak 2 mentee")
                .contains("Permintaan menjadi mentor");
        assertThat(visitor(mentee).get("/").body()).contains("Pegawai " + mentor, "Fokus: <span>Kerja Sama</span>");

        assertThat(visitor.submit("/mentor", "/mentor/berhenti").location()).isEqualTo("/");
        assertThat(mentors.profile(PALU, mentor).orElseThrow().willing()).isFalse();
        assertThat(visitor.get("/").body()).contains("Anda tidak lagi bersedia menerima mentee baru.");
    }

    @Test
    void whoHasNoMentorIsToldSoOnce() {
        bench.start("mentoring", key);
        bench.work();
        assertThat(visitor(mentee).get("/").body())
                .contains("<strong>Belum ada mentor</strong>", "<small>2027</small>")
                .doesNotContain("Belum ada mentor (2027)");
    }

    @Test
    void theHrAgencySeesEveryMentoringAndEndsOneWithAReason() {
        visitor(mentor).submit("/mentor", "/mentor", "consent", "true", "from", "2027-02-22");
        bench.start("mentoring", key);
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get("/mentoring").location()).matches("/mentoring/\\d{4}");
        String list = "/mentoring/" + YEAR;
        assertThat(analyst.get(list + "?status=OFFERED").body())
                .contains("Pegawai " + mentee, "Pegawai " + mentor, list + "/" + mentee + "/henti");
        assertThat(analyst.get(list + "?status=FINISHED").body()).doesNotContain("Pegawai " + mentee);
        assertThat(analyst.get(list + "?status=NONSENSE").status()).isEqualTo(400);

        String end = list + "/" + mentee + "/henti";
        assertThat(analyst.submit(end, end, "reason", " ").body()).contains("Isilah alasan");
        assertThat(analyst.submit(end, end, "reason", "Mentor cuti panjang").location())
                .isEqualTo(list);
        bench.work();
        assertThat(mentorings.ofMentee(PALU, YEAR, mentee).orElseThrow().state())
                .isEqualTo(State.ENDED_EARLY);
        assertThat(analyst.submit(end, end, "reason", "Sekali lagi").status()).isEqualTo(409);
        assertThat(analyst.get(list + "/nobody/henti").status()).isEqualTo(404);
        assertThat(analyst.get(list + "/no_body/henti").status()).isEqualTo(404);
        assertThat(visitor(SORONG_ANALYST).get(end).status()).isEqualTo(404);
        for (String other : new String[] {mentee, mentor, SUPERVISOR, ADMINISTRATOR}) {
            assertThat(visitor(other).get(list).status()).as(other).isEqualTo(403);
        }
    }

    @Test
    void messagesAreReadOnThePortalAndOnlyByTheirRecipient() {
        transaction.executeWithoutResult(tx -> outbox.enqueue(
                PALU,
                "test/" + mentee,
                mentee,
                "needs-returned",
                Map.of("year", "2027", "reason", "<script>alert(1)</script>")));
        String page = visitor(mentee).get("/pesan").body();
        assertThat(page)
                .contains("Penilaian mandiri 2027 dikembalikan", "&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(visitor(mentor).get("/pesan").body()).doesNotContain("Penilaian mandiri 2027 dikembalikan");
    }

    @Test
    void theAdministratorSendsAFailedMailAgain() {
        transaction.executeWithoutResult(tx ->
                outbox.enqueue(PALU, "dead/" + mentee, mentee, "self-assessment-skipped", Map.of("year", "2027")));
        String id = jdbc.sql("select id from outbox_message where event_key = ?")
                .param("dead/" + mentee)
                .query(String.class)
                .single();
        jdbc.sql("update outbox_message set state = 'DEAD', attempt = 10, problem = '550 tidak ada' where id = ?")
                .param(id)
                .update();
        Visitor administrator = visitor(ADMINISTRATOR);
        assertThat(administrator.get("/surel").body())
                .contains("self-assessment-skipped", "550 tidak ada", id)
                .doesNotContain("Pegawai " + mentee);
        assertThat(administrator.submit("/surel", "/surel/ulang", "id", id).location())
                .isEqualTo("/surel");
        assertThat(jdbc.sql("select state from outbox_message where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("RETRY");
        assertThat(visitor(HR_ANALYST).get("/surel").status()).isEqualTo(403);
    }

    private Visitor visitor(String account) {
        Visitor visitor = Visitor.at(port);
        visitor.login(TestCity.mail(account), TestCity.PASSWORD);
        return visitor;
    }
}
