package id.bangkom.needs;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.hours.LearningType;
import id.bangkom.process.CaseKey;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Visitor.Answer;
import id.bangkom.testing.Workbench;
import id.bangkom.training.Catalogue;
import id.bangkom.training.Mode;
import id.bangkom.training.Partner;
import id.bangkom.training.Programme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mandatory trainings from the rule to the plan. */
@HttpTest
class MandatoryPagesTest {

    private static final int YEAR = 2044;
    private static final String PROGRAMME = "mandatoryprogramme";
    private static final AtomicInteger COUNT = new AtomicInteger();

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
    private MandatoryNeeds mandatory;

    private String position;
    private String certificate;
    private String employee;
    private CaseKey key;

    /** A position of its own with a certificate of its own, so that nobody else's plan changes. */
    @BeforeEach
    void somebodyWithoutTheCertificate() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        city.cycle(PALU, YEAR);
        int number = COUNT.incrementAndGet();
        position = "mandatoryposition" + number;
        certificate = "Sertifikat Uji " + number;
        if (catalogue.programme(PALU, PROGRAMME).isEmpty()) {
            catalogue.add(
                    new Partner("mandatorycampus", PALU, "Balai Pelatihan Uji", Partner.Kind.UNIVERSITY, "Palu", true));
            catalogue.add(new Programme(
                    PROGRAMME,
                    PALU,
                    "Pelatihan Sertifikasi Uji",
                    "Untuk pengujian",
                    LearningType.FUNCTIONAL_TRAINING,
                    Mode.CLASS,
                    40,
                    5,
                    1800,
                    2_000_000,
                    false,
                    "mandatorycampus",
                    1,
                    30,
                    true,
                    List.of(new Programme.Target("integrity", 4, 5))));
        }
        jdbc.sql("insert into job_position (id, tenant, title, position_class, job_family)"
                        + " values (?, 'palu', ?, 'PELAKSANA', 'umum')")
                .params(position, "Pengelola Uji " + number)
                .update();
        jdbc.sql("insert into position_certificate (tenant, position_id, certificate) values ('palu', ?, ?)")
                .params(position, certificate.toUpperCase())
                .update();
        employee = city.employee(PALU, UNIT, position, SUPERVISOR);
        key = new CaseKey(PALU, YEAR, employee);
    }

    private Visitor visitor(String account) {
        Visitor visitor = Visitor.at(port);
        visitor.login(TestCity.mail(account), TestCity.PASSWORD);
        return visitor;
    }

    private Answer add(Visitor visitor, String... changed) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "occasion", "CERTIFICATE",
                "positionClass", "",
                "certificate", certificate,
                "programme", PROGRAMME,
                "months", "6",
                "basis", "Perpres Uji Pasal 5",
                "from", "2027-01-01"));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return visitor.submit(
                "/wajib",
                "/wajib",
                fields.entrySet().stream()
                        .flatMap(each -> List.of(each.getKey(), each.getValue()).stream())
                        .toArray(String[]::new));
    }

    private void end() {
        String id = jdbc.sql("select id from mandatory_training where certificate = ?")
                .param(certificate)
                .query(String.class)
                .single();
        assertThat(visitor(HR_HEAD).submit("/wajib", "/wajib/" + id + "/akhiri").status())
                .isEqualTo(302);
        jdbc.sql("delete from mandatory_training where certificate = ?")
                .param(certificate)
                .update();
    }

    @Test
    void whoLacksWhatThePositionRequiresFindsItInTheNeedsAndFirstInThePlan() {
        Visitor head = visitor(HR_HEAD);
        assertThat(add(head).status()).isEqualTo(302);
        try {
            assertThat(head.get("/wajib?tahun=2044&cari=" + employee).body())
                    .contains(
                            certificate, "Pelatihan Sertifikasi Uji", "Perpres Uji Pasal 5", "mensyaratkan sertifikat");
            assertThat(head.get("/wajib/unduh?tahun=2044&format=csv&cari=" + employee)
                            .body())
                    .contains("Pegawai " + employee, "Pelatihan Sertifikasi Uji");
            assertThat(visitor(SORONG_ANALYST).get("/wajib?cari=" + employee).body())
                    .doesNotContain(certificate);

            bench.start("needs-identification", key);
            assertThat(bench.view(employee, "needs-identification", key, "selfAssessment")
                            .get("mandatory")
                            .toString())
                    .contains("Pelatihan Sertifikasi Uji", "Perpres Uji Pasal 5");
            assertThat(visitor(employee)
                            .get("/kebutuhan/" + YEAR + "/" + employee)
                            .body())
                    .contains("Pelatihan wajib", "Pelatihan Sertifikasi Uji");

            bench.start("individual-plan", key);
            assertThat(bench.view(employee, "individual-plan", key, "draftPlan"))
                    .containsEntry("item1Programme", PROGRAMME)
                    .extractingByKey("item1Goal")
                    .asString()
                    .startsWith("Pelatihan wajib, paling lambat");
            Map<String, Object> without =
                    new HashMap<>(Map.of("item1Programme", other(), "item1Quarter", "Q1", "careerPosition", position));
            assertThatThrownBy(() -> bench.complete(employee, "individual-plan", key, "draftPlan", without))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Rencana tidak memuat pelatihan wajib: Pelatihan Sertifikasi Uji");
            without.put("mandatoryReason", "Sudah terdaftar pada panitia pusat");
            bench.complete(employee, "individual-plan", key, "draftPlan", without);
            Map<String, Object> approval = bench.view(SUPERVISOR, "individual-plan", key, "approvePlan");
            assertThat(approval.get("mandatory").toString()).contains("Tidak direncanakan");
            assertThat(approval.get("history").toString())
                    .contains("Tanpa pelatihan wajib: Sudah terdaftar pada panitia pusat");

            jdbc.sql("insert into employee_certificate (tenant, employee_id, certificate, issued_on)"
                            + " values ('palu', ?, ?, date '2026-05-01')")
                    .params(employee, certificate)
                    .update();
            assertThat(mandatory.of(PALU, YEAR, employee)).isEmpty();
        } finally {
            end();
        }
        assertThat(mandatory.of(PALU, YEAR, city.employee(PALU, UNIT, position, SUPERVISOR)))
                .isEmpty();
    }

    private String other() {
        String id = "mandatoryother";
        if (catalogue.programme(PALU, id).isEmpty()) {
            catalogue.add(new Programme(
                    id,
                    PALU,
                    "Kursus Lain Uji",
                    "Untuk pengujian",
                    LearningType.COURSE,
                    Mode.CLASS,
                    40,
                    5,
                    1800,
                    1_000_000,
                    false,
                    "mandatorycampus",
                    1,
                    30,
                    true,
                    List.of(new Programme.Target("integrity", 4, 5))));
        }
        return id;
    }

    @Test
    void newCivilServantsAndPostsOfAClassAreFoundByTheirRule() {
        Visitor head = visitor(HR_HEAD);
        assertThat(add(head, "occasion", "NEW_CPNS", "months", "12").status()).isEqualTo(302);
        try {
            assertThat(mandatory.of(PALU, YEAR, employee)).as("a PNS").isEmpty();
            jdbc.sql("update employee set employment_kind = 'CPNS', joined_on = date '2043-03-01' where id = ?")
                    .param(employee)
                    .update();
            assertThat(mandatory.of(PALU, YEAR, employee)).singleElement().satisfies(need -> {
                assertThat(need.reason()).isEqualTo("CPNS sejak 1 Maret 2043");
                assertThat(need.dueOn()).isEqualTo("2044-03-01");
                assertThat(need.programmeId()).isEqualTo(PROGRAMME);
            });
        } finally {
            end();
        }
        assertThat(add(head, "occasion", "POSITION_CLASS", "positionClass", "JF_AHLI_UTAMA")
                        .status())
                .isEqualTo(302);
        try {
            assertThat(mandatory.of(PALU, YEAR, employee)).isEmpty();
            jdbc.sql("update job_position set position_class = 'JF_AHLI_UTAMA' where id = ?")
                    .param(position)
                    .update();
            assertThat(mandatory.of(PALU, YEAR, employee)).singleElement().satisfies(need -> assertThat(need.reason())
                    .startsWith("Menjabat Fungsional Ahli Utama sejak")
                    .endsWith("tanpa sertifikat " + certificate));
        } finally {
            end();
        }
    }

    @Test
    void rulesAreSetByTheHeadOfTheAgencyAndWhatIsMissingIsNamed() {
        assertThat(visitor(HR_ANALYST).get("/wajib").body()).doesNotContain("Tambah aturan");
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get("/wajib").status()).isEqualTo(200);
        assertThat(add(analyst).status()).isEqualTo(403);
        assertThat(visitor(SUPERVISOR).get("/wajib").status()).isIn(403, 404);
        Visitor head = visitor(HR_HEAD);
        Answer refused = add(head, "positionClass", "PENGAWAS", "months", "61", "certificate", "x", "basis", "");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Jenjang jabatan dipilih bila, dan hanya bila")
                .contains("1 sampai 60 bulan", "3 sampai 100 karakter", "3 sampai 300 karakter");
        assertThat(head.submit("/wajib", "/wajib/asal/akhiri").status()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from mandatory_training where certificate = ?")
                        .param(certificate)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
