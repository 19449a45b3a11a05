package id.bangkom.cycle;

import java.math.BigDecimal;

/**
 * A number of the report on a year.
 *
 * @param code stable name, lower case with dots, for example {@code hours.floor.reached}
 * @param unitId the unit it is about, or null for the whole city
 * @param section heading under which it is shown, Indonesian, for example "Jam pelajaran"
 * @param label what it says, Indonesian
 * @param value the number
 * @param measure how it is written
 */
public record Figure(String code, String unitId, String section, String label, BigDecimal value, Measure measure) {

    public Figure {
        if (code == null || section == null || label == null || value == null || measure == null) {
            throw new IllegalArgumentException("A figure has a code, a section, a label, a value and a measure");
        }
    }

    /** For the whole city. */
    public static Figure city(String code, String section, String label, double value, Measure measure) {
        return new Figure(code, null, section, label, BigDecimal.valueOf(value), measure);
    }

    /** For one unit. */
    public static Figure unit(String unitId, String code, String section, String label, double value, Measure measure) {
        return new Figure(code, unitId, section, label, BigDecimal.valueOf(value), measure);
    }

    /** How a number is written. */
    public enum Measure {
        /** Whole things: people, items, classes. */
        COUNT,
        /** 0 to 100. */
        PERCENT,
        /** Learning hours, one decimal. */
        HOURS,
        /** Rupiah. */
        MONEY,
        /** An index or an effect size, two decimals. */
        NUMBER
    }
}
