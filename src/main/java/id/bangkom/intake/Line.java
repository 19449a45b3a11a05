package id.bangkom.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** A row of the file: its values by the keys of the columns. What was wrong or empty is null. */
public final class Line {

    private final int row;
    private final Map<String, Object> values;
    private final Map<String, String> written;
    private boolean broken;

    Line(int row, Map<String, Object> values, Map<String, String> written, boolean broken) {
        this.row = row;
        this.values = values;
        this.written = written;
        this.broken = broken;
    }

    /** As the spreadsheet shows it. */
    public int row() {
        return row;
    }

    /** Whether something is wrong with it; what is wrong has been reported. */
    public boolean isBroken() {
        return broken;
    }

    public boolean has(String column) {
        return values.get(column) != null;
    }

    public String text(String column) {
        return (String) values.get(column);
    }

    public Integer number(String column) {
        return (Integer) values.get(column);
    }

    public BigDecimal decimal(String column) {
        return (BigDecimal) values.get(column);
    }

    /** IDR. */
    public Long money(String column) {
        return (Long) values.get(column);
    }

    public LocalDate date(String column) {
        return (LocalDate) values.get(column);
    }

    /** As {@link #text} in lower case, to look names up. */
    public String name(String column) {
        return has(column) ? text(column).toLowerCase(Locale.ROOT) : null;
    }

    /** As it stands in the file, or null. */
    String written(String column) {
        return written.get(column);
    }

    void markBroken() {
        broken = true;
    }
}
