package id.bangkom.plan;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.MAYOR;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.plan.PlanWorld.Department;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.Browser;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Visitor.Answer;
import id.bangkom.training.Catalogue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HttpTest
class BudgetPagesTest {

    private static final int YEAR = 2038;

    @LocalServerPort
    private int port;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private IndividualPlans plans;

    @Autowired
    private Budgets budgets;

    @Autowired
    private Ceilings ceilings;

    @Autowired
    private TransactionTemplate transaction;

    private Department department;

    @BeforeEach
    void aDepartment() {
        city.cycle(PALU, YEAR);
        department = new PlanWorld(jdbc, catalogue, plans).department(city);
    }

    @Test
    void theAgencyEntersACeilingAsPeopleWriteItAndEverybodySeesWhoDid() {
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get("/pagu/" + YEAR).body()).contains("Belum berpagu", "Dinas " + department.unit());
        assertThat(set(analyst, "Rp15.500.000").status()).isEqualTo(302);
        assertThat(budgets.amounts(PALU, YEAR, department.unit())).isEqualTo(Map.of(FundSource.CITY, 15_500_000L));
        assertThat(analyst.get("/pagu/" + YEAR).body())
                .contains("Rp15.500.000", "menjadi Rp15.500.000, oleh Analis SDM Contoh");
    }

    @Test
    void whatIsReservedWhatIsNoNumberAndWhatIsTooMuchIsRefusedAndTheEntryKept() {
        Visitor analyst = visitor(HR_ANALYST);
        set(analyst, "2000000");
        budgets.reserve(PALU, YEAR, department.unit(), Map.of(FundSource.CITY, 1_500_000L), department.unit());
        Answer lower = set(analyst, "1.499.999");
        assertThat(lower.status()).isEqualTo(409);
        assertThat(lower.body()).contains("sudah memakai Rp1.500.000", "value=\"1.499.999\"");
        assertThat(set(analyst, "dua juta").status()).isEqualTo(400);
        assertThat(set(analyst, "1000000000001").body()).contains("dari 0 sampai 1.000.000.000.000");
        assertThat(analyst.submit("/pagu/" + YEAR, "/pagu/" + YEAR, "unit", "nounit", "source", "CITY", "amount", "1")
                        .body())
                .contains("Pilih perangkat daerah");
        assertThat(analyst.submit(
                                "/pagu/" + YEAR,
                                "/pagu/2099",
                                "unit",
                                department.unit(),
                                "source",
                                "CITY",
                                "amount",
                                "1")
                        .body())
                .contains("tidak sedang berjalan");
        assertThat(budgets.amounts(PALU, YEAR, department.unit())).isEqualTo(Map.of(FundSource.CITY, 2_000_000L));
        assertThat(budgets.changes(PALU, YEAR, 100))
                .filteredOn(change -> change.unitId().equals(department.unit()))
                .hasSize(1);
    }

    @Test
    void everyMovementOfMoneyIsListedSearchedSortedAndTakenAway() {
        set(visitor(HR_ANALYST), "2000000");
        String unit = department.unit();
        String person = city.employee(PALU, unit, "staff", department.head());
        List<String> ids = new PlanWorld(jdbc, catalogue, plans)
                .approved(YEAR, person, unit, "service", 1, PlanWorld.SERVICE_WORKSHOP);
        transaction.executeWithoutResult(status -> {
            budgets.reserve(PALU, YEAR, unit, Map.of(FundSource.CITY, 1_700_000L), unit);
            budgets.commit(
                    PALU,
                    YEAR,
                    unit,
                    List.of(new UnitItem(
                            ids.get(0),
                            1,
                            person,
                            "Lokakarya Pelayanan Publik",
                            20,
                            1_500_000,
                            "service",
                            1,
                            5,
                            0,
                            false,
                            false,
                            ItemStanding.FUNDED,
                            null,
                            FundSource.CITY)),
                    unit);
            budgets.spend(new BudgetEntries.Purse(PALU, YEAR, unit, FundSource.CITY), ids.get(0), 1_400_000, "class1");
        });
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get("/pagu/" + YEAR).body())
                .contains("Realisasi", "Rp1.400.000", "Rp600.000", "/pagu/" + YEAR + "/mutasi");
        String list = "/pagu/" + YEAR + "/mutasi";
        String mine = analyst.get(list + "?urut=TERLAMA&cari=" + unit).body();
        assertThat(mine)
                .contains("5 mutasi", "Rp1.700.000", "Lokakarya Pelayanan Publik")
                .containsSubsequence(
                        "<td>Dicadangkan</td>",
                        "<td>Cadangan dilepas</td>",
                        "<td>Diikat</td>",
                        "<td>Realisasi</td>",
                        "<td>Ikatan dilepas</td>");
        assertThat(analyst.get(list + "?jenis=SPEND&cari=" + unit).body())
                .contains("1 mutasi", "Rp1.400.000")
                .doesNotContain("Rp1.700.000");
        assertThat(analyst.get(list + "?cari=%25%25%25&jenis=LOTTERY&urut=x&hal=99")
                        .body())
                .contains("Tidak ada mutasi yang cocok");
        assertThat(analyst.get(list + "/unduh?jenis=SPEND&cari=" + unit).body())
                .contains("\"Waktu\";\"Perangkat daerah\"", "\"Realisasi\";1400000;\"Lokakarya Pelayanan Publik\"");
        assertThat(analyst.get(list + "/unduh?format=xlsx").status()).isEqualTo(200);
        assertThat(analyst.get("/pagu/2099/mutasi").status()).isEqualTo(404);
        assertThat(visitor(department.planner()).get(list).status()).isIn(403, 404);
        city.cycle(SORONG, YEAR);
        assertThat(visitor(SORONG_ANALYST).get(list).body())
                .contains("0 mutasi")
                .doesNotContain(unit);
    }

    @Test
    void nobodyElseSeesOrEntersCeilings() {
        for (String other : new String[] {UNIT_HEAD, SUPERVISOR, department.planner(), MAYOR}) {
            Visitor visitor = visitor(other);
            assertThat(visitor.get("/pagu").status()).as(other).isIn(403, 404);
            assertThat(visitor.get("/pagu/" + YEAR).status()).as(other).isIn(403, 404);
            assertThat(visitor.submit("/bantuan", "/pagu/" + YEAR, fields("1")).status())
                    .as(other)
                    .isIn(403, 404);
            assertThat(visitor.get("/").body()).as(other).doesNotContain("href=\"/pagu\"");
        }
        assertThat(visitor(HR_ANALYST).post("/pagu/" + YEAR, fields("1")).status())
                .as("without the form's token")
                .isEqualTo(403);
        assertThat(budgets.of(PALU, YEAR, department.unit())).isEmpty();
        assertThatThrownBy(() -> ceilings.set(new Actor(UNIT_HEAD, PALU), YEAR, department.unit(), FundSource.CITY, 1L))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void anotherCitySeesNothingOfItAndChangesNothing() {
        set(visitor(HR_ANALYST), "3.000.000");
        city.cycle(SORONG, YEAR);
        Visitor sorong = visitor(SORONG_ANALYST);
        assertThat(sorong.get("/pagu/" + YEAR).body())
                .contains("Pagu pengembangan kompetensi " + YEAR)
                .doesNotContain("Rp3.000.000", "Dinas " + department.unit(), department.unit());
        Answer foreign = set(sorong, "1");
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.body()).contains("Pilih perangkat daerah");
        assertThat(budgets.amounts(PALU, YEAR, department.unit())).isEqualTo(Map.of(FundSource.CITY, 3_000_000L));
        assertThat(budgets.of(SORONG, YEAR, department.unit())).isEmpty();
    }

    @Test
    void whatDoesNotExistIsNotFoundAndWhatIsNoChoiceIsRefused() {
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get("/pagu/2099").status()).isEqualTo(404);
        assertThat(analyst.get("/pagu/tahunini").status()).isIn(400, 404);
        String page = "/pagu/" + YEAR;
        String unit = department.unit();
        assertThat(analyst.submit(page, page, "unit", unit, "source", "LOTTERY", "amount", "1")
                        .status())
                .isEqualTo(400);
        assertThat(analyst.submit(page, page, "unit", unit, "amount", "1").body())
                .contains("Pilih perangkat daerah dan sumber dana");
        assertThat(analyst.submit(page, page, "unit", unit, "source", "CITY").body())
                .contains("bilangan bulat rupiah");
        Answer script = set(analyst, "\"><script>");
        assertThat(script.status()).isEqualTo(400);
        assertThat(script.body()).doesNotContain("\"><script>");
        assertThat(budgets.of(PALU, YEAR, unit)).isEmpty();
    }

    @Test
    void theHeadOfTheAgencyEntersThemTooButNotAfterTheYearIsClosed() {
        Visitor head = visitor(HR_HEAD);
        assertThat(head.get("/").body()).contains("href=\"/pagu\"");
        assertThat(head.get("/pagu").location()).contains("/pagu/");
        assertThat(set(head, "5000000").status()).isEqualTo(302);
        state("CLOSED");
        try {
            assertThat(head.get("/pagu/" + YEAR).body())
                    .contains("Rp5.000.000", "sudah ditutup")
                    .doesNotContain("Menetapkan pagu");
            Answer late = head.submit("/bantuan", "/pagu/" + YEAR, fields("1"));
            assertThat(late.status()).isEqualTo(400);
            assertThat(late.body()).contains("tidak sedang berjalan");
        } finally {
            state("OPEN");
        }
        assertThat(budgets.amounts(PALU, YEAR, department.unit())).isEqualTo(Map.of(FundSource.CITY, 5_000_000L));
    }

    private void state(String state) {
        jdbc.sql("update cycle set state = ? where tenant = ? and for_year = ?")
                .params(state, PALU, YEAR)
                .update();
    }

    @Test
    void theFormWorksWithTheKeyboardAndOnANarrowScreen() {
        budgets.set(PALU, YEAR, department.unit(), FundSource.CITY, 123_456_789_000L);
        try (Browser browser = Browser.start(port);
                Browser.Person analyst = browser.person(TestCity.mail(HR_ANALYST), TestCity.PASSWORD, 360)) {
            Page page = analyst.page();
            page.navigate("/pagu/" + YEAR);
            assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .as("only the table scrolls sideways")
                    .isEqualTo(0);
            assertThat(linesOf(page.locator("main section td.number").first())).isEqualTo(1);
            analyst.picture("pagu-360");
            page.locator("main section .scroll").focus();
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("unit");
            page.keyboard().type("Dinas " + department.unit());
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("source");
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("amount");
            page.keyboard().type("Rp7.500.000");
            page.keyboard().press("Enter");
            page.waitForSelector("text=Pagu disimpan.");
        }
        assertThat(budgets.amounts(PALU, YEAR, department.unit())).isEqualTo(Map.of(FundSource.CITY, 7_500_000L));
    }

    private static Object linesOf(Locator text) {
        return text.evaluate(
                """
                cell => {
                  const content = document.createRange();
                  content.selectNodeContents(cell);
                  return content.getClientRects().length;
                }
                """);
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.id");
    }

    @Test
    void amountsAreReadAsPeopleWriteThem() {
        assertThat(BudgetPages.rupiah(" Rp 1.500.000 ")).isEqualTo(1_500_000L);
        assertThat(BudgetPages.rupiah("rp.7")).isEqualTo(7L);
        assertThat(BudgetPages.rupiah("0")).isZero();
        for (String wrong : new String[] {null, "", "1.50", "1,5", "-1", "1.500.00", "9999999999999999999"}) {
            assertThat(BudgetPages.rupiah(wrong)).as("%s", wrong).isNull();
        }
    }

    private Answer set(Visitor visitor, String amount) {
        return visitor.submit("/pagu/" + YEAR, "/pagu/" + YEAR, fields(amount));
    }

    private String[] fields(String amount) {
        return new String[] {"unit", department.unit(), "source", "CITY", "amount", amount};
    }

    private Visitor visitor(String account) {
        Visitor visitor = Visitor.at(port);
        visitor.login(TestCity.mail(account), TestCity.PASSWORD);
        return visitor;
    }
}
