package id.bangkom.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Every number that a regulation or a city sets: versioned by date, overridable per city, with its legal basis. A rule
 * that is not in the table is an error at start-up or at use, never a silent default in code.
 */
public interface Rules {

    /**
     * The value that applies to the city on that day; the city's own row wins over the national one.
     *
     * @param code for example {@code hours.floor} or {@code deadline.needs-identification.confirmNeeds.reminder}
     * @throws IllegalStateException when no row applies
     */
    BigDecimal number(String tenant, String code, LocalDate on);

    /** Whether a row applies to the city on that day. */
    boolean has(String tenant, String code, LocalDate on);
}
