package id.bangkom.staffing;

import static id.bangkom.testing.TestCity.PALU;

import id.bangkom.process.CaseKey;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Workbench;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Departments of a test's own, so that tests that change the organisation do not meet. */
final class StaffScene {

    /** Of the clock that tests start with. */
    static final LocalDate TODAY = LocalDate.of(2027, 2, 22);

    private static final AtomicInteger UNITS = new AtomicInteger();

    private final TestCity city;
    private final JdbcClient jdbc;

    StaffScene(TestCity city, JdbcClient jdbc) {
        this.city = city;
        this.jdbc = jdbc;
    }

    /** Each test begins at the same morning; the work of days that other tests have seen is not done. */
    void forgetLaterDays() {
        jdbc.sql("delete from staffing_day").update();
    }

    /** A department with its head and a section leader. */
    record Department(String unit, String head, String leader) {}

    Department department() {
        String unit = "staffdept" + UNITS.incrementAndGet();
        unit(unit, "city", "AGENCY");
        String head = city.employee(PALU, unit, "head", TestCity.SECRETARY);
        grant(head, "UNIT_HEAD", unit);
        jdbc.sql("update work_unit set head_id = ? where id = ?")
                .params(head, unit)
                .update();
        return new Department(unit, head, city.employee(PALU, unit, "section", head));
    }

    void unit(String id, String parent, String kind) {
        jdbc.sql("insert into work_unit (id, tenant, parent_id, name, short_name, kind, valid_from)"
                        + " values (?, 'palu', ?, ?, ?, ?, date '2010-01-01')")
                .params(id, parent, "Dinas " + id, id, kind)
                .update();
    }

    void grant(String account, String role, String scope) {
        jdbc.sql("insert into role_grant (account_id, role_name, scope) values (?, ?, ?)")
                .params(Arrays.asList(account, role, scope))
                .update();
    }

    /** A plan that waits for the supervisor. */
    CaseKey planAwaitingApproval(Workbench bench, int year, String employee) {
        city.cycle(PALU, year);
        CaseKey key = new CaseKey(PALU, year, employee);
        bench.start("individual-plan", key);
        bench.reachTimer("individual-plan", key, "draftPlanTakeover");
        return key;
    }

    List<String> messages(String recipient) {
        return jdbc.sql("select template from outbox_message where recipient_id = ? order by template")
                .param(recipient)
                .query(String.class)
                .list();
    }
}
