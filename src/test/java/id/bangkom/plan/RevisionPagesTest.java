package id.bangkom.plan;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.MAYOR;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.plan.PlanWorld.Department;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.TestYears;
import id.bangkom.testing.Visitor;
import id.bangkom.training.Catalogue;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
class RevisionPagesTest {

    private static final int YEAR = TestYears.next();
    private static final String PATH = "/perubahan-anggaran/" + YEAR;

    @LocalServerPort
    private int port;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private IndividualPlans individuals;

    @Autowired
    private Budgets budgets;

    @Autowired
    private RuntimeService runtime;

    private Visitor visitor(String person) {
        Visitor visitor = Visitor.at(port);
        visitor.login(TestCity.mail(person), TestCity.PASSWORD);
        return visitor;
    }

    @Test
    void anAnalystOpensARevisionThatIsListedForThoseItConcerns() {
        city.cycle(PALU, YEAR);
        Department department = new PlanWorld(jdbc, catalogue, individuals).department(city);
        budgets.set(PALU, YEAR, department.unit(), FundSource.CITY, 5_000_000);
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get(PATH).body()).doesNotContain("Mengajukan perubahan");
        jdbc.sql("insert into city_plan (tenant, for_year, state, round_no, ceiling, decree_no, decree_date)"
                        + " values ('palu', ?, 'PUBLISHED', 1, 100000000, ?, date '2027-02-22')")
                .params(YEAR, "900/" + YEAR)
                .update();
        jdbc.sql("insert into cycle_decision (tenant, for_year, topic, verdict, decided_by, office, decided_at)"
                        + " values ('palu', ?, 'APPROVAL', 'APPROVE', ?, 'Wali Kota', current_timestamp)")
                .params(YEAR, MAYOR)
                .update();
        assertThat(analyst.get(PATH).body()).contains("Mengajukan perubahan", "Pagu baru APBD Kota (rupiah)");

        String[] form = {
            "unit", department.unit(), "CITY", "6.000.000", "reason", "<b>Tambahan</b>", "basis", "Perda APBD-P"
        };
        assertThat(analyst.submit(PATH, PATH, "unit", department.unit(), "CITY", "enam", "reason", "x", "basis", "y")
                        .body())
                .contains("bilangan bulat rupiah", "value=\"enam\"");
        assertThat(analyst.submit(PATH, PATH, form).status()).isEqualTo(302);
        assertThat(analyst.submit(PATH, PATH, form).status()).isEqualTo(409);

        String page =
                analyst.get(PATH + "?cari=" + department.unit() + "&urut=NILAI").body();
        assertThat(page)
                .contains(
                        "Dinas " + department.unit(),
                        "Menunggu putusan",
                        "APBD Kota Rp5.000.000 menjadi Rp6.000.000",
                        "&lt;b&gt;Tambahan&lt;/b&gt;")
                .doesNotContain("<b>Tambahan");
        assertThat(analyst.get(PATH + "?cari=tidakada").body()).contains("Tidak ada perubahan anggaran");
        assertThat(analyst.get(PATH + "/unduh?cari=" + department.unit()).body())
                .contains("5000000;6000000;1000000;\"Perda APBD-P\"");
        assertThat(analyst.get("/pagu/" + YEAR).body())
                .contains("Perubahan anggaran: Dinas " + department.unit() + ", Menunggu putusan.");
        assertThat(analyst.submit(
                                "/bantuan", "/pagu/" + YEAR, "unit", department.unit(), "source", "CITY", "amount", "1")
                        .body())
                .as("around the revision")
                .contains("Rencana kota sudah ditetapkan");
        assertThat(budgets.amounts(PALU, YEAR, department.unit())).isEqualTo(Map.of(FundSource.CITY, 5_000_000L));
        assertThat(visitor(department.planner()).get(PATH).body()).contains("Rp6.000.000");
        assertThat(visitor(UNIT_HEAD).get(PATH).body()).doesNotContain(department.unit());
        assertThat(visitor(HR_HEAD).get(PATH).body()).contains("Rp6.000.000").doesNotContain("Mengajukan perubahan");
        assertThat(visitor(HR_HEAD).submit("/bantuan", PATH, form).status()).isEqualTo(403);
        String lost = PATH + "/" + department.unit() + "-b1/batalkan";
        assertThat(page).doesNotContain("/batalkan");
        assertThat(analyst.submit(PATH, lost, "reason", "Salah hapus").status()).isEqualTo(409);
        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processDefinitionKey("budget-revision")
                        .processInstanceBusinessKey("palu/" + YEAR + "/" + department.unit() + "-b1")
                        .singleResult()
                        .getId(),
                "Cockpit");
        assertThat(visitor(HR_HEAD).get(PATH).body()).doesNotContain("/batalkan");
        assertThat(analyst.get(PATH).body()).contains(lost);
        assertThat(analyst.submit(PATH, lost, "reason", "Salah hapus").status()).isEqualTo(302);
        assertThat(analyst.get(PATH).body()).contains("Dibatalkan BKPSDM").doesNotContain("/batalkan");
        assertThat(visitor(SUPERVISOR).get(PATH).status()).isEqualTo(403);
        assertThat(visitor(SORONG_ANALYST).get(PATH).status()).isEqualTo(404);
    }
}
