package id.bangkom.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Several applications live in the JVM of the tests, each with an engine of the same name. The webapps find theirs in a
 * static register, in which the last one started would win; before each test its own application's engine goes there.
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
    }
}
