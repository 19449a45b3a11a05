package id.bangkom.competency;

import java.math.BigDecimal;

/**
 * A measured goal of a work unit for one year, for example the response time to citizens' complaints.
 *
 * @param id letters and digits
 * @param unitId the unit
 * @param year calendar year
 * @param name Indonesian
 * @param measure the unit of measurement, for example "jam" or "%"
 * @param direction whether less or more is better
 * @param baseline value of the year before, or null
 * @param target value to reach
 * @param actual value reached so far, or null when not yet measured
 */
public record UnitIndicator(
        String id,
        String unitId,
        int year,
        String name,
        String measure,
        Direction direction,
        BigDecimal baseline,
        BigDecimal target,
        BigDecimal actual) {

    /** Which way is better. */
    public enum Direction {
        LOWER_IS_BETTER,
        HIGHER_IS_BETTER
    }
}
