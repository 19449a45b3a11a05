package id.bangkom.plan;

/** A source of funds, and how much of it the newest version of a unit plan takes. */
record BudgetRow(String source, String amount, String planned, String left) {}
