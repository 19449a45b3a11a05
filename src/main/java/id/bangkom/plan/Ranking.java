package id.bangkom.plan;

import id.bangkom.competency.Gaps;
import id.bangkom.needs.Need;
import id.bangkom.needs.NeedsResult;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The order of a unit's items: what is mandatory first, then by the priority of the competency in the unit, then the larger gap, then the
 * greater performance shortfall of the person, then the lower price. Items that are for no gap come last. What is paid for is
 * decided by {@link Allocation} on the sum of the priorities. The formula is
 * published in {@code docs/processes/unit-plan.md} and shown in the planner's form.
 */
final class Ranking {

    /**
     * An item in its place.
     *
     * @param rank 1 is the most urgent
     * @param priority of its competency, 0 when it is for no gap
     * @param shortfall of the person, 0 to 1
     */
    record Ranked(Candidate candidate, int rank, double priority, double shortfall) {}

    private Ranking() {}

    /** Mean performance shortfall of those measured, 0 when nobody was. */
    static double shortfall(Collection<NeedsResult> measured) {
        return measured.stream()
                .mapToDouble(NeedsResult::performanceShortfall)
                .average()
                .orElse(0);
    }

    /**
     * The priority of each competency in which somebody has a gap, the greatest first.
     *
     * @param measured the people of the unit whose needs are known
     * @param importance of a competency, 1 to 5
     */
    static List<UnitPriority> priorities(Collection<NeedsResult> measured, ToIntFunction<String> importance) {
        double shortfall = shortfall(measured);
        Map<String, List<Double>> gaps = measured.stream()
                .flatMap(result -> result.gaps().stream())
                .collect(Collectors.groupingBy(
                        Need::competencyId, TreeMap::new, Collectors.mapping(Need::levelGap, Collectors.toList())));
        return gaps.entrySet().stream()
                .map(entry -> new UnitPriority(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElse(0),
                        importance.applyAsInt(entry.getKey()),
                        Gaps.priority(entry.getValue(), importance.applyAsInt(entry.getKey()), shortfall)))
                .sorted(Comparator.comparingDouble(UnitPriority::priority).reversed())
                .toList();
    }

    /** Puts the items in order; the same input always gives the same order. */
    static List<Ranked> rank(
            Collection<Candidate> candidates,
            Collection<UnitPriority> priorities,
            Map<String, NeedsResult> measuredById) {
        Map<String, Double> priority =
                priorities.stream().collect(Collectors.toMap(UnitPriority::competencyId, UnitPriority::priority));
        ToDoubleFunction<Candidate> priorityOf = candidate ->
                candidate.competencyId() == null ? 0.0 : priority.getOrDefault(candidate.competencyId(), 0.0);
        ToDoubleFunction<Candidate> shortfallOf = candidate -> measuredById.containsKey(candidate.employeeId())
                ? measuredById.get(candidate.employeeId()).performanceShortfall()
                : 0.0;
        List<Candidate> ordered = candidates.stream()
                .sorted(Comparator.comparing(Candidate::mandatory)
                        .reversed()
                        .thenComparing(Comparator.comparingDouble(priorityOf).reversed())
                        .thenComparing(Comparator.comparingInt(Candidate::gap).reversed())
                        .thenComparing(Comparator.comparingDouble(shortfallOf).reversed())
                        .thenComparingLong(Candidate::cost)
                        .thenComparing(Candidate::itemId))
                .toList();
        return java.util.stream.IntStream.range(0, ordered.size())
                .mapToObj(i -> new Ranked(
                        ordered.get(i),
                        i + 1,
                        priorityOf.applyAsDouble(ordered.get(i)),
                        shortfallOf.applyAsDouble(ordered.get(i))))
                .toList();
    }
}
