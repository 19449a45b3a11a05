package id.bangkom.plan;

import id.bangkom.cycle.CityPlanSource.PlannedItem;
import id.bangkom.cycle.ItemStanding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All plans of units at once, as the city plan needs them: each question is one query, however many units there are. */
@Repository
class CityPlanRows {

    /** The newest version of the latest revision of every unit's plan that counts, see {@link UnitState#counts()}. */
    private static final String COUNTING =
            """
             from unit_plan p
            join unit_plan_item u on u.tenant = p.tenant and u.for_year = p.for_year and u.case_id = p.case_id
                and u.version = p.version
            join plan_item i on i.tenant = u.tenant and i.id = u.item_id
            """;

    private static final String THIS_YEAR =
            """
            where p.tenant = :tenant and p.for_year = :year and p.state in ('VERIFIED', 'UNVERIFIED') and not exists (
                select 1 from unit_plan later
                where later.tenant = p.tenant and later.for_year = p.for_year and later.unit_id = p.unit_id
                  and later.revision > p.revision)
            """;

    private final JdbcClient jdbc;

    CityPlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the units propose, the most urgent first over the whole city, then the cheaper. */
    List<PlannedItem> proposed(String tenant, int year) {
        return jdbc.sql("select p.unit_id, u.item_id, i.case_id as employee_id, i.title, i.cost, i.hours, u.priority,"
                        + " u.standing, u.reason" + COUNTING + THIS_YEAR
                        + " order by u.priority desc, i.cost, u.item_id")
                .param("tenant", tenant)
                .param("year", year)
                .query((row, number) -> new PlannedItem(
                        row.getString("item_id"),
                        row.getString("unit_id"),
                        row.getString("employee_id"),
                        row.getString("title"),
                        row.getLong("cost"),
                        row.getInt("hours"),
                        row.getDouble("priority"),
                        ItemStanding.valueOf(row.getString("standing")),
                        row.getString("reason")))
                .list();
    }

    /** What the city plan has decided on the items of each unit, by unit, in the order of their ranks. */
    Map<String, List<UnitItem>> decided(String tenant, int year) {
        Map<String, List<UnitItem>> byUnit = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select p.unit_id, u.item_id, u.rank_no, i.case_id as employee_id, i.title, i.hours, i.cost,
                               i.competency_id, i.gap, i.mandatory, u.priority, u.shortfall, u.unconfirmed, c.standing, c.reason,
                               case when c.standing = 'FUNDED' then u.fund_source end as fund_source
                        """
                                + COUNTING
                                + " join city_plan_item c on c.tenant = u.tenant and c.for_year = u.for_year"
                                + " and c.item_id = u.item_id " + THIS_YEAR + " order by p.unit_id, u.rank_no")
                .param("tenant", tenant)
                .param("year", year)
                .query(row -> {
                    byUnit.computeIfAbsent(row.getString("unit_id"), unit -> new ArrayList<>())
                            .add(item(row));
                });
        return byUnit;
    }

    /** How many items the city plan has. */
    int inCityPlan(String tenant, int year) {
        return jdbc.sql("select count(*) from city_plan_item where tenant = :tenant and for_year = :year")
                .param("tenant", tenant)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    private static UnitItem item(ResultSet row) throws SQLException {
        String source = row.getString("fund_source");
        return new UnitItem(
                row.getString("item_id"),
                row.getInt("rank_no"),
                row.getString("employee_id"),
                row.getString("title"),
                row.getInt("hours"),
                row.getLong("cost"),
                row.getString("competency_id"),
                row.getInt("gap"),
                row.getDouble("priority"),
                row.getDouble("shortfall"),
                row.getBoolean("unconfirmed"),
                row.getBoolean("mandatory"),
                ItemStanding.valueOf(row.getString("standing")),
                row.getString("reason"),
                source == null ? null : FundSource.valueOf(source));
    }
}
