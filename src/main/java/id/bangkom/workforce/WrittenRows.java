package id.bangkom.workforce;

import static id.bangkom.workforce.Registers.PLACEMENTS;
import static id.bangkom.workforce.Registers.UNITS;

import id.bangkom.intake.Stored;
import id.bangkom.intake.Subject.Change;
import id.bangkom.workforce.ImportedChanges.Headed;
import id.bangkom.workforce.ImportedChanges.Place;
import id.bangkom.workforce.ImportedChanges.Placed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the rows that an import wrote say about people and units as they are today. */
final class WrittenRows {

    private WrittenRows() {}

    /** Only whose place of today changes; what begins later is looked at on its day. */
    static List<Placed> places(List<Change> changes, LocalDate today) {
        Set<String> people = new LinkedHashSet<>();
        Map<String, Place> before = new HashMap<>();
        Map<String, Place> after = new HashMap<>();
        for (Change change : changes) {
            if (change.register().equals(PLACEMENTS)) {
                note(change.before(), today, people, before);
                note(change.after(), today, people, after);
            }
        }
        List<Placed> places = new ArrayList<>();
        for (String person : people) {
            if (!Objects.equals(before.get(person), after.get(person))) {
                places.add(new Placed(person, before.get(person), after.get(person)));
            }
        }
        return places;
    }

    private static void note(Stored row, LocalDate today, Set<String> people, Map<String, Place> places) {
        if (row != null
                && !row.date("valid_from").isAfter(today)
                && (row.date("valid_to") == null || !row.date("valid_to").isBefore(today))) {
            people.add(row.text("employee_id"));
            places.put(row.text("employee_id"), new Place(row.text("unit_id"), row.text("supervisor_id")));
        }
    }

    static List<Headed> heads(List<Change> changes) {
        List<Headed> heads = new ArrayList<>();
        for (Change change : changes) {
            if (change.register().equals(UNITS)) {
                String before = change.before() == null ? null : change.before().text("head_id");
                String after = change.after() == null ? null : change.after().text("head_id");
                if (!Objects.equals(before, after)) {
                    Stored unit = change.after() == null ? change.before() : change.after();
                    heads.add(new Headed(unit.text("id"), before, after));
                }
            }
        }
        return heads;
    }
}
