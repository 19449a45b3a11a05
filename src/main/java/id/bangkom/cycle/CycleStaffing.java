package id.bangkom.cycle;

import id.bangkom.process.StaffingRule;
import org.springframework.stereotype.Component;

/**
 * A city plan that waits for an office in which nobody may decide any more goes to the next authority: after the secretary
 * has left, a Plt. or Plh. cannot fix the plan (UU 30/2014 article 14).
 */
@Component
class CycleStaffing implements StaffingRule {

    private final CityPlanRepository plans;
    private final CityPlanning planning;

    CycleStaffing(CityPlanRepository plans, CityPlanning planning) {
        this.plans = plans;
        this.planning = planning;
    }

    @Override
    public void officesChanged(String tenant) {
        plans.yearsBeingApproved(tenant)
                .forEach(year -> planning.passWhereNobodyMayDecide(DevelopmentCycleKey.of(tenant, year)));
    }
}
