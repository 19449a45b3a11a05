package id.bangkom.intake;

import id.bangkom.intake.Column.Choice;
import id.bangkom.intake.file.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns a cell into the value that its column holds, or says in words why it is none. */
final class Values {

    /** A spreadsheet keeps so many digits of a number and makes zeros of the others. */
    private static final int DIGITS_KEPT = 15;

    private static final int DECIMALS = 4;

    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}\\u200C-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFFFD\\p{Co}\\p{Cn}]");

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern GROUPED_ENGLISH = Pattern.compile("-?\\d{1,3}(?:,\\d{3}){2,}(?:\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}(?:[.,]\\d{1,10})?");

    private final boolean date1904;
    private final Map<Column, Map<String, Choice>> choices = new HashMap<>();

    Values(boolean date1904) {
        this.date1904 = date1904;
    }

    /** Why a cell holds no value of its column; Indonesian. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * @param cell not empty
     * @return a String, Integer, BigDecimal, Long or LocalDate; for a choice its value
     */
    Object value(Column column, Cell cell) throws Wrong {
        if (cell.kind() == Cell.Kind.ERROR) {
            throw new Wrong(
                    cell.formula() && cell.text().equals("=")
                            ? "Sel ini berisi rumus yang belum dihitung. Ganti dengan nilainya (salin, lalu tempel sebagai nilai)."
                            : "Sel ini berisi kesalahan rumus (" + cell.text() + "). Ganti dengan nilainya.");
        }
        String text = cell.text();
        if (text.length() > column.longest()) {
            throw new Wrong("Paling panjang " + column.longest() + " karakter; isian ini lebih panjang.");
        }
        if (HIDDEN.matcher(text).find()) {
            throw new Wrong("Isian berisi karakter tersembunyi atau tanda arah tulisan. Ketik ulang isian ini.");
        }
        if (!column.choices().isEmpty()) {
            return choice(column, text);
        }
        return switch (column.type()) {
            case TEXT -> checked(column, text(cell));
            case DIGITS -> checked(column, digits(cell));
            case WHOLE_NUMBER -> wholeNumber(cell);
            case DECIMAL -> decimal(cell);
            case MONEY -> money(cell);
            case DATE -> (cell.kind() == Cell.Kind.NUMBER ? Dates.serial(text, date1904) : Dates.parse(text))
                    .orElseThrow(() -> new Wrong(
                            "Bukan tanggal yang benar. Tulis hari-bulan-tahun dengan tahun empat angka, misalnya"
                                    + " 31-12-2020 atau 31 Desember 2020, antara tahun 1900 dan 2100."));
        };
    }

    private static String checked(Column column, String text) throws Wrong {
        Optional<String> problem = column.check().apply(text);
        if (problem.isPresent()) {
            throw new Wrong(problem.get());
        }
        return text;
    }

    private Object choice(Column column, String text) throws Wrong {
        Choice choice = choices.computeIfAbsent(column, Values::byName).get(Headings.plain(text));
        if (choice == null) {
            throw new Wrong("Tidak ada di pilihan. Pilihan: "
                    + column.choices().stream().map(Choice::label).collect(Collectors.joining(", ")) + ".");
        }
        return choice.value();
    }

    private static Map<String, Choice> byName(Column column) {
        Map<String, Choice> byName = new HashMap<>();
        for (Choice choice : column.choices()) {
            byName.put(Headings.plain(choice.label()), choice);
            choice.synonyms().forEach(synonym -> byName.put(Headings.plain(synonym), choice));
        }
        return byName;
    }

    private static String text(Cell cell) throws Wrong {
        String text = cell.text();
        if (cell.kind() == Cell.Kind.NUMBER) {
            return plainNumber(text);
        }
        if (text.startsWith("=") || text.startsWith("@")) {
            throw new Wrong("Isian diawali tanda rumus (" + text.charAt(0) + "). Hapus tandanya.");
        }
        return text;
    }

    private static String plainNumber(String raw) {
        try {
            return new BigDecimal(raw).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException already) {
            return raw;
        }
    }

    /** Accepts nothing that a spreadsheet may have rounded: nobody could tell which digits are lost. */
    private static String digits(Cell cell) throws Wrong {
        String text = cell.text();
        boolean scientific = SCIENTIFIC.matcher(text).matches();
        String digits = cell.kind() == Cell.Kind.NUMBER ? plainNumber(text) : text;
        boolean rounded = cell.kind() == Cell.Kind.NUMBER && digits.length() > DIGITS_KEPT;
        if (rounded || scientific) {
            throw new Wrong(
                    "Nomor tersimpan sebagai angka sehingga angka terakhirnya hilang atau dibulatkan oleh aplikasi"
                            + " pengolah angka. Ubah format kolom menjadi Teks, lalu isi ulang dari data asli.");
        }
        return digits.replaceAll("[\\s'.\\u2019`-]", "");
    }

    private static Integer wholeNumber(Cell cell) throws Wrong {
        try {
            return number(cell.kind(), cell.text()).intValueExact();
        } catch (ArithmeticException fraction) {
            throw new Wrong("Harus bilangan bulat, misalnya 12.");
        }
    }

    private static Long money(Cell cell) throws Wrong {
        try {
            return number(
                            cell.kind(),
                            cell.text().replaceFirst("(?i)^rp\\.?\\s*", "").replaceFirst(",-+$", ""))
                    .longValueExact();
        } catch (ArithmeticException fraction) {
            throw new Wrong("Harus bilangan bulat rupiah, misalnya 1.500.000.");
        }
    }

    /** With as many digits as can be stored: fourteen before the comma, four after it. */
    private static BigDecimal decimal(Cell cell) throws Wrong {
        BigDecimal number = number(cell.kind(), cell.text()).setScale(DECIMALS, RoundingMode.HALF_UP);
        if (number.precision() - number.scale() > 14) {
            throw new Wrong("Angka ini terlalu besar.");
        }
        return Stored.plain(number);
    }

    /** As people write it, "1.234,5", and as spreadsheets store it, "1234.5" or "1.2345E3". */
    private static BigDecimal number(Cell.Kind kind, String text) throws Wrong {
        return (kind == Cell.Kind.NUMBER ? stored(text) : parsed(text))
                .orElseThrow(() -> new Wrong("Bukan angka. Tulis angka saja, misalnya 1250 atau 12,5."));
    }

    /** In a spreadsheet's own number a full stop is never a thousand. */
    private static Optional<BigDecimal> stored(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw);
            return Optional.of(number).filter(each -> Math.abs((long) each.precision() - each.scale()) <= 20);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> parsed(String text) {
        if (GROUPED.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        if (GROUPED_ENGLISH.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        }
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(',', '.')));
        }
        if (SCIENTIFIC.matcher(text).matches() && text.length() < 30) {
            BigDecimal number = new BigDecimal(text.replace(',', '.'));
            return Optional.of(number).filter(each -> Math.abs((long) each.precision() - each.scale()) <= 20);
        }
        return Optional.empty();
    }
}
