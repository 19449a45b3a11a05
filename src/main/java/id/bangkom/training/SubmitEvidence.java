package id.bangkom.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The form {@code submit-evidence}: the certificate, or for self-study a report. */
record SubmitEvidence(
        @Size(max = 80) String number,
        @NotNull LocalDate issuedOn,
        @NotBlank @Size(max = 150) String issuer,
        @Size(max = 500) String link,
        @Size(max = 1000) String note) {}
