package id.bangkom.process;

import java.util.Optional;

/** Who does the routine tasks of absent people. The engine asks when a task comes up or is reconsidered. */
public interface StandIns {

    /** The active colleague who stands in for this person today. */
    Optional<String> of(String tenant, String accountId);
}
