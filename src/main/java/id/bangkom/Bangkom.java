package id.bangkom;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one process that serves the portal, the engine's webapps and the background work. */
@SpringBootApplication
public class Bangkom {

    public static void main(String[] args) {
        SpringApplication.run(Bangkom.class, args);
    }
}
