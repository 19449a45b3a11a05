package id.bangkom.competency;

import id.bangkom.access.TestAccess;
import id.bangkom.rules.TestRules;
import id.bangkom.testing.Database;
import id.bangkom.workforce.TestWorkforce;
import java.time.Clock;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** This module without a Spring context. */
public final class TestCompetencies {

    private TestCompetencies() {}

    public static Competencies competencies(Database db, Clock clock) {
        return new JdbcCompetencies(db.jdbc(), TestAccess.cities(db, clock), TestRules.rules(db));
    }

    public static Assessments assessments(Database db, Clock clock) {
        return new EnteredAssessments(
                new AssessmentRows(db.jdbc()),
                competencies(db, clock),
                TestWorkforce.workforce(db, clock),
                TestAccess.cities(db, clock),
                clock);
    }

    static StandardRows standardRows(Database db) {
        return new StandardRows(db.jdbc(), new NamedParameterJdbcTemplate(db.dataSource()));
    }

    static Standards standards(Database db, Clock clock) {
        return new Standards(standardRows(db), competencies(db, clock), TestAccess.cities(db, clock), clock);
    }
}
