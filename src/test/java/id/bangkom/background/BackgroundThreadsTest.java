package id.bangkom.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class BackgroundThreadsTest {

    private final Waker waker = new Waker();
    private final AtomicInteger looks = new AtomicInteger();
    private final BackgroundThreads threads = threads(Duration.ofHours(1));

    private BackgroundThreads threads(Duration between) {
        return new BackgroundThreads("test-worker", 1, between, waker) {
            @Override
            protected void work() {
                if (looks.incrementAndGet() == 1) {
                    throw new IllegalStateException("The first look fails");
                }
            }
        };
    }

    @AfterEach
    void stop() {
        threads.stop();
    }

    private void looked(int times) {
        await().pollInterval(Duration.ofMillis(10)).until(() -> looks.get() == times);
    }

    @Test
    void whoIsWokenLooksAndAFailureEndsNothing() {
        waker.afterCommit();
        assertThat(looks).as("nobody is there to be woken").hasValue(0);
        threads.start();
        assertThat(threads.isRunning()).isTrue();
        waker.afterCommit();
        looked(1);
        waker.afterCommit();
        looked(2);
        threads.stop();
        assertThat(threads.isRunning()).isFalse();
        waker.afterCommit();
        threads.start();
        waker.afterCommit();
        looked(3);
    }

    @Test
    void withoutBeingWokenTheyLookFromTimeToTimeAlsoAfterAFailure() {
        BackgroundThreads eager = threads(Duration.ofMillis(5));
        eager.start();
        await().until(() -> looks.get() > 2);
        eager.stop();
    }

    @Test
    void aTransactionWakesOnceAndOnlyWhenItIsCommitted() {
        threads.start();
        TransactionSynchronizationManager.initSynchronization();
        try {
            waker.afterCommit();
            waker.afterCommit();
            assertThat(TransactionSynchronizationManager.getSynchronizations()).hasSize(1);
            assertThat(looks).hasValue(0);
            TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
        looked(1);
    }
}
