package id.bangkom.cycle;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes this node's workers when there is something to do, so that nobody waits for the next poll. */
@Component
class Kick {

    private volatile Runnable workers = () -> {};

    void wakes(Runnable workers) {
        this.workers = workers;
    }

    /** Wakes them once the current transaction is committed, or now when there is none. */
    void afterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            workers.run();
        } else if (TransactionSynchronizationManager.getSynchronizations().stream()
                .noneMatch(AfterCommit.class::isInstance)) {
            TransactionSynchronizationManager.registerSynchronization(new AfterCommit(workers));
        }
    }

    private record AfterCommit(Runnable workers) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            workers.run();
        }
    }
}
