package id.bangkom.intake;

import id.bangkom.intake.file.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a kind of data.
 *
 * @param key how the data's own code calls it
 * @param heading Indonesian, as in the template
 * @param type what it holds
 * @param required whether the column must be there and every row must have a value
 * @param explanation Indonesian sentence for those who fill it in
 * @param example a value as one would write it
 * @param longest most characters of a text
 * @param synonyms other headings under which agencies export the same
 * @param check what is wrong with a text, an Indonesian sentence; empty when nothing is
 * @param choices what is allowed; empty when anything of the type is
 */
public record Column(
        String key,
        String heading,
        Type type,
        boolean required,
        String explanation,
        String example,
        int longest,
        List<String> synonyms,
        Function<String, Optional<String>> check,
        List<Choice> choices) {

    /** What a column holds. */
    public enum Type {
        TEXT,
        /** Digits that are a name and not a quantity: a spreadsheet must store them as text, or it rounds them. */
        DIGITS,
        WHOLE_NUMBER,
        DECIMAL,
        /** Rupiah. */
        MONEY,
        DATE
    }

    /**
     * An allowed value.
     *
     * @param value how the data's own code calls it
     * @param label Indonesian, as in the template
     * @param synonyms what else people write for it
     */
    public record Choice(String value, String label, List<String> synonyms) {

        public Choice {
            synonyms = List.copyOf(synonyms);
        }

        public static Choice of(Enum<?> value, String label, String... synonyms) {
            return new Choice(value.name(), label, List.of(synonyms));
        }
    }

    public Column {
        synonyms = List.copyOf(synonyms);
        choices = List.copyOf(choices);
    }

    /** A column that must be there. */
    public static Column required(String key, String heading, Type type, String explanation, String example) {
        return new Column(
                key,
                heading,
                type,
                true,
                explanation,
                example,
                Limits.CELL,
                List.of(),
                text -> Optional.empty(),
                List.of());
    }

    /** A column that may be missing or empty. */
    public static Column optional(String key, String heading, Type type, String explanation, String example) {
        return new Column(
                key,
                heading,
                type,
                false,
                explanation,
                example,
                Limits.CELL,
                List.of(),
                text -> Optional.empty(),
                List.of());
    }

    /** Other headings for the same; case, blanks and punctuation do not matter in any of them. */
    public Column or(String... others) {
        return new Column(key, heading, type, required, explanation, example, longest, List.of(others), check, choices);
    }

    /** At most so many characters, as many as can be stored. */
    public Column atMost(int characters) {
        return new Column(key, heading, type, required, explanation, example, characters, synonyms, check, choices);
    }

    /** Only texts with which nothing is wrong. */
    public Column checkedBy(Function<String, Optional<String>> problem) {
        return new Column(key, heading, type, required, explanation, example, longest, synonyms, problem, choices);
    }

    public Column oneOf(List<Choice> allowed) {
        return new Column(key, heading, type, required, explanation, example, longest, synonyms, check, allowed);
    }

    /** The heading and its synonyms. */
    List<String> names() {
        List<String> names = new ArrayList<>(synonyms);
        names.add(0, heading);
        return names;
    }
}
