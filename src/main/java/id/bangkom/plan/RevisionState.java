package id.bangkom.plan;

import java.util.Arrays;
import java.util.List;

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

    /** Those of revisions that are under way. */
    static List<RevisionState> open() {
        return Arrays.stream(values()).filter(RevisionState::isOpen).toList();
    }

    boolean isOpen() {
        return compareTo(APPLIED) < 0;
    }
}
