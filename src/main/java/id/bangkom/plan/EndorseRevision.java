package id.bangkom.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The form {@code endorse-revision}. */
record EndorseRevision(@NotNull Choice decision, @Size(max = 1000) String reason) {

    /** What the head of the unit decides. */
    enum Choice {
        APPROVE,
        RETURN
    }
}
