package id.bangkom.needs;

import id.bangkom.needs.Needs.Rated;
import id.bangkom.process.ManyIds;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The levels of needs cases, one by one, with when they were given. */
@Repository
class RatingRows {

    /** A level counts once the supervisor has confirmed, or the person has sent the form. */
    private static final String GIVEN =
            """
            select r.case_id, r.for_year, r.competency_id, r.supervisor_level as level, 'SUPERVISOR' as source,
                   n.confirmed_at as given_at
            from need_rating r
            join needs_case n on n.tenant = r.tenant and n.for_year = r.for_year and n.case_id = r.case_id
            """
                    + ManyIds.JOIN
                    + """
            r.case_id where r.tenant = :tenant and r.supervisor_level is not null
              and n.confirmed_at is not null
            union all
            select r.case_id, r.for_year, r.competency_id, r.self_level, 'SELF', n.self_assessed_at
            from need_rating r
            join needs_case n on n.tenant = r.tenant and n.for_year = r.for_year and n.case_id = r.case_id
            """
                    + ManyIds.JOIN
                    + """
            r.case_id where r.tenant = :tenant and r.self_level is not null
              and n.self_assessed_at is not null
            """;

    private final JdbcClient jdbc;

    RatingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The earliest first. */
    List<Rated> of(String tenant, String employeeId) {
        return rated(
                "select case_id, for_year, competency_id, level, source, given_at from (" + GIVEN
                        + ") given order by given_at, for_year, source, competency_id",
                tenant,
                List.of(employeeId));
    }

    /** The latest of each person, competency and source. */
    List<Rated> latest(String tenant, Collection<String> employeeIds) {
        return employeeIds.isEmpty()
                ? List.of()
                : rated(
                        """
                        select case_id, for_year, competency_id, level, source, given_at from (
                            select case_id, for_year, competency_id, level, source, given_at,
                                   row_number() over (partition by case_id, competency_id, source
                                       order by given_at desc, for_year desc) as place
                            from (
                        """
                                + GIVEN + ") given) ranked where place = 1 order by case_id, competency_id, source",
                        tenant,
                        employeeIds);
    }

    private List<Rated> rated(String sql, String tenant, Collection<String> employeeIds) {
        return jdbc.sql(sql)
                .param("tenant", tenant)
                .param("ids", ManyIds.of(employeeIds))
                .query((row, n) -> new Rated(
                        row.getString("case_id"),
                        row.getInt("for_year"),
                        row.getString("competency_id"),
                        row.getInt("level"),
                        LevelSource.valueOf(row.getString("source")),
                        row.getTimestamp("given_at").toInstant()))
                .list();
    }
}
