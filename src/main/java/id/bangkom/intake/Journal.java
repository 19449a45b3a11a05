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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What imports wrote, so that it can be taken back. */
@Repository
class Journal {

    private static final int BATCH = 1_000;
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final ObjectMapper json = new ObjectMapper();

    Journal(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void note(String tenant, String importId, List<Change> changes) {
        int[] seq = {0};
        jdbc.batchUpdate(
                """
                insert into import_change (tenant, import_id, seq, register, before_values, after_values)
                values (?, ?, ?, ?, ?, ?)
                """,
                changes,
                BATCH,
                (statement, change) -> {
                    statement.setString(1, tenant);
                    statement.setString(2, importId);
                    statement.setInt(3, seq[0]++);
                    statement.setString(4, change.register().table());
                    statement.setString(5, write(change.before()));
                    statement.setString(6, write(change.after()));
                });
    }

    /**
     * What takes an import back, the last change first; empty when it was not kept, or was written by an application that
     * kept other fields.
     */
    Optional<List<Change>> reversed(String tenant, String importId, Dataset dataset) {
        List<Optional<Change>> changes = jdbc.query(
                """
                select register, before_values, after_values from import_change
                where tenant = ? and import_id = ? order by seq desc
                """,
                (rs, row) -> reversed(dataset, rs.getString(1), rs.getString(2), rs.getString(3)),
                tenant,
                importId);
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

    private Optional<Change> reversed(Dataset dataset, String table, String before, String after) {
        return dataset.registers().stream()
                .filter(register -> register.table().equals(table))
                .findFirst()
                .filter(register -> fits(register, before) && fits(register, after))
                .map(register -> new Change(read(register, after), read(register, before)));
    }

    private boolean fits(Register register, String values) {
        return values == null
                || fields(values)
                        .keySet()
                        .equals(register.fields().stream()
                                .map(Field::column)
                                .collect(java.util.stream.Collectors.toSet()));
    }

    private String write(Stored row) {
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
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> fields(String values) {
        try {
            return json.readValue(values, FIELDS);
        } catch (JsonProcessingException unreadable) {
            return Collections.emptyMap();
        }
    }

    private Stored read(Register register, String values) {
        if (values == null) {
            return null;
        }
        Map<String, String> fields = fields(values);
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
