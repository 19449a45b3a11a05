package id.bangkom.workforce;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who leads which unit of one city on one day. */
final class Leadership {

    private final UnitTree tree;
    private final Set<String> activeHeads;
    private final Map<String, String> actingByUnit;

    /**
     * @param activeHeads those heads of units who have an active account
     * @param actingByUnit who acts as head, by unit
     */
    Leadership(UnitTree tree, Set<String> activeHeads, Map<String, String> actingByUnit) {
        this.tree = tree;
        this.activeHeads = activeHeads;
        this.actingByUnit = actingByUnit;
    }

    Optional<String> headOf(String unitId) {
        return tree.unit(unitId).flatMap(unit -> Optional.ofNullable(actingByUnit.get(unitId))
                .or(() -> Optional.ofNullable(unit.headId()).filter(activeHeads::contains)));
    }

    /**
     * Everybody above an employee, nearest first: the supervisor or who acts for that one, then the heads from the own
     * unit upwards; without the employee.
     *
     * @param supervisorId as entered, or null
     * @param supervisorActive whether that account is active
     */
    List<String> above(String employeeId, String unitId, String supervisorId, boolean supervisorActive) {
        Set<String> superiors = new LinkedHashSet<>();
        if (supervisorId != null) {
            Optional<String> acting = actingFor(supervisorId);
            if (acting.isPresent()) {
                superiors.add(acting.get());
            } else if (supervisorActive) {
                superiors.add(supervisorId);
            }
        }
        tree.upwards(unitId).forEach(unit -> headOf(unit.id()).ifPresent(superiors::add));
        superiors.remove(employeeId);
        return List.copyOf(superiors);
    }

    /** Who acts as head of a unit whose definitive head is the given person. */
    private Optional<String> actingFor(String headId) {
        return tree.all().stream()
                .filter(unit -> headId.equals(unit.headId()))
                .map(unit -> actingByUnit.get(unit.id()))
                .filter(acting -> acting != null)
                .findFirst();
    }
}
