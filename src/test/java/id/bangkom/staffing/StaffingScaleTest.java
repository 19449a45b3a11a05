package id.bangkom.staffing;

import static id.bangkom.testing.TestCity.PALU;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.Counted;
import id.bangkom.testing.Database;
import id.bangkom.testing.Databases;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import org.junit.jupiter.api.Test;

/** What lists and checks ask of the database, by counting and not by the clock: the same however many people there are. */
class StaffingScaleTest {

    @Test
    void listsAndChecksAskTheSameOfTenTimesThePeople() {
        try (Database db = Databases.h2()) {
            TestCity.in(db);
            TestStaffing staff = new TestStaffing(db, new MutableClock(ProcessTestConfiguration.MORNING));
            people(db, 0, 1_000);
            staff.quality.of(PALU); // what is read once and kept is not counted
            list(staff);
            Counted checkFew = Counted.in(db, () -> staff.quality.of(PALU));
            Counted listFew = Counted.in(db, () -> list(staff));
            people(db, 1_000, 10_000);
            assertThat(staff.people.count(PALU, TestStaffing.named("pegawai skala")))
                    .isEqualTo(10_000);
            Counted checkMany = Counted.in(db, () -> staff.quality.of(PALU));
            Counted listMany = Counted.in(db, () -> list(staff));
            assertThat(checkFew.statements()).isPositive();
            assertThat(checkMany.statements()).isEqualTo(checkFew.statements());
            assertThat(checkMany.rows()).isLessThanOrEqualTo(checkFew.rows() * 10);
            assertThat(listMany).as("one page").isEqualTo(listFew);
        }
    }

    private static void list(TestStaffing staff) {
        staff.people.count(PALU, TestStaffing.named("skala"));
        staff.people.find(PALU, TestStaffing.named("skala"), 7);
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
                                    .formatted(numbers(0, 50)))
                    .update();
        }
        String numbers = numbers(from, to);
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

    private static String numbers(int from, int to) {
        return "select cast(x as integer) as n from system_range(" + from + ", " + (to - 1) + ")";
    }
}
