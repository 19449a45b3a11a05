package id.bangkom.process;

import java.util.Collection;

/** The port to the workflow engine for everything that starts, informs or asks about cases. */
public interface Processes {

    /**
     * Starts a case, up to its first wait state, in the caller's transaction. Starting a key that already runs or has
     * run is refused by the unique row that the domain keeps for it, so callers insert that row first.
     */
    void start(String process, CaseKey key);

    /** Starts many cases of one process in the caller's transaction; 50 to 100 are a good chunk. */
    void startAll(String process, Collection<CaseKey> keys);

    /**
     * Tells a running case that something happened. Returns false when the case is not (or no longer) waiting for it,
     * which is for the caller to judge.
     *
     * @param message name of the message in the diagram
     */
    boolean tell(String process, CaseKey key, String message);

    /** Whether the case runs. */
    boolean isRunning(String process, CaseKey key);
}
