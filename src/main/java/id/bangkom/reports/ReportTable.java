package id.bangkom.reports;

import id.bangkom.portal.BarChart;
import id.bangkom.portal.TableFile;
import id.bangkom.process.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A report as a table: the page shows the very cells that the file has, in words.
 *
 * @param name of the file, without its ending
 * @param columns from the left
 * @param rows in their own order
 * @param total of everything in the scope, whatever is searched for; null when there is none
 */
record ReportTable(String name, List<Column> columns, List<Row> rows, Row total) {

    /** What a column has. */
    enum Kind {
        TEXT,
        COUNT,
        /** One decimal. */
        PERCENT,
        /** Four decimals. */
        LEVEL,
        MONEY
    }

    record Column(String label, Kind kind) {

        public boolean isNumber() {
            return kind != Kind.TEXT;
        }
    }

    /**
     * @param cells numbers, texts, or null for what is not known or not told
     * @param line what is drawn of it, or null
     */
    record Row(List<Object> cells, BarChart.Line line) {

        Row {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }
    }

    ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * @param search a part of any text of a row, whatever its case; empty for all
     * @param column by which rows are sorted, numbers from the greatest, texts from a to z; none for the own order
     */
    ReportTable chosen(String search, int column) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        List<Row> found = new ArrayList<>(rows.stream()
                .filter(row -> row.cells().stream()
                        .filter(String.class::isInstance)
                        .anyMatch(
                                cell -> cell.toString().toLowerCase(Locale.ROOT).contains(wanted)))
                .toList());
        if (column >= 0 && column < columns.size()) {
            found.sort(
                    columns.get(column).isNumber()
                            ? Comparator.comparingDouble(
                                            (Row row) -> number(row.cells().get(column)))
                                    .reversed()
                            : Comparator.comparing(
                                    row -> Objects.toString(row.cells().get(column), "")));
        }
        return new ReportTable(name, columns, found, total);
    }

    /** What is not told comes last. */
    private static double number(Object cell) {
        return cell instanceof Number number ? number.doubleValue() : Double.NEGATIVE_INFINITY;
    }

    BarChart chart(String... labels) {
        return BarChart.of(rows.stream().map(Row::line).filter(Objects::nonNull).toList(), labels);
    }

    TableFile file() {
        return new TableFile(
                name,
                columns.stream().map(Column::label).toList(),
                rows.stream().map(Row::cells).toList());
    }

    /** The cells of a row as people read them. */
    List<String> words(Row row) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            words.add(word(columns.get(i).kind(), row.cells().get(i)));
        }
        return words;
    }

    private static String word(Kind kind, Object cell) {
        if (cell == null) {
            return "-";
        }
        if (!(cell instanceof Number number)) {
            return cell.toString();
        }
        return switch (kind) {
            case TEXT, COUNT -> Words.number(number.doubleValue(), 0);
            case PERCENT -> Words.number(number.doubleValue(), 1) + " %";
            case LEVEL -> Words.number(number.doubleValue(), 4);
            case MONEY -> Words.money(number.longValue());
        };
    }

    /** A mean or share, rounded to so many decimals; null of nothing. */
    static Double mean(double sum, double of, int decimals) {
        return of == 0
                ? null
                : Double.valueOf(BigDecimal.valueOf(sum / of)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .doubleValue());
    }
}
