package id.bangkom.needs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The form {@code confirm-needs}: the supervisor's levels, or the reason for a return. */
record Confirmation(
        @NotNull Decision decision,
        @Size(max = 1000) String reason,
        @Min(1) @Max(5) Integer level1,
        @Min(1) @Max(5) Integer level2,
        @Min(1) @Max(5) Integer level3,
        @Min(1) @Max(5) Integer level4,
        @Min(1) @Max(5) Integer level5,
        @Min(1) @Max(5) Integer level6,
        @Min(1) @Max(5) Integer level7,
        @Min(1) @Max(5) Integer level8,
        @Min(1) @Max(5) Integer level9,
        @Min(1) @Max(5) Integer level10,
        @Min(1) @Max(5) Integer level11,
        @Min(1) @Max(5) Integer level12,
        @Min(1) @Max(5) Integer level13,
        @Min(1) @Max(5) Integer level14,
        @Min(1) @Max(5) Integer level15) {

    /** What the supervisor decides. */
    enum Decision {
        CONFIRM,
        RETURN
    }

    Slots levels() {
        return new Slots(
                level1, level2, level3, level4, level5, level6, level7, level8, level9, level10, level11, level12,
                level13, level14, level15);
    }
}
