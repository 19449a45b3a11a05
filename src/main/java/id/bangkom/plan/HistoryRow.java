package id.bangkom.plan;

/** What was decided before, as the forms show it. */
record HistoryRow(String time, int version, String step, String outcome, String by, String reason) {}
