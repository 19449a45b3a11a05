package id.bangkom.durability;

import static id.bangkom.testing.TasklistVisitor.ENGINE;
import static id.bangkom.testing.TestCity.ADMINISTRATOR;
import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.TaskDesk;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.LogRecord;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TasklistVisitor;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.TestYears;
import id.bangkom.testing.Visitor.Answer;
import id.bangkom.testing.Workbench;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A step that fails is tried again, later and later; when that does not help, Cockpit shows it to the administrator, who
 * lets it be tried once more when the cause is gone.
 */
@HttpTest
class IncidentTest {

    private static final String PROCESS = "needs-identification";
    private static final int YEAR = TestYears.next();
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30));

    @LocalServerPort
    private int port;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private ManagementService management;

    @Autowired
    private MutableClock clock;

    private CaseKey key;
    private String instance;
    private Job step;

    /** The employee disappears from the register by mistake, just before methods are recommended for the position. */
    @BeforeEach
    void aCaseWhoseNextStepFails() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        city.cycle(PALU, YEAR);
        String employee = city.employee();
        key = new CaseKey(PALU, YEAR, employee);
        bench.start(PROCESS, key);
        instance = bench.task(PROCESS, key, "selfAssessment").getProcessInstanceId();
        bench.complete(employee, PROCESS, key, "selfAssessment", levels());
        Map<String, Object> confirmation = levels();
        confirmation.put("decision", "CONFIRM");
        desk.complete(
                new Actor(SUPERVISOR, PALU),
                bench.task(PROCESS, key, "confirmNeeds").getId(),
                confirmation);
        management.executeJob(job("analyseGaps").getId());
        placedFrom("2999-01-01");
        step = job();
    }

    @Test
    void aFailedStepIsTriedFiveTimesInAllLaterAndLater() {
        int left = PAUSES.size() + 1;
        for (Duration pause : PAUSES) {
            fails();
            left--;
            Job again = job();
            assertThat(again.getId()).isEqualTo(step.getId());
            assertThat(again.getRetries()).isEqualTo(left);
            assertThat(Duration.between(bench.now(), again.getDuedate().toInstant()))
                    .isEqualTo(pause);
            assertThat(incidents(administrator())).isEmpty();
            clock.set(bench.now().plus(pause));
            ClockUtil.setCurrentTime(Date.from(clock.instant()));
        }
        fails();
        assertThat(job().getRetries()).isZero();
        assertThat(incidents(administrator())).hasSize(1);
    }

    @Test
    void aStepThatSucceedsTheSecondTimeLeavesNoTrace() {
        fails();
        comesBack();
        bench.timeIs(bench.now().plus(PAUSES.get(0)));
        assertThat(bench.isRunning(PROCESS, key)).isFalse();
        assertThat(incidents(administrator())).isEmpty();
    }

    @Test
    void theAdministratorSeesTheIncidentInCockpitAndLetsTheStepBeTriedAgain() {
        failsForGood();
        TasklistVisitor administrator = administrator();

        JsonNode incident = incidents(administrator).get(0);
        assertThat(incident.path("incidentType").asText()).isEqualTo("failedJob");
        assertThat(incident.path("activityId").asText()).isEqualTo("recommendInterventions");
        assertThat(incident.path("incidentMessage").asText()).contains(key.toString());
        JsonNode shown = TasklistVisitor.tree(administrator.call(
                "POST",
                "/camunda/api/cockpit/plugin/base/default/incident?firstResult=0&maxResults=50",
                Map.of("processInstanceIdIn", List.of(instance))));
        assertThat(shown).hasSize(1);
        assertThat(administrator
                        .call("GET", ENGINE + "/history/job-log?maxResults=50&jobId=" + step.getId(), null)
                        .body())
                .contains("No employee for the case");

        comesBack();
        assertThat(retry(administrator).status()).isEqualTo(204);
        assertThat(incidents(administrator)).isEmpty();
        bench.work();
        assertThat(bench.isRunning(PROCESS, key)).isFalse();
        assertThat(bench.passed(PROCESS, key, "needsIdentified")).isTrue();
    }

    @Test
    void nobodyElseSeesTheIncidentOrRetriesTheStep() {
        failsForGood();
        for (String person : List.of(SUPERVISOR, HR_ANALYST)) {
            TasklistVisitor visitor = visitor(person);
            assertThat(retry(visitor).status()).as(person).isEqualTo(403);
            assertThat(visitor.call("GET", ENGINE + "/incident?maxResults=50&processInstanceId=" + instance, null)
                            .status())
                    .as(person)
                    .isEqualTo(403);
            assertThat(visitor.call("GET", ENGINE + "/job/" + step.getId() + "/stacktrace", null)
                            .status())
                    .as(person)
                    .isEqualTo(403);
            assertThat(visitor.call(
                                    "POST",
                                    "/camunda/api/cockpit/plugin/base/default/incident",
                                    Map.of("processInstanceIdIn", List.of(instance)))
                            .status())
                    .as(person)
                    .isEqualTo(403);
        }
        assertThat(job().getRetries()).isZero();
        assertThat(incidents(administrator())).hasSize(1);
    }

    private Job job() {
        return job("recommendInterventions");
    }

    private Job job(String step) {
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(step)
                .singleResult();
    }

    private void fails() {
        try (LogRecord log = LogRecord.of("org.camunda.bpm.engine")) {
            assertThatThrownBy(() -> management.executeJob(step.getId()))
                    .hasMessageContaining("No employee for the case");
            assertThat(log.text()).contains(key.toString());
        }
    }

    private void failsForGood() {
        for (int attempt = 0; attempt <= PAUSES.size(); attempt++) {
            fails();
        }
    }

    private void comesBack() {
        placedFrom("2020-01-01");
    }

    private void placedFrom(String day) {
        jdbc.sql("update placement set valid_from = ? where employee_id = ?")
                .params(LocalDate.parse(day), key.id())
                .update();
    }

    private Answer retry(TasklistVisitor visitor) {
        return visitor.call("PUT", ENGINE + "/job/" + step.getId() + "/retries", Map.of("retries", 1));
    }

    private JsonNode incidents(TasklistVisitor visitor) {
        return TasklistVisitor.tree(
                visitor.call("GET", ENGINE + "/incident?maxResults=50&processInstanceId=" + instance, null));
    }

    private TasklistVisitor administrator() {
        return visitor(ADMINISTRATOR);
    }

    private TasklistVisitor visitor(String person) {
        return TasklistVisitor.loggedIn(port, TestCity.mail(person), TestCity.PASSWORD);
    }

    private static Map<String, Object> levels() {
        Map<String, Object> levels = new HashMap<>();
        for (int slot = 1; slot <= 9; slot++) {
            levels.put("level" + slot, 3);
        }
        return levels;
    }
}
