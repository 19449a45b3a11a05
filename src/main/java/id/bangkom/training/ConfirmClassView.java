package id.bangkom.training;

/** What the form {@code confirm-class} shows. */
record ConfirmClassView(
        String title,
        String partner,
        String place,
        String dates,
        int quota,
        String length,
        String requestedBy,
        String note) {}
