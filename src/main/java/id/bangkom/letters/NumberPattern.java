package id.bangkom.letters;

import id.bangkom.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a city writes the numbers of its decrees.
 *
 * @param text with {@value #NUMBER} and {@value #YEAR} once each, and maybe {@value #MONTH}, which is written in Roman
 *     numerals
 */
record NumberPattern(String text) {

    static final String NUMBER = "{nomor}";
    static final String YEAR = "{tahun}";
    static final String MONTH = "{bulan}";

    /** Until the city sets its own; 800 is the classification of personnel matters. */
    static final NumberPattern USUAL = new NumberPattern("800/{nomor}/{tahun}");

    private static final int LONGEST = 60;
    private static final Pattern ALLOWED = Pattern.compile("(?:[A-Za-z0-9 ./-]|\\{nomor}|\\{tahun}|\\{bulan})+");
    private static final List<String> MONTHS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    /** @throws Refusal when it would not tell two letters apart, or holds other signs */
    static NumberPattern checked(String written) {
        String text = written == null ? "" : written.strip();
        if (text.length() > LONGEST || !ALLOWED.matcher(text).matches() || !once(text, NUMBER) || !once(text, YEAR)) {
            throw Refusal.invalid(
                    "Pola nomor \"" + text + "\" tidak dapat dipakai. Pola memuat {nomor} dan {tahun} masing-masing"
                            + " satu kali, boleh memuat {bulan}, dan selebihnya hanya huruf, angka, spasi, titik, garis miring,"
                            + " atau tanda hubung, paling banyak " + LONGEST + " tanda. Contoh: " + USUAL.text() + ".");
        }
        return new NumberPattern(text);
    }

    private static boolean once(String text, String place) {
        return text.indexOf(place) >= 0 && text.indexOf(place) == text.lastIndexOf(place);
    }

    /** The number as it stands on the letter. */
    String number(int registerNo, LocalDate date) {
        return text.replace(NUMBER, String.valueOf(registerNo))
                .replace(YEAR, String.valueOf(date.getYear()))
                .replace(MONTH, MONTHS.get(date.getMonthValue() - 1));
    }
}
