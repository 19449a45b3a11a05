package id.bangkom.workforce;

/** Kinds of work units. */
public enum UnitKind {
    /** The city government itself, top of the tree. */
    CITY,
    /** A department or agency (dinas, badan) with a plan and a budget ceiling of its own. */
    AGENCY,
    /** A district (kecamatan), with a plan and a budget ceiling of its own. */
    DISTRICT,
    /** A part of an agency or district (sekretariat, bidang, seksi). */
    DIVISION,
    /** A place that serves citizens (sekolah, puskesmas, kelurahan, UPTD). */
    SERVICE_UNIT;

    /** Whether a unit of this kind (perangkat daerah) drafts a plan and has a budget ceiling. */
    public boolean plans() {
        return this == AGENCY || this == DISTRICT;
    }
}
