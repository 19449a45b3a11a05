package id.bangkom.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Role;
import id.bangkom.access.TestAccess;
import id.bangkom.competency.Competencies;
import id.bangkom.competency.Gaps;
import id.bangkom.competency.Measured;
import id.bangkom.competency.RequiredLevel;
import id.bangkom.competency.TestCompetencies;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.EmploymentKind;
import id.bangkom.workforce.TestWorkforce;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);

    @EachDatabase
    void palu_has_about_sixty_people_in_six_units_and_sorong_is_small(Database db) {
        DemoCity.people(db, NOW);
        Workforce workforce = TestWorkforce.workforce(db, NOW);
        assertThat(workforce.planningUnits("palu")).hasSize(6);
        assertThat(workforce.countActive("palu")).isEqualTo(65);
        assertThat(workforce.planningUnits("sorong")).hasSize(2);
        assertThat(workforce.countActive("sorong")).isEqualTo(8);
    }

    @EachDatabase
    void every_planning_unit_has_a_head_and_a_planner_and_every_city_its_officials(Database db) {
        DemoCity.people(db, NOW);
        Workforce workforce = TestWorkforce.workforce(db, NOW);
        Accounts accounts = TestAccess.accounts(db);
        for (String city : List.of("palu", "sorong")) {
            workforce.planningUnits(city).forEach(unit -> {
                assertThat(accounts.inGroup(city + ".unit-planner." + unit.id()))
                        .as(unit.name())
                        .hasSize(1);
                assertThat(accounts.inGroup(city + ".unit-head." + unit.id()))
                        .extracting(Account::id)
                        .containsExactly(workforce.headOf(city, unit.id()).orElseThrow());
            });
            for (String role : List.of("hr-analyst", "hr-head", "city-secretary", "mayor")) {
                assertThat(accounts.inGroup(city + "." + role))
                        .as(city + " " + role)
                        .isNotEmpty();
            }
        }
        assertThat(accounts.inGroup("palu.administrator")).hasSize(1);
        assertThat(accounts.inGroup("palu.partner")).hasSize(2);
    }

    @EachDatabase
    void everybody_who_works_has_a_unit_that_plans(Database db) {
        DemoCity.people(db, NOW);
        Workforce workforce = TestWorkforce.workforce(db, NOW);
        assertThat(workforce.activeAfter("palu", "", 100))
                .allSatisfy(employee -> assertThat(workforce.planningUnitOf("palu", employee.unitId()))
                        .as(employee.id())
                        .isPresent());
    }

    @EachDatabase
    void all_kinds_of_employment_occur(Database db) {
        DemoCity.people(db, NOW);
        Set<EmploymentKind> kinds = TestWorkforce.workforce(db, NOW).activeAfter("palu", "", 100).stream()
                .peek(employee -> assertThat(employee.agreementStart() != null)
                        .as(employee.id())
                        .isEqualTo(employee.kind().hasAgreement()))
                .map(Employee::kind)
                .collect(Collectors.toSet());
        assertThat(kinds).isEqualTo(EnumSet.allOf(EmploymentKind.class));
    }

    @EachDatabase
    void the_story_person_has_gaps_that_her_unit_s_indicator_confirms(Database db) {
        DemoCity.people(db, NOW);
        Workforce workforce = TestWorkforce.workforce(db, NOW);
        Competencies competencies = TestCompetencies.competencies(db, NOW);
        Employee siti = workforce.employee("palu", "p406").orElseThrow();
        var assessed = competencies.assessmentsOf("palu", siti.id());
        List<Measured> measured = competencies.standardOf("palu", siti.positionId()).stream()
                .map(required -> new Measured(
                        required.competency().id(),
                        required.level(),
                        assessed.get(required.competency().id()).level()))
                .toList();
        assertThat(measured)
                .filteredOn(one -> one.gap() > 0)
                .extracting(Measured::competencyId)
                .containsExactly("communication", "service", "development", "complaint");
        // Of 23 required levels, three competencies miss one and one misses two: 18 of 23, "Masih Memenuhi Syarat".
        assertThat(measured.stream().mapToInt(Measured::required).sum()).isEqualTo(23);
        assertThat(Gaps.jobPersonMatch(measured)).isEqualTo(100.0 * 18 / 23);
        assertThat(workforce.planningUnitOf("palu", siti.unitId()))
                .hasValueSatisfying(unit -> assertThat(competencies.indicatorsOf("palu", unit.id(), 2026))
                        .anySatisfy(indicator ->
                                assertThat(Gaps.indicatorShortfall(indicator)).hasValue(1.0)));
    }

    @EachDatabase
    void the_story_mentor_has_what_the_story_person_lacks(Database db) {
        DemoCity.people(db, NOW);
        Competencies competencies = TestCompetencies.competencies(db, NOW);
        var mentor = competencies.assessmentsOf("palu", "p407");
        var mentee = competencies.assessmentsOf("palu", "p406");
        for (RequiredLevel required : competencies.standardOf("palu", "penatapengaduan")) {
            String id = required.competency().id();
            int wanted = Math.max(required.level(), mentee.get(id).level() + 1);
            if (List.of("service", "communication", "complaint").contains(id)) {
                assertThat(mentor.get(id).level()).as(id).isGreaterThanOrEqualTo(wanted);
            }
        }
        Workforce workforce = TestWorkforce.workforce(db, NOW);
        assertThat(workforce.supervisorOf("palu", "p406")).isNotEqualTo(Optional.of("p407"));
        assertThat(workforce.position("palu", "humasmuda").orElseThrow().jobFamily())
                .isEqualTo(workforce
                        .position("palu", "penatapengaduan")
                        .orElseThrow()
                        .jobFamily());
    }

    @EachDatabase
    void loading_twice_is_refused_by_the_database_and_changes_nothing(Database db) {
        DemoCity.people(db, NOW);
        assertThatThrownBy(() -> DemoCity.people(db, NOW)).isInstanceOf(RuntimeException.class);
        assertThat(TestWorkforce.workforce(db, NOW).countActive("palu")).isEqualTo(65);
    }

    /** Build of the numbers: birth, appointment, sex, serial; of contract employees birth, year, code 21, sex, serial. */
    @Test
    void the_invented_numbers_are_built_like_real_ones() {
        DateTimeFormatter day = DateTimeFormatter.BASIC_ISO_DATE;
        for (Csv.Row row : Csv.read("people.csv")) {
            String nip = row.get("nip");
            assertThat(nip).as(row.get("id")).matches("\\d{14}[12]\\d{3}");
            LocalDate born = LocalDate.parse(nip.substring(0, 8), day);
            LocalDate joined = LocalDate.parse(row.get("joined"));
            assertThat(born).isBetween(LocalDate.of(1966, 1, 1), LocalDate.of(2004, 1, 1));
            assertThat(born.plusYears(18)).isBefore(joined);
            String appointed = row.get("kind").startsWith("PPPK")
                    ? joined.getYear() + "21"
                    : joined.format(DateTimeFormatter.ofPattern("yyyyMM"));
            assertThat(nip.substring(8, 14)).as(row.get("id")).isEqualTo(appointed);
        }
    }

    @Test
    void ids_of_people_say_nothing_about_them() {
        assertThat(Stream.concat(Csv.read("people.csv").stream(), Csv.read("accounts.csv").stream())
                        .map(row -> row.get("id")))
                .allMatch(id -> id.matches("[ps]\\d{3}"));
    }

    @EachDatabase
    void each_role_has_somebody_to_log_in_as(Database db) {
        DemoCity.people(db, NOW);
        Accounts accounts = TestAccess.accounts(db);
        Set<Role> roles = Csv.read("logins.csv").stream()
                .flatMap(row -> accounts.byId(row.get("account")).orElseThrow().roles().stream())
                .collect(Collectors.toSet());
        assertThat(roles).isEqualTo(EnumSet.allOf(Role.class));
    }
}
