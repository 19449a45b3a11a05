package id.bangkom.staffing;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.PALU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.OpenTask;
import id.bangkom.refusal.Refusal;
import id.bangkom.staffing.StaffScene.Department;
import id.bangkom.testing.ProcessTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Workbench;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Routine tasks during a leave. */
@ProcessTest
class DelegationsTest {

    private static final String PLAN = "individual-plan";
    private static final int YEAR = 2045;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Staffing staffing;

    @Autowired
    private StaffingWorker worker;

    private Department department;
    private StaffScene scene;
    private String colleague;
    private String employee;
    private Actor absent;

    @BeforeEach
    void aLeaderWithAColleague() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        scene = new StaffScene(city, jdbc);
        scene.forgetLaterDays();
        worker.run(PALU);
        department = scene.department();
        colleague = city.employee(PALU, department.unit(), "section", department.head());
        employee = city.employee(PALU, department.unit(), "staff", department.leader());
        absent = new Actor(department.leader(), PALU);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(bench.now(), ZoneId.of("Asia/Makassar"));
    }

    private void daysPass(int days) {
        bench.timeIs(bench.now().plus(Duration.ofDays(days)));
        worker.run(PALU);
    }

    @Test
    void openAndNewRoutineTasksAreTheColleaguesAndComeBackByThemselves() {
        CaseKey open = scene.planAwaitingApproval(bench, YEAR, employee);
        worker.run(PALU);
        delegations.delegate(absent, colleague, today(), today().plusDays(40), "Cuti tahunan");
        assertThat(bench.task(PLAN, open, "approvePlan").getAssignee()).isEqualTo(colleague);
        assertThat(bench.task(PLAN, open, "approvePlan").getOwner()).isEqualTo(department.leader());
        assertThat(bench.waitingFor(colleague, PALU))
                .extracting(OpenTask::subject)
                .singleElement()
                .asString()
                .contains("Pegawai " + employee, "mewakili Pegawai " + department.leader());
        assertThat(scene.messages(colleague)).contains("stand-in-asked", "task-handed-to-you");

        bench.complete(colleague, PLAN, open, "approvePlan", Map.of("decision", "RETURN", "reason", "Lengkapi"));
        assertThat(jdbc.sql("select acting_title from plan_decision where case_id = ? and decided_by = ?")
                        .params(employee, colleague)
                        .query(String.class)
                        .single())
                .isEqualTo("mewakili Pegawai " + department.leader());
        assertThat(bench.task(PLAN, open, "draftPlan").getAssignee())
                .as("somebody's own plan is not routine")
                .isEqualTo(employee);
        bench.reachTimer(PLAN, open, "draftPlanTakeover");
        assertThat(bench.task(PLAN, open, "approvePlan").getAssignee())
                .as("a task that comes up meanwhile")
                .isEqualTo(colleague);
        daysPass(41);
        assertThat(bench.task(PLAN, open, "approvePlan").getOwner()).isNull();
        assertThat(bench.task(PLAN, open, "approvePlan").getAssignee()).isNotEqualTo(colleague);
    }

    @Test
    void nobodyDecidesInTheOwnMatter() {
        String own = city.employee(PALU, department.unit(), "section", department.leader());
        CaseKey about = scene.planAwaitingApproval(bench, YEAR, own);
        delegations.delegate(absent, own, today(), today(), "Cuti");
        assertThat(bench.task(PLAN, about, "approvePlan").getAssignee())
                .as("the plan of the colleague stays with the supervisor")
                .isEqualTo(department.leader());
    }

    @Test
    void withdrawingGivesTheTasksBackAtOnce() {
        CaseKey open = scene.planAwaitingApproval(bench, YEAR, employee);
        String id = delegations.delegate(absent, colleague, today(), today().plusDays(5), "Cuti");
        assertThatThrownBy(() -> delegations.withdraw(new Actor(employee, PALU), id))
                .hasMessageContaining("tidak ditemukan");
        delegations.withdraw(new Actor(colleague, PALU), id);
        assertThat(bench.task(PLAN, open, "approvePlan").getAssignee()).isEqualTo(department.leader());
        assertThatThrownBy(() -> delegations.withdraw(absent, id)).hasMessageContaining("sudah berakhir");
    }

    @Test
    void aColleagueWhoLeavesStandsInNoMore() {
        CaseKey open = scene.planAwaitingApproval(bench, YEAR, employee);
        delegations.delegate(absent, colleague, today(), today().plusDays(5), "Cuti");
        staffing.enter(
                new Actor(HR_ANALYST, PALU),
                Order.leave(colleague, LeaveKind.RETIREMENT, today(), "800/1", "Batas usia pensiun"));
        assertThat(bench.task(PLAN, open, "approvePlan").getAssignee()).isEqualTo(department.leader());
    }

    @Test
    void wrongColleaguesAndDaysAreRefused() {
        LocalDate from = today();
        refused(employee, from, from, "setingkat");
        refused(city.employee(), from, from, "perangkat daerah yang sama");
        refused(department.leader(), from, from, "setingkat");
        refused(colleague, from.minusDays(1), from, "sudah lewat");
        refused(colleague, from, from.minusDays(1), "hari terakhir");
        refused(colleague, from, null, "hari terakhir");
        refused(colleague, from, from.plusDays(90), "paling lama 90 hari");
        assertThatThrownBy(() -> delegations.delegate(absent, colleague, from, from, " "))
                .hasMessageContaining("Alasan");
        delegations.delegate(absent, colleague, from, from.plusDays(3), "Cuti");
        refused(colleague, from.plusDays(3), from.plusDays(4), "sudah melimpahkan");
        assertThatThrownBy(() ->
                        delegations.delegate(new Actor(colleague, PALU), department.leader(), from, from, "Cuti juga"))
                .hasMessageContaining("Anda sendiri mewakili");
        String third = city.employee(PALU, department.unit(), "section", department.head());
        assertThatThrownBy(() -> delegations.delegate(new Actor(third, PALU), department.leader(), from, from, "Cuti"))
                .hasMessageContaining("juga cuti");
        assertThatThrownBy(() -> delegations.delegate(new Actor(TestCity.MAYOR, PALU), colleague, from, from, "Cuti"))
                .hasMessageContaining("Hanya pegawai");
    }

    private void refused(String to, LocalDate from, LocalDate until, String saying) {
        assertThatThrownBy(() -> delegations.delegate(absent, to, from, until, "Cuti"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(saying);
    }
}
