package id.bangkom.access.web;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of logging in.
 *
 * @param failuresPerAddress failed logins per minute from one network address before everybody there has to wait; a city
 *     hall whose staff share one address may need more
 * @param passwordsAtOnce passwords checked at the same time; each needs about 19 MiB for as long as it takes
 */
@Validated
@ConfigurationProperties("bangkom.login")
record LoginLimits(
        @DefaultValue("20") @Min(1) int failuresPerAddress, @DefaultValue("8") @Min(1) int passwordsAtOnce) {}
