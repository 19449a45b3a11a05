package id.bangkom.plan;

/** An activity under a revision: what it was, what it becomes and why. */
record RevisionItemRow(int rank, String activity, String cost, String from, String to, String reason) {}
