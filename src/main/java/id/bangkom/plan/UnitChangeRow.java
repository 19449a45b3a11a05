package id.bangkom.plan;

/** Where the unit departs from the system's proposal. */
record UnitChangeRow(int rank, String activity, String from, String to, String reason) {}
