package id.bangkom.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.refusal.Refusal;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.TestCity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Numbers of decrees: per city and calendar year, none twice, none lost. */
class NumbersTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2027-02-22T01:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2027, 2, 22);
    private static final int THREADS = 8;
    private static final int EACH = 10;

    private static Numbers numbers(Database db) {
        return new Numbers(rows(db), NOW);
    }

    private static NumberRows rows(Database db) {
        return new NumberRows(db.jdbc(), new DataSourceTransactionManager(db.dataSource()));
    }

    private static String give(Database db, Numbers numbers, String tenant, int plan, LocalDate date, String typed) {
        return db.transaction().execute(status -> numbers.number(tenant, plan, date, typed));
    }

    @EachDatabase
    void eachCityAndCalendarYearCountsForItself(Database db) {
        TestCity.in(db);
        Numbers numbers = numbers(db);

        assertThat(give(db, numbers, "palu", 2028, DAY, null)).isEqualTo("800/1/2027");
        assertThat(give(db, numbers, "palu", 2029, DAY, " ")).isEqualTo("800/2/2027");
        assertThat(give(db, numbers, "sorong", 2028, DAY, null)).isEqualTo("800/1/2027");
        assertThat(give(db, numbers, "palu", 2030, DAY.plusYears(1), null)).isEqualTo("800/1/2028");
        // The same plan again.
        assertThat(give(db, numbers, "palu", 2028, DAY, null)).isEqualTo("800/1/2027");
    }

    @EachDatabase
    void eightAtOnceGetEightNumbersAndWhatIsRolledBackIsGivenToTheNext(Database db) throws Exception {
        TestCity.in(db);
        Numbers numbers = numbers(db);
        List<Callable<String>> tasks = IntStream.range(0, THREADS * EACH)
                .<Callable<String>>mapToObj(n -> () -> db.transaction().execute(status -> {
                    String number = numbers.number("palu", 3000 + n, DAY, null);
                    if (n % 3 == 0) {
                        status.setRollbackOnly();
                        return null;
                    }
                    return number;
                }))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        TreeSet<String> given = new TreeSet<>();
        int kept = 0;
        try {
            for (Future<String> task : threads.invokeAll(tasks)) {
                String number = task.get();
                if (number != null) {
                    kept++;
                    given.add(number);
                }
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(given).hasSize(kept);
        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, kept)
                        .mapToObj(n -> "800/" + n + "/2027")
                        .toList());
    }

    @EachDatabase
    void aNumberOfAnotherRegisterIsTakenOnceAndSkippedByTheOwnOne(Database db) {
        TestCity.in(db);
        Numbers numbers = numbers(db);

        assertThat(give(db, numbers, "palu", 2028, DAY, " 800/1/2027 ")).isEqualTo("800/1/2027");
        assertThat(give(db, numbers, "palu", 2028, DAY, "800/1/2027")).isEqualTo("800/1/2027");
        assertThat(give(db, numbers, "palu", 2029, DAY, null)).isEqualTo("800/2/2027");
        assertThatThrownBy(() -> give(db, numbers, "palu", 2030, DAY, "800/1/2027"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("800/1/2027");
        assertThat(give(db, numbers, "sorong", 2030, DAY, "800/1/2027")).isEqualTo("800/1/2027");
    }

    @EachDatabase
    void aDecreeThatAmendsHasANumberOfItsOwnAndIsNotTheOneOfThePlan(Database db) {
        TestCity.in(db);
        Numbers numbers = numbers(db);

        assertThat(give(db, numbers, "palu", 2028, DAY, null)).isEqualTo("800/1/2027");
        assertThat(amend(db, numbers)).isEqualTo("800/2/2027");
        assertThat(amend(db, numbers)).isEqualTo("800/3/2027");
        assertThat(give(db, numbers, "palu", 2028, DAY, null)).isEqualTo("800/1/2027");
        assertThatThrownBy(() -> give(db, numbers, "palu", 2028, DAY, "800/2/2027"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sudah dipakai");
    }

    private static String amend(Database db, Numbers numbers) {
        return db.transaction().execute(status -> numbers.amending("palu", 2028, DAY));
    }

    @EachDatabase
    void aCityWritesItsNumbersInItsOwnWay(Database db) {
        TestCity.in(db);
        NumberRows rows = rows(db);
        Numbers numbers = numbers(db);
        rows.setPattern(
                "palu", NumberPattern.checked("188.45/{nomor}/BKPSDMD/{bulan}/{tahun}"), "hrhead", NOW.instant());
        rows.setPattern("palu", NumberPattern.checked("188.45/{nomor}/SK/{bulan}/{tahun}"), "hrhead", NOW.instant());

        assertThat(give(db, numbers, "palu", 2028, DAY, null)).isEqualTo("188.45/1/SK/II/2027");
        assertThat(numbers.pattern("sorong")).isEqualTo(NumberPattern.USUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "800/{nomor}",
                "{tahun}",
                "{nomor}{nomor}/{tahun}",
                "<b>{nomor}</b>/{tahun}",
                "{nomor}/{tahun}/{unit}",
                "{nomor}/{tahun}/1234567890123456789012345678901234567890123456789012345678901234567890"
            })
    void aPatternThatCouldNotTellLettersApartIsRefused(String pattern) {
        assertThatThrownBy(() -> NumberPattern.checked(pattern))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("{nomor} dan {tahun}");
    }

    @Test
    void amendmentsAreCountedInWords() {
        assertThat(List.of(
                        Ordinal.of(2),
                        Ordinal.of(10),
                        Ordinal.of(11),
                        Ordinal.of(12),
                        Ordinal.of(20),
                        Ordinal.of(45),
                        Ordinal.of(100),
                        Ordinal.of(111),
                        Ordinal.of(230)))
                .containsExactly(
                        "Kedua",
                        "Kesepuluh",
                        "Kesebelas",
                        "Kedua belas",
                        "Kedua puluh",
                        "Keempat puluh lima",
                        "Keseratus",
                        "Keseratus sebelas",
                        "Kedua ratus tiga puluh");
    }

    @Test
    void annexesAreCountedInRomanNumerals() {
        assertThat(List.of(Roman.of(1), Roman.of(4), Roman.of(9), Roman.of(45), Roman.of(1999)))
                .containsExactly("I", "IV", "IX", "XLV", "MCMXCIX");
    }
}
