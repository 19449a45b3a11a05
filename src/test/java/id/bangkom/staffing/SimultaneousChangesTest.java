package id.bangkom.staffing;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.HR_UNIT;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.UNIT;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.staffing.ActingOfficials.Appointment;
import id.bangkom.staffing.Placements.Placement;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.workforce.ActingOfficial.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Two officers enter something about the same person or office in the same moment. */
class SimultaneousChangesTest {

    private static final int ROUNDS = 10;

    private static List<String> together(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> results = new ArrayList<>();
            for (Callable<?> each : List.of(one, other)) {
                results.add(threads.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    try {
                        each.call();
                        return "done";
                    } catch (Refusal refused) {
                        return "refused";
                    }
                }));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> result : results) {
                answers.add(result.get(30, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @EachDatabase
    void one_person_has_one_place_whoever_was_first(Database db) throws Exception {
        TestCity city = TestCity.in(db);
        TestStaffing staff = new TestStaffing(db, new MutableClock(ProcessTestConfiguration.MORNING));
        for (int round = 0; round < ROUNDS; round++) {
            String employee = city.employee();
            together(
                    () -> staff.staffing.enter(
                            new Actor(HR_ANALYST, PALU),
                            Order.move(employee, HR_UNIT, "staff", null, StaffScene.TODAY, null, "x")),
                    () -> staff.staffing.enter(
                            new Actor(HR_HEAD, PALU),
                            Order.supervisor(employee, UNIT_HEAD, StaffScene.TODAY, null, "y")));
            List<Placement> periods = staff.placements.of(PALU, employee);
            assertThat(periods).hasSize(2);
            assertThat(periods.get(0).from()).isEqualTo(StaffScene.TODAY);
            assertThat(periods.get(0).unitId()).as("no change is lost").isEqualTo(HR_UNIT);
        }
    }

    @EachDatabase
    void one_office_has_one_acting_official(Database db) throws Exception {
        TestCity city = TestCity.in(db);
        TestStaffing staff = new TestStaffing(db, new MutableClock(ProcessTestConfiguration.MORNING));
        String first = city.employee(PALU, UNIT, "head", UNIT_HEAD);
        String second = city.employee(PALU, UNIT, "head", UNIT_HEAD);
        for (int round = 0; round < ROUNDS; round++) {
            int from = round * 10;
            List<String> answers = together(
                    () -> db.transaction()
                            .execute(status -> staff.officials.appoint(new Actor(HR_ANALYST, PALU), plh(first, from))),
                    () -> db.transaction()
                            .execute(status -> staff.officials.appoint(new Actor(HR_HEAD, PALU), plh(second, from))));
            assertThat(answers).as("round %s", round).containsExactlyInAnyOrder("done", "refused");
        }
    }

    private static Appointment plh(String employee, int from) {
        return new Appointment(
                Kind.PLH,
                Office.UNIT_HEAD,
                UNIT,
                "head",
                employee,
                "800/" + from,
                StaffScene.TODAY.plusDays(from),
                StaffScene.TODAY.plusDays(from + 5L),
                "Cuti");
    }
}
