package id.bangkom.staffing;

import static id.bangkom.testing.TestCity.PALU;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import java.time.Duration;
import java.util.List;

/** Ten times the people take about ten times as long, not a hundred times. */
class StaffingScaleTest {

    /** Twice what is linear, and time that does not depend on the number of people at all. */
    private static final int AT_MOST = 20;

    private static final Duration FIXED = Duration.ofMillis(100);

    @EachDatabase
    void lists_and_checks_grow_with_the_number_of_people_and_not_faster(Database db) {
        TestCity.in(db);
        TestStaffing staff = new TestStaffing(db, new MutableClock(ProcessTestConfiguration.MORNING));
        people(db, 0, 1_000);
        Duration checkFew = best(() -> staff.quality.of(PALU));
        Duration listFew = best(() -> list(staff));
        people(db, 1_000, 10_000);
        assertThat(staff.people.count(PALU, "pegawai skala", List.of())).isEqualTo(10_000);
        assertThat(best(() -> staff.quality.of(PALU)))
                .isLessThan(checkFew.multipliedBy(AT_MOST).plus(FIXED));
        assertThat(best(() -> list(staff)))
                .isLessThan(listFew.multipliedBy(AT_MOST).plus(FIXED));
    }

    private static void list(TestStaffing staff) {
        staff.people.count(PALU, "skala", List.of());
        staff.people.find(PALU, "skala", List.of(), 7);
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

    /** People in fifty units, each led by the one ten numbers before. */
    private static void people(Database db, int from, int to) {
        if (from == 0) {
            db.jdbc()
                    .sql(
                            """
                            insert into work_unit (id, tenant, parent_id, name, short_name, kind, valid_from)
                            select 'scale' || n, 'palu', 'city', 'Dinas Skala ' || n, 'DS', 'AGENCY', date '2010-01-01'
                            from (%s) numbers
                            """
                                    .formatted(numbers(db, 0, 50)))
                    .update();
        }
        String numbers = numbers(db, from, to);
        db.jdbc()
                .sql("insert into account (id, tenant, email, display_name) select 'k' || n, 'palu', 'k' || n || '@x',"
                        + " 'Pegawai Skala ' || n from (" + numbers + ") numbers")
                .update();
        db.jdbc()
                .sql("insert into employee (id, tenant, employment_kind, joined_on) select 'k' || n, 'palu', 'PNS',"
                        + " date '2020-01-01' from (" + numbers + ") numbers")
                .update();
        db.jdbc()
                .sql("insert into placement (employee_id, tenant, unit_id, position_id, supervisor_id, valid_from)"
                        + " select 'k' || n, 'palu', 'scale' || mod(n, 50), 'staff',"
                        + " case when n < 10 then null else 'k' || (n - 10) end, date '2020-01-01' from (" + numbers
                        + ") numbers")
                .update();
    }

    private static String numbers(Database db, int from, int to) {
        return db.toString().equals("H2")
                ? "select cast(x as integer) as n from system_range(" + from + ", " + (to - 1) + ")"
                : "select n from generate_series(" + from + ", " + (to - 1) + ") as s(n)";
    }
}
