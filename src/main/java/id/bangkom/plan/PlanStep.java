package id.bangkom.plan;

/** Where on its way a plan was decided upon. */
enum PlanStep {
    DRAFT("Penyusunan"),
    APPROVAL("Persetujuan atasan"),
    ENDORSEMENT("Persetujuan kepala perangkat daerah"),
    VERIFICATION("Verifikasi BKPSDM"),
    CLOSING("Penutupan tahap"),
    CEILING("Pagu baru BKPSDM"),
    DECISION("Putusan perubahan anggaran"),
    APPLICATION("Penerapan perubahan anggaran");

    private final String label;

    PlanStep(String label) {
        this.label = label;
    }

    /** Indonesian. */
    String label() {
        return label;
    }
}
