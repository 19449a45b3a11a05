package id.bangkom.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one way to look at and complete human tasks. Tasklist's own requests are led through it too, so no client can
 * complete a task around it or write a process variable.
 */
public interface TaskDesk {

    /** Tasks that are for this person, or for a group of this person and not taken; earliest due date first. */
    List<OpenTask> waitingFor(Actor actor);

    /** A task that this person may see; empty when there is none such, for whatever reason. */
    Optional<OpenTask> find(Actor actor, String taskId);

    /**
     * The open task of a case at a user task, whoever it is for: for the system's own notices.
     *
     * @param elementId the user task's id in the diagram
     */
    Optional<OpenTask> open(String process, CaseKey key, String elementId);

    /** What the task's form shows, by variable name; made by the process's {@link Prepare} method. */
    Map<String, Object> view(Actor actor, String taskId);

    /**
     * Completes a task: checks that it is this person's, binds and validates the answers against the form's record, runs
     * the {@link Submit} method and moves the process on, in one transaction.
     *
     * @param answers by field key, as read from JSON; unknown, missing, out-of-range and wrongly typed fields are refused
     * @throws id.bangkom.refusal.Refusal in every case in which the task stays as it was
     */
    void complete(Actor actor, String taskId, Map<String, Object> answers);
}
