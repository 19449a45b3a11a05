package id.bangkom.needs;

import java.util.List;

/** Where a number of a need comes from, in the order in which it is shown. Each has a weight, rule {@code needs.weight.*}. */
public enum NeedSource {
    ASSESSMENT("Hasil asesmen"),
    SUPERVISOR("Penilaian atasan"),
    SELF("Penilaian mandiri"),
    PREDICATE("Predikat kinerja SKP"),
    INDICATOR("Indikator kinerja unit");

    /** Those that say which level somebody has; the others say how far the work is from its goals. */
    public static final List<NeedSource> LEVELS = List.of(ASSESSMENT, SUPERVISOR, SELF);

    private final String label;

    NeedSource(String label) {
        this.label = label;
    }

    /** Indonesian. */
    public String label() {
        return label;
    }

    /** Code of the rule with the weight, 0 to 100; a city switches a source off with 0. */
    public String rule() {
        return "needs.weight." + name();
    }
}
