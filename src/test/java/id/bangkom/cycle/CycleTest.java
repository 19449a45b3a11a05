package id.bangkom.cycle;

import id.bangkom.testing.HttpTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole application with the cycle's process in the engine and stand-ins for all others, in a city of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HttpTest
@Import({CycleTestConfiguration.class, StageWork.class})
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:cycle-test;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500")
public @interface CycleTest {}
