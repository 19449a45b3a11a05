package id.bangkom.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The form {@code observe-behaviour}: what the supervisor has seen at work. */
record ObserveBehaviour(
        Agreement answer1,
        Agreement answer2,
        Agreement answer3,
        Agreement answer4,
        Agreement answer5,
        Agreement answer6,
        Agreement answer7,
        Agreement answer8,
        @Min(1) @Max(5) Integer level1,
        @Min(1) @Max(5) Integer level2,
        @Min(1) @Max(5) Integer level3,
        @NotNull Chances chances,
        @NotBlank @Size(max = 1000) String examples,
        @Size(max = 1000) String obstacles) {

    Answers answers() {
        return new Answers(answer1, answer2, answer3, answer4, answer5, answer6, answer7, answer8);
    }

    Integer level(int slot) {
        return switch (slot) {
            case 1 -> level1;
            case 2 -> level2;
            case 3 -> level3;
            default -> throw new IllegalArgumentException("There are three competencies, not " + slot);
        };
    }
}
