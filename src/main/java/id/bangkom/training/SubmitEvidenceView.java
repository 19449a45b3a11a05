package id.bangkom.training;

import java.time.LocalDate;

/**
 * What the form {@code submit-evidence} shows; the fields start with what was submitted before.
 *
 * @param certificate whether a certificate is needed; a report will do for self-study
 */
record SubmitEvidenceView(
        String title,
        String partner,
        String done,
        String returnNote,
        boolean certificate,
        String noteHint,
        String number,
        LocalDate issuedOn,
        String issuer,
        String link,
        String note) {}
