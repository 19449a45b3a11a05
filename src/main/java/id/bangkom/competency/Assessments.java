package id.bangkom.competency;

import id.bangkom.process.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What people were found to have, with source and date, and how HR enters it. */
public interface Assessments {

    /**
     * An assessment as it is kept.
     *
     * @param evidence number or name of the report, or null
     * @param enteredBy account of whoever entered it; null when it came with a file or from an evaluation
     * @param enteredAt null likewise
     */
    record Kept(Assessment assessment, String evidence, String enteredBy, Instant enteredAt) {}

    /**
     * What HR enters; each may be missing in a form.
     *
     * @param level 1 to 5
     * @param on not in the future
     * @param evidence number or name of the report, at most 200 characters
     */
    record Entry(String competencyId, Integer level, Assessment.Source source, LocalDate on, String evidence) {}

    /** Everything that is known of one person, the latest first. */
    List<Kept> of(String tenant, String employeeId);

    /** The latest known level of each competency, as {@link Competencies#assessmentsOf}, by employee id. */
    Map<String, List<Assessment>> latestOf(String tenant, Collection<String> employeeIds);

    /**
     * Enters an assessment of somebody else; only for callers that have checked that the person asking may do so.
     *
     * @throws id.bangkom.refusal.Refusal when something is missing or wrong, when it is about the person asking, or when
     *     the same competency, source and day is there already
     */
    void enter(Actor actor, String employeeId, Entry entry);
}
