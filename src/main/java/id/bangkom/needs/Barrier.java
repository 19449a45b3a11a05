package id.bangkom.needs;

/** What keeps somebody from learning. */
enum Barrier implements Choice {
    TRAINING("Kurangnya pelatihan"),
    MOTIVATION("Kurangnya motivasi"),
    ACCESS("Kurangnya akses ke pelatihan atau informasi"),
    TIME("Kurangnya waktu"),
    TOOLS("Kurangnya sarana kerja"),
    SUPPORT("Kurangnya dukungan atasan atau rekan");

    private final String label;

    Barrier(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
