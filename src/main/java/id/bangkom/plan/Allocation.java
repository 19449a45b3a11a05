package id.bangkom.plan;

import id.bangkom.cycle.ItemStanding;
import id.bangkom.process.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Divides a unit's money over items: as many as possible of those that are mandatory, and then by the greatest sum of
 * priorities. An item is paid from one source; what is free of charge needs none.
 */
final class Allocation {

    private static final long PACKING_STEPS = 2_000_000;

    /**
     * @param items all of them, in the order of their ranks
     * @param total sum of the priorities of what is paid for
     * @param bound no choice with as many mandatory items within the money comes to more
     */
    record Result(List<UnitItem> items, double total, double bound) {

        /** Whether no other choice comes to more. */
        boolean proved() {
            return total >= bound;
        }
    }

    private final List<UnitItem> wanted;
    private final List<FundSource> sources;
    private final long[] capacities;

    private Allocation(List<UnitItem> wanted, Map<FundSource, Long> ceilings) {
        this.wanted = wanted;
        Map<FundSource, Long> ordered = new TreeMap<>(ceilings);
        this.sources = List.copyOf(ordered.keySet());
        this.capacities = ordered.values().stream().mapToLong(Long::longValue).toArray();
    }

    /**
     * Pays for as many mandatory ones of the items to be funded as the money allows; of such choices for the one whose
     * priorities come to the greatest sum, and of those with the same sum for the one with the most items. The others are deferred with the reason. Items that
     * are not to be funded stay as they are.
     *
     * @param ceilings IDR per source
     */
    static Result best(List<UnitItem> items, Map<FundSource, Long> ceilings) {
        List<UnitItem> byRank = byRank(items);
        return new Allocation(byRank.stream().filter(UnitItem::isFunded).toList(), ceilings).best(byRank);
    }

    private Result best(List<UnitItem> all) {
        Worth worth = Worth.of(wanted);
        Optimum.Choice choice = Optimum.of(worth.values(), costs(), capacities());
        long[] left = capacities();
        Map<String, UnitItem> decided = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            int purse = choice.purses()[i];
            if (purse != Optimum.NOT_TAKEN) {
                if (wanted.get(i).cost() > 0) {
                    left[purse] -= wanted.get(i).cost();
                }
                decided.put(wanted.get(i).itemId(), paidFrom(wanted.get(i), purse));
            }
        }
        long rest = most(left);
        wanted.forEach(item -> decided.computeIfAbsent(
                item.itemId(), id -> item.as(ItemStanding.DEFERRED, why(item, rest, choice.proved()))));
        List<UnitItem> funded = wanted.stream()
                .filter(item -> decided.get(item.itemId()).isFunded())
                .toList();
        long sum = Worth.priorities(funded);
        long bound = Math.max(sum, worth.prioritiesWithin(choice.bound(), mandatory(funded)));
        return new Result(
                merged(all, decided),
                (double) sum / Worth.UNITS_PER_PRIORITY,
                (double) bound / Worth.UNITS_PER_PRIORITY);
    }

    /** How many of the items are mandatory. */
    static long mandatory(Collection<UnitItem> items) {
        return items.stream().filter(UnitItem::mandatory).count();
    }

    private String why(UnitItem item, long rest, boolean proved) {
        String cost = (item.mandatory() ? "Pelatihan wajib. " : "") + "Biaya " + Words.money(item.cost());
        if (sources.isEmpty()) {
            return cost + " tidak dapat dibayar karena perangkat daerah ini belum berpagu.";
        }
        if (item.cost() > most(capacities)) {
            return cost + " melebihi " + (sources.size() == 1 ? "pagu " : "pagu terbesar dari satu sumber dana, yaitu ")
                    + Words.money(most(capacities)) + ".";
        }
        String left = cost + " melebihi "
                + (sources.size() == 1 ? "sisa pagu sebesar " : "sisa terbesar dari satu sumber dana sebesar ")
                + Words.money(rest);
        if (item.mandatory()) {
            return left
                    + (proved
                            ? "; pelatihan wajib yang didanai sudah sebanyak mungkin."
                            : "; penukaran yang mendanai lebih banyak pelatihan wajib tidak ditemukan.");
        }
        return proved
                ? left + "; mendanainya sebagai ganti kegiatan lain"
                        + (mandatory(wanted) == 0 ? "" : " yang tidak wajib")
                        + " tidak menambah jumlah prioritas."
                : left + "; penukaran dengan kegiatan lain yang menambah jumlah prioritas tidak ditemukan.";
    }

    private static long most(long[] amounts) {
        long most = 0;
        for (long amount : amounts) {
            most = Math.max(most, amount);
        }
        return most;
    }

    /**
     * Pays for exactly the items that are to be funded.
     *
     * @return the items with their sources, in the order of their ranks; empty when the money does not suffice
     */
    static Optional<List<UnitItem>> exactly(List<UnitItem> items, Map<FundSource, Long> ceilings) {
        List<UnitItem> byRank = byRank(items);
        return new Allocation(byRank.stream().filter(UnitItem::isFunded).toList(), ceilings).exactly(byRank);
    }

    private Optional<List<UnitItem>> exactly(List<UnitItem> all) {
        List<UnitItem> priced = wanted.stream().filter(item -> item.cost() > 0).toList();
        return Packing.of(priced.stream().mapToLong(UnitItem::cost).toArray(), capacities(), new Effort(PACKING_STEPS))
                .purses()
                .map(purses -> {
                    Map<String, UnitItem> paid = new HashMap<>();
                    wanted.forEach(item -> paid.put(item.itemId(), item.funded(null)));
                    for (int i = 0; i < purses.length; i++) {
                        paid.put(priced.get(i).itemId(), paidFrom(priced.get(i), purses[i]));
                    }
                    return merged(all, paid);
                });
    }

    private UnitItem paidFrom(UnitItem item, int purse) {
        return item.funded(item.cost() == 0 ? null : sources.get(purse));
    }

    private static List<UnitItem> merged(List<UnitItem> all, Map<String, UnitItem> decided) {
        return all.stream()
                .map(item -> decided.getOrDefault(item.itemId(), item))
                .toList();
    }

    private static List<UnitItem> byRank(List<UnitItem> items) {
        List<UnitItem> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparingInt(UnitItem::rank));
        return sorted;
    }

    private long[] costs() {
        return wanted.stream().mapToLong(UnitItem::cost).toArray();
    }

    private long[] capacities() {
        return capacities.clone();
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
