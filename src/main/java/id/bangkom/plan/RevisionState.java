package id.bangkom.plan;

/** How far a revision of a unit's ceilings is. */
enum RevisionState {
    PREPARED("Disiapkan"),
    /** The new ceilings cannot even pay for what has begun. */
    STUCK("Dikembalikan kepada BKPSDM"),
    DRAFT("Disesuaikan perangkat daerah"),
    SUBMITTED("Menunggu kepala perangkat daerah"),
    /** Nothing changes for the unit, or its head has endorsed what does. */
    ENDORSED("Menunggu putusan"),
    APPROVED("Disetujui, sedang diterapkan"),
    APPLIED("Berlaku"),
    REJECTED("Ditolak"),
    WITHDRAWN("Dibatalkan BKPSDM"),
    CLOSED("Ditutup bersama tahun");

    private final String label;

    RevisionState(String label) {
        this.label = label;
    }

    /** Indonesian. */
    String label() {
        return label;
    }

    boolean isOpen() {
        return compareTo(APPLIED) < 0;
    }
}
