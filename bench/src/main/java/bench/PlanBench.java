package bench;

import id.bangkom.plan.BenchedPlan;
import java.util.Arrays;
import java.util.Locale;

/** The proposal of a unit's plan with 500 candidates, exactly, in kinds of prices and numbers of sources of funds. */
final class PlanBench {

    private static final int CANDIDATES = 500;
    private static final int CITIES = 20;
    private static final double[] SHARES = {0.1, 0.3, 0.6, 0.9};

    private PlanBench() {}

    static void run() {
        System.out.printf(Locale.ROOT, "%n== plan, %d candidates, the ceilings pay for 10 to 90 %%%n", CANDIDATES);
        for (boolean round : new boolean[] {true, false}) {
            for (int sources = 1; sources <= 4; sources++) {
                measure(sources, round);
            }
        }
    }

    private static void measure(int sources, boolean round) {
        long[] micros = new long[CITIES * SHARES.length];
        int proved = 0;
        for (int number = 0; number < micros.length; number++) {
            BenchedPlan plan = new BenchedPlan(
                    number / SHARES.length, CANDIDATES, sources, round, SHARES[number % SHARES.length]);
            long begin = System.nanoTime();
            proved += plan.propose() ? 1 : 0;
            micros[number] = (System.nanoTime() - begin) / 1_000;
        }
        Arrays.sort(micros);
        System.out.printf(
                Locale.ROOT,
                "%s prices, %d sources: median %7.1f ms, slowest %7.1f ms, proved %d of %d%n",
                round ? "round" : "odd  ",
                sources,
                micros[micros.length / 2] / 1e3,
                micros[micros.length - 1] / 1e3,
                proved,
                micros.length);
    }
}
