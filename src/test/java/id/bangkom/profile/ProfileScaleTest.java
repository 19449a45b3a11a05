package id.bangkom.profile;

import static id.bangkom.testing.TestCity.PALU;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.access.TestAccess;
import id.bangkom.competency.TestCompetencies;
import id.bangkom.needs.TestNeeds;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.workforce.TestWorkforce;
import java.time.Duration;

/** The profile of a whole city: ten times the people take about ten times as long, not a hundred times. */
class ProfileScaleTest {

    /** Twice what is linear, and time that does not depend on the number of people at all. */
    private static final int AT_MOST = 20;

    private static final Duration FIXED = Duration.ofMillis(100);

    private final MutableClock clock = new MutableClock(ProcessTestConfiguration.MORNING);

    @EachDatabase
    void the_profile_of_a_city_grows_with_its_people_and_not_faster(Database db) {
        TestCity.in(db);
        UnitProfiles profiles = new UnitProfiles(
                TestWorkforce.workforce(db, clock),
                TestCompetencies.competencies(db, clock),
                new Knowledge(
                        TestCompetencies.assessments(db, clock), TestNeeds.needs(db), TestAccess.cities(db, clock)),
                TestAccess.cities(db, clock));
        people(db, 0, 1_000);
        Duration few = best(() -> profiles.of(PALU, "city"));
        people(db, 1_000, 10_000);
        assertThat(profiles.of(PALU, "city").people()).isGreaterThan(10_000);
        assertThat(best(() -> profiles.of(PALU, "city")))
                .isLessThan(few.multipliedBy(AT_MOST).plus(FIXED));
    }

    private static Duration best(Runnable work) {
        Duration best = null;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            work.run();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            best = best == null || took.compareTo(best) < 0 ? took : best;
        }
        return best;
    }

    /** People of one department, each with nine levels. */
    private static void people(Database db, int from, int to) {
        String numbers = db.toString().equals("H2")
                ? "select x as n from system_range(" + from + ", " + (to - 1) + ")"
                : "select n from generate_series(" + from + ", " + (to - 1) + ") n";
        update(db, "insert into account (id, tenant, display_name) select 'k' || n, 'palu', 'Pegawai ' || n", numbers);
        update(
                db,
                "insert into employee (id, tenant, employment_kind, joined_on)"
                        + " select 'k' || n, 'palu', 'PNS', date '2020-01-01'",
                numbers);
        update(
                db,
                "insert into placement (employee_id, tenant, unit_id, position_id, valid_from)"
                        + " select 'k' || n, 'palu', 'dishub', 'staff', date '2020-01-01'",
                numbers);
        db.jdbc()
                .sql("insert into competency_assessment"
                        + " (employee_id, tenant, competency_id, assessed_on, source, level)"
                        + " select 'k' || n, 'palu', c.id, date '2026-05-01', 'ASSESSMENT_CENTRE', 1 + mod(n, 5)"
                        + " from (" + numbers + ") numbers cross join competency c where c.tenant is null")
                .update();
        db.jdbc().sql("analyze").update();
    }

    private static void update(Database db, String insert, String numbers) {
        db.jdbc().sql(insert + " from (" + numbers + ") numbers").update();
    }
}
