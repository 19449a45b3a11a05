package id.bangkom.background;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Threads of this node that look for work from time to time, and at once when they are woken. They stop before the database
 * and the engine do; what they have not committed by then is done after the next start.
 */
public abstract class BackgroundThreads implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundThreads.class);
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(30);

    private final String name;
    private final int count;
    private final Duration between;
    private final Waker waker;

    /** Runs that are asked for and not begun; more than one for each thread would find nothing to do. */
    private final AtomicInteger asked = new AtomicInteger();

    private ScheduledThreadPoolExecutor threads;

    /**
     * @param name of the threads, as the log shows it
     * @param count how many
     * @param between two looks for work that nobody on this node announced
     * @param waker announces work
     */
    protected BackgroundThreads(String name, int count, Duration between, Waker waker) {
        this.name = name;
        this.count = count;
        this.between = between;
        this.waker = waker;
    }

    /** Does what is due now. It asks {@link #isRunning} before each piece of work. */
    protected abstract void work();

    @Override
    public final synchronized void start() {
        threads = new ScheduledThreadPoolExecutor(count, run -> new Thread(run, name));
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        threads.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        long pause = between.toMillis();
        threads.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
        waker.wakes(this::wake);
    }

    private synchronized void wake() {
        if (threads == null) {
            return;
        }
        // Counted before, because a run may begin while the next one is asked for.
        for (int missing = count - asked.get(); missing > 0; missing--) {
            asked.incrementAndGet();
            threads.execute(() -> {
                // Before the work, so that a wake during it asks for another run.
                asked.decrementAndGet();
                look();
            });
        }
    }

    private void look() {
        try {
            work();
        } catch (RuntimeException | Error failed) {
            // Whatever it is, it must not end the looking without a word.
            LOG.error("The work of {} failed; it goes on with the next look", name, failed);
        }
    }

    @Override
    public final void stop() {
        ScheduledThreadPoolExecutor stopping;
        synchronized (this) {
            stopping = threads;
            threads = null;
            asked.set(0);
        }
        if (stopping != null && !finish(stopping)) {
            LOG.warn("{} is still busy; what it does not commit is done after the next start", name);
        }
    }

    /**
     * Takes no more work and waits a while for what has begun.
     *
     * @return false when something is still running
     */
    public static boolean finish(ExecutorService threads) {
        threads.shutdown();
        try {
            return threads.awaitTermination(TIME_TO_FINISH.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public final synchronized boolean isRunning() {
        return threads != null;
    }
}
