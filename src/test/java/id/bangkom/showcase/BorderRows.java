package id.bangkom.showcase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one city has in its tables: to try its keys from the other city, to know its words again, and to see that it stays. */
final class BorderRows {

    /** Stands in each name, title and reason of the city, so that it is known wherever it appears. */
    static final String MARK = "RahasiaPalu";

    private static final Set<String> WORDS = Set.of(
            "name",
            "display_name",
            "short_name",
            "title",
            "reason",
            "note",
            "goal",
            "comment",
            "description",
            "summary");

    private static final int SHORTEST_COLUMN = 40;

    private static final int ROWS_PER_TABLE = 2;

    private final JdbcClient jdbc;
    private final String tenant;
    private final Map<String, List<String>> columnsByTable = new TreeMap<>();

    BorderRows(JdbcClient jdbc, String tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        jdbc.sql(
                        """
                        select lower(c.table_name), lower(c.column_name) from information_schema.columns c
                        where c.table_schema = 'PUBLIC' and c.table_name not like 'ACT!_%' escape '!'
                          and c.data_type <> 'BINARY VARYING' and c.data_type <> 'BINARY LARGE OBJECT'
                        order by c.table_name, c.ordinal_position
                        """)
                .query(row -> {
                    columnsByTable
                            .computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                            .add(row.getString(2));
                });
        columnsByTable.values().removeIf(columns -> !columns.contains("tenant"));
    }

    /** Writes the mark into all words of the city; @return how many rows bear it now. */
    int mark() {
        int[] marked = {0};
        columnsByTable.forEach(
                (table, columns) -> columns.stream().filter(WORDS::contains).forEach(column -> {
                    int longest = jdbc.sql(
                                    """
                            select character_maximum_length from information_schema.columns
                            where lower(table_name) = ? and lower(column_name) = ?
                            """)
                            .params(table, column)
                            .query(Integer.class)
                            .single();
                    if (longest >= SHORTEST_COLUMN) {
                        marked[0] += jdbc.sql("update " + table + " set " + column + " = left('" + MARK + " ' || "
                                        + column + ", " + longest + ") where tenant = ?")
                                .param(tenant)
                                .update();
                    }
                }));
        return marked[0];
    }

    /** Some rows of each table, by column. */
    List<Map<String, Object>> samples() {
        List<Map<String, Object>> samples = new ArrayList<>();
        columnsByTable.keySet().forEach(table -> jdbc.sql(
                        "select * from " + table + " where tenant = ? fetch first " + ROWS_PER_TABLE + " rows only")
                .param(tenant)
                .query()
                .listOfRows()
                .forEach(row -> {
                    Map<String, Object> sample = new HashMap<>();
                    row.forEach((column, value) -> sample.put(column.toLowerCase(Locale.ROOT), value));
                    samples.add(sample);
                }));
        return samples;
    }

    /** The values of a column in all rows of the city, each once. */
    List<String> values(String table, String column) {
        return jdbc.sql("select distinct " + column + " from " + table + " where tenant = ? order by 1")
                .param(tenant)
                .query(String.class)
                .list();
    }

    /** All texts that the city has in its own rows, and neither another one in its nor all cities in common ones. */
    Set<String> ownTexts(String otherTenant) {
        Set<String> own = texts(tenant);
        own.removeAll(texts(otherTenant));
        own.removeAll(texts(null));
        return own;
    }

    private Set<String> texts(String of) {
        Set<String> texts = new HashSet<>();
        columnsByTable.keySet().forEach(table -> jdbc.sql(
                        "select * from " + table + " where tenant is not distinct from ?")
                .param(of)
                .query()
                .listOfRows()
                .forEach(row -> row.values().stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(text -> text.length() > 7)
                        .forEach(texts::add)));
        return texts;
    }

    /** Changes when any row of the city changes, comes or goes. */
    Map<String, String> fingerprint() {
        Map<String, String> fingerprint = new TreeMap<>();
        columnsByTable.forEach((table, columns) -> fingerprint.put(
                table,
                jdbc.sql("select count(*) || '/' || coalesce(sum(ora_hash(concat_ws('|', '', "
                                + String.join(", ", columns) + "))), 0) from " + table + " where tenant = ?")
                        .param(tenant)
                        .query(String.class)
                        .single()));
        fingerprint.put(
                "role_grant",
                jdbc.sql(
                                """
                                select count(*) from role_grant g join account a on a.id = g.account_id
                                where a.tenant = ?
                                """)
                        .param(tenant)
                        .query(String.class)
                        .single());
        return fingerprint;
    }
}
