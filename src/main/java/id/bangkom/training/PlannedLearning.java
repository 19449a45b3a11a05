package id.bangkom.training;

import java.util.Collection;
import java.util.Map;

/** How far the learning is that items of a plan are for; asked before their money is taken away or given to others. */
public interface PlannedLearning {

    /** How far it is. */
    enum Progress {
        /** To be learned at one's own pace from a later day on; can still be called off. */
        WAITING,
        /** A seat in a scheduled class, or learning that has begun or is over: cannot be called off. */
        BEGUN,
        /** Its person did not come or did not learn; not tried again in this year. */
        GIVEN_UP
    }

    /** By item; those that nothing has been done about are missing. */
    Map<String, Progress> progress(String tenant, int year, Collection<String> itemIds);

    /**
     * Calls off learning that waits for its day.
     *
     * @return false when it has begun; nothing is to be committed then
     */
    boolean callOff(String tenant, int year, String itemId);

    /** Plans classes and learning for whatever is funded and has none; doing it again changes nothing. */
    void begin(String tenant, int year);
}
