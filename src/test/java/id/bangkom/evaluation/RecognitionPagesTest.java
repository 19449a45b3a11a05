package id.bangkom.evaluation;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.HttpTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.Spreadsheet;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Visitor.Answer;
import id.bangkom.testing.Workbench;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recognition as people see it, and its scheme as the agency sets it. */
@HttpTest
class RecognitionPagesTest {

    /** Of nobody else's tests, because its rows are listed. */
    private static final int YEAR = 2051;

    private static final String PATH = "/penghargaan/" + YEAR;
    private static final String SCHEME = "/penghargaan/skema";

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
    }

    /** Other tests decide by the scheme that comes with the application. */
    @AfterEach
    void noOwnScheme() {
        jdbc.sql("delete from recognition_level").update();
        jdbc.sql("delete from recognition_scheme").update();
    }

    private Visitor visitor(String account) {
        return visitors.computeIfAbsent(account, each -> {
            Visitor visitor = Visitor.at(port);
            visitor.login(TestCity.mail(each), TestCity.PASSWORD);
            return visitor;
        });
    }

    private void honoured(String employee) {
        jdbc.sql(
                        "insert into evaluation_case (tenant, for_year, case_id, employee_id, unit_id, programme_id, programme,"
                                + " ended_on, due_on, state, recognition, recognition_reason) values ('palu', ?, ?, ?, ?, 'time',"
                                + " 'Manajemen Waktu', date '2027-01-09', date '2027-04-09', 'FINISHED', 'CERTIFICATE',"
                                + " 'Hasil baik: piagam.')")
                .params(YEAR, "h" + employee, employee, UNIT)
                .update();
    }

    @Test
    void aNameIsShownToOthersOnceItsOwnerAgrees() {
        String employee = city.employee();
        String colleague = city.employee();
        honoured(employee);
        String name = "Pegawai " + employee + "</th>";
        assertThat(visitor(colleague).get(PATH).body())
                .contains("Piagam penghargaan", "sekurang-kurangnya 20 JP diakui")
                .doesNotContain(name, "Mengatur skema", "Usulan penghargaan untuk Anda");
        assertThat(visitor(HR_ANALYST).get(PATH).body()).contains(name, "Belum");
        assertThat(visitor(colleague)
                        .submit(PATH, PATH + "/persetujuan", "named", "true")
                        .status())
                .isIn(403, 404);
        assertThat(visitor(employee).get(PATH).body()).contains("Usulan penghargaan untuk Anda");
        assertThat(visitor(employee)
                        .submit(PATH, PATH + "/persetujuan", "named", "true")
                        .status())
                .isEqualTo(302);
        assertThat(visitor(colleague).get(PATH).body()).contains(name, "Dinas Perhubungan");
        assertThat(Spreadsheet.download(visitor(colleague), PATH + "/unduh?format=xlsx&cari=" + employee)
                        .get(1))
                .containsExactly(
                        "Dinas Perhubungan", "Pegawai " + employee, "Manajemen Waktu", "Hasil baik: piagam.", "Ya");
        assertThat(visitor(employee)
                        .submit(PATH, PATH + "/persetujuan", "named", "false")
                        .status())
                .isEqualTo(302);
        assertThat(visitor(colleague).get(PATH).body()).doesNotContain(name);
        assertThat(visitor(SORONG_ANALYST).get(PATH).status()).isEqualTo(404);
    }

    @Test
    void theHeadOfTheAgencySetsTheSchemeFromADayToCome() {
        String employee = city.employee();
        assertThat(visitor(employee).get(SCHEME).status()).isEqualTo(404);
        assertThat(visitor(HR_ANALYST).get(SCHEME).body())
                .contains("Skema bawaan aplikasi")
                .doesNotContain("Simpan skema");
        Answer past = visitor(HR_HEAD)
                .submit(SCHEME, SCHEME, "from", "2027-02-22", "title1", "Bintang", "benefit1", "Studi banding");
        assertThat(past.status()).isEqualTo(400);
        assertThat(past.body()).contains("paling cepat besok", "value=\"Studi banding\"");
        assertThat(visitor(HR_HEAD)
                        .submit(SCHEME, SCHEME, "from", "kapan", "title1", "Bintang", "benefit1", "Studi")
                        .status())
                .isEqualTo(400);
        assertThat(visitor(HR_HEAD)
                        .submit(
                                SCHEME,
                                SCHEME,
                                "from",
                                LocalDate.of(2027, 3, 1).toString(),
                                "title1",
                                "Bintang <i>",
                                "benefit1",
                                "Studi banding",
                                "band1",
                                "GOOD",
                                "hours1",
                                "24",
                                "sessions1",
                                "")
                        .status())
                .isEqualTo(302);
        assertThat(visitor(HR_ANALYST).get(SCHEME).body()).contains("Berlaku mulai 1 Maret 2027", "Bintang &lt;i&gt;");
        assertThat(visitor(employee).get(PATH).body()).as("until then").doesNotContain("Bintang");
        bench.timeIs(ProcessTestConfiguration.MORNING.plus(java.time.Duration.ofDays(8)));
        assertThat(visitor(employee).get(PATH).body()).contains("Bintang &lt;i&gt;", "24 JP diakui");
    }
}
