package id.bangkom.access.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.bangkom.access.AddressLimit;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of passwords without letting anybody lock out somebody else. Only failures count: an attempt takes
 * a token from each of three buckets, and a success puts them back.
 *
 * <ul>
 *   <li>login name from one address: 5 attempts at once, then 1 per minute;
 *   <li>login name from anywhere: 20 at once, then 2 per minute. One address alone can never use this up, because the
 *       first bucket gives it 1 per minute;
 *   <li>address: see {@link LoginLimits}.
 * </ul>
 *
 * Names nobody has are counted like names somebody has. The buckets live in memory: a restart forgets them, and each
 * node of a cluster counts for itself.
 */
@Component
@EnableConfigurationProperties(LoginLimits.class)
final class LoginThrottle {

    private static final int MOST_NAMES = 200_000;

    private final LoginLimits limits;
    private final TimeMeter time;
    private final Cache<String, Bucket> namesFromAddress;
    private final Cache<String, Bucket> names;
    private final Cache<String, Bucket> addresses;

    LoginThrottle(LoginLimits limits, Clock clock) {
        this.limits = limits;
        this.time = new ClockTime(clock);
        this.namesFromAddress = cache(time);
        this.names = cache(time);
        this.addresses = cache(time);
    }

    /**
     * Takes one attempt.
     *
     * @param name the account, or the normalised login name when there is no such account
     * @return how long to wait before the next attempt can succeed; zero when this one may go ahead
     */
    Duration take(String name, String address) {
        String network = AddressLimit.network(address);
        List<Bucket> taken = new ArrayList<>();
        for (Bucket bucket : List.of(pair(name, network), name(name), address(network))) {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                taken.forEach(other -> other.addTokens(1));
                return Duration.ofNanos(probe.getNanosToWaitForRefill());
            }
            taken.add(bucket);
        }
        return Duration.ZERO;
    }

    /** The attempt was a success: it does not count, and earlier slips of this person at this address are forgotten. */
    void success(String name, String address) {
        String network = AddressLimit.network(address);
        namesFromAddress.invalidate(pairKey(name, network));
        name(name).addTokens(1);
        address(network).addTokens(1);
    }

    private Bucket pair(String name, String address) {
        return namesFromAddress.get(pairKey(name, address), key -> bucket(5, 1));
    }

    private Bucket name(String name) {
        return names.get(name, key -> bucket(20, 2));
    }

    private Bucket address(String address) {
        return addresses.get(address, key -> bucket(limits.failuresPerAddress(), limits.failuresPerAddress()));
    }

    private static String pairKey(String name, String address) {
        return address + " " + name;
    }

    private Bucket bucket(int atOnce, int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    /** A bucket that nobody touched for an hour is full again, so it can be dropped. */
    private static Cache<String, Bucket> cache(TimeMeter time) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_NAMES)
                .expireAfterAccess(Duration.ofHours(1))
                .ticker(time::currentTimeNanos)
                .build();
    }

    /** The application's clock, so that a test can wait without waiting. */
    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
