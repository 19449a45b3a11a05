package id.bangkom.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on an in-memory database, with the {@link TestCity} in it, a clock that the test moves, and no
 * background work of its own: jobs, fan-outs and mails run when the {@link Workbench} is told so. All classes share one
 * context; a test takes people and years of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@ActiveProfiles("process-test")
@Import({Workbench.class, TestCity.class, ProcessTestConfiguration.class})
public @interface ProcessTest {}
