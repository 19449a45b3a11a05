package id.bangkom.access;

/**
 * What an account may do beyond being itself. Supervisors and mentors are not roles but relations between people; they
 * are assigned their tasks person by person.
 */
public enum Role {
    /** A civil servant: own cycle, own tasks. */
    EMPLOYEE,
    /** Drafts the plan of one work unit (pengelola kepegawaian unit). */
    UNIT_PLANNER,
    /** Head of one work unit (kepala perangkat daerah). */
    UNIT_HEAD,
    /** HR agency staff: verifies, schedules classes, interviews (analis SDM at BKPSDM). */
    HR_ANALYST,
    /** Head of the HR agency (kepala BKPSDM). */
    HR_HEAD,
    /** City secretary (Sekretaris Daerah, PyB). */
    CITY_SECRETARY,
    /** Mayor (Wali Kota, PPK). */
    MAYOR,
    /** Sees and completes the tasks of one training partner's classes. */
    PARTNER,
    /** Watches processes in Cockpit and repairs incidents; sees no personal plans. */
    ADMINISTRATOR
}
