package id.bangkom.workforce;

import id.bangkom.access.Cities;
import id.bangkom.access.TestAccess;
import id.bangkom.intake.Followed;
import id.bangkom.testing.Database;
import java.time.Clock;

/** This module without a Spring context. */
public final class TestWorkforce {

    /** For imports whose consequences another test looks at. */
    static final ImportedChanges NOBODY_FOLLOWS = (actor, places, heads) -> Followed.NOTHING;

    private TestWorkforce() {}

    public static Workforce workforce(Database db, Clock clock) {
        Cities cities = TestAccess.cities(db, clock);
        Organisation organisation = new Organisation(db.jdbc(), cities);
        return new JdbcWorkforce(db.jdbc(), cities, organisation, new Superiors(db.jdbc(), cities, organisation));
    }
}
