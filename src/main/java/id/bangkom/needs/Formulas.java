package id.bangkom.needs;

import id.bangkom.competency.Measured;
import id.bangkom.process.Words;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The formulas of needs with the numbers of a case filled in, so that anybody can compute them again. */
final class Formulas {

    private static final int DECIMALS = 4;

    private Formulas() {}

    /** For example "2,6875". */
    static String number(double value) {
        return Words.number(value, DECIMALS);
    }

    /** A: the combined level. */
    static String level(Combination combined) {
        return combined.weightOfLevels() == 0
                ? "A = level yang diputuskan = " + number(combined.level())
                        + " (semua sumber yang diketahui berbobot 0)"
                : "A = " + mean(combined.levels(), Combination.Level::weight, Combination.Level::counted) + " = "
                        + number(combined.level());
    }

    /** g: the level gap. */
    static String levelGap(Combination combined) {
        return "g = R − A = " + combined.required() + " − " + number(combined.level()) + " = "
                + number(combined.levelGap());
    }

    /** p: the performance by the weights of the sources. */
    static String shortfall(Combination combined) {
        return combined.weightOfPerformance() == 0
                ? "p = 0 (kinerja tidak diketahui atau berbobot 0)"
                : "p = "
                        + mean(combined.performance(), Combination.Shortfall::weight, Combination.Shortfall::value)
                        + " = " + number(combined.shortfall());
    }

    /** G: the combined gap. */
    static String gap(Combination combined) {
        if (combined.levelGap() == 0) {
            return "G = 0, karena g = 0";
        }
        if (combined.weightOfLevels() == 0 || combined.weightOfPerformance() == 0) {
            return "G = g = " + number(combined.gap());
        }
        double ofLevels = combined.weightOfLevels();
        double ofPerformance = combined.weightOfPerformance();
        return "G = (" + number(ofLevels) + " × " + number(combined.levelGap()) + " + " + number(ofPerformance) + " × "
                + number(combined.shortfall()) + " × " + (combined.required() - 1) + ") ÷ "
                + number(ofLevels + ofPerformance) + " = " + number(combined.gap());
    }

    /** The individual index; weights of 1 are left out. */
    static String index(Collection<Measured> measured, double index) {
        return "(" + sum(measured, Measured::combinedGap) + ") ÷ (" + sum(measured, Measured::required) + ") = "
                + number(index);
    }

    /** JPM. */
    static String jobPersonMatch(Collection<Measured> measured, double jpm) {
        int reached = measured.stream()
                .mapToInt(each -> Math.min(each.actual(), each.required()))
                .sum();
        int required = measured.stream().mapToInt(Measured::required).sum();
        return "100 × " + reached + " ÷ " + required + " = " + number(jpm);
    }

    /** Priority of a unit. */
    static String priority(WorkedExample.Priority priority, double shortfall) {
        return number(priority.meanGap()) + " × " + priority.people() + " × " + priority.importance() + " × (1 + "
                + number(shortfall) + ") = " + number(priority.priority());
    }

    private static String sum(Collection<Measured> measured, ToDoubleFunction<Measured> value) {
        return measured.stream()
                .map(each ->
                        (each.weight() == 1 ? "" : number(each.weight()) + " × ") + number(value.applyAsDouble(each)))
                .collect(Collectors.joining(" + "));
    }

    private static <T> String mean(List<T> parts, ToDoubleFunction<T> weight, ToDoubleFunction<T> value) {
        String products = parts.stream()
                .map(each -> number(weight.applyAsDouble(each)) + " × " + number(value.applyAsDouble(each)))
                .collect(Collectors.joining(" + "));
        return "(" + products + ") ÷ "
                + number(parts.stream().mapToDouble(weight).sum());
    }
}
