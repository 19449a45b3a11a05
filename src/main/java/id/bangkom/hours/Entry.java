package id.bangkom.hours;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of the ledger. Lines are never changed or deleted; what was posted in error is taken back by a second line
 * with the opposite sign.
 *
 * @param id of the line
 * @param employeeId whose
 * @param source where it comes from
 * @param reverses id of the line that this one takes back, or null
 * @param title what was done, Indonesian
 * @param activity type, place, dates and amounts
 * @param raw JP by the conversion alone, two decimals, rounded down
 * @param capped JP after the caps per day, month and module
 * @param recognised JP that count: {@code capped}, or less when the city enforces the yearly ceiling
 * @param aboveCeiling whether the person's year passed the ceiling of JP with this line (PPPK only)
 * @param rule code of the line of the decision {@code learning-hours} that applied, for example {@code B7-N}
 * @param basis where that line comes from
 * @param explanation one or more Indonesian sentences from which anybody can recompute the numbers
 * @param periodFrom first day of the year it counts for: a calendar year, or for PPPK a year of the agreement
 * @param postedAt when
 */
public record Entry(
        String id,
        String employeeId,
        Source source,
        String reverses,
        String title,
        Activity activity,
        BigDecimal raw,
        BigDecimal capped,
        BigDecimal recognised,
        boolean aboveCeiling,
        String rule,
        String basis,
        String explanation,
        LocalDate periodFrom,
        Instant postedAt) {}
