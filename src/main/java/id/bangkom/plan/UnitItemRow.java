package id.bangkom.plan;

/** An item of a unit plan; the cost also together with all that come before it. */
record UnitItemRow(int rank, String activity, String competency, String cost, String standing) {}
