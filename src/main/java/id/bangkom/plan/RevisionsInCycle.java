package id.bangkom.plan;

import id.bangkom.cycle.CyclePart;
import id.bangkom.plan.Revisions.Revision;
import id.bangkom.process.Processes;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** With the year's execution the revisions that are still under way end, too. */
@Component
class RevisionsInCycle implements CyclePart {

    private final Revisions revisions;
    private final Processes processes;
    private final Clock clock;

    RevisionsInCycle(Revisions revisions, Processes processes, Clock clock) {
        this.revisions = revisions;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public void end(String tenant, int year) {
        for (Revision revision : revisions.open(tenant, year)) {
            boolean heard = processes.tell(BudgetRevision.PROCESS, revision.key(), "budget-revision-closed");
            if (!heard && !processes.isRunning(BudgetRevision.PROCESS, revision.key())) {
                // An administrator has deleted its case.
                revisions.end(revision.key(), RevisionState.CLOSED, clock.instant(), RevisionState.open());
            }
        }
    }
}
