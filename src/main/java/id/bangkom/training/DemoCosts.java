package id.bangkom.training;

import id.bangkom.demo.Csv;
import id.bangkom.demo.DemoPart;
import id.bangkom.demo.DemoYears;
import id.bangkom.training.CostStandard.Kind;
import id.bangkom.training.Costing.Part;
import id.bangkom.training.Costing.Per;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Cost standards of the demo cities and a programme that is priced by them. The amounts are made up. */
@Component
@Order(11)
class DemoCosts implements DemoPart {

    private final CostRows rows;
    private final DemoYears years;

    DemoCosts(CostRows rows, DemoYears years) {
        this.rows = rows;
        this.years = years;
    }

    @Override
    public void load() {
        Csv.read("cost-standards.csv")
                .forEach(row -> rows.put(
                        row.get("tenant"),
                        years.of(row.get("year")),
                        new CostStandard(
                                row.get("code"),
                                Kind.valueOf(row.get("kind")),
                                row.get("title"),
                                row.get("place"),
                                row.get("measure"),
                                Long.parseLong(row.get("amount")),
                                null)));
        Csv.read("programme-costs.csv")
                .forEach(row -> rows.part(
                        row.get("tenant"),
                        row.get("programme"),
                        new Part(row.get("code"), Per.valueOf(row.get("per")), Integer.parseInt(row.get("quantity")))));
    }
}
