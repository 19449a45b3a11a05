package id.bangkom.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.access.AddressLimit;
import id.bangkom.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginThrottleTest {

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-21T06:00:00Z"));
    private final LoginThrottle throttle = new LoginThrottle(new LoginLimits(20, 8), clock);

    @Test
    void nobody_can_lock_out_somebody_who_sits_elsewhere() {
        for (int minute = 0; minute < 600; minute++) {
            for (int i = 0; i < 10; i++) {
                throttle.take("siti", "203.0.113.7");
            }
            clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        }

        assertThat(throttle.take("siti", "203.0.113.7")).isZero(); // one a minute is all the attacker gets
        assertThat(throttle.take("siti", "203.0.113.7")).isPositive();
        assertThat(throttle.take("siti", "198.51.100.20")).isZero();
    }

    @Test
    void guessing_from_many_addresses_is_slowed_down_and_over_soon_after_it_ends() {
        int tried = 0;
        for (int i = 0; i < 200; i++) {
            tried += throttle.take("siti", "203.0.113." + i).isZero() ? 1 : 0;
        }
        assertThat(tried).isEqualTo(20);
        assertThat(throttle.take("siti", "198.51.100.20")).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(30));

        clock.set(clock.instant().plus(Duration.ofSeconds(31)));
        assertThat(throttle.take("siti", "198.51.100.20")).isZero();
    }

    @Test
    void a_refused_attempt_takes_nothing_from_the_others_at_the_same_address() {
        for (int i = 0; i < 100; i++) {
            throttle.take("siti", "203.0.113.7");
        }
        for (int i = 0; i < 15; i++) {
            assertThat(throttle.take("name" + i, "203.0.113.7")).isZero();
        }
        assertThat(throttle.take("another", "203.0.113.7")).isPositive();
    }

    @Test
    void a_clock_that_is_set_back_locks_nobody_out() {
        for (int i = 0; i < 5; i++) {
            throttle.take("siti", "203.0.113.7");
        }
        clock.set(clock.instant().minus(Duration.ofDays(1)));

        assertThat(throttle.take("siti", "203.0.113.7")).isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::9, 20010db800010002",
        "::ffff:192.0.2.1, 192.0.2.1",
        "not:an:address, not:an:address",
    })
    void a_machine_is_one_however_many_addresses_it_has(String address, String network) {
        assertThat(AddressLimit.network(address)).isEqualTo(network);
    }
}
