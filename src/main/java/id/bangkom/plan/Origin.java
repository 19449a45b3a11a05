package id.bangkom.plan;

/** Who made a version of a plan. */
enum Origin {
    /** The system, to start from. */
    PROPOSAL("Usulan sistem"),
    /** Whose task it was. */
    PERSON("Disusun sendiri"),
    /** The system, because nobody did in time. */
    SYSTEM("Diambil dari usulan sistem karena batas waktu terlewati");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    /** Indonesian. */
    String label() {
        return label;
    }
}
