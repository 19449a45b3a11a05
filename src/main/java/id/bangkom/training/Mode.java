package id.bangkom.training;

/** How one takes part in a programme, which decides the way through {@code training-participation}. */
public enum Mode {
    /** In a class with a date: one is nominated and invited. */
    CLASS("Kelas terjadwal"),
    /** At one's own pace with a provider; the certificate is the evidence. */
    E_LEARNING("E-learning"),
    /** On one's own; a report or certificate is the evidence. */
    SELF_STUDY("Belajar mandiri");

    private final String label;

    Mode(String label) {
        this.label = label;
    }

    /** Indonesian. */
    public String label() {
        return label;
    }
}
