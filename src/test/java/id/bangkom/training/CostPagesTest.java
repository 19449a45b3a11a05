package id.bangkom.training;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.MAYOR;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import id.bangkom.hours.LearningType;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.Browser;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Visitor.Answer;
import id.bangkom.training.Costing.Price;
import id.bangkom.training.Programme.Target;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class CostPagesTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private TestCity city;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Costs costs;

    @Autowired
    private CostRows rows;

    private int year;
    private String page;
    private String programme;

    @BeforeEach
    void aYearAndAProgramme() {
        int number = COUNT.incrementAndGet();
        year = 2150 + 2 * number;
        page = "/biaya/" + year;
        programme = "costprog" + number;
        city.cycle(PALU, 2027);
        String partner = "costpartner" + number;
        catalogue.add(new Partner(partner, PALU, "Mitra " + partner, Partner.Kind.PRIVATE, "Palu", true));
        catalogue.add(new Programme(
                programme,
                PALU,
                "Lokakarya " + programme,
                "Isi",
                LearningType.WORKSHOP,
                Mode.CLASS,
                16,
                2,
                720,
                500_000,
                false,
                partner,
                10,
                30,
                true,
                List.of(new Target("service", 1, 2))));
    }

    private static Answer put(Visitor visitor, String page, String code, String kind, String amount) {
        return visitor.submit(
                page,
                page,
                "kode",
                code,
                "jenis",
                kind,
                "uraian",
                "Uraian " + code,
                "satuan",
                "satuan",
                "jumlah",
                amount);
    }

    @Test
    void thePriceOfAProgrammeFollowsFromTheStandardsOfTheYear() {
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(put(analyst, page, "honor-jp", "FEE", "Rp900.000").status()).isEqualTo(302);
        put(analyst, page, "HARIAN", "TRAVEL", "370000");
        put(analyst, page, "BAHAN", "MATERIAL", "150.000");
        String one = page + "/program/" + programme;
        analyst.submit(one, one, "kode", "HARIAN", "per", "PARTICIPANT", "banyaknya", "2");
        analyst.submit(one, one, "kode", "BAHAN", "per", "PARTICIPANT", "banyaknya", "1");
        analyst.submit(one, one, "kode", "HONOR-JP", "per", "CLASS", "banyaknya", "16");
        // 2 * 370,000 + 150,000 and a tenth of 16 * 900,000, because a class needs ten.
        assertThat(analyst.get(one).body())
                .contains("<h1>Rincian biaya Lokakarya " + programme, "Rp14.400.000", "menurut standar: Rp2.330.000");
        assertThat(analyst.get(page).body())
                .contains("Rp2.330.000", "Berbeda", "HONOR-JP menjadi Rp900.000, oleh Analis SDM Contoh");
        assertThat(catalogue.programme(PALU, programme).orElseThrow().cost()).isEqualTo(500_000);

        analyst.submit(page, page + "/terapkan");
        Programme priced = catalogue.programme(PALU, programme).orElseThrow();
        assertThat(priced.cost()).isEqualTo(2_330_000);
        assertThat(costs.price(PALU, year, priced)).isEqualTo(new Price(890_000, 14_400_000));
        assertThat(costs.price(PALU, year + 1, priced))
                .as("no standards: the catalogue's")
                .isEqualTo(new Price(2_330_000, 0));

        String next = "/biaya/" + (year + 1);
        analyst.submit(next, next + "/salin");
        assertThat(rows.of(PALU, year + 1)).isEqualTo(rows.of(PALU, year));
        analyst.submit(page, page + "/hapus", "kode", "BAHAN");
        assertThat(analyst.get(one).body()).contains("Tidak ada dalam standar tahun ini");
        analyst.submit(one, one, "kode", "BAHAN", "per", "PARTICIPANT", "banyaknya", "0");
        assertThat(rows.parts(PALU, programme)).extracting(Costing.Part::code).containsExactly("HARIAN", "HONOR-JP");
    }

    @Test
    void standardsAreSearchedSortedAndTakenAway() {
        Visitor analyst = visitor(HR_ANALYST);
        put(analyst, page, "A-1", "FEE", "10");
        put(analyst, page, "B-2", "OTHER", "1.000");
        assertThat(analyst.get(page + "?urut=JUMLAH").body()).containsSubsequence(">B-2<", ">A-1<");
        assertThat(analyst.get(page + "?cari=b-2").body()).contains(">B-2<").doesNotContain(">A-1<");
        assertThat(analyst.get(page + "/unduh?cari=A-1").body())
                .contains("\"Kode\"", year + ";\"A-1\";\"Honorarium\";\"Uraian A-1\"")
                .doesNotContain("B-2");
        assertThat(analyst.get(page + "/unduh?format=xlsx").status()).isEqualTo(200);
        assertThat(analyst.get("/biaya").location()).contains("/biaya/");
        assertThat(analyst.get("/biaya/1999").status()).isEqualTo(404);
    }

    @Test
    void whatIsNotAsItShouldBeIsRefusedAndTheEntryKept() {
        Visitor analyst = visitor(HR_ANALYST);
        Answer code = put(analyst, page, "ho nor", "FEE", "1");
        assertThat(code.status()).isEqualTo(400);
        assertThat(code.body()).contains("huruf besar, angka, dan tanda hubung", "value=\"ho nor\"");
        assertThat(put(analyst, page, "A", "LOTTERY", "1").body()).contains("Pilih jenis biaya");
        assertThat(put(analyst, page, "A", "FEE", "-1").body()).contains("bilangan bulat rupiah");
        assertThat(put(analyst, page, "A", "FEE", "1000000001").body()).contains("sampai 1.000.000.000");
        assertThat(put(analyst, page, "\"><script>", "FEE", "1").body()).doesNotContain("\"><script>");
        String one = page + "/program/" + programme;
        assertThat(analyst.submit(one, one, "kode", "NONE", "per", "CLASS", "banyaknya", "1")
                        .body())
                .contains("Pilih standar biaya");
        put(analyst, page, "A", "FEE", "1");
        assertThat(analyst.submit(one, one, "kode", "A", "per", "CLASS", "banyaknya", "1001")
                        .body())
                .contains("dari 0 sampai 1.000");
        assertThat(analyst.submit(page, page + "/hapus", "kode", "ZZ").status()).isEqualTo(404);
        assertThat(analyst.get(page + "/program/none").status()).isEqualTo(404);
        assertThat(rows.of(PALU, year)).hasSize(1);
    }

    @Test
    void onlyTheAgencyOfTheCitySeesAndSetsThem() {
        put(visitor(HR_ANALYST), page, "A", "FEE", "123.456");
        for (String other : new String[] {UNIT_HEAD, MAYOR}) {
            assertThat(visitor(other).get(page).status()).isIn(403, 404);
        }
        CostStandard standard = new CostStandard("B", CostStandard.Kind.FEE, "Uraian", null, "satuan", 1, null);
        assertThatThrownBy(() -> costs.put(new Actor(UNIT_HEAD, PALU), year, standard))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("BKPSDM");
        city.cycle(SORONG, 2027);
        Visitor sorong = visitor(SORONG_ANALYST);
        assertThat(sorong.get(page).body()).doesNotContain("Rp123.456", programme);
        assertThat(sorong.get(page + "/program/" + programme).status()).isEqualTo(404);
        assertThat(sorong.submit(page, page + "/hapus", "kode", "A").status()).isEqualTo(404);
        assertThat(rows.of(PALU, year)).hasSize(1);
    }

    @Test
    void onlyTablesScrollSidewaysOnANarrowScreen() {
        put(visitor(HR_ANALYST), page, "HONOR-JP", "FEE", "900.000");
        try (Browser browser = Browser.start(port);
                Browser.Person analyst = browser.person(TestCity.mail(HR_ANALYST), TestCity.PASSWORD, 360)) {
            Page narrow = analyst.page();
            for (String address : new String[] {page, page + "/program/" + programme}) {
                narrow.navigate(address);
                assertThat(narrow.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                        .as(address)
                        .isEqualTo(0);
            }
            analyst.picture("biaya-program-360");
        }
    }

    private Visitor visitor(String account) {
        Visitor visitor = Visitor.at(port);
        visitor.login(TestCity.mail(account), TestCity.PASSWORD);
        return visitor;
    }
}
