package id.bangkom.letters;

/** Amendments are counted in words: "Kedua", "Ketiga". */
final class Ordinal {

    private static final String[] DIGITS = {
        "", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"
    };

    private Ordinal() {}

    /** @param number from 2 to 999 */
    static String of(int number) {
        return "Ke" + words(number);
    }

    private static String words(int number) {
        if (number < 10) {
            return DIGITS[number];
        }
        if (number < 20) {
            return number < 12 ? "se" + (number == 10 ? "puluh" : "belas") : DIGITS[number - 10] + " belas";
        }
        return number < 100
                ? (DIGITS[number / 10] + " puluh " + words(number % 10)).strip()
                : ((number < 200 ? "seratus " : DIGITS[number / 100] + " ratus ") + words(number % 100)).strip();
    }
}
