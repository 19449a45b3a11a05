package id.bangkom.plan;

import java.util.Arrays;

/**
 * The best choice of things for one purse: the greatest sum of values whose sum of prices does not exceed the capacity,
 * exactly, with whole numbers. Begins with the choice that takes the best value for the price until the purse is empty
 * and widens from there what may be added or taken away, keeping only partial choices that are neither worse and dearer
 * than another nor too poor to become better than the best one known.
 */
final class Knapsack {

    /** Bounds are computed with fractions; so much more is allowed for, so that rounding never cuts off the optimum. */
    private static final double SLACK = 1e-12;

    /** More than all values together may be, see {@link Optimum}; keeps sums inside a long. */
    private static final double MOST = 4e18;

    /**
     * @param taken by place
     * @param value sum of what is taken
     * @param bound no choice is worth more; equal to the value when the choice is proved to be the best
     */
    record Choice(boolean[] taken, long value, long bound) {}

    private final long[] values;
    private final long[] costs;
    private final long capacity;
    private final Effort effort;
    private final double[] ratios;
    private final int split;

    private long best;
    private int bestNode = NONE;

    private static final int NONE = -1;

    // How each kept partial choice came about: what was changed last, and the partial choice before it.
    private int[] changed = new int[1024];
    private int[] before = new int[1024];
    private int nodes;

    // The partial choices by rising price; value rises too.
    private long[] listValue = new long[1024];
    private long[] listCost = new long[1024];
    private int[] listNode = new int[1024];
    private int size;

    private Knapsack(long[] values, long[] costs, long capacity, Effort effort) {
        this.values = values;
        this.costs = costs;
        this.capacity = capacity;
        this.effort = effort;
        this.ratios = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            ratios[i] = (double) values[i] / costs[i];
        }
        this.split = split();
    }

    /**
     * @param values more than 0
     * @param costs more than 0, by falling ratio of value to cost
     * @param effort how much may still be tried
     */
    static Choice solve(long[] values, long[] costs, long capacity, Effort effort) {
        return new Knapsack(values, costs, capacity, effort).solve();
    }

    /** The first place that is too much when everything before it is taken. */
    private int split() {
        long cost = 0;
        int place = 0;
        while (place < costs.length && cost + costs[place] <= capacity) {
            cost += costs[place];
            place++;
        }
        return place;
    }

    private Choice solve() {
        long value = 0;
        long cost = 0;
        for (int i = 0; i < split; i++) {
            value += values[i];
            cost += costs[i];
        }
        if (split == values.length) {
            return new Choice(prefix(), value, value);
        }
        listValue[0] = value;
        listCost[0] = cost;
        listNode[0] = NONE;
        size = 1;
        best = value;
        boolean[] filled = fill(value, cost);
        int low = split - 1;
        int high = split;
        while (size > 0 && (low >= 0 || high < values.length)) {
            if (!effort.allows(size)) {
                return new Choice(chosen(filled), best, Math.max(best, bound(low, high)));
            }
            if (high < values.length) {
                high++;
                widen(high - 1, low, high);
            }
            if (low >= 0 && size > 0) {
                low--;
                widen(low + 1, low, high);
            }
        }
        return new Choice(chosen(filled), best, best);
    }

    private boolean[] prefix() {
        boolean[] taken = new boolean[values.length];
        Arrays.fill(taken, 0, split, true);
        return taken;
    }

    /** What still fits behind the split, which is often nearly the best and so cuts off much. */
    private boolean[] fill(long value, long cost) {
        boolean[] taken = prefix();
        long sum = value;
        long left = capacity - cost;
        for (int i = split; i < values.length; i++) {
            if (costs[i] <= left) {
                taken[i] = true;
                left -= costs[i];
                sum += values[i];
            }
        }
        best = sum;
        return taken;
    }

    private boolean[] chosen(boolean[] filled) {
        if (bestNode == NONE) {
            return filled;
        }
        boolean[] taken = prefix();
        for (int node = bestNode; node != NONE; node = before[node]) {
            taken[changed[node]] = changed[node] >= split;
        }
        return taken;
    }

    /** Merges the partial choices with the same ones in which this thing is added, or taken away when it was in. */
    private void widen(int thing, int low, int high) {
        long byValue = thing >= split ? values[thing] : -values[thing];
        long byCost = thing >= split ? costs[thing] : -costs[thing];
        long[] value = new long[2 * size];
        long[] cost = new long[2 * size];
        int[] node = new int[2 * size];
        int count = 0;
        long highest = Long.MIN_VALUE;
        int same = 0;
        int other = 0;
        while (same < size || other < size) {
            boolean takesSame = other == size
                    || same < size && comesFirst(same, listValue[other] + byValue, listCost[other] + byCost);
            long nextValue = takesSame ? listValue[same] : listValue[other] + byValue;
            long nextCost = takesSame ? listCost[same] : listCost[other] + byCost;
            int parent = takesSame ? listNode[same++] : listNode[other++];
            if (nextValue <= highest) {
                continue; // another one is as good and not dearer
            }
            highest = nextValue;
            boolean improves = nextCost <= capacity && nextValue > best;
            if (improves || reach(nextValue, nextCost, low, high) > best) {
                int kept = takesSame ? parent : note(parent, thing);
                if (improves) {
                    best = nextValue;
                    bestNode = kept;
                }
                value[count] = nextValue;
                cost[count] = nextCost;
                node[count] = kept;
                count++;
            }
        }
        listValue = value;
        listCost = cost;
        listNode = node;
        size = count;
    }

    private boolean comesFirst(int same, long otherValue, long otherCost) {
        return listCost[same] < otherCost || listCost[same] == otherCost && listValue[same] >= otherValue;
    }

    /** The most that can become of a partial choice when everything from low down and from high up is still open. */
    private long reach(long value, long cost, int low, int high) {
        if (cost <= capacity) {
            double more = high < values.length ? (capacity - cost) * ratios[high] : 0;
            return value + (long) Math.min(MOST, Math.floor(more * (1 + SLACK) + SLACK));
        }
        if (low < 0) {
            return Long.MIN_VALUE; // nothing is left to take away
        }
        double less = (cost - capacity) * ratios[low];
        return value - (long) Math.min(MOST, Math.ceil(less * (1 - SLACK) - SLACK));
    }

    private long bound(int low, int high) {
        long most = best;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, reach(listValue[i], listCost[i], low, high));
        }
        return most;
    }

    private int note(int parent, int thing) {
        if (nodes == changed.length) {
            changed = Arrays.copyOf(changed, 2 * nodes);
            before = Arrays.copyOf(before, 2 * nodes);
        }
        changed[nodes] = thing;
        before[nodes] = parent;
        return nodes++;
    }
}
