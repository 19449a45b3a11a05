package id.bangkom.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.cycle.CityPlanSource.Decree;
import id.bangkom.cycle.Publications.Progress;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** People are told of the published plan in portions, whatever happens in between. */
class PublicationTest {

    private static final int YEAR = 2027;
    private static final int PEOPLE = 1_030;
    private static final Instant NOW = Instant.parse("2026-08-03T01:00:00Z");

    private Database database;
    private Publications publications;

    private void open(Database db) {
        database = db;
        publications = new Publications(db.jdbc());
        CycleRepository cycles = new CycleRepository(db.jdbc());
        CityPlanRepository plans = new CityPlanRepository(db.jdbc(), null);
        for (String tenant : List.of("palu", "sorong")) {
            db.jdbc()
                    .sql("insert into tenant (id, name, agency, zone) values (?, ?, 'BKPSDM', 'Asia/Makassar')")
                    .params(tenant, tenant)
                    .update();
            db.jdbc()
                    .sql("insert into account (id, tenant, email, display_name) values (?, ?, ?, 'Kepala')")
                    .params(tenant + "head", tenant, tenant + "@example.id")
                    .update();
            cycles.open(tenant, YEAR, tenant + "head", LocalDate.of(2026, 8, 3), Cycles.StageEnds.BY_RULE, NOW);
            plans.begin(tenant, YEAR);
        }
        // Each message is a row that is written with what says how far it came, or not at all.
        db.jdbc().sql("create table told (tenant varchar(40), id varchar(40))").update();
    }

    /** Tells by writing rows; ends in the middle of a portion when it is told to. */
    private record Telling(JdbcClient jdbc, Set<String> deadly) implements PlanPublication {

        @Override
        public void publish(String tenant, int year, Decree decree) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int people(String tenant, int year) {
            return PEOPLE;
        }

        @Override
        public Told tell(String tenant, int year, String after, int most) {
            List<String> next = IntStream.range(0, PEOPLE)
                    .mapToObj("p%05d"::formatted)
                    .filter(id -> id.compareTo(after) > 0)
                    .limit(most)
                    .toList();
            for (String id : next) {
                if (deadly.contains(tenant + " " + id)) {
                    throw new IllegalStateException("killed at " + id);
                }
                jdbc.sql("insert into told (tenant, id) values (?, ?)")
                        .params(tenant, id)
                        .update();
            }
            return new Told(next.size(), next.isEmpty() ? null : next.get(next.size() - 1));
        }
    }

    private PublicationWorker worker(String... deadly) {
        return new PublicationWorker(
                publications,
                new Telling(database.jdbc(), Set.of(deadly)),
                new DataSourceTransactionManager(database.dataSource()),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private int told(String tenant) {
        return database.jdbc()
                .sql("select count(*) from told where tenant = ?")
                .param(tenant)
                .query(Integer.class)
                .single();
    }

    private int differentTold(String tenant) {
        return database.jdbc()
                .sql("select count(distinct id) from told where tenant = ?")
                .param(tenant)
                .query(Integer.class)
                .single();
    }

    private Progress progress(String tenant) {
        return publications.find(tenant, YEAR).orElseThrow();
    }

    @EachDatabase
    void killedInTheMiddleItGoesOnAndNobodyIsToldTwice(Database db) {
        open(db);
        publications.begin("palu", YEAR, PEOPLE, NOW);
        publications.begin("palu", YEAR, 7, NOW);
        publications.begin("sorong", YEAR, PEOPLE, NOW.plusSeconds(1));
        worker("palu p00450").work();
        assertThat(progress("palu")).isEqualTo(new Progress(PEOPLE, 400, "p00399", null));
        assertThat(told("palu")).as("what was begun is undone").isEqualTo(400);
        assertThat(progress("sorong").doneAt())
                .as("one city does not keep the other waiting")
                .isEqualTo(NOW);
        assertThat(publications.due()).containsExactly(new Publications.Due("palu", YEAR));

        worker().work();
        assertThat(progress("palu").told()).isEqualTo(PEOPLE);
        assertThat(progress("palu").doneAt()).isEqualTo(NOW);
        assertThat(told("palu")).isEqualTo(PEOPLE);
        assertThat(differentTold("palu")).isEqualTo(PEOPLE);
        assertThat(publications.due()).isEmpty();
        worker().work();
        assertThat(told("palu")).isEqualTo(PEOPLE);
    }

    @EachDatabase
    void severalWorkersShareItAndNobodyIsToldTwice(Database db) throws Exception {
        open(db);
        publications.begin("palu", YEAR, PEOPLE, NOW);
        publications.begin("sorong", YEAR, PEOPLE, NOW);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> working = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(number -> threads.submit(() -> worker().work()))
                    .toList();
            for (Future<?> each : working) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        worker().work();
        for (String tenant : List.of("palu", "sorong")) {
            assertThat(told(tenant)).isEqualTo(PEOPLE);
            assertThat(differentTold(tenant)).isEqualTo(PEOPLE);
            assertThat(progress(tenant).doneAt()).isNotNull();
        }
    }
}
