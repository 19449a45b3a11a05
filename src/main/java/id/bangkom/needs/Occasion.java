package id.bangkom.needs;

/** What makes a training mandatory. */
enum Occasion {
    NEW_CPNS("CPNS"),
    POSITION_CLASS("Jenjang jabatan"),
    CERTIFICATE("Jabatan yang mensyaratkan sertifikat");

    private final String label;

    Occasion(String label) {
        this.label = label;
    }

    /** Indonesian. */
    String label() {
        return label;
    }
}
