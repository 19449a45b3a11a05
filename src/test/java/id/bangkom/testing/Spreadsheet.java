package id.bangkom.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A file for spreadsheets, read back. */
public final class Spreadsheet {

    private Spreadsheet() {}

    /** The file behind an address, as the visitor gets it. */
    public static List<List<Object>> download(Visitor visitor, String path) {
        try {
            HttpClient client = HttpClient.newHttpClient();
            return rows(client.send(visitor.request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The first sheet with its headings: numbers as {@link Double}, texts, and null for empty cells. */
    public static List<List<Object>> rows(byte[] file) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<List<Object>> rows = new ArrayList<>();
            for (Row row : book.getFirstSheet().read()) {
                List<Object> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(value(cell));
                }
                rows.add(cells);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object value(Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return null;
        }
        return switch (cell.getType()) {
            case NUMBER -> (Object) cell.asNumber().doubleValue();
            case EMPTY -> null;
            default -> cell.getText();
        };
    }
}
