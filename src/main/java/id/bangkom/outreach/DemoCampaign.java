package id.bangkom.outreach;

import id.bangkom.demo.Csv;
import id.bangkom.demo.DemoPart;
import id.bangkom.demo.DemoYears;
import id.bangkom.outreach.CampaignRows.Campaign;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the large demo city tells about its youngest year, and who has read it. */
@Component
@Order(30)
class DemoCampaign implements DemoPart {

    private final CampaignRows rows;
    private final DemoYears years;
    private final Clock clock;

    DemoCampaign(CampaignRows rows, DemoYears years, Clock clock) {
        this.rows = rows;
        this.years = years;
        this.clock = clock;
    }

    @Override
    public void load() {
        for (Csv.Row row : Csv.read("campaigns.csv")) {
            // A line of the table has no line ends; the sign stands for an empty line.
            String body = row.get("body").replace(" | ", "\n\n");
            rows.write(
                    new Campaign(
                            row.get("tenant"),
                            years.of(row.get("year")),
                            row.get("title"),
                            body,
                            1,
                            row.get("by"),
                            daysAgo(row)),
                    0);
        }
        Csv.read("campaign-readers.csv")
                .forEach(row ->
                        rows.read(row.get("tenant"), years.of(row.get("year")), row.get("account"), daysAgo(row)));
    }

    private Instant daysAgo(Csv.Row row) {
        return clock.instant().minus(Duration.ofDays(Long.parseLong(row.get("ago"))));
    }
}
