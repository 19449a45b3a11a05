package id.bangkom.intake.file;

import java.util.List;

/**
 * One sheet of a file, below its headings.
 *
 * @param sheet its name, or null for CSV
 * @param headingRow number of the row with the headings, as the spreadsheet shows it
 * @param headings as written; the empty string where there is none
 * @param rows those that hold something
 * @param merged ranges of merged cells below the headings
 * @param otherSheets names of visible sheets that are not read
 * @param date1904 whether day 0 of serial numbers is 1 January 1904
 */
public record Table(
        String sheet,
        int headingRow,
        List<String> headings,
        List<Row> rows,
        List<Merged> merged,
        List<String> otherSheets,
        boolean date1904) {

    /**
     * A row.
     *
     * @param number as the spreadsheet shows it
     * @param cells from the first column on; missing ones at the end are empty
     */
    public record Row(int number, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        public boolean isEmpty() {
            return cells.stream().allMatch(Cell::isEmpty);
        }
    }

    /**
     * Merged cells.
     *
     * @param range for example {@code B5:B9}
     * @param firstRow as the spreadsheet shows it
     * @param lastRow as the spreadsheet shows it
     * @param column index of the leftmost column
     */
    public record Merged(String range, int firstRow, int lastRow, int column) {}

    public Table {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
        otherSheets = List.copyOf(otherSheets);
    }
}
