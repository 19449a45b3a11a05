package id.bangkom.training;

import id.bangkom.training.Costing.Part;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ClassCostsOfYear implements ClassCosts {

    private final CostRows rows;
    private final Costs costs;

    ClassCostsOfYear(CostRows rows, Costs costs) {
        this.rows = rows;
        this.costs = costs;
    }

    @Override
    public Map<String, Long> perClass(String tenant, int year, Collection<String> programmeIds) {
        Map<String, CostStandard> standards = costs.standards(tenant, year);
        Map<String, List<Part>> parts = rows.parts(tenant);
        Map<String, Long> perClass = new HashMap<>();
        programmeIds.forEach(programme -> Costing.price(parts.getOrDefault(programme, List.of()), standards)
                .ifPresent(price -> perClass.put(programme, price.whole())));
        return perClass;
    }
}
