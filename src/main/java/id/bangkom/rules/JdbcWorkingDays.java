package id.bangkom.rules;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.bangkom.access.Cities;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWorkingDays implements WorkingDays {

    private static final LocalTime END_OF_OFFICE_HOURS = LocalTime.of(16, 0);

    private final JdbcClient jdbc;
    private final Cities cities;

    private final LoadingCache<String, Set<LocalDate>> holidays =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(this::load);

    JdbcWorkingDays(JdbcClient jdbc, Cities cities) {
        this.jdbc = jdbc;
        this.cities = cities;
    }

    @Override
    public Instant after(String tenant, Instant from, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Working days are 0 or more, not " + workingDays);
        }
        ZonedDateTime local = from.atZone(cities.city(tenant).zone());
        LocalDate day = local.toLocalDate();
        boolean today = isWorkingDay(tenant, day) && local.toLocalTime().isBefore(END_OF_OFFICE_HOURS);
        int left = workingDays == 0 && !today ? 1 : workingDays;
        while (left > 0) {
            day = day.plusDays(1);
            if (isWorkingDay(tenant, day)) {
                left--;
            }
        }
        return day.atTime(END_OF_OFFICE_HOURS).atZone(local.getZone()).toInstant();
    }

    @Override
    public boolean isWorkingDay(String tenant, LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
                && !holidays.get(tenant).contains(day);
    }

    @Override
    public int between(String tenant, LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            return 0;
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> isWorkingDay(tenant, day))
                .count();
    }

    private Set<LocalDate> load(String tenant) {
        return Set.copyOf(jdbc.sql("select distinct holiday_date from holiday where tenant is null or tenant = :tenant")
                .param("tenant", tenant)
                .query(LocalDate.class)
                .list());
    }
}
