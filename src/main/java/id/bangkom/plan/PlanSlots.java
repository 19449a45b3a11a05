package id.bangkom.plan;

import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The activities of a plan as they were entered. A Camunda Form cannot repeat a group of fields, so it has {@link #COUNT}
 * places, of which any may stay empty.
 *
 * @param entries one per place, in order, empty ones included
 */
record PlanSlots(List<Entry> entries) {

    static final int COUNT = 5;

    /**
     * One place.
     *
     * @param programme id in the catalogue, or null
     * @param quarter when, or null
     * @param goal what for, or null
     */
    record Entry(String programme, Quarter quarter, String goal) {

        boolean isEmpty() {
            return programme == null && quarter == null && goal == null;
        }
    }

    PlanSlots {
        entries = List.copyOf(entries);
        if (entries.size() != COUNT) {
            throw new IllegalArgumentException("A plan has " + COUNT + " places, not " + entries.size());
        }
    }

    /** The place, 1 to {@link #COUNT}. */
    Entry at(int slot) {
        return entries.get(slot - 1);
    }

    /**
     * The places that are filled.
     *
     * @throws Refusal naming each place that is filled only in part, and each programme chosen twice; or when all are
     *     empty
     */
    List<Integer> filled() {
        List<Integer> filled = new ArrayList<>();
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> programmes = new HashSet<>();
        for (int slot = 1; slot <= COUNT; slot++) {
            Entry entry = at(slot);
            if (entry.isEmpty()) {
                continue;
            }
            filled.add(slot);
            if (entry.programme() == null) {
                problems.add(new FieldProblem(
                        "item" + slot + "Programme",
                        "Kegiatan " + slot + ": pilih programnya, atau kosongkan triwulan dan tujuannya."));
            } else if (!programmes.add(entry.programme())) {
                problems.add(new FieldProblem(
                        "item" + slot + "Programme",
                        "Kegiatan " + slot + ": program ini sudah dipilih pada kegiatan sebelumnya."));
            }
            if (entry.quarter() == null) {
                problems.add(new FieldProblem(
                        "item" + slot + "Quarter", "Kegiatan " + slot + ": pilih triwulan pelaksanaannya."));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        if (filled.isEmpty()) {
            throw Refusal.invalid(List.of(new FieldProblem(
                    "item1Programme", "Rencana masih kosong. Pilih sedikitnya satu kegiatan pengembangan.")));
        }
        return filled;
    }
}
