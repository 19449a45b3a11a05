package id.bangkom.cycle;

import id.bangkom.cycle.CityPlans.Item;
import id.bangkom.cycle.CityPlans.Sort;
import id.bangkom.process.TextPart;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of a city plan to search in; a big city has 15,000, so the database does it. */
@Repository
class CityPlanItemRows {

    private static final String PLACES =
            """
             from city_plan_item c
            join account a on a.tenant = c.tenant and a.id = c.employee_id
            join work_unit u on u.tenant = c.tenant and u.id = c.unit_id
            where c.tenant = :tenant and c.for_year = :year
            """;

    private final JdbcClient jdbc;

    CityPlanItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(String tenant, int year, String search, ItemStanding standing) {
        return wanted("select count(*)", tenant, year, search, standing, "")
                .query(Integer.class)
                .single();
    }

    List<Item> find(String tenant, int year, String search, ItemStanding standing, Sort sort, int offset, int most) {
        return wanted(
                        "select c.item_id, u.name, a.display_name, c.programme, c.hours, c.cost, c.priority, c.standing,"
                                + " c.reason",
                        tenant,
                        year,
                        search,
                        standing,
                        " order by " + sort.order() + " offset :offset rows fetch first :most rows only")
                .param("offset", offset)
                .param("most", most)
                .query((row, number) -> new Item(
                        row.getString("item_id"),
                        row.getString("name"),
                        row.getString("display_name"),
                        row.getString("programme"),
                        row.getInt("hours"),
                        row.getLong("cost"),
                        row.getDouble("priority"),
                        ItemStanding.valueOf(row.getString("standing")),
                        row.getString("reason")))
                .list();
    }

    private JdbcClient.StatementSpec wanted(
            String select, String tenant, int year, String search, ItemStanding standing, String order) {
        JdbcClient.StatementSpec query = jdbc.sql(select
                        + PLACES
                        + (standing == null ? "" : " and c.standing = :standing")
                        + (search.isEmpty()
                                ? ""
                                : " and (lower(u.name) like :search escape '!' or lower(c.programme) like :search"
                                        + " escape '!' or lower(a.display_name) like :search escape '!')")
                        + order)
                .param("tenant", tenant)
                .param("year", year);
        if (standing != null) {
            query = query.param("standing", standing.name());
        }
        return search.isEmpty() ? query : query.param("search", TextPart.anywhere(search));
    }
}
