package id.bangkom.hours;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ledger of learning hours (JP of 45 minutes) of a city's people. Lines are only ever added.
 *
 * <p>Conversions and caps come from the decision {@code learning-hours}, floor and ceiling from the rules {@code
 * hours.floor} and {@code hours.ceiling.pppk}. Caps are applied in the order month, day, module, year; each looks at what
 * the person has in the ledger already, so posting is one after the other for one person and parallel for different ones.
 */
public interface HoursLedger {

    /**
     * Adds what an activity is worth, in the caller's transaction. The same source again adds nothing and returns the
     * line of before, even when that was taken back since.
     *
     * @param title what was done, at most 200 characters, Indonesian
     * @throws IllegalArgumentException when there is no such employee in the city, present or former, or an activity whose
     *     type is counted per month took place several times
     */
    Entry post(String tenant, String employeeId, Source source, String title, Activity activity);

    /**
     * Takes back what was posted for a source, by a line with the opposite sign. Empty when nothing was posted; the same
     * again adds nothing and returns the line of before. Lines that were capped because of this one stay as they are.
     *
     * @param reason Indonesian, shown to the person, at most 300 characters
     */
    Optional<Entry> reverse(String tenant, String employeeId, Source source, String reason);

    /** The line of a source, without those that take back. */
    Optional<Entry> find(String tenant, String employeeId, Source source);

    /** What an activity is worth by conversion and its own caps, whatever the person has done besides; for planning. */
    BigDecimal worth(Activity activity);

    /** How a type is counted, for those who choose or report it: a few Indonesian words, without a full stop. */
    String rule(LearningType type, boolean international);

    /**
     * Lines that count in a year: the calendar year, for PPPK the year of the agreement that is meant by {@link
     * #standing}; latest activity first.
     */
    List<Entry> entries(String tenant, String employeeId, int year);

    /**
     * How far somebody is. For PPPK it is the year of the agreement that holds today, or the last day of a past {@code
     * year}, or the first day of a future one.
     *
     * @throws IllegalArgumentException when there is no such employee in the city, present or former
     */
    Standing standing(String tenant, String employeeId, int year);

    /** As {@link #standing}, of many at once, by employee id; those who are no active employees are missing. */
    Map<String, Standing> standings(String tenant, Collection<String> employeeIds, int year);

    /** Of the people of a unit and the units below it. */
    Attainment unit(String tenant, String unitId, int year);

    /** Of all people of the city. */
    Attainment city(String tenant, int year);
}
