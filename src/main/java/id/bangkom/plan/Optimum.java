package id.bangkom.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The choice of things with the greatest sum of values that several purses can pay for, each thing from one purse,
 * exactly. The sum of all purses taken as one is an upper bound; when its best choice can be divided over the purses it
 * is the optimum. When it cannot, the dearest thing of it goes into each purse in turn, or is left out, and the rest is
 * looked at in the same way.
 *
 * <p>The search is limited in its steps. When it reaches the limit, the result carries a bound that no choice exceeds,
 * so that nobody claims more than was proved.
 */
final class Optimum {

    /** Enough for any plan of a unit that was met; some seconds at the most. */
    private static final long STEPS = 20_000_000;

    /** For each attempt to divide a choice over purses; one of these is as long as many of the others. */
    private static final long PACKING_STEPS = 4_000;

    private static final long STEPS_PER_PACKING_STEP = 20;

    /** Sums of values stay below this, so that bounds fit into a long. */
    static final long MOST = 1_000_000_000_000_000_000L;

    static final int NOT_TAKEN = -1;

    /**
     * @param purses the purse that pays for each thing, by place, or {@link #NOT_TAKEN}
     * @param value sum of what is taken
     * @param bound no choice is worth more
     */
    record Choice(int[] purses, long value, long bound) {

        /** Whether no choice is worth more. */
        boolean proved() {
            return value == bound;
        }
    }

    private final long[] values;
    private final long[] costs;
    private final Effort effort;
    private final int[] purses;
    private int[] bestPurses;
    private long best = -1;
    private long bound = -1;

    private Optimum(long[] values, long[] costs, Effort effort) {
        this.values = values;
        this.costs = costs;
        this.effort = effort;
        this.purses = new int[values.length];
        Arrays.fill(purses, NOT_TAKEN);
        this.bestPurses = purses.clone();
    }

    /**
     * Of things with the same value and cost, the first ones are taken.
     *
     * @param values more than 0, together less than {@link #MOST}
     * @param costs 0 or more; what costs nothing is always taken, from the first purse
     * @param capacities of the purses
     */
    static Choice of(long[] values, long[] costs, long[] capacities) {
        return of(values, costs, capacities, STEPS);
    }

    static Choice of(long[] values, long[] costs, long[] capacities, long steps) {
        if (Arrays.stream(values).anyMatch(value -> value <= 0)
                || Arrays.stream(costs).anyMatch(cost -> cost < 0)
                || Arrays.stream(values).asDoubleStream().sum() >= MOST) {
            throw new IllegalArgumentException("Values have to be positive and small, costs not negative");
        }
        Optimum search = new Optimum(values, costs, new Effort(steps));
        List<Integer> open = new ArrayList<>();
        long free = 0;
        for (int i = 0; i < values.length; i++) {
            if (costs[i] == 0) {
                search.purses[i] = 0;
                free += values[i];
            } else {
                open.add(i);
            }
        }
        open.sort(Comparator.comparingDouble((Integer i) -> (double) values[i] / costs[i])
                .reversed()
                .thenComparing(Comparator.comparingLong((Integer i) -> costs[i]).reversed())
                .thenComparing(Comparator.naturalOrder()));
        long[] usable = usable(open, costs, capacities);
        search.look(open, usable, free);
        search.addWhatFits(open, usable);
        return new Choice(
                firstOfEqual(search.bestPurses, values, costs), search.best, Math.max(search.best, search.bound));
    }

    /** Of a purse only a multiple of what divides all prices can ever be spent. */
    private static long[] usable(List<Integer> open, long[] costs, long[] capacities) {
        long divisor = open.stream().mapToLong(i -> costs[i]).reduce(0, Optimum::commonDivisor);
        return divisor == 0
                ? capacities.clone()
                : Arrays.stream(capacities)
                        .map(capacity -> capacity - capacity % divisor)
                        .toArray();
    }

    private static long commonDivisor(long one, long other) {
        return other == 0 ? one : commonDivisor(other, one % other);
    }

    /** Tries to find something better than the best by using these things and purses. */
    private void look(List<Integer> open, long[] rests, long fixed) {
        long largest = Arrays.stream(rests).max().orElse(0);
        List<Integer> affordable =
                open.stream().filter(i -> costs[i] <= largest).toList();
        Knapsack.Choice together = Knapsack.solve(
                pick(values, affordable),
                pick(costs, affordable),
                Arrays.stream(rests).sum(),
                effort);
        if (fixed + together.bound() <= best) {
            return;
        }
        List<Integer> wanted = new ArrayList<>();
        for (int place = 0; place < affordable.size(); place++) {
            if (together.taken()[place]) {
                wanted.add(affordable.get(place));
            }
        }
        wanted.sort(Comparator.naturalOrder());
        Effort packing = new Effort(PACKING_STEPS);
        Packing.Result packed = Packing.of(pick(costs, wanted), rests, packing);
        effort.allows(packing.used() * STEPS_PER_PACKING_STEP);
        if (packed.purses().isPresent()) {
            int[] where = packed.purses().get();
            int[] found = purses.clone();
            for (int place = 0; place < wanted.size(); place++) {
                found[wanted.get(place)] = where[place];
            }
            keep(found, fixed + together.value());
            if (together.value() < together.bound()) {
                giveUp(fixed + together.bound());
            }
            return;
        }
        fillUp(affordable, wanted, rests, fixed);
        if (!effort.allows(affordable.size())) {
            giveUp(fixed + together.bound());
            return;
        }
        branch(affordable, wanted, rests, fixed, fixed + together.bound());
    }

    private void branch(List<Integer> open, List<Integer> wanted, long[] rests, long fixed, long atMost) {
        int thing = wanted.stream()
                .max(Comparator.comparingLong((Integer i) -> costs[i]).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        List<Integer> others = open.stream().filter(i -> i != thing).toList();
        for (int purse = 0; purse < rests.length; purse++) {
            if (rests[purse] >= costs[thing] && isFirstOfItsRest(rests, purse)) {
                long[] after = rests.clone();
                after[purse] -= costs[thing];
                purses[thing] = purse;
                look(others, after, fixed + values[thing]);
                purses[thing] = NOT_TAKEN;
                if (best >= atMost) {
                    return; // as good as it can become here
                }
            }
        }
        // Without this one, nor one that is the same in value and price.
        look(
                open.stream()
                        .filter(i -> values[i] != values[thing] || costs[i] != costs[thing])
                        .toList(),
                rests,
                fixed);
    }

    private static boolean isFirstOfItsRest(long[] rests, int purse) {
        for (int other = 0; other < purse; other++) {
            if (rests[other] == rests[purse]) {
                return false;
            }
        }
        return true;
    }

    /** What is wanted as far as it fits, the dearest first, then anything else that fits. */
    private void fillUp(List<Integer> affordable, List<Integer> wanted, long[] rests, long fixed) {
        List<Integer> order = new ArrayList<>(wanted);
        order.sort(Comparator.comparingLong((Integer i) -> costs[i]).reversed());
        order.addAll(affordable);
        int[] found = purses.clone();
        long[] left = rests.clone();
        long value = fixed;
        for (int thing : order) {
            int tightest = NOT_TAKEN;
            for (int purse = 0; purse < left.length; purse++) {
                if (left[purse] >= costs[thing] && (tightest == NOT_TAKEN || left[purse] < left[tightest])) {
                    tightest = purse;
                }
            }
            if (found[thing] == NOT_TAKEN && tightest != NOT_TAKEN) {
                found[thing] = tightest;
                left[tightest] -= costs[thing];
                value += values[thing];
            }
        }
        keep(found, value);
    }

    /** A choice that was not proved to be the best still leaves out nothing for which there is money. */
    private void addWhatFits(List<Integer> open, long[] capacities) {
        long[] left = capacities.clone();
        open.stream().filter(i -> bestPurses[i] != NOT_TAKEN).forEach(i -> left[bestPurses[i]] -= costs[i]);
        for (int thing : open) {
            for (int purse = 0; purse < left.length && bestPurses[thing] == NOT_TAKEN; purse++) {
                if (left[purse] >= costs[thing]) {
                    bestPurses[thing] = purse;
                    left[purse] -= costs[thing];
                    best += values[thing];
                }
            }
        }
    }

    private void keep(int[] found, long value) {
        if (value > best) {
            best = value;
            bestPurses = found.clone();
        }
    }

    private void giveUp(long atMost) {
        bound = Math.max(bound, atMost);
    }

    private static long[] pick(long[] from, List<Integer> places) {
        return places.stream().mapToLong(i -> from[i]).toArray();
    }

    private static int[] firstOfEqual(int[] purses, long[] values, long[] costs) {
        Map<List<Long>, List<Integer>> equal = new HashMap<>();
        for (int i = 0; i < purses.length; i++) {
            equal.computeIfAbsent(List.of(values[i], costs[i]), key -> new ArrayList<>())
                    .add(i);
        }
        int[] result = new int[purses.length];
        Arrays.fill(result, NOT_TAKEN);
        for (List<Integer> places : equal.values()) {
            List<Integer> used = places.stream()
                    .map(i -> purses[i])
                    .filter(purse -> purse != NOT_TAKEN)
                    .sorted()
                    .toList();
            for (int i = 0; i < used.size(); i++) {
                result[places.get(i)] = used.get(i);
            }
        }
        return result;
    }
}
