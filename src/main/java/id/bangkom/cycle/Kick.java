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
        } else if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
            TransactionSynchronizationManager.registerSynchronization(new AfterCommit());
        }
    }

    /** Once for a transaction, however often it is asked for; the mark is taken away with the transaction. */
    private final class AfterCommit implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Kick.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Kick.this, Boolean.TRUE);
        }

        @Override
        public void afterCommit() {
            workers.run();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(Kick.this);
        }
    }
}
