package id.bangkom.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Whether this start may show and load demo people: when asked for, and never in production. */
@Component
class DemoMode {

    static final String PRODUCTION = "production";

    private final boolean on;

    DemoMode(@Value("${bangkom.demo:false}") boolean wanted, Environment environment) {
        this.on = wanted && !environment.acceptsProfiles(Profiles.of(PRODUCTION));
    }

    boolean on() {
        return on;
    }
}
