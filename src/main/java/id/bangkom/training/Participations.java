package id.bangkom.training;

import id.bangkom.process.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What others may know of participations, and what they tell the catalogue in return. */
public interface Participations {

    /**
     * A participation whose learning has ended.
     *
     * @param endedOn last day of learning
     * @param pre score of the test before, 0 to 100, or null
     * @param post score of the test after, 0 to 100, or null
     * @param competencies ids of the competencies that the programme develops
     */
    record Ended(
            String employeeId,
            String programmeId,
            String programme,
            LocalDate endedOn,
            Integer pre,
            Integer post,
            List<String> competencies) {

        public Ended {
            competencies = List.copyOf(competencies);
        }
    }

    /** Empty when there is no such participation or its learning has not ended. */
    Optional<Ended> ended(CaseKey participation);

    /**
     * What came of a programme at work; telling the same participation again replaces what was told.
     *
     * @param index of the evaluation, 0 to 100, or null when nobody answered
     * @param relevance of the programme for the work, 0 to 100, or null when nobody answered
     */
    void feedBack(CaseKey participation, String programmeId, Double index, Double relevance);
}
