package id.bangkom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test class that walks every node and every flow of a process; what it leaves out fails the class. A run of only some
 * of its methods is not measured.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CoversProcess.Gate.class)
public @interface CoversProcess {

    /** Id of the process. */
    String value();

    /** Measures at the end of the class. */
    final class Gate implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

        private final AtomicInteger passed = new AtomicInteger();

        @Override
        public void beforeAll(ExtensionContext context) {
            PathCoverage.reset(process(context));
        }

        @Override
        public void afterEach(ExtensionContext context) {
            if (context.getExecutionException().isEmpty()) {
                passed.incrementAndGet();
            }
        }

        @Override
        public void afterAll(ExtensionContext context) {
            long tests = Arrays.stream(context.getRequiredTestClass().getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .count();
            if (passed.get() >= tests) {
                assertThat(PathCoverage.missing(process(context)))
                        .as("nodes and flows of %s that no test walks", process(context))
                        .isEmpty();
            }
        }

        private static String process(ExtensionContext context) {
            return context.getRequiredTestClass()
                    .getAnnotation(CoversProcess.class)
                    .value();
        }
    }
}
