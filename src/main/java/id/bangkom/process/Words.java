package id.bangkom.process;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates, amounts and numbers as Indonesian readers write them. */
public final class Words {

    public static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy 'pukul' HH.mm", INDONESIAN);

    private Words() {}

    /** For example "21 November 2026". */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** For example "21 November 2026 pukul 16.00", in the city's time. */
    public static String time(Instant moment, ZoneId zone) {
        return TIME.withZone(zone).format(moment);
    }

    /** For example "Rp1.500.000". */
    public static String money(long rupiah) {
        return (rupiah < 0 ? "-Rp" : "Rp") + format("#,##0", BigDecimal.valueOf(Math.abs(rupiah)));
    }

    /** For example "1.234,5"; at most so many decimals, rounded half up. */
    public static String number(double value, int decimals) {
        return number(BigDecimal.valueOf(value), decimals);
    }

    /** For example "1.234,5"; at most so many decimals, rounded half up. */
    public static String number(BigDecimal value, int decimals) {
        return format("#,##0" + (decimals > 0 ? "." + "#".repeat(decimals) : ""), value);
    }

    // A DecimalFormat of its own each time, because it is not safe for several threads.
    private static String format(String pattern, BigDecimal value) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(INDONESIAN));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
