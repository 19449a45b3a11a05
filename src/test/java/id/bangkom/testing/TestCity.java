package id.bangkom.testing;

import id.bangkom.access.Role;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A small city for tests: Palu with its HR agency and one department, and Sorong with one unit. The officials are always
 * there; each test makes employees of its own, so that tests do not meet.
 */
@TestComponent
public class TestCity implements InitializingBean {

    public static final String PALU = "palu";
    public static final String SORONG = "sorong";

    public static final String MAYOR = "mayor";
    public static final String SECRETARY = "secretary";
    public static final String HR_HEAD = "hrhead";
    public static final String HR_ANALYST = "hranalyst";
    public static final String UNIT_HEAD = "unithead";
    public static final String UNIT_PLANNER = "unitplanner";
    public static final String SUPERVISOR = "supervisor";
    public static final String ADMINISTRATOR = "administrator";
    public static final String SORONG_ANALYST = "soronganalyst";

    /** The department that employees of a test belong to. */
    public static final String UNIT = "dishub";

    public static final String HR_UNIT = "bkpsdmd";

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Of everybody in it; log in with {@link #mail}. */
    public static final String PASSWORD = "kata-sandi-uji-2027";

    private final JdbcClient jdbc;
    private final String passwordHash;

    TestCity(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.passwordHash = encoder.encode(PASSWORD);
    }

    /** The city in a database that no application has open. */
    public static TestCity in(Database database) {
        TestCity city = new TestCity(database.jdbc(), Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
        city.afterPropertiesSet();
        return city;
    }

    public static String mail(String account) {
        return account + "@contoh.go.id";
    }

    @Override
    public void afterPropertiesSet() {
        tenant(PALU, "Kota Palu", "BKPSDMD Kota Palu", "Asia/Makassar");
        tenant(SORONG, "Kota Sorong", "BKPSDM Kota Sorong", "Asia/Jayapura");
        account(PALU, MAYOR, "Wali Kota Contoh", Role.MAYOR, null);
        unit(PALU, "city", null, "Pemerintah Kota Palu", "Pemkot", "CITY", MAYOR);
        position(PALU, "head", "Kepala Perangkat Daerah", "JPT_PRATAMA", null);
        position(PALU, "section", "Kepala Seksi", "PENGAWAS", "head");
        position(PALU, "staff", "Pengelola Lalu Lintas", "PELAKSANA", "section");
        unit(PALU, HR_UNIT, "city", "BKPSDMD", "BKPSDMD", "AGENCY", null);
        unit(PALU, UNIT, "city", "Dinas Perhubungan", "Dishub", "AGENCY", null);
        official(PALU, SECRETARY, "Sekretaris Daerah Contoh", Role.CITY_SECRETARY, null, HR_UNIT, "head", MAYOR);
        official(PALU, HR_HEAD, "Kepala BKPSDMD Contoh", Role.HR_HEAD, null, HR_UNIT, "head", SECRETARY);
        official(PALU, HR_ANALYST, "Analis SDM Contoh", Role.HR_ANALYST, null, HR_UNIT, "staff", HR_HEAD);
        official(PALU, ADMINISTRATOR, "Pengelola Aplikasi", Role.ADMINISTRATOR, null, HR_UNIT, "staff", HR_HEAD);
        official(PALU, UNIT_HEAD, "Kepala Dinas Contoh", Role.UNIT_HEAD, UNIT, UNIT, "head", SECRETARY);
        official(PALU, SUPERVISOR, "Kepala Seksi Contoh", Role.EMPLOYEE, null, UNIT, "section", UNIT_HEAD);
        official(PALU, UNIT_PLANNER, "Perencana Unit Contoh", Role.UNIT_PLANNER, UNIT, UNIT, "staff", SUPERVISOR);
        head(HR_UNIT, HR_HEAD);
        head(UNIT, UNIT_HEAD);
        unit(SORONG, "dinassorong", null, "Dinas Perhubungan", "Dishub", "AGENCY", null);
        position(SORONG, "staffsorong", "Pengelola Lalu Lintas", "PELAKSANA", null);
        official(
                SORONG, SORONG_ANALYST, "Analis SDM Sorong", Role.HR_ANALYST, null, "dinassorong", "staffsorong", null);
    }

    /** A new employee of the department, with the supervisor {@link #SUPERVISOR}; the id is letters and digits. */
    public String employee() {
        return employee(PALU, UNIT, "staff", SUPERVISOR);
    }

    /** A new employee with a chosen supervisor, null for none. */
    public String employee(String tenant, String unit, String position, String supervisor) {
        String id = "e" + COUNT.incrementAndGet();
        official(tenant, id, "Pegawai " + id, Role.EMPLOYEE, null, unit, position, supervisor);
        return id;
    }

    /** A city's year, without starting its process. */
    public void cycle(String tenant, int year) {
        jdbc.sql(
                        """
                        insert into cycle (tenant, for_year, state, opened_at, opened_by, rules_as_of)
                        select :tenant, :year, 'OPEN', current_timestamp, :by, current_date
                        where not exists (select 1 from cycle where tenant = :tenant and for_year = :year)
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("by", tenant.equals(PALU) ? HR_HEAD : SORONG_ANALYST)
                .update();
    }

    /** A stage of such a cycle. */
    public void stage(String tenant, int year, String stage, String state) {
        jdbc.sql("delete from cycle_stage where tenant = ? and for_year = ? and stage = ?")
                .params(tenant, year, stage)
                .update();
        jdbc.sql("insert into cycle_stage (tenant, for_year, stage, state) values (?, ?, ?, ?)")
                .params(tenant, year, stage, state)
                .update();
    }

    public void assessed(String tenant, String employee, String competency, int level) {
        jdbc.sql("insert into competency_assessment (employee_id, tenant, competency_id, assessed_on, source, level)"
                        + " values (?, ?, ?, date '2026-05-01', 'ASSESSMENT_CENTRE', ?)")
                .params(employee, tenant, competency, level)
                .update();
    }

    public void performed(String tenant, String employee, int year, String predicate) {
        jdbc.sql("insert into performance_result (employee_id, tenant, for_year, predicate) values (?, ?, ?, ?)")
                .params(employee, tenant, year, predicate)
                .update();
    }

    public void leaves(String account) {
        jdbc.sql("update account set active = false where id = ?")
                .param(account)
                .update();
    }

    public void comesBack(String account) {
        jdbc.sql("update account set active = true where id = ?").param(account).update();
    }

    private void tenant(String id, String name, String agency, String zone) {
        jdbc.sql("insert into tenant (id, name, agency, zone) values (?, ?, ?, ?)")
                .params(id, name, agency, zone)
                .update();
    }

    /** Somebody who can log in but is no employee. */
    public void account(String tenant, String id, String name, Role role, String scope) {
        jdbc.sql("insert into account (id, tenant, email, display_name, password_hash) values (?, ?, ?, ?, ?)")
                .params(id, tenant, mail(id), name, passwordHash)
                .update();
        jdbc.sql("insert into role_grant (account_id, role_name, scope) values (?, ?, ?)")
                .params(java.util.Arrays.asList(id, role.name(), scope))
                .update();
    }

    private void official(
            String tenant,
            String id,
            String name,
            Role role,
            String scope,
            String unit,
            String position,
            String supervisor) {
        account(tenant, id, name, role, scope);
        jdbc.sql("insert into employee (id, tenant, employment_kind, joined_on) values (?, ?, 'PNS', ?)")
                .params(id, tenant, LocalDate.of(2015, 5, 1))
                .update();
        jdbc.sql("insert into placement (employee_id, tenant, unit_id, position_id, supervisor_id, valid_from)"
                        + " values (?, ?, ?, ?, ?, date '2020-01-01')")
                .params(java.util.Arrays.asList(id, tenant, unit, position, supervisor))
                .update();
    }

    private void unit(
            String tenant, String id, String parent, String name, String shortName, String kind, String head) {
        jdbc.sql("insert into work_unit (id, tenant, parent_id, name, short_name, kind, head_id, valid_from)"
                        + " values (?, ?, ?, ?, ?, ?, ?, date '2010-01-01')")
                .params(java.util.Arrays.asList(id, tenant, parent, name, shortName, kind, head))
                .update();
    }

    private void head(String unit, String head) {
        jdbc.sql("update work_unit set head_id = ? where id = ?")
                .params(head, unit)
                .update();
    }

    private void position(String tenant, String id, String title, String positionClass, String next) {
        jdbc.sql("insert into job_position (id, tenant, title, position_class, job_family, next_position_id)"
                        + " values (?, ?, ?, ?, 'perhubungan', ?)")
                .params(java.util.Arrays.asList(id, tenant, title, positionClass, next))
                .update();
    }
}
