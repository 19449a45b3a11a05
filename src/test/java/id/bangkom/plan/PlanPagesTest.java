package id.bangkom.plan;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.plan.PlanWorld.Rated;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Visitor.Answer;
import id.bangkom.testing.Workbench;
import id.bangkom.training.Catalogue;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of individual plans over HTTP, as people use them. */
@HttpTest
class PlanPagesTest {

    private static final String PROCESS = "individual-plan";
    private static final int YEAR = 2041;

    @LocalServerPort
    private int port;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private IndividualPlans plans;

    private PlanWorld world;
    private String employee;
    private CaseKey key;

    @BeforeEach
    void somebody() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        city.cycle(PALU, YEAR);
        world = new PlanWorld(jdbc, catalogue, plans);
        employee = city.employee();
        key = new CaseKey(PALU, YEAR, employee);
        world.needs(YEAR, employee, 0, new Rated("service", 2, 1, "WORKSHOP"));
        bench.start(PROCESS, key);
    }

    private Visitor visitor(String account) {
        Visitor visitor = Visitor.at(port);
        visitor.login(TestCity.mail(account), TestCity.PASSWORD);
        return visitor;
    }

    private Answer page(String account, String path) {
        return visitor(account).get(path);
    }

    private String path() {
        return "/rencana/" + YEAR + "/" + employee;
    }

    private void handIn(String programme, String quarter) {
        bench.complete(
                employee,
                PROCESS,
                key,
                "draftPlan",
                Map.of("item1Programme", programme, "item1Quarter", quarter, "careerPosition", "staff"));
    }

    @Test
    void everyVersionIsThereWithWhatChangedAndWhatWasDecided() {
        handIn(PlanWorld.SERVICE_WORKSHOP, "Q1");
        bench.complete(
                SUPERVISOR,
                PROCESS,
                key,
                "approvePlan",
                Map.of("decision", "RETURN", "reason", "Geser ke triwulan III"));
        handIn(PlanWorld.SERVICE_WORKSHOP, "Q3");
        assertThat(page(employee, path()).body())
                .contains("Versi 2: Disusun sendiri", "Menunggu persetujuan atasan", "Geser ke triwulan III")
                .contains("Perubahan dari versi 1 ke versi 2", "Lokakarya Pelayanan Publik, waktu", "Triwulan III")
                .contains("Pelayanan Publik (kesenjangan 1)", "Tidak ada rencana tahun " + (YEAR - 1));
        assertThat(page(employee, path() + "?dari=0&ke=1").body()).contains("Perubahan dari versi 0 ke versi 1");
        assertThat(page(employee, path() + "?dari=2&ke=2").body()).contains("Tidak ada perbedaan.");
        assertThat(page(employee, path() + "?dari=7&ke=9").body()).contains("Perubahan dari versi 1 ke versi 2");
    }

    @Test
    void onlyThePersonTheSupervisorAndTheAgencyOfTheCityReadIt() {
        handIn(PlanWorld.SERVICE_WORKSHOP, "Q1");
        assertThat(page(employee, path()).body())
                .contains("Keseimbangan cara belajar dalam versi ini", "Formal: 100 persen", "acuan 70 persen");
        assertThat(page(HR_ANALYST, "/rencana?tahun=" + YEAR).body())
                .contains("Keseimbangan cara belajar seluruh kota " + YEAR);
        assertThat(page(employee, "/rencana").body()).doesNotContain("seluruh kota");
        assertThat(page(employee, path()).status()).isEqualTo(200);
        assertThat(page(SUPERVISOR, path()).status()).isEqualTo(200);
        assertThat(page(HR_ANALYST, path()).status()).isEqualTo(200);
        assertThat(page(city.employee(), path()).status()).isEqualTo(404);
        assertThat(page(UNIT_HEAD, path()).status()).isEqualTo(404);
        assertThat(page(SORONG_ANALYST, path()).status()).isEqualTo(404);
        assertThat(page(employee, "/rencana/" + (YEAR + 1) + "/" + employee).status())
                .isEqualTo(404);
        assertThat(page(SUPERVISOR, "/rencana").body()).contains(path());
        assertThat(page(HR_ANALYST, "/rencana?cari=" + employee).body()).contains(path());
        assertThat(page(SORONG_ANALYST, "/rencana?cari=" + employee).body()).doesNotContain(path());
    }

    @Test
    void itIsComparedWithLastYear() {
        city.cycle(PALU, YEAR - 1);
        world.approved(YEAR - 1, employee, UNIT, "service", 1, PlanWorld.SERVICE_WORKSHOP, PlanWorld.SERVICE_ONLINE);
        jdbc.sql(
                        """
                        update plan_item set standing = 'DEFERRED', standing_reason = 'Pagu kota terpakai.'
                        where tenant = 'palu' and case_id = :employee and for_year = :year and cost > 0
                        """)
                .param("employee", employee)
                .param("year", YEAR - 1)
                .update();
        handIn(PlanWorld.SERVICE_WORKSHOP, "Q1");
        assertThat(page(employee, path()).body())
                .contains("Dibandingkan dengan tahun " + (YEAR - 1), "Ditunda: Pagu kota terpakai.")
                .contains("26 JP", "Jam pelajaran diakui", "Belum ditetapkan")
                .containsPattern("<td>Ditunda: Pagu kota terpakai.</td>\\s*<td>Ya</td>");
    }

    @Test
    void aDraftIsKeptOnTheServerAndTheTaskStartsFromIt() {
        String drafts = "/rencana/" + YEAR + "/konsep";
        Visitor person = visitor(employee);
        assertThat(person.get(drafts).body()).contains("Konsep rencana pengembangan", "usulan sistem");
        assertThat(person.submit(
                                drafts,
                                drafts,
                                "base",
                                "0",
                                "item2Programme",
                                PlanWorld.DECISION_COURSE,
                                "item2Quarter",
                                "",
                                "careerGoal",
                                "Menjadi pengawas",
                                "wantsMentor",
                                "true")
                        .status())
                .isEqualTo(302);
        // After a new login, and in the task itself.
        assertThat(page(employee, drafts).body()).contains("konsep yang Anda simpan", "Menjadi pengawas");
        assertThat(bench.view(employee, PROCESS, key, "draftPlan"))
                .containsEntry("item1Programme", null)
                .containsEntry("item2Programme", PlanWorld.DECISION_COURSE)
                .containsEntry("item2Quarter", null)
                .containsEntry("careerGoal", "Menjadi pengawas")
                .containsEntry("wantsMentor", true);
        assertThat(page(SUPERVISOR, path()).body()).doesNotContain("Menjadi pengawas");

        assertThat(person.submit(drafts, drafts, "base", "0", "item1Goal", "x".repeat(301))
                        .body())
                .contains("paling banyak 300 karakter");
        assertThat(person.submit(drafts, drafts, "base", "0", "item1Programme", "asal")
                        .status())
                .isEqualTo(400);
        assertThat(person.submit(drafts, drafts, "base", "0", "item1Quarter", "Q9")
                        .status())
                .isEqualTo(400);
        assertThat(person.submit(drafts, drafts, "base", "3", "item1Goal", "Lain")
                        .status())
                .isEqualTo(409);
        assertThat(page(employee, drafts).body()).contains("Menjadi pengawas");

        handIn(PlanWorld.SERVICE_WORKSHOP, "Q1");
        assertThat(page(employee, drafts).status()).as("handed in").isEqualTo(404);
        bench.complete(SUPERVISOR, PROCESS, key, "approvePlan", Map.of("decision", "RETURN", "reason", "Lengkapi"));
        assertThat(bench.view(employee, PROCESS, key, "draftPlan"))
                .as("the version handed in, not the draft of before")
                .containsEntry("item1Programme", PlanWorld.SERVICE_WORKSHOP);
        assertThat(page(city.employee(), drafts).status()).isEqualTo(404);
    }

    @Test
    void commentsAreReadByBothSidesAndTheOtherOneIsTold() {
        Visitor superior = visitor(SUPERVISOR);
        assertThat(superior.submit(path(), path() + "/komentar", "text", "<b>Tambah</b> tujuan")
                        .status())
                .isEqualTo(302);
        assertThat(page(employee, path()).body())
                .contains("&lt;b&gt;Tambah&lt;/b&gt; tujuan", "Kepala Seksi Contoh, ", "tentang versi 0");
        assertThat(world.messages(employee, "plan-commented")).isEqualTo(1);
        visitor(employee).submit(path(), path() + "/komentar", "text", "Baik, saya tambah");
        assertThat(superior.get(path()).body()).contains("Baik, saya tambah");
        assertThat(world.messages(SUPERVISOR, "plan-commented")).isPositive();
        assertThat(superior.submit(path(), path() + "/komentar", "text", "  ").body())
                .contains("harus 1 sampai 1000 karakter");
        Visitor stranger = visitor(city.employee());
        assertThat(stranger.submit("/rencana", path() + "/komentar", "text", "Halo")
                        .status())
                .isEqualTo(404);
    }
}
