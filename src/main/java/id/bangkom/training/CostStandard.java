package id.bangkom.training;

/**
 * What one unit of something may cost in a year.
 *
 * @param code capital letters, digits and hyphens, at most 20; unique in the city and year
 * @param title Indonesian
 * @param place for example where a journey leads, or null
 * @param measure what one is, Indonesian, for example "orang/hari"
 * @param amount IDR, 0 or more
 * @param legalBasis or null
 */
record CostStandard(
        String code, Kind kind, String title, String place, String measure, long amount, String legalBasis) {

    /** Most that an amount may be: more is a slip of the keys. */
    static final long HIGHEST = 1_000_000_000L;

    /** What the money is for. */
    enum Kind {
        FEE("Honorarium"),
        TRAVEL("Perjalanan dinas"),
        MATERIAL("Bahan dan perlengkapan"),
        VENUE("Tempat dan konsumsi"),
        OTHER("Lainnya");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Indonesian. */
        String label() {
            return label;
        }
    }
}
