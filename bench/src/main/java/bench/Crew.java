package bench;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** {@link Bench#THREADS} threads that share a pile of work. */
final class Crew {

    private Crew() {}

    /** Returns when all is done. */
    static void work(List<Runnable> pile) {
        ExecutorService threads = Executors.newFixedThreadPool(Bench.THREADS);
        try {
            List<? extends Future<?>> results =
                    pile.stream().map(threads::submit).toList();
            for (Future<?> result : results) {
                result.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("The work could not be done", failed);
        } finally {
            threads.shutdownNow();
        }
    }
}
