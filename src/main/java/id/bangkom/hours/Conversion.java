package id.bangkom.hours;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * One line of the decision {@code learning-hours}: how an activity becomes JP.
 *
 * @param formula which of the activity's measures counts
 * @param amount minutes per JP for {@link Formula#PER_MINUTES}, else JP per day, time or semester; null for none
 * @param plusPercent what is added, in percent
 * @param capPerDay most JP of one type on one day, or null
 * @param capPerMonthCount how many activities of one type count in one month, or null
 * @param capPerModule most JP of one module, or null
 * @param rule code of the line
 * @param basis where it comes from
 */
record Conversion(
        Formula formula,
        Integer amount,
        int plusPercent,
        Integer capPerDay,
        Integer capPerMonthCount,
        Integer capPerModule,
        String rule,
        String basis) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Ways to count. */
    enum Formula {
        PER_MINUTES,
        PER_DAY,
        PER_EVENT,
        PER_SEMESTER,
        /** No regulation and no city says what it is worth: 0 JP. */
        NOT_SET
    }

    static Conversion of(Map<String, Object> line) {
        return new Conversion(
                Formula.valueOf((String) line.get("formula")),
                number(line, "amount"),
                number(line, "plusPercent"),
                number(line, "capPerDay"),
                number(line, "capPerMonthCount"),
                number(line, "capPerModule"),
                (String) line.get("rule"),
                (String) line.get("basis"));
    }

    private static Integer number(Map<String, Object> line, String output) {
        return line.get(output) instanceof Number number ? number.intValue() : null;
    }

    /** JP without the addition in percent and without any cap, two decimals, rounded down. */
    BigDecimal base(Activity activity) {
        return round(exact(activity));
    }

    /** JP without any cap, two decimals, rounded down: nobody gets credit for what did not take place. */
    BigDecimal raw(Activity activity) {
        return round(exact(activity)
                .multiply(HUNDRED.add(BigDecimal.valueOf(plusPercent)))
                .divide(HUNDRED, 6, RoundingMode.DOWN));
    }

    /** What the caps leave of it when there is nothing else: the most that one such activity can count. */
    BigDecimal alone(Activity activity) {
        BigDecimal jp = raw(activity);
        if (capPerDay != null) {
            jp = jp.min(BigDecimal.valueOf((long) capPerDay * activity.days()));
        }
        if (capPerModule != null) {
            jp = jp.min(BigDecimal.valueOf((long) capPerModule * activity.times()));
        }
        return round(jp);
    }

    private BigDecimal exact(Activity activity) {
        return switch (formula) {
            case PER_MINUTES -> BigDecimal.valueOf(activity.minutes())
                    .divide(BigDecimal.valueOf(amount), 6, RoundingMode.DOWN);
            case PER_DAY -> BigDecimal.valueOf((long) amount * activity.days());
            case PER_EVENT, PER_SEMESTER -> BigDecimal.valueOf((long) amount * activity.times());
            case NOT_SET -> BigDecimal.ZERO;
        };
    }

    static BigDecimal round(BigDecimal jp) {
        return jp.setScale(2, RoundingMode.DOWN);
    }
}
