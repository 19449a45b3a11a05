package id.bangkom.plan;

import id.bangkom.process.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is different between two versions of somebody's plan, in words; empty when nothing is. */
final class Difference {

    private static final String NONE = "-";

    /**
     * One thing that is different.
     *
     * @param what the activity or field
     * @param before in the earlier version, "-" when it was not there
     * @param after in the later version, "-" when it is not there any more
     */
    record Change(String what, String before, String after) {}

    private final List<Change> changes = new ArrayList<>();

    private Difference() {}

    /** @param position title of a position by its id */
    static List<Change> between(PlanVersion before, PlanVersion after, UnaryOperator<String> position) {
        Difference difference = new Difference();
        before.items().forEach(item -> difference.item(item, same(item, after)));
        after.items().stream()
                .filter(item -> same(item, before).isEmpty())
                .forEach(item -> difference.changes.add(new Change("Ditambahkan: " + item.title(), NONE, words(item))));
        difference.add("Jumlah jam pelajaran", PlanForms.hours(before.hours()), PlanForms.hours(after.hours()));
        difference.add("Jumlah biaya", Words.money(before.cost()), Words.money(after.cost()));
        difference.add(
                "Jabatan yang dituju",
                title(before.careerPositionId(), position),
                title(after.careerPositionId(), position));
        difference.add("Tujuan karier", before.careerGoal(), after.careerGoal());
        difference.add("Meminta mentor", yes(before.wantsMentor()), yes(after.wantsMentor()));
        difference.add("Alasan melebihi batas JP", before.ceilingReason(), after.ceilingReason());
        return List.copyOf(difference.changes);
    }

    private static Optional<Item> same(Item item, PlanVersion other) {
        return other.items().stream()
                .filter(each -> each.programmeId().equals(item.programmeId()))
                .findFirst();
    }

    private void item(Item before, Optional<Item> after) {
        if (after.isEmpty()) {
            changes.add(new Change("Dihapus: " + before.title(), words(before), NONE));
            return;
        }
        Item now = after.get();
        String title = before.title();
        add(title + ", waktu", before.quarter().label(), now.quarter().label());
        add(title + ", jam pelajaran", PlanForms.hours(before.hours()), PlanForms.hours(now.hours()));
        add(title + ", biaya", Words.money(before.cost()), Words.money(now.cost()));
        add(title + ", tujuan", before.goal(), now.goal());
    }

    private void add(String what, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(what, PlanForms.orNone(before), PlanForms.orNone(after)));
        }
    }

    private static String words(Item item) {
        return item.quarter().label() + ", " + PlanForms.hours(item.hours()) + ", " + Words.money(item.cost());
    }

    private static String title(String id, UnaryOperator<String> position) {
        return id == null ? null : position.apply(id);
    }

    private static String yes(boolean value) {
        return value ? "Ya" : "Tidak";
    }
}
