package id.bangkom.showcase;

import id.bangkom.access.Tenant;
import id.bangkom.rules.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Working days and office hours of one city. */
final class Calendar {

    private static final int MORNING = 9;
    private static final int NOON = 13;

    private final Tenant city;
    private final WorkingDays days;
    private final Map<LocalDate, Boolean> working = new HashMap<>();

    Calendar(Tenant city, WorkingDays days) {
        this.city = city;
        this.days = days;
    }

    Tenant city() {
        return city;
    }

    private boolean isWorkingDay(LocalDate day) {
        return working.computeIfAbsent(day, asked -> days.isWorkingDay(city.id(), asked));
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, city.zone());
    }

    Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(city.zone()).toInstant();
    }

    /** The n-th working day after a day; before it when n is negative; for 0 the day itself or the next working day. */
    LocalDate plus(LocalDate from, int n) {
        LocalDate day = from;
        if (n == 0) {
            while (!isWorkingDay(day)) {
                day = day.plusDays(1);
            }
        }
        int step = n < 0 ? -1 : 1;
        for (int left = Math.abs(n); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    int between(LocalDate from, LocalDate to) {
        return days.between(city.id(), from, to);
    }

    /** In the next half of a day for 0, else in the morning or after noon of the n-th working day. */
    Instant later(Instant from, int n, int minute, boolean morning) {
        LocalDate today = day(from);
        if (n == 0) {
            Instant noon = at(plus(today, 0), NOON, minute);
            return noon.isAfter(from) ? noon : at(plus(today, 1), MORNING, minute);
        }
        return at(plus(today, n), morning ? MORNING : NOON, minute);
    }
}
