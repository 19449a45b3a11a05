package id.bangkom.intake;

import id.bangkom.intake.Register.Field;
import id.bangkom.intake.Subject.Change;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes rows of registers, many at a time. A row is only changed or deleted while it is still as it was when the
 * change was planned. Names of tables and fields are constants of {@link Dataset}s, never from outside.
 */
@Repository
class Rows {

    private static final int BATCH = 1_000;

    /** Rows of one insert. */
    private static final int TOGETHER = 100;

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    Rows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /**
     * Makes PostgreSQL plan the look-ups of foreign keys anew. The plans that a connection keeps may be of a time when the
     * tables were nearly empty, and read all of them.
     */
    void expectMany() {
        String product = jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        if ("PostgreSQL".equals(product)) {
            jdbc.execute("discard plans");
        }
    }

    /** A row is no longer as it was. */
    static final class Outdated extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** All rows of the city that the register may see. */
    List<Stored> all(Register register, String tenant) {
        String columns = register.fields().stream().map(Field::column).collect(Collectors.joining(", "));
        String condition = register.hasTenant() ? "tenant = :tenant" : register.scope();
        if (register.hasTenant() && register.scope() != null) {
            condition = condition + " and " + register.scope();
        }
        return named.query(
                "select " + columns + " from " + register.table() + " where " + condition,
                java.util.Map.of("tenant", tenant),
                (rs, row) -> stored(register, rs));
    }

    private static Stored stored(Register register, ResultSet rs) throws SQLException {
        Object[] values = new Object[register.fields().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (register.fields().get(i).kind()) {
                case TEXT -> rs.getString(i + 1);
                case DATE -> rs.getObject(i + 1, LocalDate.class);
                case INTEGER -> rs.getObject(i + 1, Integer.class);
                case LONG -> rs.getObject(i + 1, Long.class);
                case DECIMAL -> decimal(rs.getBigDecimal(i + 1));
                case FLAG -> rs.getObject(i + 1, Boolean.class);
            };
        }
        return new Stored(register, values);
    }

    private static BigDecimal decimal(BigDecimal number) {
        return number == null ? null : Stored.plain(number);
    }

    /**
     * Writes changes in their order; neighbours of the same sort go together.
     *
     * @param written told how many more rows are written
     * @throws Outdated when a row is no longer as its change says
     */
    void write(String tenant, List<Change> changes, IntConsumer written) {
        int start = 0;
        while (start < changes.size()) {
            int end = start + 1;
            while (end < changes.size() && end - start < BATCH && alike(changes.get(start), changes.get(end))) {
                end++;
            }
            writeAlike(tenant, changes.subList(start, end));
            written.accept(end - start);
            start = end;
        }
    }

    private static boolean alike(Change one, Change other) {
        return one.register().equals(other.register())
                && (one.before() == null) == (other.before() == null)
                && (one.after() == null) == (other.after() == null);
    }

    private void writeAlike(String tenant, List<Change> changes) {
        Change first = changes.get(0);
        Register register = first.register();
        if (first.before() == null) {
            int together = changes.size() - changes.size() % TOGETHER;
            insert(tenant, register, changes.subList(0, together), TOGETHER);
            insert(tenant, register, changes.subList(together, changes.size()), changes.size() - together);
        } else if (first.after() == null) {
            expectAll(jdbc.batchUpdate(
                    "delete from " + register.table() + " where " + asBefore(register),
                    changes,
                    BATCH,
                    (statement, change) -> setBefore(statement, 1, tenant, change.before())));
        } else {
            expectAll(jdbc.batchUpdate(update(register), changes, BATCH, (statement, change) -> {
                int next = set(statement, 1, register, change.after().values());
                setBefore(statement, next, tenant, change.before());
            }));
        }
    }

    /** @param together how many rows one statement writes; a statement for each row takes several times as long */
    private void insert(String tenant, Register register, List<Change> changes, int together) {
        if (changes.isEmpty()) {
            return;
        }
        List<List<Change>> statements = new ArrayList<>();
        for (int start = 0; start < changes.size(); start += together) {
            statements.add(changes.subList(start, start + together));
        }
        jdbc.batchUpdate(insert(register, together), statements, BATCH, (statement, rows) -> {
            int next = 1;
            for (Change change : rows) {
                next = set(statement, next, register, change.after().values());
                if (register.hasTenant()) {
                    statement.setString(next++, tenant);
                }
            }
        });
    }

    private static String insert(Register register, int together) {
        List<String> columns =
                new ArrayList<>(register.fields().stream().map(Field::column).toList());
        if (register.hasTenant()) {
            columns.add("tenant");
        }
        String row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return "insert into " + register.table() + " (" + String.join(", ", columns) + ") values "
                + String.join(", ", Collections.nCopies(together, row));
    }

    static String update(Register register) {
        return "update " + register.table() + " set "
                + register.fields().stream()
                        .map(field -> field.column() + " = ?")
                        .collect(Collectors.joining(", "))
                + " where " + asBefore(register);
    }

    /** The first field of each key is never null; PostgreSQL finds a row by an index only where it is compared plainly. */
    private static String asBefore(Register register) {
        Field first = register.fields().get(0);
        return register.fields().stream()
                        .map(field -> field.column()
                                + (field.equals(first) ? " = " : " is not distinct from ")
                                + parameter(field))
                        .collect(Collectors.joining(" and "))
                + (register.hasTenant() ? " and tenant = ?" : "");
    }

    /** PostgreSQL has to be told the type of what may be null. */
    private static String parameter(Field field) {
        return switch (field.kind()) {
            case TEXT -> "cast(? as varchar)";
            case DATE -> "cast(? as date)";
            case INTEGER -> "cast(? as integer)";
            case LONG -> "cast(? as bigint)";
            case DECIMAL -> "cast(? as numeric(18, 4))";
            case FLAG -> "cast(? as boolean)";
        };
    }

    private static void setBefore(PreparedStatement statement, int from, String tenant, Stored before)
            throws SQLException {
        int next = set(statement, from, before.register(), before.values());
        if (before.register().hasTenant()) {
            statement.setString(next, tenant);
        }
    }

    private static int set(PreparedStatement statement, int from, Register register, List<Object> values)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(from + i, values.get(i), type(register.fields().get(i)));
        }
        return from + values.size();
    }

    private static int type(Field field) {
        return switch (field.kind()) {
            case TEXT -> Types.VARCHAR;
            case DATE -> Types.DATE;
            case INTEGER -> Types.INTEGER;
            case LONG -> Types.BIGINT;
            case DECIMAL -> Types.NUMERIC;
            case FLAG -> Types.BOOLEAN;
        };
    }

    private static void expectAll(int[][] counts) {
        if (Arrays.stream(counts)
                .flatMapToInt(Arrays::stream)
                .anyMatch(count -> count != 1 && count != Statement.SUCCESS_NO_INFO)) {
            throw new Outdated();
        }
    }
}
