package id.bangkom.reports;

import id.bangkom.workforce.WorkUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The units on which somebody may read reports.
 *
 * @param city whether it is the whole city
 * @param hr whether the person belongs to the HR agency
 * @param units planning units that exist today, by name; all of them for the city
 * @param led of these units, those that the person leads, also as an acting head
 * @param served of these units, those that the person leads or plans for
 * @param planning by the id of any unit of today, the planning unit that it belongs to; others belong to none
 */
public record Scope(
        boolean city,
        boolean hr,
        List<WorkUnit> units,
        Set<String> led,
        Set<String> served,
        Map<String, String> planning) {

    /** Stands for people and money that belong to no planning unit; only the city has them. */
    public static final String OUTSIDE = "";

    public Scope {
        units = List.copyOf(units);
        led = Set.copyOf(led);
        served = Set.copyOf(served);
        planning = Map.copyOf(planning);
    }

    /** Where the reports count the people of a unit: its planning unit, {@link #OUTSIDE}, or nowhere. */
    public Optional<String> of(String unitId) {
        String found = planning.get(unitId);
        if (found == null) {
            return city ? Optional.of(OUTSIDE) : Optional.empty();
        }
        return find(found).map(WorkUnit::id);
    }

    /** A planning unit of the scope. */
    public Optional<WorkUnit> find(String unitId) {
        return units.stream().filter(unit -> unit.id().equals(unitId)).findFirst();
    }

    /** Name of what {@link #of} said. */
    public String name(String unitId) {
        return find(unitId).map(WorkUnit::name).orElse("Di luar perangkat daerah");
    }

    /** A planning unit with all units below it that belong to it. */
    public Set<String> below(String planningUnit) {
        return planning.entrySet().stream()
                .filter(each -> each.getValue().equals(planningUnit))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
