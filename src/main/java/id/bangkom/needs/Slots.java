package id.bangkom.needs;

import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Levels by their place in a form. A Camunda Form cannot repeat a field, so it has 15 places, of which those that the
 * position does not need are hidden.
 */
final class Slots {

    static final int COUNT = 15;

    private final Integer[] levels;

    Slots(Integer... levels) {
        this.levels = levels.clone();
    }

    /**
     * The levels of exactly the places that the position's competencies take.
     *
     * @param ratings the competencies, each with its place
     * @throws Refusal naming each competency without a level, and each place that has none to be rated
     */
    Map<Integer, Integer> of(List<NeedsCases.Rating> ratings) {
        Map<Integer, Integer> bySlot = new LinkedHashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (int slot = 1; slot <= COUNT; slot++) {
            int place = slot;
            NeedsCases.Rating rating =
                    ratings.stream().filter(r -> r.slot() == place).findFirst().orElse(null);
            Integer level = levels[slot - 1];
            if (rating == null && level != null) {
                problems.add(new FieldProblem(
                        "level" + slot, "Isian ke-" + slot + " tidak termasuk standar kompetensi jabatan ini."));
            } else if (rating != null && level == null) {
                problems.add(new FieldProblem(
                        "level" + slot, "Isian \"" + rating.competency() + "\" wajib diisi dengan level 1 sampai 5."));
            } else if (rating != null) {
                bySlot.put(slot, level);
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return bySlot;
    }
}
