package id.bangkom.evaluation;

import id.bangkom.process.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What evaluation needs to know of finished participations, whose keys its own cases have. */
interface Learnings {

    /**
     * A finished participation.
     *
     * @param endedOn last day of learning
     * @param pre score of the test before, 0 to 100, or null
     * @param post score of the test after, 0 to 100, or null
     * @param competencies ids of the competencies the programme develops
     */
    record Learned(
            String employeeId,
            String programmeId,
            String programme,
            LocalDate endedOn,
            Integer pre,
            Integer post,
            List<String> competencies) {}

    Optional<Learned> of(CaseKey participation);

    /**
     * Tells the catalogue what came of a programme; telling the same case again replaces what was told.
     *
     * @param index 0 to 100, or null when nobody answered
     * @param relevance 0 to 100, or null when nobody answered
     */
    void feedBack(CaseKey participation, String programmeId, Double index, Double relevance);
}
