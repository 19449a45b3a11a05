package id.bangkom.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Where rows are kept: a table of a city, its key, and the fields that an import may write. Other fields of the table are
 * left as they are.
 *
 * @param table name of the table, or of what the store keeps
 * @param fields the key first
 * @param keys how many of the fields are the key
 * @param scope further SQL condition on the rows that an import may see, or null; with {@code :tenant}
 * @param hasTenant whether the table has a column {@code tenant}
 */
public record Register(String table, List<Field> fields, int keys, String scope, boolean hasTenant) {

    /** How a field is stored. */
    public enum Kind {
        TEXT,
        DATE,
        INTEGER,
        LONG,
        DECIMAL,
        FLAG
    }

    /**
     * A field.
     *
     * @param column in the table
     * @param kind how it is stored
     * @param label Indonesian, to show what changes; null for what is not shown
     */
    public record Field(String column, Kind kind, String label) {}

    public Register {
        fields = List.copyOf(fields);
    }

    /** A table with a column {@code tenant}. */
    public static Register of(String table) {
        return new Register(table, List.of(), 0, null, true);
    }

    /** A table whose rows belong to a city by a condition only. */
    public static Register of(String table, String scope) {
        return new Register(table, List.of(), 0, scope, false);
    }

    /** Only rows of the table that satisfy the condition. */
    public Register where(String condition) {
        return new Register(table, fields, keys, condition, hasTenant);
    }

    /** Part of the key; all of the key comes before other fields. */
    public Register key(String column, Kind kind) {
        if (keys != fields.size()) {
            throw new IllegalStateException(table + ": the key comes first");
        }
        return with(new Field(column, kind, null), keys + 1);
    }

    /** A field that is shown when it changes. */
    public Register field(String column, Kind kind, String label) {
        return with(new Field(column, kind, label), keys);
    }

    /** A field that is not shown. */
    public Register field(String column, Kind kind) {
        return field(column, kind, null);
    }

    private Register with(Field field, int newKeys) {
        List<Field> more = new ArrayList<>(fields);
        more.add(field);
        return new Register(table, more, newKeys, scope, hasTenant);
    }

    int index(String column) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).column().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(table + " has no field " + column);
    }
}
