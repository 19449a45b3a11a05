package id.bangkom.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far people have been told what became of their plans. */
@Repository
class Publications {

    private static final String THIS = " where tenant = :tenant and for_year = :year";

    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A plan of which somebody is still to be told. */
    record Due(String tenant, int year) {}

    /**
     * @param people who are to be told
     * @param told who have been
     * @param last id of the last one, empty before the first
     * @param doneAt null as long as somebody is left
     */
    record Progress(int people, int told, String last, Instant doneAt) {}

    /** People are to be told from now on; does nothing when they are already. */
    void begin(String tenant, int year, int people, Instant now) {
        jdbc.sql(
                        """
                        insert into city_plan_publication (tenant, for_year, people, begun_at)
                        select p.tenant, p.for_year, :people, cast(:now as timestamp with time zone)
                        from city_plan p
                        where p.tenant = :tenant and p.for_year = :year and not exists (
                            select 1 from city_plan_publication b
                            where b.tenant = p.tenant and b.for_year = p.for_year)
                        """)
                .param("people", people)
                .param("now", Timestamp.from(now))
                .param("tenant", tenant)
                .param("year", year)
                .update();
    }

    Optional<Progress> find(String tenant, int year) {
        return jdbc.sql("select people, told, last_told, done_at from city_plan_publication" + THIS)
                .param("tenant", tenant)
                .param("year", year)
                .query(Publications::progress)
                .optional();
    }

    /** Of all cities, the oldest first. */
    List<Due> due() {
        return jdbc.sql("select tenant, for_year from city_plan_publication where done_at is null order by begun_at")
                .query((row, number) -> new Due(row.getString("tenant"), row.getInt("for_year")))
                .list();
    }

    /** The row, for one worker until the end of its transaction; empty when another one has it, or all are told. */
    Optional<Progress> take(String tenant, int year) {
        return jdbc.sql("select people, told, last_told, done_at from city_plan_publication" + THIS
                        + " and done_at is null for update skip locked")
                .param("tenant", tenant)
                .param("year", year)
                .query(Publications::progress)
                .optional();
    }

    private static Progress progress(ResultSet row, int number) throws SQLException {
        Timestamp done = row.getTimestamp("done_at");
        return new Progress(
                row.getInt("people"),
                row.getInt("told"),
                row.getString("last_told"),
                done == null ? null : done.toInstant());
    }

    /** So many more have been told, in order from where it stood. */
    void told(String tenant, int year, String before, int people, String last) {
        int moved = jdbc.sql("update city_plan_publication set told = told + :people, last_told = :last" + THIS
                        + " and last_told = :before and done_at is null")
                .param("people", people)
                .param("last", last)
                .param("tenant", tenant)
                .param("year", year)
                .param("before", before)
                .update();
        if (moved != 1) {
            throw new IllegalStateException("Somebody else tells the people of " + tenant + "/" + year);
        }
    }

    void done(String tenant, int year, Instant now) {
        jdbc.sql("update city_plan_publication set done_at = :now" + THIS + " and done_at is null")
                .param("now", Timestamp.from(now))
                .param("tenant", tenant)
                .param("year", year)
                .update();
    }
}
