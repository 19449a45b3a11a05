package id.bangkom.plan;

import java.util.Collection;
import java.util.List;

/**
 * What items count in the choice of the best: a mandatory one more than all that are not mandatory together, then the
 * priority, and then a little for each, so that money is not left over for want of priority.
 */
final class Worth {

    /** Priorities are published with four decimals, and that exactly they are compared. */
    static final long UNITS_PER_PRIORITY = 10_000;

    private final long[] values;
    private final long scale;
    private final long perMandatory;
    private final long all;

    private Worth(List<UnitItem> items, long scale) {
        this.scale = scale;
        this.all = priorities(items);
        // All items together count less here than the smallest difference between two priorities.
        long[] plain = items.stream()
                .mapToLong(item -> Math.max(1, units(item) * scale + (scale > 1 ? 1 : 0)))
                .toArray();
        long sum = 0;
        for (long value : plain) {
            sum += value;
        }
        this.perMandatory = sum + 1;
        for (int i = 0; i < plain.length; i++) {
            plain[i] += items.get(i).mandatory() ? perMandatory : 0;
        }
        this.values = plain;
    }

    /** In a plan so large that the numbers would not fit, items of no priority count as much as the smallest one. */
    static Worth of(List<UnitItem> items) {
        long scale = items.size() + 1L;
        double most = ((double) priorities(items) * scale + items.size() + 1) * (1 + Allocation.mandatory(items));
        return new Worth(items, most < Optimum.MOST ? scale : 1);
    }

    private static long units(UnitItem item) {
        return Math.round(item.priority() * UNITS_PER_PRIORITY);
    }

    /** Sum of the priorities, in units of {@link #UNITS_PER_PRIORITY}. */
    static long priorities(Collection<UnitItem> items) {
        return items.stream().mapToLong(Worth::units).sum();
    }

    /** Of each item, by place. */
    long[] values() {
        return values.clone();
    }

    /**
     * What the priorities of a choice can come to at the most.
     *
     * @param bound of the values of a choice
     * @param mandatory how many of its items are mandatory
     */
    long prioritiesWithin(long bound, long mandatory) {
        long rest = bound - mandatory * perMandatory;
        return rest >= perMandatory ? all : Math.min(all, rest / scale);
    }
}
