package id.bangkom.needs;

import java.time.LocalDate;

/**
 * A training that somebody has to take by rule and has no valid certificate of.
 *
 * @param employeeId who
 * @param programmeId in the catalogue
 * @param certificate what will prove it
 * @param reason Indonesian, why this person, without a full stop
 * @param dueOn last day by which it is to be done; it may have passed
 * @param legalBasis of the rule
 */
public record MandatoryNeed(
        String employeeId, String programmeId, String certificate, String reason, LocalDate dueOn, String legalBasis) {}
