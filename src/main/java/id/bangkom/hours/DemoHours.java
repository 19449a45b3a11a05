package id.bangkom.hours;

import id.bangkom.access.Cities;
import id.bangkom.demo.Csv;
import id.bangkom.demo.DemoPart;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the people of the demo cities learned in the months before the data were loaded. */
@Component
@Order(20)
class DemoHours implements DemoPart {

    private final HoursLedger ledger;
    private final Cities cities;

    DemoHours(HoursLedger ledger, Cities cities) {
        this.ledger = ledger;
        this.cities = cities;
    }

    @Override
    public void load() {
        List<Csv.Row> rows = Csv.read("hours.csv");
        for (int number = 1; number <= rows.size(); number++) {
            Csv.Row row = rows.get(number - 1);
            LocalDate to = cities.today(row.get("tenant")).minusDays(number(row, "ago"));
            int days = number(row, "days");
            ledger.post(
                    row.get("tenant"),
                    row.get("employee"),
                    new Source("earlier-record", "r" + number),
                    row.get("title"),
                    new Activity(
                            LearningType.valueOf(row.get("type")),
                            false,
                            to.minusDays(days - 1L),
                            to,
                            days,
                            number(row, "minutes"),
                            number(row, "times")));
        }
    }

    private static int number(Csv.Row row, String heading) {
        return Integer.parseInt(row.get(heading));
    }
}
