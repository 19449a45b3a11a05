package id.bangkom.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The form {@code approve-plan}. */
record ApprovePlan(@NotNull Choice decision, @Size(max = 1000) String reason) {

    /** What the supervisor decides. */
    enum Choice {
        APPROVE,
        RETURN,
        REJECT
    }
}
