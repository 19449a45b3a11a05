package id.bangkom.cycle;

import id.bangkom.testing.Database;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;

/** City plans without a Spring context. */
public final class TestCityPlan {

    private TestCityPlan() {}

    public static CityPlanStandings standings(Database db) {
        JdbcTemplate batches = new JdbcTemplate(db.dataSource());
        return new CityPlanStandingRows(
                db.jdbc(),
                new CityPlanRepository(db.jdbc(), batches),
                new CityPlanVersions(db.jdbc(), batches),
                Clock.systemUTC());
    }
}
