package id.bangkom.staffing;

import id.bangkom.access.Role;

/** Offices that are held by one person: head of a unit, and the three that decide for the whole city. */
public enum Office {
    UNIT_HEAD("Kepala unit", Role.UNIT_HEAD),
    HR_HEAD("Kepala BKPSDM", Role.HR_HEAD),
    CITY_SECRETARY("Sekretaris Daerah", Role.CITY_SECRETARY),
    MAYOR("Wali Kota", Role.MAYOR);

    private final String label;
    private final Role role;

    Office(String label, Role role) {
        this.label = label;
        this.role = role;
    }

    /** Indonesian. */
    public String label() {
        return label;
    }

    /** The role that goes with the office. */
    public Role role() {
        return role;
    }

    /** A head's role is for the own unit, the others are for the city. */
    String scope(String unitId) {
        return this == UNIT_HEAD ? unitId : null;
    }
}
