package id.bangkom.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares our Indonesian labels of Tasklist with the English ones of the engine's jar that is on the class path. */
class TasklistLanguageTest {

    /** Not shown: the vendor's banner, and a label that is empty in English too. */
    private static final Set<String> EMPTY = Set.of("labels.BANNER_CE_EOL_TEXT", "labels.NO_TASK_FORM");

    /** The same in both languages: names of data types and of an application, signs, and a few words. */
    private static final Set<String> SAME = Set.of(
            "labels.BOOLEAN",
            "labels.DOUBLE",
            "labels.INTEGER",
            "labels.LONG",
            "labels.SHORT",
            "labels.STRING",
            "labels.COCKPIT_APP",
            "labels.DIAGRAM",
            "labels.FILTER_VARIABLE_LABEL",
            "labels.SEARCH_GREATER_THAN",
            "labels.SEARCH_GREATER_THAN_EQUALS",
            "labels.SEARCH_LESS_THAN",
            "labels.SEARCH_LESS_THAN_EQUALS");

    /** Values angular-translate and moment fill in, mark-up, and line breaks. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|%[sd]|</?\\w+[^>]*/>");

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

    private final Map<String, String> english = labels("en");
    private final Map<String, String> indonesian = labels("id");

    @Test
    void everyEnglishLabelHasAnIndonesianOneAndNoneIsLeftOver() {
        assertThat(english).hasSizeGreaterThan(400);
        assertThat(indonesian.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void everyLabelFillsInTheSameValues() {
        assertThat(english.values())
                .anyMatch(label -> label.contains("{{"))
                .anyMatch(label -> label.contains("%d"))
                .anyMatch(label -> label.contains("<br/>"));
        english.forEach((key, label) -> assertThat(placeholders(indonesian.get(key)))
                .as(key)
                .containsExactlyInAnyOrderElementsOf(placeholders(label)));
    }

    @Test
    void noLabelIsEmptyExceptTheDeclaredOnes() {
        assertThat(keysWhere(label -> label.isBlank())).isEqualTo(EMPTY);
    }

    @Test
    void noLabelIsLeftInEnglishExceptTheDeclaredOnes() {
        Set<String> same = keysWhere(label -> !label.isBlank());
        same.removeIf(
                key -> key.startsWith("dateLocales.") || !indonesian.get(key).equals(english.get(key)));
        assertThat(same).isEqualTo(SAME);
    }

    @Test
    void spacesAroundALabelAreKeptBecauseThePagePutsWordsTogether() {
        english.forEach((key, label) -> {
            if (!indonesian.get(key).isBlank()) {
                assertThat(indonesian.get(key).startsWith(" ")).as(key).isEqualTo(label.startsWith(" "));
                assertThat(indonesian.get(key).endsWith(" ")).as(key).isEqualTo(label.endsWith(" "));
            }
        });
    }

    @Test
    void theVendorIsNotNamed() {
        assertThat(indonesian.values())
                .noneMatch(label -> label.toLowerCase(Locale.ROOT).contains("camunda"));
    }

    @Test
    void labelsAreAsciiBecauseThePageIsNotServedAsUtf8() {
        assertThat(WebappFiles.text("app/tasklist/locales/id.json")).isASCII();
    }

    @Test
    void monthsAndDaysAreTheIndonesianOnes() {
        for (Month month : Month.values()) {
            int place = month.getValue() - 1;
            assertThat(indonesian.get("dateLocales.months." + place))
                    .isEqualTo(month.getDisplayName(TextStyle.FULL, INDONESIAN));
            assertThat(indonesian.get("dateLocales.monthsShort." + place))
                    .isEqualTo(month.getDisplayName(TextStyle.SHORT, INDONESIAN));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            int place = day.getValue() % 7; // moment counts from Sunday
            assertThat(indonesian.get("dateLocales.weekdays." + place))
                    .isEqualTo(day.getDisplayName(TextStyle.FULL, INDONESIAN));
            assertThat(indonesian.get("dateLocales.weekdaysShort." + place))
                    .isEqualTo(day.getDisplayName(TextStyle.SHORT, INDONESIAN));
        }
    }

    private Set<String> keysWhere(java.util.function.Predicate<String> condition) {
        Map<String, String> found = new TreeMap<>(indonesian);
        found.values().removeIf(condition.negate());
        return found.keySet();
    }

    private static List<String> placeholders(String label) {
        return PLACEHOLDER
                .matcher(label)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceAll("\\s", ""))
                .toList();
    }

    /** Every text of the file by its path, for example dateLocales.months.0. */
    private static Map<String, String> labels(String language) {
        try {
            Map<String, String> labels = new TreeMap<>();
            collect(
                    labels,
                    "",
                    new ObjectMapper().readTree(WebappFiles.text("app/tasklist/locales/" + language + ".json")));
            return labels;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Map<String, String> labels, String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(labels, join(path, entry.getKey()), entry.getValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(labels, join(path, String.valueOf(i)), node.get(i));
            }
        } else {
            labels.put(path, node.asText());
        }
    }

    private static String join(String path, String key) {
        return Stream.of(path, key)
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + "." + b)
                .orElseThrow();
    }
}
