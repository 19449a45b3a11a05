package id.bangkom.competency;

import java.util.List;

/** The five levels of a competency (PermenPANRB 38/2017). */
public final class Level {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;

    private static final List<String> LABELS =
            List.of("Paham (dalam pengembangan)", "Dasar", "Menengah", "Mumpuni", "Ahli");

    private Level() {}

    /** Indonesian, for example "Menengah" for 3. */
    public static String label(int level) {
        return LABELS.get(check(level) - 1);
    }

    static int check(int level) {
        if (level < LOWEST || level > HIGHEST) {
            throw new IllegalArgumentException("A level is 1 to 5, not " + level);
        }
        return level;
    }
}
