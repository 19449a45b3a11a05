package id.bangkom.hcdp;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A one-to-one meeting of the HR agency with a unit on its plan.
 *
 * @param id letters and digits
 * @param participants who was there, in words
 * @param notes what was spoken about
 * @param agreements what was agreed
 * @param by account of whoever recorded it
 */
record Meeting(
        String id,
        int year,
        String unitId,
        LocalDate heldOn,
        String participants,
        String notes,
        String agreements,
        String by,
        Instant at) {}
