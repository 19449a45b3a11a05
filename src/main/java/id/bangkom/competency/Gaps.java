package id.bangkom.competency;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The measures of gaps, as pure functions. No official formula for a gap index or a priority was found; these are the
 * defaults of this project, published so that anybody concerned can recompute them. Thresholds and weights are rules.
 */
public final class Gaps {

    private Gaps() {}

    /** Missing levels: {@code max(0, required - actual)}; having more than required is no negative gap. */
    public static int gap(int required, int actual) {
        return Math.max(0, required - actual);
    }

    /**
     * Job person match (JPM) in percent: {@code 100 * sum(min(actual, required)) / sum(required)}. What somebody has
     * beyond the standard of one competency does not make up for another, so the result is 0 to 100.
     *
     * @throws IllegalArgumentException when nothing was measured
     */
    public static double jobPersonMatch(Collection<Measured> measured) {
        requireSome(measured);
        int reached = measured.stream()
                .mapToInt(m -> Math.min(m.actual(), m.required()))
                .sum();
        int required = measured.stream().mapToInt(Measured::required).sum();
        return 100.0 * reached / required;
    }

    /**
     * Category of a JPM, by half-open intervals: {@code jpm >= meets} is MS, {@code stillMeets <= jpm < meets} is MMS,
     * below is KMS. The JPM is compared unrounded, so 79.99 is not yet 80.
     *
     * @param meets rule {@code jpm.threshold.meets}, in percent
     * @param stillMeets rule {@code jpm.threshold.still-meets}, in percent
     */
    public static JpmCategory category(double jpm, double meets, double stillMeets) {
        if (jpm >= meets) {
            return JpmCategory.MEETS;
        }
        return jpm >= stillMeets ? JpmCategory.STILL_MEETS : JpmCategory.BELOW;
    }

    /**
     * Individual gap index, 0 (no gap) to 1: {@code sum(weight * combined gap) / sum(weight * required)}.
     *
     * @throws IllegalArgumentException when nothing was measured
     */
    public static double individualIndex(Collection<Measured> measured) {
        requireSome(measured);
        double missing =
                measured.stream().mapToDouble(m -> m.weight() * m.combinedGap()).sum();
        double required =
                measured.stream().mapToDouble(m -> m.weight() * m.required()).sum();
        return missing / required;
    }

    /**
     * How far an indicator is from its target, relative to the target, 0 (reached) to 1: {@code (actual - target) /
     * target} when lower is better, {@code (target - actual) / target} when higher is better. Empty when it was not
     * measured or the target is not above 0.
     */
    public static OptionalDouble indicatorShortfall(UnitIndicator indicator) {
        if (indicator.actual() == null || indicator.target().signum() <= 0) {
            return OptionalDouble.empty();
        }
        double target = indicator.target().doubleValue();
        double behind = indicator.direction() == UnitIndicator.Direction.LOWER_IS_BETTER
                ? indicator.actual().doubleValue() - target
                : target - indicator.actual().doubleValue();
        return OptionalDouble.of(within0And1(behind / target));
    }

    /** Mean shortfall of the indicators of a unit that were measured, 0 to 1; empty when none was. */
    public static OptionalDouble unitShortfall(Collection<UnitIndicator> indicators) {
        return indicators.stream()
                .map(Gaps::indicatorShortfall)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }

    /**
     * Performance shortfall, 0 to 1: the weighted mean of the shortfall that the SKP predicate stands for and of the
     * mean shortfall of the unit's indicators. A part that is unknown is left out; with both unknown it is 0.
     *
     * @param predicate the person's predicate, if known
     * @param ofPredicate rules {@code performance.shortfall.<predicate>}, 0 to 1
     * @param indicators of the person's unit for the same year
     * @param predicateWeight rule {@code performance.weight.predicate}
     * @param indicatorWeight rule {@code performance.weight.indicator}
     */
    public static double performanceShortfall(
            Optional<PerformancePredicate> predicate,
            Map<PerformancePredicate, Double> ofPredicate,
            List<UnitIndicator> indicators,
            double predicateWeight,
            double indicatorWeight) {
        OptionalDouble unit = unitShortfall(indicators);
        return performanceShortfall(
                predicate.map(ofPredicate::get).orElse(null),
                unit.isPresent() ? unit.getAsDouble() : null,
                predicateWeight,
                indicatorWeight);
    }

    /** As above, of shortfalls that are known already, each 0 to 1; null is unknown. */
    public static double performanceShortfall(
            Double ofPredicate, Double ofIndicators, double predicateWeight, double indicatorWeight) {
        double weights = 0;
        double sum = 0;
        if (ofPredicate != null) {
            weights += predicateWeight;
            sum += predicateWeight * ofPredicate;
        }
        if (ofIndicators != null) {
            weights += indicatorWeight;
            sum += indicatorWeight * ofIndicators;
        }
        return weights == 0 ? 0 : within0And1(sum / weights);
    }

    /**
     * Priority of a competency in a unit: {@code mean gap * people affected * importance * (1 + performance
     * shortfall)}, where the mean is taken over those affected, that is, those with a gap. 0 when nobody has one. The gaps
     * are those of the levels alone: performance counts once, in the last factor.
     *
     * @param gaps missing levels, one per person measured; zeros are people not affected
     * @param importance 1 to 5, rule {@code priority.importance}
     * @param shortfall mean performance shortfall of the unit, 0 to 1
     */
    public static double priority(Collection<? extends Number> gaps, int importance, double shortfall) {
        if (importance < 1 || importance > 5) {
            throw new IllegalArgumentException("Importance is 1 to 5, not " + importance);
        }
        double[] affected = gaps.stream()
                .mapToDouble(Number::doubleValue)
                .filter(gap -> gap > 0)
                .toArray();
        double mean = Arrays.stream(affected).average().orElse(0);
        return mean * affected.length * importance * (1 + within0And1(shortfall));
    }

    private static double within0And1(double value) {
        return Math.min(1, Math.max(0, value));
    }

    private static void requireSome(Collection<Measured> measured) {
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured, so there is nothing to compare");
        }
    }
}
