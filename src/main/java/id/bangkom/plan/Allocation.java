package id.bangkom.plan;

import id.bangkom.cycle.ItemStanding;
import id.bangkom.process.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Divides a unit's money over items. An item is paid from one source; what is free of charge needs none. */
final class Allocation {

    private final Map<FundSource, Long> left = new EnumMap<>(FundSource.class);

    private Allocation(Map<FundSource, Long> ceilings) {
        left.putAll(ceilings);
    }

    /**
     * Pays for items in the order of their ranks. One that does not fit is deferred, and the next that fits is paid for,
     * so that no money stays unused for the sake of order. Items that are not to be funded stay as they are.
     *
     * @param ceilings IDR per source
     */
    static List<UnitItem> inOrder(List<UnitItem> items, Map<FundSource, Long> ceilings) {
        Allocation allocation = new Allocation(ceilings);
        return items.stream()
                .sorted(Comparator.comparingInt(UnitItem::rank))
                .map(item -> item.isFunded() ? allocation.payOrDefer(item) : item)
                .toList();
    }

    /**
     * Pays for exactly the items that are to be funded.
     *
     * @return the items with their sources, in the order of their ranks; empty when the money does not suffice
     */
    static Optional<List<UnitItem>> exactly(List<UnitItem> items, Map<FundSource, Long> ceilings) {
        List<UnitItem> byRank =
                items.stream().sorted(Comparator.comparingInt(UnitItem::rank)).toList();
        // By price, the highest first, leaves the fewest unusable rests when the order of ranks finds no way.
        return pay(byRank, byRank, ceilings)
                .or(() -> pay(
                        byRank,
                        byRank.stream()
                                .sorted(Comparator.comparingLong(UnitItem::cost).reversed())
                                .toList(),
                        ceilings));
    }

    private static Optional<List<UnitItem>> pay(
            List<UnitItem> items, List<UnitItem> order, Map<FundSource, Long> ceilings) {
        Allocation allocation = new Allocation(ceilings);
        List<UnitItem> paid = new ArrayList<>();
        for (UnitItem item : order) {
            if (item.isFunded()) {
                if (!allocation.canPay(item)) {
                    return Optional.empty();
                }
                paid.add(allocation.pay(item));
            }
        }
        Map<String, UnitItem> byId = paid.stream().collect(Collectors.toMap(UnitItem::itemId, Function.identity()));
        return Optional.of(items.stream()
                .map(item -> byId.getOrDefault(item.itemId(), item))
                .toList());
    }

    private UnitItem payOrDefer(UnitItem item) {
        return canPay(item)
                ? pay(item)
                : item.as(
                        ItemStanding.DEFERRED,
                        "Peringkat " + item.rank() + ": biaya " + Words.money(item.cost())
                                + " melebihi sisa pagu sebesar " + Words.money(largestRest()) + ".");
    }

    private boolean canPay(UnitItem item) {
        return item.cost() == 0 || item.cost() <= largestRest();
    }

    private UnitItem pay(UnitItem item) {
        if (item.cost() == 0) {
            return item.funded(null);
        }
        FundSource source = left.entrySet().stream()
                .filter(entry -> entry.getValue() >= item.cost())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        left.merge(source, -item.cost(), Long::sum);
        return item.funded(source);
    }

    private long largestRest() {
        return left.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** IDR of the funded items. */
    static long cost(List<UnitItem> items) {
        return items.stream()
                .filter(UnitItem::isFunded)
                .mapToLong(UnitItem::cost)
                .sum();
    }

    /** IDR of the funded items per source. */
    static Map<FundSource, Long> costBySource(List<UnitItem> items) {
        Map<FundSource, Long> sums = new EnumMap<>(FundSource.class);
        items.stream()
                .filter(item -> item.isFunded() && item.source() != null)
                .forEach(item -> sums.merge(item.source(), item.cost(), Long::sum));
        return sums;
    }
}
