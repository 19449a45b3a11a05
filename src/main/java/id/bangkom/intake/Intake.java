package id.bangkom.intake;

import id.bangkom.intake.Finding.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One file of one city on its way in: its rows, what is there already, and what a {@link Dataset} says about them. */
public final class Intake {

    private final String tenant;
    private final LocalDate today;
    private final LocalDate from;
    private final boolean complete;
    private final boolean create;
    private final List<Line> lines;
    private final Map<String, String> headings;
    private final Findings findings;
    private final Function<Register, List<Stored>> store;
    private final Map<Register, List<Stored>> loaded = new HashMap<>();
    private final Map<Register, Map<List<Object>, Stored>> byKey = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<Subject> subjects = new ArrayList<>();

    Intake(
            Request request,
            LocalDate today,
            List<Line> lines,
            Map<String, String> headings,
            Findings findings,
            Function<Register, List<Stored>> store) {
        this.tenant = request.tenant();
        this.today = today;
        this.from = request.from();
        this.complete = request.complete();
        this.create = request.create();
        this.lines = List.copyOf(lines);
        this.headings = headings;
        this.findings = findings;
        this.store = store;
    }

    /** The city. */
    public String tenant() {
        return tenant;
    }

    /** Today, on the city's own clock. */
    public LocalDate today() {
        return today;
    }

    /** From which day the changes hold. */
    public LocalDate from() {
        return from;
    }

    /** Whether what is not in the file ends. */
    public boolean isComplete() {
        return complete;
    }

    /** Whether what the file refers to and is not there yet is created. */
    public boolean isCreating() {
        return create;
    }

    /** All rows; those that are broken have been reported, and nothing has to be said about them. */
    public List<Line> lines() {
        return lines;
    }

    /** Whether the file has the column; one that is not there changes nothing, an empty cell empties. */
    public boolean has(String column) {
        return headings.containsKey(column);
    }

    /** All rows of the city, read once. */
    public List<Stored> stored(Register register) {
        return loaded.computeIfAbsent(register, store);
    }

    /** Rows by one of their fields, which must be unique or null; rows where it is null are left out. */
    public Map<Object, Stored> storedBy(Register register, String column) {
        return stored(register).stream()
                .filter(row -> row.get(column) != null)
                .collect(Collectors.toMap(
                        row -> row.get(column), row -> row, (first, second) -> first, LinkedHashMap::new));
    }

    /** The row with this key, or null. */
    public Stored stored(Register register, Object... key) {
        return byKey.computeIfAbsent(register, this::byKey).get(Arrays.asList(key));
    }

    private Map<List<Object>, Stored> byKey(Register register) {
        Map<List<Object>, Stored> rows = new HashMap<>();
        stored(register).forEach(row -> rows.put(row.key(), row));
        return rows;
    }

    /** Says what the row with this key should be, whether or not it is there. */
    public Subject put(Line line, String label, Stored after) {
        Stored before = stored(after.register(), after.key().toArray());
        Subject subject = subject(line, label).put(before, after);
        return before == null ? subject.isNew() : subject;
    }

    /** How a stored value is shown, for example the name of a unit for its id. */
    public void name(String value, String shown) {
        names.put(value, shown);
    }

    /** Says what a row is about. */
    public Subject subject(Line line, String label) {
        Subject subject = new Subject(line.row(), label);
        subjects.add(subject);
        return subject;
    }

    /** Says that something not in the file ends. */
    public Subject missing(String label) {
        Subject subject = new Subject(0, label);
        subjects.add(subject);
        return subject.ends();
    }

    /** An error that whoever fills in the file puts right. */
    public void error(Line line, String column, String message) {
        error(line, column, message, Finding.FILLER);
    }

    /**
     * An error; nothing of the file can be imported.
     *
     * @param column key, or null for the whole row
     * @param message Indonesian: the rule that is broken
     * @param fixer Indonesian: who can put it right
     */
    public void error(Line line, String column, String message, String fixer) {
        line.markBroken();
        find(Severity.ERROR, line, column, message, fixer);
    }

    /** An error that no single row is to blame for. */
    public void error(String message, String fixer) {
        findings.add(Severity.ERROR, 0, null, null, message, fixer);
    }

    /** Something to look at that no single row is to blame for. */
    public void warn(String message, String fixer) {
        findings.add(Severity.WARNING, 0, null, null, message, fixer);
    }

    /** Something to look at that does not prevent the import. */
    public void warn(Line line, String column, String message, String fixer) {
        find(Severity.WARNING, line, column, message, fixer);
    }

    private void find(Severity severity, Line line, String column, String message, String fixer) {
        findings.add(
                severity,
                line.row(),
                column == null ? null : headings.get(column),
                column == null ? null : line.written(column),
                message,
                fixer);
    }

    /**
     * Reports rows with the same key; the first of them counts.
     *
     * @param column the column that is shown as the faulty one
     * @param key null when a row has none
     */
    public void refuseRepeated(String column, Function<Line, Object> key) {
        Map<Object, Line> seen = new HashMap<>();
        for (Line line : lines) {
            Object each = key.apply(line);
            Line first = each == null ? null : seen.putIfAbsent(each, line);
            if (first != null) {
                error(line, column, "Sudah ada di baris " + first.row() + ". Setiap data hanya boleh satu baris.");
            }
        }
    }

    /**
     * Rows so that each comes after the one it refers to.
     *
     * @param above the row that it refers to, or null
     * @param circle what to say of rows that refer to each other in a circle
     */
    public List<Line> inOrder(Collection<Line> some, Function<Line, Line> above, String column, String circle) {
        List<Line> ordered = new ArrayList<>();
        Set<Line> done = new HashSet<>();
        for (Line line : some) {
            List<Line> path = new ArrayList<>();
            Set<Line> onPath = new HashSet<>();
            Line at = line;
            while (at != null && !done.contains(at) && onPath.add(at)) {
                path.add(at);
                at = above.apply(at);
            }
            if (at != null && onPath.contains(at)) {
                error(at, column, circle);
            }
            for (int i = path.size() - 1; i >= 0; i--) {
                if (done.add(path.get(i))) {
                    ordered.add(path.get(i));
                }
            }
        }
        return ordered;
    }

    List<Subject> subjects() {
        return subjects;
    }

    String shown(Object value) {
        if (value == null) {
            return "(kosong)";
        }
        if (value instanceof LocalDate date) {
            return id.bangkom.process.Words.date(date);
        }
        if (value instanceof Boolean flag) {
            return flag ? "ya" : "tidak";
        }
        return names.getOrDefault(value.toString(), value.toString());
    }
}
