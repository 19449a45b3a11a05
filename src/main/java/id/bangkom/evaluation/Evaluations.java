package id.bangkom.evaluation;

import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What came of training: results of people, and the follow-up that was agreed. */
public interface Evaluations {

    /**
     * One evaluation.
     *
     * @param key the same as the participation's
     * @param programme title
     * @param dueOn when it is or was asked
     * @param index 0 to 100, or null while it is not known or when nobody answered
     * @param band category of the index, or null
     * @param gain normalised gain between the tests, or null
     * @param finished whether everything is decided
     * @param recognition what is proposed, a value of the decision {@code recognition}, {@code OWN} for a
     *     level of the city's own scheme, or null
     * @param recognitionReason Indonesian, or null
     */
    record Result(
            CaseKey key,
            String employeeId,
            String programme,
            LocalDate dueOn,
            Double index,
            Band band,
            Double gain,
            boolean finished,
            String recognition,
            String recognitionReason) {}

    /**
     * Something that was agreed to be done at work.
     *
     * @param key the evaluation it comes from
     * @param slot 1 to 3
     * @param action what is applied
     * @param place where
     * @param dueOn by when
     * @param indicator how it shows
     * @param done whether it was closed
     * @param proof what was shown for it, or null
     */
    record FollowUp(
            CaseKey key,
            int slot,
            String employeeId,
            String action,
            String place,
            LocalDate dueOn,
            String indicator,
            boolean done,
            String proof) {}

    /** Of a person in a year, by date. */
    List<Result> of(String tenant, int year, String employeeId);

    /** Of a person in a year, by date; open and done. */
    List<FollowUp> followUps(String tenant, int year, String employeeId);

    /** Those of a city's year that are still open. */
    List<FollowUp> openFollowUps(String tenant, int year);

    /** What is still open for these people, of all years, by date. */
    List<FollowUp> openFollowUps(String tenant, Collection<String> employeeIds);

    /**
     * Closes a follow-up, for the person's supervisor.
     *
     * @param proof what shows that it was done, at most 500 characters
     * @throws id.bangkom.refusal.Refusal when this person may not, without a proof, or when it is closed
     */
    void close(Actor actor, CaseKey key, int slot, String proof);
}
