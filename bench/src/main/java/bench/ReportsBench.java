package bench;

import com.zaxxer.hikari.HikariDataSource;
import id.bangkom.Bangkom;
import id.bangkom.needs.BenchedNeeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The reports on a city of 11,000 with 15 competencies each, over HTTP, as the HR agency reads them: on everybody. */
final class ReportsBench {

    private static final int PEOPLE = 11_000;
    private static final int CHUNK = 500;
    private static final int UNITS = 40;
    private static final int PRIORITIES = 15;
    private static final int YEAR = 2027;
    private static final String ANALYST = "analyst";

    private ReportsBench() {}

    static void run(BenchDatabase database) {
        System.out.println(String.format(
                Locale.ROOT, "%n== %s, reports on %d people", database.description(), PEOPLE));
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Bangkom.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--bangkom.demo=false",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn")) {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            fill(context, jdbc);
            database.analyse();
            context.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
            if (database.description().startsWith("H2")) {
                // It would not ask a second time what nothing has changed.
                jdbc.execute("set optimize_reuse_results 0");
            }
            String report = "/laporan/" + YEAR;
            PageBench.pages(
                    context,
                    ANALYST,
                    List.of(
                            report + "/kesenjangan?menurut=kompetensi",
                            report + "/kesenjangan?menurut=unit",
                            report + "/kesenjangan?menurut=kelas",
                            report + "/prioritas",
                            report + "/anggaran",
                            report,
                            "/survei/" + YEAR,
                            "/mutu-data"));
        }
    }

    private static void fill(ConfigurableApplicationContext context, JdbcTemplate jdbc) {
        SampleCity city = new SampleCity(jdbc);
        city.fill(PEOPLE, List.of(YEAR));
        NeedsBench.survey(jdbc, YEAR, PEOPLE);
        new BenchedNeeds(context).analyse(SampleCity.TENANT, YEAR, city.people(PEOPLE), CHUNK);
        jdbc.update("update needs_case set state = 'COMPLETE'");
        jdbc.update(
                """
                insert into stage_case (tenant, for_year, process, case_id, state, planned_at, started_at)
                select tenant, for_year, 'needs-identification', case_id, 'DONE', current_timestamp, current_timestamp
                from needs_case
                """);
        jdbc.update(
                "insert into account (id, tenant, email, display_name) values (?, ?, 'analis@contoh.go.id', 'Analis')",
                ANALYST,
                SampleCity.TENANT);
        jdbc.update("insert into role_grant (account_id, role_name) values (?, 'HR_ANALYST')", ANALYST);
        plans(jdbc);
    }

    private static void plans(JdbcTemplate jdbc) {
        List<String> competencies =
                jdbc.queryForList("select id from competency order by sort_order, id", String.class);
        List<Object[]> plans = new ArrayList<>();
        List<Object[]> money = new ArrayList<>();
        List<Object[]> priorities = new ArrayList<>();
        for (int number = 0; number < UNITS; number++) {
            String unit = "u" + number;
            plans.add(new Object[] {SampleCity.TENANT, YEAR, unit, unit});
            money.add(new Object[] {SampleCity.TENANT, YEAR, unit, 1_000_000_000L, 400_000_000L, unit});
            for (int place = 0; place < PRIORITIES; place++) {
                priorities.add(new Object[] {
                    SampleCity.TENANT, YEAR, unit, competencies.get(place), 20 + number, 1.5, 3, 10 * number + place
                });
            }
        }
        jdbc.batchUpdate(
                """
                insert into unit_plan (tenant, for_year, case_id, unit_id, revision, state, version, people, shortfall)
                values (?, ?, ?, ?, 1, 'VERIFIED', 1, 10, 0)
                """,
                plans);
        jdbc.batchUpdate(
                """
                insert into budget_ceiling (tenant, for_year, unit_id, fund_source, amount, reserved, reserved_by)
                values (?, ?, ?, 'CITY', ?, ?, ?)
                """,
                money);
        jdbc.batchUpdate(
                """
                insert into unit_priority (tenant, for_year, case_id, competency_id, people, mean_gap, importance, priority)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                priorities);
    }
}
