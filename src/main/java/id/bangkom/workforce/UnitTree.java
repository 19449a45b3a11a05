package id.bangkom.workforce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The units of one city on one day. Wrong data (a circle, a parent that has ended) ends a walk, it never hangs. */
final class UnitTree {

    private final Map<String, WorkUnit> byId = new LinkedHashMap<>();

    /** @param units by name */
    UnitTree(List<WorkUnit> units) {
        units.forEach(unit -> byId.put(unit.id(), unit));
    }

    List<WorkUnit> all() {
        return List.copyOf(byId.values());
    }

    Optional<WorkUnit> unit(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The unit and those above it, nearest first; empty for an unknown unit. */
    List<WorkUnit> upwards(String id) {
        Set<WorkUnit> path = new LinkedHashSet<>();
        WorkUnit unit = byId.get(id);
        while (unit != null && path.add(unit)) {
            unit = byId.get(unit.parentId());
        }
        return List.copyOf(path);
    }

    /** Ids of the unit and of all those below it; empty for an unknown unit. */
    List<String> below(String id) {
        return byId.values().stream()
                .filter(unit ->
                        upwards(unit.id()).stream().anyMatch(above -> above.id().equals(id)))
                .map(WorkUnit::id)
                .toList();
    }

    /** Each unit before those below it, siblings by name. */
    List<WorkUnit> fromTheTop() {
        List<WorkUnit> ordered = new ArrayList<>();
        byId.values().stream()
                .filter(unit -> !byId.containsKey(unit.parentId()))
                .forEach(top -> add(top, ordered));
        // What is left hangs in a circle; it is shown all the same.
        byId.values().stream().filter(unit -> !ordered.contains(unit)).forEach(ordered::add);
        return ordered;
    }

    private void add(WorkUnit unit, List<WorkUnit> ordered) {
        ordered.add(unit);
        byId.values().stream()
                .filter(child -> unit.id().equals(child.parentId()))
                .forEach(child -> add(child, ordered));
    }
}
