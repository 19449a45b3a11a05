package id.bangkom.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** As {@link ProcessTest}, and reachable over HTTP: with {@link Visitor}s who log in as people do. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:http-test;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500")
@ActiveProfiles("process-test")
@Import({Workbench.class, TestCity.class, ProcessTestConfiguration.class})
public @interface HttpTest {}
