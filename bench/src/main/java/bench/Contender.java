package bench;

import java.util.List;
import java.util.function.Consumer;

/** Who is measured. */
interface Contender {

    String name();

    /**
     * Starts that many cases, in chunks of {@link Bench#CHUNK} per transaction on {@link Bench#THREADS} threads.
     *
     * @param year a new one for each call
     * @param latencies is given the time of each chunk in nanoseconds, from any thread
     */
    void start(int year, int cases, Consumer<Long> latencies);

    /** The self-assessments that are open in the year, each ready to be completed. Not measured. */
    List<Runnable> selfAssessments(int year);
}
