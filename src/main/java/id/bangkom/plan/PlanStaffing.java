package id.bangkom.plan;

import id.bangkom.process.CaseKey;
import id.bangkom.process.Processes;
import id.bangkom.process.StaffingRule;
import java.util.List;
import org.springframework.stereotype.Component;

/** Individual plans of people who move or leave. A plan of somebody who is gone is closed and takes no money. */
@Component
class PlanStaffing implements StaffingRule {

    private final IndividualPlans plans;
    private final IndividualPlan steps;
    private final Processes processes;
    private final Ceilings ceilings;

    PlanStaffing(IndividualPlans plans, IndividualPlan steps, Processes processes, Ceilings ceilings) {
        this.plans = plans;
        this.steps = steps;
        this.processes = processes;
        this.ceilings = ceilings;
    }

    @Override
    public List<EndedCase> personLeft(String tenant, String accountId) {
        return plans.undecidedOf(tenant, accountId).stream()
                .filter(key -> processes.tell(IndividualPlan.PROCESS, key, "plans-stage-closed"))
                .map(key -> new EndedCase(
                        IndividualPlan.PROCESS,
                        key,
                        steps.subject(key),
                        "Pegawai tidak lagi bertugas; rencananya ditutup tanpa keputusan."))
                .toList();
    }

    /** An escalation went up the former line; the new supervisor is asked afresh. */
    @Override
    public void superiorsChanged(String tenant, String accountId) {
        plans.undecidedOf(tenant, accountId).forEach((CaseKey key) -> plans.ask(key, null));
    }

    @Override
    public void unitMerged(String tenant, String unitId, String intoId, String by) {
        ceilings.merge(tenant, unitId, intoId, by);
    }
}
