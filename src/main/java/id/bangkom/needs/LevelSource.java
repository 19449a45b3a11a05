package id.bangkom.needs;

/** Where an actual level comes from, the most trusted first. */
public enum LevelSource {
    SUPERVISOR("penilaian atasan"),
    SELF("penilaian mandiri"),
    ASSESSMENT("hasil asesmen");

    private final String label;

    LevelSource(String label) {
        this.label = label;
    }

    /** Indonesian. */
    public String label() {
        return label;
    }
}
