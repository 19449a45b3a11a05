package id.bangkom.plan;

import id.bangkom.cycle.CityPlanSource;
import id.bangkom.plan.UnitPlans.Plan;
import id.bangkom.process.CaseKey;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives the cycle what the city plan is made of, and takes back what it decided. */
@Component
class CityPlanItems implements CityPlanSource {

    private final UnitPlans plans;
    private final CityPlanRows rows;
    private final Publishing publishing;
    private final Budgets budgets;
    private final Workforce workforce;

    CityPlanItems(UnitPlans plans, CityPlanRows rows, Publishing publishing, Budgets budgets, Workforce workforce) {
        this.plans = plans;
        this.rows = rows;
        this.publishing = publishing;
        this.budgets = budgets;
        this.workforce = workforce;
    }

    /** Units in whose plan there is nothing to decide get no case, and nobody is bothered with it. */
    @Override
    public Collection<String> unitCases(String tenant, int year) {
        return workforce.planningUnits(tenant).stream()
                .map(WorkUnit::id)
                .filter(unit -> !plans.candidates(tenant, year, unit).isEmpty())
                .map(unit -> UnitCases.id(unit, 1))
                .toList();
    }

    @Override
    public List<UnitPlan> unitPlans(String tenant, int year) {
        Map<String, String> names =
                workforce.units(tenant).stream().collect(Collectors.toMap(WorkUnit::id, WorkUnit::name));
        return plans.latest(tenant, year).stream()
                .map(plan -> new UnitPlan(
                        plan.unitId(),
                        names.getOrDefault(plan.unitId(), plan.unitId()),
                        plan.key().id(),
                        plan.state().label(),
                        plan.state().counts(),
                        plan.state() == UnitState.VERIFIED))
                .sorted(Comparator.comparing(UnitPlan::unit).thenComparing(UnitPlan::unitId))
                .toList();
    }

    @Override
    public List<PlannedItem> items(String tenant, int year) {
        return rows.proposed(tenant, year);
    }

    @Override
    public long ceiling(String tenant, int year) {
        return budgets.ofCity(tenant, year);
    }

    @Override
    public String revise(String tenant, int year, String unitId, String reason) {
        Plan latest = plans.latest(tenant, year, unitId)
                .orElseThrow(() -> new IllegalArgumentException("Unit " + unitId + " has no plan to revise"));
        if (latest.state() == UnitState.PREPARED) {
            // Asked again, or asked before the revision of an earlier asking has begun: there is one to start already.
            return latest.key().id();
        }
        CaseKey key = UnitCases.key(latest.key(), unitId, latest.revision() + 1);
        plans.prepare(key, unitId, latest.revision() + 1, reason);
        budgets.handOver(tenant, year, unitId, key.id());
        return key.id();
    }

    @Override
    public void settle(String tenant, int year, Decree decree, Collection<Settled> items) {
        publishing.settle(tenant, year, items);
    }
}
