package id.bangkom.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as Indonesian agencies write them: day before month, in digits or words, or as a spreadsheet's serial number. */
final class Dates {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 3, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2})[- ]([a-z]+)[- ](\\d{4})");
    private static final Pattern TIME = Pattern.compile("[ t]00[:.]00(?:[:.]00){0,1}(?:\\.0{1,9}){0,1}z{0,1}$");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("januari", 1),
            Map.entry("februari", 2),
            Map.entry("pebruari", 2),
            Map.entry("maret", 3),
            Map.entry("april", 4),
            Map.entry("mei", 5),
            Map.entry("juni", 6),
            Map.entry("juli", 7),
            Map.entry("agustus", 8),
            Map.entry("september", 9),
            Map.entry("oktober", 10),
            Map.entry("november", 11),
            Map.entry("nopember", 11),
            Map.entry("desember", 12),
            Map.entry("agt", 8),
            Map.entry("ags", 8));

    private Dates() {}

    /** Empty when it is no date, or none that a living person's papers bear. */
    static Optional<LocalDate> parse(String written) {
        String text = TIME.matcher(written.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher words = IN_WORDS.matcher(text);
        if (words.matches()) {
            return month(words.group(2)).flatMap(month -> date(words.group(3), String.valueOf(month), words.group(1)));
        }
        return Optional.empty();
    }

    /** A spreadsheet's number of a day. */
    static Optional<LocalDate> serial(String number, boolean date1904) {
        try {
            BigDecimal days = new BigDecimal(number);
            if (days.stripTrailingZeros().scale() > 0 || days.abs().compareTo(BigDecimal.valueOf(100_000)) > 0) {
                return Optional.empty();
            }
            return inRange((date1904 ? DAY_ZERO_1904 : DAY_ZERO).plusDays(days.intValueExact()));
        } catch (ArithmeticException | NumberFormatException notADay) {
            return Optional.empty();
        }
    }

    /** Names of months and their first three letters or more. */
    private static Optional<Integer> month(String name) {
        return name.length() < 3
                ? Optional.empty()
                : MONTHS.entrySet().stream()
                        .filter(month -> month.getKey().startsWith(name))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return inRange(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> inRange(LocalDate date) {
        return Optional.of(date).filter(each -> !each.isBefore(EARLIEST) && !each.isAfter(LATEST));
    }
}
