package id.bangkom.training;

/** What the form {@code verify-evidence} shows. */
record VerifyEvidenceView(
        String employee,
        String position,
        String unit,
        String title,
        String type,
        String partner,
        String done,
        String hours,
        String standing,
        String number,
        String issuedOn,
        String issuer,
        String link,
        String note,
        String returnNote) {}
