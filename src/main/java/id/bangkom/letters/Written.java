package id.bangkom.letters;

import id.bangkom.cycle.ItemStanding;

/**
 * A line of an annex, as it was copied when the plan was published.
 *
 * @param quarter Indonesian
 * @param cost IDR
 * @param source of funds, Indonesian, or null
 * @param reason or null
 */
record Written(
        String employeeId,
        String name,
        String programme,
        String method,
        String quarter,
        int hours,
        long cost,
        String source,
        ItemStanding standing,
        String reason) {}
