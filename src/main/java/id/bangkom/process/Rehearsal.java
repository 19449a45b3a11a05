package id.bangkom.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Plays cases through weeks and months within seconds: whoever holds it sets the engine's time, says when the engine
 * works, and asks who is wanted next. It exists in demo mode only, and is used while nothing of the engine works in the
 * background: before that starts, or {@link #alone}, because the engine has one time for everybody.
 */
public interface Rehearsal {

    /** Sets the engine's time. */
    void timeIs(Instant moment);

    /** Gives the engine the real time back. */
    void timeIsReal();

    /** It is this moment for the engine, and time goes on from there. */
    void timeGoesOnFrom(Instant moment);

    /** Does this while the engine does nothing in the background; people may go on working. */
    void alone(Runnable play);

    /**
     * Runs all that is due at the engine's time, until nothing is. A step that fails is thrown.
     *
     * @return whether there was anything to do
     */
    boolean work();

    /** When the next timer of a case is due. */
    Optional<Instant> nextTimer();

    /** Tasks of all cities that came up at this time or later and are open. */
    List<Call> callsSince(Instant moment);

    /**
     * Completes a task as this person, as {@link TaskDesk#complete} does.
     *
     * @param answering gives the answers, by field key, to what the form shows, by variable name
     * @throws id.bangkom.refusal.Refusal in every case in which the task stays as it was
     */
    void complete(Actor actor, String taskId, UnaryOperator<Map<String, Object>> answering);

    /**
     * Somebody is wanted.
     *
     * @param taskId the engine's task id
     * @param process id of the process
     * @param form id of the form
     * @param key the case
     * @param person the person it is for, or null
     * @param group the group it is offered to, or null
     * @param at when it came up
     */
    record Call(String taskId, String process, String form, CaseKey key, String person, String group, Instant at) {}
}
