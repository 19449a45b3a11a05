package id.bangkom.needs;

import id.bangkom.workforce.PositionClass;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Needs identification in numbers, of active employees by the unit in which they work today. Counted by the database,
 * however many people there are.
 */
public interface NeedsFigures {

    /**
     * How far the survey is in a unit, without those below it.
     *
     * @param people who have a case
     * @param answered who have handed in the self-assessment
     * @param confirmed whose superior has confirmed the needs
     * @param late who have not answered although the task's due date has passed
     * @param waiting who have not answered and still can
     */
    record Progress(String unitId, int people, int answered, int confirmed, int late, int waiting) {}

    List<Progress> progress(String tenant, int year);

    /**
     * Somebody who has not answered.
     *
     * @param due when the answer was or is due, or null when it is not known
     * @param standing how it stands
     */
    record Silent(String employeeId, String name, String position, Instant due, Standing standing) {

        /** Of an answer that was not given. */
        public enum Standing {
            /** There is time left. */
            WAITING("Belum mengisi"),
            /** Late, and still possible. */
            LATE("Terlambat"),
            /** The process has gone on without it. */
            OVER("Tidak mengisi, tidak dapat lagi");

            private final String label;

            Standing(String label) {
                this.label = label;
            }

            /** Indonesian. */
            public String label() {
                return label;
            }
        }
    }

    /** Those of these units who have not answered, by name. */
    List<Silent> silent(String tenant, int year, Collection<String> unitIds);

    /**
     * The next of those of these units who have not answered and still can, in the order of their ids.
     *
     * @param afterId the last one before, or the empty string
     * @param limit at most so many
     */
    List<Silent> silentAfter(String tenant, int year, Collection<String> unitIds, String afterId, int limit);

    /**
     * What is known of one competency in a unit, without those below it: sums over people whose case is finished and who
     * have a level.
     *
     * @param people of how many
     * @param withGap how many of them have a gap
     * @param required sum of the required levels
     * @param actual sum of the levels
     * @param gap sum of the gaps, in levels
     * @param combined sum of the combined gaps, in levels
     */
    record CompetencySum(
            String unitId,
            String competencyId,
            int people,
            int withGap,
            long required,
            long actual,
            long gap,
            double combined) {}

    List<CompetencySum> byCompetency(String tenant, int year);

    /**
     * What is known of the people of a class of positions in a unit, without those below it: sums over people whose case is
     * finished and who have a Job Person Match.
     *
     * @param people of how many
     * @param withGap how many of them have a gap in any competency
     * @param jpm sum of their Job Person Matches, in percent
     * @param index sum of their individual indices
     */
    record PeopleSum(String unitId, PositionClass positionClass, int people, int withGap, double jpm, double index) {}

    List<PeopleSum> byPositionClass(String tenant, int year);
}
