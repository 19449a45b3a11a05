package id.bangkom.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table to take away as a file for a spreadsheet. No text in it is ever a formula.
 *
 * @param name of the file, without its ending: letters, digits and hyphens
 * @param headings Indonesian
 * @param rows cells are numbers, texts or null
 */
public record TableFile(String name, List<String> headings, List<List<Object>> rows) {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final String HEAD = "D9E2F3";
    private static final int WIDTH = 24;

    public TableFile {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** @param format {@code xlsx}; anything else is CSV */
    public ResponseEntity<byte[]> download(String format) {
        return "xlsx".equals(format)
                ? answer(XLSX, name + ".xlsx", workbook(List.of(this), table -> "Data"))
                : answer(
                        new MediaType("text", "csv", StandardCharsets.UTF_8),
                        name + ".csv",
                        csv().getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> answer(MediaType type, String file, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(content);
    }

    /** Semicolons and decimal commas, as Indonesian spreadsheets read them. */
    private String csv() {
        StringBuilder file = new StringBuilder("\uFEFF");
        line(file, headings);
        rows.forEach(row -> line(file, row));
        return file.toString();
    }

    private static void line(StringBuilder file, List<?> cells) {
        file.append(cells.stream().map(TableFile::cell).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    /** A text that a spreadsheet would take for a formula is made text. */
    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number number) {
            return number.toString().replace('.', ',');
        }
        String text = value.toString();
        String safe = text.isEmpty() || "=+-@\t\r\0".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    static byte[] workbook(List<TableFile> tables, Function<TableFile, String> names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Bangkom", "1.0")) {
            for (TableFile table : tables) {
                table.fill(book.newWorksheet(names.apply(table)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void fill(Worksheet sheet) {
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column));
            sheet.width(column, WIDTH);
        }
        sheet.range(0, 0, 0, Math.max(0, headings.size() - 1))
                .style()
                .bold()
                .fillColor(HEAD)
                .set();
        sheet.freezePane(0, 1);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                write(sheet, row + 1, column, rows.get(row).get(column));
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }
}
