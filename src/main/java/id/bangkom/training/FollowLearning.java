package id.bangkom.training;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** The form {@code follow-learning}: when and how much the person learned. */
record FollowLearning(
        @NotNull LocalDate startedOn,
        @NotNull LocalDate finishedOn,
        @NotNull @Min(1) @Max(366) Integer days,
        @NotNull @Min(1) @Max(60000) Integer minutes) {}
