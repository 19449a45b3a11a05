package id.bangkom.plan;

/** How far a unit plan is. */
enum UnitState {
    /** Asked for, not begun. */
    PREPARED("Disiapkan"),
    /** With the unit's planner. */
    DRAFT("Disusun perangkat daerah"),
    /** With the head of the unit. */
    SUBMITTED("Menunggu persetujuan kepala perangkat daerah"),
    /** With the HR agency. */
    ENDORSED("Menunggu verifikasi BKPSDM"),
    VERIFIED("Lolos verifikasi BKPSDM"),
    REJECTED("Ditolak BKPSDM"),
    /** Endorsed, but the stage was closed before the HR agency decided. */
    UNVERIFIED("Disetujui kepala perangkat daerah, belum diverifikasi"),
    /** The stage was closed before there was an endorsed plan. */
    CLOSED("Ditutup tanpa rencana");

    private final String label;

    UnitState(String label) {
        this.label = label;
    }

    /** Indonesian. */
    String label() {
        return label;
    }

    /** Whether the plan's items go into the city plan. */
    boolean counts() {
        return this == VERIFIED || this == UNVERIFIED;
    }
}
