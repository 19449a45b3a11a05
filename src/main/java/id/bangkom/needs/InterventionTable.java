package id.bangkom.needs;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.competency.CompetencyKind;
import id.bangkom.hours.LearningType;
import id.bangkom.process.Actor;
import id.bangkom.process.DecisionBook;
import id.bangkom.process.DecisionBook.Version;
import id.bangkom.process.DecisionSheet;
import id.bangkom.process.DecisionSheet.Cell;
import id.bangkom.process.DecisionSheet.Input;
import id.bangkom.process.DecisionSheet.Output;
import id.bangkom.process.DecisionSheet.Row;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.PositionClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The decision {@code intervention} of a city: what it says, what is wrong with a change of it, and publishing one. */
@Component
class InterventionTable {

    static final String DECISION = "intervention";

    /** More are not easier to keep apart. */
    static final int MOST_ROWS = 80;

    static final int LONGEST_TEXT = 300;

    private static final int SHORTEST_TEXT = 10;
    private static final int SHORTEST_LINE = 3;
    private static final int EXAMPLES = 5;

    /** Neither quotation marks nor backslashes, nor what is not seen. */
    private static final Pattern PLAIN = Pattern.compile("[^\"\\\\\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]*");

    private final DecisionBook book;
    private final TableRights rights;
    private final Cities cities;

    InterventionTable(DecisionBook book, TableRights rights, Cities cities) {
        this.book = book;
        this.rights = rights;
        this.cities = cities;
    }

    /** The city's own versions, the latest first. */
    List<Version> versions(String tenant) {
        return book.versions(tenant, DECISION);
    }

    DecisionSheet shipped() {
        return book.shipped(DECISION);
    }

    /**
     * What is wrong with a table, row by row, in Indonesian; empty when it may be published.
     *
     * @param sheet with words of the columns and numbers within their limits
     */
    List<String> problems(DecisionSheet sheet) {
        List<String> problems = new ArrayList<>();
        if (sheet.rows().size() > MOST_ROWS) {
            problems.add("Tabel memuat " + sheet.rows().size() + " baris; paling banyak " + MOST_ROWS + ".");
            return problems;
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            problems.addAll(answers(sheet, row));
        }
        sheet.idle()
                .forEach(row -> problems.add(
                        "Baris " + row + " tidak pernah berlaku: bilangan \"dari\" lebih besar daripada \"sampai\"."));
        List<DecisionSheet.Overlap> overlaps = sheet.overlaps();
        overlaps.stream()
                .limit(EXAMPLES)
                .forEach(overlap -> problems.add("Baris " + overlap.first() + " dan baris " + overlap.second()
                        + " berlaku bersama, misalnya untuk " + inWords(sheet, overlap.question())
                        + ". Persempit salah satunya."));
        if (overlaps.size() > EXAMPLES) {
            problems.add("Masih ada " + (overlaps.size() - EXAMPLES) + " pasang baris lain yang berlaku bersama.");
        }
        problems.addAll(holes(sheet));
        return problems;
    }

    /** One sentence for all that are nearest to the same row. */
    private static List<String> holes(DecisionSheet sheet) {
        Map<Integer, List<Map<String, Object>>> byRow = sheet.holes().stream()
                .collect(Collectors.groupingBy(sheet::nearest, TreeMap::new, Collectors.toList()));
        List<String> problems = new ArrayList<>();
        byRow.forEach((row, holes) -> {
            if (problems.size() < EXAMPLES) {
                problems.add((row == 0 ? "Tidak" : "Dekat baris " + row + ": tidak") + " ada baris untuk "
                        + Words.number(holes.size(), 0) + " keadaan, misalnya " + inWords(sheet, holes.get(0)) + ".");
            }
        });
        int others = byRow.size() - problems.size();
        if (others > 0) {
            problems.add("Masih ada keadaan tanpa baris di dekat " + others + " baris lain.");
        }
        return problems;
    }

    private static List<String> answers(DecisionSheet sheet, int row) {
        List<String> problems = new ArrayList<>();
        List<String> outputs = sheet.rows().get(row).outputs();
        for (int column = 0; column < outputs.size(); column++) {
            Output output = sheet.outputs().get(column);
            String value = outputs.get(column);
            if (output.words().isEmpty() ? !isSentence(value) : !output.words().contains(value)) {
                problems.add("Baris " + (row + 1) + ": \"" + output.label() + "\" "
                        + (output.words().isEmpty()
                                ? "harus " + SHORTEST_TEXT + " sampai " + LONGEST_TEXT
                                        + " karakter, tanpa tanda kutip ganda dan garis miring terbalik."
                                : "belum dipilih."));
            }
        }
        int method = column(sheet, "method");
        if (outputs.get(method).equals(outputs.get(column(sheet, "alternative")))) {
            problems.add("Baris " + (row + 1) + ": bentuk pengganti harus lain daripada bentuk pengembangan.");
        }
        return problems;
    }

    private static boolean isSentence(String text) {
        return text.length() >= SHORTEST_TEXT
                && text.length() <= LONGEST_TEXT
                && PLAIN.matcher(text).matches();
    }

    private static int column(DecisionSheet sheet, String output) {
        return sheet.outputs().stream().map(Output::name).toList().indexOf(output);
    }

    /** A question in words. */
    static String inWords(DecisionSheet sheet, Map<String, Object> question) {
        return sheet.inputs().stream()
                .map(input -> input.label() + ": " + label(input.name(), question.get(input.name())))
                .collect(Collectors.joining("; "));
    }

    /** What a row wants of an input, in words. */
    static String inWords(Input input, Cell cell) {
        if (!input.isNumber()) {
            if (cell.words().isEmpty()) {
                return "semua";
            }
            List<String> others = input.words().stream()
                    .filter(word -> !cell.words().contains(word))
                    .toList();
            return others.size() * 2 < cell.words().size()
                    ? "semua selain " + labels(input, others)
                    : labels(input, cell.words());
        }
        int from = cell.from() == null ? input.lowest() : cell.from();
        int to = cell.to() == null ? input.highest() : cell.to();
        return from == to ? String.valueOf(from) : from + " sampai " + to;
    }

    private static String labels(Input input, Collection<String> words) {
        return words.stream().map(word -> label(input.name(), word)).collect(Collectors.joining(", "));
    }

    /** A row in words, without its reason. */
    static String inWords(DecisionSheet sheet, Row row) {
        List<String> wanted = new ArrayList<>();
        for (int column = 0; column < sheet.inputs().size(); column++) {
            Input input = sheet.inputs().get(column);
            wanted.add(input.label() + ": " + inWords(input, row.cells().get(column)));
        }
        return String.join("; ", wanted) + " → " + label("method", row.outputs().get(column(sheet, "method")));
    }

    /** The Indonesian name of a word in a column. */
    static String label(String column, Object value) {
        String word = String.valueOf(value);
        return switch (column) {
            case "competencyKind" -> CompetencyKind.valueOf(word).label();
            case "positionClass" -> PositionClass.valueOf(word).label();
            case "location" -> WorkPlace.valueOf(word).label();
            case "constraint" -> Constraint.valueOf(word).label();
            case "delivery" -> Delivery.valueOf(word).label();
            case "method", "alternative" -> LearningType.named(word)
                    .map(LearningType::label)
                    .orElse("-");
            default -> word;
        };
    }

    /**
     * Makes a version that counts for cycles opened from tomorrow on; those already open keep what they began with.
     *
     * @param base number of the version that its author has seen, 0 for the shipped table
     * @throws Refusal when this person may not, something is wrong, or there is a later version by now
     */
    void publish(Actor actor, CurrentUser user, int base, DecisionSheet sheet, String reason, String basis) {
        rights.require(actor, user, "Tabel rekomendasi");
        List<String> problems = new ArrayList<>(problems(sheet));
        String why = line(reason);
        String law = line(basis);
        check(problems, "Alasan perubahan", why);
        check(problems, "Dasar hukum", law);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(String.join("\n", problems));
        }
        book.publish(actor, base, cities.today(actor.tenant()).plusDays(1), sheet, why, law);
    }

    private static void check(List<String> problems, String field, String value) {
        if (value.length() < SHORTEST_LINE || value.length() > LONGEST_TEXT) {
            problems.add("Isian \"" + field + "\" harus " + SHORTEST_LINE + " sampai " + LONGEST_TEXT + " karakter.");
        }
    }

    static String line(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }
}
