package id.bangkom.plan;

import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.plan.PlanWorld.Rated;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Workbench;
import id.bangkom.training.Catalogue;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "Rencana saya" as people read it on their landing page. */
@HttpTest
class MyPlanPageTest {

    private static final String PROCESS = "individual-plan";
    private static final int YEAR = 2036;

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

    @BeforeEach
    void somebody() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        city.cycle(PALU, YEAR);
        world = new PlanWorld(jdbc, catalogue, plans);
        employee = city.employee();
    }

    @Test
    void aReturnedPlanShowsItsReasonAsTextWhateverIsInIt() {
        world.needs(YEAR, employee, 0, new Rated("service", 2, 1, "WORKSHOP"));
        CaseKey key = new CaseKey(PALU, YEAR, employee);
        bench.start(PROCESS, key);
        bench.complete(
                employee,
                PROCESS,
                key,
                "draftPlan",
                Map.of("item1Programme", PlanWorld.SERVICE_WORKSHOP, "item1Quarter", "Q1", "careerPosition", "staff"));
        assertThat(page()).contains("Menunggu persetujuan atasan");
        bench.complete(
                SUPERVISOR,
                PROCESS,
                key,
                "approvePlan",
                Map.of("decision", "RETURN", "reason", "<script>alert(1)</script> Tambah tujuan"));
        assertThat(page())
                .contains("Rencana saya 2036", "Disusun pegawai", "Lokakarya Pelayanan Publik", "Rp1.500.000")
                .contains("dengan alasan: &lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void aRejectedPlanSaysWhoRejectedItAndWhy() {
        CaseKey key = new CaseKey(PALU, YEAR, employee);
        bench.start(PROCESS, key);
        bench.reachTimer(PROCESS, key, "draftPlanTakeover");
        bench.complete(SUPERVISOR, PROCESS, key, "approvePlan", Map.of("decision", "REJECT", "reason", "Belum perlu"));
        assertThat(page())
                .contains("Ditolak atasan", "Ditolak oleh Kepala Seksi Contoh dengan alasan: Belum perlu")
                .doesNotContain("<th scope=\"col\">Program</th>");
    }

    @Test
    void aSettledPlanSaysOfEachActivityWhatBecameOfItAndOthersDoNotSeeIt() {
        world.approved(YEAR, employee, UNIT, "service", 1, PlanWorld.SERVICE_WORKSHOP, PlanWorld.SERVICE_ONLINE);
        assertThat(page()).contains("Menunggu rencana kota", "Jumlah 26 JP.");
        jdbc.sql(
                        """
                        update plan_item set standing = case when cost > 0 then 'DEFERRED' else 'FUNDED' end,
                            standing_reason = case when cost > 0 then 'Pagu kota terpakai.' end
                        where tenant = 'palu' and case_id = :employee
                        """)
                .param("employee", employee)
                .update();
        assertThat(page()).contains("Sudah ditetapkan", "Didanai", "Ditunda", "Pagu kota terpakai.", "didanai 6 JP");
        employee = city.employee();
        assertThat(page()).doesNotContain("Rencana saya");
    }

    private String page() {
        Visitor visitor = Visitor.at(port);
        visitor.login(TestCity.mail(employee), TestCity.PASSWORD);
        return visitor.get("/").body();
    }
}
