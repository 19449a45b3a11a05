package id.bangkom.access;

import java.time.LocalDate;

/** The cities and the date each of them lives in. */
public interface Cities {

    /** @throws IllegalArgumentException when there is no such city */
    Tenant city(String tenant);

    /** Today's date on the city's own clock: Sorong is an hour ahead of Palu. */
    LocalDate today(String tenant);
}
