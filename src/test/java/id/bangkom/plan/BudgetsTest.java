package id.bangkom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.demo.DemoCity;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

class BudgetsTest {

    @EachDatabase
    void aReservationNeverExceedsItsCeiling(Database database) {
        Budgets budgets = budgets(database);
        budgets.set("palu", 2027, "dishub", FundSource.CITY, 100);
        budgets.reserve("palu", 2027, "dishub", Map.of(FundSource.CITY, 100L), "dishub");
        assertThatThrownBy(() -> budgets.reserve("palu", 2027, "dishub", Map.of(FundSource.CITY, 101L), "dishub"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("tidak lagi cukup untuk Rp101");
        assertThatThrownBy(() -> database.transaction()
                        .executeWithoutResult(status ->
                                budgets.reserve("palu", 2027, "dishub", Map.of(FundSource.PROVINCE, 1L), "dishub")))
                .isInstanceOf(Refusal.class);
        assertThat(budgets.of("palu", 2027, "dishub")).containsExactly(new Budgets.Ceiling(FundSource.CITY, 100, 100));
    }

    @EachDatabase
    void aCeilingIsNotLoweredBelowWhatIsReserved(Database database) {
        Budgets budgets = budgets(database);
        budgets.set("palu", 2027, "dishub", FundSource.CITY, 100);
        budgets.reserve("palu", 2027, "dishub", Map.of(FundSource.CITY, 60L), "dishub");
        assertThatThrownBy(() -> budgets.set("palu", 2027, "dishub", FundSource.CITY, 59))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sudah memakai Rp60");
        budgets.set("palu", 2027, "dishub", FundSource.CITY, 60);
        budgets.set("palu", 2027, "dishub", FundSource.SPECIAL_ALLOCATION, 40);
        budgets.set("palu", 2027, "dinkes", FundSource.CITY, 7);
        assertThat(budgets.amounts("palu", 2027, "dishub"))
                .isEqualTo(Map.of(FundSource.CITY, 60L, FundSource.SPECIAL_ALLOCATION, 40L));
        assertThat(budgets.ofCity("palu", 2027)).isEqualTo(107);
        assertThat(budgets.ofCity("palu", 2028)).isZero();
        assertThat(budgets.ofCity("sorong", 2027)).isZero();
    }

    @EachDatabase
    void onlyThePlanThatHoldsAReservationGivesItBack(Database database) {
        Budgets budgets = budgets(database);
        budgets.set("palu", 2027, "dishub", FundSource.CITY, 100);
        budgets.reserve("palu", 2027, "dishub", Map.of(FundSource.CITY, 60L), "dishub");
        budgets.handOver("palu", 2027, "dishub", "dishub-r2");
        budgets.release("palu", 2027, "dishub", "dishub");
        assertThat(reserved(budgets)).isEqualTo(60);
        budgets.release("palu", 2027, "dishub", "dishub-r2");
        assertThat(reserved(budgets)).isZero();
    }

    @EachDatabase
    void ofManyAtTheSameMomentOnlyAsManySucceedAsTheMoneySuffices(Database database) throws Exception {
        Budgets budgets = budgets(database);
        budgets.set("palu", 2027, "dishub", FundSource.CITY, 100);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Boolean>> attempts = IntStream.range(0, 12)
                    .<Callable<Boolean>>mapToObj(i -> () -> database.transaction()
                            .execute(status -> budgets.change("palu", 2027, "dishub", FundSource.CITY, 30)))
                    .toList();
            long succeeded = threads.invokeAll(attempts).stream()
                    .filter(BudgetsTest::result)
                    .count();
            assertThat(succeeded).isEqualTo(3);
        } finally {
            threads.shutdownNow();
        }
        assertThat(reserved(budgets)).isEqualTo(90);
        assertThat(budgets.change("palu", 2027, "dishub", FundSource.CITY, -91)).isFalse();
        assertThat(budgets.change("palu", 2027, "dishub", FundSource.CITY, -90)).isTrue();
    }

    @EachDatabase
    void everyPlanningUnitOfTheDemoCitiesHasACeilingForTheNextYear(Database database) {
        DemoCity.people(database, Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC));
        Budgets budgets = new Budgets(database.jdbc());
        new DemoBudgets(budgets).load();
        assertThat(database.jdbc()
                        .sql("select tenant, id from work_unit where kind in ('AGENCY', 'DISTRICT')")
                        .query((row, n) -> budgets.of(row.getString("tenant"), 2027, row.getString("id")))
                        .list())
                .hasSize(8)
                .allSatisfy(ceilings -> assertThat(ceilings).isNotEmpty());
        assertThat(budgets.amounts("palu", 2027, "dinkes"))
                .isEqualTo(Map.of(FundSource.CITY, 14_000_000L, FundSource.SPECIAL_ALLOCATION, 10_000_000L));
    }

    private static boolean result(Future<Boolean> attempt) {
        try {
            return attempt.get();
        } catch (InterruptedException | ExecutionException problem) {
            throw new AssertionError(problem);
        }
    }

    private static long reserved(Budgets budgets) {
        return budgets.of("palu", 2027, "dishub").get(0).reserved();
    }

    private static Budgets budgets(Database database) {
        PlanTables.people(database);
        return new Budgets(database.jdbc());
    }
}
