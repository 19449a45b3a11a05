package id.bangkom.plan;

import id.bangkom.cycle.ItemStanding;
import id.bangkom.plan.BudgetEntries.Purse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcPlans implements Plans {

    /** Items of the newest version of plans that were approved, or handed in and taken over when the stage was closed. */
    private static final String APPROVED =
            """
            from plan_item i
            join individual_plan p on p.tenant = i.tenant and p.for_year = i.for_year and p.case_id = i.case_id
                and p.version = i.version and p.state in ('APPROVED', 'UNCONFIRMED')
            where i.tenant = :tenant
            """;

    private static final String ITEMS =
            """
            select i.id, i.for_year, i.case_id, p.unit_id, i.programme_id, i.title, i.quarter, i.hours, i.cost,
                   i.competency_id, i.priority, i.standing, i.standing_reason
            """
                    + APPROVED;

    private static final String URGENCY = " order by i.priority desc, i.gap desc, i.cost, i.id";

    private final JdbcClient jdbc;
    private final Budgets budgets;

    JdbcPlans(JdbcClient jdbc, Budgets budgets) {
        this.jdbc = jdbc;
        this.budgets = budgets;
    }

    @Override
    public Optional<PlanItem> item(String tenant, String itemId) {
        return jdbc.sql(ITEMS + " and i.id = :item")
                .param("tenant", tenant)
                .param("item", itemId)
                .query(JdbcPlans::item)
                .optional();
    }

    @Override
    public List<PlanItem> of(String tenant, int year, String employeeId) {
        return jdbc.sql(ITEMS + " and i.for_year = :year and i.case_id = :employee order by i.slot")
                .param("tenant", tenant)
                .param("year", year)
                .param("employee", employeeId)
                .query(JdbcPlans::item)
                .list();
    }

    @Override
    public List<PlanItem> funded(String tenant, int year) {
        return jdbc.sql(ITEMS + " and i.for_year = :year and i.standing = 'FUNDED'" + URGENCY)
                .param("tenant", tenant)
                .param("year", year)
                .query(JdbcPlans::item)
                .list();
    }

    @Override
    public List<PlanItem> funded(String tenant, int year, String programmeId) {
        return jdbc.sql(ITEMS + " and i.for_year = :year and i.standing = 'FUNDED' and i.programme_id = :programme"
                        + URGENCY)
                .param("tenant", tenant)
                .param("year", year)
                .param("programme", programmeId)
                .query(JdbcPlans::item)
                .list();
    }

    @Override
    public Map<String, Integer> plannedHours(String tenant, int year, Collection<String> employeeIds) {
        Map<String, Integer> hours = new HashMap<>();
        if (employeeIds.isEmpty()) {
            return hours;
        }
        jdbc.sql(
                        "select i.case_id, sum(i.hours) as hours " + APPROVED
                                + """
                         and i.for_year = :year and i.case_id in (:employees)
                          and (i.standing is null or i.standing = 'FUNDED')
                        group by i.case_id
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("employees", employeeIds)
                .query(row -> {
                    hours.put(row.getString("case_id"), row.getInt("hours"));
                });
        return hours;
    }

    @Override
    public List<String> askingForMentor(String tenant, int year) {
        return jdbc.sql(
                        """
                        select p.case_id
                        from individual_plan p
                        join individual_plan_version v on v.tenant = p.tenant and v.for_year = p.for_year
                            and v.case_id = p.case_id and v.version = p.version
                        where p.tenant = :tenant and p.for_year = :year and p.state in ('APPROVED', 'UNCONFIRMED')
                          and v.wants_mentor
                        order by p.case_id
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query(String.class)
                .list();
    }

    @Override
    public List<UnitTotals> totals(String tenant, int year) {
        return jdbc.sql(
                        """
                        select p.unit_id,
                               count(distinct i.case_id) as people,
                               count(*) as items,
                               count(case when i.standing = 'FUNDED' then 1 end) as funded,
                               count(case when i.standing = 'DEFERRED' then 1 end) as deferred,
                               count(case when i.standing = 'DROPPED' then 1 end) as dropped,
                               count(distinct case when i.standing = 'FUNDED' then i.case_id end) as funded_people,
                               coalesce(sum(case when i.standing = 'FUNDED' then i.hours end), 0) as funded_hours,
                               coalesce(sum(case when i.standing = 'FUNDED' then i.cost end), 0) as funded_cost,
                               (select coalesce(sum(b.amount), 0) from budget_ceiling b
                                where b.tenant = :tenant and b.for_year = :year and b.unit_id = p.unit_id) as ceiling
                        """
                                + APPROVED
                                + " and i.for_year = :year group by p.unit_id order by p.unit_id")
                .param("tenant", tenant)
                .param("year", year)
                .query((row, n) -> new UnitTotals(
                        row.getString("unit_id"),
                        row.getInt("people"),
                        row.getInt("items"),
                        row.getInt("funded"),
                        row.getInt("deferred"),
                        row.getInt("dropped"),
                        row.getInt("funded_people"),
                        row.getInt("funded_hours"),
                        row.getLong("funded_cost"),
                        row.getLong("ceiling")))
                .list();
    }

    /** Written, not only read, so that whoever waited for the row looks at what it says by then. */
    @Override
    public boolean claim(String tenant, String itemId) {
        return jdbc.sql(
                                """
                                update plan_item set settled_at = settled_at
                                where tenant = :tenant and id = :item and standing = 'FUNDED'
                                """)
                        .param("tenant", tenant)
                        .param("item", itemId)
                        .update()
                == 1;
    }

    @Override
    @Transactional
    public boolean defer(String tenant, String itemId, String reason) {
        boolean deferred = move(tenant, itemId, ItemStanding.FUNDED, ItemStanding.DEFERRED, reason);
        if (deferred) {
            purse(tenant, itemId).ifPresent(purse -> budgets.giveBack(purse, itemId));
        }
        return deferred;
    }

    @Override
    @Transactional
    public boolean fundAgain(String tenant, String itemId) {
        // The item before its ceiling, as everybody locks them.
        jdbc.sql("select id from plan_item where tenant = :tenant and id = :item for update")
                .param("tenant", tenant)
                .param("item", itemId)
                .query(String.class)
                .list();
        Optional<PlanItem> deferred = item(tenant, itemId).filter(item -> item.standing() == ItemStanding.DEFERRED);
        // The money first: when it is gone, nothing has changed yet.
        return deferred.isPresent()
                && (deferred.get().cost() == 0
                        || purse(tenant, itemId)
                                .filter(purse -> budgets.take(
                                        purse, itemId, deferred.get().cost()))
                                .isPresent())
                && move(tenant, itemId, ItemStanding.DEFERRED, ItemStanding.FUNDED, null);
    }

    @Override
    @Transactional
    public void spent(String tenant, String itemId, long cost, String usedFor) {
        purse(tenant, itemId).ifPresent(purse -> budgets.spend(purse, itemId, cost, usedFor));
    }

    private boolean move(String tenant, String itemId, ItemStanding from, ItemStanding to, String reason) {
        return jdbc.sql(
                                """
                                update plan_item set standing = :to, standing_reason = :reason
                                where tenant = :tenant and id = :item and standing = :from
                                """)
                        .param("tenant", tenant)
                        .param("item", itemId)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** Who pays for an item; empty when it costs nothing. */
    private Optional<Purse> purse(String tenant, String itemId) {
        return jdbc.sql(
                        """
                        select i.for_year, p.unit_id, i.fund_source
                        from plan_item i
                        join individual_plan p on p.tenant = i.tenant and p.for_year = i.for_year
                            and p.case_id = i.case_id
                        where i.tenant = :tenant and i.id = :item and i.fund_source is not null
                        """)
                .param("tenant", tenant)
                .param("item", itemId)
                .query((row, n) -> new Purse(
                        tenant,
                        row.getInt("for_year"),
                        row.getString("unit_id"),
                        FundSource.valueOf(row.getString("fund_source"))))
                .optional();
    }

    private static PlanItem item(ResultSet row, int n) throws SQLException {
        return new PlanItem(
                row.getString("id"),
                row.getInt("for_year"),
                row.getString("case_id"),
                row.getString("unit_id"),
                row.getString("programme_id"),
                row.getString("title"),
                Quarter.valueOf(row.getString("quarter")),
                row.getInt("hours"),
                row.getLong("cost"),
                row.getString("competency_id"),
                row.getDouble("priority"),
                row.getString("standing") == null ? null : ItemStanding.valueOf(row.getString("standing")),
                row.getString("standing_reason"));
    }
}
