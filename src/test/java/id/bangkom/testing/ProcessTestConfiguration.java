package id.bangkom.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A clock to move, quick logins, and a note of every path walked. */
@TestConfiguration(proxyBeanMethods = false)
public class ProcessTestConfiguration {

    /** A Monday morning in Palu, with two weeks of ordinary working days ahead. */
    public static final Instant MORNING = Instant.parse("2027-02-22T01:00:00Z");

    @Bean
    @Primary
    MutableClock mutableClock() {
        return new MutableClock(MORNING);
    }

    /** As in the application, but cheap: tests log in some hundred times. */
    @Bean
    @Primary
    public static PasswordEncoder cheapEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 256, 1);
    }

    @Bean
    ProcessEnginePlugin coverage() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                List<BpmnParseListener> listeners = new ArrayList<>();
                if (engine.getCustomPostBPMNParseListeners() != null) {
                    listeners.addAll(engine.getCustomPostBPMNParseListeners());
                }
                listeners.add(new PathCoverage());
                engine.setCustomPostBPMNParseListeners(listeners);
            }
        };
    }
}
