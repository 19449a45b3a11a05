package id.bangkom.intake.file;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as people see it: without what spreadsheets and web pages leave in it unseen. */
final class CellText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

    /** Marks that show nothing and change nothing: zero-width blanks and the mark of a file's start. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u2060\\uFEFF]");

    private CellText() {}

    static String clean(String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        String text = raw.length() > Limits.CELL + 1 ? raw.substring(0, Limits.CELL + 1) : raw;
        if (isPlain(text)) {
            return text.strip();
        }
        text = INVISIBLE.matcher(text).replaceAll("");
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Nearly every cell: letters, digits and single blanks need no second look. */
    private static boolean isPlain(String text) {
        char before = 'x';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return true;
    }
}
