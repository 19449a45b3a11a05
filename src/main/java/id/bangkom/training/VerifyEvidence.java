package id.bangkom.training;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The form {@code verify-evidence}: whether the evidence proves it. */
record VerifyEvidence(@NotNull Decision decision, @Size(max = 1000) String reason) {

    /** What the HR agency decides. */
    enum Decision {
        APPROVE,
        RETURN,
        REJECT
    }
}
