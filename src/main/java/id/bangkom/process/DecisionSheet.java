package id.bangkom.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision table in the form in which its owner may change it: each cell is a choice of words or a range of numbers,
 * and no expression. Exactly one row has to apply to every question.
 *
 * @param decision id of the table
 * @param inputs the columns that ask
 * @param outputs the columns that answer
 * @param rows one cell per input and one answer per output, in the order of the columns
 */
public record DecisionSheet(String decision, List<Input> inputs, List<Output> outputs, List<Row> rows) {

    /**
     * A column that asks.
     *
     * @param words what may be asked, or empty for a whole number
     * @param lowest of a number
     * @param highest of a number
     */
    public record Input(String name, String label, List<String> words, int lowest, int highest) {

        public Input {
            words = List.copyOf(words);
        }

        public boolean isNumber() {
            return words.isEmpty();
        }
    }

    /**
     * A column that answers.
     *
     * @param words what may be answered, or empty for a text
     */
    public record Output(String name, String label, List<String> words) {

        public Output {
            words = List.copyOf(words);
        }
    }

    /**
     * What a row wants of one input; nothing at all means that it takes any.
     *
     * @param words one of these
     * @param from this number or more, or null
     * @param to this number or less, or null
     */
    public record Cell(List<String> words, Integer from, Integer to) {

        /** Takes any. */
        public static final Cell ANY = new Cell(List.of(), null, null);

        public Cell {
            words = List.copyOf(words);
        }

        boolean takes(Object value) {
            if (value instanceof Integer number) {
                return (from == null || from <= number) && (to == null || number <= to);
            }
            return words.isEmpty() || words.contains(value);
        }

        boolean meets(Cell other) {
            return (words.isEmpty() || other.words.isEmpty() || words.stream().anyMatch(other.words::contains))
                    && (from == null || other.to == null || from <= other.to)
                    && (other.from == null || to == null || other.from <= to);
        }
    }

    /** A rule. */
    public record Row(List<Cell> cells, List<String> outputs) {

        public Row {
            cells = List.copyOf(cells);
            outputs = List.copyOf(outputs);
        }
    }

    /** Two rows, counted from 1, that apply to the same question. */
    public record Overlap(int first, int second, Map<String, Object> question) {

        public Overlap {
            question = Map.copyOf(question);
        }
    }

    public DecisionSheet {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != inputs.size() || row.outputs().size() != outputs.size()) {
                throw new IllegalArgumentException("A row of " + decision + " does not have the columns of the table");
            }
        }
    }

    /** The same table with other rows. */
    public DecisionSheet with(List<Row> others) {
        return new DecisionSheet(decision, inputs, outputs, others);
    }

    /** Every pair of rows that apply to one question, with the first such question. */
    public List<Overlap> overlaps() {
        List<Overlap> overlaps = new ArrayList<>();
        for (int first = 0; first < rows.size(); first++) {
            for (int second = first + 1; second < rows.size(); second++) {
                if (meet(rows.get(first), rows.get(second))) {
                    overlaps.add(new Overlap(
                            first + 1,
                            second + 1,
                            question(rows.get(first), rows.get(second)).orElseThrow()));
                }
            }
        }
        return overlaps;
    }

    private boolean meet(Row first, Row second) {
        for (int column = 0; column < inputs.size(); column++) {
            if (!first.cells().get(column).meets(second.cells().get(column))) {
                return false;
            }
        }
        return question(first, second).isPresent();
    }

    private Optional<Map<String, Object>> question(Row first, Row second) {
        Map<String, Object> question = new LinkedHashMap<>();
        for (int column = 0; column < inputs.size(); column++) {
            Cell one = first.cells().get(column);
            Cell other = second.cells().get(column);
            Optional<Object> both = values(inputs.get(column)).stream()
                    .filter(value -> one.takes(value) && other.takes(value))
                    .findFirst();
            if (both.isEmpty()) {
                return Optional.empty();
            }
            question.put(inputs.get(column).name(), both.get());
        }
        return Optional.of(question);
    }

    /** Every question to which no row applies. */
    public List<Map<String, Object>> holes() {
        return questions().stream()
                .filter(question -> rows.stream().noneMatch(row -> takes(row, question)))
                .toList();
    }

    /** Rows, counted from 1, that apply to no question at all. */
    public List<Integer> idle() {
        List<Map<String, Object>> questions = questions();
        List<Integer> idle = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Row tried = rows.get(row);
            if (questions.stream().noneMatch(question -> takes(tried, question))) {
                idle.add(row + 1);
            }
        }
        return idle;
    }

    /** The row, counted from 1, that agrees with most of a question; 0 when there are no rows. */
    public int nearest(Map<String, Object> question) {
        int nearest = 0;
        int most = -1;
        for (int row = 0; row < rows.size(); row++) {
            int agreed = agreed(rows.get(row), question);
            if (agreed > most) {
                most = agreed;
                nearest = row + 1;
            }
        }
        return nearest;
    }

    private boolean takes(Row row, Map<String, Object> question) {
        return agreed(row, question) == inputs.size();
    }

    private int agreed(Row row, Map<String, Object> question) {
        int agreed = 0;
        for (int column = 0; column < inputs.size(); column++) {
            if (row.cells().get(column).takes(question.get(inputs.get(column).name()))) {
                agreed++;
            }
        }
        return agreed;
    }

    /** Every question that can be asked. */
    private List<Map<String, Object>> questions() {
        List<Map<String, Object>> questions = List.of(Map.of());
        for (Input input : inputs) {
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> question : questions) {
                for (Object value : values(input)) {
                    Map<String, Object> next = new LinkedHashMap<>(question);
                    next.put(input.name(), value);
                    longer.add(next);
                }
            }
            questions = longer;
        }
        return questions;
    }

    private static List<Object> values(Input input) {
        List<Object> values = new ArrayList<>(input.words());
        if (input.isNumber()) {
            for (int number = input.lowest(); number <= input.highest(); number++) {
                values.add(number);
            }
        }
        return values;
    }
}
