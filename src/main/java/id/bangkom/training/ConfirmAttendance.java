package id.bangkom.training;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The form {@code confirm-attendance}: whether the person comes. */
record ConfirmAttendance(@NotNull Decision decision, @Size(max = 500) String reason) {

    /** What the person answers. */
    enum Decision {
        ACCEPT,
        DECLINE
    }
}
