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

    public static RuleBook book(Database db) {
        return new JdbcRules(db.jdbc());
    }

    /** The same object is {@link Holidays}, so that a day that is set counts at once. */
    public static Calendar calendar(Database db, Clock clock) {
        JdbcWorkingDays days = new JdbcWorkingDays(db.jdbc(), TestAccess.cities(db, clock));
        return new Calendar(days, days);
    }

    /** Both sides of a city's calendar. */
    public record Calendar(WorkingDays days, Holidays holidays) {}
}
