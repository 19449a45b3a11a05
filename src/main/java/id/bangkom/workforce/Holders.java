package id.bangkom.workforce;

import id.bangkom.intake.Stored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who holds a position in which unit, for files that name a supervisor by position. */
final class Holders {

    private record Holder(String person, String unitId) {}

    private final Map<String, List<Holder>> byTitle = new HashMap<>();
    private final Map<Object, Stored> units;

    /** @param units by their ids; looked at when somebody is looked for */
    Holders(Map<Object, Stored> units) {
        this.units = units;
    }

    void add(String title, String unitId, String person) {
        byTitle.computeIfAbsent(Directory.plain(title), key -> new ArrayList<>())
                .add(new Holder(person, unitId));
    }

    /**
     * Whoever holds the position: the only one there is, else those in the unit, else in the nearest unit above it.
     *
     * @param unitId of whoever is supervised, or null
     * @return one when it is clear, several when it is not
     */
    List<String> of(String title, String unitId) {
        List<Holder> all = byTitle.getOrDefault(Directory.plain(title), List.of());
        if (all.size() < 2) {
            return people(all);
        }
        Set<String> seen = new HashSet<>();
        for (String at = unitId; at != null && seen.add(at); at = above(at)) {
            String unit = at;
            List<Holder> near =
                    all.stream().filter(holder -> unit.equals(holder.unitId())).toList();
            if (!near.isEmpty()) {
                return people(near);
            }
        }
        return people(all);
    }

    private String above(String unitId) {
        Stored unit = units.get(unitId);
        return unit == null ? null : unit.text("parent_id");
    }

    private static List<String> people(List<Holder> holders) {
        return holders.stream().map(Holder::person).distinct().toList();
    }
}
