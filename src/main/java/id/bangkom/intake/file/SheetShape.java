package id.bangkom.intake.file;

import id.bangkom.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How large a sheet is, as far as it has been walked, and which of its cells are merged. */
final class SheetShape {

    private static final int MOST_MERGED = 1_000;
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");
    private static final Pattern RANGE = Pattern.compile(ADDRESS + ":" + ADDRESS);

    private final List<Table.Merged> merged = new ArrayList<>();
    private int rows;
    private int next;
    private int column;

    void row() {
        rows++;
        next = 0;
        if (rows > Limits.ROWS_MENTIONED) {
            throw Refusal.invalid(
                    "Lembar di berkas ini memuat lebih dari 200.000 baris, termasuk baris kosong yang berformat."
                            + " Salin datanya saja ke berkas baru.");
        }
    }

    /** @param address for example {@code B5}; without one the cell is to the right of the one before */
    void cell(String address) {
        column = address == null ? next : column(address);
        next = column + 1;
        if (column >= Limits.COLUMNS_MENTIONED) {
            throw Tables.tooManyColumns();
        }
    }

    /** The cell holds something. */
    void value() {
        if (column >= Limits.COLUMNS) {
            throw Tables.tooManyColumns();
        }
    }

    void merge(String range) {
        Matcher parts = RANGE.matcher(String.valueOf(range));
        if (parts.matches() && merged.size() < MOST_MERGED) {
            merged.add(new Table.Merged(
                    range,
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(4)),
                    column(parts.group(1) + parts.group(2))));
        }
    }

    List<Table.Merged> merged() {
        return List.copyOf(merged);
    }

    private static int column(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw Tables.tooManyColumns();
        }
        int column = 0;
        for (char letter : parts.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }
}
