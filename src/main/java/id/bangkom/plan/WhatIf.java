package id.bangkom.plan;

import id.bangkom.cycle.ItemStanding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a unit's plan would come to under another ceiling, always at its best. */
final class WhatIf {

    /**
     * What a choice of items means.
     *
     * @param ceiling IDR of all sources
     * @param items how many are funded
     * @param mandatory how many of them are mandatory
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
            int mandatory,
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
                (int) Allocation.mandatory(funded),
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
     * What a choice comes to: first the mandatory items, then the priorities.
     *
     * @param mandatory how many of its items are mandatory
     * @param priorities their sum
     */
    record Sum(long mandatory, double priorities) {

        static Sum of(Allocation.Result result) {
            return new Sum(
                    Allocation.mandatory(
                            result.items().stream().filter(UnitItem::isFunded).toList()),
                    result.total());
        }

        /** With four decimals, as priorities are published. */
        private Sum with(UnitItem item) {
            return new Sum(
                    mandatory + (item.mandatory() ? 1 : 0),
                    BigDecimal.valueOf(priorities)
                            .add(BigDecimal.valueOf(item.priority()))
                            .setScale(4, RoundingMode.HALF_UP)
                            .doubleValue());
        }
    }

    /**
     * The best of the choices that contain a certain item.
     *
     * @param open see {@link #open}
     * @return empty when no source can pay for it
     */
    static Optional<Sum> bestWith(List<UnitItem> open, Map<FundSource, Long> ceilings, UnitItem item) {
        List<UnitItem> others = open.stream()
                .filter(other -> !other.itemId().equals(item.itemId()))
                .toList();
        if (item.cost() == 0) {
            return Optional.of(Sum.of(Allocation.best(others, ceilings)).with(item));
        }
        return ceilings.entrySet().stream()
                .filter(entry -> entry.getValue() >= item.cost())
                .map(entry -> {
                    Map<FundSource, Long> rest = new EnumMap<>(ceilings);
                    rest.put(entry.getKey(), entry.getValue() - item.cost());
                    return Sum.of(Allocation.best(others, rest)).with(item);
                })
                .max(Comparator.comparingLong(Sum::mandatory).thenComparingDouble(Sum::priorities));
    }
}
