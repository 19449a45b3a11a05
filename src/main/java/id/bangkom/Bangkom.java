package id.bangkom;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application: one process that serves the portal, the engine's webapps and the background work. */
@SpringBootApplication
public class Bangkom {

    public static void main(String[] args) {
        SpringApplication.run(Bangkom.class, args);
    }

    /** The only source of time, so that tests can set it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
