package id.bangkom.letters;

import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.MAYOR;
import static id.bangkom.testing.TestCity.PALU;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year of a city whose plan a decree has set, without its processes. */
final class SettledYear {

    static final String NUMBER = "800/77/";

    private final JdbcClient jdbc;
    private final int year;

    SettledYear(JdbcClient jdbc, int year) {
        this.jdbc = jdbc;
        this.year = year;
    }

    /** @param office of the mayor, with Plt. or Plh. */
    SettledYear published(String office) {
        jdbc.sql("insert into cycle (tenant, for_year, state, opened_at, opened_by, rules_as_of)"
                        + " values (?, ?, 'OPEN', current_timestamp, ?, current_date)")
                .params(PALU, year, HR_HEAD)
                .update();
        jdbc.sql("insert into city_plan (tenant, for_year, state, round_no, ceiling, decree_no, decree_date)"
                        + " values (?, ?, 'PUBLISHED', 1, 100000000, ?, date '2027-02-22')")
                .params(PALU, year, NUMBER + year)
                .update();
        decided(HR_HEAD, "Kepala BKPSDM");
        decided(MAYOR, office);
        return this;
    }

    private void decided(String by, String office) {
        jdbc.sql("insert into cycle_decision (tenant, for_year, topic, verdict, decided_by, office, decided_at)"
                        + " values (?, ?, 'APPROVAL', 'APPROVE', ?, ?, current_timestamp)")
                .params(PALU, year, by, office)
                .update();
    }

    /** A person's approved plan with one item. */
    String item(String employee, String unit, String title, long cost, String standing, String reason) {
        jdbc.sql("insert into individual_plan (tenant, for_year, case_id, unit_id, state, version)"
                        + " select ?, ?, ?, ?, 'APPROVED', 1 where not exists (select 1 from individual_plan"
                        + " where tenant = ? and for_year = ? and case_id = ?)")
                .params(PALU, year, employee, unit, PALU, year, employee)
                .update();
        jdbc.sql(
                        "insert into individual_plan_version (tenant, for_year, case_id, version, origin, made_at, wants_mentor)"
                                + " select ?, ?, ?, 1, 'PERSON', current_timestamp, false where not exists (select 1"
                                + " from individual_plan_version where tenant = ? and for_year = ? and case_id = ?)")
                .params(PALU, year, employee, PALU, year, employee)
                .update();
        int slot = jdbc.sql("select count(*) from plan_item where tenant = ? and for_year = ? and case_id = ?")
                        .params(PALU, year, employee)
                        .query(Integer.class)
                        .single()
                + 1;
        String id = UUID.randomUUID().toString().replace("-", "");
        jdbc.sql(
                        "insert into plan_item (id, tenant, for_year, case_id, version, slot, programme_id, title, kind, hours,"
                                + " cost, quarter, gap, standing, standing_reason, fund_source, priority)"
                                + " values (?, ?, ?, ?, 1, ?, 'p1', ?, 'Lokakarya', 20, ?, 'Q2', 1, ?, ?, ?, 7.5)")
                .params(Arrays.asList(
                        id,
                        PALU,
                        year,
                        employee,
                        slot,
                        title,
                        cost,
                        standing,
                        reason,
                        "FUNDED".equals(standing) && cost > 0 ? "CITY" : null))
                .update();
        return id;
    }
}
