package id.bangkom.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.demo.DemoCity;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;

class WorkforceTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Workforce demo(Database db) {
        DemoCity.people(db, NOW);
        return TestWorkforce.workforce(db, NOW);
    }

    @EachDatabase
    void an_employee_is_shown_with_unit_and_position_of_today(Database db) {
        assertThat(demo(db).employee("palu", "p406"))
                .hasValue(new Employee(
                        "p406",
                        "palu",
                        "Siti Rahma, S.I.Kom.",
                        EmploymentKind.PNS,
                        "dishublalin",
                        "Bidang Lalu Lintas",
                        "penatapengaduan",
                        "Penata Layanan Operasional (Pengaduan Lalu Lintas)",
                        PositionClass.PELAKSANA,
                        "p403",
                        "III/b",
                        LocalDate.of(2020, 12, 1),
                        null,
                        "Kota Palu"));
    }

    @EachDatabase
    void a_contract_employee_has_the_start_of_the_agreement(Database db) {
        Employee employee = demo(db).employee("palu", "p411").orElseThrow();
        assertThat(employee.kind()).isEqualTo(EmploymentKind.PPPK);
        assertThat(employee.kind().hasAgreement()).isTrue();
        assertThat(employee.agreementStart()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @EachDatabase
    void those_who_left_and_those_who_are_no_employees_are_not_found(Database db) {
        Workforce workforce = demo(db);
        assertThat(workforce.employee("palu", "p504")).as("retired").isEmpty();
        assertThat(workforce.employee("palu", "p001")).as("the mayor").isEmpty();
        assertThat(workforce.employee("palu", "nobody")).isEmpty();
    }

    @EachDatabase
    void somebody_whose_account_is_closed_is_no_active_employee(Database db) {
        Workforce workforce = demo(db);
        int before = workforce.countActive("palu");
        deactivate(db, "p406");
        assertThat(workforce.employee("palu", "p406")).isEmpty();
        assertThat(workforce.countActive("palu")).isEqualTo(before - 1);
    }

    @EachDatabase
    void who_has_left_is_still_known_by_the_last_unit_and_position(Database db) {
        Workforce workforce = demo(db);
        Employee present = workforce.employee("palu", "p406").orElseThrow();
        assertThat(workforce.presentOrFormer("palu", "p406")).hasValue(present);
        deactivate(db, "p406");
        assertThat(workforce.presentOrFormer("palu", "p406")).hasValue(present);
        db.jdbc()
                .sql("update placement set valid_to = date '2026-10-31' where employee_id = 'p406'")
                .update();
        db.jdbc()
                .sql(
                        """
                        insert into placement (employee_id, tenant, unit_id, position_id, valid_from)
                        values ('p406', 'palu', 'dishubset', 'humaspertama', date '2026-12-01')
                        """)
                .update();
        assertThat(workforce.presentOrFormer("palu", "p406"))
                .as("not where a transfer that never came would have led")
                .hasValue(present);
        assertThat(workforce.supervisorOf("palu", "p406")).hasValue("p403");
        assertThat(workforce.nextSuperiorOf("palu", "p406")).isPresent();
        assertThat(workforce.subordinatesOf("palu", "p403"))
                .extracting(Employee::id)
                .doesNotContain("p406");
        assertThat(workforce.presentOrFormer("sorong", "p406")).isEmpty();
        assertThat(workforce.presentOrFormer("palu", "p001")).as("the mayor").isEmpty();
    }

    @EachDatabase
    void a_move_takes_effect_on_its_day(Database db) {
        DemoCity.people(db, NOW);
        db.jdbc()
                .sql("update placement set valid_to = date '2026-11-30' where employee_id = 'p406'")
                .update();
        db.jdbc()
                .sql(
                        """
                        insert into placement
                            (employee_id, tenant, unit_id, position_id, supervisor_id, valid_from)
                        values ('p406', 'palu', 'dishubset', 'humaspertama', 'p402', date '2026-12-01')
                        """)
                .update();
        Workforce before = TestWorkforce.workforce(db, NOW);
        assertThat(before.employee("palu", "p406")).map(Employee::unitId).hasValue("dishublalin");
        assertThat(before.supervisorOf("palu", "p406")).hasValue("p403");
        // 1 December in Palu begins at 16:00 UTC of the day before.
        Workforce after =
                TestWorkforce.workforce(db, Clock.fixed(Instant.parse("2026-11-30T16:00:00Z"), ZoneOffset.UTC));
        assertThat(after.employee("palu", "p406")).map(Employee::unitId).hasValue("dishubset");
        assertThat(after.supervisorOf("palu", "p406")).hasValue("p402");
        assertThat(after.countActive("palu")).isEqualTo(before.countActive("palu"));
    }

    @EachDatabase
    void several_employees_are_found_at_once_by_name(Database db) {
        Workforce workforce = demo(db);
        assertThat(workforce.employees("palu", List.of("p406", "p401", "p504", "p406", "s101", "nobody")))
                .extracting(Employee::id)
                .containsExactly("p401", "p406");
        assertThat(workforce.employees("palu", List.of())).isEmpty();
    }

    @EachDatabase
    void chunks_go_through_everybody_once_even_when_people_leave_meanwhile(Database db) {
        Workforce workforce = demo(db);
        int active = workforce.countActive("palu");
        assertThat(active).isEqualTo(65);
        List<String> seen = new ArrayList<>();
        List<Employee> chunk = workforce.activeAfter("palu", "", 10);
        while (!chunk.isEmpty()) {
            assertThat(chunk).hasSizeLessThanOrEqualTo(10);
            chunk.forEach(employee -> seen.add(employee.id()));
            deactivate(db, chunk.get(0).id());
            chunk = workforce.activeAfter("palu", seen.get(seen.size() - 1), 10);
        }
        assertThat(seen).hasSize(active).doesNotHaveDuplicates().isSorted();
    }

    @EachDatabase
    void the_people_of_a_unit_include_those_of_the_units_below(Database db) {
        Workforce workforce = demo(db);
        assertThat(workforce.employeesOf("palu", "dishub")).hasSize(12);
        assertThat(workforce.employeesOf("palu", "dishublalin"))
                .extracting(Employee::id)
                .containsExactly("p403", "p410", "p411", "p406");
        assertThat(workforce.employeesOf("palu", "kotapalu")).hasSize(workforce.countActive("palu"));
        assertThat(workforce.employeesOf("palu", "nowhere")).isEmpty();
    }

    @EachDatabase
    void the_nip_is_given_out_by_city_only(Database db) {
        Workforce workforce = demo(db);
        assertThat(workforce.nipOf("palu", "p406")).hasValue("199504212020122001");
        assertThat(workforce.nipOf("palu", "p001")).as("the mayor has none").isEmpty();
        assertThat(workforce.nipOf("sorong", "p406")).isEmpty();
    }

    @EachDatabase
    void units_form_a_tree_shown_from_the_top(Database db) {
        List<WorkUnit> units = demo(db).units("palu");
        assertThat(units).hasSize(24);
        assertThat(units.get(0).id()).isEqualTo("kotapalu");
        List<String> seen = new ArrayList<>();
        for (WorkUnit unit : units) {
            assertThat(unit.parentId() == null || seen.contains(unit.parentId()))
                    .as(unit.id())
                    .isTrue();
            seen.add(unit.id());
        }
    }

    @EachDatabase
    void a_unit_that_was_closed_or_not_yet_opened_is_not_there(Database db) {
        Workforce workforce = demo(db);
        assertThat(workforce.unit("palu", "dishub"))
                .hasValue(new WorkUnit(
                        "dishub", "palu", "kotapalu", "Dinas Perhubungan", "Dishub", UnitKind.AGENCY, "p401"));
        db.jdbc()
                .sql("update work_unit set valid_to = date '2026-11-22' where id = 'kelcontoh'")
                .update();
        db.jdbc()
                .sql("update work_unit set valid_from = date '2026-11-24' where id = 'dishubang'")
                .update();
        assertThat(workforce.unit("palu", "kelcontoh")).isEmpty();
        assertThat(workforce.unit("palu", "dishubang")).isEmpty();
        assertThat(workforce.units("palu")).hasSize(22);
    }

    @EachDatabase
    void departments_and_districts_plan_for_the_units_below_them(Database db) {
        Workforce workforce = demo(db);
        assertThat(workforce.planningUnits("palu"))
                .extracting(WorkUnit::id)
                .containsExactly("bkpsdmd", "dinkes", "dpu", "disdik", "dishub", "kecpatim");
        assertThat(workforce.planningUnitOf("palu", "sdcontoh"))
                .map(WorkUnit::id)
                .hasValue("disdik");
        assertThat(workforce.planningUnitOf("palu", "kecpatim"))
                .map(WorkUnit::id)
                .hasValue("kecpatim");
        assertThat(workforce.planningUnitOf("palu", "kotapalu")).isEmpty();
        assertThat(workforce.planningUnitOf("palu", "nowhere")).isEmpty();
    }

    @EachDatabase
    void a_position_knows_the_next_step_of_the_career(Database db) {
        Workforce workforce = demo(db);
        Position position = workforce.position("palu", "penatapengaduan").orElseThrow();
        assertThat(position.jobFamily()).isEqualTo("layanan publik");
        assertThat(workforce.position("palu", position.nextId()))
                .map(Position::title)
                .hasValue("Pranata Hubungan Masyarakat Ahli Pertama");
        assertThat(workforce.position("palu", "nothing")).isEmpty();
    }

    @EachDatabase
    void the_supervisor_that_was_entered_supervises(Database db) {
        Workforce workforce = demo(db);
        assertThat(workforce.supervisorOf("palu", "p406")).hasValue("p403");
        assertThat(workforce.nextSuperiorOf("palu", "p406")).hasValue("p401");
        assertThat(workforce.supervisorOf("palu", "nobody")).isEmpty();
        assertThat(workforce.nextSuperiorOf("palu", "nobody")).isEmpty();
    }

    @EachDatabase
    void without_a_supervisor_the_head_of_the_unit_or_of_a_unit_above_supervises(Database db) {
        Workforce workforce = demo(db);
        // The division has no head, so the head of the department follows.
        assertThat(workforce.supervisorOf("palu", "p212")).hasValue("p201");
        // The head of the school does not supervise herself.
        assertThat(workforce.supervisorOf("palu", "p204")).hasValue("p201");
        assertThat(workforce.supervisorOf("palu", "s204")).as("not her city").isEmpty();
        assertThat(workforce.supervisorOf("sorong", "s204")).hasValue("s202");
    }

    @EachDatabase
    void after_the_supervisor_has_left_the_level_above_supervises(Database db) {
        Workforce workforce = demo(db);
        assertThat(workforce.employee("palu", "p508"))
                .map(Employee::supervisorId)
                .hasValue("p504");
        assertThat(workforce.supervisorOf("palu", "p508")).hasValue("p501");
        deactivate(db, "p403");
        assertThat(workforce.supervisorOf("palu", "p406")).hasValue("p401");
        deactivate(db, "p401");
        assertThat(workforce.supervisorOf("palu", "p406"))
                .as("the mayor is left")
                .hasValue("p001");
        assertThat(workforce.nextSuperiorOf("palu", "p406")).isEmpty();
    }

    @EachDatabase
    void above_a_head_of_department_come_the_city_secretary_and_the_mayor(Database db) {
        Workforce workforce = demo(db);
        assertThat(workforce.supervisorOf("palu", "p401")).hasValue("p002");
        assertThat(workforce.nextSuperiorOf("palu", "p401")).hasValue("p001");
    }

    @EachDatabase
    void two_who_supervise_each_other_do_not_go_round_in_a_circle(Database db) {
        Workforce workforce = demo(db);
        db.jdbc()
                .sql("update placement set supervisor_id = 'p406' where employee_id = 'p403'")
                .update();
        assertThat(workforce.supervisorOf("palu", "p406")).hasValue("p403");
        assertThat(workforce.nextSuperiorOf("palu", "p406")).hasValue("p401");
    }

    @EachDatabase
    void somebody_entered_as_the_own_supervisor_is_passed_over(Database db) {
        Workforce workforce = demo(db);
        db.jdbc()
                .sql("update placement set supervisor_id = 'p406' where employee_id = 'p406'")
                .update();
        assertThat(workforce.supervisorOf("palu", "p406")).hasValue("p403");
    }

    @EachDatabase
    void units_that_hang_in_a_circle_are_shown_and_end_every_walk(Database db) {
        Workforce workforce = demo(db);
        db.jdbc()
                .sql("update work_unit set parent_id = 'dishublalin' where id = 'dishub'")
                .update();
        assertThat(workforce.units("palu")).hasSize(24);
        assertThat(workforce.supervisorOf("palu", "p403")).hasValue("p401");
        assertThat(workforce.supervisorOf("palu", "p401")).hasValue("p002");
    }

    @EachDatabase
    void an_acting_head_leads_a_unit_whose_post_is_vacant(Database db) {
        Workforce workforce = demo(db);
        assertThat(workforce.headOf("palu", "dinkes")).hasValue("p301");
        assertThat(workforce.supervisorOf("palu", "p302")).hasValue("p301");
        assertThat(workforce.supervisorOf("palu", "p301")).hasValue("p002");

        ActingOfficial acting = workforce.actingHeadOf("palu", "dinkes", TODAY).orElseThrow();
        assertThat(acting.title()).isEqualTo("Plt. Kepala Dinas Kesehatan");
        assertThat(acting.letterNo()).isEqualTo("800.1.11.1/0412/BKPSDMD/2026");
        assertThat(acting.from()).isEqualTo(TODAY.minusDays(30));
        assertThat(acting.to()).isEqualTo(TODAY.plusDays(60));
        assertThat(workforce.actingOffices("palu", "p301", TODAY)).containsExactly(acting);
        assertThat(workforce.actingOffices("palu", "p401", TODAY)).isEmpty();
    }

    @EachDatabase
    void an_acting_appointment_begins_and_ends_on_its_days(Database db) {
        Workforce workforce = demo(db);
        assertThat(workforce.actingHeadOf("palu", "dinkes", TODAY.minusDays(31)))
                .isEmpty();
        assertThat(workforce.actingHeadOf("palu", "dinkes", TODAY.minusDays(30)))
                .isPresent();
        assertThat(workforce.actingHeadOf("palu", "dinkes", TODAY.plusDays(60))).isPresent();
        assertThat(workforce.actingHeadOf("palu", "dinkes", TODAY.plusDays(61))).isEmpty();
        Workforce later =
                TestWorkforce.workforce(db, Clock.fixed(Instant.parse("2027-02-01T02:00:00Z"), ZoneOffset.UTC));
        assertThat(later.headOf("palu", "dinkes")).isEmpty();
        assertThat(later.supervisorOf("palu", "p302"))
                .as("the mayor heads the city")
                .hasValue("p001");
    }

    @EachDatabase
    void who_acts_for_an_absent_head_supervises_that_head_s_people_meanwhile(Database db) {
        Workforce workforce = demo(db);
        actFor(db, "dishublalin", "kabidlalin", "p404");
        assertThat(workforce.headOf("palu", "dishublalin")).hasValue("p404");
        assertThat(workforce.supervisorOf("palu", "p406")).hasValue("p404");
        assertThat(workforce.subordinatesOf("palu", "p403")).isEmpty();
        assertThat(workforce.subordinatesOf("palu", "p404"))
                .extracting(Employee::id)
                .contains("p406", "p408", "p409", "p410", "p411");
    }

    @EachDatabase
    void who_acts_for_the_own_supervisor_answers_to_the_level_above(Database db) {
        Workforce workforce = demo(db);
        actFor(db, "dishublalin", "kabidlalin", "p410");
        assertThat(workforce.supervisorOf("palu", "p406")).hasValue("p410");
        assertThat(workforce.supervisorOf("palu", "p410")).hasValue("p401");
    }

    @EachDatabase
    void an_acting_official_who_has_left_does_not_act(Database db) {
        Workforce workforce = demo(db);
        actFor(db, "dishublalin", "kabidlalin", "p404");
        deactivate(db, "p404");
        assertThat(workforce.headOf("palu", "dishublalin")).hasValue("p403");
        assertThat(workforce.supervisorOf("palu", "p406")).hasValue("p403");
    }

    @EachDatabase
    void the_head_of_a_unit_is_empty_when_nobody_leads_it(Database db) {
        Workforce workforce = demo(db);
        assertThat(workforce.headOf("palu", "dishub")).hasValue("p401");
        assertThat(workforce.headOf("palu", "disdikdas")).isEmpty();
        assertThat(workforce.headOf("palu", "nowhere")).isEmpty();
    }

    @EachDatabase
    void everybody_has_a_supervisor_and_is_a_subordinate_of_exactly_that_one(Database db) {
        Workforce workforce = demo(db);
        for (String city : List.of("palu", "sorong")) {
            for (Employee employee : workforce.activeAfter(city, "", 1000)) {
                String supervisor = workforce.supervisorOf(city, employee.id()).orElseThrow();
                assertThat(supervisor).isNotEqualTo(employee.id());
                assertThat(workforce.nextSuperiorOf(city, employee.id()))
                        .isNotEqualTo(Optional.of(supervisor))
                        .isNotEqualTo(Optional.of(employee.id()));
                assertThat(workforce.subordinatesOf(city, supervisor))
                        .extracting(Employee::id)
                        .contains(employee.id());
            }
        }
        assertThat(workforce.subordinatesOf("palu", "p403"))
                .extracting(Employee::id)
                .containsExactly("p410", "p411", "p406");
    }

    @EachDatabase
    void nothing_of_another_city_is_ever_found(Database db) {
        Workforce workforce = demo(db);
        assertThat(workforce.employee("sorong", "p406")).isEmpty();
        assertThat(workforce.employees("sorong", List.of("p406", "s101")))
                .extracting(Employee::id)
                .containsExactly("s101");
        assertThat(workforce.activeAfter("sorong", "", 100))
                .hasSize(workforce.countActive("sorong"))
                .hasSize(8)
                .allMatch(employee -> employee.tenant().equals("sorong"));
        assertThat(workforce.employeesOf("sorong", "dishub")).isEmpty();
        assertThat(workforce.subordinatesOf("sorong", "p403")).isEmpty();
        assertThat(workforce.unit("sorong", "dishub")).isEmpty();
        assertThat(workforce.units("sorong")).allMatch(unit -> unit.tenant().equals("sorong"));
        assertThat(workforce.planningUnits("sorong")).extracting(WorkUnit::id).containsExactly("srgbkpsdm", "srgpupr");
        assertThat(workforce.planningUnitOf("sorong", "dishublalin")).isEmpty();
        assertThat(workforce.position("sorong", "penatapengaduan")).isEmpty();
        assertThat(workforce.supervisorOf("sorong", "p406")).isEmpty();
        assertThat(workforce.nextSuperiorOf("sorong", "p406")).isEmpty();
        assertThat(workforce.headOf("sorong", "dishub")).isEmpty();
        assertThat(workforce.actingHeadOf("sorong", "dinkes", TODAY)).isEmpty();
        assertThat(workforce.actingOffices("sorong", "p301", TODAY)).isEmpty();
    }

    @EachDatabase
    void the_database_itself_refuses_rows_that_point_into_another_city(Database db) {
        DemoCity.people(db, NOW);
        for (String crossing : List.of(
                "update placement set supervisor_id = 's101' where employee_id = 'p406'",
                "update placement set unit_id = 'srgpupr' where employee_id = 'p406'",
                "update work_unit set head_id = 's101' where id = 'dishub'",
                "update work_unit set parent_id = 'kotasorong' where id = 'dishub'",
                "update employee set tenant = 'sorong' where id = 'p406'")) {
            assertThatThrownBy(() -> db.jdbc().sql(crossing).update())
                    .as(crossing)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private static void deactivate(Database db, String account) {
        db.jdbc()
                .sql("update account set active = false where id = ?")
                .param(account)
                .update();
    }

    private static void actFor(Database db, String unit, String position, String employee) {
        db.jdbc()
                .sql(
                        """
                        insert into acting_official
                            (id, tenant, unit_id, position_id, employee_id, kind, letter_no, valid_from, valid_to)
                        values ('plh', 'palu', ?, ?, ?, 'PLH', '800/1', date '2026-11-20', date '2026-11-27')
                        """)
                .params(unit, position, employee)
                .update();
    }
}
