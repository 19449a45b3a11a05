package id.bangkom.plan;

/** How far an individual plan is. */
enum PlanState {
    /** With the employee. */
    DRAFT("Disusun pegawai"),
    /** With the supervisor. */
    SUBMITTED("Menunggu persetujuan atasan"),
    APPROVED("Disetujui atasan"),
    REJECTED("Ditolak atasan"),
    /** Submitted by the employee, but the stage was closed before the supervisor decided. */
    UNCONFIRMED("Diajukan, belum diputus atasan"),
    /** The stage was closed before there was a plan. */
    CLOSED("Ditutup tanpa rencana");

    private final String label;

    PlanState(String label) {
        this.label = label;
    }

    /** Indonesian. */
    String label() {
        return label;
    }
}
