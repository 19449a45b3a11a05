package id.bangkom.intake.file;

import id.bangkom.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** Reads a file, whatever its name says: XLSX or CSV. Everything else is refused in words. */
public final class Tables {

    /** Old .xls, and .xlsx with a password. */
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private Tables() {}

    /**
     * Reads the sheet whose headings fit best.
     *
     * @param score how well the texts of a row fit as headings; the row with the most is the headings, and of equals the
     *     first
     * @throws Refusal when the file is no table, is beyond the {@link Limits} or may harm
     */
    public static Table read(byte[] file, ToIntFunction<List<String>> score) {
        if (file.length == 0) {
            throw Refusal.invalid("Berkas ini kosong (0 byte). Pilih berkas .xlsx atau .csv yang berisi data.");
        }
        if (file.length > Limits.FILE) {
            throw Refusal.invalid(
                    "Berkas ini lebih besar dari 5 MB. Bagi menjadi beberapa berkas, atau hapus gambar dan"
                            + " lembar yang tidak diperlukan.");
        }
        if (startsWith(file, OLE2)) {
            throw Refusal.invalid(
                    "Berkas ini berformat Excel lama (.xls) atau dilindungi kata sandi. Buka dengan aplikasi"
                            + " pengolah angka, lalu simpan sebagai Excel Workbook (.xlsx) tanpa kata sandi.");
        }
        if (startsWith(file, ZIP)) {
            return new WorkbookReader(file, score).read();
        }
        if (startsWith(file, PDF)) {
            throw Refusal.invalid("Berkas ini adalah PDF. Yang dapat diimpor hanya .xlsx dan .csv.");
        }
        if (isMarkup(file)) {
            throw Refusal.invalid(
                    "Berkas ini sebenarnya halaman web (HTML/XML), walaupun mungkin bernama .xls atau .csv."
                            + " Buka dengan aplikasi pengolah angka, lalu simpan sebagai Excel Workbook (.xlsx).");
        }
        return CsvTable.read(file, score);
    }

    private static boolean startsWith(byte[] file, byte[] magic) {
        if (file.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (file[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMarkup(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 200), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<");
    }

    /** Finds the headings among the first rows, and takes those below them. */
    static Table below(
            String sheet,
            List<Table.Row> rows,
            List<Table.Merged> merged,
            List<String> otherSheets,
            boolean date1904,
            ToIntFunction<List<String>> score) {
        if (rows.isEmpty()) {
            throw Refusal.invalid(
                    "Berkas ini tidak berisi data. Isi mulai dari baris judul kolom; contohnya ada di" + " templat.");
        }
        int best = best(rows, score);
        Table.Row headings = rows.get(best);
        List<Table.Row> data = new ArrayList<>(rows.subList(best + 1, rows.size()));
        if (data.size() > Limits.ROWS) {
            throw tooManyRows();
        }
        return new Table(
                sheet,
                headings.number(),
                headings.cells().stream().map(Cell::text).toList(),
                data,
                merged.stream()
                        .filter(range -> range.lastRow() > headings.number())
                        .toList(),
                otherSheets,
                date1904);
    }

    static int bestScore(List<Table.Row> rows, ToIntFunction<List<String>> score) {
        return rows.isEmpty() ? 0 : score(rows.get(best(rows, score)), score);
    }

    private static int best(List<Table.Row> rows, ToIntFunction<List<String>> score) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < Math.min(rows.size(), Limits.HEADINGS_WITHIN); i++) {
            int points = score(rows.get(i), score);
            if (points > most) {
                most = points;
                best = i;
            }
        }
        return best;
    }

    private static int score(Table.Row row, ToIntFunction<List<String>> score) {
        return score.applyAsInt(row.cells().stream().map(Cell::text).toList());
    }

    static Refusal tooManyRows() {
        return Refusal.invalid("Berkas ini berisi lebih dari 20.000 baris. Bagi menjadi beberapa berkas.");
    }

    static Refusal tooManyColumns() {
        return Refusal.invalid("Berkas ini berisi lebih dari 50 kolom. Hapus kolom yang tidak diperlukan; kolom yang"
                + " dikenal ada di templat.");
    }
}
