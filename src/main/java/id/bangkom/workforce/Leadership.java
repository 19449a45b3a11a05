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
    private final Map<String, String> actingByAbsentee;

    /**
     * @param activeHeads those heads of units who have an active account
     * @param actingByUnit who acts as head, by unit
     * @param actingByAbsentee who acts, by the account of the official who is absent
     */
    Leadership(
            UnitTree tree,
            Set<String> activeHeads,
            Map<String, String> actingByUnit,
            Map<String, String> actingByAbsentee) {
        this.tree = tree;
        this.activeHeads = activeHeads;
        this.actingByUnit = actingByUnit;
        this.actingByAbsentee = actingByAbsentee;
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

    /** Who acts for the given person, or as head of a unit whose definitive head that is. */
    private Optional<String> actingFor(String headId) {
        return Optional.ofNullable(actingByAbsentee.get(headId)).or(() -> tree.all().stream()
                .filter(unit -> headId.equals(unit.headId()))
                .map(unit -> actingByUnit.get(unit.id()))
                .filter(acting -> acting != null)
                .findFirst());
    }
}
