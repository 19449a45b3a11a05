package id.bangkom.intake;

import id.bangkom.intake.Finding.Severity;
import id.bangkom.intake.file.Cell;
import id.bangkom.intake.file.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the rows of a table into lines with typed values, and reports what cannot be. */
final class Lines {

    private final List<Column> columns;
    private final Table table;
    private final Findings findings;
    private final Map<Column, List<Integer>> found;
    private final Values values;
    private final int[] formulas;
    private final List<List<Integer>> required;

    Lines(List<Column> columns, Table table, Findings findings) {
        this.columns = columns;
        this.table = table;
        this.findings = findings;
        this.found = new Headings(columns).match(table.headings(), table.headingRow(), findings);
        this.values = new Values(table.date1904());
        this.formulas = new int[table.headings().size()];
        this.required = found.entrySet().stream()
                .filter(entry -> entry.getKey().required())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Headings as written, by the keys of the columns that are there. */
    Map<String, String> headings() {
        Map<String, String> headings = new HashMap<>();
        found.forEach(
                (column, places) -> headings.put(column.key(), table.headings().get(places.get(0))));
        return headings;
    }

    /** Empty when a column that must be there is missing: then the rows mean nothing. */
    List<Line> read() {
        if (!columns.stream().allMatch(column -> !column.required() || found.containsKey(column))) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            if (isExample(row) || isNumbering(row)) {
                findings.add(
                        Severity.WARNING,
                        row.number(),
                        null,
                        null,
                        "Baris contoh atau nomor kolom dari templat dilewati.",
                        Finding.FILLER);
            } else if (isHeadings(row)) {
                findings.add(
                        Severity.WARNING,
                        row.number(),
                        null,
                        firstText(row),
                        "Judul kolom yang berulang di antara data dilewati.",
                        Finding.FILLER);
            } else if (isStray(row)) {
                findings.add(
                        Severity.ERROR,
                        row.number(),
                        null,
                        firstText(row),
                        "Baris ini bukan data: kolom wajibnya kosong, atau hanya satu yang terisi. Hapus baris ini dari"
                                + " berkas, atau lengkapi.",
                        Finding.FILLER);
            } else {
                lines.add(line(row));
            }
        }
        reportWhatIsNotRead();
        if (lines.isEmpty() && findings.errors() == 0) {
            findings.add(
                    Severity.ERROR,
                    table.headingRow(),
                    null,
                    null,
                    "Tidak ada baris data di bawah judul kolom.",
                    Finding.FILLER);
        }
        return lines;
    }

    private Line line(Table.Row row) {
        Map<String, Object> typed = new HashMap<>();
        Map<String, String> written = new HashMap<>();
        boolean broken = false;
        for (Map.Entry<Column, List<Integer>> entry : found.entrySet()) {
            Column column = entry.getKey();
            int at = filled(row, entry.getValue());
            Cell cell = row.cell(at);
            String heading = table.headings().get(at);
            if (isNothing(cell)) {
                if (column.required()) {
                    broken = true;
                    findings.add(Severity.ERROR, row.number(), heading, null, "Wajib diisi.", Finding.FILLER);
                }
                continue;
            }
            written.put(column.key(), cell.text());
            if (cell.formula() && formulas[at]++ == 0) {
                findings.add(
                        Severity.WARNING,
                        row.number(),
                        heading,
                        cell.text(),
                        "Sel ini berisi rumus. Rumus tidak dihitung; yang dibaca adalah nilai yang tersimpan bersamanya."
                                + " Sel lain di kolom ini yang berisi rumus diperlakukan sama.",
                        Finding.FILLER);
            }
            try {
                typed.put(column.key(), values.value(column, cell));
            } catch (Values.Wrong wrong) {
                broken = true;
                findings.add(Severity.ERROR, row.number(), heading, cell.text(), wrong.getMessage(), Finding.FILLER);
            }
        }
        return new Line(row.number(), typed, written, broken);
    }

    /** Where the column stands in this row: the first of its places that holds something, else the first. */
    private static int filled(Table.Row row, List<Integer> places) {
        for (int place : places) {
            if (!isNothing(row.cell(place))) {
                return place;
            }
        }
        return places.get(0);
    }

    /** Exports write a hyphen where there is nothing. */
    private static boolean isNothing(Cell cell) {
        return cell.isEmpty() || cell.text().equals("-") && cell.kind() == Cell.Kind.TEXT;
    }

    private boolean isExample(Table.Row row) {
        return found.size() > 1
                && found.entrySet().stream()
                        .allMatch(entry -> row.cell(entry.getValue().get(0))
                                .text()
                                .equals(entry.getKey().example()));
    }

    /** Exports of several pages repeat the headings on each. */
    private boolean isHeadings(Table.Row row) {
        return found.size() > 1
                && found.values().stream().map(places -> places.get(0)).allMatch(place -> row.cell(place)
                        .text()
                        .equalsIgnoreCase(table.headings().get(place)));
    }

    /** Exports often number their columns in the row below the headings: 1, 2, 3 and so on. */
    private boolean isNumbering(Table.Row row) {
        int next = 0;
        for (Cell cell : row.cells()) {
            if (!cell.isEmpty()) {
                next++;
                if (!cell.text().replaceAll("[()]", "").equals(String.valueOf(next))) {
                    return false;
                }
            }
        }
        return next > 2;
    }

    /** Totals, signatures and remarks: of several columns that must be filled in, at most one is. */
    private boolean isStray(Table.Row row) {
        int filled = 0;
        for (List<Integer> places : required) {
            if (!isNothing(row.cell(filled(row, places)))) {
                filled++;
            }
        }
        return filled == 0 || filled == 1 && required.size() > 3;
    }

    private static String firstText(Table.Row row) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(Cell::text)
                .orElse(null);
    }

    private void reportWhatIsNotRead() {
        for (Table.Merged range : table.merged()) {
            findings.add(
                    Severity.ERROR,
                    Math.max(range.firstRow(), table.headingRow() + 1),
                    range.column() < table.headings().size() ? table.headings().get(range.column()) : null,
                    range.range(),
                    "Sel " + range.range() + " digabung (merge). Pisahkan dan isi setiap barisnya.",
                    Finding.FILLER);
        }
        table.otherSheets()
                .forEach(sheet -> findings.add(
                        Severity.WARNING,
                        0,
                        null,
                        sheet,
                        "Lembar \"" + sheet + "\" tidak dibaca; yang dibaca hanya \"" + table.sheet() + "\".",
                        Finding.FILLER));
    }
}
