package id.bangkom.city;

import id.bangkom.city.CityRows.Change;
import id.bangkom.city.CityRows.Subject;
import id.bangkom.demo.Csv;
import id.bangkom.demo.DemoPart;
import id.bangkom.rules.RuleBook;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Letterheads, logos and own rules of the demo cities. Addresses and regulations are made up, the logos are our own drawings. */
@Component
@Order(10)
class DemoLooks implements DemoPart {

    private final CityRows rows;
    private final CityLooks looks;
    private final RuleBook book;
    private final Clock clock;

    DemoLooks(CityRows rows, CityLooks looks, RuleBook book, Clock clock) {
        this.rows = rows;
        this.looks = looks;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public void load() {
        Csv.read("letterheads.csv").forEach(this::letterhead);
        LocalDate newYear = LocalDate.now(clock).withDayOfYear(1);
        Csv.read("own-rules.csv")
                .forEach(row -> book.override(
                        row.get("tenant"),
                        row.get("code"),
                        new BigDecimal(row.get("amount")),
                        row.get("basis"),
                        newYear));
    }

    private void letterhead(Csv.Row row) {
        String tenant = row.get("tenant");
        rows.save(
                tenant,
                new Letterhead(
                        row.get("government"),
                        row.get("agency"),
                        row.get("address"),
                        row.get("phone"),
                        row.get("mail"),
                        row.get("website"),
                        row.get("place"),
                        0));
        looks.keepLogo(tenant, DemoLogo.of(tenant));
        for (Subject subject : new Subject[] {Subject.LETTERHEAD, Subject.LOGO}) {
            rows.note(
                    tenant,
                    new Change(
                            subject,
                            subject.name(),
                            subject == Subject.LOGO ? "Logo contoh." : "Kop surat contoh.",
                            "Data contoh",
                            row.get("by"),
                            clock.instant()));
        }
    }
}
