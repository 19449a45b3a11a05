package id.bangkom.plan;

import id.bangkom.testing.Database;

/** The reports of this module without a Spring context. */
public final class TestPlanReports {

    private TestPlanReports() {}

    public static PlanReports of(Database db) {
        return new PlanReportRows(db.jdbc());
    }
}
