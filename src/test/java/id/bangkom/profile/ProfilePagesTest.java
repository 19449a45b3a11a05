package id.bangkom.profile;

import static id.bangkom.testing.TestCity.ADMINISTRATOR;
import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.HR_UNIT;
import static id.bangkom.testing.TestCity.MAYOR;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static id.bangkom.testing.TestCity.UNIT_PLANNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.bangkom.testing.Browser;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Visitor.Answer;
import id.bangkom.testing.Workbench;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Profiles of people and units over HTTP: what they show, and to whom. */
@HttpTest
class ProfilePagesTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Workbench bench;

    private String employee;
    private String position;

    @BeforeEach
    void somebodyWithAPosition() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        position = "profiled" + COUNT.incrementAndGet();
        jdbc.sql("insert into job_position (id, tenant, title, position_class, job_family, next_position_id)"
                        + " values (?, 'palu', 'Penguji Kendaraan', 'JF_TERAMPIL', 'perhubungan', 'section')")
                .param(position)
                .update();
        standard("service", 4);
        standard("unity", 2);
        employee = city.employee(PALU, UNIT, position, SUPERVISOR);
    }

    private void standard(String competency, int level) {
        jdbc.sql("insert into position_standard (position_id, tenant, competency_id, required_level, valid_from)"
                        + " values (?, 'palu', ?, ?, date '2024-01-01')")
                .params(position, competency, level)
                .update();
    }

    private void assessed(String competency, int level, String on) {
        jdbc.sql("insert into competency_assessment (employee_id, tenant, competency_id, assessed_on, source, level)"
                        + " values (?, 'palu', ?, cast(? as date), 'ASSESSMENT_CENTRE', ?)")
                .params(employee, competency, on, level)
                .update();
    }

    private Visitor visitor(String account) {
        Visitor visitor = Visitor.at(port);
        visitor.login(TestCity.mail(account), TestCity.PASSWORD);
        return visitor;
    }

    private String person() {
        return "/profil/" + employee;
    }

    @Test
    void thePersonSeesEachNumberWithItsSourceAndDate() {
        assessed("service", 2, "2025-05-01");
        assessed("service", 3, "2026-05-01");
        assessed("unity", 3, "2026-05-01");
        String page = visitor(employee).get("/profil").body();
        assertThat(page)
                .contains(
                        "Profil kompetensi saya",
                        "JPM 83,33: Memenuhi Syarat (MS)",
                        "JPM = 100 × 5 ÷ 6 = 83,33. Dihitung dari 2 dari 9 kompetensi",
                        "SKJ sejak 1 Januari 2024",
                        "Level jenjang",
                        "1 Mei 2026",
                        "Penilaian kompetensi (assessment center)",
                        "belum dinilai",
                        "role=\"img\"",
                        "Perkembangan dari tahun ke tahun",
                        "Kepala Seksi",
                        "Kepala Perangkat Daerah")
                .doesNotContain("Catat hasil penilaian");
        // 2025: service 2 of 4; nothing was known of unity.
        assertThat(page).containsPattern("(?s)JPM</th><td class=\"number\">50</td>\\s*<td class=\"number\">83,3</td>");
    }

    @Test
    void theGapToAnyPositionIsShown() {
        assessed("service", 3, "2026-05-01");
        Visitor self = visitor(employee);
        String page = self.get("/profil?sasaran=head").body();
        assertThat(page)
                .contains("Terhadap jabatan Kepala Perangkat Daerah", "JPM = 100 × 3 ÷ 4 = 75", "8 belum dinilai");
        assertThat(self.get("/profil?sasaran=staffsorong").status()).isEqualTo(404);
        assertThat(self.get("/profil?sasaran=nothing").status()).isEqualTo(404);
    }

    @Test
    void supervisorAndHrSeeTheProfileAndNobodyElse() {
        for (String account : List.of(employee, SUPERVISOR, HR_ANALYST, HR_HEAD)) {
            assertThat(visitor(account).get(person()).status()).as(account).isEqualTo(200);
        }
        String colleague = city.employee(PALU, UNIT, "staff", SUPERVISOR);
        for (String account : List.of(colleague, UNIT_HEAD, UNIT_PLANNER, MAYOR, ADMINISTRATOR, SORONG_ANALYST)) {
            Answer answer = visitor(account).get(person());
            assertThat(answer.status()).as(account).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Penguji Kendaraan", "Pegawai " + employee);
        }
        assertThat(Visitor.at(port).get(person()).status()).isEqualTo(302);
        assertThat(visitor(MAYOR).get("/profil").location())
                .as("no civil servant, but leads some")
                .isEqualTo("/profil/tim");
        assertThat(visitor(SUPERVISOR).get("/profil").body()).contains("href=\"/profil/tim\"");
        assertThat(visitor(SUPERVISOR).get("/profil/tim").body()).contains(person());
        assertThat(visitor(colleague).get("/profil/tim").body()).doesNotContain(person());
        city.leaves(employee);
        assertThat(visitor(SUPERVISOR).get(person()).status()).isEqualTo(404);
        assertThat(visitor(HR_ANALYST).get(person()).body()).doesNotContain("Catat hasil penilaian");
    }

    @Test
    void hrEntersAnAssessmentOnceAndOthersNever() {
        String[] fields = {
            "competency",
            "service",
            "level",
            "3",
            "source",
            "ASSESSMENT_CENTRE",
            "on",
            "2026-07-01",
            "evidence",
            "LHA 7"
        };
        String form = person() + "/penilaian";
        assertThat(visitor(SUPERVISOR).submit(person(), form, fields).status()).isEqualTo(403);
        assertThat(visitor(employee).submit("/profil", form, fields).status()).isEqualTo(403);
        assertThat(visitor(UNIT_HEAD).submit("/profil", form, fields).status()).isEqualTo(404);
        assertThat(visitor(SORONG_ANALYST).submit("/profil", form, fields).status())
                .isEqualTo(404);
        Visitor analyst = visitor(HR_ANALYST);
        Answer saved = analyst.submit(person(), form, fields);
        assertThat(saved.status()).isEqualTo(302);
        assertThat(analyst.get(saved.location()).body())
                .contains("Hasil penilaian dicatat.", "LHA 7", "Analis SDM Contoh, 22 Februari 2027", "1 Juli 2026");
        Answer again = analyst.submit(person(), form, fields);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("sudah tercatat (level 3)", "<details open");
        Answer wrong = analyst.submit(
                person(), form, "competency", "service", "level", "3", "source", "x", "on", "2026-07-02");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(analyst.submit("/profil", "/profil/" + HR_ANALYST + "/penilaian", fields)
                        .status())
                .as("about oneself")
                .isEqualTo(403);
    }

    @Test
    void unitsAreSeenByTheirHeadTheirPlannerAndHr() {
        assessed("service", 3, "2026-05-01");
        for (String account : List.of(UNIT_HEAD, UNIT_PLANNER, HR_ANALYST)) {
            Visitor visitor = visitor(account);
            assertThat(visitor.get("/profil-unit").body()).contains("/profil-unit/" + UNIT);
            assertThat(visitor.get("/profil-unit/" + UNIT).body())
                    .contains("Profil kompetensi Dinas Perhubungan", "Belum dinilai", "Rata-rata kesenjangan")
                    .doesNotContain("Pegawai " + employee);
            Answer csv = visitor.get("/profil-unit/" + UNIT + "/unduh");
            assertThat(csv.header("Content-Disposition")).contains("profil-unit-2027-02-22.csv");
            assertThat(csv.body()).contains("\"Pelayanan Publik\";\"Manajerial\";", "\"Kategori JPM\";");
            assertThat(visitor.get("/profil-unit/" + UNIT + "/unduh?format=xlsx")
                            .header("Content-Type"))
                    .contains("spreadsheetml");
        }
        assertThat(visitor(HR_ANALYST).get("/profil-unit/" + HR_UNIT).status()).isEqualTo(200);
        for (String account : List.of(UNIT_HEAD, UNIT_PLANNER, SORONG_ANALYST)) {
            String unit = account.equals(SORONG_ANALYST) ? UNIT : HR_UNIT;
            Visitor visitor = visitor(account);
            assertThat(visitor.get("/profil-unit/" + unit).status()).as(account).isEqualTo(404);
            assertThat(visitor.get("/profil-unit/" + unit + "/unduh").status())
                    .as(account)
                    .isEqualTo(404);
        }
        for (String account : List.of(employee, SUPERVISOR, MAYOR, ADMINISTRATOR)) {
            assertThat(visitor(account).get("/profil-unit/" + UNIT).status())
                    .as(account)
                    .isEqualTo(403);
        }
    }

    @Test
    void aUnitBelowTheOwnOneIsSeenToo() {
        String below = "below" + position;
        jdbc.sql("insert into work_unit (id, tenant, parent_id, name, short_name, kind, valid_from)"
                        + " values (?, 'palu', ?, 'Bidang Uji', 'BU', 'DIVISION', date '2010-01-01')")
                .params(below, UNIT)
                .update();
        assertThat(visitor(UNIT_HEAD).get("/profil-unit/" + below).body()).contains("Profil kompetensi Bidang Uji");
    }

    @Test
    void thePagesFitANarrowScreen() {
        assessed("service", 3, "2026-05-01");
        try (Browser browser = Browser.start(port);
                Browser.Person analyst = browser.person(TestCity.mail(HR_ANALYST), TestCity.PASSWORD, 360)) {
            Page page = analyst.page();
            for (String path : List.of(
                    person() + "?sasaran=head",
                    "/profil/tim",
                    "/profil-unit/" + UNIT,
                    "/kompetensi",
                    "/kompetensi/jpm",
                    "/standar-jabatan",
                    "/standar-jabatan/" + position,
                    "/standar-jabatan/" + position + "/ubah")) {
                page.navigate(path);
                assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                        .as(path + ": only tables scroll sideways")
                        .isEqualTo(0);
                analyst.picture("kompetensi-360-" + path.replaceAll("[^a-z0-9]+", "-"));
            }
        }
    }
}
