package id.bangkom.testing;

import java.util.Date;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Several applications live in the JVM of the tests, each with an engine of the same name. The webapps find theirs in a
 * static register, in which the last one started would win; before each test its own application's engine goes there. The
 * engines' clock is static, too, and moved by tests: it goes to the time of the test's own application. With two clocks
 * apart, an escalation would be late the moment it is made, for ever. And the first application that ends takes the webapps
 * away from all of them.
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
        giveWebappsBack();
    }

    private static void giveWebappsBack() {
        if (Tasklist.getRuntimeDelegate() == null) {
            Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
            Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
            Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
            Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
        }
    }
}
