package id.bangkom.competency;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.MAYOR;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static id.bangkom.testing.TestCity.UNIT_PLANNER;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.HttpTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Visitor.Answer;
import id.bangkom.testing.Workbench;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dictionary and the standards of positions, over HTTP as people use them. */
@HttpTest
class CompetencyPagesTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Workbench bench;

    @Autowired
    private Competencies competencies;

    private String position;
    private String traffic;

    @BeforeEach
    void aPositionOfItsOwn() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        int number = COUNT.incrementAndGet();
        position = "position" + number;
        traffic = "traffic" + number;
        jdbc.sql("insert into job_position (id, tenant, title, position_class, job_family)"
                        + " values (?, 'palu', ?, 'PENGAWAS', 'keselamatan')")
                .params(position, "Pengawas Keselamatan " + number)
                .update();
        jdbc.sql("insert into competency (id, tenant, name, kind, sort_order, description)"
                        + " values (?, 'palu', ?, 'TECHNICAL', 100, 'Mengatur arus.')")
                .params(traffic, "Rekayasa Lalu Lintas " + number)
                .update();
    }

    private Visitor visitor(String account) {
        Visitor visitor = Visitor.at(port);
        visitor.login(TestCity.mail(account), TestCity.PASSWORD);
        return visitor;
    }

    private String page() {
        return "/standar-jabatan/" + position;
    }

    private int level(LocalDate on, String competency) {
        return competencies.standardOf(PALU, position, on).stream()
                .filter(required -> required.competency().id().equals(competency))
                .mapToInt(RequiredLevel::level)
                .findFirst()
                .orElse(0);
    }

    @Test
    void everybodyReadsTheDictionaryAndWhatTheLevelsMean() {
        for (String account : List.of(SUPERVISOR, MAYOR, HR_ANALYST)) {
            Visitor reader = visitor(account);
            assertThat(reader.get("/kompetensi").body())
                    .contains("Kamus kompetensi", "Perekat Bangsa", "/kompetensi/unity", "Rekayasa Lalu Lintas");
            assertThat(reader.get("/kompetensi/unity").body())
                    .contains("Kompetensi sosial kultural", "Mumpuni", "keberagaman sebagai kekuatan")
                    .doesNotContain("belum diisi");
        }
        Visitor reader = visitor(SUPERVISOR);
        assertThat(reader.get("/kompetensi?jenis=TECHNICAL").body())
                .contains("Rekayasa Lalu Lintas")
                .doesNotContain("Perekat Bangsa");
        assertThat(reader.get("/kompetensi?cari=pengambilan").body()).contains("1 kompetensi", "Pengambilan Keputusan");
        assertThat(reader.get("/kompetensi?jenis=x&cari=%25").body()).contains("Tidak ada kompetensi yang cocok");
        assertThat(reader.get("/kompetensi/" + traffic).body()).contains("belum diisi");
        assertThat(reader.get("/kompetensi/nothing").status()).isEqualTo(404);
    }

    @Test
    void theFormulaIsShownWithTheThresholdsOfTheCityAndAnExample() {
        assertThat(visitor(SUPERVISOR).get("/kompetensi/jpm").body())
                .contains(
                        "JPM = 100 × 9 ÷ 11 = 81,82, jadi Memenuhi Syarat (MS).",
                        "JPM 80 atau lebih",
                        "JPM di bawah 68",
                        "sejak 1 Januari 2018");
    }

    @Test
    void hrChangesAStandardFromADayOnAndSeesVersionsAndWhoDidIt() {
        LocalDate march = LocalDate.of(2027, 3, 1);
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get(page()).body()).contains("Level jenjang", "Standar sendiri belum ditetapkan");
        Answer saved = analyst.submit(
                page() + "/ubah",
                page() + "/ubah",
                "shown",
                "2027-02-23",
                "on",
                "2027-03-01",
                "level-service",
                "4",
                "level-unity",
                "-",
                "new-1",
                traffic,
                "newLevel-1",
                "3",
                "letter",
                "800/9",
                "reason",
                "Penetapan SKJ");
        assertThat(saved.status()).isEqualTo(302);
        assertThat(saved.location()).endsWith(page() + "?pada=2027-03-01");
        assertThat(level(march, "service")).isEqualTo(4);
        assertThat(level(march, traffic)).isEqualTo(3);
        assertThat(level(march.minusDays(1), "service")).isEqualTo(2);
        assertThat(level(march.minusDays(1), traffic)).isZero();
        assertThat(analyst.get(page() + "?pada=2027-03-01").body())
                .contains(
                        "2 level diubah, berlaku mulai 1 Maret 2027.",
                        "Standar jabatan sejak 1 Maret 2027",
                        "1 Maret 2027 sampai seterusnya",
                        "(Akan berlaku)",
                        "Pelayanan Publik: level 4 (sebelumnya level jenjang)",
                        "Analis SDM Contoh",
                        "Penetapan SKJ (surat 800/9)");
        assertThat(analyst.get(page()).body()).contains("Standar pada 22 Februari 2027");
    }

    @Test
    void aFieldThatWasLeftAloneDoesNotTakeBackWhatIsPlannedMeanwhile() {
        Visitor analyst = visitor(HR_ANALYST);
        analyst.submit(
                page(),
                page() + "/ubah",
                "shown",
                "2027-02-23",
                "on",
                "2027-03-01",
                "level-service",
                "4",
                "reason",
                "Satu");
        // Opened for the day before the first change, as the form of somebody else.
        analyst.submit(
                page() + "/ubah",
                page() + "/ubah",
                "shown",
                "2027-02-23",
                "on",
                "2027-04-01",
                "level-service",
                "-",
                "level-unity",
                "3",
                "reason",
                "Dua");
        LocalDate april = LocalDate.of(2027, 4, 1);
        assertThat(level(april, "unity")).isEqualTo(3);
        assertThat(level(april, "service")).isEqualTo(4);
    }

    @Test
    void whatIsWrongIsSaidAndTheEntryKept() {
        Visitor analyst = visitor(HR_ANALYST);
        Answer past = analyst.submit(
                page() + "/ubah",
                page() + "/ubah",
                "on",
                "2027-02-22",
                "level-service",
                "4",
                "reason",
                "Alasan yang panjang");
        assertThat(past.status()).isEqualTo(400);
        assertThat(past.body()).contains("paling cepat mulai besok, 23 Februari 2027", "Alasan yang panjang");
        Answer noLevel = analyst.submit(
                page() + "/ubah", page() + "/ubah", "on", "2027-03-01", "new-1", traffic, "reason", "Uji");
        assertThat(noLevel.status()).isEqualTo(400);
        assertThat(noLevel.body()).contains("Pilih level untuk setiap kompetensi teknis");
        Answer odd = analyst.submit(
                page() + "/ubah", page() + "/ubah", "on", "2027-03-01", "level-service", "9", "reason", "Uji");
        assertThat(odd.status()).isEqualTo(400);
        assertThat(jdbc.sql("select count(*) from position_standard where position_id = ?")
                        .param(position)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void thePositionsAreSearchedSortedAndTakenAway() {
        Visitor analyst = visitor(HR_ANALYST);
        String title = "Pengawas Keselamatan " + position.substring("position".length());
        assertThat(analyst.get("/standar-jabatan?cari=keselamatan&jenjang=PENGAWAS&urut=TERBARU")
                        .body())
                .contains(title, page(), "belum, memakai level jenjang")
                .doesNotContain("Pengelola Lalu Lintas");
        assertThat(analyst.get("/standar-jabatan?jenjang=x&urut=x&hal=99").status())
                .isEqualTo(200);
        Answer csv = analyst.get("/standar-jabatan/unduh?cari=keselamatan");
        assertThat(csv.header("Content-Disposition")).contains("standar-jabatan-2027-02-22.csv");
        assertThat(csv.body())
                .contains("\"" + title + "\";\"Pengawas\";\"keselamatan\";0;\"Integritas\";\"Manajerial\";2;");
        Answer xlsx = analyst.get("/standar-jabatan/unduh?format=xlsx");
        assertThat(xlsx.header("Content-Type")).contains("spreadsheetml");
        assertThat(xlsx.body()).startsWith("PK");
    }

    @Test
    void onlyHrAndOnlyOfTheCityOpensStandards() {
        for (String account : List.of(SUPERVISOR, UNIT_HEAD, UNIT_PLANNER, MAYOR)) {
            Visitor other = visitor(account);
            for (String address : List.of("/standar-jabatan", "/standar-jabatan/unduh", page(), page() + "/ubah")) {
                assertThat(other.get(address).status())
                        .as(account + " " + address)
                        .isEqualTo(403);
            }
            assertThat(other.submit(
                                    "/bantuan",
                                    page() + "/ubah",
                                    "on",
                                    "2027-03-01",
                                    "level-service",
                                    "5",
                                    "reason",
                                    "Uji")
                            .status())
                    .isEqualTo(403);
        }
        Visitor sorong = visitor(SORONG_ANALYST);
        assertThat(sorong.get("/standar-jabatan").body()).doesNotContain("Pengawas Keselamatan");
        assertThat(sorong.get("/standar-jabatan/unduh").body()).doesNotContain("Pengawas Keselamatan");
        assertThat(sorong.get("/kompetensi").body()).doesNotContain("Rekayasa");
        for (String address : List.of(page(), page() + "/ubah", "/kompetensi/" + traffic)) {
            assertThat(sorong.get(address).status()).as(address).isEqualTo(404);
        }
        assertThat(sorong.submit(
                                "/bantuan", page() + "/ubah", "on", "2027-03-01", "level-service", "5", "reason", "Uji")
                        .status())
                .isEqualTo(404);
        assertThat(level(LocalDate.of(2027, 3, 1), "service")).isEqualTo(2);
    }
}
