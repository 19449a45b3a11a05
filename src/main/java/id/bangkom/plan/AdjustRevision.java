package id.bangkom.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The form {@code adjust-revision}. */
record AdjustRevision(@NotNull Choice decision, @Size(max = 1000) String reason) {

    /** What the HR agency does about ceilings that do not pay for what has begun. */
    enum Choice {
        /** Goes on with the lowest ceilings that do. */
        ADJUST,
        WITHDRAW
    }
}
