package id.bangkom.staffing;

import id.bangkom.workforce.WorkUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The units of a city, read once for a whole page by one thread; a circle in wrong data ends a walk. */
final class Hierarchy {

    private final Map<String, WorkUnit> byId = new LinkedHashMap<>();
    /** Walks upwards that were made: thousands of people work in some hundreds of units. */
    private final Map<String, List<WorkUnit>> paths = new HashMap<>();

    /** @param units each before those below it */
    Hierarchy(List<WorkUnit> units) {
        units.forEach(unit -> byId.put(unit.id(), unit));
    }

    List<WorkUnit> all() {
        return List.copyOf(byId.values());
    }

    boolean has(String unitId) {
        return byId.containsKey(unitId);
    }

    /** The unit and those above it, nearest first. */
    List<WorkUnit> upwards(String unitId) {
        return paths.computeIfAbsent(unitId, this::path);
    }

    private List<WorkUnit> path(String unitId) {
        Set<WorkUnit> path = new LinkedHashSet<>();
        for (WorkUnit unit = byId.get(unitId); unit != null && path.add(unit); ) {
            unit = byId.get(unit.parentId());
        }
        return List.copyOf(path);
    }

    /** The unit and all below it; empty for an unknown one. */
    List<String> below(String unitId) {
        List<String> found = new ArrayList<>();
        byId.keySet().stream()
                .filter(id -> upwards(id).stream().anyMatch(above -> above.id().equals(unitId)))
                .forEach(found::add);
        return found;
    }

    /** The unit in whose plan the people of a unit are; the unit itself when none above it plans. */
    String agency(String unitId) {
        for (WorkUnit unit : upwards(unitId)) {
            if (unit.kind().plans()) {
                return unit.id();
            }
        }
        return unitId;
    }

    int depth(String unitId) {
        return Math.max(0, upwards(unitId).size() - 1);
    }
}
