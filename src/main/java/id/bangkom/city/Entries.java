package id.bangkom.city;

import id.bangkom.refusal.Refusal.FieldProblem;
import java.util.List;
import java.util.regex.Pattern;

/** Checks of what people write into fields. */
final class Entries {

    /** Neither line breaks nor marks that turn or hide text. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]");

    private Entries() {}

    /** One line without spaces around it; null for nothing. */
    static String line(String written) {
        String line =
                written == null ? "" : HIDDEN.matcher(written).replaceAll(" ").strip();
        return line.isEmpty() ? null : line;
    }

    /** A field that must have something in it. */
    static void require(List<FieldProblem> problems, String field, String label, String value, int least, int most) {
        if (value == null || value.length() < least) {
            problems.add(new FieldProblem(
                    field, "Isian \"" + label + "\" wajib, sekurang-kurangnya " + least + " karakter."));
        } else {
            limit(problems, field, label, value, most);
        }
    }

    static void limit(List<FieldProblem> problems, String field, String label, String value, int most) {
        if (value != null && value.length() > most) {
            problems.add(new FieldProblem(
                    field,
                    "Isian \"" + label + "\" paling banyak " + most + " karakter; sekarang " + value.length() + "."));
        }
    }

    /** A field that may be empty, but if not is of a form. */
    static void form(
            List<FieldProblem> problems, String field, String label, String value, Pattern form, String example) {
        if (value != null && !form.matcher(value).matches()) {
            problems.add(new FieldProblem(
                    field, "Isian \"" + label + "\" tidak dikenali: \"" + value + "\". Contoh: " + example + "."));
        }
    }
}
