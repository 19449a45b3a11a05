package id.bangkom.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The form {@code evaluate-self}: how far each statement is true, with examples. */
record EvaluateSelf(
        Agreement answer1,
        Agreement answer2,
        Agreement answer3,
        Agreement answer4,
        Agreement answer5,
        Agreement answer6,
        Agreement answer7,
        Agreement answer8,
        @NotBlank @Size(max = 1000) String examples,
        @Size(max = 1000) String obstacles) {

    Answers answers() {
        return new Answers(answer1, answer2, answer3, answer4, answer5, answer6, answer7, answer8);
    }
}
