package id.bangkom.background;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is done once a transaction is over. */
public final class AfterTransaction {

    private AfterTransaction() {}

    /**
     * Forgets what is remembered of rows that the current transaction changes: now for the transaction itself, and once more
     * when it is over, for those who read the old rows meanwhile.
     */
    public static void forget(Runnable forget) {
        forget.run();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget.run();
                }
            });
        }
    }
}
