package id.bangkom.cycle;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The threads of this node that work through the fan-outs and tell people of their plans. They stop before the database and the engine do. */
@Component
@ConditionalOnProperty(name = "bangkom.cycle.background", matchIfMissing = true)
class StageThreads implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StageThreads.class);
    private static final int SECONDS_TO_FINISH = 30;

    private final BackgroundWork work;
    private final Kick kick;
    private final CycleSettings settings;
    /** Runs that are asked for and not begun; more than one per thread would find nothing to do. */
    private final AtomicInteger asked = new AtomicInteger();

    private ScheduledThreadPoolExecutor threads;

    StageThreads(BackgroundWork work, Kick kick, CycleSettings settings) {
        this.work = work;
        this.kick = kick;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        threads = new ScheduledThreadPoolExecutor(settings.workers(), run -> new Thread(run, "stage-worker"));
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        threads.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        long poll = settings.poll().toMillis();
        threads.scheduleWithFixedDelay(this::work, poll, poll, TimeUnit.MILLISECONDS);
        kick.wakes(this::wake);
    }

    private synchronized void wake() {
        if (threads == null || threads.isShutdown()) {
            return;
        }
        while (asked.get() < settings.workers()) {
            asked.incrementAndGet();
            threads.execute(() -> {
                // Before the work, so that a wake during it asks for another run.
                asked.decrementAndGet();
                work();
            });
        }
    }

    private void work() {
        try {
            work.work();
        } catch (RuntimeException | Error failed) {
            // Whatever it is, it must not end the polling without a word.
            LOG.error("The background work of the cycle failed; it goes on with the next look", failed);
        }
    }

    @Override
    public void stop() {
        ScheduledThreadPoolExecutor stopping;
        synchronized (this) {
            stopping = threads;
            threads = null;
        }
        if (stopping == null) {
            return;
        }
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                LOG.warn("A worker is still busy; what it does not commit is done after the next start");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }
}
