package id.bangkom.needs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;

/**
 * The form {@code self-assessment}: the own level, 1 to 5, of the 9 managerial and socio-cultural competencies and of up
 * to 6 technical ones of the position, by their place in the form; what is in the way, and what is wished for.
 */
record SelfAssessment(
        @NotNull @Min(1) @Max(5) Integer level1,
        @NotNull @Min(1) @Max(5) Integer level2,
        @NotNull @Min(1) @Max(5) Integer level3,
        @NotNull @Min(1) @Max(5) Integer level4,
        @NotNull @Min(1) @Max(5) Integer level5,
        @NotNull @Min(1) @Max(5) Integer level6,
        @NotNull @Min(1) @Max(5) Integer level7,
        @NotNull @Min(1) @Max(5) Integer level8,
        @NotNull @Min(1) @Max(5) Integer level9,
        @Min(1) @Max(5) Integer level10,
        @Min(1) @Max(5) Integer level11,
        @Min(1) @Max(5) Integer level12,
        @Min(1) @Max(5) Integer level13,
        @Min(1) @Max(5) Integer level14,
        @Min(1) @Max(5) Integer level15,
        List<Barrier> barriers,
        @Size(max = 1000) String challenges,
        List<Circumstance> constraints,
        List<WishedMethod> methods,
        List<@Size(max = 40) String> topics,
        @Size(max = 1000) String wishes,
        Boolean teaches,
        @Size(max = 300) String teachingTopics,
        @Min(1) @Max(5) Integer scale1,
        @Min(1) @Max(5) Integer scale2,
        @Min(1) @Max(5) Integer scale3,
        @Min(1) @Max(5) Integer scale4,
        @Min(1) @Max(5) Integer scale5,
        @Size(max = 500) String text1,
        @Size(max = 500) String text2,
        @Size(max = 500) String text3,
        @Size(max = 500) String text4,
        @Size(max = 500) String text5) {

    /** Answers to the unit's own questions on a scale, by place. */
    List<Integer> scales() {
        return Arrays.asList(scale1, scale2, scale3, scale4, scale5);
    }

    /** Answers to the unit's own questions in words, by place. */
    List<String> texts() {
        return Arrays.asList(text1, text2, text3, text4, text5);
    }

    Voice voice() {
        return new Voice(barriers, constraints, methods, topics, Boolean.TRUE.equals(teaches), teachingTopics);
    }

    Slots levels() {
        return new Slots(
                level1, level2, level3, level4, level5, level6, level7, level8, level9, level10, level11, level12,
                level13, level14, level15);
    }
}
