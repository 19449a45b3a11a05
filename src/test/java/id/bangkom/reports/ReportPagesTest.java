package id.bangkom.reports;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.MAYOR;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SECRETARY;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static id.bangkom.testing.TestCity.UNIT_PLANNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.bangkom.needs.TestNeeds;
import id.bangkom.testing.Browser;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.Spreadsheet;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Workbench;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads which report, and that page and file say the same. */
@HttpTest
class ReportPagesTest {

    /** Of nobody else's tests, because its rows are counted. */
    private static final int YEAR = 2049;

    private static final String PATH = "/laporan/" + YEAR;
    private static final List<String> PAGES = List.of(
            "",
            "/kesenjangan",
            "/kesenjangan?menurut=unit",
            "/kesenjangan?menurut=kelas",
            "/kesenjangan/unduh?menurut=unit",
            "/prioritas",
            "/prioritas/unduh",
            "/anggaran",
            "/anggaran/unduh");

    @LocalServerPort
    private int port;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, Visitor> visitors = new HashMap<>();

    @BeforeEach
    void aYear() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        city.cycle(PALU, YEAR);
        if (jdbc.sql("select count(*) from needs_case where for_year = ?")
                        .param(YEAR)
                        .query(Integer.class)
                        .single()
                > 0) {
            return;
        }
        for (int i = 0; i < 6; i++) {
            String person = city.employee();
            jdbc.sql("insert into needs_case (tenant, for_year, case_id, state, performance_shortfall, jpm,"
                            + " individual_index, self_assessed_at)"
                            + " values ('palu', ?, ?, 'COMPLETE', 0, ?, 0.25, current_timestamp)")
                    .params(YEAR, person, 70 + i)
                    .update();
            jdbc.sql("insert into need_rating (tenant, for_year, case_id, competency_id, slot, required_level,"
                            + " actual_level, gap) values ('palu', ?, ?, 'service', 1, 4, 3, 1)")
                    .params(YEAR, person)
                    .update();
        }
        TestNeeds.decided(jdbc);
        ceiling(UNIT, 1_500_000, 500_000);
        ceiling(TestCity.HR_UNIT, 2_000_000, 0);
    }

    private void ceiling(String unit, long amount, long reserved) {
        jdbc.sql("insert into budget_ceiling (tenant, for_year, unit_id, fund_source, amount, reserved)"
                        + " values ('palu', ?, ?, 'CITY', ?, ?)")
                .params(YEAR, unit, amount, reserved)
                .update();
    }

    private Visitor visitor(String account) {
        return visitors.computeIfAbsent(account, each -> {
            Visitor visitor = Visitor.at(port);
            visitor.login(TestCity.mail(each), TestCity.PASSWORD);
            return visitor;
        });
    }

    @Test
    void theCityIsForHrSecretaryAndMayorAUnitForItsHeadAndPlanner() {
        String acting = city.employee();
        for (String page : PAGES) {
            for (String reader : List.of(HR_ANALYST, HR_HEAD, SECRETARY, MAYOR, UNIT_HEAD, UNIT_PLANNER)) {
                assertThat(visitor(reader).get(PATH + page).status())
                        .as(page + " to " + reader)
                        .isEqualTo(200);
            }
            for (String other : List.of(SUPERVISOR, TestCity.ADMINISTRATOR, SORONG_ANALYST, acting)) {
                assertThat(visitor(other).get(PATH + page).status())
                        .as(page + " to " + other)
                        .isEqualTo(404);
            }
        }
        jdbc.sql("insert into role_mandate (id, tenant, account_id, role_name, scope, valid_from, valid_to)"
                        + " values (?, ?, ?, 'UNIT_HEAD', ?, date '2027-02-01', date '2027-03-31')")
                .params("m" + acting, PALU, acting, UNIT)
                .update();
        for (String reader : List.of(acting, UNIT_HEAD, UNIT_PLANNER)) {
            assertThat(visitor(reader).get(PATH + "/anggaran").body())
                    .contains("Dinas Perhubungan", "Rp1.500.000")
                    .doesNotContain("BKPSDMD</td>", "Rp2.000.000", "Rp3.500.000");
        }
        assertThat(visitor(MAYOR).get(PATH + "/anggaran").body())
                .contains("Dinas Perhubungan", "Rp1.500.000", "BKPSDMD", "Rp2.000.000", "Rp3.500.000", "14,3 %");
        assertThat(visitor(MAYOR).get("/laporan/" + (YEAR + 40)).status())
                .as("not opened")
                .isEqualTo(404);
        assertThat(visitor(MAYOR).get(PATH + "/kesenjangan?menurut=nama").status())
                .isEqualTo(404);
        assertThat(visitor(MAYOR).get("/laporan").status()).isEqualTo(302);
    }

    @Test
    void pageAndFileSayTheSame() {
        // 70 + 71 + 72 + 73 + 74 + 75 = 435, by 6
        assertThat(visitor(UNIT_HEAD).get(PATH + "/kesenjangan?menurut=unit").body())
                .contains("Dinas Perhubungan", ">72,5 %<", ">0,25<", "JPM 72,5 %</text>", "Seluruhnya");
        assertThat(Spreadsheet.download(visitor(UNIT_HEAD), PATH + "/kesenjangan/unduh?menurut=unit&format=xlsx")
                        .get(1))
                .containsExactly("Dinas Perhubungan", 6.0, 6.0, 100.0, 72.5, 0.25);
        assertThat(visitor(MAYOR).get(PATH + "/anggaran").body()).contains("<h1>Penggunaan anggaran " + YEAR + "</h1>");
        assertThat(visitor(MAYOR).get(PATH).body())
                .contains("6 dari 6 pegawai", ">72,5 %<", "Rp3.500.000", "/survei/" + YEAR);
        assertThat(Spreadsheet.download(visitor(MAYOR), PATH + "/anggaran/unduh?format=xlsx&urut=2"))
                .extracting(row -> row.get(0))
                .as("the greatest first")
                .containsExactly("Perangkat daerah", "BKPSDMD", "Dinas Perhubungan");
    }

    @Test
    void allOfItFitsAPhone() {
        try (Browser browser = Browser.start(port);
                Browser.Person head = browser.person(TestCity.mail(HR_HEAD), TestCity.PASSWORD, 360)) {
            Page page = head.page();
            for (String path : List.of(
                    PATH,
                    PATH + "/kesenjangan?menurut=unit",
                    PATH + "/prioritas",
                    PATH + "/anggaran",
                    "/survei/" + YEAR,
                    "/survei/" + YEAR + "/" + UNIT,
                    "/kampanye/" + YEAR,
                    "/kampanye/" + YEAR + "/ubah",
                    "/kampanye/" + YEAR + "/pembaca",
                    "/penghargaan/" + YEAR,
                    "/penghargaan/skema")) {
                page.navigate(path);
                assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
                assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                        .as(path)
                        .isEqualTo(0);
                head.picture("laporan-360" + path.replaceAll("[^a-z]+", "-"));
            }
        }
    }
}
