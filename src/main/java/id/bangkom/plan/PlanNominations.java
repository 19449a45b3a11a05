package id.bangkom.plan;

import id.bangkom.training.Nominations;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells training who is to learn what. */
@Component
class PlanNominations implements Nominations {

    private final Plans plans;

    PlanNominations(Plans plans) {
        this.plans = plans;
    }

    @Override
    public List<Nomination> funded(String tenant, int year) {
        return plans.funded(tenant, year).stream()
                .map(PlanNominations::nomination)
                .toList();
    }

    @Override
    public List<Nomination> funded(String tenant, int year, String programmeId) {
        return plans.funded(tenant, year, programmeId).stream()
                .map(PlanNominations::nomination)
                .toList();
    }

    private static Nomination nomination(Plans.PlanItem item) {
        return new Nomination(
                item.id(), item.employeeId(), item.programmeId(), item.quarter().firstDay(item.year()));
    }

    @Override
    public boolean claim(String tenant, String itemId) {
        return plans.claim(tenant, itemId);
    }

    @Override
    public void defer(String tenant, String itemId, String reason) {
        plans.defer(tenant, itemId, reason);
    }

    @Override
    public void fundAgain(String tenant, String itemId) {
        plans.fundAgain(tenant, itemId);
    }

    @Override
    public void spent(String tenant, String itemId, long cost, String usedFor) {
        plans.spent(tenant, itemId, cost, usedFor);
    }
}
