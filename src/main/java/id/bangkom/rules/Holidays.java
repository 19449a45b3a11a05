package id.bangkom.rules;

import java.time.LocalDate;
import java.util.List;

/** The days that are no working days, as people read and set them. National ones come with the application. */
public interface Holidays {

    /**
     * A day off.
     *
     * @param collectiveLeave whether it is collective leave (cuti bersama) and not a holiday; neither is a working day
     * @param reason by what the city has set it, for example a decree; null for national ones
     * @param ofCity whether the city has set it itself
     */
    record Holiday(LocalDate day, String name, boolean collectiveLeave, String reason, boolean ofCity) {}

    /** National ones and the city's own, by day. */
    List<Holiday> of(String tenant, int year);

    /**
     * Adds a day of the city's own. It counts from then on; due dates that were set before stay as they are.
     *
     * @return false when the day is one already, of the nation or of the city
     */
    boolean add(String tenant, Holiday holiday);

    /** @return false when the city has none of its own on that day */
    boolean remove(String tenant, LocalDate day);
}
