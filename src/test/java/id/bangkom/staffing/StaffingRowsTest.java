package id.bangkom.staffing;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_UNIT;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.staffing.Change.State;
import id.bangkom.staffing.Placements.Placement;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.workforce.ActingOfficial;
import id.bangkom.workforce.EmploymentKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** The rows of the organisation over time, on both databases. */
class StaffingRowsTest {

    private static final LocalDate TODAY = StaffScene.TODAY;
    private static final Actor HR = new Actor(HR_ANALYST, PALU);

    private final MutableClock clock = new MutableClock(ProcessTestConfiguration.MORNING);

    private TestStaffing on(Database db) {
        return new TestStaffing(db, clock);
    }

    private void daysPass(int days) {
        clock.set(clock.instant().plus(Duration.ofDays(days)));
    }

    private static Order move(String employee, String unit, LocalDate on) {
        return Order.move(employee, unit, "staff", null, on, null, "Mutasi");
    }

    @EachDatabase
    void a_move_ends_one_period_and_begins_the_next(Database db) {
        String employee = TestCity.in(db).employee();
        TestStaffing staff = on(db);
        Change change = staff.staffing.enter(HR, move(employee, HR_UNIT, TODAY));
        assertThat(change.state()).isEqualTo(State.APPLIED);
        assertThat(staff.placements.of(PALU, employee))
                .containsExactly(
                        new Placement(HR_UNIT, "staff", null, TODAY, null),
                        new Placement(UNIT, "staff", SUPERVISOR, LocalDate.of(2020, 1, 1), TODAY.minusDays(1)));
        assertThat(staff.workforce.employee(PALU, employee).orElseThrow().unitId())
                .isEqualTo(HR_UNIT);
        assertThat(change.note()).contains("unit dishub", "atasan supervisor");
        assertThat(change.enteredBy()).isEqualTo(HR_ANALYST);
        assertThat(staff.asked).hasSize(1);
        assertThat(staff.asked.get(0).accounts()).contains(employee, SUPERVISOR, UNIT_HEAD);
        assertThat(staff.asked.get(0).cases()).containsExactly(employee);
    }

    @EachDatabase
    void a_second_change_on_the_same_day_replaces_the_first(Database db) {
        String employee = TestCity.in(db).employee();
        TestStaffing staff = on(db);
        staff.staffing.enter(HR, move(employee, HR_UNIT, TODAY));
        staff.staffing.enter(HR, Order.supervisor(employee, SUPERVISOR, TODAY, null, "Salah pilih"));
        assertThat(staff.placements.of(PALU, employee)).hasSize(2);
        assertThat(staff.placements.on(PALU, employee, TODAY))
                .hasValue(new Placement(HR_UNIT, "staff", SUPERVISOR, TODAY, null));
    }

    @EachDatabase
    void what_is_only_shown_leaves_no_row(Database db) {
        String employee = TestCity.in(db).employee();
        TestStaffing staff = on(db);
        staff.staffing.preview(HR, move(employee, HR_UNIT, TODAY.plusDays(9)));
        staff.staffing.preview(HR, Order.leave(employee, LeaveKind.RETIREMENT, TODAY, null, "Pensiun"));
        assertThat(staff.changes.of(PALU, employee)).isEmpty();
        assertThat(staff.placements.of(PALU, employee)).hasSize(1);
        assertThat(staff.accounts.byId(employee).orElseThrow().active()).isTrue();
        assertThat(staff.asked).as("but both were carried out").hasSize(2);
    }

    @EachDatabase
    void whatever_is_entered_periods_never_overlap_and_leave_no_gap(Database db) {
        TestCity city = TestCity.in(db);
        TestStaffing staff = on(db);
        Random random = new Random(20270222);
        List<String> people = List.of(city.employee(), city.employee(), city.employee());
        for (int step = 0; step < 60; step++) {
            String employee = people.get(random.nextInt(people.size()));
            LocalDate day = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Makassar"))
                    .plusDays(random.nextInt(6));
            try {
                switch (random.nextInt(4)) {
                    case 0 -> staff.staffing.enter(HR, move(employee, random.nextBoolean() ? HR_UNIT : UNIT, day));
                    case 1 -> staff.staffing.enter(HR, Order.supervisor(employee, null, day, null, "x"));
                    case 2 -> staff.staffing.enter(
                            HR,
                            Order.secondment(employee, HR_UNIT, null, day, day.plusDays(random.nextInt(4)), null, "x"));
                    default -> daysPass(1);
                }
            } catch (Refusal taken) {
                assertThat(taken).hasMessageContaining("sudah ada perubahan yang menunggu");
            }
            staff.worker.run(PALU);
            for (String person : people) {
                List<Placement> periods = staff.placements.of(PALU, person);
                assertThat(periods.get(0).to()).isNull();
                for (int later = 0; later + 1 < periods.size(); later++) {
                    assertThat(periods.get(later + 1).to())
                            .as("step %s of %s", step, person)
                            .isEqualTo(periods.get(later).from().minusDays(1));
                }
            }
        }
    }

    @EachDatabase
    void a_correction_changes_a_past_period_and_keeps_what_was_there(Database db) {
        String employee = TestCity.in(db).employee();
        TestStaffing staff = on(db);
        LocalDate from = LocalDate.of(2020, 1, 1);
        assertThatThrownBy(() -> staff.staffing.enter(
                        HR, Order.correction(employee, from.plusDays(1), HR_UNIT, "staff", null, "Salah unit")))
                .hasMessageContaining("tidak ditemukan");
        assertThatThrownBy(
                        () -> staff.staffing.enter(HR, Order.correction(employee, from, HR_UNIT, "staff", null, " ")))
                .hasMessageContaining("Alasan");
        Change corrected =
                staff.staffing.enter(HR, Order.correction(employee, from, HR_UNIT, "section", null, "Salah unit"));
        assertThat(staff.placements.of(PALU, employee))
                .containsExactly(new Placement(HR_UNIT, "section", null, from, null));
        assertThat(corrected.note()).contains("unit dishub, jabatan staff, atasan supervisor");
    }

    @EachDatabase
    void a_change_that_has_become_impossible_is_marked_and_blocks_nothing(Database db) {
        TestCity city = TestCity.in(db);
        String employee = city.employee();
        String other = city.employee();
        TestStaffing staff = on(db);
        Change late = staff.staffing.enter(HR, move(employee, HR_UNIT, TODAY.plusDays(2)));
        Change fine = staff.staffing.enter(HR, move(other, HR_UNIT, TODAY.plusDays(2)));
        staff.staffing.enter(HR, Order.leave(employee, LeaveKind.DEATH, TODAY, null, "Meninggal"));
        daysPass(2);
        staff.worker.run(PALU);
        assertThat(staff.changes.find(PALU, late.id()).orElseThrow().state()).isEqualTo(State.FAILED);
        assertThat(staff.changes.find(PALU, late.id()).orElseThrow().note()).contains("tidak lagi bertugas");
        assertThat(staff.changes.find(PALU, fine.id()).orElseThrow().state()).isEqualTo(State.APPLIED);
    }

    @EachDatabase
    void who_leaves_loses_roles_posts_mandates_and_delegations_in_one_transaction(Database db) {
        TestCity city = TestCity.in(db);
        TestStaffing staff = on(db);
        String deputy = city.employee(PALU, UNIT, "head", UNIT_HEAD);
        staff.officials.appoint(
                HR,
                new ActingOfficials.Appointment(
                        ActingOfficial.Kind.PLH,
                        Office.HR_HEAD,
                        HR_UNIT,
                        "head",
                        UNIT_HEAD,
                        "800/1",
                        TODAY,
                        TODAY.plusDays(9),
                        "Cuti"));
        staff.standIns.add(
                new StandInRows.StandIn("s1", PALU, deputy, UNIT_HEAD, TODAY, TODAY.plusDays(3), "Cuti", false),
                clock.instant());
        assertThat(staff.accounts.byId(UNIT_HEAD).orElseThrow().groups()).contains("palu.hr-head");
        staff.staffing.enter(HR, Order.leave(UNIT_HEAD, LeaveKind.RETIREMENT, TODAY, "800/2", "Pensiun"));
        assertThat(staff.accounts.byId(UNIT_HEAD).orElseThrow().active()).isFalse();
        assertThat(staff.accounts.byId(UNIT_HEAD).orElseThrow().groups()).isEmpty();
        assertThat(staff.accounts.inGroup("palu.unit-head.dishub")).isEmpty();
        assertThat(staff.workforce.unit(PALU, UNIT).orElseThrow().headId()).isNull();
        assertThat(staff.workforce.actingOffices(PALU, UNIT_HEAD, TODAY)).isEmpty();
        assertThat(staff.standIns.by(PALU, deputy, TODAY)).isEmpty();
        assertThat(staff.placements.on(PALU, UNIT_HEAD, TODAY)).isEmpty();
        assertThat(staff.placements.on(PALU, UNIT_HEAD, TODAY.minusDays(1))).isPresent();
    }

    @EachDatabase
    void a_joiner_can_do_nothing_before_the_first_day(Database db) {
        TestCity.in(db);
        TestStaffing staff = on(db);
        Newcomer person = new Newcomer(
                " Dewi Baru ",
                "Dewi.Baru@contoh.go.id",
                "19950101 202703 2 001",
                null,
                EmploymentKind.PPPK,
                "IX",
                null);
        Change joined =
                staff.staffing.join(HR, person, UNIT, "staff", SUPERVISOR, TODAY.plusDays(3), "SK 1", "Formasi");
        String id = joined.order().employeeId();
        assertThat(staff.accounts.byId(id).orElseThrow().active()).isFalse();
        assertThat(staff.people.withNumber(PALU, "199501012027032001")).hasValue(id);
        assertThat(staff.people.withNumber(SORONG, "199501012027032001")).isEmpty();
        daysPass(3);
        staff.worker.run(PALU);
        assertThat(staff.accounts.byId(id).orElseThrow().groups()).containsExactly("palu.employee");
        assertThat(staff.workforce.employee(PALU, id).orElseThrow().name()).isEqualTo("Dewi Baru");
        assertThat(staff.workforce.employee(PALU, id).orElseThrow().agreementStart())
                .as("a PPPK's year of hours begins with the agreement")
                .isEqualTo(TODAY.plusDays(3));
        assertThatThrownBy(() -> staff.staffing.join(HR, person, UNIT, "staff", null, TODAY.plusDays(9), null, "x"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sudah dipakai");
    }

    @EachDatabase
    void who_comes_back_is_the_same_person_also_under_another_number(Database db) {
        TestCity.in(db);
        TestStaffing staff = on(db);
        Newcomer person = new Newcomer("Dewi", null, "199501012023212001", null, EmploymentKind.PPPK, "IX", null);
        String id = staff.staffing
                .join(HR, person, UNIT, "staff", null, TODAY, null, "Formasi")
                .order()
                .employeeId();
        assertThat(staff.accounts.byId(id).orElseThrow().email()).isNull();
        daysPass(10);
        staff.staffing.enter(
                HR, Order.leave(id, LeaveKind.AGREEMENT_ENDED, TODAY.plusDays(10), null, "Perjanjian berakhir"));
        daysPass(10);
        LocalDate back = TODAY.plusDays(20);
        Newcomer again = new Newcomer(
                "Dewi, S.E.",
                "dewi@contoh.go.id",
                "199501012027212001",
                "199501012023212001",
                EmploymentKind.PPPK,
                "IX",
                null);
        assertThatThrownBy(() -> staff.staffing.join(
                        new Actor(SORONG_ANALYST, SORONG), again, "dinassorong", "staffsorong", null, back, null, "x"))
                .as("the other city does not know her")
                .isInstanceOf(Refusal.class);
        Change rejoined = staff.staffing.join(HR, again, HR_UNIT, "staff", null, back, null, "Diangkat kembali");
        assertThat(rejoined.order().employeeId()).isEqualTo(id);
        assertThat(staff.accounts.byId(id).orElseThrow().active()).isTrue();
        assertThat(staff.accounts.byId(id).orElseThrow().groups()).containsExactly("palu.employee");
        assertThat(staff.accounts.byId(id).orElseThrow().displayName()).isEqualTo("Dewi, S.E.");
        assertThat(staff.people.withNumber(PALU, "199501012027212001")).hasValue(id);
        assertThat(staff.people.formerNumbers(PALU, id)).containsExactly("199501012023212001");
        assertThat(staff.people.formerNumbers(SORONG, id)).isEmpty();
        assertThat(staff.placements.of(PALU, id))
                .containsExactly(
                        new Placement(HR_UNIT, "staff", null, back, null),
                        new Placement(UNIT, "staff", null, TODAY, TODAY.plusDays(9)));
        assertThat(staff.workforce.employee(PALU, id).orElseThrow().agreementStart())
                .isEqualTo(back);
        assertThatThrownBy(() -> staff.staffing.join(HR, person, UNIT, "staff", null, back, null, "x"))
                .as("the former number finds the same person")
                .hasMessageContaining("masih bertugas");
    }

    @EachDatabase
    void a_joiner_who_was_withdrawn_can_be_entered_again(Database db) {
        TestCity.in(db);
        TestStaffing staff = on(db);
        Newcomer person = new Newcomer("Dewi", "", "199501012023212001", "", EmploymentKind.PPPK, null, null);
        Change first = staff.staffing.join(HR, person, UNIT, "staff", null, TODAY.plusDays(5), null, "Formasi");
        assertThatThrownBy(() -> staff.staffing.join(HR, person, UNIT, "staff", null, TODAY.plusDays(7), null, "x"))
                .hasMessageContaining("sudah dicatat akan masuk");
        staff.staffing.withdraw(HR, first.id(), "Mundur");
        Change second = staff.staffing.join(HR, person, UNIT, "staff", null, TODAY, null, "Jadi masuk");
        assertThat(second.order().employeeId()).isEqualTo(first.order().employeeId());
        assertThat(staff.placements.of(PALU, second.order().employeeId())).hasSize(1);
    }

    @EachDatabase
    void a_number_that_cannot_be_one_is_refused_with_the_reason(Database db) {
        TestCity.in(db);
        TestStaffing staff = on(db);
        Newcomer person = new Newcomer("Dewi", "dewi", "199513012023212001", null, EmploymentKind.PPPK, null, null);
        assertThatThrownBy(() -> staff.staffing.join(HR, person, UNIT, "staff", null, TODAY, null, "x"))
                .hasMessageContaining("harus tanggal lahir")
                .hasMessageContaining("harus alamat surel yang benar, atau kosong");
    }

    @EachDatabase
    void what_a_file_wrote_ahead_is_followed_on_its_day(Database db) {
        TestCity city = TestCity.in(db);
        TestStaffing staff = on(db);
        String mover = city.employee();
        String unmoved = city.employee();
        staff.worker.run(PALU);
        staff.asked.clear();
        LocalDate day = TODAY.plusDays(2);
        db.jdbc()
                .sql("update placement set valid_to = :last where employee_id = :id")
                .param("last", day.minusDays(1))
                .param("id", mover)
                .update();
        db.jdbc()
                .sql(
                        """
                        insert into placement (employee_id, tenant, unit_id, position_id, valid_from)
                        values (:id, 'palu', 'bkpsdmd', 'staff', :from)
                        """)
                .param("id", mover)
                .param("from", day)
                .update();
        db.jdbc()
                .sql("insert into role_grant (account_id, role_name, scope) values (?, 'UNIT_PLANNER', 'dishub')")
                .param(mover)
                .update();
        daysPass(1);
        staff.worker.run(PALU);
        assertThat(staff.asked).isEmpty();
        daysPass(1);
        staff.worker.run(PALU);
        assertThat(staff.asked).singleElement().satisfies(asked -> {
            assertThat(asked.cases()).containsExactly(mover);
            assertThat(asked.accounts()).contains(mover, SUPERVISOR, UNIT_HEAD).doesNotContain(unmoved);
        });
        assertThat(staff.accounts.byId(mover).orElseThrow().groups()).containsExactly("palu.employee");
        staff.worker.run(PALU);
        assertThat(staff.asked).as("once").hasSize(1);
    }

    @EachDatabase
    void another_city_can_neither_see_nor_change_anything(Database db) {
        String employee = TestCity.in(db).employee();
        TestStaffing staff = on(db);
        Actor sorong = new Actor(SORONG_ANALYST, SORONG);
        Change planned = staff.staffing.enter(HR, move(employee, HR_UNIT, TODAY.plusDays(5)));
        assertThatThrownBy(() -> staff.staffing.enter(sorong, move(employee, "dinassorong", TODAY)))
                .hasMessageContaining("tidak ditemukan");
        assertThatThrownBy(() -> staff.staffing.withdraw(sorong, planned.id(), "x"))
                .hasMessageContaining("tidak ditemukan");
        assertThatThrownBy(() -> staff.staffing.enter(new Actor(HR_ANALYST, SORONG), move(employee, UNIT, TODAY)))
                .hasMessageContaining("analis SDM");
        assertThat(staff.changes.find(SORONG, planned.id())).isEmpty();
        assertThat(staff.changes.of(SORONG, employee)).isEmpty();
        assertThat(staff.changes.due(SORONG, TODAY.plusDays(9))).isEmpty();
        assertThat(staff.changes.pending(SORONG, 10)).isEmpty();
        assertThat(staff.changes.ofUnits(SORONG, 10)).isEmpty();
        assertThat(staff.changes.effectsOf(SORONG, planned.id())).isEmpty();
        assertThat(staff.changes.isPlanned(SORONG, employee, TODAY.plusDays(5))).isFalse();
        assertThat(staff.changes.settle(SORONG, planned.id(), State.WITHDRAWN, null, clock.instant()))
                .isFalse();
        assertThat(staff.placements.of(SORONG, employee)).isEmpty();
        assertThat(staff.placements.in(SORONG, UNIT, TODAY)).isEmpty();
        assertThat(staff.placements.kindOf(SORONG, employee)).isEmpty();
        assertThat(staff.people.find(SORONG, TestStaffing.named("pegawai"), 1)).isEmpty();
        assertThat(staff.people.names(SORONG, List.of(employee))).isEmpty();
        assertThat(staff.people.leaders(SORONG, List.of(UNIT))).isEmpty();
        assertThat(staff.acting.lastingBeyond(SORONG, TODAY.minusYears(9))).isEmpty();
        assertThat(staff.quality.of(SORONG).problems())
                .noneMatch(problem -> problem.link().contains(employee));
    }

    @EachDatabase
    void people_are_sorted_by_every_column(Database db) {
        TestCity city = TestCity.in(db);
        for (String grade : List.of("III/a", "IV/c", "II/d", "III/d")) {
            db.jdbc()
                    .sql("update employee set grade = ?, employment_kind = 'PNS' where id = ?")
                    .params(grade, city.employee())
                    .update();
        }
        for (String grade : List.of("IX", "V", "XI", "VII")) {
            db.jdbc()
                    .sql("update employee set grade = ?, employment_kind = 'PPPK' where id = ?")
                    .params(grade, city.employee())
                    .update();
        }
        TestStaffing staff = on(db);
        assertThat(sorted(staff, People.Sort.GOLONGAN))
                .extracting(People.Line::grade)
                .filteredOn(Objects::nonNull)
                .containsSubsequence("IV/c", "III/d", "III/a", "II/d", "XI", "IX", "VII", "V");
        assertThat(sorted(staff, People.Sort.NAMA)).isSortedAccordingTo(by(People.Line::name));
        assertThat(sorted(staff, People.Sort.UNIT)).isSortedAccordingTo(by(People.Line::unit));
        assertThat(sorted(staff, People.Sort.JABATAN)).isSortedAccordingTo(by(People.Line::position));
        assertThat(sorted(staff, People.Sort.JENIS)).isSortedAccordingTo(by(People.Line::kind));
        assertThat(staff.people.table(PALU, TestStaffing.named("")))
                .hasSameSizeAs(sorted(staff, People.Sort.NAMA))
                .allMatch(row -> row.size() == 13);
        assertThat(staff.people.table(SORONG, TestStaffing.named("pegawai"))).isEmpty();
    }

    private static List<People.Line> sorted(TestStaffing staff, People.Sort sort) {
        return staff.people.find(PALU, new People.Search("", Set.of(), sort), 1);
    }

    /** As databases compare: letters and not signs or cases. */
    private static Comparator<People.Line> by(Function<People.Line, String> what) {
        return Comparator.comparing(what, String.CASE_INSENSITIVE_ORDER);
    }

    @EachDatabase
    void people_are_found_by_a_part_of_the_name_as_it_is_written(Database db) {
        TestCity city = TestCity.in(db);
        String employee = city.employee();
        TestStaffing staff = on(db);
        assertThat(staff.people.find(PALU, TestStaffing.named("PEGAWAI " + employee), 1))
                .extracting(People.Line::id)
                .contains(employee);
        assertThat(staff.people.count(PALU, TestStaffing.named("%")))
                .as("no wildcard")
                .isZero();
        assertThat(staff.people.count(PALU, TestStaffing.named("_"))).isZero();
        assertThat(staff.people.count(PALU, People.Search.of(List.of(HR_UNIT)))).isEqualTo(4);
        assertThat(staff.people.find(PALU, TestStaffing.named(""), 2)).isEmpty();
    }

    @EachDatabase
    void a_circle_of_supervisors_cannot_be_entered(Database db) {
        TestCity city = TestCity.in(db);
        String low = city.employee();
        String lower = city.employee(PALU, UNIT, "staff", low);
        TestStaffing staff = on(db);
        assertThatThrownBy(() -> staff.staffing.enter(HR, Order.supervisor(low, lower, TODAY, null, "x")))
                .hasMessageContaining("berada di bawah pegawai ini");
        assertThatThrownBy(() -> staff.staffing.enter(HR, Order.supervisor(low, low, TODAY, null, "x")))
                .isInstanceOf(Refusal.class);
    }
}
