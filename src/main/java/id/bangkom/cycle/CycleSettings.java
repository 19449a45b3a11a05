package id.bangkom.cycle;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the fan-outs are worked through.
 *
 * @param background whether threads of this node do it; false in tests that do it by hand
 * @param workers threads of this node
 * @param chunk cases per transaction, 50 to 100
 * @param poll how often to look for work that no commit on this node announced
 */
@ConfigurationProperties("bangkom.cycle")
record CycleSettings(
        @DefaultValue("true") boolean background,
        @DefaultValue("2") int workers,
        @DefaultValue("50") int chunk,
        @DefaultValue("PT10S") Duration poll) {}
