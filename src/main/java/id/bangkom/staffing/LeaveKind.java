package id.bangkom.staffing;

/** Why somebody leaves the service of the city. */
public enum LeaveKind {
    RETIREMENT("Pensiun"),
    DEATH("Meninggal dunia"),
    DISMISSAL("Diberhentikan"),
    AGREEMENT_ENDED("Perjanjian kerja berakhir"),
    TRANSFER_OUT("Pindah ke instansi lain");

    private final String label;

    LeaveKind(String label) {
        this.label = label;
    }

    /** Indonesian. */
    public String label() {
        return label;
    }
}
