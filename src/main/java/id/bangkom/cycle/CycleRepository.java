package id.bangkom.cycle;

import id.bangkom.cycle.Cycles.CycleOfYear;
import id.bangkom.cycle.Cycles.StageEnds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CycleRepository {

    private static final String COLUMNS =
            "select tenant, for_year, state, opened_at, opened_by, rules_as_of, closed_at from cycle ";

    private final JdbcClient jdbc;

    CycleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static Object at(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    Optional<CycleOfYear> find(String tenant, int year) {
        return jdbc.sql(COLUMNS + "where tenant = :tenant and for_year = :year")
                .param("tenant", tenant)
                .param("year", year)
                .query(CycleRepository::cycle)
                .optional();
    }

    List<CycleOfYear> all(String tenant) {
        return jdbc.sql(COLUMNS + "where tenant = :tenant order by for_year desc")
                .param("tenant", tenant)
                .query(CycleRepository::cycle)
                .list();
    }

    /** The days that the head of the HR agency set when opening the year. */
    StageEnds ends(String tenant, int year) {
        return jdbc.sql(
                        """
                        select needs_until, plans_until, unit_plans_until from cycle
                        where tenant = :tenant and for_year = :year
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, number) -> new StageEnds(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class)))
                .single();
    }

    private static CycleOfYear cycle(ResultSet row, int number) throws SQLException {
        return new CycleOfYear(
                row.getString("tenant"),
                row.getInt("for_year"),
                CycleOfYear.State.valueOf(row.getString("state")),
                instant(row, "opened_at"),
                row.getString("opened_by"),
                row.getObject("rules_as_of", LocalDate.class),
                instant(row, "closed_at"));
    }

    /** Opens a year; a second time is a duplicate key. */
    void open(String tenant, int year, String by, LocalDate rulesAsOf, StageEnds ends, Instant now) {
        jdbc.sql(
                        """
                        insert into cycle (tenant, for_year, state, opened_at, opened_by, rules_as_of, needs_until,
                            plans_until, unit_plans_until)
                        values (:tenant, :year, 'OPEN', :now, :by, :rulesAsOf, cast(:needs as date),
                            cast(:plans as date), cast(:unitPlans as date))
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("now", at(now))
                .param("by", by)
                .param("rulesAsOf", rulesAsOf)
                .param("needs", ends.needs())
                .param("plans", ends.plans())
                .param("unitPlans", ends.unitPlans())
                .update();
    }

    /** Ends a cycle; what has ended stays as it is. */
    void end(String tenant, int year, CycleOfYear.State state, Instant now) {
        jdbc.sql(
                        """
                        update cycle set state = :state, closed_at = :now
                        where tenant = :tenant and for_year = :year and state = 'OPEN'
                        """)
                .param("state", state.name())
                .param("now", at(now))
                .param("tenant", tenant)
                .param("year", year)
                .update();
    }

    /** Adds to the log of decisions. */
    void log(String tenant, int year, Decision decision) {
        jdbc.sql(
                        """
                        insert into cycle_decision
                            (tenant, for_year, topic, verdict, decided_by, office, reason, decided_at)
                        values (:tenant, :year, :topic, :verdict, :by, :office, :reason, :now)
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("topic", decision.topic().name())
                .param("verdict", decision.verdict().name())
                .param("by", decision.decidedBy())
                .param("office", decision.office())
                .param("reason", decision.reason())
                .param("now", at(decision.at()))
                .update();
    }

    /** The log, oldest first. */
    List<Decision> decisions(String tenant, int year) {
        return jdbc.sql(
                        """
                        select topic, verdict, decided_by, office, reason, decided_at from cycle_decision
                        where tenant = :tenant and for_year = :year order by id
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, number) -> new Decision(
                        Decision.Topic.valueOf(row.getString("topic")),
                        Decision.Verdict.valueOf(row.getString("verdict")),
                        row.getString("decided_by"),
                        row.getString("office"),
                        row.getString("reason"),
                        instant(row, "decided_at")))
                .list();
    }
}
