package id.bangkom.rules;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.bangkom.access.Cities;
import id.bangkom.background.AfterTransaction;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcWorkingDays implements WorkingDays, Holidays {

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

    @Override
    public List<Holiday> of(String tenant, int year) {
        return jdbc.sql(
                        """
                        select tenant, holiday_date, name, collective_leave, reason from holiday
                        where (tenant is null or tenant = :tenant) and holiday_date between :first and :last
                        order by holiday_date, name
                        """)
                .param("tenant", tenant)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, n) -> new Holiday(
                        row.getObject("holiday_date", LocalDate.class),
                        row.getString("name"),
                        row.getBoolean("collective_leave"),
                        row.getString("reason"),
                        row.getString("tenant") != null))
                .list();
    }

    @Override
    @Transactional
    public boolean add(String tenant, Holiday holiday) {
        int added = jdbc.sql(
                        """
                        insert into holiday (tenant, holiday_date, name, collective_leave, reason)
                        select id, :day, :name, :leave, :reason from tenant
                        where id = :tenant and not exists (
                            select 1 from holiday h
                            where (h.tenant is null or h.tenant = :tenant) and h.holiday_date = :day)
                        """)
                .param("tenant", tenant)
                .param("day", holiday.day())
                .param("name", holiday.name())
                .param("leave", holiday.collectiveLeave())
                .param("reason", holiday.reason())
                .update();
        forget(tenant);
        return added == 1;
    }

    @Override
    @Transactional
    public boolean remove(String tenant, LocalDate day) {
        int removed = jdbc.sql("delete from holiday where tenant = :tenant and holiday_date = :day")
                .param("tenant", tenant)
                .param("day", day)
                .update();
        forget(tenant);
        return removed == 1;
    }

    private void forget(String tenant) {
        AfterTransaction.forget(() -> holidays.invalidate(tenant));
    }

    private Set<LocalDate> load(String tenant) {
        return Set.copyOf(jdbc.sql("select distinct holiday_date from holiday where tenant is null or tenant = :tenant")
                .param("tenant", tenant)
                .query(LocalDate.class)
                .list());
    }
}
