package id.bangkom.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The form {@code interview}: what the interview found. */
record Interview(
        @NotBlank @Size(max = 2000) String story,
        @NotBlank @Size(max = 1000) String helped,
        @NotBlank @Size(max = 1000) String hindered,
        @NotBlank @Size(max = 1000) String proof) {}
