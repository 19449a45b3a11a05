package id.bangkom.cycle;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Answers of the form {@code approve-city-plan}.
 *
 * @param returnUnits ids of the units that have to revise their plans; the others stay as they are
 * @param reason required for a return or rejection, a remark otherwise
 * @param decreeNo number of the mayor's decree, with the approval that makes the plan final; without it the city's own
 *     register gives one
 * @param decreeDate its date
 */
record ApproveCityPlan(
        @NotNull Decision decision,
        List<String> returnUnits,
        @Size(max = 900) String reason,
        @Size(max = 80) String decreeNo,
        LocalDate decreeDate) {

    /** What an authority decides. */
    enum Decision {
        APPROVE,
        RETURN,
        RETURN_UNIT,
        REJECT
    }
}
