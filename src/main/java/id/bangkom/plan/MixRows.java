package id.bangkom.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hours of people's newest plans by type of learning. */
@Repository
class MixRows {

    private static final String COUNTED =
            """
             from individual_plan p
            join plan_item i on i.tenant = p.tenant and i.for_year = p.for_year and i.case_id = p.case_id
              and i.version = p.version
            where p.tenant = :tenant and p.state not in ('REJECTED', 'CLOSED')
            """;

    private static final String HOURS = "select i.kind, sum(i.hours) as hours" + COUNTED + " and p.for_year = :year";

    private final JdbcClient jdbc;

    MixRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** JP by label of the type, of the plans that a unit's plan takes up. */
    Map<String, Integer> ofUnit(String tenant, int year, String unit) {
        return read(jdbc.sql(HOURS + " and p.unit_id = :unit group by i.kind")
                .param("tenant", tenant)
                .param("year", year)
                .param("unit", unit));
    }

    /** JP by label of the type, of all plans of a city. */
    Map<String, Integer> ofCity(String tenant, int year) {
        return read(jdbc.sql(HOURS + " group by i.kind").param("tenant", tenant).param("year", year));
    }

    /** The years for which anybody in the city plans any, the latest first. */
    List<Integer> years(String tenant) {
        return jdbc.sql("select distinct p.for_year" + COUNTED + " and i.hours > 0 order by p.for_year desc")
                .param("tenant", tenant)
                .query(Integer.class)
                .list();
    }

    private static Map<String, Integer> read(JdbcClient.StatementSpec query) {
        Map<String, Integer> hours = new HashMap<>();
        query.query(row -> {
            hours.put(row.getString("kind"), row.getInt("hours"));
        });
        return hours;
    }
}
