package id.bangkom.cycle;

import id.bangkom.process.CaseKey;

/**
 * Something that a person still needs when a year ends, with a link to where it comes from. It is shown in the next
 * year's self-assessment.
 *
 * @param kind what sort of thing
 * @param employeeId who needs it
 * @param competencyId the competency with the gap, or null
 * @param gap levels missing, 0 when it is no gap
 * @param text what it is, Indonesian, at most 500 characters
 * @param process process of the case that it comes from
 * @param origin key of that case
 * @param reference which of several things of that case, at most 80 characters, for example an item's id; when empty,
 *     the competency
 */
public record OpenNeed(
        Kind kind,
        String employeeId,
        String competencyId,
        int gap,
        String text,
        String process,
        CaseKey origin,
        String reference) {

    public OpenNeed {
        if (kind == null
                || employeeId == null
                || text == null
                || process == null
                || origin == null
                || reference == null) {
            throw new IllegalArgumentException("An open need says what, whose and where from");
        }
        if (reference.isEmpty() && competencyId != null) {
            reference = competencyId;
        }
    }

    /** What sort of thing is left over. */
    public enum Kind {
        /** A gap that no training closed. */
        GAP("Kesenjangan yang belum tertutup"),
        /** A planned programme for which there was no money. */
        DEFERRED_ITEM("Program yang ditunda"),
        /** An action that was agreed after an evaluation. */
        FOLLOW_UP("Rencana tindak lanjut");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Indonesian. */
        public String label() {
            return label;
        }
    }
}
