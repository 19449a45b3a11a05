package id.bangkom.rules;

import java.time.Instant;
import java.time.LocalDate;

/** Working days of a city: Monday to Friday without national holidays, collective leave and the city's own holidays. */
public interface WorkingDays {

    /**
     * The end of office hours (16:00 local time) of the n-th working day after the local date of the given moment.
     *
     * @param workingDays 0 is the same day or, when that is no working day or 16:00 has passed, the next working day
     */
    Instant after(String tenant, Instant from, int workingDays);

    boolean isWorkingDay(String tenant, LocalDate day);

    /** Working days after {@code from} up to and including {@code to}; 0 when {@code to} is not later. */
    int between(String tenant, LocalDate from, LocalDate to);
}
