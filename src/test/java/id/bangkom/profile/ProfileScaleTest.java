package id.bangkom.profile;

import static id.bangkom.testing.TestCity.PALU;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.access.TestAccess;
import id.bangkom.competency.TestCompetencies;
import id.bangkom.needs.TestNeeds;
import id.bangkom.testing.Counted;
import id.bangkom.testing.Database;
import id.bangkom.testing.Databases;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.workforce.TestWorkforce;
import org.junit.jupiter.api.Test;

/** The profile of a whole city asks the same of ten times the people, by counting and not by the clock. */
class ProfileScaleTest {

    private final MutableClock clock = new MutableClock(ProcessTestConfiguration.MORNING);

    @Test
    void theProfileOfACityGrowsWithItsPeopleAndNotFaster() {
        try (Database db = Databases.h2()) {
            UnitProfiles profiles = profiles(db);
            people(db, 0, 1_000);
            profiles.of(PALU, "city"); // what is read once and kept is not counted
            Counted few = Counted.in(db, () -> profiles.of(PALU, "city"));
            people(db, 1_000, 10_000);
            assertThat(profiles.of(PALU, "city").people()).isGreaterThan(10_000);
            Counted many = Counted.in(db, () -> profiles.of(PALU, "city"));
            assertThat(many.statements()).isEqualTo(few.statements());
            assertThat(many.rows()).isLessThanOrEqualTo(few.rows() * 10);
        }
    }

    /** PostgreSQL takes no more than 65,535 parameters; H2 is asked above. */
    @Test
    void tenThousandPeopleFitIntoOneQuestion() {
        try (Database db = Databases.postgres()) {
            UnitProfiles profiles = profiles(db);
            people(db, 0, 10_000);
            assertThat(profiles.of(PALU, "city").people()).isGreaterThan(10_000);
        }
    }

    private UnitProfiles profiles(Database db) {
        TestCity.in(db);
        return new UnitProfiles(
                TestWorkforce.workforce(db, clock),
                TestCompetencies.competencies(db, clock),
                new Knowledge(
                        TestCompetencies.assessments(db, clock), TestNeeds.needs(db), TestAccess.cities(db, clock)),
                TestAccess.cities(db, clock));
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
