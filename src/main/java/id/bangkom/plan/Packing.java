package id.bangkom.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Pays for all of some things, each from one of several purses. */
final class Packing {

    /** So many different rests are remembered; beyond that some are looked at twice. */
    private static final int REMEMBERED = 100_000;

    /** Ways to fill one purse after the other, and what one of them counts. */
    private static final int ATTEMPTS = 4;

    private static final long ATTEMPT_STEPS = 500;

    /**
     * @param purses the purse of each thing, by place; empty when there is no way, or none was found
     * @param certain whether all ways were looked at when none was found
     */
    record Result(Optional<int[]> purses, boolean certain) {}

    private final long[] costs;
    private final long[] rests;
    private final int[] order;
    private final long[] toCome;
    private final int[] purses;
    private final Effort effort;
    private final Set<List<Long>> hopeless = new HashSet<>();
    private boolean exhausted;

    private Packing(long[] costs, long[] capacities, Effort effort) {
        this.costs = costs;
        this.rests = capacities.clone();
        this.effort = effort;
        this.order = byCost(costs);
        this.toCome = new long[costs.length + 1];
        for (int i = costs.length - 1; i >= 0; i--) {
            toCome[i] = toCome[i + 1] + costs[order[i]];
        }
        this.purses = new int[costs.length];
    }

    private static int[] byCost(long[] costs) {
        return IntStream.range(0, costs.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> costs[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * @param costs more than 0
     * @param effort how much may be tried
     */
    static Result of(long[] costs, long[] capacities, Effort effort) {
        if (Arrays.stream(costs).sum() > Arrays.stream(capacities).sum()) {
            return new Result(Optional.empty(), true);
        }
        // As they come: the first purse that has enough. That is the division that people expect, if it goes through.
        int[] simple = firstFit(costs, IntStream.range(0, costs.length).toArray(), capacities);
        if (simple == null) {
            simple = firstFit(costs, byCost(costs), capacities);
        }
        for (int attempt = 0; simple == null && attempt < ATTEMPTS && effort.allows(ATTEMPT_STEPS); attempt++) {
            simple = oneAfterTheOther(costs, capacities, attempt);
        }
        if (simple != null) {
            return new Result(Optional.of(simple), true);
        }
        Packing packing = new Packing(costs, capacities, effort);
        return packing.place(0)
                ? new Result(Optional.of(packing.purses), true)
                : new Result(Optional.empty(), !packing.exhausted);
    }

    private static int[] firstFit(long[] costs, int[] order, long[] capacities) {
        long[] rests = capacities.clone();
        int[] purses = new int[costs.length];
        for (int thing : order) {
            int purse = 0;
            while (purse < rests.length && rests[purse] < costs[thing]) {
                purse++;
            }
            if (purse == rests.length) {
                return null;
            }
            purses[thing] = purse;
            rests[purse] -= costs[thing];
        }
        return purses;
    }

    /** Fills all purses but the last as far as possible, so that what cannot be used stays within what may be left. */
    private static int[] oneAfterTheOther(long[] costs, long[] capacities, int attempt) {
        int[] purses = new int[costs.length];
        Arrays.fill(purses, capacities.length - 1);
        long spare = Arrays.stream(capacities).sum() - Arrays.stream(costs).sum();
        int[] open = byCost(costs);
        for (int purse = 0; purse < capacities.length - 1; purse++) {
            long left = capacities[purse];
            for (int thing : filling(costs, open, left, attempt)) {
                purses[thing] = purse;
                left -= costs[thing];
            }
            spare -= left;
            if (spare < 0) {
                return null;
            }
            open = Arrays.stream(open)
                    .filter(thing -> purses[thing] == capacities.length - 1)
                    .toArray();
        }
        return purses;
    }

    /** Some things that come close to a sum: many by their order, and the last few as exactly as possible. */
    private static List<Integer> filling(long[] costs, int[] open, long sum, int attempt) {
        int few = Math.min(Halves.MOST, open.length);
        int step = few == 0 ? 1 : open.length / few;
        List<Integer> last = IntStream.range(0, few)
                .mapToObj(i -> open[(i * step + attempt) % open.length])
                .toList();
        long[] lastCosts = last.stream().mapToLong(thing -> costs[thing]).toArray();
        long left = sum;
        List<Integer> filling = new ArrayList<>();
        for (int thing : open) {
            if (!last.contains(thing)
                    && costs[thing] <= left - Arrays.stream(lastCosts).sum() / 2) {
                filling.add(thing);
                left -= costs[thing];
            }
        }
        int chosen = Halves.closest(lastCosts, left);
        for (int i = 0; i < few; i++) {
            if ((chosen >> i & 1) == 1) {
                filling.add(last.get(i));
            }
        }
        return filling;
    }

    /** The dearest first; purses with the same rest are the same, and so are the same rests reached in another way. */
    private boolean place(int from) {
        if (from == order.length) {
            return true;
        }
        if (!effort.allows(1)) {
            exhausted = true;
            return false;
        }
        long cost = costs[order[from]];
        long cheapest = costs[order[order.length - 1]];
        if (Arrays.stream(rests).filter(rest -> rest >= cheapest).sum() < toCome[from]) {
            return false;
        }
        List<Long> state = state(from);
        if (hopeless.contains(state)) {
            return false;
        }
        for (int purse : byRest()) {
            if (rests[purse] >= cost && isFirstOfItsRest(purse)) {
                rests[purse] -= cost;
                purses[order[from]] = purse;
                if (place(from + 1)) {
                    return true;
                }
                rests[purse] += cost;
                if (rests[purse] == cost) {
                    break; // filling a purse to the brim is never worse than another place
                }
            }
        }
        if (!exhausted && hopeless.size() < REMEMBERED) {
            hopeless.add(state);
        }
        return false;
    }

    /** The smallest rest first: what fits exactly leaves the large ones for large things. */
    private int[] byRest() {
        return IntStream.range(0, rests.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer purse) -> rests[purse]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private boolean isFirstOfItsRest(int purse) {
        return IntStream.range(0, purse).noneMatch(other -> rests[other] == rests[purse]);
    }

    private List<Long> state(int from) {
        return LongStream.concat(LongStream.of(from), Arrays.stream(rests).sorted())
                .boxed()
                .toList();
    }
}
