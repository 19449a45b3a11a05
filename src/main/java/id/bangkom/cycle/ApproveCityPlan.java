package id.bangkom.cycle;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Answers of the form {@code approve-city-plan}.
 *
 * @param reason required for a return or rejection, a remark otherwise
 * @param decreeNo number of the mayor's decree, with the approval that makes the plan final; without it the city's own
 *     register gives one
 * @param decreeDate its date
 */
record ApproveCityPlan(
        @NotNull Decision decision,
        @Size(max = 1000) String reason,
        @Size(max = 80) String decreeNo,
        LocalDate decreeDate) {

    /** What an authority decides. */
    enum Decision {
        APPROVE,
        RETURN,
        REJECT
    }
}
