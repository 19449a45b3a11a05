package id.bangkom.training;

/** How far a participation is. */
public enum ParticipationState {
    /** Has a seat and will be asked as soon as the case is started. */
    NOMINATED("Dicalonkan", Kind.OPEN),
    INVITED("Diundang", Kind.OPEN),
    /** Will come. */
    ACCEPTED("Bersedia hadir", Kind.OPEN),
    /** Learns at his or her own pace. */
    LEARNING("Sedang belajar", Kind.OPEN),
    /** Has learned; the evidence is missing. */
    EVIDENCE_DUE("Menunggu bukti", Kind.OPEN),
    VERIFICATION_DUE("Bukti diverifikasi", Kind.OPEN),
    /** The evidence is accepted. */
    VERIFIED("Bukti diterima", Kind.OPEN),
    FINISHED("Selesai", Kind.SUCCESS),
    DECLINED("Tidak bersedia", Kind.WITHOUT),
    ABSENT("Tidak hadir", Kind.WITHOUT),
    /** Not learned in time. */
    LAPSED("Tidak diikuti", Kind.WITHOUT),
    /** Learned, but without evidence in time. */
    UNPROVEN("Tanpa bukti", Kind.WITHOUT),
    REJECTED("Bukti ditolak", Kind.WITHOUT),
    CANCELLED("Dibatalkan", Kind.WITHOUT);

    private enum Kind {
        OPEN,
        SUCCESS,
        WITHOUT
    }

    private final String label;
    private final Kind kind;

    ParticipationState(String label, Kind kind) {
        this.label = label;
        this.kind = kind;
    }

    /** Indonesian. */
    public String label() {
        return label;
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return kind == Kind.OPEN;
    }

    /** Whether the seat, or the money of the plan's item, is in use: open or used up. */
    public boolean usesItem() {
        return kind != Kind.WITHOUT || this == UNPROVEN || this == REJECTED;
    }
}
