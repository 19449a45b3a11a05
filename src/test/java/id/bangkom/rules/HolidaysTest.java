package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.demo.DemoCity;
import id.bangkom.rules.Holidays.Holiday;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days off of the nation and of cities. */
class HolidaysTest {

    private static final Instant MOMENT = Instant.parse("2026-11-23T02:00:00Z");
    private static final Clock NOW = Clock.fixed(MOMENT, ZoneOffset.UTC);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    private static Holiday day(LocalDate on) {
        return new Holiday(on, "Hari Uji", false, "SE 1/2026", true);
    }

    @EachDatabase
    void collective_leave_of_the_nation_is_known_from_its_holidays(Database db) {
        DemoCity.people(db, NOW);
        Holidays holidays = TestRules.calendar(db, NOW).holidays();
        assertThat(holidays.of("palu", 2026))
                .filteredOn(each -> !each.ofCity())
                .hasSize(25)
                .allMatch(each -> each.collectiveLeave() == each.name().startsWith("Cuti bersama"))
                .anyMatch(Holiday::collectiveLeave)
                .isSortedAccordingTo((one, other) -> one.day().compareTo(other.day()));
    }

    @EachDatabase
    void a_day_of_a_city_counts_at_once_in_this_city_only_and_not_for_due_dates_that_are_set(Database db) {
        DemoCity.people(db, NOW);
        TestRules.Calendar calendar = TestRules.calendar(db, NOW);
        Instant before = calendar.days().after("palu", MOMENT, 3);

        assertThat(calendar.holidays().add("palu", day(WEDNESDAY))).isTrue();

        assertThat(calendar.days().isWorkingDay("palu", WEDNESDAY)).isFalse();
        assertThat(calendar.days().isWorkingDay("sorong", WEDNESDAY)).isTrue();
        assertThat(calendar.days().after("palu", MOMENT, 3)).isAfter(before);
        assertThat(calendar.holidays().of("palu", 2026)).contains(day(WEDNESDAY));
        assertThat(calendar.holidays().of("sorong", 2026)).doesNotContain(day(WEDNESDAY));

        assertThat(calendar.holidays().remove("sorong", WEDNESDAY)).isFalse();
        assertThat(calendar.holidays().remove("palu", WEDNESDAY)).isTrue();
        assertThat(calendar.holidays().remove("palu", WEDNESDAY)).isFalse();
        assertThat(calendar.days().isWorkingDay("palu", WEDNESDAY)).isTrue();
    }

    @EachDatabase
    void no_day_is_off_twice_and_the_nations_days_stay(Database db) {
        DemoCity.people(db, NOW);
        Holidays holidays = TestRules.calendar(db, NOW).holidays();
        LocalDate christmas = LocalDate.of(2026, 12, 25);
        assertThat(holidays.add("palu", day(christmas))).isFalse();
        assertThat(holidays.add("palu", day(WEDNESDAY))).isTrue();
        assertThat(holidays.add("palu", day(WEDNESDAY))).isFalse();
        assertThat(holidays.add("sorong", day(WEDNESDAY)))
                .as("the same day in another city")
                .isTrue();
        assertThat(holidays.add("nowhere", day(WEDNESDAY))).isFalse();
        assertThat(holidays.remove("palu", christmas)).isFalse();
    }

    @EachDatabase
    void a_day_that_is_taken_back_leaves_no_trace_in_the_cache(Database db) {
        DemoCity.people(db, NOW);
        TestRules.Calendar calendar = TestRules.calendar(db, NOW);
        db.transaction().executeWithoutResult(transaction -> {
            calendar.holidays().add("palu", day(WEDNESDAY));
            assertThat(calendar.days().isWorkingDay("palu", WEDNESDAY)).isFalse();
            transaction.setRollbackOnly();
        });
        assertThat(calendar.days().isWorkingDay("palu", WEDNESDAY)).isTrue();
    }
}
