package id.bangkom.needs;

import id.bangkom.access.Cities;
import id.bangkom.needs.NeedsFigures.Silent.Standing;
import id.bangkom.process.ManyIds;
import id.bangkom.rules.Rules;
import id.bangkom.rules.WorkingDays;
import id.bangkom.workforce.PositionClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNeedsFigures implements NeedsFigures {

    private static final String DUE = "deadline.needs-identification.selfAssessment.due";
    private static final String TAKEOVER = "deadline.needs-identification.selfAssessment.takeover";

    /**
     * Cases of active people where they work today. Joined to the left, with conditions that leave no row without a partner: so
     * H2 begins with the cases and looks the others up, where it would begin with everybody who ever worked in the city.
     */
    private static final String PEOPLE =
            """
             from needs_case c
            left join account a on a.tenant = c.tenant and a.id = c.case_id
            left join placement p on p.tenant = c.tenant and p.employee_id = c.case_id
              and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
            """;

    /** With the moment at which each case began. */
    private static final String CASES = PEOPLE
            + """
            left join stage_case s on s.tenant = c.tenant and s.for_year = c.for_year
              and s.process = 'needs-identification' and s.case_id = c.case_id
            """;

    private static final String YEAR =
            " where c.tenant = :tenant and c.for_year = :year and a.active and p.unit_id is not null";

    private static final String FINISHED = YEAR + " and c.state <> 'OPEN'";

    private static final String SILENT = YEAR + " and c.self_assessed_at is null";

    /** A case that is not in the list of its stage was begun by hand, and nobody took it over. */
    private static final String STILL_CAN =
            " c.self_assessed_at is null and c.state = 'OPEN' and (s.started_at is null or s.started_at >= :over)";

    private final JdbcClient jdbc;
    private final Rules rules;
    private final WorkingDays workingDays;
    private final Cities cities;
    private final Clock clock;

    JdbcNeedsFigures(JdbcClient jdbc, Rules rules, WorkingDays workingDays, Cities cities, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.workingDays = workingDays;
        this.cities = cities;
        this.clock = clock;
    }

    @Override
    public List<Progress> progress(String tenant, int year) {
        return of(
                        tenant,
                        year,
                        """
                        select p.unit_id, count(*) as people,
                               sum(case when c.self_assessed_at is not null then 1 else 0 end) as answered,
                               sum(case when c.confirmed_at is not null then 1 else 0 end) as confirmed,
                               sum(case when c.self_assessed_at is null and s.started_at < :late then 1 else 0 end) as late,
                               sum(case when
                        """
                                + STILL_CAN + " then 1 else 0 end) as waiting" + CASES + YEAR
                                + " group by p.unit_id order by p.unit_id")
                .param("late", Timestamp.from(begunBefore(tenant, DUE)))
                .param("over", Timestamp.from(begunBefore(tenant, TAKEOVER)))
                .query((row, n) -> new Progress(
                        row.getString("unit_id"),
                        row.getInt("people"),
                        row.getInt("answered"),
                        row.getInt("confirmed"),
                        row.getInt("late"),
                        row.getInt("waiting")))
                .list();
    }

    @Override
    public List<Silent> silent(String tenant, int year, Collection<String> unitIds) {
        return of(tenant, year, people(SILENT) + " order by a.display_name, c.case_id")
                .param("ids", ManyIds.of(unitIds))
                .query(silent(tenant))
                .list();
    }

    @Override
    public List<Silent> silentAfter(String tenant, int year, Collection<String> unitIds, String afterId, int limit) {
        return of(
                        tenant,
                        year,
                        people(SILENT) + " and" + STILL_CAN
                                + " and c.case_id > :after order by c.case_id fetch first :limit rows only")
                .param("ids", ManyIds.of(unitIds))
                .param("over", Timestamp.from(begunBefore(tenant, TAKEOVER)))
                .param("after", afterId)
                .param("limit", limit)
                .query(silent(tenant))
                .list();
    }

    @Override
    public List<CompetencySum> byCompetency(String tenant, int year) {
        Map<String, Map<String, Sum>> units = new TreeMap<>();
        of(tenant, year, "select p.unit_id, c.decided_levels" + PEOPLE + FINISHED + " and c.decided_levels is not null")
                .query(row -> {
                    Map<String, Sum> sums = units.computeIfAbsent(row.getString("unit_id"), unit -> new HashMap<>());
                    DecidedLevel.read(row.getString("decided_levels"))
                            .forEach(each -> sums.computeIfAbsent(each.competencyId(), competency -> new Sum())
                                    .add(each));
                });
        List<CompetencySum> found = new ArrayList<>();
        units.forEach((unit, sums) -> sums.forEach((competency, sum) -> found.add(sum.of(unit, competency))));
        return found;
    }

    /** As {@link CompetencySum}, while it grows. */
    private static final class Sum {
        private int people;
        private int withGap;
        private long required;
        private long actual;
        private long gap;
        private long combined;

        void add(DecidedLevel each) {
            people++;
            withGap += each.gap() > 0 ? 1 : 0;
            required += each.required();
            actual += each.actual();
            gap += each.gap();
            combined += each.combined();
        }

        CompetencySum of(String unit, String competency) {
            return new CompetencySum(
                    unit,
                    competency,
                    people,
                    withGap,
                    required,
                    actual,
                    gap,
                    (double) combined / DecidedLevel.ONE_LEVEL);
        }
    }

    @Override
    public List<PeopleSum> byPositionClass(String tenant, int year) {
        return of(
                        tenant,
                        year,
                        """
                        select p.unit_id, j.position_class, count(*) as people, sum(c.jpm) as jpm,
                               sum(coalesce(c.individual_index, 0)) as individual_index,
                               sum(case when c.gaps > 0 then 1 else 0 end) as with_gap
                        """
                                + PEOPLE + " join job_position j on j.tenant = p.tenant and j.id = p.position_id"
                                + FINISHED
                                + """
                                 and c.jpm is not null
                                group by p.unit_id, j.position_class order by p.unit_id, j.position_class
                                """)
                .query((row, n) -> new PeopleSum(
                        row.getString("unit_id"),
                        PositionClass.valueOf(row.getString("position_class")),
                        row.getInt("people"),
                        row.getInt("with_gap"),
                        row.getDouble("jpm"),
                        row.getDouble("individual_index")))
                .list();
    }

    private JdbcClient.StatementSpec of(String tenant, int year, String sql) {
        return jdbc.sql(sql).param("tenant", tenant).param("year", year).param("today", cities.today(tenant));
    }

    private static String people(String where) {
        return "select c.case_id, a.display_name, j.title, c.state, s.started_at" + CASES
                + " join job_position j on j.tenant = p.tenant and j.id = p.position_id" + ManyIds.JOIN + "p.unit_id"
                + where;
    }

    private RowMapper<Silent> silent(String tenant) {
        Instant now = clock.instant();
        int due = days(tenant, DUE);
        int takeover = days(tenant, TAKEOVER);
        return (row, n) -> {
            Instant begun = begun(row);
            Instant until = begun == null ? null : workingDays.after(tenant, begun, due);
            boolean over = !row.getString("state").equals("OPEN")
                    || begun != null
                            && !workingDays.after(tenant, begun, takeover).isAfter(now);
            boolean late = until != null && !until.isAfter(now);
            return new Silent(
                    row.getString("case_id"),
                    row.getString("display_name"),
                    row.getString("title"),
                    until,
                    over ? Standing.OVER : late ? Standing.LATE : Standing.WAITING);
        };
    }

    private static Instant begun(ResultSet row) throws SQLException {
        Timestamp begun = row.getTimestamp("started_at");
        return begun == null ? null : begun.toInstant();
    }

    private int days(String tenant, String rule) {
        return rules.number(tenant, rule, cities.today(tenant)).intValueExact();
    }

    /** Of cases that began before this moment, so many working days have passed: a deadline counts from a day, not an hour. */
    private Instant begunBefore(String tenant, String rule) {
        int days = days(tenant, rule);
        ZoneId zone = cities.city(tenant).zone();
        Instant now = clock.instant();
        // So many working days are never fewer days.
        LocalDate day = Stream.iterate(cities.today(tenant).minusDays(days), each -> each.minusDays(1))
                .filter(each -> !workingDays
                        .after(tenant, each.atTime(LocalTime.NOON).atZone(zone).toInstant(), days)
                        .isAfter(now))
                .findFirst()
                .orElseThrow();
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
