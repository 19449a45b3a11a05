package id.bangkom.hcdp;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.HR_UNIT;
import static id.bangkom.testing.TestCity.MAYOR;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static id.bangkom.testing.TestCity.UNIT_PLANNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.Role;
import id.bangkom.intake.TestIntake;
import id.bangkom.process.Actor;
import id.bangkom.testing.Browser;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.TestYears;
import id.bangkom.testing.Visitor;
import id.bangkom.training.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
class HcdpPagesTest {

    private static final Pattern CODE = Pattern.compile("name=\"kode\" value=\"([0-9a-f]{40})\"");

    @LocalServerPort
    private int port;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private PlanLinePages pages;

    private int year;
    private PlannedYear plan;
    private String person;
    private String second;

    @BeforeEach
    void aYear() {
        year = TestYears.next();
        plan = new PlannedYear(jdbc, catalogue, year)
                .programme("hcdpworkshop", "Lokakarya HCDP", 1, 30)
                .unit(UNIT)
                .unit(HR_UNIT);
        person = city.employee();
        plan.item(person, UNIT, "hcdpworkshop", "Q1", 1_000_000, 4);
        second = plan.item(person, UNIT, "hcdpworkshop", "Q3", 1_000_000, 4);
    }

    private Visitor visitor(String account) {
        Visitor visitor = Visitor.at(port);
        assertThat(visitor.login(TestCity.mail(account), TestCity.PASSWORD).status())
                .isEqualTo(302);
        return visitor;
    }

    private String path(String page) {
        return "/rencana-kota/" + year + page;
    }

    @Test
    void everybodyFindsThePagesThatAreForThem() {
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get("/").body()).contains("href=\"/hcdp\"");
        assertThat(analyst.get("/hcdp").body())
                .contains(path("/baris"), path("/temuan"), path("/rapat"), "Temuan " + year + "</a>")
                .contains(": rencana kota belum diverifikasi", "Membuat kerangka baru");
        assertThat(visitor(MAYOR).get("/hcdp").body())
                .contains(path("/baris"), "Kerangka lima tahun")
                .doesNotContain(path("/temuan"), path("/rapat"), "Membuat kerangka baru");
        assertThat(visitor(UNIT_HEAD).get("/hcdp").body())
                .contains(path("/rapat"))
                .doesNotContain(path("/temuan"), path("/baris"), "Kerangka lima tahun");
        for (String page : new String[] {"/baris", "/unduh.xlsx", "/temuan", "/temuan/unduh", "/rapat"}) {
            assertThat(visitor(SUPERVISOR).get(path(page)).status()).as(page).isEqualTo(403);
            assertThat(visitor(SORONG_ANALYST).get(path(page)).status())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(visitor(MAYOR).get(path("/temuan")).status()).isEqualTo(403);
        assertThat(visitor(UNIT_PLANNER).get(path("/baris")).status()).isEqualTo(403);
        assertThat(visitor(SUPERVISOR).get("/hcdp").status()).isEqualTo(403);
        assertThat(visitor(UNIT_PLANNER).get("/hcdp/x").status()).isEqualTo(403);
    }

    @Test
    void theLinesAreShownAndTheirFileComesBackWithAmounts() throws Exception {
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get(path("/baris?cari=lokakarya&urut=JUMLAH&hal=9")).body())
                .contains("2 baris, Rp2.000.000 dari Rp2.000.000", "Triwulan III", "APBD Kota", "belum");
        assertThat(analyst.get(path("/baris?cari=tidakada")).body()).contains("Tidak ada baris yang cocok");
        assertThat(analyst.get(path("/unduh.xlsx")).header("Content-Disposition"))
                .contains("rencana-kota-" + year + ".xlsx");
        byte[] book = pages.download(year, new CurrentUser(HR_ANALYST, PALU, "Analis", Set.of(Role.HR_ANALYST)))
                .getBody();
        assertThat(sheets(book)).contains("rencana-" + year, "per-perangkat-daerah", "Kode baris", "Jumlah disetujui");
        TestIntake.Result back =
                TestIntake.in(application, new Actor(HR_ANALYST, PALU)).bring("rencana-disetujui", book);
        assertThat(back.errors()).as("the file as it is").isEmpty();
        assertThat(back.warnings())
                .isEqualTo("0 null: Lembar \"per-perangkat-daerah\" tidak dibaca; yang dibaca hanya" + " \"rencana-"
                        + year + "\".");
        assertThat(back.counts()).isEqualTo("0 baru, 0 berubah, 0 berakhir, 0 tetap");
        TestIntake.Result cut = TestIntake.in(application, new Actor(HR_ANALYST, PALU))
                .bring(
                        "rencana-disetujui",
                        ("Kode baris;Jumlah disetujui\n" + year + "/" + UNIT + "/hcdpworkshop/Q3/CITY;999999")
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(cut.isApplied()).as("%s", cut).isTrue();
        assertThat(plan.standing(second)).isEqualTo("DEFERRED");
        assertThat(analyst.get(path("/baris")).body())
                .contains("2 baris, Rp1.000.000 dari Rp1.000.000", "1 kegiatan ditunda (Rp1.000.000)", "Rp999.999");
        assertThat(analyst.get("/rencana-kota/2099/baris").status()).isEqualTo(404);
    }

    private static String sheets(byte[] book) throws IOException {
        StringBuilder all = new StringBuilder();
        Map<String, Integer> sizes = new HashMap<>();
        Path file = Files.createTempFile("rencana", ".xlsx");
        try {
            Files.write(file, book);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    byte[] content = zip.getInputStream(entry).readAllBytes();
                    sizes.put(entry.getName(), content.length);
                    all.append(new String(content, StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(file);
        }
        assertThat(sizes).containsKeys("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
        return all.toString();
    }

    @Test
    void findingsAreSearchedTakenAwayAndDecided() {
        Visitor analyst = visitor(HR_ANALYST);
        String page = analyst.get(path("/temuan?jenis=DUPLICATE&urut=HEMAT&cari=lokakarya"))
                .body();
        assertThat(page).contains("1 temuan belum diputuskan, penghematan Rp1.000.000", "Pegawai " + person);
        assertThat(page).doesNotContain("<td>" + person);
        assertThat(analyst.get(path("/temuan?jenis=SHARED")).body()).contains("Tidak ada temuan yang cocok");
        assertThat(analyst.get(path("/temuan/unduh?cari=lokakarya")).body())
                .contains("\"Program ganda\";\"Lokakarya HCDP\";\"Pegawai " + person + "\"");
        Matcher code = CODE.matcher(page);
        assertThat(code.find()).isTrue();

        assertThat(analyst.submit(path("/temuan"), path("/temuan"), "kode", code.group(1), "tindakan", "", "alasan", "")
                        .status())
                .isEqualTo(302);
        assertThat(analyst.get(path("/temuan")).body()).contains("Isian &quot;Alasan&quot; wajib diisi");
        analyst.submit(
                path("/temuan"),
                path("/temuan"),
                "kode",
                code.group(1),
                "tindakan",
                "defer:" + second,
                "alasan",
                "Cukup <b>sekali</b>");
        assertThat(analyst.get(path("/temuan")).body())
                .contains("Keputusan atas temuan sudah dicatat", "0 temuan", "Ditindaklanjuti", "&lt;b&gt;sekali");
        assertThat(plan.standing(second)).isEqualTo("DEFERRED");
    }

    @Test
    void meetingsAreRecordedByTheAgencyAndReadByTheUnit() {
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get(path("/rapat")).body()).contains("Mencatat rapat", "<li>Dinas Perhubungan</li>");
        String day = String.valueOf(year - 1) + "-01-05";
        assertThat(analyst.submit(
                                path("/rapat"),
                                path("/rapat"),
                                "unit",
                                UNIT,
                                "tanggal",
                                day,
                                "peserta",
                                "A",
                                "pokok",
                                "Isi",
                                "kesepakatan",
                                "Sepakat")
                        .body())
                .contains("sampai hari ini", "value=\"" + day + "\"", ">Sepakat</textarea>");
        jdbc.sql("insert into hcdp_meeting (id, tenant, for_year, unit_id, held_on, participants, notes, agreements,"
                        + " recorded_by, recorded_at) values (?, 'palu', ?, ?, date '2026-11-02', 'Kepala dinas',"
                        + " 'Membahas pagu', 'Menambah peserta', ?, current_timestamp)")
                .params("m" + year, year, UNIT, HR_ANALYST)
                .update();
        jdbc.sql("insert into hcdp_meeting (id, tenant, for_year, unit_id, held_on, participants, notes, agreements,"
                        + " recorded_by, recorded_at) values (?, 'palu', ?, ?, date '2026-11-03', 'Rahasia lain',"
                        + " 'Rahasia lain', 'Lain', ?, current_timestamp)")
                .params("n" + year, year, HR_UNIT, HR_ANALYST)
                .update();
        for (String account : new String[] {UNIT_PLANNER, UNIT_HEAD}) {
            assertThat(visitor(account).get(path("/rapat")).body())
                    .contains("1 rapat", "Membahas pagu", "Menambah peserta", "Analis SDM Contoh")
                    .doesNotContain("Rahasia lain", "Mencatat rapat", "<li>Dinas Perhubungan</li>");
        }
        assertThat(visitor(UNIT_HEAD).get(path("/rapat/unduh")).body())
                .contains("Membahas pagu")
                .doesNotContain("Rahasia lain");
        assertThat(visitor(UNIT_HEAD)
                        .submit(
                                path("/rapat"),
                                path("/rapat"),
                                "unit",
                                UNIT,
                                "tanggal",
                                "2026-11-02",
                                "peserta",
                                "A",
                                "pokok",
                                "Isi",
                                "kesepakatan",
                                "Sepakat")
                        .body())
                .contains("hanya dapat dicatat oleh BKPSDM");
        assertThat(analyst.get(path("/rapat?cari=pagu&urut=UNIT")).body())
                .contains("1 rapat")
                .doesNotContain("Rahasia lain");
    }

    @Test
    void aFrameIsMadeChangedDecidedAndContinued() {
        jdbc.sql("delete from hcdp_target").update();
        jdbc.sql("delete from hcdp_frame").update();
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.submit("/hcdp", "/hcdp/baru", "tahun", "dua", "judul", "Kerangka", "dasar", "RPJMD")
                        .location())
                .endsWith("/hcdp");
        assertThat(analyst.get("/hcdp").body()).contains("harus berupa bilangan bulat", "value=\"Kerangka\"");
        String now = analyst.get("/hcdp").body().replaceAll("(?s).*name=\"tahun\"[^>]*value=\"(\\d+)\".*", "$1");
        String one = analyst.submit("/hcdp", "/hcdp/baru", "tahun", now, "judul", "Kerangka", "dasar", "RPJMD")
                .location();
        one = one.substring(one.indexOf("/hcdp/"));
        assertThat(analyst.get(one).body())
                .contains(
                        "Rancangan", "Mencari sasaran", "<title id=\"chart-title\">", "Menambah atau mengubah sasaran")
                .doesNotContain("Mencatat penetapan");
        analyst.submit(
                one,
                one + "/sasaran",
                "edisi",
                "1",
                "tahun",
                now,
                "kompetensi",
                "integrity",
                "pegawai",
                "1.200",
                "jp",
                "24.000",
                "biaya",
                "Rp1.500.000.000");
        assertThat(analyst.get(one + "?cari=integritas&tahun=" + now).body())
                .contains("Perubahan disimpan", "1.200", "24.000", "Rp1.500.000.000");
        analyst.submit(one, one, "edisi", "1", "judul", "Lain", "dasar", "Lain");
        assertThat(analyst.get(one).body()).contains("baru saja diubah oleh orang lain");
        assertThat(analyst.get(one + "/unduh?cari=integritas&urut=BIAYA").body())
                .contains(now + ";\"Integritas\";1200;24000;1500000000");
        analyst.submit(one, one + "/penetapan", "edisi", "2", "nomor", "800/5", "tanggal", "2026-01-05");
        assertThat(analyst.get(one).body()).contains("hanya dapat dicatat oleh Kepala BKPSDM");
        Visitor head = visitor(HR_HEAD);
        assertThat(head.get(one).body()).contains("Mencatat penetapan");
        head.submit(one, one + "/penetapan", "edisi", "2", "nomor", "800/5", "tanggal", "2026-01-05");
        assertThat(head.get(one).body())
                .contains("Ditetapkan", "Nomor 800/5, 5 Januari 2026", "Susun versi berikutnya")
                .doesNotContain("Mencatat penetapan", "Menambah atau mengubah sasaran");
        String next = head.submit(one, one + "/versi").location();
        assertThat(head.get(next.substring(next.indexOf("/hcdp/"))).body()).contains("Rancangan", "1.200");
        assertThat(visitor(MAYOR).get(one).body()).contains("Ditetapkan").doesNotContain("Susun versi berikutnya");
        assertThat(visitor(SORONG_ANALYST).get("/hcdp").body()).doesNotContain("Kerangka</a>");
    }

    @Test
    void thePagesFitASmallScreen() {
        jdbc.sql("insert into hcdp_frame (id, tenant, from_year, to_year, version_no, title, basis, state, edition,"
                        + " made_by, made_at) values (?, 'palu', ?, ?, 9, 'Kerangka sempit', 'RPJMD', 'DRAFT', 1, ?,"
                        + " current_timestamp)")
                .params("f" + year, year, year + 4, HR_ANALYST)
                .update();
        jdbc.sql("insert into hcdp_target (tenant, frame_id, for_year, competency_id, people, hours, cost)"
                        + " values ('palu', ?, ?, 'service', 3, 60, 3000000)")
                .params("f" + year, year)
                .update();
        try (Browser browser = Browser.start(port);
                Browser.Person analyst = browser.person(TestCity.mail(HR_ANALYST), TestCity.PASSWORD, 360)) {
            Page page = analyst.page();
            for (String each :
                    new String[] {"/hcdp", path("/baris"), path("/temuan"), path("/rapat"), "/hcdp/f" + year}) {
                page.navigate("http://localhost:" + port + each);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(each)
                        .isEqualTo(true);
                assertThat(page.title()).as(each).doesNotContain("gangguan");
                analyst.picture("hcdp" + each.replace('/', '-').replace(String.valueOf(year), "") + "-360");
            }
        }
    }
}
