package id.bangkom.cycle;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Answers of the form {@code verify-city-plan}.
 *
 * @param returnUnits ids of the units that have to revise their plans
 * @param reason required for a return, a remark otherwise
 */
record VerifyCityPlan(@NotNull Decision decision, List<String> returnUnits, @Size(max = 900) String reason) {

    /** What the HR agency decides. */
    enum Decision {
        APPROVE,
        RETURN_UNIT
    }
}
