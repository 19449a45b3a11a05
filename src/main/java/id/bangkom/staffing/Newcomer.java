package id.bangkom.staffing;

import id.bangkom.workforce.EmploymentKind;
import java.time.LocalDate;

/**
 * Somebody who joins the service of the city.
 *
 * @param nip 18 digits, spaces allowed
 * @param grade golongan ruang, or null
 * @param agreementStart first day of the work agreement of a PPPK, else null
 */
public record Newcomer(
        String name, String email, String nip, EmploymentKind kind, String grade, LocalDate agreementStart) {}
