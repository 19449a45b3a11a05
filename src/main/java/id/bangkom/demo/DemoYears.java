package id.bangkom.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The tables of the demo are written as of 2026; a demo that is loaded later has the same years, later. */
@Component
public class DemoYears {

    private static final int WRITTEN = 2026;

    private final Clock clock;

    public DemoYears(Clock clock) {
        this.clock = clock;
    }

    /** The year that is as far from today as the written one was from the year of writing. */
    public int of(String written) {
        return Integer.parseInt(written) + LocalDate.now(clock).getYear() - WRITTEN;
    }
}
