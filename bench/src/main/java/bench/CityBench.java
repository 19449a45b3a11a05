package bench;

import com.zaxxer.hikari.HikariDataSource;
import id.bangkom.Bangkom;
import id.bangkom.cycle.BenchedCityPlan;
import id.bangkom.cycle.Cycles;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.OpenTask;
import id.bangkom.process.TaskDesk;
import id.bangkom.process.camunda.BenchedEngine;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The plan of a city of 11,000 with 60 units and 15,000 items: put together, opened and approved by three officials through
 * their tasks, published and told. Beside each what the database needs for the same rows without any of our work.
 */
final class CityBench {

    private static final int PEOPLE = 11_000;
    private static final int UNITS = 60;
    private static final int ITEMS = 15_000;
    private static final int PROGRAMMES = 100;
    private static final int YEAR = 2027;
    private static final int ROUNDS = 3;
    private static final long PRICE = 1_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ConfigurableApplicationContext context;
    private final JdbcTemplate jdbc;
    private final BenchedCityPlan plan;
    private final TaskDesk desk;
    private final CaseKey key = Cycles.key(SampleCity.TENANT, YEAR);

    private CityBench(ConfigurableApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.plan = new BenchedCityPlan(context);
        this.desk = context.getBean(TaskDesk.class);
    }

    static void run(BenchDatabase database) {
        say("%n== %s, city plan of %d units with %d items", database.description(), UNITS, ITEMS);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Bangkom.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--bangkom.demo=false",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn")) {
            CityBench bench = new CityBench(context);
            new SampleCity(bench.jdbc).fill(PEOPLE, List.of(YEAR));
            bench.units();
            bench.officials();
            database.analyse();
            context.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
            bench.consolidation();
            bench.approval();
        }
    }

    // what there is before

    private void units() {
        jdbc.update("insert into partner (id, tenant, name, kind, place) values ('x', ?, 'BPSDM', 'BPSDM', 'Palu')", SampleCity.TENANT);
        List<Object[]> programmes = new ArrayList<>();
        for (int number = 0; number < PROGRAMMES; number++) {
            programmes.add(new Object[] {"prog" + number, SampleCity.TENANT, "Program " + number, PRICE});
        }
        jdbc.batchUpdate(
                """
                insert into programme (id, tenant, title, description, learning_type, learning_mode, jp, days, minutes,
                    cost, partner_id, min_participants, max_participants)
                values (?, ?, ?, 'Uji', 'WORKSHOP', 'CLASS', 20, 2, 900, ?, 'x', 1, 30)
                """,
                programmes);
        jdbc.update(
                "insert into competency (id, tenant, name, kind, sort_order, description)"
                        + " values ('taught', ?, 'Kompetensi program', 'TECHNICAL', 900, 'Kompetensi teknis.')",
                SampleCity.TENANT);
        jdbc.update(
                "insert into programme_competency (tenant, programme_id, competency_id, from_level, to_level)"
                        + " select tenant, id, 'taught', 1, 2 from programme where tenant = ?",
                SampleCity.TENANT);
        List<Object[]> units = new ArrayList<>();
        List<Object[]> money = new ArrayList<>();
        for (int number = 0; number < UNITS; number++) {
            units.add(new Object[] {SampleCity.TENANT, YEAR, unit(number), unit(number)});
            long cost = ITEMS / UNITS * PRICE;
            money.add(new Object[] {SampleCity.TENANT, YEAR, unit(number), cost, cost, unit(number)});
        }
        // The sample city has fewer departments than a big one.
        for (int number = 40; number < UNITS; number++) {
            jdbc.update(
                    "insert into work_unit (id, tenant, name, short_name, kind, valid_from)"
                            + " values (?, ?, ?, ?, 'AGENCY', date '2010-01-01')",
                    unit(number),
                    SampleCity.TENANT,
                    "Dinas " + number,
                    "D" + number);
        }
        jdbc.batchUpdate(
                """
                insert into unit_plan (tenant, for_year, case_id, unit_id, revision, state, version, people, shortfall)
                values (?, ?, ?, ?, 1, 'VERIFIED', 1, 10, 0)
                """,
                units);
        jdbc.batchUpdate(
                """
                insert into budget_ceiling (tenant, for_year, unit_id, fund_source, amount, reserved, reserved_by)
                values (?, ?, ?, 'CITY', ?, ?, ?)
                """,
                money);
        items();
    }

    private static String unit(int number) {
        return "u" + number;
    }

    private void items() {
        Random random = new Random(4);
        List<Object[]> plans = new ArrayList<>();
        List<Object[]> versions = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            plans.add(new Object[] {SampleCity.TENANT, YEAR, "p" + person, unit(person % UNITS)});
            versions.add(new Object[] {SampleCity.TENANT, YEAR, "p" + person});
        }
        jdbc.batchUpdate(
                """
                insert into individual_plan (tenant, for_year, case_id, unit_id, state, version)
                values (?, ?, ?, ?, 'APPROVED', 1)
                """,
                plans);
        jdbc.batchUpdate(
                """
                insert into individual_plan_version (tenant, for_year, case_id, version, origin, made_at, wants_mentor)
                values (?, ?, ?, 1, 'PERSON', current_timestamp, false)
                """,
                versions);
        List<Object[]> items = new ArrayList<>();
        List<Object[]> ofUnits = new ArrayList<>();
        for (int number = 0; number < ITEMS; number++) {
            // The unit of a person follows from the number, and so do the second items.
            int person = number < PEOPLE ? number : (number - PEOPLE) / UNITS * UNITS + number % UNITS;
            int unit = number % UNITS;
            int programme = random.nextInt(PROGRAMMES);
            boolean funded = random.nextInt(10) > 0;
            items.add(new Object[] {
                "item" + number,
                SampleCity.TENANT,
                YEAR,
                "p" + person,
                number < PEOPLE ? 1 : 2 + (number - PEOPLE) % 7,
                "prog" + programme,
                "Program " + programme,
                PRICE
            });
            ofUnits.add(new Object[] {
                SampleCity.TENANT,
                YEAR,
                unit(unit),
                "item" + number,
                number / UNITS + 1,
                random.nextInt(4_000) / 100.0,
                funded ? "FUNDED" : "DEFERRED",
                funded ? null : "Tidak termasuk susunan terbaik",
                funded ? "CITY" : null
            });
        }
        jdbc.batchUpdate(
                """
                insert into plan_item (id, tenant, for_year, case_id, version, slot, programme_id, title, kind, hours, cost,
                    quarter, gap)
                values (?, ?, ?, ?, 1, ?, ?, ?, 'Lokakarya', 20, ?, 'Q3', 1)
                """,
                items);
        jdbc.batchUpdate(
                """
                insert into unit_plan_item (tenant, for_year, case_id, version, item_id, rank_no, priority, shortfall,
                    unconfirmed, standing, reason, fund_source)
                values (?, ?, ?, 1, ?, ?, ?, 0, false, ?, ?, ?)
                """,
                ofUnits);
    }

    private void officials() {
        List.of("HR_ANALYST", "HR_HEAD", "CITY_SECRETARY", "MAYOR").forEach(role -> {
            jdbc.update(
                    "insert into account (id, tenant, email, display_name) values (?, ?, ?, ?)",
                    official(role),
                    SampleCity.TENANT,
                    official(role) + "@contoh.go.id",
                    role);
            jdbc.update("insert into role_grant (account_id, role_name) values (?, ?)", official(role), role);
        });
        jdbc.update(
                "insert into cycle_stage (tenant, for_year, stage, state) values (?, ?, 'EXECUTION', 'WAITING')",
                SampleCity.TENANT,
                YEAR);
    }

    private static String official(String role) {
        return "o" + role.replace("_", "").toLowerCase(Locale.ROOT);
    }

    // what is measured

    private void consolidation() {
        jdbc.execute("create table bare_item as select * from city_plan_item");
        List<Object[]> rows = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            forget();
            Duration ours = time(() -> plan.consolidate(SampleCity.TENANT, YEAR));
            if (rows.isEmpty()) {
                jdbc.query(
                        "select * from city_plan_item",
                        row -> {
                            Object[] cells = new Object[row.getMetaData().getColumnCount()];
                            for (int column = 0; column < cells.length; column++) {
                                cells[column] = row.getObject(column + 1);
                            }
                            rows.add(cells);
                        });
                if (rows.size() != ITEMS) {
                    throw new IllegalStateException(rows.size() + " items instead of " + ITEMS);
                }
            }
            jdbc.update("delete from bare_item");
            Duration bare = time(() -> inTransaction(() -> jdbc.batchUpdate(
                    "insert into bare_item values (" + "?, ".repeat(rows.get(0).length - 1) + "?)", rows)));
            Duration again = time(() -> plan.consolidate(SampleCity.TENANT, YEAR));
            say(
                    "round %d  consolidation %6.2f s, only its rows %6.2f s, ratio %5.1f; once more, nothing changed %6.2f s",
                    round,
                    seconds(ours),
                    seconds(bare),
                    seconds(ours) / seconds(bare),
                    seconds(again));
        }
        forget();
    }

    private void forget() {
        List.of("city_plan_version_item", "city_plan_version", "city_plan_item", "city_plan")
                .forEach(table -> jdbc.update("delete from " + table));
    }

    private void approval() {
        new BenchedEngine(context).startBefore(Cycles.PROCESS, key, "consolidateCityPlan");
        click("HR_ANALYST", "verify-city-plan", Map.of("decision", "APPROVE"));
        click("HR_HEAD", "approve-city-plan", Map.of("decision", "APPROVE"));
        click("CITY_SECRETARY", "approve-city-plan", Map.of("decision", "APPROVE"));
        long begin = System.nanoTime();
        click(
                "MAYOR",
                "approve-city-plan",
                Map.of(
                        "decision",
                        "APPROVE",
                        "decreeNo",
                        "1/2027",
                        "decreeDate",
                        LocalDate.now(ZoneId.of("Asia/Makassar")).toString()));
        await(() -> plan.isPublished(SampleCity.TENANT, YEAR));
        say("published %.2f s after the mayor opened the form", seconds(Duration.ofNanos(System.nanoTime() - begin)));
        say("          %d people had been told at that moment", plan.told(SampleCity.TENANT, YEAR));
        await(() -> plan.isTold(SampleCity.TENANT, YEAR));
        Duration told = Duration.ofNanos(System.nanoTime() - begin);
        say(
                "everybody told after %.2f s, %d people, %d messages",
                seconds(told),
                plan.told(SampleCity.TENANT, YEAR),
                jdbc.queryForObject("select count(*) from outbox_message where template = 'plan-settled'", Integer.class));
        int settled = jdbc.queryForObject("select count(*) from plan_item where standing is not null", Integer.class);
        if (settled != ITEMS) {
            throw new IllegalStateException(settled + " items were settled instead of " + ITEMS);
        }
        oneByOne();
    }

    /** The same rows, each by a statement of its own, in one transaction. */
    private void oneByOne() {
        List<Object[]> each = jdbc.query(
                "select standing, standing_reason, fund_source, priority, id from plan_item",
                (row, number) -> new Object[] {
                    row.getString(1), row.getString(2), row.getString(3), row.getBigDecimal(4), row.getString(5)
                });
        Duration bare = time(() -> inTransaction(() -> each.forEach(item -> jdbc.update(
                "update plan_item set standing = ?, standing_reason = ?, fund_source = ?, priority = ? where id = ?",
                item))));
        say("the items' standings alone, one by one: %.2f s", seconds(bare));
    }

    private void click(String role, String form, Map<String, Object> answers) {
        Actor actor = new Actor(official(role), SampleCity.TENANT);
        List<OpenTask> task = new ArrayList<>();
        await(() -> {
            desk.waitingFor(actor).stream().filter(each -> each.form().equals(form)).forEach(task::add);
            return !task.isEmpty();
        });
        String id = task.get(0).id();
        Duration opened = time(() -> desk.view(actor, id));
        Duration clicked = time(() -> desk.complete(actor, id, answers));
        say("%-16s form %6.3f s, click %6.3f s", role, seconds(opened), seconds(clicked));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.run());
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not done after " + PATIENCE);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private static Duration time(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
