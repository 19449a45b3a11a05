package id.bangkom.cycle;

import id.bangkom.process.CaseKey;
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
     * Counts a case as done. The last one of a stage moves the cycle on. Counting twice is the same as counting once.
     */
    void done(String process, CaseKey key);

    /** How far a fan-out is; empty when nothing was ever planned for it. */
    Optional<Progress> progress(String process, String tenant, int year);

    /**
     * @param planned waiting to be started
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
