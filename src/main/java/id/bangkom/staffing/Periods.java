package id.bangkom.staffing;

/** What rows with {@code valid_from} and {@code valid_to}, both included, are asked for. */
final class Periods {

    /** Those that began or ended since the day {@code after}: their tasks may be for somebody else now. */
    static final String TURNED =
            """
             and ((valid_from > :after and valid_from <= :today) or (valid_to >= :after and valid_to < :today))
            order by valid_from, id
            """;

    private Periods() {}
}
