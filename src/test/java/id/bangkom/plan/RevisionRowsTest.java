package id.bangkom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.bangkom.access.Role;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.plan.AmendingDecrees.Amendment;
import id.bangkom.plan.AmendingDecrees.CeilingChange;
import id.bangkom.plan.AmendingDecrees.Change;
import id.bangkom.plan.BudgetEntries.Purse;
import id.bangkom.plan.Revisions.Amount;
import id.bangkom.plan.Revisions.Revision;
import id.bangkom.process.CaseKey;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.training.PlannedLearning;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** A revision comes true as a whole or not at all, whatever happens at the same moment. */
class RevisionRowsTest {

    private static final int YEAR = 2027;
    private static final int ITEMS = 6;
    private static final Instant NOW = Instant.parse("2027-02-22T01:00:00Z");
    private static final Purse CITY = new Purse("palu", YEAR, "dishub", FundSource.CITY);

    private Database database;
    private Budgets budgets;
    private JdbcPlans plans;
    private Revisions revisions;
    private RevisionPlanning planning;
    private PlannedLearning learning;
    private final List<Amendment> asked = Collections.synchronizedList(new ArrayList<>());

    /** Six activities of 100 rupiah, all funded and paid from a ceiling of 600. */
    private void world(Database given) {
        database = given;
        asked.clear();
        PlanTables.people(database);
        NamedParameterJdbcTemplate batches = new NamedParameterJdbcTemplate(database.dataSource());
        BudgetEntries entries = new BudgetEntries(database.jdbc(), batches, Clock.systemUTC());
        budgets = new Budgets(database.jdbc(), entries);
        plans = new JdbcPlans(database.jdbc(), budgets);
        revisions = new Revisions(database.jdbc(), batches);
        learning = new Seats();
        planning = new RevisionPlanning(
                revisions,
                new RevisionFacts(database.jdbc(), budgets, entries, learning),
                budgets,
                plans,
                learning,
                new AskedDecrees(),
                Clock.systemUTC());
        budgets.set("palu", YEAR, "dishub", FundSource.CITY, ITEMS * 100);
        IndividualPlans individuals = new IndividualPlans(database.jdbc(), batches);
        CaseKey ani = new CaseKey("palu", YEAR, "ani");
        individuals.open(ani, "dishub", version(0, List.of()));
        individuals.submit(
                ani,
                version(
                        1,
                        IntStream.range(0, ITEMS)
                                .mapToObj(i -> new Item(
                                        "i" + i,
                                        i + 1,
                                        "prog",
                                        "Program " + i,
                                        "Kursus",
                                        10,
                                        100,
                                        Quarter.Q2,
                                        null,
                                        null,
                                        0))
                                .toList()));
        individuals.move(ani, PlanState.SUBMITTED, PlanState.APPROVED);
        for (int i = 0; i < ITEMS; i++) {
            database.jdbc()
                    .sql("update plan_item set standing = 'FUNDED', fund_source = 'CITY', priority = ? where id = ?")
                    .params(10 - i, "i" + i)
                    .update();
            String item = "i" + i;
            database.transaction().executeWithoutResult(status -> assertThat(budgets.take(CITY, item, 100))
                    .isTrue());
        }
    }

    private static PlanVersion version(int number, List<Item> items) {
        return new PlanVersion(number, Origin.PERSON, NOW, null, null, false, null, items);
    }

    /** What decrees were asked for. */
    private final class AskedDecrees implements AmendingDecrees {

        @Override
        public void ask(Amendment amendment) {
            asked.add(amendment);
        }

        @Override
        public Map<String, Issued> issued(String tenant, int year) {
            return Map.of();
        }
    }

    /** Seats of classes, as rows of the database, so that two at once meet there. */
    private final class Seats implements PlannedLearning {

        @Override
        public Map<String, Progress> progress(String tenant, int year, Collection<String> itemIds) {
            Map<String, Progress> progress = new HashMap<>();
            database.jdbc()
                    .sql("select item_id from participation where tenant = ?")
                    .param(tenant)
                    .query(String.class)
                    .list()
                    .forEach(item -> progress.put(item, Progress.BEGUN));
            return progress;
        }

        @Override
        public boolean callOff(String tenant, int year, String itemId) {
            throw new AssertionError("Nothing waits here");
        }

        @Override
        public void begin(String tenant, int year) {
            throw new AssertionError("Nothing is begun by rows");
        }
    }

    /** As a class that is confirmed gives its seats. */
    private boolean seat(String item) {
        return Boolean.TRUE.equals(database.transaction().execute(status -> {
            if (!plans.claim("palu", item)) {
                return false;
            }
            database.jdbc()
                    .sql("insert into participation (tenant, for_year, case_id, employee_id, programme_id, item_id,"
                            + " state) values ('palu', ?, ?, 'ani', 'prog', ?, 'INVITED')")
                    .params(YEAR, "s" + item, item)
                    .update();
            return true;
        }));
    }

    private void programme() {
        database.jdbc()
                .sql(
                        "insert into partner (id, tenant, name, kind, place) values ('mitra', 'palu', 'm', 'TRAINING', 'p')")
                .update();
        database.jdbc()
                .sql("insert into programme (id, tenant, title, description, learning_type, learning_mode, jp, days,"
                        + " minutes, cost, partner_id, min_participants, max_participants) values ('prog', 'palu', 't',"
                        + " 'd', 'COURSE', 'CLASS', 10, 1, 450, 100, 'mitra', 1, 30)")
                .update();
    }

    private Revision approved(long amount) {
        CaseKey key = revisions.add(
                "palu",
                YEAR,
                "dishub",
                "Alasan",
                "Dasar",
                List.of(new Amount(
                        FundSource.CITY, budgets.amounts("palu", YEAR, "dishub").get(FundSource.CITY), amount)),
                "budi",
                NOW);
        planning.propose(revisions.get(key));
        if (revisions.get(key).state() == RevisionState.DRAFT) {
            planning.adopt(revisions.get(key));
            revisions.move(key, RevisionState.ENDORSED, List.of(RevisionState.SUBMITTED));
        }
        assertThat(revisions.approved(key, "budi", Role.CITY_SECRETARY)).isTrue();
        return revisions.get(key);
    }

    private boolean apply(Revision revision) {
        return Boolean.TRUE.equals(database.transaction()
                .execute(status -> planning.apply(revision).isEmpty()));
    }

    private Budgets.Ceiling ceiling() {
        return budgets.of("palu", YEAR, "dishub").get(0);
    }

    private long funded() {
        return database.jdbc()
                .sql("select count(*) from plan_item where standing = 'FUNDED'")
                .query(Long.class)
                .single();
    }

    @EachDatabase
    void aCutFreesWhatItDefersAndARaiseTakesItAgain(Database given) {
        world(given);
        assertThat(apply(approved(350))).isTrue();
        assertThat(ceiling()).isEqualTo(new Budgets.Ceiling(FundSource.CITY, 350, 0, 300, 0));
        assertThat(plans.item("palu", "i2").orElseThrow().standing()).isEqualTo(ItemStanding.FUNDED);
        assertThat(plans.item("palu", "i3").orElseThrow().standing()).isEqualTo(ItemStanding.DEFERRED);
        assertThat(plans.item("palu", "i3").orElseThrow().reason()).startsWith("Perubahan anggaran. Biaya Rp100");
        assertThat(asked).singleElement().satisfies(amendment -> {
            assertThat(amendment.ceilings()).containsExactly(new CeilingChange(FundSource.CITY, 600, 350));
            assertThat(amendment.changes())
                    .extracting(Change::programme, Change::before, Change::after)
                    .containsExactly(
                            tuple("Program 3", ItemStanding.FUNDED, ItemStanding.DEFERRED),
                            tuple("Program 4", ItemStanding.FUNDED, ItemStanding.DEFERRED),
                            tuple("Program 5", ItemStanding.FUNDED, ItemStanding.DEFERRED));
            assertThat(amendment.changes().get(0))
                    .extracting(Change::employeeId, Change::quarter, Change::hours, Change::cost)
                    .containsExactly("ani", Quarter.Q2, 10, 100L);
            assertThat(amendment.decidedBy()).isEqualTo("budi");
        });
        assertThat(apply(approved(500))).isTrue();
        assertThat(asked.get(1).changes())
                .extracting(Change::programme, Change::sourceAfter)
                .containsExactly(tuple("Program 3", FundSource.CITY), tuple("Program 4", FundSource.CITY));
        assertThat(ceiling()).isEqualTo(new Budgets.Ceiling(FundSource.CITY, 500, 0, 500, 0));
        assertThat(plans.item("palu", "i4").orElseThrow().standing()).isEqualTo(ItemStanding.FUNDED);
        assertThat(plans.item("palu", "i5").orElseThrow().standing()).isEqualTo(ItemStanding.DEFERRED);
        assertThat(revisions.ofYear("palu", YEAR)).extracting(Revision::state).containsOnly(RevisionState.APPLIED);
        assertThat(revisions.ofYear("sorong", YEAR)).isEmpty();
    }

    @EachDatabase
    void whatACutTakesFromOneSourceAnotherPaysForWithoutDeferring(Database given) {
        world(given);
        CaseKey key = revisions.add(
                "palu",
                YEAR,
                "dishub",
                "Alasan",
                "Dasar",
                List.of(new Amount(FundSource.CITY, 600, 400), new Amount(FundSource.PROVINCE, 0, 200)),
                "budi",
                NOW);
        assertThat(planning.propose(revisions.get(key))).isEqualTo(RevisionPlanning.Proposal.NOTHING);
        revisions.approved(key, "budi", Role.MAYOR);
        assertThat(apply(revisions.get(key))).isTrue();
        assertThat(budgets.of("palu", YEAR, "dishub"))
                .containsExactly(
                        new Budgets.Ceiling(FundSource.CITY, 400, 0, 400, 0),
                        new Budgets.Ceiling(FundSource.PROVINCE, 200, 0, 200, 0));
        assertThat(funded()).isEqualTo(ITEMS);
        assertThat(asked).singleElement().satisfies(amendment -> {
            assertThat(amendment.decidedAs()).isEqualTo(Role.MAYOR);
            assertThat(amendment.changes()).hasSize(2).allSatisfy(change -> assertThat(change)
                    .extracting(Change::sourceBefore, Change::sourceAfter)
                    .containsExactly(FundSource.CITY, FundSource.PROVINCE));
        });
    }

    @EachDatabase
    void aUnitHasOneUnderWayAtTheMost(Database given) {
        world(given);
        approved(500);
        assertThatThrownBy(() -> approved(400)).isInstanceOf(DuplicateKeyException.class);
    }

    @EachDatabase
    void ofTwoThatApplyItOneDoes(Database given) throws Exception {
        world(given);
        Revision revision = approved(300);
        List<Callable<Boolean>> both = List.of(() -> tried(revision), () -> tried(revision));
        assertThat(together(both)).containsExactlyInAnyOrder(true, false);
        assertThat(ceiling()).isEqualTo(new Budgets.Ceiling(FundSource.CITY, 300, 0, 300, 0));
        assertThat(funded()).isEqualTo(3);
        assertThat(asked).hasSize(1);
        assertThat(budgets.changes("palu", YEAR, 10)).hasSize(1);
    }

    @EachDatabase
    void whileAClassGivesSeatsTheRevisionOrTheSeatCountsButNotBoth(Database given) throws Exception {
        world(given);
        programme();
        Revision revision = approved(300);
        List<Boolean> done = together(List.of(() -> tried(revision), () -> seat("i5")));
        assertThat(done).containsExactlyInAnyOrder(true, false);
        boolean applied = done.get(0);
        assertThat(ceiling().amount()).isEqualTo(applied ? 300 : 600);
        assertThat(ceiling().committed()).isEqualTo(applied ? 300 : 600);
        assertThat(plans.item("palu", "i5").orElseThrow().standing())
                .isEqualTo(applied ? ItemStanding.DEFERRED : ItemStanding.FUNDED);
    }

    @EachDatabase
    void whileACeilingIsSetItIsNeverExceeded(Database given) throws Exception {
        world(given);
        Revision revision = approved(300);
        List<Boolean> done = together(List.of(() -> tried(revision), () -> raised(700)));
        assertThat(ceiling().taken()).isLessThanOrEqualTo(ceiling().amount());
        // Set first: the revision rests on another ceiling. Applied first: the ceiling is set afterwards.
        assertThat(ceiling().amount()).isEqualTo(700);
        assertThat(ceiling().committed()).isEqualTo(done.get(0) ? 300 : 600);
    }

    private boolean raised(long amount) {
        database.transaction()
                .executeWithoutResult(status -> budgets.set("palu", YEAR, "dishub", FundSource.CITY, amount));
        return true;
    }

    private boolean tried(Revision revision) {
        try {
            return apply(revision);
        } catch (IllegalStateException | Refusal late) {
            return false;
        }
    }

    private static List<Boolean> together(List<Callable<Boolean>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Boolean>> running = new ArrayList<>();
            for (Callable<Boolean> task : tasks) {
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> each : running) {
                done.add(each.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
