package id.bangkom.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who had whom reminded of the survey, and how far the messages are written. */
@Repository
class NudgeRows {

    /**
     * The silent people of a planning unit were to be reminded.
     *
     * @param nudgeNo which time it was, from 1
     * @param people how many had not answered then
     * @param lastId up to whom it has been worked off, or the empty string
     * @param seen how many have been looked at
     * @param told how many of them got a message
     * @param doneAt null while it is worked off
     */
    record Nudge(
            String tenant,
            int year,
            String unitId,
            int nudgeNo,
            String askedBy,
            Instant askedAt,
            int people,
            String lastId,
            int seen,
            int told,
            Instant doneAt) {}

    private static final String COLUMNS =
            """
            select tenant, for_year, unit_id, nudge_no, asked_by, asked_at, people, last_id, seen, told, done_at
            from survey_nudge n
            """;

    private final JdbcClient jdbc;

    NudgeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest of each unit, by unit. */
    Map<String, Nudge> latest(String tenant, int year) {
        return jdbc
                .sql(
                        COLUMNS
                                + """
                        where tenant = :tenant and for_year = :year and nudge_no = (
                            select max(o.nudge_no) from survey_nudge o
                            where o.tenant = n.tenant and o.for_year = n.for_year and o.unit_id = n.unit_id)
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query(NudgeRows::nudge)
                .list()
                .stream()
                .collect(Collectors.toMap(Nudge::unitId, Function.identity()));
    }

    /** All of a unit, the latest first. */
    List<Nudge> of(String tenant, int year, String unitId) {
        return jdbc.sql(COLUMNS
                        + " where tenant = :tenant and for_year = :year and unit_id = :unit order by nudge_no desc")
                .param("tenant", tenant)
                .param("year", year)
                .param("unit", unitId)
                .query(NudgeRows::nudge)
                .list();
    }

    /** What is not worked off, of all cities, the oldest first. */
    List<Nudge> open() {
        return jdbc.sql(COLUMNS + " where done_at is null order by asked_at, tenant, unit_id")
                .query(NudgeRows::nudge)
                .list();
    }

    /** @return false when somebody else has just done the same */
    boolean add(Nudge nudge) {
        try {
            return jdbc.sql(
                                    """
                                    insert into survey_nudge (tenant, for_year, unit_id, nudge_no, asked_by, asked_at, people)
                                    values (:tenant, :year, :unit, :no, :by, :at, :people)
                                    """)
                            .param("tenant", nudge.tenant())
                            .param("year", nudge.year())
                            .param("unit", nudge.unitId())
                            .param("no", nudge.nudgeNo())
                            .param("by", nudge.askedBy())
                            .param("at", Timestamp.from(nudge.askedAt()))
                            .param("people", nudge.people())
                            .update()
                    == 1;
        } catch (DuplicateKeyException somebodyElse) {
            return false;
        }
    }

    /** @return false when it is no longer where it was read */
    boolean advance(Nudge nudge, String lastId, int seen, int told, Instant doneAt) {
        return jdbc.sql(
                                """
                                update survey_nudge set last_id = :last, seen = seen + :seen, told = told + :told, done_at = :done
                                where tenant = :tenant and for_year = :year and unit_id = :unit and nudge_no = :no
                                  and coalesce(last_id, '') = :from and done_at is null
                                """)
                        .param("last", lastId)
                        .param("seen", seen)
                        .param("told", told)
                        .param("done", doneAt == null ? null : Timestamp.from(doneAt))
                        .param("tenant", nudge.tenant())
                        .param("year", nudge.year())
                        .param("unit", nudge.unitId())
                        .param("no", nudge.nudgeNo())
                        .param("from", nudge.lastId())
                        .update()
                == 1;
    }

    private static Nudge nudge(ResultSet row, int n) throws SQLException {
        Timestamp done = row.getTimestamp("done_at");
        String last = row.getString("last_id");
        return new Nudge(
                row.getString("tenant"),
                row.getInt("for_year"),
                row.getString("unit_id"),
                row.getInt("nudge_no"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getInt("people"),
                last == null ? "" : last,
                row.getInt("seen"),
                row.getInt("told"),
                done == null ? null : done.toInstant());
    }
}
