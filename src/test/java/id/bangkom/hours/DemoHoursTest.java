package id.bangkom.hours;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.access.Cities;
import id.bangkom.access.TestAccess;
import id.bangkom.demo.DemoCity;
import id.bangkom.rules.TestRules;
import id.bangkom.testing.Database;
import id.bangkom.testing.DecisionTables;
import id.bangkom.testing.EachDatabase;
import id.bangkom.workforce.TestWorkforce;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The ledger with the real people, rules and decisions of the demo cities. */
class DemoHoursTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);

    @EachDatabase
    void the_demo_cities_have_people_below_the_floor_above_the_ceiling_and_in_between(Database db) {
        DemoCity.people(db, CLOCK);
        Cities cities = TestAccess.cities(db, CLOCK);
        Workforce workforce = TestWorkforce.workforce(db, CLOCK);
        HoursLedger ledger = new JdbcHoursLedger(
                new Entries(db.jdbc(), new DataSourceTransactionManager(db.dataSource())),
                new DecisionTables(),
                TestRules.rules(db),
                workforce,
                cities,
                CLOCK);
        db.transaction().executeWithoutResult(status -> new DemoHours(ledger, cities).load());

        assertThat(ledger.standing("palu", "p406", 2026))
                .satisfies(standing -> assertThat(standing.recognised()).isEqualByComparingTo("13"))
                .satisfies(standing -> assertThat(standing.missing()).isEqualByComparingTo("7"));
        assertThat(ledger.standing("palu", "p411", 2026).aboveCeiling()).isTrue();
        Attainment palu = ledger.city("palu", 2026);
        assertThat(palu.people()).isEqualTo(workforce.countActive("palu"));
        assertThat(palu.reached()).isBetween(10, palu.bound() - 10);
        assertThat(palu.aboveCeiling()).isEqualTo(1);
        assertThat(ledger.unit("palu", "dishub", 2026).people())
                .isEqualTo(workforce.employeesOf("palu", "dishub").size());
        assertThat(ledger.city("sorong", 2026).recognised()).isPositive();
    }
}
