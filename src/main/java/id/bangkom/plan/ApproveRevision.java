package id.bangkom.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The form {@code approve-revision}. */
record ApproveRevision(@NotNull Choice decision, @Size(max = 1000) String reason) {

    /** What the official of the route decides. */
    enum Choice {
        APPROVE,
        RETURN,
        REJECT
    }
}
