package id.bangkom.letters;

import static id.bangkom.testing.TestCity.ADMINISTRATOR;
import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.HR_UNIT;
import static id.bangkom.testing.TestCity.MAYOR;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SECRETARY;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static id.bangkom.testing.TestCity.UNIT_PLANNER;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.letters.Letter.State;
import id.bangkom.process.Actor;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.TestYears;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Visitor.Answer;
import id.bangkom.testing.Workbench;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A published plan's decree and annexes: made in the background, read by those they are for, checked by anybody. */
@HttpTest
class LettersTest {

    private static final AtomicInteger NIPS = new AtomicInteger(100);

    @LocalServerPort
    private int port;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LettersInCycle cycle;

    @Autowired
    private LetterDesk letters;

    @Autowired
    private LetterRows rows;

    @Autowired
    private LetterWorker worker;

    private int year;
    private String person;
    private String nip;
    private String item;
    private SettledYear scene;

    @BeforeEach
    void aPublishedPlan() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        year = TestYears.next();
        person = city.employee();
        nip = "19900101201501" + "1" + NIPS.incrementAndGet();
        jdbc.sql("update account set nip = ?, display_name = ? where id = ?")
                .params(nip, "Dra. Nurul <b>Contoh</b>", person)
                .update();
        scene = new SettledYear(jdbc, year).published("Wali Kota");
        item = scene.item(person, UNIT, "Lokakarya Pelayanan & Publik", 1_500_000, "FUNDED", null);
        scene.item(person, UNIT, "Kursus Keputusan", 4_000_000, "DEFERRED", "Pagu tidak mencukupi.");
        scene.item(HR_ANALYST, HR_UNIT, "Pelatihan Analis", 2_000_000, "FUNDED", null);
    }

    @AfterEach
    void withoutLooks() {
        jdbc.sql("delete from city_logo").update();
        jdbc.sql("delete from letter_pattern").update();
        jdbc.sql("update account set nip = null where id = ?").param(person).update();
    }

    private Visitor visitor(String account) {
        Visitor visitor = Visitor.at(port);
        assertThat(visitor.login(TestCity.mail(account), TestCity.PASSWORD).status())
                .isEqualTo(302);
        return visitor;
    }

    private void make() {
        cycle.begin(PALU, year);
        worker.work();
    }

    private Letter decree() {
        return current().get(0);
    }

    /** Of the department. */
    private Letter annex() {
        return current().stream()
                .filter(letter -> UNIT.equals(letter.unitId()))
                .findFirst()
                .orElseThrow();
    }

    private List<Letter> current() {
        return rows.ofYear(PALU, year).stream()
                .filter(letter -> letter.issue() == rows.latestIssue(PALU, year))
                .toList();
    }

    private static HttpResponse<byte[]> fetch(Visitor visitor, String path) throws IOException, InterruptedException {
        try {
            return HttpClient.newHttpClient()
                    .send(visitor.request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw e;
        }
    }

    private static String digest(byte[] file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }

    @Test
    void thePublicationBringsADecreeAndAnAnnexPerUnitAsFiles() throws Exception {
        cycle.begin(PALU, year);
        assertThat(current()).hasSize(3).extracting(Letter::state).containsOnly(State.WRITTEN);
        assertThat(visitor(HR_ANALYST).get("/surat?tahun=" + year).body())
                .contains("0 dari 3 surat siap", "sedang dibuat di latar belakang");
        cycle.begin(PALU, year);
        worker.work();
        worker.work();

        assertThat(current()).hasSize(3).extracting(Letter::state).containsOnly(State.READY);
        Visitor analyst = visitor(HR_ANALYST);
        HttpResponse<byte[]> answer = fetch(analyst, "/surat/" + decree().id() + "/unduh");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "keputusan-" + year + ".pdf");
        assertThat(digest(answer.body())).isEqualTo(decree().digest());
        PdfFile sk = PdfFile.of(answer.body());
        assertThat(sk.problems()).isEmpty();
        assertThat(sk.text())
                .contains(
                        "KEPUTUSAN WALI KOTA PALU",
                        "NOMOR " + SettledYear.NUMBER + year,
                        "22 Februari 2027",
                        "2 kegiatan yang didanai bagi 2 pegawai, sebanyak 40 JP",
                        "Rp3.500.000",
                        "WALI KOTA PALU,",
                        "Wali Kota Contoh",
                        "Dinas Perhubungan",
                        "BKPSDMD")
                .doesNotContain(nip, "Nurul");
        assertThat(sk.mark()).endsWith("/verifikasi-surat/" + decree().token());

        PdfFile lampiran =
                PdfFile.of(fetch(analyst, "/surat/" + annex().id() + "/unduh").body());
        assertThat(lampiran.problems()).isEmpty();
        assertThat(lampiran.text())
                .contains(
                        "Dra. Nurul <b>Contoh</b>",
                        "NIP " + nip,
                        "Lokakarya Pelayanan & Publik",
                        "Triwulan II",
                        "APBD Kota",
                        "Didanai",
                        "Ditunda: Pagu tidak",
                        "1 kegiatan didanai dengan anggaran Rp1.500.000, 1 ditunda, 0 dikeluarkan.")
                .doesNotContain("Pelatihan Analis");
        assertThat(analyst.get("/surat?tahun=" + year).body())
                .contains("3 dari 3 surat siap", "Lampiran I", "Lampiran II")
                .doesNotContain(nip);
        assertThat(analyst.get("/surat?tahun=" + year + "&cari=perhubungan&status=READY&urut=UNIT")
                        .body())
                .contains("Dinas Perhubungan")
                .doesNotContain("Seluruh kota");
        assertThat(analyst.get("/surat/unduh?tahun=" + year).body())
                .contains(decree().digest())
                .doesNotContain(nip);
    }

    @Test
    void allFilesOfAYearAreOneDownload() throws Exception {
        make();
        HttpResponse<byte[]> answer = fetch(visitor(HR_ANALYST), "/surat/tahun/" + year + "/lampiran.zip");
        Map<String, String> digests = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                digests.put(entry.getName(), digest(zip.readAllBytes()));
            }
        }
        assertThat(digests)
                .containsOnlyKeys(
                        "keputusan-" + year + ".pdf",
                        "keputusan-" + year + "-lampiran-1-bkpsdmd.pdf",
                        "keputusan-" + year + "-lampiran-2-dinas-perhubungan.pdf")
                .containsEntry("keputusan-" + year + "-lampiran-2-dinas-perhubungan.pdf", annex().digest());
        assertThat(visitor(MAYOR).get("/surat/tahun/" + year + "/lampiran.zip").status())
                .isEqualTo(404);
        assertThat(visitor(HR_ANALYST).get("/surat/tahun/1999/lampiran.zip").status())
                .isEqualTo(404);
    }

    @Test
    void eachReadsTheLettersThatAreForThem() {
        make();
        String sk = "/surat/" + decree().id();
        String own = "/surat/" + annex().id();
        String other = "/surat/" + current().get(1).id();
        assertThat(current().get(1).unitId()).isEqualTo(HR_UNIT);

        reads(HR_HEAD, 200, sk, own, other);
        for (String official : List.of(MAYOR, SECRETARY)) {
            reads(official, 200, sk);
            reads(official, 404, own, other);
        }
        for (String ofUnit : List.of(UNIT_HEAD, UNIT_PLANNER)) {
            reads(ofUnit, 200, own);
            reads(ofUnit, 404, sk, other);
            assertThat(visitor(ofUnit).get("/surat?tahun=" + year).body())
                    .contains(annex().id())
                    .doesNotContain(decree().id(), current().get(1).id());
        }
        reads(SORONG_ANALYST, 404, sk, own, other);
        reads(SUPERVISOR, 403, sk, own, other);
        reads(ADMINISTRATOR, 403, sk, own, other);
        assertThat(Visitor.at(port).get(own).status()).isEqualTo(302);
    }

    private void reads(String account, int status, String... letters) {
        Visitor visitor = visitor(account);
        for (String letter : letters) {
            assertThat(visitor.get(letter).status()).as(account).isEqualTo(status);
            assertThat(visitor.get(letter + "/unduh").status()).as(account).isEqualTo(status);
        }
    }

    @Test
    void whatHappensAfterThePublicationChangesNoLetter() throws Exception {
        cycle.begin(PALU, year);
        jdbc.sql("update plan_item set standing = 'DEFERRED', standing_reason = 'Tidak hadir.' where id = ?")
                .param(item)
                .update();
        jdbc.sql("update account set display_name = 'Nama Baru' where id = ?")
                .param(person)
                .update();
        worker.work();
        String before = annex().token();

        Visitor head = visitor(HR_HEAD);
        assertThat(head.submit(
                                "/surat?tahun=" + year,
                                "/surat/tahun/" + year + "/terbitkan-ulang",
                                "reason",
                                "Kop keliru")
                        .status())
                .isEqualTo(302);
        worker.work();

        assertThat(annex().token()).isNotEqualTo(before);
        assertThat(annex().issue()).isEqualTo(2);
        PdfFile again =
                PdfFile.of(fetch(head, "/surat/" + annex().id() + "/unduh").body());
        assertThat(again.text())
                .contains("Dra. Nurul", "1 kegiatan didanai")
                .doesNotContain("Nama Baru", "Tidak hadir.");
        assertThat(Visitor.at(port).get("/verifikasi-surat/" + before).body()).contains("sudah dicabut");
        assertThat(Visitor.at(port).get("/verifikasi-surat/" + annex().token()).body())
                .contains("Surat ini tercatat");
        assertThat(head.get("/surat/" + rows.byToken(before).orElseThrow().id()).body())
                .contains("Kop keliru");
    }

    @Test
    void anybodyMayCheckALetterAndLearnsNothingOfPeople() {
        make();
        Visitor stranger = Visitor.at(port);
        Answer answer = stranger.get("/verifikasi-surat/" + annex().token());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "Surat ini tercatat",
                        "Kota Palu",
                        SettledYear.NUMBER + year,
                        "22 Februari 2027",
                        "Dinas Perhubungan",
                        "Wali Kota Palu",
                        annex().digest())
                .contains("Lampiran II")
                .doesNotContain(nip, "Nurul", "Wali Kota Contoh", annex().id());
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(stranger.get("/verifikasi-surat/" + "a".repeat(26)).status()).isEqualTo(404);
        assertThat(stranger.get("/verifikasi-surat/" + "a".repeat(500)).status())
                .isEqualTo(404);
        assertThat(stranger.post("/verifikasi-surat/" + annex().token()).status())
                .isIn(302, 403, 405);
    }

    @Test
    void aLetterWithoutAFileIsNotKnownYet() {
        cycle.begin(PALU, year);
        assertThat(Visitor.at(port).get("/verifikasi-surat/" + decree().token()).status())
                .isEqualTo(404);
        assertThat(visitor(HR_HEAD).get("/surat/" + decree().id() + "/unduh").status())
                .isEqualTo(404);
        worker.work();
    }

    @Test
    void whoeverAsksTooOftenWaits() {
        make();
        Visitor stranger = Visitor.at(port);
        String address = "/verifikasi-surat/" + decree().token();
        int last = 200;
        for (int i = 0; i < 40 && last == 200; i++) {
            last = stranger.get(address).status();
        }
        assertThat(last).isEqualTo(429);
        assertThat(stranger.get(address).body()).contains("Terlalu sering").doesNotContain("Kota Palu");
        bench.timeIs(ProcessTestConfiguration.MORNING.plus(Duration.ofMinutes(2)));
        assertThat(stranger.get(address).status()).isEqualTo(200);
    }

    @Test
    void anActingOfficialSignsWithTheActingTitle() throws Exception {
        jdbc.sql("update cycle_decision set office = 'Plh. Wali Kota' where tenant = 'palu' and for_year = ?"
                        + " and office = 'Wali Kota'")
                .param(year)
                .update();
        make();
        PdfFile sk = PdfFile.of(
                fetch(visitor(MAYOR), "/surat/" + decree().id() + "/unduh").body());
        assertThat(sk.text()).contains("Plh. WALI KOTA PALU,");
    }

    @Test
    void aLetterThatCannotBePrintedIsTriedAgainAndThenWaitsForSomebody() {
        jdbc.sql("insert into city_logo (id, tenant, png, width, height) values ('rusak', 'palu', ?, 10, 10)")
                .param(new byte[] {1, 2, 3})
                .update();
        make();
        assertThat(current()).extracting(Letter::state).containsOnly(State.WRITTEN);
        assertThat(decree().attempts()).isEqualTo(1);
        Instant now = ProcessTestConfiguration.MORNING;
        for (int attempt = 2; attempt <= 5; attempt++) {
            now = now.plus(Duration.ofHours(3));
            bench.timeIs(now);
            worker.work();
        }
        assertThat(current()).extracting(Letter::state).containsOnly(State.FAILED);
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get("/surat?tahun=" + year).body()).contains("3 gagal dicetak");
        worker.work();
        assertThat(current()).extracting(Letter::state).containsOnly(State.FAILED);

        jdbc.sql("delete from city_logo").update();
        for (Letter letter : current()) {
            assertThat(analyst.submit("/surat/" + letter.id(), "/surat/" + letter.id() + "/cetak-ulang")
                            .status())
                    .isEqualTo(302);
        }
        assertThat(analyst.submit("/bantuan", "/surat/" + decree().id() + "/cetak-ulang")
                        .status())
                .isEqualTo(409);
        assertThat(visitor(MAYOR)
                        .submit("/bantuan", "/surat/" + decree().id() + "/cetak-ulang")
                        .status())
                .isEqualTo(403);
        worker.work();
        assertThat(current()).extracting(Letter::state).containsOnly(State.READY);
    }

    @Test
    void aPrinterThatDiedIsReplacedAndComesTooLateWhenItWakes() {
        cycle.begin(PALU, year);
        Letter letter = decree();
        Instant now = ProcessTestConfiguration.MORNING;
        assertThat(rows.take(PALU, letter.id(), State.WRITTEN, now, now.plus(Duration.ofMinutes(15))))
                .isTrue();
        assertThat(rows.take(PALU, letter.id(), State.WRITTEN, now, now.plus(Duration.ofMinutes(15))))
                .isFalse();
        worker.work();
        assertThat(decree().state()).isEqualTo(State.PRINTING);

        bench.timeIs(now.plus(Duration.ofMinutes(20)));
        worker.work();
        assertThat(decree().state()).isEqualTo(State.READY);
        String kept = decree().digest();
        assertThat(rows.keep(PALU, letter.id(), 1, new byte[] {1}, "0".repeat(64), 1, now))
                .isFalse();
        assertThat(decree().digest()).isEqualTo(kept);
    }

    @Test
    void onlyTheHeadOfTheAgencySetsPatternAndIssuesAnew() {
        make();
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.submit("/bantuan", "/surat/pola", "pattern", "{nomor}/{tahun}")
                        .status())
                .isEqualTo(403);
        assertThat(analyst.submit("/bantuan", "/surat/tahun/" + year + "/terbitkan-ulang", "reason", "Uji coba")
                        .status())
                .isEqualTo(403);
        assertThat(analyst.get("/surat").body()).doesNotContain("Pola nomor keputusan");
        Visitor head = visitor(HR_HEAD);
        Answer refused = head.submit("/surat", "/surat/pola", "pattern", "800/<script>");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("memuat {nomor} dan {tahun}", "800/&lt;script&gt;");
        assertThat(head.submit("/surat", "/surat/pola", "pattern", "188.45/{nomor}/{bulan}/{tahun}")
                        .status())
                .isEqualTo(302);
        assertThat(head.get("/surat").body()).contains("188.45/1/II/2027");
        assertThat(head.submit("/surat", "/surat/tahun/" + year + "/terbitkan-ulang", "reason", "")
                        .body())
                .contains("Isilah alasan penerbitan ulang");
        assertThat(head.submit("/surat", "/surat/tahun/1999/terbitkan-ulang", "reason", "Uji coba")
                        .status())
                .isEqualTo(404);
        assertThat(current()).extracting(Letter::issue).containsOnly(1);
        letters.ask(PALU, 1999);
        assertThat(rows.latestIssue(PALU, 1999)).isZero();
        letters.setPattern(new Actor(HR_HEAD, PALU), "{nomor}/{tahun}");
    }
}
