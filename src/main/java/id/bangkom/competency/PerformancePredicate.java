package id.bangkom.competency;

/** The yearly predicate of a person's performance (predikat kinerja SKP, PermenPANRB 6/2022). */
public enum PerformancePredicate {
    VERY_GOOD("Sangat Baik"),
    GOOD("Baik"),
    NEEDS_IMPROVEMENT("Butuh Perbaikan"),
    POOR("Kurang"),
    VERY_POOR("Sangat Kurang");

    private final String label;

    PerformancePredicate(String label) {
        this.label = label;
    }

    /** Indonesian. */
    public String label() {
        return label;
    }
}
