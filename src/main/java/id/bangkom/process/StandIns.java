package id.bangkom.process;

import java.util.Optional;

/** Who does the tasks of absent people, and in which capacity somebody has a task. */
public interface StandIns {

    /** The active colleague who does this person's routine tasks today; asked when a task comes up or is reconsidered. */
    Optional<String> of(String tenant, String accountId);

    /**
     * The title under which an acting official has a task, for example "Plt. Kepala Dinas Kesehatan".
     *
     * @param aboutId account the case is about
     */
    Optional<String> actingTitle(String tenant, String accountId, String aboutId);
}
