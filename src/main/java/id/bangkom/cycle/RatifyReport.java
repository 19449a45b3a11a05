package id.bangkom.cycle;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Answers of the form {@code ratify-report}.
 *
 * @param reason required for a return
 */
record RatifyReport(@NotNull Decision decision, @Size(max = 1000) String reason) {

    /** What the head of the HR agency decides. */
    enum Decision {
        RATIFY,
        RETURN
    }
}
