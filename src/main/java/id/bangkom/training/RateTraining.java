package id.bangkom.training;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The form {@code rate-training}: the reaction of the participant (Kirkpatrick, level 1). */
record RateTraining(
        @NotNull @Min(1) @Max(5) Integer material,
        @NotNull @Min(1) @Max(5) Integer trainer,
        @NotNull @Min(1) @Max(5) Integer relevance,
        @NotNull @Min(1) @Max(5) Integer organisation,
        @Size(max = 1000) String remark) {}
