package id.bangkom.plan;

import id.bangkom.demo.Csv;
import id.bangkom.demo.DemoPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ceilings of the demo cities' units. The amounts are made up; they are a little less than what is asked for. */
@Component
@Order(20)
class DemoBudgets implements DemoPart {

    private final Budgets budgets;

    DemoBudgets(Budgets budgets) {
        this.budgets = budgets;
    }

    @Override
    public void load() {
        Csv.read("budgets.csv")
                .forEach(row -> budgets.set(
                        row.get("tenant"),
                        Integer.parseInt(row.get("year")),
                        row.get("unit"),
                        FundSource.valueOf(row.get("source")),
                        Long.parseLong(row.get("amount"))));
    }
}
