package id.bangkom.plan;

/** How much may be tried before a search says what it has. Counted in steps, not in time, so that results repeat. */
final class Effort {

    private final long steps;
    private long left;

    Effort(long steps) {
        this.steps = steps;
        left = steps;
    }

    /** Uses some steps; false when they are used up. */
    boolean allows(long steps) {
        left -= steps;
        return left >= 0;
    }

    /** How many steps were asked for. */
    long used() {
        return steps - left;
    }
}
