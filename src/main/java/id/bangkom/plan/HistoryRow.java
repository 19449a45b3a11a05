package id.bangkom.plan;

/** What was decided before, as the forms show it. */
record HistoryRow(String time, String step, String outcome, String by, String reason) {}
