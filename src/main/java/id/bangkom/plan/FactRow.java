package id.bangkom.plan;

/** A line of a summary: what, and what it is. */
record FactRow(String label, String value) {}
