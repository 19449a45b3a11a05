package id.bangkom.training;

/** What the form {@code rate-training} shows. */
record RateTrainingView(String title, String partner, String hoursNote) {}
