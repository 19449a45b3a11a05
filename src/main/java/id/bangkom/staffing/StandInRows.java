package id.bangkom.staffing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who does whose routine tasks from when to when. */
@Repository
class StandInRows {

    /**
     * @param forId the person on leave
     * @param byId the colleague
     * @param to last day
     */
    record StandIn(
            String id,
            String tenant,
            String forId,
            String byId,
            LocalDate from,
            LocalDate to,
            String reason,
            boolean withdrawn) {}

    private static final String COLUMNS =
            """
            select id, tenant, for_id, by_id, valid_from, valid_to, reason, withdrawn_at from stand_in
            where tenant = :tenant
            """;

    private final JdbcClient jdbc;

    StandInRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StandIn standIn, Instant now) {
        jdbc.sql(
                        """
                        insert into stand_in (id, tenant, for_id, by_id, valid_from, valid_to, reason, entered_at)
                        values (:id, :tenant, :for, :by, :from, :to, :reason, :at)
                        """)
                .param("id", standIn.id())
                .param("tenant", standIn.tenant())
                .param("for", standIn.forId())
                .param("by", standIn.byId())
                .param("from", standIn.from())
                .param("to", standIn.to())
                .param("reason", standIn.reason())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StandIn> find(String tenant, String id) {
        return jdbc.sql(COLUMNS + " and id = :id")
                .param("tenant", tenant)
                .param("id", id)
                .query(StandInRows::standIn)
                .optional();
    }

    /** The active colleague who stands in for somebody on a day. */
    Optional<String> by(String tenant, String forId, LocalDate day) {
        return jdbc.sql(
                        """
                        select s.by_id from stand_in s join account a on a.id = s.by_id and a.active
                        where s.tenant = :tenant and s.for_id = :for and s.valid_from <= :day and s.valid_to >= :day
                        order by s.valid_from desc, s.id fetch first 1 rows only
                        """)
                .param("tenant", tenant)
                .param("for", forId)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    /** Of one person, as absent or as colleague, latest first. */
    List<StandIn> with(String tenant, String accountId, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                 and (for_id = :account or by_id = :account)
                                order by valid_from desc, id fetch first :limit rows only
                                """)
                .param("tenant", tenant)
                .param("account", accountId)
                .param("limit", limit)
                .query(StandInRows::standIn)
                .list();
    }

    /** Ends it on that day; true when it lasted longer. */
    boolean ends(String tenant, String id, LocalDate lastDay, Instant now) {
        return jdbc.sql(
                                """
                                update stand_in set valid_to = :last, withdrawn_at = :now
                                where tenant = :tenant and id = :id and valid_to > :last
                                """)
                        .param("last", lastDay)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("tenant", tenant)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Ends all in which somebody is absent or stands in. */
    void personEnds(String tenant, String accountId, LocalDate lastDay) {
        jdbc.sql(
                        """
                        update stand_in set valid_to = :last
                        where tenant = :tenant and (for_id = :account or by_id = :account) and valid_to > :last
                        """)
                .param("last", lastDay)
                .param("tenant", tenant)
                .param("account", accountId)
                .update();
    }

    /** Those that began or ended since a day. */
    List<StandIn> turned(String tenant, LocalDate after, LocalDate today) {
        return jdbc.sql(COLUMNS + Periods.TURNED)
                .param("tenant", tenant)
                .param("after", after)
                .param("today", today)
                .query(StandInRows::standIn)
                .list();
    }

    private static StandIn standIn(ResultSet row, int n) throws SQLException {
        return new StandIn(
                row.getString("id"),
                row.getString("tenant"),
                row.getString("for_id"),
                row.getString("by_id"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("reason"),
                row.getObject("withdrawn_at") != null);
    }
}
