package id.bangkom.staffing;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.PALU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.OpenTask;
import id.bangkom.refusal.Refusal;
import id.bangkom.staffing.ActingOfficials.Appointment;
import id.bangkom.staffing.StaffScene.Department;
import id.bangkom.testing.ProcessTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Workbench;
import id.bangkom.workforce.ActingOfficial;
import id.bangkom.workforce.ActingOfficial.Kind;
import id.bangkom.workforce.Workforce;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plt. and Plh.: their letters, and what they have of the tasks of the office meanwhile. */
@ProcessTest
class ActingOfficialsTest {

    private static final String PLAN = "individual-plan";
    private static final int YEAR = 2044;
    private static final Actor HR = new Actor(HR_ANALYST, PALU);

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ActingOfficials acting;

    @Autowired
    private Staffing staffing;

    @Autowired
    private StaffingWorker worker;

    @Autowired
    private Workforce workforce;

    @Autowired
    private Accounts accounts;

    private StaffScene scene;
    private Department department;
    private String deputy;

    @BeforeEach
    void aDepartmentWithADeputy() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        scene = new StaffScene(city, jdbc);
        scene.forgetLaterDays();
        worker.run(PALU);
        department = scene.department();
        deputy = city.employee(PALU, department.unit(), "head", department.head());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(bench.now(), ZoneId.of("Asia/Makassar"));
    }

    private void daysPass(int days) {
        bench.timeIs(bench.now().plus(Duration.ofDays(days)));
        worker.run(PALU);
    }

    private Appointment plh(LocalDate from, LocalDate to) {
        return new Appointment(
                Kind.PLH, Office.UNIT_HEAD, department.unit(), "head", deputy, "800/77/2027", from, to, "Cuti besar");
    }

    @Test
    void theTasksOfAnAbsentHeadGoToThePlhAndComeBackAfterTheLastDay() {
        String employee = city.employee(PALU, department.unit(), "staff", department.head());
        CaseKey key = scene.planAwaitingApproval(bench, YEAR, employee);
        worker.run(PALU);
        acting.appoint(HR, plh(today(), today().plusDays(1)));
        assertThat(bench.task(PLAN, key, "approvePlan").getAssignee()).isEqualTo(deputy);
        assertThat(bench.waitingFor(deputy, PALU))
                .extracting(OpenTask::subject)
                .singleElement()
                .asString()
                .contains("Pegawai " + employee, "sebagai Plh. Kepala Perangkat Daerah");
        assertThat(accounts.inGroup("palu.unit-head." + department.unit()))
                .extracting(Account::id)
                .containsExactlyInAnyOrder(department.head(), deputy);
        assertThat(scene.messages(deputy)).contains("task-handed-to-you");
        daysPass(1);
        assertThat(bench.task(PLAN, key, "approvePlan").getAssignee()).isEqualTo(deputy);
        daysPass(1);
        assertThat(bench.task(PLAN, key, "approvePlan").getAssignee())
                .as("the mandate has ended while the task was open")
                .isEqualTo(department.head());
        assertThat(accounts.inGroup("palu.unit-head." + department.unit()))
                .extracting(Account::id)
                .containsExactly(department.head());
        assertThatThrownBy(() -> bench.complete(deputy, PLAN, key, "approvePlan", Map.of("decision", "APPROVE")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aDecisionIsRecordedUnderTheActingTitle() {
        String employee = city.employee(PALU, department.unit(), "staff", department.head());
        CaseKey key = scene.planAwaitingApproval(bench, YEAR, employee);
        acting.appoint(HR, plh(today(), today().plusDays(5)));
        bench.complete(deputy, PLAN, key, "approvePlan", Map.of("decision", "APPROVE"));
        assertThat(jdbc.sql("select acting_title from plan_decision where case_id = ? and decided_by = ?")
                        .params(employee, deputy)
                        .query(String.class)
                        .single())
                .isEqualTo("Plh. Kepala Perangkat Daerah");
    }

    @Test
    void whoLeadsForTheCityIsFilledInForInThatOfficeAndNotAsAHeadOfAUnit() {
        String colleague = city.employee(PALU, TestCity.HR_UNIT, "head", TestCity.HR_HEAD);
        Appointment asUnitHead = new Appointment(
                Kind.PLH,
                Office.UNIT_HEAD,
                TestCity.HR_UNIT,
                "head",
                colleague,
                "800/78",
                today(),
                today(),
                "Dinas luar");
        assertThatThrownBy(() -> acting.appoint(HR, asUnitHead))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sebagai Kepala BKPSDM")
                .hasMessageContaining("Pilih jabatan \"Kepala BKPSDM\"");
        assertThat(accounts.byId(colleague).orElseThrow().groups()).containsExactly("palu.employee");
    }

    @Test
    void theReturnOfTheDefinitiveOfficialEndsTheMandateAtOnce() {
        String employee = city.employee(PALU, department.unit(), "staff", department.head());
        CaseKey key = scene.planAwaitingApproval(bench, YEAR, employee);
        String letter = acting.appoint(HR, plh(today(), today().plusDays(20)));
        acting.end(HR, letter, "Kepala dinas kembali");
        assertThat(bench.task(PLAN, key, "approvePlan").getAssignee()).isEqualTo(department.head());
        assertThat(workforce.actingOffices(PALU, deputy, today())).isEmpty();
        assertThat(accounts.byId(deputy).orElseThrow().groups()).containsExactly("palu.employee");
        assertThatThrownBy(() -> acting.end(HR, letter, "Lagi")).hasMessageContaining("sudah berakhir");
    }

    @Test
    void anAppointmentOfTheFutureBeginsOnItsDay() {
        acting.appoint(HR, plh(today().plusDays(1), today().plusDays(3)));
        assertThat(workforce.headOf(PALU, department.unit())).hasValue(department.head());
        assertThat(accounts.byId(deputy).orElseThrow().groups()).containsExactly("palu.employee");
        daysPass(1);
        assertThat(workforce.headOf(PALU, department.unit())).hasValue(deputy);
        assertThat(accounts.byId(deputy).orElseThrow().groups()).contains("palu.unit-head." + department.unit());
    }

    @Test
    void aLetterLastsThreeMonthsAtMostAndIsExtendedOnce() {
        LocalDate from = today();
        assertThatThrownBy(() -> acting.appoint(HR, plh(from, from.plusMonths(3))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("paling lama 3 bulan");
        LocalDate to = from.plusMonths(3).minusDays(1);
        String letter = acting.appoint(HR, plh(from, to));
        assertThatThrownBy(() -> acting.extend(HR, letter, to.plusMonths(4), "800/78", "Belum kembali"))
                .hasMessageContaining("paling lama 3 bulan");
        String second = acting.extend(HR, letter, to.plusMonths(2), "800/78", "Belum kembali");
        assertThatThrownBy(() -> acting.extend(HR, second, to.plusMonths(3), "800/79", "Belum kembali"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sudah diperpanjang 1 kali");
        assertThat(workforce.actingHeadOf(PALU, department.unit(), to.plusDays(1)))
                .map(ActingOfficial::letterNo)
                .hasValue("800/78");
    }

    @Test
    void twoActForOneOfficeOnNoDayAndThePostDecidesBetweenPltAndPlh() {
        LocalDate from = today();
        acting.appoint(HR, plh(from, from.plusDays(10)));
        assertThatThrownBy(() -> acting.appoint(
                        HR,
                        new Appointment(
                                Kind.PLH,
                                Office.UNIT_HEAD,
                                department.unit(),
                                "head",
                                city.employee(PALU, department.unit(), "head", department.head()),
                                "800/80",
                                from.plusDays(10),
                                from.plusDays(12),
                                "Cuti")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sudah ditunjuk sebagai Plh.")
                .hasMessageContaining("800/77/2027");
        Department other = scene.department();
        assertThatThrownBy(() -> acting.appoint(
                        HR,
                        new Appointment(
                                Kind.PLT,
                                Office.UNIT_HEAD,
                                other.unit(),
                                "head",
                                deputy,
                                "800/81",
                                from,
                                from,
                                "Kosong")))
                .hasMessageContaining("Plt. hanya untuk jabatan yang kosong");
        staffing.enter(HR, Order.vacate(other.unit(), today(), null, "Pensiun"));
        assertThatThrownBy(() -> acting.appoint(
                        HR,
                        new Appointment(
                                Kind.PLH,
                                Office.UNIT_HEAD,
                                other.unit(),
                                "head",
                                deputy,
                                "800/81",
                                from,
                                from,
                                "Kosong")))
                .hasMessageContaining("Jabatan ini kosong");
        acting.appoint(
                HR,
                new Appointment(
                        Kind.PLT,
                        Office.UNIT_HEAD,
                        other.unit(),
                        "head",
                        deputy,
                        "800/81",
                        from,
                        from.plusDays(9),
                        "Kosong"));
        staffing.enter(
                HR,
                Order.head(other.unit(), Office.UNIT_HEAD, other.leader(), "head", today(), "800/82", "Pelantikan"));
        assertThat(workforce.headOf(PALU, other.unit()))
                .as("the definitive official takes over from the Plt.")
                .hasValue(other.leader());
    }

    @Test
    void whatALetterNeedsIsAskedFor() {
        LocalDate from = today();
        refused(
                new Appointment(Kind.PLH, Office.UNIT_HEAD, department.unit(), "head", deputy, " ", from, from, "x"),
                "Nomor surat");
        refused(
                new Appointment(null, Office.UNIT_HEAD, department.unit(), "head", deputy, "1", from, from, "x"),
                "Plt. atau Plh.");
        refused(
                new Appointment(Kind.PLH, Office.UNIT_HEAD, "nounit", "head", deputy, "1", from, from, "x"),
                "unit kerja");
        refused(
                new Appointment(Kind.PLH, Office.UNIT_HEAD, department.unit(), "head", "nobody", "1", from, from, "x"),
                "masih bertugas");
        refused(
                new Appointment(
                        Kind.PLH,
                        Office.UNIT_HEAD,
                        department.unit(),
                        "head",
                        deputy,
                        "1",
                        from.minusDays(1),
                        from,
                        "x"),
                "sudah lewat");
        refused(
                new Appointment(
                        Kind.PLH,
                        Office.UNIT_HEAD,
                        department.unit(),
                        "head",
                        deputy,
                        "1",
                        from,
                        from.minusDays(1),
                        "x"),
                "hari terakhir");
        refused(
                new Appointment(
                        Kind.PLH, Office.UNIT_HEAD, department.unit(), "head", department.head(), "1", from, from, "x"),
                "pejabat definitif");
        refused(
                new Appointment(
                        Kind.PLH,
                        Office.UNIT_HEAD,
                        department.unit(),
                        "head",
                        city.employee(PALU, department.unit(), "staff", department.head()),
                        "1",
                        from,
                        from,
                        "x"),
                "1 tingkat di bawahnya");
        assertThatThrownBy(() -> acting.appoint(new Actor(department.head(), PALU), plh(from, from)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("analis SDM");
        assertThatThrownBy(() -> acting.end(new Actor(TestCity.SORONG_ANALYST, TestCity.SORONG), "x", "y"))
                .hasMessageContaining("tidak ditemukan");
    }

    private void refused(Appointment wanted, String saying) {
        assertThatThrownBy(() -> acting.appoint(HR, wanted))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(saying);
    }

    @Test
    void anOfficeOfTheCityIsFilledWithItsRoleForTheDaysOfTheLetter() {
        String employee = department.head();
        String stand = city.employee(PALU, TestCity.HR_UNIT, "head", TestCity.SECRETARY);
        assertThat(workforce.supervisorOf(PALU, employee)).hasValue(TestCity.SECRETARY);
        String letter = acting.appoint(
                HR,
                new Appointment(
                        Kind.PLH,
                        Office.CITY_SECRETARY,
                        TestCity.HR_UNIT,
                        null,
                        stand,
                        "800/90",
                        today(),
                        today().plusDays(3),
                        "Dinas luar"));
        assertThat(accounts.inGroup("palu.city-secretary"))
                .extracting(Account::id)
                .contains(stand);
        assertThat(workforce.supervisorOf(PALU, employee))
                .as("who was led by the secretary is led by the Plh.")
                .hasValue(stand);
        assertThat(workforce.headOf(PALU, TestCity.HR_UNIT))
                .as("the agency in which the Plh. works keeps its head")
                .hasValue(TestCity.HR_HEAD);
        assertThat(workforce.actingOffices(PALU, stand, today()))
                .extracting(ActingOfficial::title)
                .containsExactly("Plh. Sekretaris Daerah");
        acting.end(HR, letter, "Kembali");
        assertThat(accounts.inGroup("palu.city-secretary"))
                .extracting(Account::id)
                .containsExactly(TestCity.SECRETARY);
    }
}
