package id.bangkom.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        // start of the agreement, day, first and last day of the year it is in
        "2025-10-01, 2025-10-01, 2025-10-01, 2026-09-30",
        "2025-10-01, 2026-09-30, 2025-10-01, 2026-09-30",
        "2025-10-01, 2026-10-01, 2026-10-01, 2027-09-30",
        "2025-10-01, 2027-02-15, 2026-10-01, 2027-09-30",
        "2025-10-01, 2025-09-30, 2024-10-01, 2025-09-30",
        "2024-01-01, 2027-12-31, 2027-01-01, 2027-12-31",
        "2024-02-29, 2025-02-27, 2024-02-29, 2025-02-27",
        "2024-02-29, 2025-02-28, 2025-02-28, 2026-02-27",
        "2024-02-29, 2028-02-28, 2027-02-28, 2028-02-28",
        "2024-02-29, 2028-02-29, 2028-02-29, 2029-02-27",
    })
    void a_year_of_an_agreement_begins_on_the_day_the_agreement_began(
            LocalDate start, LocalDate day, LocalDate from, LocalDate to) {
        Period period = Period.agreementYear(start, day);
        assertThat(period).isEqualTo(new Period(from, to));
        assertThat(period.holds(day)).isTrue();
        assertThat(period.holds(from.minusDays(1))).isFalse();
        assertThat(period.holds(to.plusDays(1))).isFalse();
    }
}
