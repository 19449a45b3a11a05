package id.bangkom.workforce;

import id.bangkom.access.Role;
import java.time.LocalDate;

/**
 * Somebody who fills in for the head of a unit or for an office of the city (UU 30/2014 article 14, SE BKN 1/SE/I/2021).
 *
 * @param unitId the unit that is led
 * @param employeeId who acts
 * @param role the role that goes with the office: head of the unit, or one of those that decide for the whole city
 * @param replacesId the definitive official who is absent, or null while the post is vacant
 * @param kind for a vacant post or for an absence
 * @param office the office that is filled in for, for example "Kepala Dinas Kesehatan"
 * @param letterNo number of the letter of appointment
 * @param from first day
 * @param to last day
 */
public record ActingOfficial(
        String unitId,
        String employeeId,
        Role role,
        String replacesId,
        Kind kind,
        String office,
        String letterNo,
        LocalDate from,
        LocalDate to) {

    /** Both kinds have a mandate for daily work only: neither may decide on the allocation of a budget. */
    public enum Kind {
        /** Pelaksana tugas: the post is vacant. */
        PLT("Plt."),
        /** Pelaksana harian: the definitive official is absent for a while. */
        PLH("Plh.");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The abbreviation that stands before the office. */
        public String label() {
            return label;
        }
    }

    /** For tasks and letters, for example "Plt. Kepala Dinas Kesehatan". */
    public String title() {
        return kind.label() + " " + office;
    }
}
