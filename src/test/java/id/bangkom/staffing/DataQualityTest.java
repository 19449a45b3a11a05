package id.bangkom.staffing;

import static id.bangkom.testing.TestCity.HR_UNIT;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static id.bangkom.testing.TestCity.UNIT_PLANNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.bangkom.staffing.DataQuality.Findings;
import id.bangkom.staffing.DataQuality.Problem;
import id.bangkom.staffing.QualityCheck.Dimension;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each kind of fault is planted and found, with whoever can put it right. */
class DataQualityTest {

    private Findings of(Database db) {
        return new TestStaffing(db, new MutableClock(ProcessTestConfiguration.MORNING)).quality.of(PALU);
    }

    private static List<String> links(Findings found, QualityCheck check) {
        return found.problems().stream()
                .filter(problem -> problem.check() == check)
                .map(Problem::link)
                .toList();
    }

    @EachDatabase
    void faults_of_people_are_found(Database db) {
        TestCity city = TestCity.in(db);
        String gone = city.employee(PALU, UNIT, "section", UNIT_HEAD);
        String left = city.employee(PALU, UNIT, "staff", gone);
        city.leaves(gone);
        String one = city.employee();
        String two = city.employee(PALU, UNIT, "staff", one);
        supervisor(db, one, two);
        String nowhere = city.employee();
        db.jdbc()
                .sql("delete from placement where employee_id = ?")
                .param(nowhere)
                .update();
        String twice = city.employee();
        db.jdbc()
                .sql("insert into placement (employee_id, tenant, unit_id, position_id, valid_from)"
                        + " values (?, 'palu', ?, 'staff', date '2026-01-01')")
                .params(twice, HR_UNIT)
                .update();
        named(db, one, "Siti Rahma", "198609262015052001");
        named(db, two, "siti rahma", "198609262015052002");
        city.performed(PALU, one, 2026, "GOOD");

        Findings found = of(db);
        assertThat(links(found, QualityCheck.SUPERVISOR_GONE)).containsExactly("/pegawai/" + left);
        assertThat(links(found, QualityCheck.CIRCLE)).containsExactlyInAnyOrder("/pegawai/" + one, "/pegawai/" + two);
        assertThat(links(found, QualityCheck.NO_PLACEMENT)).containsExactly("/pegawai/" + nowhere);
        assertThat(links(found, QualityCheck.OVERLAP)).containsExactly("/pegawai/" + twice);
        assertThat(links(found, QualityCheck.DUPLICATE))
                .containsExactlyInAnyOrder("/pegawai/" + one, "/pegawai/" + two);
        assertThat(links(found, QualityCheck.NO_NUMBER))
                .contains("/pegawai/" + left)
                .doesNotContain("/pegawai/" + one);
        assertThat(links(found, QualityCheck.NO_PREDICATE))
                .contains("/pegawai/" + two)
                .doesNotContain("/pegawai/" + one);
        assertThat(links(found, QualityCheck.NO_STANDARD)).contains("/pegawai/" + one);
        assertThat(found.problems())
                .filteredOn(problem -> problem.check() == QualityCheck.NO_PREDICATE
                        && problem.agencyId().equals(UNIT))
                .extracting(Problem::fixer)
                .as("the unit's own staff")
                .containsOnly("Perencana Unit Contoh");
        assertThat(found.problems())
                .filteredOn(problem -> problem.check() == QualityCheck.CIRCLE)
                .extracting(Problem::fixer)
                .containsOnly("Analis SDM Contoh");
        assertThat(found.problems())
                .filteredOn(problem -> problem.check() == QualityCheck.SUPERVISOR_GONE)
                .extracting(Problem::detail)
                .containsExactly("Atasan tercatat: Pegawai " + gone + ".");
    }

    @EachDatabase
    void faults_of_units_are_found(Database db) {
        TestCity city = TestCity.in(db);
        assertThat(links(of(db), QualityCheck.NO_PLANNER))
                .as("the agency has no planner from the start")
                .containsExactly("/organisasi/" + HR_UNIT);
        city.leaves(UNIT_PLANNER);
        db.jdbc()
                .sql("insert into role_grant (account_id, role_name, scope) values (?, 'UNIT_HEAD', ?)")
                .params(SUPERVISOR, UNIT)
                .update();
        Findings found = of(db);
        assertThat(links(found, QualityCheck.NO_PLANNER)).contains("/organisasi/" + UNIT);
        assertThat(links(found, QualityCheck.TWO_HEADS)).containsExactly("/organisasi/" + UNIT);
        assertThat(links(found, QualityCheck.HEAD_VACANT)).isEmpty();

        db.jdbc()
                .sql("update work_unit set head_id = null where id = ?")
                .param(UNIT)
                .update();
        db.jdbc()
                .sql("insert into acting_official (id, tenant, unit_id, position_id, employee_id, kind, letter_no,"
                        + " valid_from, valid_to) values ('x1', 'palu', ?, 'head', ?, 'PLT', '800/5',"
                        + " date '2026-11-01', date '2027-01-31')")
                .params(UNIT, SUPERVISOR)
                .update();
        Findings later = of(db);
        assertThat(links(later, QualityCheck.HEAD_VACANT)).containsExactly("/organisasi/" + UNIT);
        assertThat(later.problems())
                .filteredOn(problem -> problem.check() == QualityCheck.ACTING_EXPIRED)
                .extracting(Problem::detail)
                .containsExactly("Plt. Kepala Seksi Contoh, surat 800/5, berakhir 31 Januari 2027.");
    }

    @EachDatabase
    void nobody_above_is_a_fault_only_where_really_nobody_leads(Database db) {
        TestCity city = TestCity.in(db);
        String alone = city.employee(PALU, UNIT, "staff", null);
        assertThat(links(of(db), QualityCheck.NO_SUPERVISOR)).isEmpty();
        db.jdbc()
                .sql("update work_unit set head_id = null where tenant = 'palu'")
                .update();
        assertThat(links(of(db), QualityCheck.NO_SUPERVISOR)).contains("/pegawai/" + alone);
    }

    @Test
    void theScoreIsTheShareOfRecordsWithoutAProblem() {
        Map<QualityCheck, Integer> looked =
                Map.of(QualityCheck.NO_NUMBER, 10, QualityCheck.NO_PREDICATE, 10, QualityCheck.CIRCLE, 4);
        Map<QualityCheck, Long> wrong = Map.of(QualityCheck.NO_NUMBER, 1L, QualityCheck.NO_PREDICATE, 4L);
        assertThat(DataQuality.score(Dimension.COMPLETENESS, looked, wrong)).isCloseTo(75, within(1e-9));
        assertThat(DataQuality.score(Dimension.CONSISTENCY, looked, wrong)).isEqualTo(100);
        assertThat(DataQuality.score(Dimension.TIMELINESS, looked, wrong))
                .as("nothing to look at")
                .isEqualTo(100);
    }

    private static void supervisor(Database db, String employee, String supervisor) {
        db.jdbc()
                .sql("update placement set supervisor_id = ? where employee_id = ?")
                .params(supervisor, employee)
                .update();
    }

    private static void named(Database db, String id, String name, String nip) {
        db.jdbc()
                .sql("update account set display_name = ?, nip = ? where id = ?")
                .params(name, nip, id)
                .update();
    }
}
