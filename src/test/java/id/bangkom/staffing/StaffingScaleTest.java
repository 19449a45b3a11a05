package id.bangkom.staffing;

import static id.bangkom.testing.TestCity.PALU;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.Database;
import id.bangkom.testing.Databases;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lists and checks ask of the database, by counting and not by the clock: the same however many people there are. */
class StaffingScaleTest {

    /** Statements, and rows that they answered. */
    private record Counted(long statements, long rows) {

        static Counted in(Database db, Runnable work) {
            db.jdbc().sql("set query_statistics_max_entries 1000").update();
            db.jdbc().sql("set query_statistics false").update();
            db.jdbc().sql("set query_statistics true").update();
            work.run();
            return db.jdbc()
                    .sql(
                            """
                            select coalesce(sum(execution_count), 0), coalesce(sum(cumulative_row_count), 0)
                            from information_schema.query_statistics where lower(sql_statement) not like '%query_statistics%'
                            """)
                    .query((row, n) -> new Counted(row.getLong(1), row.getLong(2)))
                    .single();
        }
    }

    @Test
    void listsAndChecksAskTheSameOfTenTimesThePeople() {
        try (Database db = Databases.h2()) {
            TestCity.in(db);
            TestStaffing staff = new TestStaffing(db, new MutableClock(ProcessTestConfiguration.MORNING));
            people(db, 0, 1_000);
            Counted checkFew = Counted.in(db, () -> staff.quality.of(PALU));
            Counted listFew = Counted.in(db, () -> list(staff));
            people(db, 1_000, 10_000);
            assertThat(staff.people.count(PALU, "pegawai skala", List.of())).isEqualTo(10_000);
            Counted checkMany = Counted.in(db, () -> staff.quality.of(PALU));
            Counted listMany = Counted.in(db, () -> list(staff));
            assertThat(checkFew.statements()).isPositive();
            assertThat(checkMany.statements()).isEqualTo(checkFew.statements());
            assertThat(checkMany.rows()).isLessThanOrEqualTo(checkFew.rows() * 10);
            assertThat(listMany).as("one page").isEqualTo(listFew);
        }
    }

    private static void list(TestStaffing staff) {
        staff.people.count(PALU, "skala", List.of());
        staff.people.find(PALU, "skala", List.of(), 7);
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
