package id.bangkom.training;

/**
 * Families of learning types, as coarse as a recommendation needs them: the decision {@code intervention} names one of
 * these for a gap, and the {@link Catalogue} is searched by it.
 */
public enum Method {
    EDUCATION("Pendidikan formal"),
    TRAINING("Pelatihan klasikal"),
    WORKSHOP("Lokakarya dan simulasi"),
    SEMINAR("Seminar dan sosialisasi"),
    E_LEARNING("E-learning dan pelatihan jarak jauh"),
    COACHING("Coaching oleh atasan"),
    MENTORING("Mentoring oleh pegawai senior"),
    WORKPLACE("Pembelajaran di tempat kerja"),
    SELF_STUDY("Belajar mandiri");

    private final String label;

    Method(String label) {
        this.label = label;
    }

    /** Indonesian. */
    public String label() {
        return label;
    }
}
