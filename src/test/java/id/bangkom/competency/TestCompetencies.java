package id.bangkom.competency;

import id.bangkom.access.TestAccess;
import id.bangkom.rules.TestRules;
import id.bangkom.testing.Database;
import java.time.Clock;

/** This module without a Spring context. */
public final class TestCompetencies {

    private TestCompetencies() {}

    public static Competencies competencies(Database db, Clock clock) {
        return new JdbcCompetencies(db.jdbc(), TestAccess.cities(db, clock), TestRules.rules(db));
    }
}
