package id.bangkom.plan;

import id.bangkom.demo.Csv;
import id.bangkom.demo.DemoPart;
import id.bangkom.demo.DemoYears;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ceilings of the demo cities' units. The amounts are made up; they are a little less than what is asked for. */
@Component
@Order(20)
class DemoBudgets implements DemoPart {

    private final Budgets budgets;
    private final DemoYears years;

    DemoBudgets(Budgets budgets, DemoYears years) {
        this.budgets = budgets;
        this.years = years;
    }

    @Override
    public void load() {
        Csv.read("budgets.csv")
                .forEach(row -> budgets.set(
                        row.get("tenant"),
                        years.of(row.get("year")),
                        row.get("unit"),
                        FundSource.valueOf(row.get("source")),
                        Long.parseLong(row.get("amount"))));
    }
}
