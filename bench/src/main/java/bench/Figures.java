package bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What one contender did in one round.
 *
 * @param count how many were done
 * @param wall time from the first to the last
 * @param cpu processor time of JVM and database, of everything that ran in that time
 * @param latencies of the single transactions, in nanoseconds
 */
record Figures(int count, Duration wall, Duration cpu, List<Long> latencies) {

    double perSecond() {
        return count * 1e9 / wall.toNanos();
    }

    double cpuMillisEach() {
        return cpu.toNanos() / 1e6 / count;
    }

    /** The latency in milliseconds that this share of the transactions did not exceed. */
    double percentile(double share) {
        List<Long> sorted = latencies.stream().sorted().toList();
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)) / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%7.1f/s   p50 %7.1f ms   p95 %7.1f ms   CPU %6.2f ms each",
                perSecond(),
                percentile(0.50),
                percentile(0.95),
                cpuMillisEach());
    }
}
