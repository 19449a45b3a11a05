package id.bangkom.workforce;

/** How somebody is employed (jenis ASN); it decides whether the yearly floor or the ceiling of hours applies. */
public enum EmploymentKind {
    PNS("PNS"),
    /** In the probation year before appointment as PNS. */
    CPNS("CPNS"),
    /** With a work agreement; see PP 49/2018. */
    PPPK("PPPK"),
    PPPK_PART_TIME("PPPK Paruh Waktu");

    private final String label;

    EmploymentKind(String label) {
        this.label = label;
    }

    /** Indonesian. */
    public String label() {
        return label;
    }

    /** Whether hours are counted by the year of the work agreement, with a ceiling (PP 49/2018 article 40). */
    public boolean hasAgreement() {
        return this == PPPK || this == PPPK_PART_TIME;
    }
}
