package id.bangkom.process.camunda;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * One decision table, evaluated over every combination of inputs that can make a difference: all allowed words, both
 * truth values, and for numbers the range that the table names, else every boundary that a rule names with its
 * neighbours.
 */
final class DecisionTable {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern RANGE = Pattern.compile("\\[(\\d+)\\.\\.(\\d+)]");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    /** What one combination of inputs gives: the rules that apply and their outputs. */
    record Line(Map<String, Object> inputs, List<String> rules, List<Map<String, Object>> outputs) {}

    private final DmnModelInstance model;
    private final DmnEngine engine;
    private final DmnDecision decision;
    private final List<String> applied = new ArrayList<>();
    private final Map<List<Object>, List<Line>> evaluated = new HashMap<>();

    private DecisionTable(DmnModelInstance model) {
        this.model = model;
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener listener = event -> event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .forEach(applied::add);
        configuration.getCustomPostDecisionTableEvaluationListeners().add(listener);
        this.engine = configuration.buildEngine();
        this.decision = engine.parseDecisions(model).get(0);
    }

    static DecisionTable read(InputStream file) {
        return new DecisionTable(Dmn.readModelFromStream(file));
    }

    String id() {
        return decision.getKey();
    }

    String hitPolicy() {
        return table().getHitPolicy().name();
    }

    Set<String> rules() {
        return model.getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private org.camunda.bpm.model.dmn.instance.DecisionTable table() {
        return model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.DecisionTable.class)
                .iterator()
                .next();
    }

    /** Words that a table allows for an input or output by its name; empty when it allows any. */
    Set<String> allowed(String name) {
        for (Input input : table().getInputs()) {
            if (input.getInputExpression().getText().getTextContent().equals(name)) {
                return input.getInputValues() == null
                        ? Set.of()
                        : words(input.getInputValues().getText().getTextContent());
            }
        }
        for (Output output : table().getOutputs()) {
            if (output.getName().equals(name)) {
                return output.getOutputValues() == null
                        ? Set.of()
                        : words(output.getOutputValues().getText().getTextContent());
            }
        }
        throw new IllegalArgumentException(id() + " has no " + name);
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group(1));
        }
        return words;
    }

    /**
     * Every combination with what it gives.
     *
     * @param words the values of inputs of type string for which the table names none, by input
     * @param optional inputs that may be absent
     */
    List<Line> lines(Map<String, Collection<String>> words, Set<String> optional) {
        List<Object> asked = List.of(words, optional);
        List<Line> lines = evaluated.get(asked);
        if (lines == null) {
            lines = evaluate(words, optional);
            evaluated.put(asked, lines);
        }
        return lines;
    }

    private List<Line> evaluate(Map<String, Collection<String>> words, Set<String> optional) {
        List<Map<String, Object>> combinations = List.of(Map.of());
        List<Input> inputs = List.copyOf(table().getInputs());
        for (int column = 0; column < inputs.size(); column++) {
            String name = inputs.get(column).getInputExpression().getText().getTextContent();
            List<Object> values = values(inputs.get(column), column, words.get(name));
            if (optional.contains(name)) {
                values.add(null);
            }
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> combination : combinations) {
                for (Object value : values) {
                    Map<String, Object> next = new LinkedHashMap<>(combination);
                    next.put(name, value);
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        return combinations.stream().map(this::line).toList();
    }

    private List<Object> values(Input input, int column, Collection<String> words) {
        String type = input.getInputExpression().getTypeRef();
        return switch (type) {
            case "boolean" -> new ArrayList<>(List.of(true, false));
            case "string" -> {
                Set<String> allowed =
                        allowed(input.getInputExpression().getText().getTextContent());
                yield new ArrayList<>(words == null ? allowed : words);
            }
            case "integer", "long" -> new ArrayList<>(
                    named(input).orElseGet(() -> boundaries(column, BigDecimal.ONE).stream()
                            .map(BigDecimal::longValueExact)
                            .toList()));
            case "double" -> new ArrayList<>(boundaries(column, new BigDecimal("0.01")).stream()
                    .map(BigDecimal::doubleValue)
                    .toList());
            default -> throw new IllegalArgumentException(id() + " has an input of type " + type);
        };
    }

    /** All numbers of the range that the table names for an input. */
    private static Optional<List<Long>> named(Input input) {
        if (input.getInputValues() == null) {
            return Optional.empty();
        }
        Matcher range =
                RANGE.matcher(input.getInputValues().getText().getTextContent().strip());
        return range.matches()
                ? Optional.of(LongStream.rangeClosed(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)))
                        .boxed()
                        .toList())
                : Optional.empty();
    }

    private Set<BigDecimal> boundaries(int column, BigDecimal step) {
        Set<BigDecimal> numbers = new TreeSet<>(Set.of(step, BigDecimal.valueOf(1_000_000_000)));
        for (Rule rule : model.getModelElementsByType(Rule.class)) {
            Matcher number = NUMBER.matcher(
                    List.copyOf(rule.getInputEntries()).get(column).getText().getTextContent());
            while (number.find()) {
                BigDecimal boundary = new BigDecimal(number.group());
                numbers.addAll(List.of(boundary.subtract(step).max(step), boundary, boundary.add(step)));
            }
        }
        return numbers;
    }

    private Line line(Map<String, Object> inputs) {
        applied.clear();
        List<Map<String, Object>> outputs = engine.evaluateDecisionTable(decision, Variables.fromMap(inputs)).stream()
                .<Map<String, Object>>map(result -> new HashMap<>(result.getEntryMap()))
                .toList();
        return new Line(inputs, List.copyOf(applied), outputs);
    }

    /** What is wrong with a table whose hit policy is UNIQUE, FIRST or RULE ORDER. */
    List<String> problems(Map<String, Collection<String>> words, Set<String> optional) {
        List<String> problems = new ArrayList<>();
        Set<String> dead = new HashSet<>(rules());
        List<Line> lines;
        try {
            lines = lines(words, optional);
        } catch (RuntimeException overlap) {
            return List.of("overlap: " + overlap.getMessage());
        }
        for (Line line : lines) {
            if (line.rules().isEmpty()) {
                problems.add("gap: no rule for " + line.inputs());
            }
            line.rules().forEach(dead::remove);
            line.outputs()
                    .forEach(outputs -> outputs.forEach((name, value) -> {
                        Set<String> allowed = allowed(name);
                        if (!allowed.isEmpty() && !allowed.contains(String.valueOf(value))) {
                            problems.add("output: " + name + " = " + value + " for " + line.inputs());
                        }
                    }));
        }
        dead.forEach(rule -> problems.add("dead: nothing ever reaches " + rule));
        return problems;
    }
}
