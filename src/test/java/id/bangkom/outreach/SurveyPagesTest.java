package id.bangkom.outreach;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.MAYOR;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static id.bangkom.testing.TestCity.UNIT_PLANNER;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.process.CaseKey;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.Spreadsheet;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Visitor.Answer;
import id.bangkom.testing.Workbench;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has answered the survey, and reminding the others. */
@HttpTest
class SurveyPagesTest {

    private static final String PROCESS = "needs-identification";
    /** Of nobody else's tests, because its people are counted. */
    private static final int YEAR = 2052;

    private static final String PATH = "/survei/" + YEAR;

    @LocalServerPort
    private int port;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private NudgeWorker worker;

    private final Map<String, Visitor> visitors = new HashMap<>();

    @BeforeEach
    void morning() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
    }

    private Visitor visitor(String account) {
        return visitors.computeIfAbsent(account, each -> {
            Visitor visitor = Visitor.at(port);
            visitor.login(TestCity.mail(each), TestCity.PASSWORD);
            return visitor;
        });
    }

    private String begin() {
        String employee = city.employee();
        bench.start(PROCESS, new CaseKey(PALU, YEAR, employee));
        Timestamp now = Timestamp.from(bench.now());
        jdbc.sql("insert into stage_case (tenant, for_year, process, case_id, state, planned_at, started_at)"
                        + " values (?, ?, ?, ?, 'RUNNING', ?, ?)")
                .params(PALU, YEAR, PROCESS, employee, now, now)
                .update();
        return employee;
    }

    private void answer(String employee) {
        Map<String, Object> levels = new HashMap<>();
        for (int slot = 1; slot <= 9; slot++) {
            levels.put("level" + slot, 2);
        }
        bench.complete(employee, PROCESS, new CaseKey(PALU, YEAR, employee), "selfAssessment", levels);
    }

    private int told() {
        return jdbc.sql("select count(*) from outbox_message where template = 'survey-nudge' and event_key like ?")
                .param("survey-nudge/palu/" + YEAR + "/%")
                .query(Integer.class)
                .single();
    }

    @Test
    void unitsSeeTheirParticipationAndTheSilentAreRemindedButNotAtOnceAgain() {
        assertThat(visitor(HR_ANALYST).get(PATH).status()).as("not opened").isEqualTo(404);
        city.cycle(PALU, YEAR);
        String answered = begin();
        String silent = begin();
        String other = begin();
        answer(answered);

        assertThat(visitor(UNIT_HEAD).get(PATH).body())
                .contains("Dinas Perhubungan", "<td class=\"number\">33,3 %</td>", "33,3 %</text>", "aria-labelledby")
                .doesNotContain("Mengingatkan semua");
        assertThat(visitor(UNIT_HEAD).get(PATH + "/" + UNIT).body())
                .contains("1 dari 3 pegawai sudah mengisi", "Pegawai " + silent, "Pegawai " + other)
                .doesNotContain("Pegawai " + answered + "<");
        assertThat(visitor(UNIT_PLANNER).get(PATH + "/" + UNIT).body())
                .contains("1 dari 3", "Ingatkan (2 pegawai)")
                .doesNotContain("Pegawai " + silent);
        assertThat(visitor(UNIT_PLANNER).get(PATH + "/" + UNIT + "/unduh").status())
                .isEqualTo(404);
        assertThat(visitor(MAYOR).get(PATH + "/" + UNIT).body())
                .contains("1 dari 3")
                .doesNotContain("Pegawai " + silent, "<button type=\"submit\" class=\"primary\">Ingatkan");
        assertThat(visitor(SUPERVISOR).get(PATH).status()).isEqualTo(404);
        assertThat(visitor(UNIT_HEAD).get(PATH + "/" + TestCity.HR_UNIT).status())
                .isEqualTo(404);
        assertThat(visitor(SORONG_ANALYST).get(PATH).status()).isEqualTo(404);
        assertThat(visitor(SORONG_ANALYST).get(PATH + "/" + UNIT).status()).isEqualTo(404);

        List<List<Object>> file =
                Spreadsheet.download(visitor(HR_ANALYST), PATH + "/unduh?format=xlsx&cari=perhubungan");
        assertThat(file).hasSize(2);
        assertThat(file.get(1)).containsExactly("Dinas Perhubungan", 3.0, 1.0, 33.3, 0.0, 0.0, 2.0);
        assertThat(Spreadsheet.download(visitor(UNIT_HEAD), PATH + "/" + UNIT + "/unduh?format=xlsx"))
                .extracting(row -> row.get(0))
                .containsExactlyInAnyOrder("Nama", "Pegawai " + silent, "Pegawai " + other);

        assertThat(visitor(MAYOR).submit(PATH, PATH + "/ingatkan", "unit", UNIT).status())
                .isEqualTo(404);
        assertThat(visitor(UNIT_PLANNER)
                        .submit(PATH + "/" + UNIT, PATH + "/ingatkan", "unit", TestCity.HR_UNIT)
                        .status())
                .isEqualTo(404);
        assertThat(visitor(UNIT_PLANNER)
                        .submit(PATH + "/" + UNIT, PATH + "/ingatkan")
                        .status())
                .as("all units")
                .isEqualTo(404);
        assertThat(visitor(UNIT_HEAD)
                        .submit(PATH + "/" + UNIT, PATH + "/ingatkan", "unit", UNIT)
                        .status())
                .isEqualTo(302);
        assertThat(visitor(UNIT_HEAD).get(PATH + "/" + UNIT).body()).contains("sedang dikirim: 0 dari 2");
        answer(other);
        worker.work(() -> true);
        worker.work(() -> true);
        assertThat(told()).as("who answered meanwhile is not reminded").isEqualTo(1);
        assertThat(jdbc.sql("select link from outbox_message where template = 'survey-nudge' and recipient_id = ?")
                        .param(silent)
                        .query(String.class)
                        .single())
                .startsWith("/t/");
        assertThat(visitor(UNIT_HEAD).get(PATH + "/" + UNIT).body()).contains("1 pesan", "Kepala Dinas Contoh");

        Answer again = visitor(HR_ANALYST).submit(PATH, PATH + "/ingatkan", "unit", UNIT);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("sudah diingatkan pada 22 Februari 2027");
        assertThat(visitor(HR_ANALYST).submit(PATH, PATH + "/ingatkan").status())
                .as("no other unit has silent people")
                .isEqualTo(409);
        bench.timeIs(Instant.parse("2027-02-25T01:00:00Z"));
        assertThat(visitor(HR_ANALYST).submit(PATH, PATH + "/ingatkan").status())
                .isEqualTo(302);
        worker.work(() -> true);
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void anActingHeadSeesTheNamesOfTheUnit() {
        city.cycle(PALU, YEAR + 50);
        String acting = city.employee();
        assertThat(visitor(acting).get("/survei/" + (YEAR + 50)).status()).isEqualTo(404);
        jdbc.sql("insert into role_mandate (id, tenant, account_id, role_name, scope, valid_from, valid_to)"
                        + " values (?, ?, ?, 'UNIT_HEAD', ?, date '2027-02-01', date '2027-03-31')")
                .params("m" + acting, PALU, acting, UNIT)
                .update();
        assertThat(visitor(acting).get("/survei/" + (YEAR + 50)).status()).isEqualTo(200);
        assertThat(visitor(acting).get("/survei/" + (YEAR + 50) + "/" + UNIT).body())
                .contains("Nama atau jabatan");
    }
}
