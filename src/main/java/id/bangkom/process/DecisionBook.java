package id.bangkom.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Versions of decision tables that a city has made for itself. {@link Decisions#decide(String, String, LocalDate, Map)}
 * uses them from their day on; a city without one, and every city before its first one, uses the table that ships with
 * the application.
 */
public interface DecisionBook {

    /**
     * A version; never changed once it is there.
     *
     * @param number from 1, by city and table
     * @param from first day on which rules may be read from it
     * @param reason of its author
     * @param legalBasis regulation of the city
     * @param madeBy account
     */
    record Version(
            int number,
            LocalDate from,
            DecisionSheet sheet,
            String reason,
            String legalBasis,
            String madeBy,
            Instant madeAt) {}

    /** The table that ships with the application. */
    DecisionSheet shipped(String decision);

    /** The city's own versions, the latest first. */
    List<Version> versions(String tenant, String decision);

    /**
     * Adds a version after the one that its author has seen.
     *
     * @param base number of that version, 0 for the shipped table
     * @param sheet without overlaps and holes
     * @throws id.bangkom.refusal.Refusal when there is a later version by now
     * @throws IllegalArgumentException when the table has overlaps, holes or values that are not allowed
     */
    void publish(Actor actor, int base, LocalDate from, DecisionSheet sheet, String reason, String legalBasis);

    /**
     * Evaluates a table without publishing it, as it would be evaluated afterwards.
     *
     * @return from inputs to outputs
     * @throws IllegalArgumentException as {@link #publish}
     */
    Function<Map<String, Object>, Map<String, Object>> rehearse(DecisionSheet sheet);
}
