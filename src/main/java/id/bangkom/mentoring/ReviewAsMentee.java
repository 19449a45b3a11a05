package id.bangkom.mentoring;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The form {@code review-as-mentee}: how useful it was, 1 to 5. */
record ReviewAsMentee(@NotNull @Min(1) @Max(5) Integer rating, @Size(max = 1000) String remarks) {}
