package id.bangkom.evaluation;

import java.util.Collection;
import java.util.OptionalDouble;

/** The measures of evaluation, as pure functions. */
final class Indices {

    static final int LOWEST = 1;
    static final int HIGHEST = 5;

    private Indices() {}

    /**
     * Index of answers, 0 to 100: {@code 100 * mean((answer - 1) / 4)}. Answers that could not be given are left out of
     * the mean; without any there is no index.
     *
     * @param answers 1 to 5 each
     */
    static OptionalDouble index(Collection<Integer> answers) {
        return answers.stream()
                .mapToDouble(answer -> 100.0 * (answer - LOWEST) / (HIGHEST - LOWEST))
                .average();
    }

    /**
     * Category of an index by half-open intervals, compared unrounded: 90.99 is not yet 91.
     *
     * @param veryGood lower bound, likewise the others
     */
    static Band band(double index, double veryGood, double good, double fair, double poor) {
        if (index >= veryGood) {
            return Band.VERY_GOOD;
        }
        if (index >= good) {
            return Band.GOOD;
        }
        if (index >= fair) {
            return Band.FAIR;
        }
        return index >= poor ? Band.POOR : Band.VERY_POOR;
    }

    /**
     * Normalised gain of one person (Hake 1998): {@code (post - pre) / (100 - pre)}, what was gained of what could be
     * gained; negative when less was known afterwards. Empty without both scores and for a score before the training
     * above {@code highestPre}, where the quotient is unstable or undefined.
     *
     * @param pre 0 to 100, or null
     * @param post 0 to 100, or null
     */
    static OptionalDouble gain(Integer pre, Integer post, double highestPre) {
        if (pre == null || post == null || pre > highestPre || pre >= 100) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((double) (post - pre) / (100 - pre));
    }

    /** In words: below {@code medium} low, up to and including {@code high} medium, above high (Hake 1998). */
    static String gainLabel(double gain, double medium, double high) {
        if (gain < medium) {
            return "rendah";
        }
        return gain <= high ? "sedang" : "tinggi";
    }
}
