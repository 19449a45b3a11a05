package id.bangkom.letters;

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

import id.bangkom.access.Role;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.letters.Letter.State;
import id.bangkom.plan.AmendingDecrees.Amendment;
import id.bangkom.plan.AmendingDecrees.CeilingChange;
import id.bangkom.plan.AmendingDecrees.Change;
import id.bangkom.plan.FundSource;
import id.bangkom.plan.Quarter;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.TestYears;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Workbench;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Decrees that amend the one of a year: one per revision, each with its number, signed by whoever decided. */
@HttpTest
class AmendmentsTest {

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
    private Amendments amendments;

    @Autowired
    private LetterRows rows;

    @Autowired
    private LetterWorker worker;

    @Autowired
    private TransactionTemplate transaction;

    private int year;
    private String person;

    @BeforeEach
    void aPublishedPlan() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        year = TestYears.next();
        person = city.employee();
        jdbc.sql("update account set display_name = 'Dra. Nurul <b>Contoh</b>' where id = ?")
                .param(person)
                .update();
        new SettledYear(jdbc, year).published("Wali Kota").item(person, UNIT, "Lokakarya", 1_500_000, "FUNDED", null);
        cycle.begin(PALU, year);
    }

    private void ask(int revision, Role decidedAs, List<Change> changes) {
        transaction.executeWithoutResult(status -> amendments.ask(new Amendment(
                new CaseKey(PALU, year, UNIT + "-b" + revision),
                UNIT,
                "Pergeseran <i>anggaran</i>",
                "Perda Perubahan APBD",
                decidedAs == Role.MAYOR ? MAYOR : SECRETARY,
                decidedAs,
                List.of(new CeilingChange(FundSource.CITY, 6_500_000, 2_500_000)),
                changes)));
    }

    private Change deferred() {
        return new Change(
                person,
                "Kursus Keputusan",
                Quarter.Q3,
                24,
                4_000_000,
                ItemStanding.FUNDED,
                FundSource.CITY,
                ItemStanding.DEFERRED,
                null,
                "Perubahan anggaran.");
    }

    private List<Letter> made() {
        return rows.ofYear(PALU, year).stream()
                .filter(letter -> letter.isAmendment() && letter.state() != State.REVOKED)
                .toList();
    }

    private PdfFile file(Letter letter) throws Exception {
        return PdfFile.of(LetterWorker.unpacked(rows.content(PALU, letter.id()).orElseThrow()));
    }

    private Visitor visitor(String account) {
        Visitor visitor = Visitor.at(port);
        visitor.login(TestCity.mail(account), TestCity.PASSWORD);
        return visitor;
    }

    @Test
    void aRevisionBringsADecreeWithItsOwnNumberAndWhatChangesAndTheNextOneASecond() throws Exception {
        ask(1, Role.CITY_SECRETARY, List.of(deferred()));
        ask(1, Role.CITY_SECRETARY, List.of());
        ask(2, Role.MAYOR, List.of());
        worker.work();

        assertThat(made()).extracting(Letter::amendment).containsExactly(1, 2);
        Letter first = made().get(0);
        Letter second = made().get(1);
        assertThat(first.number()).isNotEqualTo(second.number()).isNotEqualTo(SettledYear.NUMBER + year);
        PdfFile pdf = file(first);
        assertThat(pdf.problems()).isEmpty();
        assertThat(pdf.text())
                .contains(
                        "KEPUTUSAN WALI KOTA PALU",
                        "NOMOR " + first.number(),
                        "PERUBAHAN ATAS KEPUTUSAN WALI KOTA PALU NOMOR " + SettledYear.NUMBER + year,
                        "tanggal 22 Februari 2027",
                        "Perda Perubahan APBD",
                        "Pergeseran <i>anggaran<",
                        "a.n. WALI KOTA PALU,",
                        "SEKRETARIS DAERAH,",
                        "Rp6.500.000",
                        "Rp2.500.000",
                        "-Rp4.000.000",
                        "Dra. Nurul",
                        "Kursus Keputusan",
                        "Triwulan III",
                        "24",
                        "Didanai dari",
                        "Ditunda",
                        "Perubahan");
        assertThat(pdf.mark()).endsWith("/verifikasi-surat/" + first.token());
        assertThat(file(second).text())
                .contains("PERUBAHAN KEDUA ATAS", "WALI KOTA PALU,", "Tidak ada kegiatan yang berubah.")
                .doesNotContain("a.n.");

        assertThat(visitor(HR_ANALYST).get("/surat?tahun=" + year).body())
                .contains("Keputusan Perubahan Kedua", first.number(), "4 dari 4 surat siap");
        assertThat(Visitor.at(port).get("/verifikasi-surat/" + first.token()).body())
                .contains("Surat ini tercatat", "Keputusan Perubahan", first.number())
                .doesNotContain("Nurul");
        assertThat(amendments.issued(PALU, year))
                .containsOnlyKeys(UNIT + "-b1", UNIT + "-b2")
                .extractingByKey(UNIT + "-b1")
                .satisfies(issued -> assertThat(issued.name()).endsWith("Nomor " + first.number()));
        assertThat(LetterPages.fileName(second)).isEqualTo("keputusan-" + year + "-perubahan-2-dinas-perhubungan.pdf");
    }

    @Test
    void itIsReadByTheUnitAndThoseWhoDecideAndByNobodyElse() {
        ask(1, Role.MAYOR, List.of(deferred()));
        worker.work();
        String path = "/surat/" + made().get(0).id();
        List.of(HR_ANALYST, HR_HEAD, MAYOR, SECRETARY, UNIT_HEAD, UNIT_PLANNER).forEach(reader -> assertThat(
                        visitor(reader).get(path + "/unduh").status())
                .as(reader)
                .isEqualTo(200));
        Map.of(SUPERVISOR, 403, SORONG_ANALYST, 404)
                .forEach((stranger, status) ->
                        assertThat(visitor(stranger).get(path).status()).isEqualTo(status));
    }

    @Test
    void lettersThatAreIssuedAnewAreSoWithTheirAmendmentsAndTheSameContent() throws Exception {
        ask(1, Role.MAYOR, List.of(deferred()));
        worker.work();
        Letter before = made().get(0);
        letters.issueAnew(new Actor(HR_HEAD, PALU), year, "Kop keliru");
        ask(2, Role.MAYOR, List.of());
        worker.work();
        assertThat(made()).extracting(Letter::amendment).containsExactly(1, 2);
        assertThat(made()).extracting(Letter::issue).containsOnly(2);
        Letter after = made().get(0);
        assertThat(after.number()).isEqualTo(before.number());
        assertThat(after.token()).isNotEqualTo(before.token());
        assertThat(file(after).text()).contains("Kursus Keputusan");
        assertThat(Visitor.at(port).get("/verifikasi-surat/" + before.token()).body())
                .contains("sudah dicabut");
        assertThat(rows.ofYear(PALU, year).get(0).isDecree()).isTrue();
    }

    @Test
    void aYearWithoutADecreeHasNothingToAmend() {
        int other = TestYears.next();
        city.cycle(PALU, other);
        year = other;
        ask(1, Role.MAYOR, List.of());
        assertThat(made()).isEmpty();
        assertThat(amendments.issued(PALU, other)).isEmpty();
    }
}
