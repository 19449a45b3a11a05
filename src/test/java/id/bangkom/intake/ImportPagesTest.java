package id.bangkom.intake;

import static id.bangkom.testing.TestCity.ADMINISTRATOR;
import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.MAYOR;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.bangkom.intake.file.Table;
import id.bangkom.intake.file.Tables;
import id.bangkom.process.Actor;
import id.bangkom.testing.Browser;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Visitor.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
class ImportPagesTest {

    private static final String BOUNDARY = "batas-uji-7f3a";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]+)\"");
    private static final AtomicInteger COUNT = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Imports imports;

    private Visitor visitor(String account) {
        Visitor visitor = Visitor.at(port);
        visitor.login(TestCity.mail(account), TestCity.PASSWORD);
        return visitor;
    }

    private static String token(Visitor visitor) {
        Matcher token = TOKEN.matcher(visitor.get("/bantuan").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static Answer upload(Visitor visitor, String dataset, String name, byte[] file) {
        return upload(visitor, dataset, name, file, token(visitor));
    }

    private static Answer upload(Visitor visitor, String dataset, String name, byte[] file, String token) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                                + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return visitor.send(visitor.request("/impor/data/" + dataset)
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Waits for the background work, as the page does. */
    private static Answer finished(Visitor visitor, String page) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        Answer answer = visitor.get(page);
        while (answer.header("Refresh") != null && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            answer = visitor.get(page);
        }
        assertThat(answer.header("Refresh")).as("still working").isNull();
        return answer;
    }

    private static byte[] position(String title) {
        return Workbooks.csv("Nama jabatan;Jenjang", title + ";Pelaksana");
    }

    private static Answer act(Visitor visitor, String page, String action) {
        Matcher digest = DIGEST.matcher(visitor.get(page).body());
        return visitor.submit("/bantuan", page + "/" + action, "digest", digest.find() ? digest.group(1) : "");
    }

    private int positions(String title) {
        return jdbc.sql("select count(*) from job_position where title = ?")
                .param(title)
                .query(Integer.class)
                .single();
    }

    @Test
    void aFileIsCheckedConfirmedAppliedAndTakenBack() throws InterruptedException {
        String title = "Pranata Uji " + COUNT.incrementAndGet();
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get("/").body()).contains("href=\"/impor\"");
        assertThat(analyst.get("/impor").body()).contains("Jenis data", "Pegawai", "Atasan langsung");
        Answer uploaded = upload(analyst, "jabatan", "jabatan.csv", position(title));
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(302);
        String page = uploaded.location();

        Answer checked = finished(analyst, page);
        assertThat(checked.body()).contains("Selesai diperiksa", "1 baru", title, "Terapkan");
        assertThat(positions(title)).as("a dry run").isZero();

        assertThat(analyst.submit("/bantuan", page + "/terapkan", "digest", "0").status())
                .as("not what was shown")
                .isEqualTo(409);
        assertThat(act(analyst, page, "terapkan").status()).isEqualTo(302);
        assertThat(finished(analyst, page).body()).contains("Diterapkan", "Batalkan impor");
        assertThat(positions(title)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from import_part where import_id = ?")
                        .param(page.substring(page.lastIndexOf('/') + 1))
                        .query(Integer.class)
                        .single())
                .as("the file is not kept")
                .isZero();

        String again =
                upload(analyst, "jabatan", "jabatan.csv", position(title)).location();
        assertThat(finished(analyst, again).body())
                .contains("Tidak", "ada yang berubah")
                .doesNotContain("Terapkan<");
        assertThat(act(analyst, again, "buang").status()).isEqualTo(302);

        Visitor head = visitor(HR_HEAD);
        assertThat(act(head, page, "batalkan").status()).isEqualTo(302);
        assertThat(finished(head, page).body())
                .contains("Dibatalkan sesudah diterapkan", "Data kembali seperti sebelumnya");
        assertThat(positions(title)).isZero();
        Answer twice = act(analyst, page, "batalkan");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body()).contains("hanya impor terakhir");
    }

    @Test
    void whatIsWrongIsShownAndCanBeFetchedBesideItsCells() throws Exception {
        Visitor analyst = visitor(HR_ANALYST);
        String page = upload(
                        analyst,
                        "jabatan",
                        "=cmd<b>.csv",
                        Workbooks.csv("Nama jabatan;Jenjang;Warna", "Juru Uji;<script>alert(1)</script>;merah"))
                .location();
        Answer checked = finished(analyst, page);
        assertThat(checked.body())
                .contains("Tidak ada di pilihan", "Kolom ini tidak dikenal", "&lt;script&gt;", "Pengisi berkas")
                .doesNotContain("<script>alert", "Terapkan<");
        assertThat(act(analyst, page, "terapkan").status()).isEqualTo(409);

        Table findings = Tables.read(fetch(analyst, page + "/temuan"), headings -> headings.size());
        assertThat(findings.headings())
                .containsExactly("Baris", "Temuan", "Siapa yang dapat memperbaiki", "Nama jabatan", "Jenjang", "Warna");
        assertThat(findings.rows()).hasSize(2);
        assertThat(findings.rows().get(1).cell(1).text()).contains("Kesalahan. Jenjang: Tidak ada di pilihan");
        assertThat(findings.rows().get(1).cell(4).text()).isEqualTo("<script>alert(1)</script>");
        act(analyst, page, "buang");
        assertThat(analyst.get(page + "/temuan").status())
                .as("its file is gone")
                .isEqualTo(404);
    }

    private static byte[] fetch(Visitor visitor, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(visitor.request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        return answer.body();
    }

    @Test
    void eachTemplateCanBeReadAgainAndItsExampleIsSkipped() throws Exception {
        Visitor analyst = visitor(HR_ANALYST);
        for (Dataset dataset : imports.datasets()) {
            byte[] template = fetch(analyst, "/impor/data/" + dataset.key() + "/templat");
            Findings findings = new Findings(null);
            Table table = Tables.read(template, new Headings(dataset.columns())::score);
            assertThat(table.sheet()).isEqualTo("Data");
            assertThat(new Lines(dataset.columns(), table, findings).read())
                    .as(dataset.key())
                    .isEmpty();
            assertThat(findings.inOrder())
                    .as(dataset.key())
                    .anyMatch(finding -> finding.message().startsWith("Baris contoh"))
                    .anyMatch(finding -> finding.message().startsWith("Tidak ada baris data"))
                    .noneMatch(finding -> finding.message().startsWith("Kolom"));
            assertThat(analyst.get("/impor/data/" + dataset.key()).body()).contains("Unggah dan periksa");
        }
    }

    @Test
    void filesThatAreNoneOrTooLargeAreRefusedInWords() throws InterruptedException {
        Visitor analyst = visitor(HR_ANALYST);
        Answer none = upload(analyst, "jabatan", "", new byte[0]);
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.body()).contains("Pilih berkas .xlsx atau .csv.");
        Answer large = upload(analyst, "jabatan", "besar.csv", new byte[5 * 1024 * 1024 + 1]);
        assertThat(large.status()).isEqualTo(400);
        assertThat(large.body()).contains("lebih besar dari 5 MB");
        Answer huge = upload(analyst, "jabatan", "raksasa.csv", new byte[7 * 1024 * 1024 + 1]);
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.body()).contains("Kiriman terlalu besar");
        String page = upload(analyst, "jabatan", "lama.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})
                .location();
        assertThat(finished(analyst, page).body()).contains("Ditolak", "Excel lama (.xls)");
        assertThat(upload(analyst, "dewa", "x.csv", position("X")).status()).isEqualTo(404);
    }

    @Test
    void nobodyButTheAgencySeesOrImportsAnything() throws InterruptedException {
        Visitor analyst = visitor(HR_ANALYST);
        String page = upload(analyst, "jabatan", "jabatan.csv", position("Rahasia Uji"))
                .location();
        finished(analyst, page);
        for (String other : new String[] {SUPERVISOR, UNIT_HEAD, MAYOR, ADMINISTRATOR}) {
            Visitor visitor = visitor(other);
            for (String path :
                    new String[] {"/impor", "/impor/data/pegawai", "/impor/data/pegawai/templat", page, page + "/temuan"
                    }) {
                assertThat(visitor.get(path).status()).as(other + " " + path).isIn(403, 404);
            }
            assertThat(upload(visitor, "jabatan", "x.csv", position("X")).status())
                    .isIn(403, 404);
            for (String action : new String[] {"terapkan", "buang", "batalkan"}) {
                assertThat(act(visitor, page, action).status())
                        .as(other + " " + action)
                        .isIn(403, 404);
            }
            assertThat(visitor.get("/").body()).doesNotContain("href=\"/impor\"");
        }
        assertThat(upload(analyst, "jabatan", "x.csv", position("X"), "forged").status())
                .as("without the form's token")
                .isEqualTo(403);
        act(analyst, page, "buang");
    }

    @Test
    void anotherCitySeesNothingOfIt() throws InterruptedException {
        Visitor analyst = visitor(HR_ANALYST);
        String page =
                upload(analyst, "jabatan", "palu.csv", position("Jabatan Palu")).location();
        finished(analyst, page);
        Visitor sorong = visitor(SORONG_ANALYST);
        assertThat(sorong.get("/impor").body()).doesNotContain("palu.csv");
        assertThat(sorong.get(page).status()).isEqualTo(404);
        assertThat(sorong.get(page + "/temuan").status()).isEqualTo(404);
        for (String action : new String[] {"terapkan", "buang", "batalkan"}) {
            assertThat(act(sorong, page, action).status()).isEqualTo(404);
        }
        String own = upload(sorong, "jabatan", "sorong.csv", position("Jabatan Palu"))
                .location();
        assertThat(finished(sorong, own).body()).contains("1 baru");
        act(sorong, own, "terapkan");
        assertThat(finished(sorong, own).body()).contains("Diterapkan");
        assertThat(jdbc.sql("select tenant from job_position where title = 'Jabatan Palu'")
                        .query(String.class)
                        .list())
                .containsExactly("sorong");
        act(sorong, own, "batalkan");
        finished(sorong, own);
        act(analyst, page, "buang");
    }

    private static void choose(Page page, String name, byte[] file) {
        page.navigate("/impor/data/pegawai");
        page.locator("#file").setInputFiles(new FilePayload(name, "text/csv", file));
        page.locator("button:has-text('Unggah dan periksa')").click();
        page.waitForURL(url -> url.matches(".*/impor/[0-9a-f]{32}"));
    }

    /** The page loads itself anew until the work is done. */
    private static void waitFor(Page page, String text) {
        page.waitForSelector("dd[role=status]:has-text('" + text + "')");
    }

    private static void fitsTheWindow(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("only tables scroll sideways")
                .isEqualTo(0);
    }

    @Test
    void somebodyUploadsReadsTheErrorsCorrectsAppliesAndTakesBackInABrowser() {
        String name = "Pegawai Peramban " + COUNT.incrementAndGet();
        String number = "19920314201903%d%03d".formatted(2, 100 + COUNT.incrementAndGet());
        String heading = "NIP;Nama;Jenis ASN;Jabatan;Unit Kerja";
        String position = jdbc.sql("select title from job_position where tenant = 'palu' and id = 'staff'")
                .query(String.class)
                .single();
        try (Browser browser = Browser.start(port);
                Browser.Person analyst = browser.person(TestCity.mail(HR_ANALYST), TestCity.PASSWORD, 390)) {
            Page page = analyst.page();
            page.navigate("/impor");
            fitsTheWindow(page);
            choose(
                    page,
                    "salah.csv",
                    Workbooks.csv(heading, number + ";" + name + ";Honorer;" + position + ";Dinas Antariksa"));
            waitFor(page, "Selesai diperiksa");
            assertThat(page.locator("#run").innerText())
                    .contains(
                            "Berkas ini belum dapat diterapkan",
                            "Tidak ada di pilihan",
                            "Tidak dikenal: tidak ada unit");
            assertThat(page.locator("button:has-text('Terapkan')").count()).isZero();
            fitsTheWindow(page);
            analyst.picture("impor-temuan-390");
            Download findings = page.waitForDownload(
                    () -> page.locator("a:has-text('Unduh temuan')").click());
            assertThat(findings.suggestedFilename()).endsWith(".xlsx");
            page.locator("button:has-text('Buang berkas ini')").click();

            choose(
                    page,
                    "benar.csv",
                    Workbooks.csv(heading, number + ";" + name + ";PNS;" + position + ";Dinas Perhubungan"));
            waitFor(page, "Selesai diperiksa");
            assertThat(page.locator("#run").innerText()).contains("1 baru", name);
            page.locator("button:has-text('Terapkan')").focus();
            page.keyboard().press("Enter");
            waitFor(page, "Diterapkan");
            assertThat(people(name)).isEqualTo(1);
            analyst.picture("impor-diterapkan-390");
            page.locator("button:has-text('Batalkan impor')").click();
            waitFor(page, "Dibatalkan");
        }
        assertThat(people(name)).isZero();
    }

    private int people(String name) {
        return jdbc.sql("select count(*) from account where display_name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    @Test
    void theListOfPeopleThatHrTakesAwayComesInAgainAndChangesNothing() {
        Actor analyst = new Actor(HR_ANALYST, TestCity.PALU);
        String first = imports.receive(
                analyst,
                "pegawai",
                null,
                false,
                true,
                "pegawai.csv",
                Workbooks.csv(
                        "NIP;Nama;Jenis ASN;Golongan;Jabatan;Unit Kerja;Unit Induk;NIP Atasan;Pendidikan;TMT;TMT PPPK;Surel",
                        "198609262015052001;Ekspor Siti Aminah;PNS;IV/a;Kepala Seksi Ekspor;Seksi Ekspor;Dinas Perhubungan;"
                                + ";S-2;01-05-2015;;",
                        "199203142019031002;Ekspor =Rahmat Saleh, S.T.;PNS;III/b;Pengelola Ekspor;Seksi Ekspor;"
                                + "Dinas Perhubungan;198609262015052001;S-1;01-03-2019;;ekspor@palu.example",
                        "199007072023211005;Ekspor Yosef Wanggai;PPPK;IX;Pengelola Ekspor;Seksi Ekspor;"
                                + "Dinas Perhubungan;198609262015052001;D-III;01-07-2023;01-07-2025;"));
        imports.check(TestCity.PALU, first);
        Run checked = imports.find(TestCity.PALU, first);
        assertThat(checked.counts().errors())
                .as("%s", imports.outcome(checked).findings())
                .isZero();
        imports.confirm(analyst, first, checked.digest());
        imports.apply(analyst, first);

        Answer file = visitor(HR_HEAD).get("/pegawai/unduh?nama=ekspor&urut=GOLONGAN&format=csv");
        assertThat(file.header("Content-Disposition")).contains("attachment", "pegawai-", ".csv");
        assertThat(file.body()).contains("198609262015052001", "Seksi Ekspor", "III/b", "2025-07-01");
        String again = imports.receive(
                analyst,
                "pegawai",
                null,
                false,
                false,
                "pegawai.csv",
                file.body().getBytes(StandardCharsets.UTF_8));
        imports.check(TestCity.PALU, again);
        Run back = imports.find(TestCity.PALU, again);
        assertThat(back.counts().errors())
                .as("%s", imports.outcome(back).findings())
                .isZero();
        assertThat(back.counts().unchanged()).isEqualTo(3);
        assertThat(back.counts().changes())
                .as("%s", imports.outcome(back).samples())
                .isZero();
        for (String other : new String[] {SUPERVISOR, UNIT_HEAD, MAYOR, ADMINISTRATOR}) {
            assertThat(visitor(other).get("/pegawai/unduh?nama=ekspor").status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(visitor(SORONG_ANALYST).get("/pegawai/unduh?nama=ekspor").body())
                .doesNotContain("Ekspor Siti");
        TestIntake.takeBack(imports, analyst, first);
    }
}
