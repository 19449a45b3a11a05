package id.bangkom.needs;

import id.bangkom.needs.NeedsCases.Rating;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
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

    static List<DecidedLevel> read(String text) {
        return Arrays.stream(text.split(BETWEEN)).map(DecidedLevel::one).toList();
    }

    private static DecidedLevel one(String text) {
        String[] parts = text.split(WITHIN);
        return new DecidedLevel(
                parts[0],
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]),
                Long.parseLong(parts[4]));
    }
}
