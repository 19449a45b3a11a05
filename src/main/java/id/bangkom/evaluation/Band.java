package id.bangkom.evaluation;

/** Category of an evaluation index; the lower bounds are rules {@code evaluation.band.*}. */
public enum Band {
    VERY_GOOD("Sangat Baik"),
    GOOD("Baik"),
    FAIR("Cukup"),
    POOR("Kurang"),
    VERY_POOR("Sangat Kurang");

    private final String label;

    Band(String label) {
        this.label = label;
    }

    /** Indonesian. */
    public String label() {
        return label;
    }
}
