package id.bangkom.training;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The form {@code confirm-class}: whether the partner does it. */
record ConfirmClass(@NotNull Decision decision, @Size(max = 1000) String reason) {

    /** What the partner answers. */
    enum Decision {
        CONFIRM,
        DECLINE
    }
}
