package id.bangkom.outreach;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The one thread of this node that writes reminders. */
@Component
@ConditionalOnProperty(name = "bangkom.outreach.background", matchIfMissing = true)
class NudgeThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NudgeThread.class);
    private static final int SECONDS_BETWEEN_LOOKS = 30;
    private static final int SECONDS_TO_FINISH = 15;

    private final NudgeWorker worker;
    private ScheduledThreadPoolExecutor thread;

    NudgeThread(NudgeWorker worker) {
        this.worker = worker;
    }

    @Override
    public synchronized void start() {
        thread = new ScheduledThreadPoolExecutor(1, run -> new Thread(run, "nudge-worker"));
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        thread.scheduleWithFixedDelay(this::work, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        worker.wakes(this::wake);
    }

    private synchronized void wake() {
        if (thread != null && !thread.isShutdown()) {
            thread.execute(this::work);
        }
    }

    private void work() {
        try {
            worker.work(this::isRunning);
        } catch (RuntimeException | Error failed) {
            // Whatever it is, it must not end the looking without a word.
            LOG.error("Writing reminders failed; it goes on with the next look", failed);
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
                LOG.warn("Reminders are still being written; they go on after the next start");
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
