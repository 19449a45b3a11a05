package id.bangkom.training;

import id.bangkom.access.TestAccess;
import id.bangkom.testing.Database;
import java.time.Clock;

/** This module without a Spring context. */
public final class TestTraining {

    private TestTraining() {}

    public static Catalogue catalogue(Database db) {
        return new JdbcCatalogue(db.jdbc());
    }

    public static ClassCosts classCosts(Database db, Clock clock) {
        CostRows rows = new CostRows(db.jdbc());
        return new ClassCostsOfYear(rows, new Costs(rows, catalogue(db), TestAccess.accounts(db), clock));
    }

    public static PassedProgrammes passed(Database db) {
        return new PassedProgrammeRows(db.jdbc());
    }
}
