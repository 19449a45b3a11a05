package id.bangkom.competency;

/**
 * One competency of one person, set against the position's standard.
 *
 * @param competencyId which competency
 * @param required level of the standard, 1 to 5
 * @param actual level the person has, 1 to 5
 * @param weight how much it counts in the individual index, above 0; 1 unless the city weighs kinds differently
 * @param combinedGap missing levels by all sources together, 0 to {@code required}; counts in the individual index
 */
public record Measured(String competencyId, int required, int actual, double weight, double combinedGap) {

    public Measured {
        Level.check(required);
        Level.check(actual);
        if (!(weight > 0)) {
            throw new IllegalArgumentException("A weight is above 0, not " + weight);
        }
        if (!(combinedGap >= 0 && combinedGap <= required)) {
            throw new IllegalArgumentException("A gap is 0 to " + required + ", not " + combinedGap);
        }
    }

    /** With one source alone, whose gap is the combined one. */
    public Measured(String competencyId, int required, int actual, double weight) {
        this(competencyId, required, actual, weight, Gaps.gap(required, actual));
    }

    public Measured(String competencyId, int required, int actual) {
        this(competencyId, required, actual, 1);
    }

    /** How many levels are missing, see {@link Gaps#gap}. */
    public int gap() {
        return Gaps.gap(required, actual);
    }
}
