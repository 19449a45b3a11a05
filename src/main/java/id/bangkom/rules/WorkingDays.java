package id.bangkom.rules;

import java.time.Instant;

/** Working days of a city: Monday to Friday without national holidays, collective leave and the city's own holidays. */
public interface WorkingDays {

    /** The end of office hours (16:00 local time) of the n-th working day after the given moment; n may be 0. */
    Instant after(String tenant, Instant from, int workingDays);
}
