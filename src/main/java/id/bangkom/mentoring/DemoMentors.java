package id.bangkom.mentoring;

import id.bangkom.demo.Csv;
import id.bangkom.demo.DemoPart;
import id.bangkom.demo.DemoYears;
import id.bangkom.process.Actor;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People of the demo cities who have agreed to be mentors, in the years that are played too. */
@Component
@Order(20)
class DemoMentors implements DemoPart {

    private final Mentors mentors;
    private final DemoYears years;

    DemoMentors(Mentors mentors, DemoYears years) {
        this.mentors = mentors;
        this.years = years;
    }

    @Override
    public void load() {
        Csv.read("mentors.csv").forEach(row -> {
            String tenant = row.get("tenant");
            String capacity = row.get("capacity");
            mentors.offer(
                    new Actor(row.get("employee"), tenant),
                    capacity == null ? null : Integer.valueOf(capacity),
                    LocalDate.of(years.of(row.get("since")), 1, 1),
                    null);
        });
    }
}
