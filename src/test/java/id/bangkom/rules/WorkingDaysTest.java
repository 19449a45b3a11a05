package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.demo.DemoCity;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

class WorkingDaysTest {

    private static final ZoneId PALU = ZoneId.of("Asia/Makassar");
    private static final ZoneId SORONG = ZoneId.of("Asia/Jayapura");

    @EachDatabase
    void a_deadline_is_the_end_of_office_hours_of_the_last_working_day(Database db) {
        WorkingDays days = demo(db);
        assertDeadline(days, "2026-11-23T10:00", 1, "2026-11-24T16:00");
        assertDeadline(days, "2026-11-23T10:00", 4, "2026-11-27T16:00");
        assertDeadline(days, "2026-11-23T23:59", 1, "2026-11-24T16:00");
    }

    @EachDatabase
    void weekends_do_not_count(Database db) {
        WorkingDays days = demo(db);
        assertDeadline(days, "2026-11-27T10:00", 1, "2026-11-30T16:00");
        assertDeadline(days, "2026-11-28T10:00", 1, "2026-11-30T16:00");
        assertDeadline(days, "2026-11-23T10:00", 10, "2026-12-07T16:00");
    }

    @EachDatabase
    void national_holidays_and_collective_leave_do_not_count(Database db) {
        WorkingDays days = demo(db);
        // 17 March 2026 is a Tuesday; the holidays last from Wednesday 18 to Tuesday 24 March.
        assertDeadline(days, "2026-03-17T10:00", 1, "2026-03-25T16:00");
        // 24 and 25 December are holidays, then comes a weekend.
        assertDeadline(days, "2026-12-23T10:00", 1, "2026-12-28T16:00");
        // 1 January 2027 is a Friday.
        assertDeadline(days, "2026-12-31T10:00", 1, "2027-01-04T16:00");
        assertThat(days.isWorkingDay("palu", LocalDate.of(2026, 8, 17))).isFalse();
        assertThat(days.isWorkingDay("palu", LocalDate.of(2027, 8, 17))).isFalse();
        assertThat(days.isWorkingDay("palu", LocalDate.of(2026, 8, 18))).isTrue();
        assertThat(days.isWorkingDay("palu", LocalDate.of(2026, 11, 28)))
                .as("Saturday")
                .isFalse();
        assertThat(days.isWorkingDay("palu", LocalDate.of(2026, 11, 29)))
                .as("Sunday")
                .isFalse();
    }

    @EachDatabase
    void no_working_day_at_all_is_today_while_the_office_is_open_and_else_the_next_day(Database db) {
        WorkingDays days = demo(db);
        assertDeadline(days, "2026-11-23T00:00", 0, "2026-11-23T16:00");
        assertDeadline(days, "2026-11-23T15:59", 0, "2026-11-23T16:00");
        assertDeadline(days, "2026-11-23T16:00", 0, "2026-11-24T16:00");
        assertDeadline(days, "2026-11-27T17:00", 0, "2026-11-30T16:00");
        assertDeadline(days, "2026-11-28T09:00", 0, "2026-11-30T16:00");
    }

    @EachDatabase
    void a_deadline_is_never_before_the_moment_it_counts_from(Database db) {
        WorkingDays days = demo(db);
        Instant from = Instant.parse("2026-12-20T00:00:00Z");
        for (int hour = 0; hour < 24 * 20; hour++) {
            Instant moment = from.plusSeconds(3600L * hour);
            Instant previous = moment;
            for (int count = 0; count < 4; count++) {
                Instant deadline = days.after("palu", moment, count);
                assertThat(deadline).isAfterOrEqualTo(previous);
                previous = deadline;
            }
        }
    }

    @EachDatabase
    void a_city_counts_in_its_own_time_zone_and_with_its_own_holidays(Database db) {
        WorkingDays days = demo(db);
        // 15:30 UTC on Monday is 23:30 in Palu, but 00:30 on Tuesday in Sorong.
        Instant evening = Instant.parse("2026-11-23T15:30:00Z");
        assertThat(days.after("palu", evening, 1)).isEqualTo(local("2026-11-24T16:00", PALU));
        assertThat(days.after("sorong", evening, 1)).isEqualTo(local("2026-11-25T16:00", SORONG));

        LocalDate papua = LocalDate.of(2027, 2, 5);
        assertThat(days.isWorkingDay("sorong", papua)).isFalse();
        assertThat(days.isWorkingDay("palu", papua)).isTrue();
    }

    @EachDatabase
    void working_days_between_two_dates_count_the_last_but_not_the_first(Database db) {
        WorkingDays days = demo(db);
        assertThat(days.between("palu", LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 27)))
                .isEqualTo(4);
        assertThat(days.between("palu", LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 30)))
                .isEqualTo(1);
        assertThat(days.between("palu", LocalDate.of(2026, 3, 17), LocalDate.of(2026, 3, 25)))
                .isEqualTo(1);
        assertThat(days.between("palu", LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 27)))
                .isZero();
        assertThat(days.between("palu", LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 23)))
                .isZero();
    }

    @EachDatabase
    void it_cannot_count_backwards(Database db) {
        WorkingDays days = demo(db);
        assertThatThrownBy(() -> days.after("palu", Instant.EPOCH, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    private static WorkingDays demo(Database db) {
        DemoCity.people(db, Clock.systemUTC());
        return TestRules.workingDays(db);
    }

    private static void assertDeadline(WorkingDays days, String from, int count, String expected) {
        assertThat(days.after("palu", local(from, PALU), count))
                .as(from + " + " + count)
                .isEqualTo(local(expected, PALU));
    }

    private static Instant local(String dateTime, ZoneId zone) {
        return LocalDateTime.parse(dateTime).atZone(zone).toInstant();
    }
}
