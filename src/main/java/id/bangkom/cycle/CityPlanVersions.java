package id.bangkom.cycle;

import id.bangkom.cycle.CityPlanChanges.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the city plan, what differs between them, and who has seen which. */
@Repository
class CityPlanVersions {

    /**
     * @param no from 1
     * @param round that began with it
     * @param items how many it has
     * @param amount IDR that it funds
     * @param ceiling IDR
     */
    record Version(int no, int round, int items, long amount, long ceiling, Instant madeAt) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CityPlanVersions(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Adds the next version; false when somebody else has just added one. */
    boolean add(String tenant, int year, Version version, List<Change> changes) {
        int next = jdbc.sql(
                        """
                        update city_plan set version_no = :no
                        where tenant = :tenant and for_year = :year and version_no = :before and state = 'DRAFT'
                        """)
                .param("no", version.no())
                .param("before", version.no() - 1)
                .param("tenant", tenant)
                .param("year", year)
                .update();
        if (next == 0) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into city_plan_version
                            (tenant, for_year, version_no, round_no, items, amount, ceiling, made_at)
                        values (:tenant, :year, :no, :round, :items, :amount, :ceiling, :at)
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("no", version.no())
                .param("round", version.round())
                .param("items", version.items())
                .param("amount", version.amount())
                .param("ceiling", version.ceiling())
                .param("at", Timestamp.from(version.madeAt()))
                .update();
        batches.batchUpdate(
                """
                insert into city_plan_version_item (tenant, for_year, version_no, item_id, unit_id, employee_id,
                    programme, standing_before, cost_before, standing, cost, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                changes.stream()
                        .map(change -> new Object[] {
                            tenant,
                            year,
                            version.no(),
                            change.itemId(),
                            change.unitId(),
                            change.employeeId(),
                            change.programme(),
                            name(change.standingBefore()),
                            change.costBefore(),
                            name(change.standing()),
                            change.cost(),
                            change.reason()
                        })
                        .toList());
        return true;
    }

    private static String name(ItemStanding standing) {
        return standing == null ? null : standing.name();
    }

    /** All versions, the first one first. */
    List<Version> all(String tenant, int year) {
        return jdbc.sql(
                        """
                        select version_no, round_no, items, amount, ceiling, made_at from city_plan_version
                        where tenant = :tenant and for_year = :year order by version_no
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, number) -> new Version(
                        row.getInt("version_no"),
                        row.getInt("round_no"),
                        row.getInt("items"),
                        row.getLong("amount"),
                        row.getLong("ceiling"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    /**
     * What differs between two versions, by unit and item.
     *
     * @param from the earlier one, 1 or more; what the first version differs in is not kept
     * @param to the later one
     */
    List<Change> between(String tenant, int year, int from, int to) {
        return CityPlanChanges.net(jdbc.sql(
                        """
                        select item_id, unit_id, employee_id, programme, standing_before, cost_before, standing, cost,
                               reason
                        from city_plan_version_item
                        where tenant = :tenant and for_year = :year and version_no > :from and version_no <= :to
                        order by unit_id, programme, item_id, version_no
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("from", from)
                .param("to", to)
                .query(CityPlanVersions::change)
                .list());
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getString("item_id"),
                row.getString("unit_id"),
                row.getString("employee_id"),
                row.getString("programme"),
                standing(row.getString("standing_before")),
                row.getObject("cost_before", Long.class),
                standing(row.getString("standing")),
                row.getObject("cost", Long.class),
                row.getString("reason"));
    }

    private static ItemStanding standing(String name) {
        return name == null ? null : ItemStanding.valueOf(name);
    }

    /**
     * Notes that somebody has a version before their eyes.
     *
     * @param version the newest one
     * @return the version that this person knew before this one, however often this one is looked at; empty when it is the
     *     first one
     */
    Optional<Integer> seen(String tenant, int year, String accountId, int version, Instant now) {
        int moved = jdbc.sql(
                        """
                        update city_plan_seen set before_no = version_no, version_no = :version, seen_at = :now
                        where tenant = :tenant and for_year = :year and account_id = :account and version_no < :version
                        """)
                .param("version", version)
                .param("now", Timestamp.from(now))
                .param("tenant", tenant)
                .param("year", year)
                .param("account", accountId)
                .update();
        if (moved == 0) {
            first(tenant, year, accountId, version, now);
        }
        return jdbc.sql(
                        """
                        select before_no from city_plan_seen
                        where tenant = :tenant and for_year = :year and account_id = :account
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("account", accountId)
                .query((row, number) -> Optional.ofNullable(row.getObject("before_no", Integer.class)))
                .optional()
                .flatMap(before -> before);
    }

    private void first(String tenant, int year, String accountId, int version, Instant now) {
        try {
            jdbc.sql(
                            """
                            insert into city_plan_seen (tenant, for_year, account_id, version_no, seen_at)
                            select p.tenant, p.for_year, a.id, :version, cast(:now as timestamp with time zone)
                            from city_plan p join account a on a.tenant = p.tenant and a.id = :account
                            where p.tenant = :tenant and p.for_year = :year and not exists (
                                select 1 from city_plan_seen s
                                where s.tenant = p.tenant and s.for_year = p.for_year and s.account_id = a.id)
                            """)
                    .param("version", version)
                    .param("now", Timestamp.from(now))
                    .param("account", accountId)
                    .param("tenant", tenant)
                    .param("year", year)
                    .update();
        } catch (DuplicateKeyException lookedTwiceAtOnce) {
            // Two windows of one person: the other one has just noted it.
            return;
        }
    }
}
