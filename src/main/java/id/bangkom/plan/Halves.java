package id.bangkom.plan;

import java.util.Arrays;

/**
 * Which of a few prices come closest to a sum without exceeding it: all sums of the first half, all of the second, and
 * the best pair of them.
 */
final class Halves {

    /** More would take too long. */
    static final int MOST = 26;

    private Halves() {}

    /** The places of the chosen prices as bits. */
    static int closest(long[] costs, long target) {
        int half = costs.length / 2;
        long[] low = sums(Arrays.copyOf(costs, half));
        long[] high = sums(Arrays.copyOfRange(costs, half, costs.length));
        long[] lowSorted = low.clone();
        long[] highSorted = high.clone();
        Arrays.sort(lowSorted);
        Arrays.sort(highSorted);
        long best = -1;
        long bestLow = 0;
        long bestHigh = 0;
        int other = highSorted.length - 1;
        for (long one : lowSorted) {
            while (other >= 0 && one + highSorted[other] > target) {
                other--;
            }
            if (other < 0) {
                break;
            }
            if (one + highSorted[other] > best) {
                best = one + highSorted[other];
                bestLow = one;
                bestHigh = highSorted[other];
            }
        }
        return best < 0 ? 0 : place(low, bestLow) | place(high, bestHigh) << half;
    }

    private static long[] sums(long[] costs) {
        long[] sums = new long[1 << costs.length];
        for (int bits = 1; bits < sums.length; bits++) {
            int lowest = Integer.numberOfTrailingZeros(bits);
            sums[bits] = sums[bits & bits - 1] + costs[lowest];
        }
        return sums;
    }

    private static int place(long[] sums, long sum) {
        int place = 0;
        while (sums[place] != sum) {
            place++;
        }
        return place;
    }
}
