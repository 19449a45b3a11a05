package id.bangkom.needs;

import id.bangkom.process.TextPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases of people of one city by year and name. A case has the id of its person.
 *
 * @param <S> its state
 */
public final class CaseList<S extends Enum<S>> {

    /** A case in a list. */
    public record Line<S>(int year, String id, String name, S state) {}

    private static final String LATEST_FIRST = " order by c.for_year desc, a.display_name, a.id";

    private final JdbcClient jdbc;
    private final String tenant;
    private final String lines;
    private final Class<S> states;

    /** @param table with {@code tenant}, {@code for_year}, {@code case_id} and {@code state} */
    public CaseList(JdbcClient jdbc, String tenant, String table, Class<S> states) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.lines = "select c.for_year, c.case_id, a.display_name, c.state from " + table
                + " c join account a on a.id = c.case_id and a.tenant = c.tenant where c.tenant = :tenant";
        this.states = states;
    }

    /** All cases of these people, the latest year first, then by name. */
    public List<Line<S>> of(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(lines + " and c.case_id in (:ids)" + LATEST_FIRST)
                        .param("tenant", tenant)
                        .param("ids", ids)
                        .query(this::line)
                        .list();
    }

    /** Cases of people whose name contains the text, the latest year first, at most so many. */
    public List<Line<S>> named(String text, int most) {
        return jdbc.sql(lines + " and lower(a.display_name) like :text escape '!'" + LATEST_FIRST
                        + " fetch first :most rows only")
                .param("tenant", tenant)
                .param("text", TextPart.anywhere(text))
                .param("most", most)
                .query(this::line)
                .list();
    }

    private Line<S> line(ResultSet row, int n) throws SQLException {
        return new Line<>(
                row.getInt("for_year"),
                row.getString("case_id"),
                row.getString("display_name"),
                Enum.valueOf(states, row.getString("state")));
    }
}
