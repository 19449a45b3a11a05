package id.bangkom.staffing;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.PALU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.access.Accounts;
import id.bangkom.intake.TestIntake;
import id.bangkom.intake.Workbooks;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.OpenTask;
import id.bangkom.refusal.Refusal;
import id.bangkom.staffing.StaffScene.Department;
import id.bangkom.testing.ProcessTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Workbench;
import id.bangkom.workforce.Workforce;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a change of people does to the tasks that are open, through the real engine. */
@ProcessTest
class OpenTasksFollowTest {

    private static final String PLAN = "individual-plan";
    private static final String NEEDS = "needs-identification";
    private static final int YEAR = 2043;
    private static final Actor HR = new Actor(HR_ANALYST, PALU);

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    private BeanFactory application;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Staffing staffing;

    @Autowired
    private StaffingWorker worker;

    @Autowired
    private Workforce workforce;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Changes changes;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService tasks;

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

    private LocalDate today() {
        return LocalDate.ofInstant(bench.now(), java.time.ZoneId.of("Asia/Makassar"));
    }

    private void daysPass(int days) {
        bench.timeIs(bench.now().plus(Duration.ofDays(days)));
        worker.run(PALU);
    }

    private Order moveOn(LocalDate day) {
        return Order.move(employee, to.unit(), "staff", to.leader(), day, "800/12/2027", "Penataan pegawai");
    }

    @Test
    void aPlanThatWaitsForApprovalGoesToTheNewSupervisorWhenItsPersonMoves() {
        CaseKey key = scene.planAwaitingApproval(bench, YEAR, employee);
        String task = bench.task(PLAN, key, "approvePlan").getId();
        assertThat(bench.waitingFor(from.leader(), PALU))
                .extracting(OpenTask::id)
                .containsExactly(task);

        Consequences shown = staffing.preview(HR, moveOn(today()));
        assertThat(shown.of(Consequences.Kind.TRANSFERRED)).singleElement().satisfies(effect -> {
            assertThat(effect.fromId()).isEqualTo(from.leader());
            assertThat(effect.toId()).isEqualTo(to.leader());
            assertThat(effect.about()).contains("Pegawai " + employee);
        });
        assertThat(bench.task(PLAN, key, "approvePlan").getAssignee())
                .as("only shown")
                .isEqualTo(from.leader());
        assertThat(workforce.employee(PALU, employee).orElseThrow().unitId()).isEqualTo(from.unit());

        Change change = staffing.enter(HR, moveOn(today()));
        assertThat(change.state()).isEqualTo(Change.State.APPLIED);
        assertThat(bench.task(PLAN, key, "approvePlan").getId()).isEqualTo(task);
        assertThat(bench.waitingFor(from.leader(), PALU)).isEmpty();
        assertThat(bench.waitingFor(to.leader(), PALU)).extracting(OpenTask::id).containsExactly(task);
        assertThat(changes.effectsOf(PALU, change.id()))
                .extracting(Consequences.Effect::kind, Consequences.Effect::toId)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Consequences.Kind.TRANSFERRED, to.leader()));
        assertThat(scene.messages(to.leader())).contains("task-handed-to-you");
        assertThat(scene.messages(from.leader())).contains("task-handed-from-you");

        assertThatThrownBy(() -> bench.complete(from.leader(), PLAN, key, "approvePlan", Map.of("decision", "APPROVE")))
                .isInstanceOf(Refusal.class);
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .resourceId(task)
                        .userIdIn(from.leader())
                        .count())
                .as("the engine's permission has gone with the task")
                .isZero();
        bench.complete(to.leader(), PLAN, key, "approvePlan", Map.of("decision", "APPROVE"));
        assertThat(bench.isRunning(PLAN, key)).isFalse();
        assertThat(jdbc.sql("select unit_id from individual_plan where case_id = ? and for_year = ?")
                        .params(employee, YEAR)
                        .query(String.class)
                        .single())
                .as("the plan is paid for where the person works now")
                .isEqualTo(to.unit());
    }

    /** Numbers for those whom a file names. */
    private String numbered(String account) {
        String number = "19900101201501" + "1%03d".formatted(NUMBERS.incrementAndGet());
        jdbc.sql("update account set nip = ? where id = ?")
                .params(number, account)
                .update();
        return number;
    }

    @Test
    void aFileOfSupervisorsMovesOpenTasksAsThePageDoesAndTakingItBackMovesThemBack() {
        CaseKey key = scene.planAwaitingApproval(bench, YEAR, employee);
        String task = bench.task(PLAN, key, "approvePlan").getId();
        TestIntake intake = TestIntake.in(application, HR);
        byte[] file = Workbooks.csv("NIP;NIP Atasan", numbered(employee) + ";" + numbered(to.leader()));

        TestIntake.Result applied = intake.bring("atasan", file);
        assertThat(applied.isApplied()).as("%s", applied).isTrue();
        assertThat(bench.waitingFor(from.leader(), PALU)).isEmpty();
        assertThat(bench.waitingFor(to.leader(), PALU)).extracting(OpenTask::id).containsExactly(task);
        assertThat(scene.messages(to.leader())).contains("task-handed-to-you");
        Change noted = changes.ofUnits(PALU, 500).stream()
                .filter(change -> change.order().kind() == Kind.IMPORT)
                .filter(change -> changes.effectsOf(PALU, change.id()).stream()
                        .anyMatch(effect -> to.leader().equals(effect.toId())))
                .findFirst()
                .orElseThrow();
        assertThat(noted.order().reason()).contains("1 berubah jabatan atau atasan");
        assertThat(noted.enteredBy()).isEqualTo(HR_ANALYST);
        assertThat(changes.effectsOf(PALU, noted.id()))
                .extracting(Consequences.Effect::fromId, Consequences.Effect::toId)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(from.leader(), to.leader()));

        intake.undo(applied);
        assertThat(bench.waitingFor(from.leader(), PALU))
                .extracting(OpenTask::id)
                .containsExactly(task);
    }

    @Test
    void theDryRunOfAFileShowsWhichTasksItMovesAndMovesNone() {
        CaseKey key = scene.planAwaitingApproval(bench, YEAR, employee);
        String task = bench.task(PLAN, key, "approvePlan").getName();
        byte[] file = Workbooks.csv("NIP;NIP Atasan", numbered(employee) + ";" + numbered(to.leader()));
        String moves = "Dialihkan " + task + ": " + nameOf(from.leader()) + " ke " + nameOf(to.leader());

        assertThat(TestIntake.in(application, HR).tryOut("atasan", file)).containsExactly(moves);
        assertThat(TestIntake.in(application, HR).from(today().plusDays(9)).tryOut("atasan", file))
                .as("as if it held from today")
                .containsExactly(moves);
        assertThat(bench.task(PLAN, key, "approvePlan").getAssignee()).isEqualTo(from.leader());
        assertThat(scene.messages(to.leader())).doesNotContain("task-handed-to-you");
        assertThat(TestIntake.in(application, HR)
                        .tryOut("jabatan", Workbooks.csv("Nama;Jenjang", "Juru Coba;Pelaksana")))
                .as("positions have no tasks")
                .isNull();
    }

    private String nameOf(String account) {
        return accounts.byId(account).orElseThrow().displayName();
    }

    @Test
    void aFileOfManyPeopleFindsTheirTasksAllAtOnce() {
        CaseKey key = scene.planAwaitingApproval(bench, YEAR, employee);
        String leader = numbered(to.leader());
        List<String> lines = new ArrayList<>(List.of("NIP;NIP Atasan", numbered(employee) + ";" + leader));
        for (int i = 0; i < 60; i++) {
            lines.add(numbered(city.employee(PALU, from.unit(), "staff", from.leader())) + ";" + leader);
        }
        TestIntake.Result applied =
                TestIntake.in(application, HR).bring("atasan", Workbooks.csv(lines.toArray(String[]::new)));
        assertThat(applied.isApplied()).as("%s", applied).isTrue();
        assertThat(applied.counts()).startsWith("0 baru, 61 berubah");
        assertThat(bench.task(PLAN, key, "approvePlan").getAssignee()).isEqualTo(to.leader());
    }

    @Test
    void aFileThatMovesAPlannerToAnotherAgencyTakesTheRoleAndThePlanFollows() {
        CaseKey key = scene.planAwaitingApproval(bench, YEAR, employee);
        scene.grant(employee, "UNIT_PLANNER", from.unit());
        TestIntake.Result applied = TestIntake.in(application, HR)
                .bring(
                        "pegawai",
                        Workbooks.csv(
                                "NIP;Nama;Jenis ASN;Jabatan;Unit Kerja;NIP Atasan",
                                numbered(employee) + ";Pegawai Pindah;PNS;" + title("staff") + ";" + to.unit() + ";"
                                        + numbered(to.leader())));
        assertThat(applied.isApplied()).as("%s", applied).isTrue();
        assertThat(bench.task(PLAN, key, "approvePlan").getAssignee()).isEqualTo(to.leader());
        assertThat(accounts.byId(employee).orElseThrow().groups()).containsExactly("palu.employee");
        assertThat(identities.createGroupQuery().groupMember(employee).count()).isEqualTo(1);
    }

    @Test
    void aFileOfUnitsThatNamesAnotherHeadHandsOverRoleAndTasks() {
        String direct = city.employee(PALU, from.unit(), "staff", null);
        CaseKey key = scene.planAwaitingApproval(bench, YEAR, direct);
        TestIntake.Result applied = TestIntake.in(application, HR)
                .bring(
                        "unit",
                        Workbooks.csv(
                                "Nama;Jenis;Induk;NIP Kepala",
                                "Dinas " + from.unit() + ";Dinas;" + cityName() + ";" + numbered(from.leader())));
        assertThat(applied.isApplied()).as("%s", applied).isTrue();
        assertThat(bench.task(PLAN, key, "approvePlan").getAssignee()).isEqualTo(from.leader());
        assertThat(accounts.inGroup("palu.unit-head." + from.unit()))
                .extracting(id.bangkom.access.Account::id)
                .containsExactly(from.leader());
    }

    @Test
    void nobodyAppliesAFileThatChangesTheirOwnPlace() {
        TestIntake.Result refused = TestIntake.in(application, HR)
                .bring("atasan", Workbooks.csv("NIP;NIP Atasan", numbered(HR_ANALYST) + ";" + numbered(to.leader())));
        assertThat(refused.isApplied()).isFalse();
        assertThat(refused.message()).contains("petugas BKPSDM yang lain");
    }

    private String title(String position) {
        return jdbc.sql("select title from job_position where tenant = 'palu' and id = ?")
                .param(position)
                .query(String.class)
                .single();
    }

    private String cityName() {
        return jdbc.sql("select name from work_unit where tenant = 'palu' and id = 'city'")
                .query(String.class)
                .single();
    }

    @Test
    void anEscalatedApprovalLeavesTheFormerLineToo() {
        CaseKey key = scene.planAwaitingApproval(bench, YEAR, employee);
        bench.reachTimer(PLAN, key, "approvePlanEscalation");
        assertThat(bench.task(PLAN, key, "approvePlan").getAssignee()).isEqualTo(from.head());
        staffing.enter(HR, moveOn(today()));
        assertThat(bench.task(PLAN, key, "approvePlan").getAssignee()).isEqualTo(to.leader());
    }

    @Test
    void aMoveOfTheFutureTakesEffectOnItsDayAndOnlyOnce() {
        CaseKey key = scene.planAwaitingApproval(bench, YEAR, employee);
        LocalDate day = today().plusDays(2);
        Change change = staffing.enter(HR, moveOn(day));
        assertThat(change.state()).isEqualTo(Change.State.PLANNED);
        daysPass(1);
        assertThat(bench.task(PLAN, key, "approvePlan").getAssignee()).isEqualTo(from.leader());
        assertThat(workforce.employee(PALU, employee).orElseThrow().unitId()).isEqualTo(from.unit());
        daysPass(1);
        assertThat(bench.task(PLAN, key, "approvePlan").getAssignee()).isEqualTo(to.leader());
        assertThat(workforce.employee(PALU, employee).orElseThrow().unitId()).isEqualTo(to.unit());
        int told = scene.messages(to.leader()).size();
        worker.run(PALU);
        staffing.takeEffectOnItsDay(change);
        assertThat(scene.messages(to.leader())).hasSize(told);
        assertThat(changes.find(PALU, change.id()).orElseThrow().state()).isEqualTo(Change.State.APPLIED);
    }

    @Test
    void aDayOnWhichNothingRanIsMadeUpFor() {
        CaseKey key = scene.planAwaitingApproval(bench, YEAR, employee);
        LocalDate day = today().plusDays(1);
        staffing.enter(HR, moveOn(day));
        bench.timeIs(bench.now().plus(Duration.ofDays(2)));
        worker.run(PALU);
        assertThat(bench.task(PLAN, key, "approvePlan").getAssignee()).isEqualTo(to.leader());
        assertThat(jdbc.sql("select valid_from from placement where employee_id = ? and unit_id = ?")
                        .params(employee, to.unit())
                        .query(LocalDate.class)
                        .single())
                .as("the day that the decree names, not the day of the work")
                .isEqualTo(day);
    }

    @Test
    void whoLeavesIsOutAtOnceTheOwnCasesEndAndTheTasksGoToTheNextInLine() {
        CaseKey ofColleague = scene.planAwaitingApproval(bench, YEAR, employee);
        CaseKey own = new CaseKey(PALU, YEAR, from.leader());
        bench.start(PLAN, own);
        CaseKey ownNeeds = new CaseKey(PALU, YEAR, from.leader());
        bench.start(NEEDS, ownNeeds);
        assertThat(identities.createUserQuery().userId(from.leader()).count()).isEqualTo(1);

        Order leave = Order.leave(from.leader(), LeaveKind.DEATH, today(), null, "Meninggal dunia");
        Consequences shown = staffing.preview(HR, leave);
        assertThat(shown.of(Consequences.Kind.ENDED))
                .extracting(Consequences.Effect::process)
                .containsExactlyInAnyOrder(PLAN, NEEDS);
        assertThat(shown.of(Consequences.Kind.TRANSFERRED))
                .extracting(Consequences.Effect::toId)
                .containsExactly(from.head());
        assertThat(accounts.byId(from.leader()).orElseThrow().active()).isTrue();

        staffing.enter(HR, leave);
        assertThat(accounts.byId(from.leader()).orElseThrow().active()).isFalse();
        assertThat(identities.createUserQuery().userId(from.leader()).count()).isZero();
        assertThat(identities.createGroupQuery().groupMember(from.leader()).count())
                .isZero();
        bench.work();
        assertThat(bench.task(PLAN, ofColleague, "approvePlan").getAssignee()).isEqualTo(from.head());
        assertThat(bench.isRunning(PLAN, own)).isFalse();
        assertThat(bench.isRunning(NEEDS, ownNeeds)).isFalse();
        assertThat(jdbc.sql("select state from individual_plan where case_id = ? and for_year = ?")
                        .params(from.leader(), YEAR)
                        .query(String.class)
                        .single())
                .isEqualTo("CLOSED");
        assertThatThrownBy(() -> bench.waitingFor(from.leader(), PALU)).isInstanceOf(Refusal.class);
        assertThat(scene.messages(from.leader()))
                .as("nobody writes to the dead")
                .doesNotContain("task-handed-from-you");
    }

    @Test
    void aPlannerWhoMovesLosesTheRoleAndGivesBackTheTaskThatWasTaken() {
        CaseKey unitPlan = new CaseKey(PALU, YEAR, from.unit());
        city.cycle(PALU, YEAR);
        scene.grant(employee, "UNIT_PLANNER", from.unit());
        String other = city.employee(PALU, from.unit(), "staff", from.leader());
        scene.grant(other, "UNIT_PLANNER", from.unit());
        bench.start("unit-plan", unitPlan);
        bench.work();
        String task = bench.task("unit-plan", unitPlan, "draftUnitPlan").getId();
        tasks.claim(task, employee);
        assertThat(bench.waitingFor(other, PALU)).isEmpty();
        staffing.enter(HR, moveOn(today()));
        assertThat(bench.waitingFor(employee, PALU)).isEmpty();
        assertThat(bench.waitingFor(other, PALU)).extracting(OpenTask::id).containsExactly(task);
        assertThat(accounts.byId(employee).orElseThrow().groups()).containsExactly("palu.employee");
    }

    @Test
    void whenTheHeadChangesTheTasksOfThoseWithoutASupervisorGoToTheNewOne() {
        String direct = city.employee(PALU, from.unit(), "staff", null);
        CaseKey key = scene.planAwaitingApproval(bench, YEAR, direct);
        assertThat(bench.task(PLAN, key, "approvePlan").getAssignee()).isEqualTo(from.head());

        staffing.enter(HR, Order.vacate(from.unit(), today(), "800/4", "Kepala dinas dimutasi"));
        assertThat(workforce.headOf(PALU, from.unit())).isEmpty();
        assertThat(bench.task(PLAN, key, "approvePlan").getAssignee())
                .as("the next level takes over")
                .isEqualTo(TestCity.MAYOR);
        assertThat(accounts.inGroup("palu.unit-head." + from.unit())).isEmpty();

        staffing.enter(
                HR, Order.head(from.unit(), Office.UNIT_HEAD, from.leader(), "head", today(), "800/5", "Pelantikan"));
        assertThat(bench.task(PLAN, key, "approvePlan").getAssignee()).isEqualTo(from.leader());
        assertThat(accounts.inGroup("palu.unit-head." + from.unit()))
                .extracting(id.bangkom.access.Account::id)
                .containsExactly(from.leader());
        assertThat(workforce.employee(PALU, from.leader()).orElseThrow().positionId())
                .isEqualTo("head");
    }

    @Test
    void aMergerMovesPeopleChildrenAndTheOpenPlanOfTheUnit() {
        CaseKey plan = scene.planAwaitingApproval(bench, YEAR, city.employee(PALU, from.unit(), "staff", from.head()));
        CaseKey unitPlan = new CaseKey(PALU, YEAR, from.unit());
        scene.unit(from.unit() + "sub", from.unit(), "DIVISION");
        scene.grant(employee, "UNIT_PLANNER", from.unit());
        bench.start("unit-plan", unitPlan);
        bench.work();

        staffing.enter(HR, Order.merge(from.unit(), to.unit(), today(), "Perwali 3/2027", "Perampingan"));
        assertThat(workforce.unit(PALU, from.unit())).isEmpty();
        assertThat(workforce.successorOf(PALU, from.unit())).isEqualTo(to.unit());
        assertThat(workforce.unit(PALU, from.unit() + "sub").orElseThrow().parentId())
                .isEqualTo(to.unit());
        assertThat(workforce.employee(PALU, employee).orElseThrow().unitId()).isEqualTo(to.unit());
        assertThat(workforce.employee(PALU, employee).orElseThrow().supervisorId())
                .as("a supervisor below the head stays")
                .isEqualTo(from.leader());
        assertThat(bench.task(PLAN, plan, "approvePlan").getAssignee())
                .as("the head of the merged unit leads nobody any more")
                .isEqualTo(to.head());
        assertThat(bench.waitingFor(employee, PALU))
                .as("the planner goes on with the open plan of the merged unit")
                .extracting(OpenTask::process)
                .containsExactly("unit-plan");
        assertThat(accounts.byId(employee).orElseThrow().groups()).contains("palu.unit-planner." + to.unit());
    }

    private void ceiling(int year, String unit, long amount, long reserved) {
        jdbc.sql("insert into budget_ceiling (tenant, for_year, unit_id, fund_source, amount, reserved)"
                        + " values ('palu', ?, ?, 'CITY', ?, ?)")
                .params(year, unit, amount, reserved)
                .update();
    }

    private Long ceiling(int year, String unit) {
        return jdbc.sql("select amount from budget_ceiling where for_year = ? and unit_id = ?")
                .params(year, unit)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    @Test
    void whatAMergedUnitHasLeftGoesToTheSuccessorAndWhatPlansHaveTakenStays() {
        int planned = YEAR + 1;
        int underWay = YEAR + 2;
        int closed = YEAR + 3;
        city.cycle(PALU, planned);
        city.cycle(PALU, underWay);
        ceiling(planned, from.unit(), 100, 30);
        ceiling(planned, to.unit(), 50, 0);
        ceiling(underWay, from.unit(), 100, 0);
        ceiling(closed, from.unit(), 100, 0);
        bench.start("unit-plan", new CaseKey(PALU, underWay, from.unit()));
        bench.work();
        Order merger = Order.merge(from.unit(), to.unit(), today(), "Perwali 3/2027", "Perampingan");
        staffing.preview(HR, merger);
        assertThat(ceiling(planned, from.unit())).as("only shown").isEqualTo(100);

        staffing.enter(HR, merger);
        assertThat(ceiling(planned, from.unit())).isEqualTo(30);
        assertThat(ceiling(planned, to.unit())).isEqualTo(120);
        assertThat(jdbc.sql("select unit_id from budget_change where for_year = ? and changed_by = ? order by unit_id")
                        .params(planned, HR_ANALYST)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(from.unit(), to.unit());
        assertThat(ceiling(underWay, from.unit()))
                .as("its plan still counts on it")
                .isEqualTo(100);
        assertThat(ceiling(closed, from.unit()))
                .as("a year without a running cycle")
                .isEqualTo(100);
        assertThat(ceiling(closed, to.unit())).isNull();
    }

    @Test
    void aSecondmentBringsThePersonBackByItself() {
        CaseKey key = scene.planAwaitingApproval(bench, YEAR, employee);
        staffing.enter(
                HR,
                Order.secondment(
                        employee, to.unit(), to.leader(), today(), today().plusDays(1), "800/6", "Membantu layanan"));
        assertThat(bench.task(PLAN, key, "approvePlan").getAssignee()).isEqualTo(to.leader());
        daysPass(1);
        assertThat(workforce.employee(PALU, employee).orElseThrow().unitId()).isEqualTo(to.unit());
        daysPass(1);
        assertThat(workforce.employee(PALU, employee).orElseThrow().unitId()).isEqualTo(from.unit());
        assertThat(bench.task(PLAN, key, "approvePlan").getAssignee()).isEqualTo(from.leader());
    }
}
