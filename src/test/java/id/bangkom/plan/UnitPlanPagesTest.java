package id.bangkom.plan;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.MAYOR;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SECRETARY;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.bangkom.plan.PlanWorld.Department;
import id.bangkom.plan.PlanWorld.Rated;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.Browser;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.TestYears;
import id.bangkom.testing.Visitor;
import id.bangkom.training.Catalogue;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HttpTest
class UnitPlanPagesTest {

    private static final int YEAR = TestYears.next();

    @LocalServerPort
    private int port;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private IndividualPlans individuals;

    @Autowired
    private UnitPlans plans;

    @Autowired
    private UnitPlanning planning;

    @Autowired
    private Budgets budgets;

    @Autowired
    private TransactionTemplate transaction;

    private PlanWorld world;
    private Department department;
    private String first;
    private String second;

    /** Service 6.25 for 4.0 million; communication 5 for 1.0 and for 1.5 million; the ceiling pays for 4.0 million. */
    @BeforeEach
    void aPlanThatTheFormulaHasProposed() {
        city.cycle(PALU, YEAR);
        world = new PlanWorld(jdbc, catalogue, individuals);
        department = world.department(city);
        first = city.employee(PALU, department.unit(), "staff", department.head());
        second = city.employee(PALU, department.unit(), "staff", department.head());
        world.needs(YEAR, first, 0.5, new Rated("service", 2, 1, "COURSE"));
        world.needs(YEAR, second, 0, new Rated("communication", 2, 1, "WORKSHOP"));
        world.approved(YEAR, first, department.unit(), "service", 1, PlanWorld.DECISION_COURSE);
        world.approved(
                YEAR,
                second,
                department.unit(),
                "communication",
                1,
                PlanWorld.COMMUNICATION_WORKSHOP,
                PlanWorld.SERVICE_WORKSHOP);
        budgets.set(PALU, YEAR, department.unit(), FundSource.CITY, 4_000_000);
        CaseKey key = new CaseKey(PALU, YEAR, department.unit());
        transaction.executeWithoutResult(status -> {
            plans.prepare(key, department.unit(), 1, null);
            planning.propose(plans.find(key).orElseThrow());
        });
    }

    private String path() {
        return "/rencana-unit/" + YEAR + "/" + department.unit();
    }

    @Test
    void allPlansOfAYearAreListedSearchedSortedAndTakenAway() {
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get("/").body()).contains("href=\"/rencana-unit\"");
        assertThat(analyst.get("/rencana-unit?tahun=" + YEAR + "&cari=" + department.unit())
                        .body())
                .contains(
                        "href=\"" + path() + "\"",
                        "Disusun perangkat daerah",
                        "2 dari 3",
                        "1 rencana, biaya Rp2.500.000 dari pagu Rp4.000.000.");
        assertThat(analyst.get("/rencana-unit?tahun=" + YEAR + "&cari=tidakada&urut=BIAYA")
                        .body())
                .contains("Tidak ada rencana unit");
        assertThat(analyst.get("/rencana-unit/unduh?urut=SISA&tahun=" + YEAR).body())
                .contains("\"Dinas " + department.unit() + "\";\"Disusun perangkat daerah\";3;2;1;30;2500000;4000000");
        assertThat(analyst.get("/rencana-unit?tahun=2099").status()).isEqualTo(404);
    }

    @Test
    void onePlanShowsActivitiesClassesReasonsAndThatItIsTheBest() {
        Visitor planner = visitor(department.planner());
        String page = planner.get(path()).body();
        assertThat(page)
                .contains(
                        "Jumlah prioritasnya 10, terbukti paling tinggi",
                        "Pegawai " + first,
                        "Kekurangan kinerja rata-rata: 0,25 dari 2 pegawai yang terukur (faktor 1,25).",
                        "href=\"/kebutuhan/rumus\"",
                        "3 kegiatan",
                        "6,25",
                        "melebihi sisa pagu sebesar Rp1.500.000; mendanainya sebagai ganti kegiatan lain tidak menambah",
                        "Lokakarya Komunikasi",
                        "Triwulan II",
                        "Akibat bila didanai",
                        "Keseimbangan cara belajar pegawai unit");
        assertThat(planner.get(path() + "?status=DEFERRED&urut=BIAYA").body())
                .contains("1 kegiatan", "Kursus Pengambilan Keputusan</td>")
                .doesNotContain("Lokakarya Komunikasi</td>");
        assertThat(planner.get(path() + "?cari=Pegawai+" + second + "&hal=99").body())
                .contains("2 kegiatan");
        assertThat(planner.get(path() + "?cari=%3Cscript%3E").body())
                .contains("Tidak ada kegiatan")
                .doesNotContain("<script>\"");
        assertThat(planner.get(path() + "/unduh?urut=KEGIATAN").body())
                .contains("\"Peringkat\";\"Pegawai\";\"Kegiatan\"", "\"Didanai\";\"APBD Kota\"");
        assertThat(planner.get(path() + "/unduh?format=xlsx").status()).isEqualTo(200);
    }

    @Test
    void plannersArrangeThePlanInSeveralSittingsAndNobodyOverwritesTheOther() {
        Visitor planner = visitor(department.planner());
        String course = item(0);
        assertThat(planner.get(path()).body()).contains(path() + "/susunan");
        assertThat(planner.get(path() + "/susunan?status=FUNDED").body())
                .contains("Belum ada yang diubah terhadap versi 0.", "terbayar, sisa Rp1.500.000")
                .doesNotContain("Kursus Pengambilan Keputusan</td>");
        // Too dear, but a plan that is being worked on may be.
        assertThat(save(planner, 0, course, "FUNDED", "").status()).isEqualTo(302);
        assertThat(planner.get(path() + "/susunan").body())
                .contains(
                        "simpanan ke-1",
                        "melampaui pagu sebesar Rp2.500.000, sehingga belum dapat diajukan",
                        "value=\"1\"");
        assertThat(save(planner, 0, course, "DROPPED", "Bukan tugas"))
                .satisfies(late -> assertThat(late.status()).isEqualTo(409))
                .satisfies(late -> assertThat(late.body())
                        .contains("baru saja disimpan oleh orang lain", "value=\"Bukan tugas\""));
        assertThat(save(planner, 1, item(1), "DEFERRED", " "))
                .satisfies(missing -> assertThat(missing.status()).isEqualTo(400))
                .satisfies(missing -> assertThat(missing.body()).contains("Alasan untuk peringkat 2"));
        assertThat(save(planner, 1, item(1), "DROPPED", "Bukan tugas, menurut <b>kami</b>")
                        .status())
                .isEqualTo(302);
        assertThat(planner.get(path() + "/susunan").body())
                .contains("simpanan ke-2", "Bukan tugas, menurut &lt;b&gt;kami&lt;/b&gt;");
        assertThat(planner.submit(path(), path() + "/susunan/terbaik", "version", "0", "edition", "2")
                        .status())
                .isEqualTo(302);
        // What was taken out stays out; of the rest the course is worth more than one workshop.
        assertThat(planner.get(path() + "/susunan").body())
                .contains("simpanan ke-3", "menurut &lt;b&gt;kami&lt;/b&gt;", "terbayar, sisa Rp0");
        assertThat(plans.items(new CaseKey(PALU, YEAR, department.unit()), 0))
                .as("the version itself stays")
                .filteredOn(UnitItem::isFunded)
                .hasSize(2);
    }

    @Test
    void nobodyElseArrangesAndNothingIsMadeUp() {
        for (String stranger : new String[] {department.head(), HR_HEAD, HR_ANALYST}) {
            assertThat(visitor(stranger).get(path()).body()).doesNotContain("/susunan");
            assertThat(visitor(stranger).get(path() + "/susunan").status()).isEqualTo(403);
            assertThat(save(visitor(stranger), 0, item(0), "FUNDED", "").status())
                    .isEqualTo(403);
        }
        Visitor planner = visitor(department.planner());
        assertThat(save(planner, 0, "nichtda", "FUNDED", "").body()).contains("tidak (lagi) termasuk rencana ini");
        assertThat(save(planner, 0, item(0), "PAID", "").status()).isEqualTo(400);
        assertThat(save(planner, 0, item(0), "DEFERRED", "x".repeat(301)).body())
                .contains("terlalu panjang: 301 karakter");
        assertThat(planner.submit(path(), path() + "/susunan", "version", "0", "edition", "0", "id", item(0))
                        .status())
                .isEqualTo(400);
        assertThat(planner.submit(path(), path() + "/susunan/terbaik", "version", "7", "edition", "0")
                        .status())
                .isEqualTo(409);
    }

    private Visitor.Answer save(Visitor visitor, int edition, String id, String standing, String reason) {
        return visitor.submit(
                path(),
                path() + "/susunan",
                "version",
                "0",
                "edition",
                String.valueOf(edition),
                "id",
                id,
                "standing",
                standing,
                "reason",
                reason);
    }

    private String item(int place) {
        return plans.items(new CaseKey(PALU, YEAR, department.unit()), 0)
                .get(place)
                .itemId();
    }

    @Test
    void theSimulationShowsWhatAnotherCeilingAndASingleActivityWouldMean() {
        Visitor head = visitor(department.head());
        String page = head.get(path() + "/simulasi?pagu=Rp6.500.000").body();
        assertThat(page)
                .contains("Rp6.500.000 (pilihan Anda)", "162,5 %", "Menjadi didanai", "16,25", "2 (2 level)")
                .contains("Rp3.200.000", "Rp4.800.000");
        assertThat(head.get(path() + "/simulasi?pagu=2.499.999").body())
                .contains("Tidak lagi didanai", "Rp2.499.999 (pilihan Anda)");
        assertThat(head.get(path() + "/simulasi?pagu=banyak").body()).contains("bilangan bulat rupiah");
        String course = plans.items(new CaseKey(PALU, YEAR, department.unit()), 0)
                .get(0)
                .itemId();
        assertThat(head.get(path() + "/simulasi?kegiatan=" + course).body())
                .contains("bila didanai, jumlah prioritas turun 3,75, dari 10 menjadi 6,25.");
        assertThat(budgets.amounts(PALU, YEAR, department.unit())).containsEntry(FundSource.CITY, 4_000_000L);
    }

    @Test
    void anActingHeadSeesThePlanAndAllOthersFindNothing() {
        String acting = city.employee(PALU, department.unit(), "section", department.head());
        world.grant(acting, "UNIT_HEAD", department.unit());
        world.acting(department, acting, LocalDate.of(2027, 3, 10));
        assertThat(visitor(acting).get(path()).status()).isEqualTo(200);
        assertThat(visitor(HR_HEAD).get(path()).status()).isEqualTo(200);
        Department other = world.department(city);
        for (String stranger :
                new String[] {first, UNIT_HEAD, MAYOR, SECRETARY, other.head(), other.planner(), SORONG_ANALYST}) {
            Visitor visitor = visitor(stranger);
            boolean mayOpenOthers = stranger.equals(other.head()) || stranger.equals(other.planner());
            for (String address : new String[] {path(), path() + "/simulasi?pagu=1", path() + "/unduh"}) {
                assertThat(visitor.get(address).status())
                        .as(stranger + address)
                        .isIn(mayOpenOthers ? List.of(404) : List.of(403, 404));
            }
        }
        city.cycle(SORONG, YEAR);
        assertThat(visitor(SORONG_ANALYST).get("/rencana-unit?tahun=" + YEAR).body())
                .doesNotContain(department.unit());
        assertThat(visitor(other.planner()).get("/rencana-unit?tahun=" + YEAR).body())
                .doesNotContain("Dinas " + department.unit());
    }

    @Test
    void onlyTablesScrollSidewaysOnANarrowScreen() {
        try (Browser browser = Browser.start(port);
                Browser.Person planner = browser.person(TestCity.mail(department.planner()), TestCity.PASSWORD, 360)) {
            Page page = planner.page();
            for (String address : new String[] {
                "/rencana-unit?tahun=" + YEAR, path(), path() + "/susunan", path() + "/simulasi?pagu=6500000"
            }) {
                page.navigate(address);
                assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                        .as(address)
                        .isEqualTo(0);
            }
            planner.picture("simulasi-360");
            page.navigate(path());
            planner.picture("rencana-unit-360");
        }
    }

    private Visitor visitor(String account) {
        Visitor visitor = Visitor.at(port);
        visitor.login(TestCity.mail(account), TestCity.PASSWORD);
        return visitor;
    }
}
