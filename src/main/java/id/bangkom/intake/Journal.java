package id.bangkom.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.bangkom.intake.Register.Field;
import id.bangkom.intake.Subject.Change;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** What imports wrote, so that it can be taken back. */
@Repository
class Journal {

    /** Changes that are kept in one row; each for itself would cost as much as what it notes. */
    private static final int TOGETHER = 100;

    private static final int BATCH = 100;

    private static final TypeReference<List<Noted>> NOTED = new TypeReference<>() {};

    /**
     * A change as it is kept.
     *
     * @param before fields by their columns, null: was not there
     * @param after fields by their columns, null: is no longer there
     */
    record Noted(String register, Map<String, String> before, Map<String, String> after) {}

    private final JdbcTemplate jdbc;
    private final ObjectMapper json = new ObjectMapper();

    Journal(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void note(String tenant, String importId, List<Change> changes) {
        List<List<Change>> parts = new ArrayList<>();
        for (int start = 0; start < changes.size(); start += TOGETHER) {
            parts.add(changes.subList(start, Math.min(changes.size(), start + TOGETHER)));
        }
        int[] seq = {0};
        jdbc.batchUpdate(
                "insert into import_change (tenant, import_id, seq, changes) values (?, ?, ?, ?)",
                parts,
                BATCH,
                (statement, part) -> {
                    statement.setString(1, tenant);
                    statement.setString(2, importId);
                    statement.setInt(3, seq[0]++);
                    statement.setString(4, write(part));
                });
    }

    /**
     * What takes an import back, the last change first; empty when it was not kept, or was written by an application that
     * kept other fields.
     */
    Optional<List<Change>> reversed(String tenant, String importId, Dataset dataset) {
        List<Optional<Change>> changes = new ArrayList<>();
        jdbc.query(
                "select changes from import_change where tenant = ? and import_id = ? order by seq",
                (RowCallbackHandler)
                        rs -> read(rs.getString(1)).forEach(noted -> changes.add(reversed(dataset, noted))),
                tenant,
                importId);
        Collections.reverse(changes);
        return changes.isEmpty() || !changes.stream().allMatch(Optional::isPresent)
                ? Optional.empty()
                : Optional.of(changes.stream().map(Optional::orElseThrow).toList());
    }

    /** Drops what is too old to be taken back. */
    void dropBefore(String tenant, Instant time) {
        jdbc.update(
                """
                delete from import_change where tenant = ? and import_id in (
                    select id from import_run where tenant = ? and applied_at < ?)
                """,
                tenant,
                tenant,
                Timestamp.from(time));
    }

    private static Optional<Change> reversed(Dataset dataset, Noted noted) {
        return dataset.registers().stream()
                .filter(register -> register.table().equals(noted.register()))
                .findFirst()
                .filter(register -> fits(register, noted.before()) && fits(register, noted.after()))
                .map(register -> new Change(row(register, noted.after()), row(register, noted.before())));
    }

    private static boolean fits(Register register, Map<String, String> values) {
        return values == null
                || values.keySet()
                        .equals(register.fields().stream().map(Field::column).collect(Collectors.toSet()));
    }

    private String write(List<Change> changes) {
        try {
            return json.writeValueAsString(changes.stream()
                    .map(change ->
                            new Noted(change.register().table(), fields(change.before()), fields(change.after())))
                    .toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> fields(Stored row) {
        if (row == null) {
            return null;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        List<Field> all = row.register().fields();
        for (int i = 0; i < all.size(); i++) {
            Object value = row.values().get(i);
            fields.put(
                    all.get(i).column(),
                    value == null
                            ? null
                            : value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
        return fields;
    }

    private List<Noted> read(String changes) {
        try {
            return json.readValue(changes, NOTED);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The record of an import cannot be read", unreadable);
        }
    }

    private static Stored row(Register register, Map<String, String> fields) {
        if (fields == null) {
            return null;
        }
        Stored row = Stored.empty(register);
        for (Field field : register.fields()) {
            String value = fields.get(field.column());
            row = row.with(field.column(), value == null ? null : read(field, value));
        }
        return row;
    }

    private static Object read(Field field, String value) {
        return switch (field.kind()) {
            case TEXT -> value;
            case DATE -> LocalDate.parse(value);
            case INTEGER -> Integer.valueOf(value);
            case LONG -> Long.valueOf(value);
            case DECIMAL -> new BigDecimal(value);
            case FLAG -> Boolean.valueOf(value);
        };
    }
}
