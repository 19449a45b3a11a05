package id.bangkom.evaluation;

/** How many chances there were to apply what was learned, as the supervisor sees it. */
enum Chances {
    MANY("banyak"),
    SOME("ada, tetapi terbatas"),
    NONE("belum ada");

    private final String label;

    Chances(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
