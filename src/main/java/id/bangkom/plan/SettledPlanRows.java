package id.bangkom.plan;

import id.bangkom.cycle.ItemStanding;
import id.bangkom.process.ManyIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SettledPlanRows implements SettledPlans {

    private static final String PLANS = " from individual_plan p";

    /** Items of the newest version of plans that were approved, or taken over when their stage was closed. */
    private static final String ITEMS =
            """
             join plan_item i on i.tenant = p.tenant and i.for_year = p.for_year and i.case_id = p.case_id
                and i.version = p.version
            where p.tenant = :tenant and p.for_year = :year and p.state in ('APPROVED', 'UNCONFIRMED')
              and i.standing is not null
            """;

    private static final String SETTLED = PLANS + ITEMS;

    private static final String COLUMNS =
            """
            select i.case_id, i.title, i.kind, i.quarter, i.hours, i.cost, i.fund_source, i.standing, i.standing_reason
            """;

    private static final String ORDER =
            " order by case i.standing when 'FUNDED' then 1 when 'DEFERRED' then 2 else 3 end";

    private final JdbcClient jdbc;

    SettledPlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> units(String tenant, int year) {
        return jdbc.sql("select distinct p.unit_id" + SETTLED + " order by p.unit_id")
                .param("tenant", tenant)
                .param("year", year)
                .query(String.class)
                .list();
    }

    @Override
    public List<SettledItem> of(String tenant, int year, String unitId) {
        return jdbc.sql(COLUMNS + SETTLED + " and p.unit_id = :unit" + ORDER + ", i.priority desc, i.case_id, i.slot")
                .param("tenant", tenant)
                .param("year", year)
                .param("unit", unitId)
                .query(SettledPlanRows::item)
                .list();
    }

    @Override
    public Map<String, List<SettledItem>> byPerson(String tenant, int year, Collection<String> people) {
        return jdbc
                .sql(COLUMNS + PLANS + ManyIds.JOIN + "p.case_id" + ITEMS + ORDER + ", i.slot, i.case_id")
                .param("tenant", tenant)
                .param("year", year)
                .param("ids", ManyIds.of(people))
                .query(SettledPlanRows::item)
                .list()
                .stream()
                .collect(Collectors.groupingBy(SettledItem::employeeId));
    }

    private static SettledItem item(ResultSet row, int number) throws SQLException {
        String source = row.getString("fund_source");
        return new SettledItem(
                row.getString("case_id"),
                row.getString("title"),
                row.getString("kind"),
                Quarter.valueOf(row.getString("quarter")),
                row.getInt("hours"),
                row.getLong("cost"),
                source == null ? null : FundSource.valueOf(source),
                ItemStanding.valueOf(row.getString("standing")),
                row.getString("standing_reason"));
    }
}
