package id.bangkom.cycle;

import static id.bangkom.testing.TasklistVisitor.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.cycle.Cycles.CycleOfYear;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.OpenTask;
import id.bangkom.process.TaskDesk;
import id.bangkom.testing.FormRobot;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TasklistVisitor;
import id.bangkom.testing.Visitor.Answer;
import id.bangkom.testing.Wishes;
import id.bangkom.testing.Workbench;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * All people of the demo city go through a year, each logged in over HTTP and filling in what the Tasklist gives them,
 * from the opening to the ratified report and the evaluations. Some never answer, so that timers take over.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:year-test;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500",
            "bangkom.demo=true",
            "bangkom.demo-cases=false",
            "bangkom.login.failures-per-address=1000"
        })
@ActiveProfiles("process-test")
@Import({Workbench.class, ProcessTestConfiguration.class})
class YearOfACityTest {

    private static final String PALU = "palu";
    private static final int YEAR = 2027;
    private static final String PASSWORD = "bangkom-demo-2026";
    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    /** Two years of calendar are far more than a cycle takes. */
    private static final int MOST_LEAPS = 600;

    @LocalServerPort
    private int port;

    @Autowired
    private Workbench bench;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Cycles cycles;

    @Autowired
    private FanOuts worker;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private MutableClock clock;

    private final Map<String, TasklistVisitor> visitors = new HashMap<>();
    private final Map<String, Integer> completed = new TreeMap<>();
    private final Map<CaseKey, LocalDate> met = new HashMap<>();
    private final Map<CaseKey, Integer> sessions = new HashMap<>();

    /** Days until which tasks are left alone, by task id. */
    private final Map<String, LocalDate> left = new HashMap<>();

    private final Set<String> problems = new TreeSet<>();

    @Test
    void everybodyGoesThroughTheYear() {
        bench.timeIs(Instant.parse("2027-02-22T01:00:00Z"));
        String head = accounts.inGroup(PALU + ".hr-head").get(0).id();
        cycles.open(new Actor(head, PALU), YEAR, Cycles.StageEnds.BY_RULE);

        for (int leap = 0; leap < MOST_LEAPS && problems.isEmpty() && !over(); leap++) {
            settle();
            leap();
        }

        assertThat(problems.stream().limit(3)).isEmpty();
        assertThat(cycles.find(PALU, YEAR).orElseThrow().state()).isEqualTo(CycleOfYear.State.CLOSED);
        assertThat(stillRunning())
                .as("cases that nothing moves any more, after %s", completed)
                .isEmpty();
        assertThat(cycles.failedStarts(PALU, YEAR)).isEmpty();
        assertThat(completed.keySet())
                .as("forms that somebody filled in")
                .contains(
                        "needs-identification/self-assessment",
                        "needs-identification/confirm-needs",
                        "individual-plan/draft-plan",
                        "individual-plan/approve-plan",
                        "unit-plan/draft-unit-plan",
                        "unit-plan/endorse-unit-plan",
                        "unit-plan/verify-unit-plan",
                        "development-cycle/verify-city-plan",
                        "development-cycle/approve-city-plan",
                        "development-cycle/review-report",
                        "development-cycle/ratify-report",
                        "training-class/schedule-class",
                        "training-class/confirm-class",
                        "training-class/record-results",
                        "training-participation/confirm-attendance",
                        "training-participation/submit-evidence",
                        "training-participation/verify-evidence",
                        "training-participation/rate-training",
                        "mentoring/accept-mentee",
                        "training-evaluation/evaluate-self",
                        "training-evaluation/observe-behaviour",
                        "training-evaluation/agree-follow-up");
        assertThat(visitors.get(head).call("GET", "/siklus/" + YEAR, null).body())
                .contains("Laporan</h2>", "Hasil kota", "Kesenjangan yang tertutup");
        assertThat(management.createJobQuery().withRetriesLeft().withException().count())
                .isZero();
    }

    private boolean over() {
        return cycles.find(PALU, YEAR)
                        .map(cycle -> cycle.state() != CycleOfYear.State.OPEN)
                        .orElse(false)
                && runtime.createProcessInstanceQuery().count() == 0;
    }

    /** People and system work until nobody has anything to do at this moment. */
    private void settle() {
        boolean again = true;
        while (again && problems.isEmpty()) {
            bench.work();
            worker.work();
            again = false;
            Set<String> asked = askedForSomething();
            for (Account account : accounts.ofTenant(PALU).stream()
                    .filter(account -> account.active() && asked.contains(account.id()))
                    .toList()) {
                for (OpenTask task : desk.waitingFor(new Actor(account.id(), PALU))) {
                    if (ignores(account, task)) {
                        left.put(task.id(), LocalDate.MAX);
                    } else if (metToday(task)) {
                        left.put(task.id(), today());
                    } else {
                        again |= complete(account, task);
                    }
                }
            }
        }
    }

    /** Whoever has a task, or belongs to a group that has one; only they need to look at their lists. */
    private Set<String> askedForSomething() {
        Set<String> asked = new TreeSet<>();
        for (Task task : tasks.createTaskQuery().tenantIdIn(PALU).list()) {
            if (left.getOrDefault(task.getId(), LocalDate.MIN).isBefore(today())) {
                if (task.getAssignee() != null) {
                    asked.add(task.getAssignee());
                }
                tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .forEach(group -> accounts.inGroup(group).forEach(member -> asked.add(member.id())));
            }
        }
        return asked;
    }

    /** Every seventh employee never answers the own tasks, so the takeovers of the employee's forms happen. */
    private static boolean ignores(Account account, OpenTask task) {
        return Math.floorMod(account.id().hashCode(), 7) == 0
                && Set.of("self-assessment", "draft-plan", "evaluate-self", "confirm-attendance")
                        .contains(task.form());
    }

    /** A pair meets once a day. */
    private boolean metToday(OpenTask task) {
        return task.form().equals("log-session") && today().equals(met.get(task.key()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private boolean complete(Account account, OpenTask task) {
        TasklistVisitor visitor =
                visitors.computeIfAbsent(account.id(), id -> TasklistVisitor.loggedIn(port, account.email(), PASSWORD));
        JsonNode form =
                TasklistVisitor.tree(visitor.call("GET", ENGINE + "/task/" + task.id() + "/deployed-form", null));
        JsonNode view =
                TasklistVisitor.tree(visitor.call("GET", ENGINE + "/task/" + task.id() + "/form-variables", null));
        if (task.assignee() == null) {
            visitor.call("POST", ENGINE + "/task/" + task.id() + "/claim", Map.of("userId", account.id()));
        }
        Map<String, Object> answers = new FormRobot(today(), wishes(task)).answers(form, view);
        Answer answer = visitor.submit(task.id(), answers);
        if (answer.status() == 204) {
            if (task.form().equals("log-session")) {
                met.put(task.key(), today());
                sessions.merge(task.key(), 1, Integer::sum);
            }
            completed.merge(task.process() + "/" + task.form(), 1, Integer::sum);
            return true;
        }
        problems.add(
                task.process() + "/" + task.form() + " with " + answers + ": " + answer.status() + " " + answer.body());
        return false;
    }

    private Map<String, Object> wishes(OpenTask task) {
        Map<String, Object> wishes = Wishes.of(task, today());
        // A few sessions, then the pair is done.
        if (task.form().equals("log-session") && sessions.getOrDefault(task.key(), 0) >= 3) {
            wishes.put("decision", "FINISH");
        }
        return wishes;
    }

    /** To the next moment at which something becomes due. */
    private void leap() {
        List<Job> timers =
                management.createJobQuery().timers().orderByJobDuedate().asc().listPage(0, 1);
        Instant next = timers.isEmpty()
                ? clock.instant().plusSeconds(24 * 3600)
                : timers.get(0).getDuedate().toInstant().plusSeconds(1);
        if (next.isAfter(clock.instant())) {
            bench.timeIs(next);
        } else {
            bench.timeIs(clock.instant().plusSeconds(3600));
        }
    }

    private List<String> stillRunning() {
        return runtime.createProcessInstanceQuery().list().stream()
                .sorted(Comparator.comparing(ProcessInstance::getProcessDefinitionKey))
                .map(instance -> instance.getProcessDefinitionKey() + " " + instance.getBusinessKey() + " at "
                        + runtime.getActiveActivityIds(instance.getId()))
                .toList();
    }
}
