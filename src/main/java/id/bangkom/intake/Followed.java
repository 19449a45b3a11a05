package id.bangkom.intake;

import java.util.List;

/**
 * What written rows have done to open tasks.
 *
 * @param tasks how many were handed on or ended
 * @param first the first of them, at most {@link #SHOWN}
 */
public record Followed(int tasks, List<Moved> first) {

    /** So many are shown on a page. */
    public static final int SHOWN = 200;

    public static final Followed NOTHING = new Followed(0, List.of());

    /**
     * A task or case.
     *
     * @param what Indonesian: what happened to it
     * @param task name of the task, or of the process when a whole case ended
     * @param about what the case is about, in words, or null
     * @param from who had it, or null
     * @param to who has it now, or null
     */
    public record Moved(String what, String task, String about, String from, String to) {}

    public Followed {
        first = List.copyOf(first);
    }
}
