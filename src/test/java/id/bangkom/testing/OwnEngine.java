package id.bangkom.testing;

import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Several applications live in the JVM of the tests, each with an engine of the same name. The webapps find theirs in a
 * static register, in which the last one started would win; before each test its own application's engine goes there. The
 * engines' clock is static, too, and moved by tests: it goes to the time of the test's own application. With two clocks
 * apart, an escalation would be late the moment it is made, for ever.
 */
public final class OwnEngine extends AbstractTestExecutionListener {

    /** After the context is there. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void prepareTestInstance(TestContext context) {
        context.getApplicationContext()
                .getBeanProvider(ProcessEngine.class)
                .ifAvailable(ProcessEngines::registerProcessEngine);
        context.getApplicationContext()
                .getBeanProvider(MutableClock.class)
                .ifAvailable(clock -> ClockUtil.setCurrentTime(Date.from(clock.instant())));
    }
}
