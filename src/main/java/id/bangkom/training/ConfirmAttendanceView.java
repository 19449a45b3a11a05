package id.bangkom.training;

/** What the form {@code confirm-attendance} shows. */
record ConfirmAttendanceView(
        String title,
        String description,
        String type,
        String dates,
        String place,
        String partner,
        String hours,
        int year) {}
