package id.bangkom.outreach;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.HttpTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.Spreadsheet;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Visitor.Answer;
import id.bangkom.testing.Workbench;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The announcement of a year. */
@HttpTest
class CampaignPagesTest {

    /** The latest of all that tests of this database open, so that the landing page shows it. */
    private static final int YEAR = 2999;

    private static final String PATH = "/kampanye/" + YEAR;

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
    void morning() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
    }

    /** Other tests look at the latest year. */
    @AfterEach
    void leaveNothing() {
        for (String table : List.of("campaign_read", "campaign", "cycle")) {
            jdbc.sql("delete from " + table + " where for_year = ?").param(YEAR).update();
        }
    }

    private Visitor visitor(String account) {
        return visitors.computeIfAbsent(account, each -> {
            Visitor visitor = Visitor.at(port);
            visitor.login(TestCity.mail(each), TestCity.PASSWORD);
            return visitor;
        });
    }

    @Test
    void theHeadOfTheAgencyWritesItEverybodyReadsItAndTheAgencySeesHowMany() {
        String employee = city.employee();
        assertThat(visitor(employee).get(PATH).status()).as("not opened").isEqualTo(404);
        assertThat(visitor(HR_ANALYST).get(PATH + "/ubah").status()).isEqualTo(404);
        String form = PATH + "/ubah";
        assertThat(visitor(HR_HEAD)
                        .submit(form, form, "title", "", "body", "Isi", "version", "0")
                        .status())
                .isEqualTo(400);
        assertThat(visitor(HR_HEAD)
                        .submit(form, form, "title", "Judul", "body", "x".repeat(4001), "version", "0")
                        .status())
                .isEqualTo(400);
        assertThat(visitor(HR_HEAD)
                        .submit(
                                form,
                                form,
                                "title",
                                "Siklus <b>baru</b>",
                                "body",
                                "Mari belajar.\n\n<script>alert(1)</script>",
                                "version",
                                "0")
                        .status())
                .isEqualTo(302);
        assertThat(visitor(HR_HEAD).get(form).body())
                .contains("value=\"Siklus &lt;b&gt;baru&lt;/b&gt;\"", "Mari belajar.", "name=\"version\" value=\"1\"");
        Answer late = visitor(HR_HEAD).submit(form, form, "title", "Lain", "body", "Isi", "version", "0");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("baru saja diubah");
        assertThat(visitor(employee).get("/").body()).doesNotContain("Siklus &lt;b&gt;baru&lt;/b&gt;");

        city.cycle(PALU, YEAR);
        assertThat(visitor(employee).get("/").body()).contains("Siklus &lt;b&gt;baru&lt;/b&gt;", PATH);
        assertThat(visitor(employee).get(PATH).body())
                .contains("Mari belajar.", "&lt;script&gt;", "Apa yang terjadi selanjutnya")
                .doesNotContain("<script>alert", "Tulis pengumuman", "Siapa yang sudah membaca");
        assertThat(visitor(employee).get("/").body())
                .as("until it is read")
                .doesNotContain("Siklus &lt;b&gt;baru&lt;/b&gt;");

        assertThat(visitor(employee).get(PATH + "/pembaca").status()).isEqualTo(404);
        assertThat(visitor(UNIT_HEAD).get(PATH + "/pembaca/unduh").status()).isEqualTo(404);
        assertThat(visitor(SORONG_ANALYST).get(PATH + "/pembaca").status()).isEqualTo(404);
        assertThat(visitor(SORONG_ANALYST).get(PATH).body()).doesNotContain("Mari belajar.");
        List<Object> department = Spreadsheet.download(
                        visitor(HR_ANALYST), PATH + "/pembaca/unduh?format=xlsx&cari=perhubungan")
                .get(1);
        assertThat(department.get(0)).isEqualTo("Dinas Perhubungan");
        assertThat(department.get(2)).isEqualTo(1.0);
        assertThat(visitor(HR_ANALYST).get(PATH + "/pembaca").body())
                .contains("Dinas Perhubungan", "<td class=\"number\">1</td>", "</text>");
    }
}
