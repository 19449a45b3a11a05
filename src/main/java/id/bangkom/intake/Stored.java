package id.bangkom.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** A row of a {@link Register}: as it is, or as it should be. Never changed; {@link #with} makes another. */
public final class Stored {

    private final Register register;
    private final Object[] values;

    Stored(Register register, Object[] values) {
        this.register = register;
        this.values = values;
    }

    /** A row in which every field is null. */
    public static Stored empty(Register register) {
        return new Stored(register, new Object[register.fields().size()]);
    }

    /** The same row with another value in one field. */
    public Stored with(String column, Object value) {
        Object[] changed = values.clone();
        changed[register.index(column)] = value instanceof BigDecimal number ? plain(number) : value;
        return new Stored(register, changed);
    }

    public String text(String column) {
        return (String) get(column);
    }

    public LocalDate date(String column) {
        return (LocalDate) get(column);
    }

    public boolean flag(String column) {
        return Boolean.TRUE.equals(get(column));
    }

    public Object get(String column) {
        return values[register.index(column)];
    }

    /** What kind of row this is. */
    public Register register() {
        return register;
    }

    List<Object> key() {
        return Arrays.asList(values).subList(0, register.keys());
    }

    List<Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    /** Numbers are compared by value: 5 and 5,00 are the same. */
    static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stored row && row.register.equals(register) && Arrays.equals(row.values, values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(register.table(), Arrays.hashCode(values));
    }

    /** Without the values, which may be a person's. */
    @Override
    public String toString() {
        return register.table();
    }
}
