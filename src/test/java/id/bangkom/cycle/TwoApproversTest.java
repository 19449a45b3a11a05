package id.bangkom.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.access.Account;
import id.bangkom.access.Cities;
import id.bangkom.access.Role;
import id.bangkom.access.Tenant;
import id.bangkom.cycle.CityPlanRepository.RouteStep;
import id.bangkom.cycle.CityPlanRepository.StepState;
import id.bangkom.cycle.CityPlanSource.PlannedItem;
import id.bangkom.cycle.CycleTestConfiguration.UnitPlansOfTest;
import id.bangkom.cycle.Cycles.StageEnds;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Decisions;
import id.bangkom.refusal.Refusal;
import id.bangkom.rules.Rules;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two people who hold one office decide on one city plan at the same moment; only the rows keep them apart. */
class TwoApproversTest {

    private static final int YEAR = 2027;
    private static final Instant NOW = Instant.parse("2026-08-03T01:00:00Z");
    private static final CaseKey KEY = DevelopmentCycleKey.of("palu", YEAR);
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    private final UnitPlansOfTest source = new UnitPlansOfTest();
    private Database database;
    private CityPlanRepository plans;
    private CycleRepository cycles;
    private CityPlanning planning;
    private volatile CyclicBarrier bothHaveRead;

    private void open(Database db) {
        database = db;
        db.jdbc()
                .sql("insert into tenant (id, name, agency, zone) values ('palu', 'Kota Palu', 'BKPSDM',"
                        + " 'Asia/Makassar')")
                .update();
        for (String account : List.of("analyst", "other", "head", "secretary", "mayor", "deputy")) {
            db.jdbc()
                    .sql("insert into account (id, tenant, email, display_name) values (?, 'palu', ?, ?)")
                    .params(account, account + "@example.id", account)
                    .update();
        }
        JdbcTemplate batches = new JdbcTemplate(db.dataSource());
        cycles = new CycleRepository(db.jdbc());
        plans = new CityPlanRepository(db.jdbc(), batches);
        CityPlanVersions versions = new CityPlanVersions(db.jdbc(), batches);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Officials officials = new Offices();
        Cities cities = new OneCity();
        CityPlanRoute route =
                new CityPlanRoute(plans, versions, cycles, source, new Table(), new Numbers(), officials, clock);
        planning = new CityPlanning(
                plans,
                versions,
                route,
                cycles,
                source,
                officials,
                cities,
                new CycleNotices(null, officials, null, cities, clock),
                new StaticListableBeanFactory().getBeanProvider(DecreeNumbers.class),
                clock);
        cycles.open("palu", YEAR, "head", TODAY, new StageEnds(null, null, null), NOW);
        source.items.add(new PlannedItem("i1", "dishub", "e1", "Lokakarya", 100, 20, 1, ItemStanding.FUNDED, null));
        source.items.add(new PlannedItem("i2", "bkpsdmd", "e2", "Lokakarya", 50, 20, 1, ItemStanding.FUNDED, null));
        planning.consolidate(KEY);
    }

    /** Everybody holds every office; the moment at which both have read the rows is theirs to meet at. */
    private final class Offices extends Officials {

        Offices() {
            super(null, null, null);
        }

        @Override
        boolean holds(String tenant, String accountId, Role role) {
            meet();
            return true;
        }

        @Override
        Optional<String> actingTitle(String tenant, String accountId, Role role) {
            return Optional.empty();
        }

        @Override
        List<Account> holders(String tenant, Role role) {
            return List.of(
                    new Account("somebody", tenant, "Seseorang", null, java.util.Set.of(), java.util.Set.of(), true));
        }
    }

    private void meet() {
        CyclicBarrier barrier = bothHaveRead;
        if (barrier == null) {
            return;
        }
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception nobodyCame) {
            throw new IllegalStateException(nobodyCame);
        }
    }

    private static final class OneCity implements Cities {

        @Override
        public Tenant city(String tenant) {
            return new Tenant(tenant, "Kota Palu", "BKPSDM", ZoneId.of("Asia/Makassar"));
        }

        @Override
        public LocalDate today(String tenant) {
            return TODAY;
        }
    }

    private static final class Table implements Decisions {

        @Override
        public Map<String, Object> decide(String decision, Map<String, ?> inputs) {
            throw new UnsupportedOperationException(decision);
        }

        @Override
        public List<Map<String, Object>> decideAll(String decision, Map<String, ?> inputs) {
            return List.of(
                    Map.of("approver", "HR_HEAD", "power", "ENDORSE", "reason", "Mengajukan"),
                    Map.of("approver", "MAYOR", "power", "DECIDE", "reason", "Menetapkan"));
        }
    }

    private static final class Numbers implements Rules {

        @Override
        public BigDecimal number(String tenant, String code, LocalDate on) {
            return BigDecimal.ONE;
        }

        @Override
        public boolean has(String tenant, String code, LocalDate on) {
            return true;
        }
    }

    private void toApproval() {
        verify("analyst", VerifyCityPlan.Decision.APPROVE);
        planning.route(KEY);
    }

    private void verify(String by, VerifyCityPlan.Decision decision) {
        database.transaction()
                .executeWithoutResult(status -> planning.verify(
                        KEY, new Actor(by, "palu"), new VerifyCityPlan(decision, List.of("dishub"), "Kurang")));
    }

    private void approve(String by, ApproveCityPlan.Decision decision) {
        database.transaction()
                .executeWithoutResult(status -> planning.approve(
                        KEY,
                        new Actor(by, "palu"),
                        new ApproveCityPlan(decision, List.of("dishub"), "Kurang", "1/2027", TODAY)));
    }

    /** What the loser is told; the winner says nothing. */
    private List<Refusal> atOnce(Runnable one, Runnable other) throws Exception {
        bothHaveRead = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> both = two.invokeAll(List.of(Executors.callable(one), Executors.callable(other)));
            List<Refusal> refusals = new ArrayList<>();
            for (Future<Object> each : both) {
                try {
                    each.get();
                } catch (java.util.concurrent.ExecutionException failed) {
                    assertThat(failed.getCause()).isInstanceOf(Refusal.class);
                    refusals.add((Refusal) failed.getCause());
                }
            }
            return refusals;
        } finally {
            two.shutdownNow();
            bothHaveRead = null;
        }
    }

    private List<Decision> log(Decision.Topic topic) {
        return cycles.decisions("palu", YEAR).stream()
                .filter(decision -> decision.topic() == topic)
                .toList();
    }

    private RouteStep first() {
        return plans.route("palu", YEAR, 1).get(0);
    }

    private static void assertPolite(List<Refusal> refusals) {
        assertThat(refusals).singleElement().satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.getMessage()).contains("baru saja diputuskan oleh orang lain");
        });
    }

    @EachDatabase
    void of_two_who_approve_one_does(Database db) throws Exception {
        open(db);
        toApproval();
        assertPolite(atOnce(
                () -> approve("head", ApproveCityPlan.Decision.APPROVE),
                () -> approve("other", ApproveCityPlan.Decision.APPROVE)));
        assertThat(first().state()).isEqualTo(StepState.APPROVED);
        assertThat(log(Decision.Topic.APPROVAL)).singleElement().satisfies(decision -> assertThat(decision.decidedBy())
                .isEqualTo(first().decidedBy()));
    }

    @EachDatabase
    void of_an_approval_and_a_return_one_counts(Database db) throws Exception {
        for (ApproveCityPlan.Decision against : List.of(
                ApproveCityPlan.Decision.RETURN,
                ApproveCityPlan.Decision.RETURN_UNIT,
                ApproveCityPlan.Decision.REJECT)) {
            if (database != db) {
                open(db);
                toApproval();
            } else {
                anotherRound();
            }
            int round = plans.find("palu", YEAR).orElseThrow().round();
            int logged = log(Decision.Topic.APPROVAL).size();
            assertPolite(
                    atOnce(() -> approve("head", ApproveCityPlan.Decision.APPROVE), () -> approve("other", against)));
            List<Decision> log = log(Decision.Topic.APPROVAL);
            assertThat(log).hasSize(logged + 1);
            boolean approved = log.get(logged).verdict() == Decision.Verdict.APPROVE;
            RouteStep step = plans.route("palu", YEAR, round).get(0);
            assertThat(step.decidedBy()).isEqualTo(approved ? "head" : "other");
            assertThat(step.state() == StepState.APPROVED).isEqualTo(approved);
            assertThat(plans.find("palu", YEAR).orElseThrow().round())
                    .isEqualTo(against == ApproveCityPlan.Decision.RETURN && !approved ? round + 1 : round);
            assertThat(plans.returned("palu", YEAR, round).isEmpty())
                    .isEqualTo(approved || against != ApproveCityPlan.Decision.RETURN_UNIT);
        }
    }

    private void anotherRound() {
        planning.consolidate(KEY);
        toApproval();
    }

    @EachDatabase
    void of_two_who_set_the_plan_one_does(Database db) throws Exception {
        open(db);
        toApproval();
        approve("head", ApproveCityPlan.Decision.APPROVE);
        planning.nextApprover(KEY);
        assertPolite(atOnce(
                () -> approve("mayor", ApproveCityPlan.Decision.APPROVE),
                () -> approve("deputy", ApproveCityPlan.Decision.REJECT)));
        boolean approved = plans.route("palu", YEAR, 1).get(1).state() == StepState.APPROVED;
        assertThat(plans.find("palu", YEAR).orElseThrow().decree() != null).isEqualTo(approved);
        assertThat(log(Decision.Topic.APPROVAL)).hasSize(2);
    }

    @EachDatabase
    void of_a_verification_and_a_return_one_counts(Database db) throws Exception {
        open(db);
        assertPolite(atOnce(
                () -> verify("analyst", VerifyCityPlan.Decision.APPROVE),
                () -> verify("other", VerifyCityPlan.Decision.RETURN_UNIT)));
        boolean verified = plans.find("palu", YEAR).orElseThrow().verifiedBy() != null;
        assertThat(plans.returned("palu", YEAR, 1).isEmpty()).isEqualTo(verified);
        assertThat(log(Decision.Topic.VERIFICATION)).hasSize(1);
    }

    @EachDatabase
    void who_comes_a_moment_later_is_told_too(Database db) {
        open(db);
        toApproval();
        approve("head", ApproveCityPlan.Decision.REJECT);
        Callable<Void> late = () -> {
            approve("other", ApproveCityPlan.Decision.APPROVE);
            return null;
        };
        assertThatThrownBy(late::call)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Muat ulang halaman untuk melihat keputusannya");
        assertThat(log(Decision.Topic.APPROVAL)).hasSize(1);
    }
}
