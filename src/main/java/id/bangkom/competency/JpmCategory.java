package id.bangkom.competency;

/** How well a person matches the position, from the job person match. */
public enum JpmCategory {
    MEETS("MS", "Memenuhi Syarat"),
    STILL_MEETS("MMS", "Masih Memenuhi Syarat"),
    BELOW("KMS", "Kurang Memenuhi Syarat");

    private final String abbreviation;
    private final String label;

    JpmCategory(String abbreviation, String label) {
        this.abbreviation = abbreviation;
        this.label = label;
    }

    /** MS, MMS or KMS. */
    public String abbreviation() {
        return abbreviation;
    }

    /** Indonesian. */
    public String label() {
        return label;
    }
}
