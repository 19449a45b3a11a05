package id.bangkom.hcdp;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the planning agency approved; an import writes it, see {@link AmountImport}. */
@Repository
class AmountRows {

    private final JdbcClient jdbc;

    AmountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** IDR by line. */
    Map<String, Long> of(String tenant, int year) {
        Map<String, Long> amounts = new TreeMap<>();
        jdbc.sql("select line_code, amount from hcdp_amount where tenant = :tenant and for_year = :year")
                .param("tenant", tenant)
                .param("year", year)
                .query(row -> {
                    amounts.put(row.getString("line_code"), row.getLong("amount"));
                });
        return amounts;
    }

    /** What the city's own files call units, by id. */
    Map<String, String> unitCodes(String tenant) {
        Map<String, String> codes = new TreeMap<>();
        jdbc.sql("select id, code from work_unit where tenant = :tenant and code is not null")
                .param("tenant", tenant)
                .query(row -> {
                    codes.put(row.getString("id"), row.getString("code"));
                });
        return codes;
    }
}
