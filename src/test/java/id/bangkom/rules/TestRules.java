package id.bangkom.rules;

import id.bangkom.access.TestAccess;
import id.bangkom.testing.Database;
import java.time.Clock;

/** This module without a Spring context. */
public final class TestRules {

    private TestRules() {}

    public static Rules rules(Database db) {
        return new JdbcRules(db.jdbc());
    }

    public static WorkingDays workingDays(Database db) {
        return new JdbcWorkingDays(db.jdbc(), TestAccess.cities(db, Clock.systemUTC()));
    }
}
