package id.bangkom.plan;

import id.bangkom.testing.Database;

/** Plans without a Spring context. */
public final class TestPlans {

    private TestPlans() {}

    public static PlannedWork planned(Database db) {
        return new PlannedWorkRows(db.jdbc());
    }
}
