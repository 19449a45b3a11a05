package id.bangkom.staffing;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.MAYOR;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SECRETARY;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.intake.TestIntake;
import id.bangkom.intake.Workbooks;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.staffing.StaffScene.Department;
import id.bangkom.testing.Browser;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.Spreadsheet;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Visitor.Answer;
import id.bangkom.testing.Workbench;
import id.bangkom.workforce.Workforce;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of HR and of everyone, over HTTP as people use them. */
@HttpTest
class StaffingPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Workbench bench;

    @Autowired
    private Workforce workforce;

    @Autowired
    private Changes changes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private BeanFactory application;

    private StaffScene scene;
    private Department from;
    private Department to;
    private String employee;

    @BeforeEach
    void twoDepartments() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        scene = new StaffScene(city, jdbc);
        from = scene.department();
        to = scene.department();
        employee = city.employee(PALU, from.unit(), "staff", from.leader());
    }

    private Visitor visitor(String account) {
        Visitor visitor = Visitor.at(port);
        visitor.login(TestCity.mail(account), TestCity.PASSWORD);
        return visitor;
    }

    private String person() {
        return "/pegawai/" + employee;
    }

    @Test
    void hrMovesSomebodyAndSeesBeforeWhatHappensToTheOpenTasks() {
        CaseKey plan = scene.planAwaitingApproval(bench, 2046, employee);
        String today = workforceToday();
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get("/pegawai?unit=" + from.unit()).body()).contains("3 pegawai", "Pegawai " + employee);
        assertThat(analyst.get(person()).body()).contains("Pindah tugas", "Riwayat penempatan", "1 Januari 2020");
        Answer shown = analyst.submit(
                person(),
                person() + "/periksa",
                "kind",
                "MOVE",
                "unit",
                to.unit(),
                "position",
                "staff",
                "supervisor",
                to.leader(),
                "on",
                today,
                "reason",
                "Penataan pegawai");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body())
                .contains(
                        "Akibat terhadap tugas terbuka",
                        "Dialihkan (1)",
                        "Dari Pegawai " + from.leader() + " kepada Pegawai " + to.leader());
        assertThat(workforce.employee(PALU, employee).orElseThrow().unitId()).isEqualTo(from.unit());

        Answer saved = analyst.submit(
                person(),
                person() + "/catat",
                "kind",
                "MOVE",
                "unit",
                to.unit(),
                "position",
                "staff",
                "supervisor",
                to.leader(),
                "on",
                today,
                "letter",
                "800/7",
                "reason",
                "Penataan pegawai");
        assertThat(saved.status()).isEqualTo(302);
        assertThat(bench.task("individual-plan", plan, "approvePlan").getAssignee())
                .isEqualTo(to.leader());
        assertThat(analyst.get(person()).body())
                .contains("Perubahan yang dicatat", "oleh Analis SDM Contoh", "800/7", "Dinas " + to.unit());
    }

    private String workforceToday() {
        return java.time.LocalDate.ofInstant(bench.now(), java.time.ZoneId.of("Asia/Makassar"))
                .toString();
    }

    @Test
    void whatIsWrongIsSaidAndTheEntryKept() {
        Visitor analyst = visitor(HR_ANALYST);
        Answer circle = analyst.submit(
                "/pegawai/" + from.leader(),
                "/pegawai/" + from.leader() + "/periksa",
                "kind",
                "SUPERVISOR",
                "supervisor",
                employee,
                "on",
                "2027-02-22",
                "reason",
                "Alasan yang tetap");
        assertThat(circle.status()).isEqualTo(400);
        assertThat(circle.body()).contains("berada di bawah pegawai ini", "Alasan yang tetap");
        for (String[] wrong : List.of(
                new String[] {"kind", "MOVE", "unit", to.unit(), "position", "staff", "on", "2027-02-21", "reason", "x"
                },
                new String[] {"kind", "MOVE", "unit", to.unit(), "position", "staff", "on", "2031-01-01", "reason", "x"
                },
                new String[] {"kind", "MOVE", "unit", to.unit(), "position", "staff", "on", "2027-02-22", "reason", " "
                },
                new String[] {"kind", "MOVE", "unit", "nowhere", "position", "staff", "on", "2027-02-22", "reason", "x"
                },
                new String[] {"kind", "MOVE", "unit", to.unit(), "position", "none", "on", "2027-02-22", "reason", "x"},
                new String[] {
                    "kind", "MOVE", "unit", "dinassorong", "position", "staff", "on", "2027-02-22", "reason", "x"
                },
                new String[] {"kind", "LEAVE", "on", "2027-02-22", "reason", "x"},
                new String[] {"kind", "LEAVE", "leave", "DEATH", "on", "2025-02-22", "reason", "x"},
                new String[] {"kind", "SECONDMENT", "unit", to.unit(), "on", "2027-02-22", "reason", "x"},
                new String[] {"kind", "MERGE", "unit", to.unit(), "on", "2027-02-22", "reason", "x"},
                new String[] {"kind", "JOIN", "unit", to.unit(), "on", "2027-02-22", "reason", "x"},
                new String[] {"on", "2027-02-22", "reason", "x"},
                new String[] {"kind", "DANCE", "on", "2027-02-22", "reason", "x"},
                new String[] {"kind", "MOVE", "on", "besok", "reason", "x"})) {
            Answer answer = analyst.submit(person(), person() + "/catat", wrong);
            assertThat(answer.status()).as(String.join(" ", wrong)).isEqualTo(400);
        }
        assertThat(changes.of(PALU, employee)).isEmpty();
    }

    @Test
    void nobodyButHrAndNobodyOfAnotherCitySeesOrChangesAnything() {
        String[] move = {"kind", "MOVE", "unit", to.unit(), "position", "staff", "on", "2027-02-22", "reason", "x"};
        for (String other : List.of(UNIT_HEAD, SUPERVISOR, MAYOR, SECRETARY, from.head(), employee)) {
            Visitor visitor = visitor(other);
            for (String page : List.of(
                    "/pegawai",
                    "/pegawai/baru",
                    person(),
                    "/organisasi",
                    "/organisasi/" + from.unit(),
                    "/pejabat-sementara",
                    "/pejabat-sementara/baru/" + employee)) {
                assertThat(visitor.get(page).status()).as(other + " " + page).isIn(403, 404);
            }
            assertThat(visitor.submit("/pelimpahan", person() + "/catat", move).status())
                    .isIn(403, 404);
            assertThat(visitor.get("/").body()).doesNotContain("href=\"/pegawai\"");
        }
        Visitor sorong = visitor(SORONG_ANALYST);
        assertThat(sorong.get(person()).status()).isEqualTo(404);
        assertThat(sorong.get("/organisasi/" + from.unit()).status()).isEqualTo(404);
        assertThat(sorong.get("/pejabat-sementara/baru/" + employee).status()).isEqualTo(404);
        assertThat(sorong.get("/pegawai?nama=Pegawai").body()).doesNotContain("Pegawai " + employee);
        assertThat(sorong.get("/pegawai?unit=" + from.unit()).body()).contains("0 pegawai");
        assertThat(sorong.submit("/pegawai", person() + "/catat", move).status())
                .isEqualTo(404);
        assertThat(changes.of(PALU, employee)).isEmpty();
        assertThat(visitor(HR_ANALYST).post(person() + "/catat", move).status())
                .as("without the form's token")
                .isEqualTo(403);
        Visitor self = visitor(HR_ANALYST);
        Answer own = self.submit("/pegawai", "/pegawai/" + HR_ANALYST + "/catat", move);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body()).contains("petugas BKPSDM yang lain");
    }

    @Test
    void aPlannedChangeIsListedAndCanBeWithdrawn() {
        Visitor head = visitor(HR_HEAD);
        head.submit(
                person(),
                person() + "/catat",
                "kind",
                "LEAVE",
                "leave",
                "RETIREMENT",
                "on",
                "2027-06-01",
                "reason",
                "Batas usia pensiun");
        Change planned = changes.of(PALU, employee).get(0);
        assertThat(planned.state()).isEqualTo(Change.State.PLANNED);
        assertThat(head.get("/pegawai").body()).contains("berhenti bertugas mulai 1 Juni 2027");
        String withdraw = "/pegawai/perubahan/" + planned.id() + "/batal";
        assertThat(visitor(SORONG_ANALYST)
                        .submit("/pegawai", withdraw, "reason", "x")
                        .status())
                .isEqualTo(404);
        assertThat(head.submit("/pegawai", withdraw, "reason", "").status()).isEqualTo(400);
        assertThat(head.submit("/pegawai", withdraw, "reason", "Salah orang").status())
                .isEqualTo(302);
        assertThat(head.submit("/pegawai", withdraw, "reason", "Lagi").status()).isEqualTo(409);
        assertThat(head.get(person()).body()).contains("Dibatalkan: Salah orang");
    }

    @Test
    void whoLeavesIsLoggedOutWithTheNextRequest() {
        Visitor leaver = visitor(employee);
        assertThat(leaver.get("/").status()).isEqualTo(200);
        visitor(HR_ANALYST)
                .submit(
                        person(),
                        person() + "/catat",
                        "kind",
                        "LEAVE",
                        "leave",
                        "DISMISSAL",
                        "on",
                        workforceToday(),
                        "reason",
                        "Hukuman disiplin");
        Answer next = leaver.get("/");
        assertThat(next.status()).isEqualTo(302);
        assertThat(next.location()).contains("/login");
        assertThat(leaver.get("/camunda/api/engine/engine/default/filter").status())
                .isIn(302, 401, 403);
    }

    @Test
    void somebodyJoinsAndIsFoundByNumberWhichNeverStandsInAnAddress() {
        Visitor analyst = visitor(HR_ANALYST);
        String[] fields = {
            "name",
            "Dewi Baru, S.T.",
            "email",
            "dewi." + employee + "@contoh.go.id",
            "nip",
            "19950101 202703 2 " + String.format("%03d", Math.floorMod(employee.hashCode(), 900) + 1),
            "employment",
            "CPNS",
            "unit",
            from.unit(),
            "position",
            "staff",
            "on",
            workforceToday(),
            "reason",
            "Formasi 2026"
        };
        Answer joined = analyst.submit("/pegawai/baru", "/pegawai/baru", fields);
        assertThat(joined.status()).as(joined.body()).isEqualTo(302);
        assertThat(joined.location()).matches(".*/pegawai/[a-z0-9]{32}");
        Answer found = analyst.submit("/pegawai", "/pegawai/cari", "nip", fields[5]);
        assertThat(found.location()).isEqualTo(joined.location());
        assertThat(analyst.submit("/pegawai", "/pegawai/cari", "nip", "1").body())
                .contains("Tidak ada pegawai");
        Answer twice = analyst.submit("/pegawai/baru", "/pegawai/baru", fields);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body()).contains("sudah dipakai", "Dewi Baru");
        fields[5] = "12";
        assertThat(analyst.submit("/pegawai/baru", "/pegawai/baru", fields).body())
                .contains("18 angka");
    }

    @Test
    void whoHasNoPasswordGetsAFirstOneThatMustBeChanged() {
        jdbc.sql("update account set password_hash = null, nip = ? where id = ?")
                .params("199001012015011991", employee)
                .update();
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get(person()).body()).contains("Buat kata sandi awal");
        Answer made = analyst.submit(person(), person() + "/kata-sandi");
        assertThat(made.header("Cache-Control")).contains("no-store");
        String password = password(made.body());
        assertThat(analyst.get(person()).body()).doesNotContain(password);

        Visitor newcomer = Visitor.at(port);
        assertThat(newcomer.login("199001012015011991", password).status()).isEqualTo(302);
        assertThat(newcomer.get("/").location())
                .as("first of all a password of one's own")
                .isEqualTo("/kata-sandi");
        newcomer.submit(
                "/kata-sandi",
                "/kata-sandi",
                "current",
                password,
                "chosen",
                "jangkrik-di-teluk-7",
                "again",
                "jangkrik-di-teluk-7");
        assertThat(newcomer.get("/").status()).isEqualTo(200);
        assertThat(analyst.get(person()).body()).doesNotContain("Buat kata sandi awal");
        assertThat(analyst.submit("/bantuan", person() + "/kata-sandi").status())
                .as("nobody gets at an account in use")
                .isEqualTo(409);
        assertThat(visitor(SORONG_ANALYST)
                        .submit("/bantuan", person() + "/kata-sandi")
                        .status())
                .isEqualTo(404);
        assertThat(visitor(from.head())
                        .submit("/bantuan", person() + "/kata-sandi")
                        .status())
                .isIn(403, 404);
    }

    private static String password(String page) {
        Matcher password =
                Pattern.compile("<td class=\"code\">([a-z2-9-]{19})</td>").matcher(page);
        assertThat(password.find()).as(page).isTrue();
        return password.group(1);
    }

    @Test
    void aWholeUnitGetsFirstPasswordsAndThoseOfTooLongAgoAreWorthNothing() {
        jdbc.sql("update account set password_hash = null where id in (?, ?)")
                .params(employee, from.leader())
                .update();
        Visitor analyst = visitor(HR_ANALYST);
        String list = "/pegawai?unit=" + from.unit();
        Answer made = analyst.submit(list, "/pegawai/kata-sandi", "unit", from.unit());
        assertThat(made.body())
                .contains("Pegawai " + employee, "Pegawai " + from.leader())
                .doesNotContain("Pegawai " + from.head());
        assertThat(analyst.submit(list, "/pegawai/kata-sandi", "unit", from.unit())
                        .status())
                .as("everybody has one now")
                .isEqualTo(409);
        bench.timeIs(bench.now().plus(Duration.ofDays(15)));
        Visitor late = Visitor.at(port);
        late.login(TestCity.mail(employee), password(made.body()));
        assertThat(late.get("/").status()).isEqualTo(302);
        assertThat(visitor(SORONG_ANALYST)
                        .submit("/bantuan", "/pegawai/kata-sandi", "unit", from.unit())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void actingOfficialsAreAppointedProlongedAndEnded() {
        String deputy = city.employee(PALU, from.unit(), "head", from.head());
        Visitor analyst = visitor(HR_ANALYST);
        String form = "/pejabat-sementara/baru/" + deputy;
        String[] fields = {
            "acts",
            "PLH",
            "office",
            "UNIT_HEAD",
            "unit",
            from.unit(),
            "position",
            "head",
            "from",
            workforceToday(),
            "to",
            "2027-03-31",
            "letter",
            "800/91",
            "reason",
            "Cuti besar"
        };
        assertThat(analyst.get("/pegawai/" + deputy).body()).contains(form);
        assertThat(analyst.submit(form, form, "acts", "PLH").status()).isEqualTo(400);
        assertThat(analyst.submit(form, form, fields).status()).isEqualTo(302);
        Answer again = analyst.submit(form, form, fields);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("sudah ditunjuk", "800/91");
        assertThat(analyst.get("/pejabat-sementara").body())
                .contains("Pegawai " + deputy, "Plh. Kepala Perangkat Daerah", "31 Maret 2027");
        assertThat(analyst.get("/organisasi").body()).contains("Plh. Pegawai " + deputy);
        String letter = jdbc.sql("select id from acting_official where employee_id = ?")
                .param(deputy)
                .query(String.class)
                .single();
        assertThat(analyst.submit(
                                "/pejabat-sementara",
                                "/pejabat-sementara/" + letter + "/perpanjang",
                                "to",
                                "2027-04-30",
                                "number",
                                "800/92",
                                "reason",
                                "Belum kembali")
                        .status())
                .isEqualTo(302);
        assertThat(analyst.submit("/pejabat-sementara", "/pejabat-sementara/" + letter + "/perpanjang", "number", "1")
                        .status())
                .isEqualTo(400);
        assertThat(visitor(SORONG_ANALYST)
                        .submit("/pejabat-sementara", "/pejabat-sementara/" + letter + "/akhiri", "reason", "x")
                        .status())
                .isEqualTo(404);
        assertThat(analyst.submit("/pejabat-sementara", "/pejabat-sementara/" + letter + "/akhiri", "reason", "Kembali")
                        .status())
                .isEqualTo(302);
        assertThat(workforce.headOf(PALU, from.unit())).hasValue(from.head());
    }

    @Test
    void aPlhOfTheAgencySeesTheCeilingsButAllocatesNoBudget() {
        city.cycle(PALU, 2046);
        String plh = city.employee(PALU, TestCity.HR_UNIT, "head", HR_HEAD);
        Visitor before = visitor(plh);
        assertThat(before.get("/pagu/2046").status()).isIn(403, 404);
        Visitor analyst = visitor(HR_ANALYST);
        String form = "/pejabat-sementara/baru/" + plh;
        assertThat(analyst.submit(
                                form,
                                form,
                                "acts",
                                "PLH",
                                "office",
                                "HR_HEAD",
                                "unit",
                                TestCity.HR_UNIT,
                                "position",
                                "head",
                                "from",
                                workforceToday(),
                                "to",
                                workforceToday(),
                                "letter",
                                "800/93",
                                "reason",
                                "Dinas luar")
                        .status())
                .isEqualTo(302);
        try {
            assertThat(before.get("/pagu/2046").status())
                    .as("the mandate holds with the next request")
                    .isEqualTo(200);
            Answer refused = before.submit(
                    "/pagu/2046", "/pagu/2046", "unit", from.unit(), "source", "CITY", "amount", "1000000");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body()).contains("Plh. Kepala Perangkat Daerah", "pejabat definitif");
            TestIntake.Result file = TestIntake.in(application, new Actor(plh, PALU))
                    .bring(
                            "pagu",
                            Workbooks.csv(
                                    "Perangkat daerah;Tahun;Sumber dana;Pagu",
                                    "Dinas " + from.unit() + ";2046;APBD;1.000.000"));
            assertThat(file.isApplied()).as("not by a file either").isFalse();
            assertThat(file.message()).contains("pejabat definitif");
            assertThat(jdbc.sql("select count(*) from budget_ceiling where unit_id = ?")
                            .param(from.unit())
                            .query(Integer.class)
                            .single())
                    .isZero();
        } finally {
            String letter = jdbc.sql("select id from acting_official where employee_id = ?")
                    .param(plh)
                    .query(String.class)
                    .single();
            analyst.submit("/pejabat-sementara", "/pejabat-sementara/" + letter + "/akhiri", "reason", "Kembali");
        }
        assertThat(before.get("/pagu/2046").status()).as("and ends as soon").isIn(403, 404);
    }

    @Test
    void aPlannerIsAppointedAndStopsAgain() {
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.submit(
                                person(),
                                person() + "/catat",
                                "kind",
                                "PLANNER",
                                "unit",
                                "city",
                                "on",
                                workforceToday(),
                                "reason",
                                "x")
                        .body())
                .contains("tidak menyusun rencana sendiri");
        assertThat(analyst.submit(
                                person(),
                                person() + "/catat",
                                "kind",
                                "PLANNER",
                                "unit",
                                from.unit(),
                                "on",
                                workforceToday(),
                                "reason",
                                "Penugasan")
                        .status())
                .isEqualTo(302);
        assertThat(accounts.inGroup("palu.unit-planner." + from.unit()))
                .extracting(Account::id)
                .containsExactly(employee);
        assertThat(analyst.get(person()).body())
                .contains("menjadi pengelola kepegawaian Dinas " + from.unit(), "Hentikan sebagai pengelola");
        analyst.submit(
                person(),
                person() + "/catat",
                "kind",
                "PLANNER_END",
                "unit",
                from.unit(),
                "on",
                workforceToday(),
                "reason",
                "Rotasi");
        assertThat(accounts.inGroup("palu.unit-planner." + from.unit())).isEmpty();
        assertThat(analyst.get(person()).body()).doesNotContain("Hentikan sebagai pengelola");
    }

    @Test
    void dataQualityIsSearchedSortedAndTakenAway() {
        jdbc.sql("update placement set supervisor_id = ? where employee_id = ?")
                .params(employee, from.leader())
                .update();
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get("/mutu-data").body())
                .contains("Nilai menurut perangkat daerah", "Kelengkapan", "Konsistensi", "Analis SDM Contoh");
        Answer circles = analyst.get("/mutu-data?masalah=CIRCLE&unit=" + from.unit() + "&urut=nama");
        assertThat(circles.body()).contains("2 masalah", "/pegawai/" + employee, "Garis atasan melingkar");
        assertThat(analyst.get("/mutu-data?cari=" + from.unit() + "xyz").body()).contains("0 masalah");
        assertThat(analyst.get("/mutu-data?hal=99999&urut=lain").status()).isEqualTo(200);
        assertThat(analyst.get("/mutu-data?masalah=TARIAN").status()).isEqualTo(400);
        Answer file = analyst.get("/mutu-data/unduh?masalah=CIRCLE&unit=" + from.unit());
        assertThat(file.header("Content-Disposition")).contains("attachment", "mutu-data-");
        assertThat(file.body().lines()).hasSize(3);
        assertThat(file.body()).contains("\"Pegawai " + employee + "\"", "\"Masalah\";\"Perangkat daerah\"");
        assertThat(Spreadsheet.download(analyst, "/mutu-data/unduh?format=xlsx&masalah=CIRCLE&unit=" + from.unit()))
                .hasSize(3);
        for (String other : List.of(UNIT_HEAD, MAYOR, employee)) {
            assertThat(visitor(other).get("/mutu-data").status()).isIn(403, 404);
            assertThat(visitor(other).get("/mutu-data/unduh").status()).isIn(403, 404);
        }
        assertThat(visitor(SORONG_ANALYST).get("/mutu-data/unduh").body())
                .doesNotContain("Pegawai " + employee, "Dinas " + from.unit());
    }

    @Test
    void thePagesFitANarrowScreenAndAMoveNeedsTheKeyboardOnly() {
        String leader = city.employee(PALU, to.unit(), "section", to.head());
        try (Browser browser = Browser.start(port);
                Browser.Person analyst = browser.person(TestCity.mail(HR_ANALYST), TestCity.PASSWORD, 360)) {
            Page page = analyst.page();
            for (String path : List.of(
                    "/pegawai",
                    "/pegawai/baru",
                    person(),
                    "/organisasi",
                    "/organisasi/" + from.unit(),
                    "/pejabat-sementara",
                    "/pejabat-sementara/baru/" + employee,
                    "/pelimpahan",
                    "/mutu-data")) {
                page.navigate(path);
                assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                        .as(path + ": only tables scroll sideways")
                        .isEqualTo(0);
            }
            page.navigate(person());
            page.locator("summary", new Page.LocatorOptions().setHasText("Pindah tugas"))
                    .focus();
            page.keyboard().press("Enter");
            page.locator("#move-unit").selectOption(to.unit());
            page.locator("#move-position").selectOption("staff");
            page.locator("#move-reason").focus();
            page.keyboard().type("Penataan pegawai");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForSelector("text=Akibat terhadap tugas terbuka");
            analyst.picture("pegawai-akibat-360");
            assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .isEqualTo(0);
            page.locator("#supervisor").selectOption(leader);
            page.locator("button.primary").focus();
            page.keyboard().press("Enter");
            page.waitForSelector("text=Perubahan dicatat");
            analyst.picture("pegawai-360");
        }
        assertThat(workforce.employee(PALU, employee).orElseThrow().supervisorId())
                .isEqualTo(leader);
    }

    @Test
    void everybodyHandsTheOwnRoutineTasksToAColleague() {
        String colleague = city.employee(PALU, from.unit(), "section", from.head());
        Visitor leader = visitor(from.leader());
        assertThat(leader.get("/pelimpahan").body()).contains("Limpahkan tugas", "Pegawai " + colleague);
        String[] fields = {"colleague", colleague, "from", workforceToday(), "to", "2027-04-01", "reason", "Cuti besar"
        };
        assertThat(leader.submit("/pelimpahan", "/pelimpahan", "colleague", employee)
                        .status())
                .isEqualTo(400);
        assertThat(leader.submit("/pelimpahan", "/pelimpahan", fields).status()).isEqualTo(302);
        assertThat(leader.submit("/pelimpahan", "/pelimpahan", fields).status()).isEqualTo(409);
        assertThat(visitor(colleague).get("/pelimpahan").body()).contains("Anda mewakili Pegawai " + from.leader());
        String id = jdbc.sql("select id from stand_in where for_id = ?")
                .param(from.leader())
                .query(String.class)
                .single();
        assertThat(visitor(employee)
                        .submit("/pelimpahan", "/pelimpahan/" + id + "/batal")
                        .status())
                .isEqualTo(404);
        assertThat(leader.submit("/pelimpahan", "/pelimpahan/" + id + "/batal").status())
                .isEqualTo(302);
        assertThat(leader.get("/pelimpahan").body()).contains("Dibatalkan");
        assertThat(visitor(MAYOR).get("/pelimpahan").body()).contains("BKPSDM");
    }

    @Test
    void aUnitIsMergedAndItsPostVacated() {
        Visitor analyst = visitor(HR_ANALYST);
        String unit = "/organisasi/" + from.unit();
        assertThat(analyst.get("/organisasi").body()).contains("Dinas " + from.unit());
        assertThat(analyst.get(unit).body()).contains("Gabungkan ke unit lain", "Kosongkan jabatan kepala");
        assertThat(analyst.submit(
                                unit, unit + "/periksa", "kind", "VACATE", "on", workforceToday(), "reason", "Pensiun")
                        .body())
                .contains("Akibat terhadap tugas terbuka", "Jabatan kepala Dinas " + from.unit());
        assertThat(analyst.submit(
                                unit,
                                unit + "/catat",
                                "kind",
                                "MERGE",
                                "other",
                                from.unit(),
                                "on",
                                workforceToday(),
                                "reason",
                                "x")
                        .status())
                .isEqualTo(400);
        assertThat(analyst.submit(
                                unit,
                                unit + "/catat",
                                "kind",
                                "MERGE",
                                "other",
                                to.unit(),
                                "on",
                                workforceToday(),
                                "reason",
                                "Perampingan")
                        .status())
                .isEqualTo(302);
        assertThat(analyst.get(unit).status()).isEqualTo(404);
        assertThat(analyst.get("/organisasi").body()).contains("digabungkan ke Dinas " + to.unit());
    }
}
