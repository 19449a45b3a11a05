package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.Database;
import id.bangkom.testing.Databases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every deadline in a diagram has its number of working days, and none is left over. */
class DeadlineRulesTest {

    private static final Pattern DEADLINE = Pattern.compile("\\$\\{deadline\\.(\\w+)\\.(\\w+)}");

    /** Dates that the domain sets, not numbers of working days. */
    private static final Set<String> DATES = Set.of("start", "end");

    @Test
    void the_rules_for_deadlines_are_those_of_the_diagrams() throws IOException {
        try (Database db = Databases.h2()) {
            Set<String> inDiagrams = inDiagrams();
            Set<String> processes =
                    inDiagrams.stream().map(DeadlineRulesTest::process).collect(Collectors.toSet());
            assertThat(db.jdbc()
                            .sql("select code from rule_value where code like 'deadline.%' and code not like '%.end'")
                            .query(String.class)
                            .list())
                    .filteredOn(code -> processes.contains(process(code)))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(inDiagrams);
        }
    }

    private static String process(String code) {
        return code.split("\\.")[1];
    }

    private static Set<String> inDiagrams() throws IOException {
        Set<String> deadlines = new TreeSet<>();
        for (Resource diagram : new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.bpmn")) {
            String process = diagram.getFilename().replace(".bpmn", "");
            Matcher found = DEADLINE.matcher(diagram.getContentAsString(StandardCharsets.UTF_8));
            while (found.find()) {
                if (!DATES.contains(found.group(2))) {
                    deadlines.add("deadline." + process + "." + found.group(1) + "." + found.group(2));
                }
            }
        }
        return deadlines;
    }
}
