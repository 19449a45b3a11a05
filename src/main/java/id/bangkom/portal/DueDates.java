package id.bangkom.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates as people say them, in the city's time. */
final class DueDates {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", INDONESIAN);

    private DueDates() {}

    /** For example "Tenggat 3 hari lagi, 24 November 2026 pukul 16.00 WITA"; days are calendar days. */
    static String inWords(Instant due, Instant now, ZoneId zone) {
        if (due == null) {
            return "Tanpa tenggat";
        }
        ZonedDateTime at = due.atZone(zone);
        long days = ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), at.toLocalDate());
        String when = DAY.format(at) + " pukul " + TIME.format(at) + " " + zoneName(at);
        if (due.isBefore(now)) {
            return days == 0 ? "Terlambat sejak hari ini, " + when : "Terlambat " + -days + " hari, sejak " + when;
        }
        if (days == 0) {
            return "Tenggat hari ini, " + when;
        }
        return days == 1 ? "Tenggat besok, " + when : "Tenggat " + days + " hari lagi, " + when;
    }

    /** Indonesia has three zones with names everybody knows. */
    private static String zoneName(ZonedDateTime at) {
        return switch (at.getOffset().getTotalSeconds() / 3600) {
            case 7 -> "WIB";
            case 8 -> "WITA";
            case 9 -> "WIT";
            default -> at.getOffset().getId();
        };
    }
}
