package id.bangkom.needs;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GapCountRows implements GapCounts {

    private final JdbcClient jdbc;

    GapCountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Integer> newestYear(String tenant) {
        return jdbc.sql("select max(for_year) from need_rating where tenant = :tenant and gap is not null")
                .param("tenant", tenant)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single();
    }

    @Override
    public Map<String, Integer> people(String tenant, int year) {
        Map<String, Integer> people = new TreeMap<>();
        jdbc.sql(
                        """
                        select competency_id, count(*) as people from need_rating
                        where tenant = :tenant and for_year = :year and gap > 0 group by competency_id
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query(row -> {
                    people.put(row.getString("competency_id"), row.getInt("people"));
                });
        return people;
    }
}
