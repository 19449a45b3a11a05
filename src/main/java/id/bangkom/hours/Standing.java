package id.bangkom.hours;

import java.math.BigDecimal;

/**
 * How far somebody is in a year.
 *
 * @param employeeId who
 * @param period the year: of the calendar, or for PPPK of the agreement
 * @param recognised JP that count
 * @param floor least JP of the year (PP 11/2017 article 203), or null for those it does not bind
 * @param ceiling most JP of the year (PP 49/2018 article 40), or null for those it does not bind
 */
public record Standing(String employeeId, Period period, BigDecimal recognised, BigDecimal floor, BigDecimal ceiling) {

    /** Whether the floor is reached; true for those without one. */
    public boolean reached() {
        return floor == null || recognised.compareTo(floor) >= 0;
    }

    /** Whether more JP were recognised than the ceiling allows. */
    public boolean aboveCeiling() {
        return ceiling != null && recognised.compareTo(ceiling) > 0;
    }

    /** JP still missing, at least 0. */
    public BigDecimal missing() {
        return floor == null ? BigDecimal.ZERO : floor.subtract(recognised).max(BigDecimal.ZERO);
    }
}
