package id.bangkom.plan;

import id.bangkom.cycle.ItemStanding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What a unit's plan would come to under another ceiling, always as the greatest sum of priorities. */
final class WhatIf {

    /**
     * What a choice of items means.
     *
     * @param ceiling IDR of all sources
     * @param items how many are funded
     * @param people with something funded
     * @param hours JP
     * @param gaps pairs of person and competency with a gap for which something is funded
     * @param levels missing levels of those gaps
     * @param cost IDR
     * @param priority sum of the priorities
     * @param proved whether no other choice comes to more
     */
    record Effect(
            long ceiling,
            int items,
            int people,
            int hours,
            int gaps,
            int levels,
            long cost,
            double priority,
            boolean proved) {}

    /** A person's gap. */
    private record Gap(String employeeId, String competencyId) {}

    private WhatIf() {}

    /** The items as the formula sees them: everything may be funded, except what the unit has taken out. */
    static List<UnitItem> open(Collection<UnitItem> items) {
        return items.stream()
                .filter(item -> item.standing() != ItemStanding.DROPPED)
                .map(item -> item.funded(null))
                .toList();
    }

    static Effect effect(Allocation.Result result, Map<FundSource, Long> ceilings) {
        List<UnitItem> funded =
                result.items().stream().filter(UnitItem::isFunded).toList();
        Map<Gap, Integer> levels = funded.stream()
                .filter(item -> item.competencyId() != null && item.gap() > 0)
                .collect(Collectors.toMap(
                        item -> new Gap(item.employeeId(), item.competencyId()), UnitItem::gap, Math::max));
        return new Effect(
                total(ceilings),
                funded.size(),
                (int) funded.stream().map(UnitItem::employeeId).distinct().count(),
                funded.stream().mapToInt(UnitItem::hours).sum(),
                levels.size(),
                levels.values().stream().mapToInt(Integer::intValue).sum(),
                Allocation.cost(funded),
                result.total(),
                result.proved());
    }

    /**
     * The sources with another total, in the same proportions; what the division leaves over goes to the first. A unit
     * without a ceiling gets all of it from the city.
     *
     * @param total IDR
     */
    static Map<FundSource, Long> scaled(Map<FundSource, Long> ceilings, long total) {
        long before = total(ceilings);
        Map<FundSource, Long> scaled = new EnumMap<>(FundSource.class);
        ceilings.forEach((source, amount) -> scaled.put(source, before == 0 ? 0 : share(total, amount, before)));
        FundSource first = scaled.keySet().stream().findFirst().orElse(FundSource.CITY);
        scaled.merge(first, total - total(scaled), Long::sum);
        return scaled;
    }

    private static long share(long total, long amount, long before) {
        return BigInteger.valueOf(total)
                .multiply(BigInteger.valueOf(amount))
                .divide(BigInteger.valueOf(before))
                .longValueExact();
    }

    static long total(Map<FundSource, Long> ceilings) {
        return ceilings.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The greatest sum of priorities of a choice that contains a certain item.
     *
     * @param open see {@link #open}
     * @return empty when no source can pay for it
     */
    static OptionalDouble totalWith(List<UnitItem> open, Map<FundSource, Long> ceilings, UnitItem item) {
        List<UnitItem> others = open.stream()
                .filter(other -> !other.itemId().equals(item.itemId()))
                .toList();
        if (item.cost() == 0) {
            return OptionalDouble.of(sum(Allocation.best(others, ceilings), item));
        }
        return ceilings.entrySet().stream()
                .filter(entry -> entry.getValue() >= item.cost())
                .mapToDouble(entry -> {
                    Map<FundSource, Long> rest = new EnumMap<>(ceilings);
                    rest.put(entry.getKey(), entry.getValue() - item.cost());
                    return sum(Allocation.best(others, rest), item);
                })
                .max();
    }

    /** With four decimals, as priorities are published. */
    private static double sum(Allocation.Result others, UnitItem item) {
        return BigDecimal.valueOf(others.total())
                .add(BigDecimal.valueOf(item.priority()))
                .setScale(4, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
