package id.bangkom.cycle;

import id.bangkom.cycle.CityPlanSource.PlannedItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a consolidation does to the items that are there.
 *
 * @param added items that were not in the plan
 * @param altered items of which anything differs, as they are now
 * @param removed ids of items that are not in the plan any more
 * @param decided what of it concerns those who decide: items that come, go, or change their standing or their cost
 */
record CityPlanChanges(List<PlannedItem> added, List<PlannedItem> altered, List<String> removed, List<Change> decided) {

    /** Priorities have four decimals. */
    private static final double SAME = 0.00005;

    CityPlanChanges {
        added = List.copyOf(added);
        altered = List.copyOf(altered);
        removed = List.copyOf(removed);
        decided = List.copyOf(decided);
    }

    /**
     * An item that differs between two versions.
     *
     * @param standingBefore null when it was not in the plan
     * @param costBefore IDR, null when it was not in the plan
     * @param standing null when it is not in the plan any more
     * @param cost IDR, null when it is not in the plan any more
     * @param reason of what it is now, or null
     */
    record Change(
            String itemId,
            String unitId,
            String employeeId,
            String programme,
            ItemStanding standingBefore,
            Long costBefore,
            ItemStanding standing,
            Long cost,
            String reason) {

        /** IDR that were to be paid before. */
        long fundedBefore() {
            return standingBefore == ItemStanding.FUNDED ? costBefore : 0;
        }

        /** IDR that are to be paid now. */
        long funded() {
            return standing == ItemStanding.FUNDED ? cost : 0;
        }

        private boolean isNone() {
            return standingBefore == standing && Objects.equals(costBefore, cost);
        }

        private Change then(Change later) {
            return new Change(
                    itemId,
                    later.unitId(),
                    employeeId,
                    programme,
                    standingBefore,
                    costBefore,
                    later.standing(),
                    later.cost(),
                    later.reason());
        }
    }

    static CityPlanChanges between(List<PlannedItem> before, List<PlannedItem> after) {
        Map<String, PlannedItem> rest = new LinkedHashMap<>();
        before.forEach(item -> rest.put(item.id(), item));
        List<PlannedItem> added = new ArrayList<>();
        List<PlannedItem> altered = new ArrayList<>();
        List<Change> decided = new ArrayList<>();
        for (PlannedItem item : after) {
            PlannedItem was = rest.remove(item.id());
            if (was == null) {
                added.add(item);
            } else if (differ(was, item)) {
                altered.add(item);
            }
            Change change = change(was, item);
            if (!change.isNone()) {
                decided.add(change);
            }
        }
        rest.values().forEach(gone -> decided.add(change(gone, null)));
        return new CityPlanChanges(added, altered, List.copyOf(rest.keySet()), decided);
    }

    /**
     * What several versions did to the same items, taken together.
     *
     * @param changes of version after version
     */
    static List<Change> net(List<Change> changes) {
        Map<String, Change> byItem = new LinkedHashMap<>();
        changes.forEach(change -> byItem.merge(change.itemId(), change, Change::then));
        return byItem.values().stream().filter(change -> !change.isNone()).toList();
    }

    private static boolean differ(PlannedItem was, PlannedItem is) {
        return Math.abs(was.priority() - is.priority()) > SAME
                || was.cost() != is.cost()
                || was.hours() != is.hours()
                || was.standing() != is.standing()
                || !was.unitId().equals(is.unitId())
                || !was.employeeId().equals(is.employeeId())
                || !was.programme().equals(is.programme())
                || !Objects.equals(was.reason(), is.reason());
    }

    private static Change change(PlannedItem was, PlannedItem is) {
        PlannedItem either = is == null ? was : is;
        return new Change(
                either.id(),
                either.unitId(),
                either.employeeId(),
                either.programme(),
                was == null ? null : was.standing(),
                was == null ? null : (Long) was.cost(),
                is == null ? null : is.standing(),
                is == null ? null : (Long) is.cost(),
                is == null ? null : is.reason());
    }
}
