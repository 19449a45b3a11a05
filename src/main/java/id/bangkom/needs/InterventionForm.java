package id.bangkom.needs;

import id.bangkom.process.DecisionSheet;
import id.bangkom.process.DecisionSheet.Cell;
import id.bangkom.process.DecisionSheet.Input;
import id.bangkom.process.DecisionSheet.Output;
import id.bangkom.process.DecisionSheet.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** The rows of the table as fields of a form, and what was sent as rows. */
final class InterventionForm {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    /** A box or an option. */
    record Tick(String value, String label, boolean ticked) {}

    /** An input of a row: boxes, or a range. */
    record CellView(
            String field, String label, boolean number, List<Tick> ticks, String from, String to, String range) {

        CellView {
            ticks = List.copyOf(ticks);
        }
    }

    /** An output of a row: options, or a text. */
    record OutView(String field, String label, boolean text, List<Tick> options, String value) {

        OutView {
            options = List.copyOf(options);
        }
    }

    /** A row to fill in. */
    record RowView(int number, String summary, boolean open, List<CellView> cells, List<OutView> outs) {

        RowView {
            cells = List.copyOf(cells);
            outs = List.copyOf(outs);
        }
    }

    /**
     * What was sent.
     *
     * @param sheet with everything that could be read
     * @param problems what could not, by row
     */
    record Sent(DecisionSheet sheet, List<String> problems) {

        Sent {
            problems = List.copyOf(problems);
        }
    }

    private InterventionForm() {}

    /** @param open rows, counted from 1, to show unfolded */
    static List<RowView> rows(DecisionSheet sheet, Set<Integer> open) {
        List<RowView> rows = new ArrayList<>();
        for (Row row : sheet.rows()) {
            int number = rows.size() + 1;
            List<CellView> cells = new ArrayList<>();
            for (Input input : sheet.inputs()) {
                cells.add(cell(number, input, row.cells().get(cells.size())));
            }
            List<OutView> outs = new ArrayList<>();
            for (Output output : sheet.outputs()) {
                outs.add(out(number, output, row.outputs().get(outs.size())));
            }
            rows.add(new RowView(number, InterventionTable.inWords(sheet, row), open.contains(number), cells, outs));
        }
        return rows;
    }

    private static String field(int row, String column) {
        return "r" + row + "." + column;
    }

    private static CellView cell(int row, Input input, Cell cell) {
        return new CellView(
                field(row, input.name()),
                input.label(),
                input.isNumber(),
                input.words().stream()
                        .map(word -> new Tick(
                                word,
                                InterventionTable.label(input.name(), word),
                                cell.words().contains(word)))
                        .toList(),
                cell.from() == null ? "" : String.valueOf(cell.from()),
                cell.to() == null ? "" : String.valueOf(cell.to()),
                input.lowest() + " sampai " + input.highest());
    }

    private static OutView out(int row, Output output, String value) {
        return new OutView(
                field(row, output.name()),
                output.label(),
                output.words().isEmpty(),
                output.words().stream()
                        .map(word -> new Tick(word, InterventionTable.label(output.name(), word), word.equals(value)))
                        .toList(),
                value);
    }

    /** @param columns the table whose columns they are */
    static Sent read(DecisionSheet columns, MultiValueMap<String, String> form) {
        List<String> problems = new ArrayList<>();
        String written = form.getFirst("count");
        int count = written != null && NUMBER.matcher(written).matches() ? Integer.parseInt(written) : 0;
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= Math.min(count, InterventionTable.MOST_ROWS + 1); number++) {
            List<Cell> cells = new ArrayList<>();
            for (Input input : columns.inputs()) {
                cells.add(read(input, number, form, problems));
            }
            List<String> outputs = new ArrayList<>();
            for (Output output : columns.outputs()) {
                outputs.add(InterventionTable.line(form.getFirst(field(number, output.name()))));
            }
            rows.add(new Row(cells, outputs));
        }
        return new Sent(columns.with(rows), problems);
    }

    private static Cell read(Input input, int row, MultiValueMap<String, String> form, List<String> problems) {
        String field = field(row, input.name());
        if (input.isNumber()) {
            return new Cell(
                    List.of(),
                    number(input, row, form.getFirst(field + ".from"), problems),
                    number(input, row, form.getFirst(field + ".to"), problems));
        }
        Set<String> sent = new HashSet<>(form.getOrDefault(field, List.of()));
        List<String> words = input.words().stream().filter(sent::contains).toList();
        if (words.size() < sent.size()) {
            problems.add("Baris " + row + ": \"" + input.label() + "\" memuat pilihan yang tidak dikenal.");
        }
        return new Cell(words, null, null);
    }

    private static Integer number(Input input, int row, String written, List<String> problems) {
        String text = written == null ? "" : written.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (NUMBER.matcher(text).matches()) {
            int number = Integer.parseInt(text);
            if (input.lowest() <= number && number <= input.highest()) {
                return number;
            }
        }
        problems.add("Baris " + row + ": \"" + input.label() + "\" harus bilangan bulat dari " + input.lowest()
                + " sampai " + input.highest() + ".");
        return null;
    }

    /** A row that applies to everything and answers nothing, to be filled in. */
    static Row empty(DecisionSheet columns) {
        return new Row(
                columns.inputs().stream().map(input -> Cell.ANY).toList(),
                columns.outputs().stream().map(output -> "").toList());
    }
}
