package id.bangkom.workforce;

import java.time.LocalDate;

/**
 * A civil servant with the unit, position and supervisor of today.
 *
 * @param id internal id, the same as the account's; never a NIP
 * @param tenant the city
 * @param name name with titles, as shown
 * @param kind how the person is employed
 * @param unitId where the person works
 * @param unitName name of that unit
 * @param positionId the position held
 * @param positionTitle title of that position
 * @param positionClass class of that position
 * @param supervisorId the supervisor (atasan langsung) that was entered, or null; for tasks ask {@link
 *     Workforce#supervisorOf} instead, which resolves vacancies
 * @param grade golongan ruang, for example "III/b", or null
 * @param joinedOn first day of service (TMT)
 * @param agreementStart first day of the work agreement of a PPPK, else null
 * @param location place of work, or null
 */
public record Employee(
        String id,
        String tenant,
        String name,
        EmploymentKind kind,
        String unitId,
        String unitName,
        String positionId,
        String positionTitle,
        PositionClass positionClass,
        String supervisorId,
        String grade,
        LocalDate joinedOn,
        LocalDate agreementStart,
        String location) {}
