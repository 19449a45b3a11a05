package id.bangkom.mentoring;

import id.bangkom.access.Cities;
import id.bangkom.demo.Csv;
import id.bangkom.demo.DemoPart;
import id.bangkom.process.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People of the demo cities who have agreed to be mentors. */
@Component
@Order(20)
class DemoMentors implements DemoPart {

    private final Mentors mentors;
    private final Cities cities;

    DemoMentors(Mentors mentors, Cities cities) {
        this.mentors = mentors;
        this.cities = cities;
    }

    @Override
    public void load() {
        Csv.read("mentors.csv").forEach(row -> {
            String tenant = row.get("tenant");
            String capacity = row.get("capacity");
            mentors.offer(
                    new Actor(row.get("employee"), tenant),
                    capacity == null ? null : Integer.valueOf(capacity),
                    cities.today(tenant).withDayOfYear(1),
                    null);
        });
    }
}
