package id.bangkom.plan;

import id.bangkom.cycle.CityPlanSource.Settled;
import id.bangkom.cycle.ItemStanding;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The final standings of items. */
@Repository
class Settlement {

    /**
     * What a person is told.
     *
     * @param employeeId who
     */
    record Outcome(String employeeId, int funded, int deferred, int dropped) {}

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Clock clock;

    Settlement(JdbcClient jdbc, NamedParameterJdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Writes final standings.
     *
     * @param proposed the items in the unit plans that they come from, by item id
     */
    void settle(String tenant, Collection<Settled> settled, Map<String, UnitItem> proposed) {
        Timestamp now = Timestamp.from(clock.instant());
        batches.batchUpdate(
                """
                update plan_item set standing = :standing, standing_reason = :reason, fund_source = :source,
                    priority = :priority, settled_at = :now
                where tenant = :tenant and id = :item
                """,
                settled.stream()
                        .map(item -> {
                            UnitItem from = proposed.get(item.itemId());
                            boolean funded = item.standing() == ItemStanding.FUNDED;
                            return new MapSqlParameterSource()
                                    .addValue("tenant", tenant)
                                    .addValue("item", item.itemId())
                                    .addValue("standing", item.standing().name())
                                    .addValue("reason", item.reason())
                                    .addValue(
                                            "source",
                                            funded && from.source() != null
                                                    ? from.source().name()
                                                    : null)
                                    .addValue("priority", from.priority())
                                    .addValue("now", now);
                        })
                        .toArray(SqlParameterSource[]::new));
    }

    /**
     * Gives all items of a city plan the standings that its rows say, with the source of funds and the priority of the
     * unit's plan that counts.
     */
    void publish(String tenant, int year) {
        jdbc.sql(
                        """
                        update plan_item set settled_at = :now,
                            (standing, standing_reason, fund_source, priority) = (
                                select c.standing, c.reason, case when c.standing = 'FUNDED' then u.fund_source end,
                                       u.priority
                                from city_plan_item c
                                join unit_plan_item u on u.tenant = c.tenant and u.item_id = c.item_id
                                    and u.for_year = c.for_year
                                join unit_plan p on p.tenant = u.tenant and p.for_year = u.for_year
                                    and p.case_id = u.case_id and p.version = u.version
                                    and p.state in ('VERIFIED', 'UNVERIFIED')
                                where c.tenant = plan_item.tenant and c.for_year = plan_item.for_year
                                  and c.item_id = plan_item.id and not exists (
                                    select 1 from unit_plan later
                                    where later.tenant = p.tenant and later.for_year = p.for_year
                                      and later.unit_id = p.unit_id and later.revision > p.revision))
                        where tenant = :tenant and for_year = :year and exists (
                            select 1 from city_plan_item c
                            where c.tenant = plan_item.tenant and c.for_year = plan_item.for_year
                              and c.item_id = plan_item.id)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("tenant", tenant)
                .param("year", year)
                .update();
    }

    /** Writes where the money of funded items comes from. */
    void sources(String tenant, Collection<UnitItem> items) {
        batches.batchUpdate(
                "update plan_item set fund_source = :source where tenant = :tenant and id = :item",
                items.stream()
                        .filter(item -> item.isFunded() && item.source() != null)
                        .map(item -> new MapSqlParameterSource()
                                .addValue("tenant", tenant)
                                .addValue("item", item.itemId())
                                .addValue("source", item.source().name()))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Defers what nobody has settled, because the plan of its unit did not reach the city's. */
    void deferRest(String tenant, int year, String unitId, String reason) {
        jdbc.sql(
                        """
                        update plan_item set standing = 'DEFERRED', standing_reason = :reason, priority = 0,
                            settled_at = :now
                        where tenant = :tenant and for_year = :year and standing is null and exists (
                            select 1 from individual_plan p
                            where p.tenant = plan_item.tenant and p.for_year = plan_item.for_year
                              and p.case_id = plan_item.case_id and p.version = plan_item.version
                              and p.unit_id = :unit and p.state in ('APPROVED', 'UNCONFIRMED'))
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("unit", unitId)
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The units with items that nobody has settled. */
    List<String> unitsWithRest(String tenant, int year) {
        return jdbc.sql(
                        """
                        select distinct p.unit_id
                        from individual_plan p
                        join plan_item i on i.tenant = p.tenant and i.for_year = p.for_year
                            and i.case_id = p.case_id and i.version = p.version
                        where p.tenant = :tenant and p.for_year = :year and p.state in ('APPROVED', 'UNCONFIRMED')
                          and i.standing is null
                        order by p.unit_id
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query(String.class)
                .list();
    }

    /** How many people something was decided for. */
    int people(String tenant, int year) {
        return jdbc.sql(
                        """
                        select count(distinct case_id) from plan_item
                        where tenant = :tenant and for_year = :year and standing is not null
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /**
     * What became of people's plans, by id.
     *
     * @param after id after which it goes on
     */
    List<Outcome> outcomes(String tenant, int year, String after, int most) {
        return jdbc.sql(
                        """
                        select case_id,
                               count(case when standing = 'FUNDED' then 1 end) as funded,
                               count(case when standing = 'DEFERRED' then 1 end) as deferred,
                               count(case when standing = 'DROPPED' then 1 end) as dropped
                        from plan_item
                        where tenant = :tenant and for_year = :year and case_id > :after and standing is not null
                        group by case_id
                        order by case_id
                        fetch first :most rows only
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new Outcome(
                        row.getString("case_id"), row.getInt("funded"), row.getInt("deferred"), row.getInt("dropped")))
                .list();
    }
}
