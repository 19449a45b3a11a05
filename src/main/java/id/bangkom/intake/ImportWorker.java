package id.bangkom.intake;

import id.bangkom.background.BackgroundThreads;
import id.bangkom.process.Actor;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one thread of this node that reads and applies files while their people watch: one file at a time, so that memory is
 * bounded. What is interrupted by a stop begins anew when somebody looks at it, see {@link Imports#resume}.
 */
@Component
class ImportWorker implements SmartLifecycle {

    private static final int MOST_WAITING = 100;

    private final Imports imports;
    private ThreadPoolExecutor thread;

    ImportWorker(Imports imports) {
        this.imports = imports;
    }

    @Override
    public synchronized void start() {
        thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                run -> new Thread(run, "import-worker"));
    }

    void check(String tenant, String id) {
        later(() -> {
            imports.dropForgotten(tenant);
            imports.check(tenant, id);
        });
    }

    void apply(Actor actor, String id) {
        later(() -> imports.apply(actor, id));
    }

    void undo(Actor actor, String id) {
        later(() -> imports.undo(actor, id));
    }

    private synchronized void later(Runnable work) {
        try {
            if (thread != null) {
                thread.execute(work);
            }
        } catch (RejectedExecutionException busyOrStopping) {
            // Its page asks again after a while.
        }
    }

    @Override
    public void stop() {
        ThreadPoolExecutor stopping;
        synchronized (this) {
            stopping = thread;
            thread = null;
        }
        if (stopping != null && !BackgroundThreads.finish(stopping)) {
            stopping.shutdownNow();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
