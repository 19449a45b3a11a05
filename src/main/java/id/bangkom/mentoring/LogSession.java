package id.bangkom.mentoring;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The form {@code log-session}: a session that has taken place, or that there will be no more. */
record LogSession(
        @NotNull Decision decision,
        LocalDate heldOn,
        @Min(15) @Max(480) Integer minutes,
        @Size(max = 200) String topic,
        @Size(max = 1000) String notes) {

    /** What the mentor wants. */
    enum Decision {
        LOG,
        FINISH
    }
}
