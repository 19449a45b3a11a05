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
    private final Map<Column, Integer> found;
    private final Values values;
    private final int[] formulas;

    Lines(List<Column> columns, Table table, Findings findings) {
        this.columns = columns;
        this.table = table;
        this.findings = findings;
        this.found = new Headings(columns).match(table.headings(), table.headingRow(), findings);
        this.values = new Values(table.date1904());
        this.formulas = new int[table.headings().size()];
    }

    /** Headings as written, by the keys of the columns that are there. */
    Map<String, String> headings() {
        Map<String, String> headings = new HashMap<>();
        found.forEach(
                (column, index) -> headings.put(column.key(), table.headings().get(index)));
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
            } else if (isStray(row)) {
                findings.add(
                        Severity.ERROR,
                        row.number(),
                        null,
                        firstText(row),
                        "Baris ini bukan data: semua kolom wajib kosong. Hapus baris ini dari berkas.",
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
        for (Map.Entry<Column, Integer> entry : found.entrySet()) {
            Column column = entry.getKey();
            Cell cell = row.cell(entry.getValue());
            String heading = table.headings().get(entry.getValue());
            if (isNothing(cell)) {
                if (column.required()) {
                    broken = true;
                    findings.add(Severity.ERROR, row.number(), heading, null, "Wajib diisi.", Finding.FILLER);
                }
                continue;
            }
            written.put(column.key(), cell.text());
            if (cell.formula() && formulas[entry.getValue()]++ == 0) {
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

    /** Exports write a hyphen where there is nothing. */
    private static boolean isNothing(Cell cell) {
        return cell.isEmpty() || cell.text().equals("-") && cell.kind() == Cell.Kind.TEXT;
    }

    private boolean isExample(Table.Row row) {
        return found.size() > 1
                && found.entrySet().stream().allMatch(entry -> row.cell(entry.getValue())
                        .text()
                        .equals(entry.getKey().example()));
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

    private boolean isStray(Table.Row row) {
        return found.entrySet().stream()
                .filter(entry -> entry.getKey().required())
                .allMatch(entry -> isNothing(row.cell(entry.getValue())));
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
