package id.bangkom.training;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The form {@code schedule-class}: with whom, where and when. */
record ScheduleClass(
        @NotBlank String partnerId,
        @NotBlank @Size(max = 200) String place,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @NotNull @Min(1) Integer quota,
        @Size(max = 1000) String note) {}
