package id.bangkom.hours;

import id.bangkom.workforce.Employee;
import java.time.LocalDate;

/**
 * A year in which hours are counted: the calendar year, or for PPPK the year of the work agreement (PP 49/2018 article
 * 40), which begins each year on the day of the agreement's start.
 *
 * @param from first day
 * @param to last day
 */
public record Period(LocalDate from, LocalDate to) {

    /** The one that holds a day. Without a known agreement it is the calendar year. */
    public static Period of(Employee employee, LocalDate day) {
        if (!employee.kind().hasAgreement() || employee.agreementStart() == null) {
            return new Period(LocalDate.of(day.getYear(), 1, 1), LocalDate.of(day.getYear(), 12, 31));
        }
        return agreementYear(employee.agreementStart(), day);
    }

    /**
     * Counted in whole years from the start rather than from year to year, so that an agreement of 29 February begins
     * its years on that day again in the next leap year. A day before the agreement is in the year that ends with it.
     */
    static Period agreementYear(LocalDate start, LocalDate day) {
        int years = day.getYear() - start.getYear();
        if (start.plusYears(years).isAfter(day)) {
            years--;
        }
        return new Period(start.plusYears(years), start.plusYears(years + 1L).minusDays(1));
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
