package id.bangkom.cycle;

import id.bangkom.process.CaseKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * The fan-outs of a city's year: which cases of which process belong to it, and how far they are. The engine never counts
 * people; this does, in one row per case, so that a fan-out of thousands is started in chunks, goes on after a crash where
 * it stopped, and is done when its rows are.
 */
public interface Stages {

    /**
     * Asks for a case to be started; a background worker does it in chunks. Asking twice is the same as asking once.
     *
     * @param process id of the process, for example {@code individual-plan}
     */
    void plan(String process, CaseKey key);

    /** Asks for many cases of one city's year to be started. */
    void planAll(String process, String tenant, int year, Collection<String> ids);

    /**
     * Asks for cases that are not to begin yet, such as those of a year that has not begun. Of one process, those with an
     * earlier moment are started first, also when the moments of all have passed. If their stage ends before, they end
     * without having been started.
     *
     * @param notBefore the earliest moment of the start
     */
    void planAll(String process, String tenant, int year, Collection<String> ids, Instant notBefore);

    /**
     * Counts a case as done. The last one of a stage moves the cycle on. Counting twice is the same as counting once.
     */
    void done(String process, CaseKey key);

    /** Those of the planned that wait for their first day; empty when there are none. */
    Optional<Later> later(String process, String tenant, int year);

    /** How far a fan-out is; empty when nothing was ever planned for it. */
    Optional<Progress> progress(String process, String tenant, int year);

    /**
     * @param cases how many
     * @param from when the first of them begins
     */
    record Later(int cases, Instant from) {}

    /**
     * @param planned waiting to be started, also those that wait for their first day
     * @param running started, not done
     * @param done finished, early or not
     * @param failed could not be started; each with a reason that the cycle page shows
     */
    record Progress(int planned, int running, int done, int failed) {

        public int total() {
            return planned + running + done + failed;
        }
    }
}
