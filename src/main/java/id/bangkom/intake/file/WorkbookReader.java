package id.bangkom.intake.file;

import id.bangkom.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads a workbook that has passed the {@link WorkbookGate}. Formulas are not evaluated. */
final class WorkbookReader {

    /** What a spreadsheet stores for a formula that it cannot compute, for example {@code #DIV/0!}. */
    private static final Pattern FAILED = Pattern.compile("#[A-Z/0-9_]+[!?]?");

    private final byte[] file;
    private final ToIntFunction<List<String>> score;

    WorkbookReader(byte[] file, ToIntFunction<List<String>> score) {
        this.file = file;
        this.score = score;
    }

    Table read() {
        WorkbookGate gate = new WorkbookGate(file);
        gate.check();
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(false, true))) {
            List<Sheet> sheets = book.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            if (sheets.isEmpty()) {
                throw Refusal.invalid("Berkas .xlsx ini tidak memiliki lembar yang terlihat.");
            }
            Sheet chosen = chosen(sheets);
            return Tables.below(
                    chosen.getName(),
                    rows(chosen, Integer.MAX_VALUE),
                    gate.merged(chosen.getName()),
                    sheets.stream()
                            .map(Sheet::getName)
                            .filter(name -> !name.equals(chosen.getName()))
                            .toList(),
                    book.isDate1904(),
                    score);
        } catch (IOException | ExcelReaderException broken) {
            throw Refusal.invalid(
                    "Berkas .xlsx ini rusak, sehingga tidak dapat dibaca. Buka dengan aplikasi pengolah angka,"
                            + " lalu simpan ulang sebagai Excel Workbook (.xlsx).");
        }
    }

    /** The sheet whose headings fit best; of equals the first. */
    private Sheet chosen(List<Sheet> sheets) throws IOException {
        Sheet chosen = sheets.get(0);
        int most = 0;
        for (Sheet sheet : sheets) {
            int points = Tables.bestScore(rows(sheet, Limits.HEADINGS_WITHIN), score);
            if (points > most) {
                most = points;
                chosen = sheet;
            }
        }
        return chosen;
    }

    private static List<Table.Row> rows(Sheet sheet, int most) throws IOException {
        List<Table.Row> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> all = stream.iterator();
            while (all.hasNext() && rows.size() < most) {
                Table.Row row = row(all.next());
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                if (rows.size() > Limits.ROWS + Limits.HEADINGS_WITHIN) {
                    throw Tables.tooManyRows();
                }
            }
        }
        return rows;
    }

    private static Table.Row row(Row row) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), Limits.COLUMNS); column++) {
            cells.add(cell(row.getCell(column)));
        }
        return new Table.Row(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell == null) {
            return Cell.EMPTY;
        }
        boolean formula = cell.getFormula() != null || cell.getType() == CellType.FORMULA;
        if (cell.getType() == CellType.ERROR) {
            return new Cell(text(cell, "#"), Cell.Kind.ERROR, formula);
        }
        if (cell.getType() == CellType.NUMBER
                || cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal) {
            return new Cell(text(cell, ""), Cell.Kind.NUMBER, formula);
        }
        String text = CellText.clean(cell.getValue() instanceof String value ? value : cell.getText());
        if (formula && text.isEmpty()) {
            // Never computed: there is a formula, and nobody knows its value.
            return new Cell("=", Cell.Kind.ERROR, true);
        }
        if (formula && FAILED.matcher(text).matches()) {
            return new Cell(text, Cell.Kind.ERROR, true);
        }
        return formula ? new Cell(text, Cell.Kind.TEXT, true) : Cell.text(text);
    }

    private static String text(org.dhatim.fastexcel.reader.Cell cell, String otherwise) {
        String raw = CellText.clean(cell.getRawValue());
        return raw.isEmpty() ? otherwise : raw;
    }
}
