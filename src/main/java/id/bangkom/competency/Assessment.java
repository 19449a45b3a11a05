package id.bangkom.competency;

import java.time.LocalDate;

/**
 * A level that somebody was found to have.
 *
 * @param competencyId which competency
 * @param level 1 to 5
 * @param source how it was found
 * @param on when
 */
public record Assessment(String competencyId, int level, Source source, LocalDate on) {

    public Assessment {
        Level.check(level);
    }

    /** How a level was found. */
    public enum Source {
        ASSESSMENT_CENTRE("Penilaian kompetensi (assessment center)"),
        SUPERVISOR("Penilaian atasan langsung"),
        EVALUATION("Evaluasi pascapelatihan");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        /** Indonesian. */
        public String label() {
            return label;
        }
    }
}
