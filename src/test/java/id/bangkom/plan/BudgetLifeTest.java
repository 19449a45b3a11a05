package id.bangkom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.cycle.CityPlanSource.Settled;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.plan.BudgetEntries.Purse;
import id.bangkom.process.CaseKey;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Plans, publication, classes and changes of ceilings at the same moment. */
class BudgetLifeTest {

    private static final int YEAR = 2027;
    private static final int THREADS = 8;
    private static final int STEPS = 60;
    private static final int ITEMS = 24;
    private static final CaseKey ANI = new CaseKey("palu", YEAR, "ani");
    private static final Purse CITY = new Purse("palu", YEAR, "dishub", FundSource.CITY);
    private static final Purse SPECIAL = new Purse("palu", YEAR, "dishub", FundSource.SPECIAL_ALLOCATION);

    private Database database;
    private Budgets budgets;
    private List<UnitItem> items;
    private final AtomicInteger uses = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> violations = new ConcurrentLinkedQueue<>();

    @EachDatabase
    void whateverHappensAtOnceTheCeilingHoldsAndTheEntriesSumUpToItsColumns(Database given) throws Exception {
        database = given;
        PlanTables.people(database);
        NamedParameterJdbcTemplate batches = new NamedParameterJdbcTemplate(database.dataSource());
        budgets = new Budgets(database.jdbc(), new BudgetEntries(database.jdbc(), batches, Clock.systemUTC()));
        budgets.set("palu", YEAR, "dishub", FundSource.CITY, 500);
        budgets.set("palu", YEAR, "dishub", FundSource.SPECIAL_ALLOCATION, 300);
        items = IntStream.range(0, ITEMS).mapToObj(this::item).toList();
        plan(new IndividualPlans(database.jdbc(), batches));
        new Settlement(database.jdbc(), batches, Clock.systemUTC())
                .settle(
                        "palu",
                        items.stream()
                                .map(item -> new Settled(item.itemId(), ItemStanding.FUNDED, null))
                                .toList(),
                        items.stream().collect(java.util.stream.Collectors.toMap(UnitItem::itemId, item -> item)));

        int done = 0;
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> workers = new ArrayList<>();
            for (int number = 0; number < THREADS; number++) {
                Random random = new Random(number);
                workers.add(threads.submit(() -> work(random)));
            }
            for (Future<Integer> worker : workers) {
                done += worker.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(violations).isEmpty();
        assertThat(done).as("most of the steps went through").isGreaterThan(THREADS * STEPS / 4);
        for (Budgets.Ceiling ceiling : budgets.of("palu", YEAR, "dishub")) {
            assertThat(ceiling.taken()).isLessThanOrEqualTo(ceiling.amount());
            Map<BudgetEntries.Kind, Long> sums = sums(ceiling.source());
            assertThat(ceiling.reserved())
                    .isEqualTo(sums.get(BudgetEntries.Kind.RESERVE)
                            - sums.get(BudgetEntries.Kind.RELEASE)
                            - sums.get(BudgetEntries.Kind.COMMIT));
            assertThat(ceiling.committed())
                    .isEqualTo(sums.get(BudgetEntries.Kind.COMMIT)
                            - sums.get(BudgetEntries.Kind.RETURN)
                            - sums.get(BudgetEntries.Kind.SPEND));
            assertThat(ceiling.spent()).isEqualTo(sums.get(BudgetEntries.Kind.SPEND));
            assertThat(ceiling.spent()).isPositive();
        }
    }

    private UnitItem item(int number) {
        return new UnitItem(
                "i" + number,
                number + 1,
                "ani",
                "Program",
                10,
                5 + number,
                null,
                0,
                0,
                0,
                false,
                false,
                ItemStanding.FUNDED,
                null,
                number % 3 == 0 ? FundSource.SPECIAL_ALLOCATION : FundSource.CITY);
    }

    private void plan(IndividualPlans plans) {
        Instant now = Instant.parse("2027-02-22T01:00:00Z");
        plans.open(ANI, "dishub", new PlanVersion(0, Origin.PROPOSAL, now, null, null, false, null, List.of()));
        plans.submit(
                ANI,
                new PlanVersion(
                        1,
                        Origin.PERSON,
                        now,
                        null,
                        null,
                        false,
                        null,
                        items.stream()
                                .map(item -> new Item(
                                        item.itemId(),
                                        item.rank(),
                                        "prog",
                                        item.title(),
                                        "Kursus",
                                        10,
                                        item.cost(),
                                        Quarter.Q2,
                                        null,
                                        null,
                                        0))
                                .toList()));
        plans.move(ANI, PlanState.SUBMITTED, PlanState.APPROVED);
    }

    /** How many steps went through; the others were refused and changed nothing. */
    private int work(Random random) {
        int done = 0;
        for (int step = 0; step < STEPS; step++) {
            boolean through = Boolean.TRUE.equals(database.transaction().execute(status -> {
                try {
                    return step(random);
                } catch (Refusal refused) {
                    status.setRollbackOnly();
                    return false;
                }
            }));
            done += through ? 1 : 0;
            budgets.of("palu", YEAR, "dishub").stream()
                    .filter(ceiling -> ceiling.taken() > ceiling.amount())
                    .forEach(ceiling -> violations.add(ceiling.toString()));
        }
        return done;
    }

    private boolean step(Random random) {
        UnitItem item = items.get(random.nextInt(ITEMS));
        Purse purse = item.source() == FundSource.CITY ? CITY : SPECIAL;
        switch (random.nextInt(8)) {
            case 0 -> budgets.reserve(
                    "palu",
                    YEAR,
                    "dishub",
                    Map.of(FundSource.CITY, 50L + random.nextInt(400), FundSource.SPECIAL_ALLOCATION, 40L),
                    "dishub");
            case 1 -> budgets.release("palu", YEAR, "dishub", "dishub");
            case 2 -> budgets.set("palu", YEAR, "dishub", purse.source(), 150 + random.nextInt(500));
            case 3 -> budgets.commit("palu", YEAR, "dishub", items.subList(0, random.nextInt(ITEMS)), "dishub");
            case 4 -> budgets.giveBack(purse, item.itemId());
            case 5 -> {
                return budgets.take(purse, item.itemId(), item.cost());
            }
            default -> budgets.spend(
                    purse, item.itemId(), item.cost() - 2 + random.nextInt(5), "class" + uses.incrementAndGet());
        }
        return true;
    }

    private Map<BudgetEntries.Kind, Long> sums(FundSource source) {
        Map<BudgetEntries.Kind, Long> sums = new EnumMap<>(BudgetEntries.Kind.class);
        for (BudgetEntries.Kind kind : BudgetEntries.Kind.values()) {
            sums.put(
                    kind,
                    database.jdbc()
                            .sql("select coalesce(sum(amount), 0) from budget_entry where fund_source = ? and kind = ?")
                            .params(source.name(), kind.name())
                            .query(Long.class)
                            .single());
        }
        return sums;
    }

    @EachDatabase
    void ofManyAtTheSameMomentOnlyAsManySucceedAsTheMoneySuffices(Database given) throws Exception {
        database = given;
        PlanTables.people(database);
        NamedParameterJdbcTemplate batches = new NamedParameterJdbcTemplate(database.dataSource());
        budgets = new Budgets(database.jdbc(), new BudgetEntries(database.jdbc(), batches, Clock.systemUTC()));
        budgets.set("palu", YEAR, "dishub", FundSource.CITY, 100);
        items = IntStream.range(0, 12).mapToObj(this::item).toList();
        plan(new IndividualPlans(database.jdbc(), batches));
        ExecutorService threads = Executors.newFixedThreadPool(6);
        int succeeded = 0;
        try {
            List<Future<Boolean>> attempts = new ArrayList<>();
            for (UnitItem item : items) {
                attempts.add(threads.submit(
                        () -> database.transaction().execute(status -> budgets.take(CITY, item.itemId(), 30))));
            }
            for (Future<Boolean> attempt : attempts) {
                succeeded += attempt.get() ? 1 : 0;
            }
        } catch (ExecutionException problem) {
            throw new AssertionError(problem);
        } finally {
            threads.shutdownNow();
        }
        assertThat(succeeded).isEqualTo(3);
        assertThat(budgets.of("palu", YEAR, "dishub"))
                .containsExactly(new Budgets.Ceiling(FundSource.CITY, 100, 0, 90, 0));
    }
}
