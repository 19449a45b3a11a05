package id.bangkom.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What all sources say together about one competency of one person. No official formula was found; this one is the
 * project's, published with a worked example at {@code /kebutuhan/rumus} and in {@code
 * docs/processes/needs-identification.md}. With R the required level and w the weights of the sources that are known:
 *
 * <pre>
 * combined level    A = sum(w * min(level, R)) / sum(w)     over assessment, supervisor, self
 * level gap         g = R - A
 * performance       p = sum(w * shortfall) / sum(w)         over predicate and indicators, 0 to 1
 * combined gap      G = (W_L * g + W_P * p * (R - 1)) / (W_L + W_P)
 * </pre>
 *
 * W_L and W_P are the sums of the weights of the known levels and of the known shortfalls. A level beyond the standard
 * counts as the standard, so a surplus in one source hides no lack in another. A shortfall of 1 stands for the largest
 * possible gap, R - 1 levels. Without a level gap the combined gap is 0, because weak performance alone does not say which
 * competency is missing; without a known shortfall it is the level gap. When a city has switched off all the sources that
 * are known, the decided level (supervisor, else self, else assessment) counts alone.
 *
 * @param required R, 1 to 5
 * @param levels the known levels
 * @param performance the known shortfalls
 * @param level A
 * @param levelGap g, 0 to R - 1
 * @param shortfall p; 0 when nothing is known
 * @param gap G, 0 to R - 1
 */
record Combination(
        int required,
        List<Level> levels,
        List<Shortfall> performance,
        double level,
        double levelGap,
        double shortfall,
        double gap) {

    /**
     * @param value as given, 1 to 5
     * @param counted not above the required level
     */
    record Level(NeedSource source, int value, int counted, double weight) {}

    /** @param value 0 to 1 */
    record Shortfall(NeedSource source, double value, double weight) {}

    Combination {
        levels = List.copyOf(levels);
        performance = List.copyOf(performance);
    }

    /**
     * Each source may be null: not known.
     *
     * @return empty when no level is known at all
     */
    static Optional<Combination> of(
            int required,
            Integer assessed,
            Integer supervisor,
            Integer self,
            Double predicate,
            Double indicators,
            SourceWeights weights) {
        List<Level> levels = new ArrayList<>();
        add(levels, NeedSource.ASSESSMENT, assessed, required, weights);
        add(levels, NeedSource.SUPERVISOR, supervisor, required, weights);
        add(levels, NeedSource.SELF, self, required, weights);
        if (levels.isEmpty()) {
            return Optional.empty();
        }
        List<Shortfall> performance = new ArrayList<>();
        add(performance, NeedSource.PREDICATE, predicate, weights);
        add(performance, NeedSource.INDICATOR, indicators, weights);

        double ofLevels = levels.stream().mapToDouble(Level::weight).sum();
        double ofPerformance =
                performance.stream().mapToDouble(Shortfall::weight).sum();
        int decided = supervisor != null ? supervisor : self != null ? self : assessed;
        double level = ofLevels == 0
                ? Math.min(decided, required)
                : levels.stream()
                                .mapToDouble(each -> each.weight() * each.counted())
                                .sum()
                        / ofLevels;
        double levelGap = required - level;
        double shortfall = ofPerformance == 0
                ? 0
                : performance.stream()
                                .mapToDouble(each -> each.weight() * each.value())
                                .sum()
                        / ofPerformance;
        double gap = levelGap == 0 || ofLevels == 0
                ? levelGap
                : (ofLevels * levelGap + ofPerformance * shortfall * (required - 1)) / (ofLevels + ofPerformance);
        return Optional.of(new Combination(required, levels, performance, level, levelGap, shortfall, gap));
    }

    private static void add(List<Level> levels, NeedSource source, Integer value, int required, SourceWeights weights) {
        if (value != null) {
            levels.add(new Level(source, value, Math.min(value, required), weights.of(source)));
        }
    }

    private static void add(List<Shortfall> performance, NeedSource source, Double value, SourceWeights weights) {
        if (value != null) {
            performance.add(new Shortfall(source, value, weights.of(source)));
        }
    }

    /** W_L. */
    double weightOfLevels() {
        return levels.stream().mapToDouble(Level::weight).sum();
    }

    /** W_P. */
    double weightOfPerformance() {
        return performance.stream().mapToDouble(Shortfall::weight).sum();
    }
}
