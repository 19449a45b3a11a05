package id.bangkom.mentoring;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The form {@code accept-mentee}: whether the mentor is willing, or the reason why not. */
record AcceptMentee(@NotNull Decision decision, @Size(max = 1000) String reason) {

    /** What the mentor decides. */
    enum Decision {
        ACCEPT,
        DECLINE
    }
}
