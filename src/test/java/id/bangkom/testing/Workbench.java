package id.bangkom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.OpenTask;
import id.bangkom.process.Processes;
import id.bangkom.process.TaskDesk;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** What process tests do: start a case, complete tasks as people, let time pass, let the system work. */
@TestComponent
public class Workbench {

    /** Far more steps in a row than any process has. */
    private static final int MOST_ROUNDS = 200;

    private final Processes processes;
    private final TaskDesk desk;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final HistoryService history;
    private final MutableClock clock;

    Workbench(
            Processes processes,
            TaskDesk desk,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            HistoryService history,
            MutableClock clock) {
        this.processes = processes;
        this.desk = desk;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.history = history;
        this.clock = clock;
    }

    public void start(String process, CaseKey key) {
        processes.start(process, key);
    }

    public boolean tell(String process, CaseKey key, String message) {
        return processes.tell(process, key, message);
    }

    public boolean isRunning(String process, CaseKey key) {
        return processes.isRunning(process, key);
    }

    /** The ids of the user tasks that the case waits at. */
    public List<String> waitsAt(String process, CaseKey key) {
        return openTasks(process, key).stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** The open task with this element id, as the engine knows it. */
    public Task task(String process, CaseKey key, String elementId) {
        return openTasks(process, key).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(elementId))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        process + " " + key + " does not wait at " + elementId + " but at " + waitsAt(process, key)));
    }

    private List<Task> openTasks(String process, CaseKey key) {
        return tasks.createTaskQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(key.toString())
                .list();
    }

    /** What the form of the task shows to this person. */
    public Map<String, Object> view(String person, String process, CaseKey key, String elementId) {
        return desk.view(
                new Actor(person, key.tenant()), task(process, key, elementId).getId());
    }

    /** Completes the task as this person, then lets the system work until it waits again. */
    public void complete(String person, String process, CaseKey key, String elementId, Map<String, Object> answers) {
        desk.complete(
                new Actor(person, key.tenant()), task(process, key, elementId).getId(), answers);
        work();
    }

    /** What waits for this person. */
    public List<OpenTask> waitingFor(String person, String tenant) {
        return desk.waitingFor(new Actor(person, tenant));
    }

    /** Runs every job that is due now, until there is none. A failing job fails the test. */
    public void work() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Job> due = management.createJobQuery().executable().listPage(0, 50);
            if (due.isEmpty()) {
                return;
            }
            due.forEach(job -> {
                // A job may have gone with its case while an earlier one of this round ran.
                if (management.createJobQuery().jobId(job.getId()).count() == 1) {
                    management.executeJob(job.getId());
                }
            });
        }
        throw new AssertionError("Jobs never end: "
                + management.createJobQuery().executable().listPage(0, 5).stream()
                        .map(job -> job.getProcessDefinitionKey() + " " + job + " due " + job.getDuedate())
                        .toList());
    }

    public Instant now() {
        return clock.instant();
    }

    /** Moves time and lets the system do what has become due. */
    public void timeIs(Instant moment) {
        clock.set(moment);
        ClockUtil.setCurrentTime(Date.from(moment));
        work();
    }

    /** Moves time to the next timer of the case with this element id, and lets it fire. */
    public void reachTimer(String process, CaseKey key, String elementId) {
        timeIs(timer(process, key, elementId).plusSeconds(1));
    }

    /** When the timer of the case with this element id fires. */
    public Instant timer(String process, CaseKey key, String elementId) {
        Job timer = management
                .createJobQuery()
                .timers()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(key.toString())
                        .singleResult()
                        .getId())
                .activityId(elementId)
                .singleResult();
        assertThat(timer).as("timer " + elementId).isNotNull();
        return timer.getDuedate().toInstant();
    }

    /** Whether the case went through the element and ended there or behind it. */
    public boolean passed(String process, CaseKey key, String elementId) {
        return history.createHistoricActivityInstanceQuery()
                        .activityId(elementId)
                        .processInstanceId(history.createHistoricProcessInstanceQuery()
                                .processDefinitionKey(process)
                                .processInstanceBusinessKey(key.toString())
                                .singleResult()
                                .getId())
                        .finished()
                        .count()
                > 0;
    }
}
