package id.bangkom.process.camunda;

import id.bangkom.process.DecisionSheet;
import id.bangkom.process.DecisionSheet.Cell;
import id.bangkom.process.DecisionSheet.Input;
import id.bangkom.process.DecisionSheet.Output;
import id.bangkom.process.DecisionSheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * Decision tables as sheets, and back. The way back writes words of the columns, whole numbers and quoted texts only, so
 * that nothing that somebody enters is ever read as an expression.
 */
final class DecisionModels {

    private static final Pattern WORD = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern WORDS = Pattern.compile("\"[^\"\\\\]*\"(, \"[^\"\\\\]*\")*");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})");
    private static final Pattern LEAST = Pattern.compile(">= (\\d{1,6})");
    private static final Pattern MOST = Pattern.compile("<= (\\d{1,6})");
    private static final Pattern RANGE = Pattern.compile("\\[(\\d{1,6})\\.\\.(\\d{1,6})]");

    /** Letters, numbers, marks and single spaces; neither quotation marks nor backslashes nor what hides. */
    private static final Pattern TEXT = Pattern.compile("[^\"\\\\\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]{1,500}");

    private DecisionModels() {}

    static DecisionSheet read(DmnModelInstance model) {
        DecisionTable table = table(model);
        List<Input> inputs = table.getInputs().stream()
                .map(input -> {
                    String values = input.getInputValues() == null
                            ? ""
                            : text(input.getInputValues().getText());
                    Matcher range = RANGE.matcher(values);
                    boolean number = range.matches();
                    return new Input(
                            text(input.getInputExpression().getText()),
                            input.getLabel(),
                            number ? List.of() : words(values),
                            number ? Integer.parseInt(range.group(1)) : 0,
                            number ? Integer.parseInt(range.group(2)) : 0);
                })
                .toList();
        List<Output> outputs = table.getOutputs().stream()
                .map(output -> new Output(
                        output.getName(),
                        output.getLabel(),
                        output.getOutputValues() == null
                                ? List.of()
                                : words(text(output.getOutputValues().getText()))))
                .toList();
        List<Row> rows = table.getRules().stream()
                .map(rule -> new Row(
                        rule.getInputEntries().stream()
                                .map(entry -> cell(text(entry.getText())))
                                .toList(),
                        rule.getOutputEntries().stream()
                                .map(entry -> words(text(entry.getText())).get(0))
                                .toList()))
                .toList();
        return new DecisionSheet(decision(model).getId(), inputs, outputs, rows);
    }

    private static Cell cell(String text) {
        if (text.isEmpty()) {
            return Cell.ANY;
        }
        if (WORDS.matcher(text).matches()) {
            return new Cell(words(text), null, null);
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return range(number.group(1), number.group(1));
        }
        Matcher least = LEAST.matcher(text);
        if (least.matches()) {
            return range(least.group(1), null);
        }
        Matcher most = MOST.matcher(text);
        if (most.matches()) {
            return range(null, most.group(1));
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return range(range.group(1), range.group(2));
        }
        throw new IllegalStateException("A cell that is no choice and no range: " + text);
    }

    private static Cell range(String from, String to) {
        return new Cell(
                List.of(), from == null ? null : Integer.valueOf(from), to == null ? null : Integer.valueOf(to));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group(1));
        }
        return words;
    }

    /** The shipped model with the rows of the sheet, whose columns are those of the model. */
    static DmnModelInstance write(DmnModelInstance shipped, DecisionSheet sheet) {
        DmnModelInstance model = shipped.clone();
        DecisionTable table = table(model);
        List.copyOf(table.getRules()).forEach(table::removeChildElement);
        int number = 0;
        for (Row row : sheet.rows()) {
            number++;
            Rule rule = model.newInstance(Rule.class);
            rule.setId("row" + number);
            for (int column = 0; column < sheet.inputs().size(); column++) {
                InputEntry entry = model.newInstance(InputEntry.class);
                entry.setId("row" + number + "in" + column);
                entry.setText(text(
                        model, entry(sheet.inputs().get(column), row.cells().get(column))));
                rule.getInputEntries().add(entry);
            }
            for (int column = 0; column < sheet.outputs().size(); column++) {
                OutputEntry entry = model.newInstance(OutputEntry.class);
                entry.setId("row" + number + "out" + column);
                entry.setText(text(
                        model, entry(sheet.outputs().get(column), row.outputs().get(column))));
                rule.getOutputEntries().add(entry);
            }
            table.getRules().add(rule);
        }
        return model;
    }

    private static String entry(Input input, Cell cell) {
        if (!input.isNumber()) {
            require(
                    cell.from() == null && cell.to() == null && input.words().containsAll(cell.words()),
                    input.name() + " " + cell);
            return cell.words().stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
        }
        require(
                cell.words().isEmpty() && allowed(input, cell.from()) && allowed(input, cell.to()),
                input.name() + " " + cell);
        if (cell.from() == null) {
            return cell.to() == null ? "" : "<= " + cell.to();
        }
        if (cell.to() == null) {
            return ">= " + cell.from();
        }
        require(cell.from() <= cell.to(), input.name() + " " + cell);
        return cell.from().equals(cell.to()) ? String.valueOf(cell.from()) : "[" + cell.from() + ".." + cell.to() + "]";
    }

    private static boolean allowed(Input input, Integer number) {
        return number == null || (input.lowest() <= number && number <= input.highest());
    }

    private static String entry(Output output, String value) {
        require(
                value != null
                        && TEXT.matcher(value).matches()
                        && (output.words().isEmpty() || output.words().contains(value)),
                output.name() + " " + value);
        return "\"" + value + "\"";
    }

    private static void require(boolean allowed, String what) {
        if (!allowed) {
            throw new IllegalArgumentException("Not allowed in a decision table: " + what);
        }
    }

    private static Text text(DmnModelInstance model, String content) {
        Text text = model.newInstance(Text.class);
        text.setTextContent(content);
        return text;
    }

    private static String text(Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    static Decision decision(DmnModelInstance model) {
        return model.getModelElementsByType(Decision.class).iterator().next();
    }

    private static DecisionTable table(DmnModelInstance model) {
        DmnElement decision = decision(model);
        return decision.getChildElementsByType(DecisionTable.class).iterator().next();
    }
}
