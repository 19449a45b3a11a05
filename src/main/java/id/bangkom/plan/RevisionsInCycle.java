package id.bangkom.plan;

import id.bangkom.cycle.CyclePart;
import id.bangkom.process.Processes;
import org.springframework.stereotype.Component;

/** With the year's execution the revisions that are still under way end, too. */
@Component
class RevisionsInCycle implements CyclePart {

    private final Revisions revisions;
    private final Processes processes;

    RevisionsInCycle(Revisions revisions, Processes processes) {
        this.revisions = revisions;
        this.processes = processes;
    }

    @Override
    public void end(String tenant, int year) {
        revisions
                .open(tenant, year)
                .forEach(revision -> processes.tell(BudgetRevision.PROCESS, revision.key(), "budget-revision-closed"));
    }
}
