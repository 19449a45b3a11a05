package id.bangkom.background;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes this node's workers of one kind when there is something to do, so that nobody waits for their next look. */
public class Waker {

    private volatile Runnable workers = () -> {};

    /** Always the same one: a transaction keeps it once, however often it is asked for. */
    private final TransactionSynchronization onCommit = new TransactionSynchronization() {
        @Override
        public void afterCommit() {
            workers.run();
        }
    };

    void wakes(Runnable workers) {
        this.workers = workers;
    }

    /** Wakes them once the current transaction is committed, or now when there is none. */
    public final void afterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(onCommit);
        } else {
            workers.run();
        }
    }
}
