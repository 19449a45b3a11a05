package id.bangkom.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlannedWorkRows implements PlannedWork {

    private final JdbcClient jdbc;

    PlannedWorkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Work> of(String tenant, int year) {
        return jdbc.sql(
                        """
                        select i.id, p.unit_id, i.case_id, i.programme_id, i.title, i.kind, i.competency_id, i.quarter,
                            u.fund_source, i.mandatory, (
                                select coalesce(sum(case e.kind when 'COMMIT' then e.amount when 'RETURN' then -e.amount
                                    else 0 end), 0)
                                from budget_entry e where e.tenant = i.tenant and e.item_id = i.id) as bound, (
                                select coalesce(sum(e.amount), 0) from budget_entry e
                                where e.tenant = i.tenant and e.item_id = i.id and e.kind = 'SPEND') as spent
                        from unit_plan p
                        join unit_plan_item u on u.tenant = p.tenant and u.for_year = p.for_year
                            and u.case_id = p.case_id and u.version = p.version
                        join plan_item i on i.tenant = u.tenant and i.id = u.item_id
                        where p.tenant = :tenant and p.for_year = :year and p.revision = (
                            select max(r.revision) from unit_plan r
                            where r.tenant = p.tenant and r.for_year = p.for_year and r.unit_id = p.unit_id
                              and r.state in ('VERIFIED', 'UNVERIFIED'))
                        order by i.id
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, n) -> new Work(
                        row.getString("id"),
                        row.getString("unit_id"),
                        row.getString("case_id"),
                        row.getString("programme_id"),
                        row.getString("title"),
                        row.getString("kind"),
                        row.getString("competency_id"),
                        Quarter.valueOf(row.getString("quarter")),
                        row.getString("fund_source") == null ? null : FundSource.valueOf(row.getString("fund_source")),
                        row.getBoolean("mandatory"),
                        row.getLong("bound"),
                        row.getLong("spent")))
                .list();
    }

    @Override
    public Map<String, Map<FundSource, Long>> ceilings(String tenant, int year) {
        Map<String, Map<FundSource, Long>> ceilings = new TreeMap<>();
        jdbc.sql(
                        """
                        select unit_id, fund_source, amount from budget_ceiling
                        where tenant = :tenant and for_year = :year
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query(row -> {
                    ceilings.computeIfAbsent(row.getString("unit_id"), unit -> new EnumMap<>(FundSource.class))
                            .put(FundSource.valueOf(row.getString("fund_source")), row.getLong("amount"));
                });
        return ceilings;
    }

    @Override
    public boolean move(String tenant, String itemId, Quarter from, Quarter to) {
        return jdbc.sql(
                                """
                                update plan_item set quarter = :to
                                where tenant = :tenant and id = :item and quarter = :from and settled_at is null
                                """)
                        .param("to", to.name())
                        .param("tenant", tenant)
                        .param("item", itemId)
                        .param("from", from.name())
                        .update()
                == 1;
    }
}
