package id.bangkom.letters;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The one thread of this node that prints letters: a letter of some hundred rows takes some megabytes of memory. */
@Component
@ConditionalOnProperty(name = "bangkom.letters.background", matchIfMissing = true)
class LetterThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LetterThread.class);
    private static final int SECONDS_BETWEEN_LOOKS = 30;
    private static final int SECONDS_TO_FINISH = 30;

    private final LetterWorker worker;

    /** A run that is asked for and not begun; a second one would find nothing to do. */
    private final AtomicBoolean asked = new AtomicBoolean();

    private ScheduledThreadPoolExecutor thread;

    LetterThread(LetterWorker worker) {
        this.worker = worker;
    }

    @Override
    public synchronized void start() {
        thread = new ScheduledThreadPoolExecutor(1, run -> new Thread(run, "letter-worker"));
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        thread.scheduleWithFixedDelay(this::work, 1, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        worker.wakes(this::wake);
    }

    private synchronized void wake() {
        if (thread != null && !thread.isShutdown() && asked.compareAndSet(false, true)) {
            thread.execute(() -> {
                // Before the work, so that a wake during it asks for another run.
                asked.set(false);
                work();
            });
        }
    }

    private void work() {
        try {
            worker.work(this::isRunning);
        } catch (RuntimeException | Error failed) {
            // Whatever it is, it must not end the looking without a word.
            LOG.error("Making letters failed; it goes on with the next look", failed);
        }
    }

    @Override
    public void stop() {
        ScheduledThreadPoolExecutor stopping;
        synchronized (this) {
            stopping = thread;
            thread = null;
        }
        if (stopping == null) {
            return;
        }
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                LOG.warn("A letter is still being printed; it is begun anew after the next start");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
