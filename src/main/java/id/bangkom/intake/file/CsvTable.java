package id.bangkom.intake.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.bangkom.refusal.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** CSV as Indonesian spreadsheets write it: UTF-8 or Windows-1252, with semicolons, commas or tabs. */
final class CsvTable {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_FIELD = 64 * 1024;

    private CsvTable() {}

    static Table read(byte[] file, ToIntFunction<List<String>> score) {
        String text = decode(file);
        char separator = separator(text);
        List<Table.Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(new StringReader(text))) {
            for (CsvRecord line : reader) {
                Table.Row row = row(line);
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                if (rows.size() > Limits.ROWS + Limits.HEADINGS_WITHIN) {
                    throw Tables.tooManyRows();
                }
            }
        } catch (CsvParseException wrong) {
            throw Refusal.invalid(
                    "Berkas CSV ini tidak dapat dibaca: ada tanda kutip ganda yang tidak ditutup, atau isian"
                            + " yang sangat panjang. Simpan ulang dari aplikasi pengolah angka, sebaiknya sebagai .xlsx.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Tables.below(null, rows, List.of(), List.of(), false, score);
    }

    private static Table.Row row(CsvRecord line) {
        List<Cell> cells = new ArrayList<>(line.getFieldCount());
        for (int column = 0; column < line.getFieldCount(); column++) {
            Cell cell = Cell.text(CellText.clean(line.getField(column)));
            if (column < Limits.COLUMNS) {
                cells.add(cell);
            } else if (!cell.isEmpty()) {
                throw Tables.tooManyColumns();
            }
        }
        return new Table.Row((int) Math.min(Integer.MAX_VALUE, line.getStartingLineNumber()), cells);
    }

    /** UTF-8 if it is that without a fault, else Windows-1252, in which any bytes are some text. */
    private static String decode(byte[] file) {
        if (isUtf16(file)) {
            throw Refusal.invalid(
                    "Berkas ini berkode UTF-16 (\"Unicode Text\"). Simpan sebagai CSV UTF-8 atau sebagai .xlsx.");
        }
        for (byte each : file) {
            if (each == 0) {
                throw Refusal.invalid(
                        "Berkas ini bukan teks dan bukan .xlsx, sehingga tidak dapat diimpor. Simpan sebagai"
                                + " Excel Workbook (.xlsx) atau CSV UTF-8.");
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, WINDOWS);
        }
    }

    private static boolean isUtf16(byte[] file) {
        return file.length >= 2
                && (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE
                        || file[0] == (byte) 0xFE && file[1] == (byte) 0xFF);
    }

    /** Whichever of them stands most often outside of quotes in the first lines. */
    private static char separator(String text) {
        int[] seen = new int[128];
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < Limits.HEADINGS_WITHIN; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n') {
                lines++;
            } else if (!quoted && (c == ';' || c == ',' || c == '\t')) {
                seen[c]++;
            }
        }
        return Stream.of(';', ',', '\t')
                .max(Comparator.comparingInt((Character c) -> seen[c]).thenComparing(c -> c == ';'))
                .orElseThrow();
    }
}
