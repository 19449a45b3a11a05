package id.bangkom.plan;

/** How the priority of a competency in a unit came about. */
record PriorityRow(String competency, int people, String meanGap, int importance, String priority) {}
