package id.bangkom.hours;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * How far a group of people is in a year.
 *
 * @param people all of them
 * @param bound those who have a floor of JP
 * @param reached those of {@code bound} who have reached it
 * @param aboveCeiling those who passed a ceiling
 * @param recognised JP of all of them together
 */
public record Attainment(int people, int bound, int reached, int aboveCeiling, BigDecimal recognised) {

    /** Sums up. */
    public static Attainment of(Collection<Standing> standings) {
        int bound = 0;
        int reached = 0;
        int above = 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (Standing standing : standings) {
            if (standing.floor() != null) {
                bound++;
                reached += standing.reached() ? 1 : 0;
            }
            above += standing.aboveCeiling() ? 1 : 0;
            sum = sum.add(standing.recognised());
        }
        return new Attainment(standings.size(), bound, reached, above, sum);
    }

    /** Percent of {@code bound} who have reached the floor, 0 to 100; 100 when nobody is bound. */
    public double percentReached() {
        return bound == 0 ? 100 : 100.0 * reached / bound;
    }

    /** JP per person; 0 without people. */
    public double mean() {
        return people == 0 ? 0 : recognised.doubleValue() / people;
    }
}
