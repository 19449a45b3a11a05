package id.bangkom.needs;

import id.bangkom.needs.NeedsCases.Rating;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is decided of one competency of a person. All of a person stand in one text of the case, so that sums over a city read
 * a row of each person.
 *
 * @param combined combined gap in ten-thousandths of a level, as exactly as it is stored
 */
record DecidedLevel(String competencyId, int required, int actual, int gap, long combined) {

    static final int ONE_LEVEL = 10_000;

    private static final int DECIMALS = 4;
    private static final String BETWEEN = " ";
    private static final String WITHIN = ":";
    private static final int RADIX = 10;

    /** Those of the ratings that have a level; null when none has. */
    static String write(Collection<Rating> ratings) {
        String text = ratings.stream()
                .filter(rating -> rating.actual() != null)
                .map(rating -> String.join(
                        WITHIN,
                        rating.competencyId(),
                        String.valueOf(rating.required()),
                        String.valueOf(rating.actual()),
                        String.valueOf(rating.gap()),
                        String.valueOf(combined(rating))))
                .collect(Collectors.joining(BETWEEN));
        return text.isEmpty() ? null : text;
    }

    private static long combined(Rating rating) {
        return rating.combinedGap() == null
                ? (long) rating.gap() * ONE_LEVEL
                : BigDecimal.valueOf(rating.combinedGap())
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .unscaledValue()
                        .longValueExact();
    }

    /** A city has more than a hundred thousand of them in one report, so no pieces are made that are thrown away. */
    static List<DecidedLevel> read(String text) {
        List<DecidedLevel> found = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int required = text.indexOf(WITHIN, from);
            int actual = text.indexOf(WITHIN, required + 1);
            int gap = text.indexOf(WITHIN, actual + 1);
            int combined = text.indexOf(WITHIN, gap + 1);
            int blank = text.indexOf(BETWEEN, combined);
            int end = blank < 0 ? text.length() : blank;
            found.add(new DecidedLevel(
                    text.substring(from, required),
                    Integer.parseInt(text, required + 1, actual, RADIX),
                    Integer.parseInt(text, actual + 1, gap, RADIX),
                    Integer.parseInt(text, gap + 1, combined, RADIX),
                    Long.parseLong(text, combined + 1, end, RADIX)));
            from = end + 1;
        }
        return found;
    }
}
