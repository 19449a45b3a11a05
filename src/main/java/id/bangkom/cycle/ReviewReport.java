package id.bangkom.cycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Answers of the form {@code review-report}.
 *
 * @param remarks what the figures say
 * @param recommendation what to do in the next year
 */
record ReviewReport(@NotBlank @Size(max = 2000) String remarks, @NotBlank @Size(max = 2000) String recommendation) {}
