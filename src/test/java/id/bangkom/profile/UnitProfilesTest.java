package id.bangkom.profile;

import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.bangkom.access.TestAccess;
import id.bangkom.competency.JpmCategory;
import id.bangkom.competency.TestCompetencies;
import id.bangkom.needs.TestNeeds;
import id.bangkom.profile.UnitProfiles.Distribution;
import id.bangkom.profile.UnitProfiles.UnitProfile;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.workforce.TestWorkforce;
import java.util.List;

/** The sums of a unit, on both databases. */
class UnitProfilesTest {

    private final MutableClock clock = new MutableClock(ProcessTestConfiguration.MORNING);

    private Knowledge knowledge(Database db) {
        return new Knowledge(
                TestCompetencies.assessments(db, clock), TestNeeds.needs(db), TestAccess.cities(db, clock));
    }

    private UnitProfiles profiles(Database db) {
        return new UnitProfiles(
                TestWorkforce.workforce(db, clock),
                TestCompetencies.competencies(db, clock),
                knowledge(db),
                TestAccess.cities(db, clock));
    }

    private static Distribution of(UnitProfile profile, String competency) {
        return profile.competencies().stream()
                .filter(each -> each.competency().id().equals(competency))
                .findFirst()
                .orElseThrow();
    }

    private static void standard(Database db, String competency, int level) {
        db.jdbc()
                .sql(
                        """
                        insert into position_standard (position_id, tenant, competency_id, required_level, valid_from)
                        values ('staff', 'palu', ?, ?, date '2020-01-01')
                        """)
                .params(competency, level)
                .update();
    }

    @EachDatabase
    void levels_gaps_and_categories_are_counted(Database db) {
        TestCity city = TestCity.in(db);
        standard(db, "service", 4);
        standard(db, "unity", 2);
        String good = city.employee();
        String weak = city.employee();
        city.assessed(PALU, good, "service", 4);
        city.assessed(PALU, weak, "service", 2);
        UnitProfile profile = profiles(db).of(PALU, UNIT);
        // The head, the section leader and the planner of the unit are in it too, and nothing is known of them.
        assertThat(profile.people()).isEqualTo(5);
        assertThat(profile.unknown()).isEqualTo(3);
        assertThat(profile.categories())
                .containsEntry(JpmCategory.MEETS, 1)
                .containsEntry(JpmCategory.STILL_MEETS, 0)
                .containsEntry(JpmCategory.BELOW, 1);
        assertThat(profile.meanJpm().orElseThrow()).isCloseTo(75, within(1e-9));
        Distribution service = of(profile, "service");
        assertThat(service.required()).isEqualTo(5);
        assertThat(service.measured()).isEqualTo(2);
        assertThat(service.levels()).containsExactly(0, 1, 0, 1, 0);
        assertThat(service.meanGap().orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(service.withGap()).isEqualTo(1);
        assertThat(of(profile, "unity").meanGap()).isEmpty();
        assertThat(profiles(db).of(SORONG, UNIT).people()).isZero();
    }

    @EachDatabase
    void what_supervisors_confirmed_in_the_needs_counts_with_its_day(Database db) {
        TestCity city = TestCity.in(db);
        city.cycle(PALU, 2025);
        city.cycle(PALU, 2026);
        String employee = city.employee(PALU, UNIT, "staff", SUPERVISOR);
        city.assessed(PALU, employee, "service", 2);
        TestNeeds.rated(db, PALU, 2025, employee, "service", 5, 3, "2025-02-01 03:00:00+00");
        TestNeeds.rated(db, PALU, 2026, employee, "service", 5, 4, "2026-09-30 20:00:00+00");
        List<Evidence> evidence = knowledge(db).of(PALU, employee);
        assertThat(evidence)
                .extracting(each -> each.on() + " " + each.source() + " " + each.level())
                .containsExactlyInAnyOrder(
                        "2026-05-01 Penilaian kompetensi (assessment center) 2",
                        "2025-02-01 Konfirmasi atasan, siklus 2025 3",
                        "2025-02-01 Penilaian mandiri, siklus 2025 5",
                        "2026-10-01 Konfirmasi atasan, siklus 2026 4",
                        "2026-10-01 Penilaian mandiri, siklus 2026 5");
        assertThat(knowledge(db).latestOf(PALU, List.of(employee)).get(employee))
                .extracting(Evidence::level)
                .containsExactlyInAnyOrder(2, 4, 5);
        assertThat(of(profiles(db).of(PALU, UNIT), "service").levels()).containsExactly(0, 0, 0, 1, 0);
        assertThat(knowledge(db).of(SORONG, employee)).isEmpty();
        assertThat(knowledge(db).latestOf(SORONG, List.of(employee))).isEmpty();
    }
}
