package id.bangkom.mentoring;

/** What the form {@code confirm-session} shows. */
record ConfirmSessionView(String mentor, String date, String minutes, String topic, String notes, String hours) {}
