package id.bangkom;

import id.bangkom.intake.ImportCommand;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;

/** The application: one process that serves the portal, the engine's webapps and the background work. */
@SpringBootApplication
public class Bangkom {

    public static void main(String[] args) {
        if (!ImportCommand.isAskedFor(args)) {
            SpringApplication.run(Bangkom.class, args);
            return;
        }
        SpringApplication importing = new SpringApplication(Bangkom.class);
        importing.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("import", ImportCommand.WITHOUT_VISITORS)));
        importing.setWebApplicationType(WebApplicationType.NONE);
        System.exit(SpringApplication.exit(importing.run(args)));
    }

    /** The only source of time, so that tests can set it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
