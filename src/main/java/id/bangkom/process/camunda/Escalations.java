package id.bangkom.process.camunda;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * What has become of a task that was late. Its escalation, the boundary event {@code <task>Escalation}, moves it to
 * somebody else, for whom it comes up anew: the same task, as late as before. So its due date stays what it was at first,
 * nobody is reminded that a date will pass which has passed, and it moves at most {@value #MOST} times.
 *
 * @param firstDue due date before the first escalation, or null when there has been none
 * @param times escalations since the task was last completed
 */
record Escalations(Instant firstDue, int times) {

    /**
     * To the next superior, and to the one above: who has not acted by then is not moved by more messages. The task waits
     * there until it is done or its stage is closed.
     */
    static final int MOST = 2;

    /** The timer of a case that is not to fire any more; the engine knows no other way to leave one out. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final Escalations NONE = new Escalations(null, 0);
    private static final String COMPLETED = "completed";

    /** Read from the engine's own history, as of now. */
    static Escalations of(ExecutionEntity execution, String element) {
        if (execution.getProcessDefinition().findActivity(element + "Escalation") == null) {
            return NONE;
        }
        List<HistoricTaskInstance> ended = execution
                .getProcessEngineServices()
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(element)
                .finished()
                .orderByHistoricActivityInstanceStartTime()
                .desc()
                .list();
        Escalations escalations = NONE;
        for (HistoricTaskInstance task : ended) {
            if (COMPLETED.equals(task.getDeleteReason())) {
                break;
            }
            escalations = new Escalations(task.getDueDate().toInstant(), escalations.times() + 1);
        }
        return escalations;
    }

    /** The moment that this makes of a deadline of the task; empty when it is as usual. */
    Optional<Instant> moment(String kind) {
        if (times == 0) {
            return Optional.empty();
        }
        return switch (kind) {
            case "due" -> Optional.of(firstDue);
            case "reminder" -> Optional.of(NEVER);
            case "escalation" -> times < MOST ? Optional.empty() : Optional.of(NEVER);
            default -> Optional.empty();
        };
    }
}
