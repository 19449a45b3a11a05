package id.bangkom.cycle;

/** What becomes of an item of the city plan. */
public enum ItemStanding {
    /** Paid for, or free of charge: it takes place. */
    FUNDED("Didanai"),
    /** Agreed, but not this year: it is considered again in the next cycle. */
    DEFERRED("Ditunda"),
    /** Taken out of the plan. */
    DROPPED("Dikeluarkan");

    private final String label;

    ItemStanding(String label) {
        this.label = label;
    }

    /** Indonesian. */
    public String label() {
        return label;
    }
}
