package id.bangkom.plan;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What things count in the choice of the best: a mandatory one more than all that are not mandatory together, then the
 * priority, and then a little for each, so that money is not left over for want of priority.
 */
final class Worth {

    /** Priorities are published with four decimals, and that exactly they are compared. */
    static final long UNITS_PER_PRIORITY = 10_000;

    private final long[] values;
    private final long scale;
    private final long perMandatory;
    private final long all;

    private Worth(long[] units, boolean[] mandatory, long scale) {
        this.scale = scale;
        this.values = new long[units.length];
        long priorities = 0;
        long sum = 0;
        for (int i = 0; i < units.length; i++) {
            // All of them together count less here than the smallest difference between two priorities.
            values[i] = Math.max(1, units[i] * scale + (scale > 1 ? 1 : 0));
            priorities += units[i];
            sum += values[i];
        }
        this.all = priorities;
        this.perMandatory = sum + 1;
        for (int i = 0; i < units.length; i++) {
            values[i] += mandatory[i] ? perMandatory : 0;
        }
    }

    static Worth of(List<UnitItem> items) {
        return of(items, UnitItem::priority, UnitItem::mandatory);
    }

    /** In a list so long that the numbers would not fit, things of no priority count as much as the smallest one. */
    static <T> Worth of(List<T> things, ToDoubleFunction<T> priority, Predicate<T> isMandatory) {
        long[] units = new long[things.size()];
        boolean[] mandatory = new boolean[things.size()];
        double priorities = 0;
        double times = 1;
        for (int i = 0; i < units.length; i++) {
            units[i] = units(priority.applyAsDouble(things.get(i)));
            mandatory[i] = isMandatory.test(things.get(i));
            priorities += units[i];
            times += mandatory[i] ? 1 : 0;
        }
        long scale = units.length + 1L;
        double most = (priorities * scale + scale) * times;
        return new Worth(units, mandatory, most < Optimum.MOST ? scale : 1);
    }

    private static long units(double priority) {
        return Math.round(priority * UNITS_PER_PRIORITY);
    }

    /** Sum of the priorities, in units of {@link #UNITS_PER_PRIORITY}. */
    static long priorities(Collection<UnitItem> items) {
        return items.stream().mapToLong(item -> units(item.priority())).sum();
    }

    /** Of each thing, by place. */
    long[] values() {
        return values.clone();
    }

    /**
     * What the priorities of a choice can come to at the most.
     *
     * @param bound of the values of a choice
     * @param mandatory how many of its things are mandatory
     */
    long prioritiesWithin(long bound, long mandatory) {
        long rest = bound - mandatory * perMandatory;
        return rest >= perMandatory ? all : Math.min(all, rest / scale);
    }
}
