package id.bangkom.cycle;

import id.bangkom.testing.Database;
import org.springframework.jdbc.core.JdbcTemplate;

/** City plans without a Spring context. */
public final class TestCityPlan {

    private TestCityPlan() {}

    public static CityPlanStandings standings(Database db) {
        return new CityPlanStandingRows(
                db.jdbc(), new CityPlanRepository(db.jdbc(), new JdbcTemplate(db.dataSource())));
    }
}
