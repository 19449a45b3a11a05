package id.bangkom.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.junit.jupiter.api.Test;

/** {@code docs/tables/<decision>.md} say what today's decision tables say, for people who do not open a modeler. */
class DecisionPagesTest {

    private static final Path PAGES = Path.of("docs", "tables");

    @Test
    void everyDecisionHasItsPage() {
        Set<String> decisions = Generated.names(Generated.MODELS, ".dmn");
        if (Generated.writing()) {
            decisions.forEach(decision -> Generated.write(PAGES.resolve(decision + ".md"), page(decision)));
        }
        assertThat(Generated.names(PAGES, ".md")).as("pages").isEqualTo(decisions);
        assertThat(decisions).allSatisfy(decision -> assertThat(Generated.text(PAGES.resolve(decision + ".md")))
                .as("written by: %s", Generated.HOW_TO_WRITE)
                .isEqualTo(page(decision)));
    }

    private static String page(String id) {
        Path file = Generated.MODELS.resolve(id + ".dmn");
        Decision decision = Dmn.readModelFromFile(file.toFile())
                .getModelElementsByType(Decision.class)
                .iterator()
                .next();
        DecisionTable table =
                decision.getChildElementsByType(DecisionTable.class).iterator().next();
        List<String> lines = new ArrayList<>();
        lines.add("# " + decision.getName() + " (`" + id + "`)");
        lines.add("");
        lines.add("<!-- Written from bpmn/" + id + ".dmn by DecisionPagesTest. -->");
        lines.add("");
        lines.add(description(decision));
        lines.add("");
        lines.add("Hit policy: " + table.getHitPolicy().name().replace('_', ' ')
                + ". Rows are tried from the top; an empty cell means any value, an empty result means none.");
        lines.add("");
        lines.add(row(Stream.concat(
                Stream.concat(
                        table.getInputs().stream().map(input -> input.getLabel()),
                        table.getOutputs().stream().map(output -> "**" + output.getLabel() + "**")),
                Stream.of("Catatan"))));
        lines.add(row(Stream.generate(() -> "---")
                .limit(table.getInputs().size() + table.getOutputs().size() + 1L)));
        table.getRules().forEach(rule -> lines.add(row(cells(rule))));
        return String.join("\n", lines) + "\n";
    }

    private static Stream<String> cells(Rule rule) {
        return Stream.concat(
                Stream.concat(
                        rule.getInputEntries().stream().map(entry -> text(entry.getText())),
                        rule.getOutputEntries().stream().map(entry -> text(entry.getText()))),
                Stream.of(description(rule)));
    }

    private static String text(Text text) {
        return text == null ? "" : text.getTextContent().replace("\"", "");
    }

    private static String description(DmnElement element) {
        return element.getDescription() == null
                ? ""
                : element.getDescription().getTextContent().strip();
    }

    private static String row(Stream<String> cells) {
        return cells.map(cell -> cell.strip().replace("|", "\\|").replace("<", "&lt;"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
