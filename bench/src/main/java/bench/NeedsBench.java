package bench;

import com.zaxxer.hikari.HikariDataSource;
import id.bangkom.Bangkom;
import id.bangkom.needs.BenchedNeeds;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The needs of a city of 11,000 with 15 competencies each: gaps by all sources, indices and recommended methods of everybody
 * at once, and of some one by one, as the cases do it when they are closed each for itself.
 */
final class NeedsBench {

    private static final int PEOPLE = 11_000;
    private static final int CHUNK = 500;
    private static final int ONE_BY_ONE = 500;
    private static final int YEAR = 2027;

    /** So that the measured year is not the first that the virtual machine has ever seen; a server is never that cold. */
    private static final int WARM_UP_YEAR = 2026;

    private static final int WARM_UP_PEOPLE = 2_000;

    private NeedsBench() {}

    static void run(BenchDatabase database) {
        say("%n== %s, needs of %d people", database.description(), PEOPLE);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Bangkom.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--bangkom.demo=false",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn")) {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            SampleCity city = new SampleCity(jdbc);
            city.fill(PEOPLE, List.of(WARM_UP_YEAR, YEAR));
            survey(jdbc, WARM_UP_YEAR, WARM_UP_PEOPLE);
            survey(jdbc, YEAR, PEOPLE);
            database.analyse();
            context.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
            List<String> people = city.people(PEOPLE);
            BenchedNeeds needs = new BenchedNeeds(context);
            needs.analyse(SampleCity.TENANT, WARM_UP_YEAR, people.subList(0, WARM_UP_PEOPLE), CHUNK);
            for (int round = 1; round <= 3; round++) {
                Duration processor = cpu(database);
                Duration all = time(() -> needs.analyse(SampleCity.TENANT, YEAR, people, CHUNK));
                say(
                        "round %d  everybody          %6.2f s, %6.0f people/s, %6.2f s of processor time",
                        round,
                        seconds(all),
                        PEOPLE / seconds(all),
                        seconds(cpu(database).minus(processor)));
            }
            Duration each = time(() -> needs.analyse(SampleCity.TENANT, YEAR, people.subList(0, ONE_BY_ONE), 1));
            say(
                    "one by one, %d people     %6.2f s, %6.0f people/s",
                    ONE_BY_ONE,
                    seconds(each),
                    ONE_BY_ONE / seconds(each));
            jdbc.update("update needs_case set state = 'COMPLETE'");
            say("%d gaps", needs.gaps(SampleCity.TENANT, YEAR, people));
        }
    }

    /** These people and their supervisors have all answered. */
    static void survey(JdbcTemplate jdbc, int year, int people) {
        jdbc.update(
                """
                insert into needs_case (tenant, for_year, case_id, state, predicate, performance_shortfall,
                    predicate_shortfall, indicator_shortfall, self_assessed_at, confirmed_at)
                select e.tenant, ?, e.id, 'OPEN', 'GOOD', 0.1, 0, 0.2, current_timestamp, current_timestamp
                from employee e where e.tenant = ?
                """,
                year,
                SampleCity.TENANT);
        List<Object[]> rows = new ArrayList<>();
        List<String> competencies =
                jdbc.queryForList("select id from competency order by sort_order, id", String.class);
        Random random = new Random(3);
        for (int person = 0; person < people; person++) {
            for (int slot = 1; slot <= SampleCity.COMPETENCIES; slot++) {
                rows.add(new Object[] {
                    SampleCity.TENANT,
                    year,
                    "p" + person,
                    competencies.get(slot - 1),
                    slot,
                    2 + random.nextInt(3),
                    person % 3 == 0 ? 1 + random.nextInt(5) : null,
                    1 + random.nextInt(5),
                    1 + random.nextInt(5)
                });
            }
        }
        jdbc.batchUpdate(
                """
                insert into need_rating (tenant, for_year, case_id, competency_id, slot, required_level, assessed_level,
                    self_level, supervisor_level)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
    }

    private static Duration cpu(BenchDatabase database) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Duration.ofNanos(system.getProcessCpuTime()).plus(database.cpu());
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
