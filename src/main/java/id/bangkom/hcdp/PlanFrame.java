package id.bangkom.hcdp;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A version of a frame of several years.
 *
 * @param id letters and digits
 * @param fromYear its first year
 * @param toYear its last year
 * @param version 1 is the first
 * @param basis what it rests on, such as the RPJMD
 * @param edition one more with each change of a draft
 * @param decreeNo of the decree that set it, or null
 */
record PlanFrame(
        String id,
        int fromYear,
        int toYear,
        int version,
        String title,
        String basis,
        State state,
        int edition,
        String decreeNo,
        LocalDate decreeDate,
        String madeBy,
        Instant madeAt,
        String decidedBy) {

    /** How many years a frame has, as HCDPs have. */
    static final int YEARS = 5;

    enum State {
        DRAFT("Rancangan"),
        DECIDED("Ditetapkan");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Indonesian. */
        String label() {
            return label;
        }
    }

    /**
     * What is to be developed in a year.
     *
     * @param hours JP of all people together
     * @param cost IDR
     */
    record Target(int year, String competencyId, int people, int hours, long cost) {}

    List<Integer> years() {
        return IntStream.rangeClosed(fromYear, toYear).boxed().toList();
    }

    boolean isDraft() {
        return state == State.DRAFT;
    }
}
