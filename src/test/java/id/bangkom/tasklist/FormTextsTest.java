package id.bangkom.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the texts that language.js translates with those of the form-js that is on the class path. */
class FormTextsTest {

    private static final String FORM_JS = WebappFiles.text("lib/deps.js");

    /** English texts, "*" for a value. */
    private static final List<String> TRANSLATED = Pattern.compile("\\[\\s*'([^']+)',\\s*'[^']+',?\\s*]")
            .matcher(between(WebappFiles.text("app/tasklist/scripts/language.js"), "phrases = [", "\n];"))
            .results()
            .map(match -> match.group(1))
            .toList();

    /** Texts that form-js puts together from pieces. */
    private static final Map<String, List<String>> PIECES = Map.of(
            "Value is expected to be an integer.", List.of("\"Value is expected to \"", "\"be an integer\""),
            "Value is expected to have at most * decimal digit.", List.of("`have at most ${n} decimal digit"),
            "Value is expected to have at most * decimal digits.", List.of("`have at most ${n} decimal digit"),
            "dd/mm/yyyy", List.of("replace(\"m\",\"mm\")", "replace(\"d\",\"dd\")"),
            "of", List.of("\" of \""));

    @Test
    void formJsStillWritesEachTextThatIsTranslated() {
        assertThat(TRANSLATED).hasSizeGreaterThan(20);
        assertThat(TRANSLATED).allSatisfy(text -> assertThat(PIECES.getOrDefault(text, List.of(asWritten(text))))
                .as(text)
                .allMatch(piece -> Pattern.compile(piece.startsWith("(?") ? piece : Pattern.quote(piece))
                        .matcher(FORM_JS)
                        .find()));
    }

    @Test
    void everyTextOfTheValidationIsTranslated() {
        String validation = between(FORM_JS, "\"Value is not a number.\"", ".$inject=");
        List<String> written = Pattern.compile("push\\((\"[^\"]+\"|`[^`]+`)\\)")
                .matcher(validation)
                .results()
                .map(match -> match.group(1))
                .map(text -> text.substring(1, text.length() - 1).replaceAll("\\$\\{[^}]+}", "7"))
                .toList();
        assertThat(written).hasSizeGreaterThan(7).contains("Field is required.");
        assertThat(written).allMatch(text -> TRANSLATED.stream().anyMatch(known -> matches(known, text)));
    }

    private static boolean matches(String known, String text) {
        return text.matches(Stream.of(known.split("\\*", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + ".+" + b)
                .orElseThrow());
    }

    /** A pattern for the text as a literal in the source: in quotes, or in back quotes with values in it. */
    private static String asWritten(String text) {
        String pieces = Stream.of(text.split("\\*", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + "\\$\\{[^}]+}" + b)
                .orElseThrow();
        return "(?s)[\"`]" + pieces + "[\"`]";
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        assertThat(from).as("place of %s", start).isNotNegative();
        return text.substring(from, text.indexOf(end, from));
    }
}
