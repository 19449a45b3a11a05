package id.bangkom.process.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.access.Role;
import id.bangkom.competency.CompetencyKind;
import id.bangkom.hours.LearningType;
import id.bangkom.process.camunda.DecisionTable.Line;
import id.bangkom.workforce.PositionClass;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The decision tables answer every question with exactly what they must: no gap, no overlap, no dead rule. */
class DecisionTablesTest {

    /** Each is evaluated once; there are thousands of questions. */
    private static final Map<String, DecisionTable> TABLES = new HashMap<>();

    private static DecisionTable table(String id) throws IOException {
        if (!TABLES.containsKey(id)) {
            try (InputStream file = Files.newInputStream(Path.of("bpmn", id + ".dmn"))) {
                TABLES.put(id, DecisionTable.read(file));
            }
        }
        return TABLES.get(id);
    }

    private static Collection<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Collection<String>> words(String table) {
        return table.equals("learning-hours") ? Map.of("learningType", names(LearningType.class)) : Map.of();
    }

    /** No index means no band. */
    private static Set<String> optional(String table) {
        return table.equals("recognition") ? Set.of("band") : Set.of();
    }

    private static List<Line> lines(String table) throws IOException {
        return table(table).lines(words(table), optional(table));
    }

    @Test
    void theseAreAllTables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".dmn")))
                    .containsExactlyInAnyOrder(
                            "approval-route.dmn", "intervention.dmn", "learning-hours.dmn", "recognition.dmn");
        }
    }

    @ParameterizedTest
    @CsvSource({"intervention, UNIQUE", "learning-hours, UNIQUE", "recognition, FIRST", "approval-route, RULE_ORDER"})
    void noGapNoOverlapNoDeadRule(String id, String hitPolicy) throws IOException {
        DecisionTable table = table(id);
        assertThat(table.id()).isEqualTo(id);
        assertThat(table.hitPolicy()).isEqualTo(hitPolicy);
        assertThat(table.problems(words(id), optional(id))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intervention", "learning-hours", "recognition"})
    void oneQuestionHasOneAnswer(String id) throws IOException {
        assertThat(lines(id)).hasSizeGreaterThan(50).allSatisfy(line -> assertThat(line.outputs())
                .as("%s", line.inputs())
                .hasSize(1));
    }

    @Test
    void interventionsAreKnownToTheCode() throws IOException {
        DecisionTable table = table("intervention");
        assertThat(table.allowed("competencyKind")).containsExactlyInAnyOrderElementsOf(names(CompetencyKind.class));
        assertThat(table.allowed("positionClass")).containsExactlyInAnyOrderElementsOf(names(PositionClass.class));
        assertThat(names(LearningType.class)).containsAll(table.allowed("method"));
        assertThat(table.allowed("alternative")).isEqualTo(table.allowed("method"));
    }

    @Test
    void everyMethodIsReachedAndAnAlternativeIsAnotherOne() throws IOException {
        List<Map<String, Object>> answers = lines("intervention").stream()
                .map(line -> line.outputs().get(0))
                .toList();
        assertThat(answers)
                .extracting(answer -> answer.get("method"))
                .contains(
                        "WORKSHOP",
                        "SEMINAR",
                        "E_LEARNING",
                        "COACHING",
                        "MENTORING",
                        "ON_THE_JOB_GUIDANCE",
                        "SECONDMENT",
                        "STUDY_ASSIGNMENT");
        assertThat(answers)
                .extracting(answer -> answer.get("delivery"))
                .contains("CLASS", "SIMULATION", "ONLINE", "AT_WORK");
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.get("alternative")).isNotEqualTo(answer.get("method")));
    }

    @Test
    void withoutInternetNothingIsOnline() throws IOException {
        assertThat(lines("intervention"))
                .filteredOn(line -> ((String) line.inputs().get("constraint")).endsWith("NO_INTERNET"))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.outputs().get(0).get("delivery")).isNotEqualTo("ONLINE"));
    }

    @Test
    void everyLearningTypeHasItsHours() throws IOException {
        assertThat(lines("learning-hours")).allSatisfy(line -> {
            Map<String, Object> hours = line.outputs().get(0);
            assertThat(hours).containsKeys("formula", "plusPercent", "rule", "basis");
            assertThat(hours.containsKey("amount") && hours.get("amount") != null)
                    .as("an amount of %s", line.inputs())
                    .isEqualTo(!hours.get("formula").equals("NOT_SET"));
        });
    }

    @Test
    void aUnitPlanIsVerifiedByOneARevisionDecidedByOneAndACityPlanByTheMayorAtLast() throws IOException {
        assertThat(names(Role.class)).containsAll(table("approval-route").allowed("approver"));
        List<String> ranks = List.of("HR_ANALYST", "HR_HEAD", "CITY_SECRETARY", "MAYOR");
        for (Line line : lines("approval-route")) {
            List<String> approvers = line.outputs().stream()
                    .map(step -> (String) step.get("approver"))
                    .toList();
            List<String> powers = line.outputs().stream()
                    .map(step -> (String) step.get("power"))
                    .toList();
            assertThat(approvers)
                    .as("route for %s", line.inputs())
                    .doesNotHaveDuplicates()
                    .isSortedAccordingTo((a, b) -> Integer.compare(ranks.indexOf(a), ranks.indexOf(b)));
            if (line.inputs().get("planKind").equals("UNIT")) {
                assertThat(approvers).hasSize(1);
                assertThat(powers).containsExactly("ENDORSE");
            } else if (line.inputs().get("planKind").equals("REVISION")) {
                assertThat(approvers)
                        .containsExactly(line.inputs().get("large").equals(true) ? "MAYOR" : "CITY_SECRETARY");
                assertThat(powers).containsExactly("DECIDE");
            } else {
                assertThat(approvers).startsWith("HR_HEAD").endsWith("MAYOR");
                assertThat(powers).endsWith("DECIDE").containsOnlyOnce("DECIDE");
            }
        }
    }

    @Test
    void anActingOfficialNeverMakesTheRouteShorter() throws IOException {
        List<Line> lines = lines("approval-route");
        for (Line definitive : lines) {
            if (definitive.inputs().get("acting").equals(false)) {
                Line acting = lines.stream()
                        .filter(line -> line.inputs().get("acting").equals(true)
                                && line.inputs()
                                        .get("planKind")
                                        .equals(definitive.inputs().get("planKind"))
                                && line.inputs()
                                        .get("large")
                                        .equals(definitive.inputs().get("large"))
                                && line.inputs()
                                        .get("length")
                                        .equals(definitive.inputs().get("length")))
                        .findFirst()
                        .orElseThrow();
                assertThat(acting.outputs())
                        .hasSizeGreaterThanOrEqualTo(definitive.outputs().size());
            }
        }
    }

    // That the check notices

    private static DecisionTable sample(String hitPolicy, String first, String second, String third) {
        String rules = Stream.of(first, second, third)
                .map(entry -> "<rule id=\"r%s\"><inputEntry id=\"i%s\"><text>%s</text></inputEntry>"
                                .formatted(entry.hashCode(), entry.hashCode(), entry.replace("<", "&lt;"))
                        + "<outputEntry id=\"o%s\"><text>\"YES\"</text></outputEntry></rule>"
                                .formatted(entry.hashCode()))
                .collect(Collectors.joining());
        String xml =
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="test"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn">
                  <decision id="sample" name="sample" camunda:historyTimeToLive="P1D">
                    <decisionTable id="t" hitPolicy="%s">
                      <input id="in"><inputExpression id="e" typeRef="integer"><text>age</text></inputExpression></input>
                      <output id="out" name="answer" typeRef="string">
                        <outputValues id="v"><text>"YES"</text></outputValues>
                      </output>
                      %s
                    </decisionTable>
                  </decision>
                </definitions>
                """
                        .formatted(hitPolicy, rules);
        return DecisionTable.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aTableWithoutGapOrOverlapHasNoProblems() {
        assertThat(sample("UNIQUE", "< 18", "[18..60)", ">= 60").problems(Map.of(), Set.of()))
                .isEmpty();
    }

    @Test
    void aGapIsTold() {
        assertThat(sample("UNIQUE", "< 18", "[18..60)", "> 60").problems(Map.of(), Set.of()))
                .containsExactly("gap: no rule for {age=60}");
    }

    @Test
    void anOverlapIsTold() {
        assertThat(sample("UNIQUE", "< 18", "[18..60]", ">= 60").problems(Map.of(), Set.of()))
                .singleElement()
                .asString()
                .startsWith("overlap: ");
    }

    @Test
    void aDeadRuleIsTold() {
        assertThat(sample("FIRST", "< 18", ">= 18", ">= 60").problems(Map.of(), Set.of()))
                .singleElement()
                .asString()
                .startsWith("dead: ");
    }
}
