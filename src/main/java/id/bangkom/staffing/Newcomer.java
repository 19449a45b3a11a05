package id.bangkom.staffing;

import id.bangkom.workforce.EmploymentKind;
import java.time.LocalDate;

/**
 * Somebody who joins the service of the city, or comes back to it.
 *
 * @param email null or empty for somebody who has none
 * @param nip 18 digits, spaces allowed
 * @param formerNip the number under which somebody who comes back is known, if it was another one; null or empty
 * @param grade golongan ruang, or null
 * @param agreementStart first day of the work agreement of a PPPK, else null
 */
public record Newcomer(
        String name,
        String email,
        String nip,
        String formerNip,
        EmploymentKind kind,
        String grade,
        LocalDate agreementStart) {}
