package id.bangkom.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The form {@code verify-unit-plan}. */
record VerifyUnitPlan(@NotNull Choice decision, @Size(max = 1000) String reason) {

    /** What the HR agency decides. */
    enum Choice {
        APPROVE,
        RETURN,
        REJECT
    }
}
