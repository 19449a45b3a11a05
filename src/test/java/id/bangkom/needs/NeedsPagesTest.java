package id.bangkom.needs;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.process.CaseKey;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Visitor.Answer;
import id.bangkom.testing.Workbench;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of needs over HTTP, as people use them. */
@HttpTest
class NeedsPagesTest {

    private static final String PROCESS = "needs-identification";
    private static final int YEAR = 2039;

    @LocalServerPort
    private int port;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

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

    private Answer page(String account, String path) {
        Visitor visitor = Visitor.at(port);
        visitor.login(TestCity.mail(account), TestCity.PASSWORD);
        return visitor.get(path);
    }

    private String path() {
        return "/kebutuhan/" + YEAR + "/" + employee;
    }

    private static Map<String, Object> levels(int level) {
        Map<String, Object> levels = new HashMap<>();
        for (int slot = 1; slot <= 9; slot++) {
            levels.put("level" + slot, level);
        }
        return levels;
    }

    private void identify() {
        city.performed(PALU, employee, YEAR - 1, "NEEDS_IMPROVEMENT");
        city.assessed(PALU, employee, "service", 2);
        bench.start(PROCESS, key);
        jdbc.sql("update need_rating set required_level = 4 where case_id = :id and competency_id = 'service'")
                .param("id", employee)
                .update();
        jdbc.sql("update needs_case set indicator_shortfall = 0.2 where case_id = :id")
                .param("id", employee)
                .update();
        bench.complete(employee, PROCESS, key, "selfAssessment", levels(4));
    }

    @Test
    void everyNumberIsShownWithItsSourceAndTheFormulaFilledIn() {
        identify();
        assertThat(page(employee, path()).body())
                .contains("masih berjalan", "Penilaian mandiri", "(40 × 2 + 15 × 4) ÷ 55 = 2,5455");

        Map<String, Object> confirmation = levels(3);
        confirmation.put("decision", "CONFIRM");
        bench.complete(SUPERVISOR, PROCESS, key, "confirmNeeds", confirmation);
        assertThat(page(employee, path()).body())
                .doesNotContain("masih berjalan")
                .contains("Hasil asesmen", "Penilaian atasan (Kepala Seksi Contoh)", "Penilaian mandiri")
                .contains("A = (40 × 2 + 25 × 3 + 15 × 4) ÷ 80 = 2,6875")
                .contains("g = R − A = 4 − 2,6875 = 1,3125")
                .contains("p = (10 × 0,5 + 10 × 0,2) ÷ 20 = 0,35")
                .contains("G = (80 × 1,3125 + 20 × 0,35 × 3) ÷ 100 = 1,26")
                .contains("Butuh Perbaikan, kekurangan 0,5")
                // Eight competencies of standard 1 without a gap, and this one.
                .contains("(0 + 0 + 0 + 0 + 1,26 + 0 + 0 + 0 + 0) ÷ (1 + 1 + 1 + 1 + 4 + 1 + 1 + 1 + 1) = 0,105")
                .contains("100 × 11 ÷ 12 = 91,6667")
                .contains("Kesenjangan: 1 level")
                .contains("needs.weight.ASSESSMENT");
    }

    @Test
    void onlyThePersonTheSupervisorAndTheAgencyOfTheCityReadIt() {
        identify();
        assertThat(page(employee, path()).status()).isEqualTo(200);
        assertThat(page(SUPERVISOR, path()).status()).isEqualTo(200);
        assertThat(page(HR_ANALYST, path()).status()).isEqualTo(200);
        assertThat(page(city.employee(), path()).status()).isEqualTo(404);
        assertThat(page(UNIT_HEAD, path()).status())
                .as("not the direct superior")
                .isEqualTo(404);
        assertThat(page(SORONG_ANALYST, path()).status()).isEqualTo(404);
        assertThat(page(employee, "/kebutuhan/" + (YEAR - 1) + "/" + employee).status())
                .as("no case of that year")
                .isEqualTo(404);
    }

    @Test
    void theListHasTheOwnCasesThoseOfTheTeamAndForHrThoseOfAName() {
        identify();
        assertThat(page(employee, "/kebutuhan").body()).contains(path()).doesNotContain("Cari pegawai");
        assertThat(page(SUPERVISOR, "/kebutuhan").body()).contains("Pegawai yang Anda pimpin", path());
        assertThat(page(HR_ANALYST, "/kebutuhan?cari=" + employee).body()).contains(path());
        assertThat(page(HR_ANALYST, "/kebutuhan?cari=%25").body())
                .contains("Tidak ada identifikasi kebutuhan pegawai dengan nama itu.");
        assertThat(page(SORONG_ANALYST, "/kebutuhan?cari=" + employee).body()).doesNotContain(path());
    }

    @Test
    void barriersAreCountedPerUnitForThoseWhoLeadIt() {
        for (int i = 0; i < 5; i++) {
            employee = city.employee();
            key = new CaseKey(PALU, YEAR, employee);
            bench.start(PROCESS, key);
            Map<String, Object> answers = levels(2);
            answers.put("barriers", i < 4 ? List.of("TIME", "ACCESS") : List.of("ACCESS"));
            bench.complete(employee, PROCESS, key, "selfAssessment", answers);
        }
        String path = "/kebutuhan/" + YEAR + "/hambatan";
        assertThat(page(UNIT_HEAD, path).body())
                .contains("Dinas Perhubungan", "Kurangnya akses", "kurang dari 5")
                .doesNotContain("Jumlah yang ditampilkan");
        assertThat(page(HR_ANALYST, path).body()).contains("Dinas Perhubungan", "Jumlah yang ditampilkan");
        assertThat(page(HR_ANALYST, path + "/unduh?format=csv").body())
                .containsPattern("\"Dinas Perhubungan\";\"[5-9]\";\"Hambatan\";\"Kurangnya akses[^\"]*\";[5-9]")
                .contains("\"Kurangnya motivasi\";\"kurang dari 5\"");
        assertThat(page(employee, path).status()).isEqualTo(404);
        assertThat(page(SORONG_ANALYST, path).body())
                .contains("kurang dari 5")
                .doesNotContainPattern("<td class=\"number\">[1-9]");
        assertThat(page(UNIT_HEAD, "/kebutuhan").body()).contains(path);
        assertThat(page(employee, "/kebutuhan").body()).doesNotContain(path);
    }

    @Test
    void theFormulasAreExplainedWithTheExampleOfTheDocumentation() {
        assertThat(page(employee, "/kebutuhan/rumus").body())
                .contains("A = (40 × 2 + 25 × 3 + 15 × 4) ÷ 80 = 2,6875")
                .contains("G = (25 × 1 + 20 × 0,1 × 3) ÷ 45 = 0,6889")
                .contains("0,9375 × 3 × 5 × (1 + 0,2167) = 17,1094")
                .contains("0,8125 × 2 × 3 × (1 + 0,2167) = 5,9313");
    }
}
