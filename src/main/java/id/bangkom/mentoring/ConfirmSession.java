package id.bangkom.mentoring;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The form {@code confirm-session}: whether the session took place as logged, or what is wrong with it. */
record ConfirmSession(@NotNull Decision decision, @Size(max = 1000) String reason) {

    /** What the mentee says. */
    enum Decision {
        CONFIRM,
        DISPUTE
    }
}
