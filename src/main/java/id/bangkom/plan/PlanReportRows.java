package id.bangkom.plan;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlanReportRows implements PlanReports {

    private final JdbcClient jdbc;

    PlanReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CeilingUse> ceilings(String tenant, int year) {
        return jdbc.sql(
                        """
                        select b.unit_id, u.name, b.fund_source, b.amount, b.reserved, b.committed, b.spent
                        from budget_ceiling b join work_unit u on u.tenant = b.tenant and u.id = b.unit_id
                        where b.tenant = :tenant and b.for_year = :year
                        order by u.name, b.unit_id, b.fund_source
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, n) -> new CeilingUse(
                        row.getString("unit_id"),
                        row.getString("name"),
                        FundSource.valueOf(row.getString("fund_source")),
                        row.getLong("amount"),
                        row.getLong("reserved"),
                        row.getLong("committed"),
                        row.getLong("spent")))
                .list();
    }

    @Override
    public List<RankedNeed> priorities(String tenant, int year) {
        return jdbc.sql(
                        """
                        select p.unit_id, u.name, q.competency_id, k.name as competency, q.people, q.mean_gap, q.importance,
                               p.shortfall, q.priority
                        from unit_priority q
                        join unit_plan p on p.tenant = q.tenant and p.for_year = q.for_year and p.case_id = q.case_id
                        join work_unit u on u.tenant = p.tenant and u.id = p.unit_id
                        join competency k on k.id = q.competency_id
                        where q.tenant = :tenant and q.for_year = :year and p.revision = (
                            select max(o.revision) from unit_plan o
                            where o.tenant = p.tenant and o.for_year = p.for_year and o.unit_id = p.unit_id)
                        order by q.priority desc, u.name, k.name, q.competency_id
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, n) -> new RankedNeed(
                        row.getString("unit_id"),
                        row.getString("name"),
                        row.getString("competency_id"),
                        row.getString("competency"),
                        row.getInt("people"),
                        row.getDouble("mean_gap"),
                        row.getInt("importance"),
                        row.getDouble("shortfall"),
                        row.getDouble("priority")))
                .list();
    }
}
