package id.bangkom.training;

/** How far a class is. */
public enum ClassState {
    /** To be scheduled. */
    PLANNED("Perlu dijadwalkan"),
    /** The partner has been asked. */
    REQUESTED("Menunggu mitra"),
    /** The partner will do it; people are invited. */
    CONFIRMED("Terjadwal"),
    /** Has begun: nobody is added any more. */
    RUNNING("Berlangsung"),
    FINISHED("Selesai"),
    CANCELLED("Dibatalkan");

    private final String label;

    ClassState(String label) {
        this.label = label;
    }

    /** Indonesian. */
    public String label() {
        return label;
    }

    /** Whether its seats can still be given away. */
    boolean takesPeople() {
        return this == PLANNED || this == REQUESTED || this == CONFIRMED;
    }
}
