package id.bangkom.mentoring;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The form {@code review-as-mentor}: what became of each goal, the mentee's level now, and how it went. */
record ReviewAsMentor(
        GoalOutcome outcome1,
        GoalOutcome outcome2,
        GoalOutcome outcome3,
        @NotNull @Min(1) @Max(5) Integer level,
        @NotNull @Min(1) @Max(5) Integer rating,
        @Size(max = 1000) String remarks) {

    GoalOutcome outcome(int slot) {
        return switch (slot) {
            case 1 -> outcome1;
            case 2 -> outcome2;
            case 3 -> outcome3;
            default -> throw new IllegalArgumentException("There are three goals, not " + slot);
        };
    }
}
