package id.bangkom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.demo.DemoCity;
import id.bangkom.demo.DemoYears;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

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
        assertThat(budgets.of("palu", 2027, "dishub"))
                .containsExactly(new Budgets.Ceiling(FundSource.CITY, 100, 100, 0, 0));
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
    void everyChangeIsKeptWithItsAuthorTheLatestFirst(Database database) {
        Budgets budgets = budgets(database);
        Instant at = Instant.parse("2027-02-22T01:00:00Z");
        Budgets.Change first = new Budgets.Change("dishub", FundSource.CITY, 100, "ani", at);
        Budgets.Change second = new Budgets.Change(
                "dinkes", FundSource.SPECIAL_ALLOCATION, 1_000_000_000_000L, "budi", at.plusSeconds(1));
        budgets.note("palu", 2027, first);
        budgets.note("palu", 2027, second);
        budgets.note("palu", 2028, first);
        assertThat(budgets.changes("palu", 2027, 10)).containsExactly(second, first);
        assertThat(budgets.changes("palu", 2027, 1)).containsExactly(second);
        assertThat(budgets.changes("sorong", 2027, 10)).isEmpty();
        assertThatThrownBy(() -> budgets.note("sorong", 2027, first))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @EachDatabase
    void ofTwoWhoSetACeilingForTheFirstTimeAtTheSameMomentOneIsToldToLookAgain(Database database) throws Exception {
        Budgets budgets = budgets(database);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        try {
            List<Callable<String>> attempts = IntStream.of(10, 20)
                    .<Callable<String>>mapToObj(
                            amount -> () -> database.transaction().execute(status -> {
                                try {
                                    together.await();
                                    budgets.set("palu", 2027, "dishub", FundSource.CITY, amount);
                                    return "set";
                                } catch (Refusal refused) {
                                    status.setRollbackOnly();
                                    return refused.getMessage();
                                } catch (InterruptedException | BrokenBarrierException problem) {
                                    throw new AssertionError(problem);
                                }
                            }))
                    .toList();
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            // Whoever comes a moment later simply changes what the first has set.
            assertThat(answers)
                    .contains("set")
                    .allMatch(answer -> answer.equals("set") || answer.contains("baru saja diisi oleh orang lain"));
        } finally {
            threads.shutdownNow();
        }
        assertThat(budgets.amounts("palu", 2027, "dishub").get(FundSource.CITY)).isIn(10L, 20L);
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
    void everyPlanningUnitOfTheDemoCitiesHasACeilingForTheNextYear(Database database) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);
        DemoCity.people(database, clock);
        Budgets budgets = on(database);
        new DemoBudgets(budgets, new DemoYears(clock)).load();
        assertThat(database.jdbc()
                        .sql("select tenant, id from work_unit where kind in ('AGENCY', 'DISTRICT')")
                        .query((row, n) -> budgets.of(row.getString("tenant"), 2027, row.getString("id")))
                        .list())
                .hasSize(8)
                .allSatisfy(ceilings -> assertThat(ceilings).isNotEmpty());
        assertThat(budgets.amounts("palu", 2027, "dinkes"))
                .isEqualTo(Map.of(FundSource.CITY, 14_000_000L, FundSource.SPECIAL_ALLOCATION, 10_000_000L));
    }

    private static long reserved(Budgets budgets) {
        return budgets.of("palu", 2027, "dishub").get(0).reserved();
    }

    private static Budgets budgets(Database database) {
        PlanTables.people(database);
        return on(database);
    }

    private static Budgets on(Database database) {
        return new Budgets(
                database.jdbc(),
                new BudgetEntries(
                        database.jdbc(), new NamedParameterJdbcTemplate(database.dataSource()), Clock.systemUTC()));
    }
}
