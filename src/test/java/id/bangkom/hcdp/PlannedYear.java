package id.bangkom.hcdp;

import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.PALU;

import id.bangkom.hours.LearningType;
import id.bangkom.training.Catalogue;
import id.bangkom.training.Mode;
import id.bangkom.training.Partner;
import id.bangkom.training.Programme;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year of a city whose plan is put together, without its processes. */
final class PlannedYear {

    static final long CEILING = 100_000_000;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final int year;

    /** A plan that is not final, and a campus for programmes. */
    PlannedYear(JdbcClient jdbc, Catalogue catalogue, int year) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.year = year;
        jdbc.sql("insert into cycle (tenant, for_year, state, opened_at, opened_by, rules_as_of)"
                        + " select ?, ?, 'OPEN', current_timestamp, ?, current_date where not exists"
                        + " (select 1 from cycle where tenant = ? and for_year = ?)")
                .params(PALU, year, HR_HEAD, PALU, year)
                .update();
        jdbc.sql("insert into city_plan (tenant, for_year, state, round_no, version_no, ceiling)"
                        + " values (?, ?, 'DRAFT', 1, 1, ?)")
                .params(PALU, year, CEILING)
                .update();
        if (catalogue.partner(PALU, "hcdpcampus").isEmpty()) {
            catalogue.add(new Partner("hcdpcampus", PALU, "Universitas Contoh", Partner.Kind.UNIVERSITY, "Palu", true));
        }
    }

    /**
     * Not offered to those who plan in other tests.
     *
     * @param most participants of a class
     */
    PlannedYear programme(String id, String title, int fewest, int most) {
        if (catalogue.programme(PALU, id).isEmpty()) {
            catalogue.add(new Programme(
                    id,
                    PALU,
                    title,
                    "Untuk pengujian",
                    LearningType.WORKSHOP,
                    Mode.CLASS,
                    20,
                    2,
                    900,
                    1_000_000,
                    false,
                    "hcdpcampus",
                    fewest,
                    most,
                    false,
                    List.of(new Programme.Target("service", 1, 2))));
        }
        return this;
    }

    /** The verified plan of a unit with a ceiling. */
    PlannedYear unit(String unit) {
        jdbc.sql(
                        "insert into unit_plan (tenant, for_year, case_id, unit_id, revision, state, version, people, shortfall)"
                                + " values (?, ?, ?, ?, 1, 'VERIFIED', 1, 1, 0)")
                .params(PALU, year, unit, unit)
                .update();
        jdbc.sql(
                        "insert into budget_ceiling (tenant, for_year, unit_id, fund_source, amount) values (?, ?, ?, 'CITY', ?)")
                .params(PALU, year, unit, CEILING)
                .update();
        return this;
    }

    /** Something that the unit wants to pay from the city's budget, and the city plan so far, too. */
    String item(String employee, String unit, String programme, String quarter, long cost, double priority) {
        return item(employee, unit, programme, quarter, cost, priority, "service", "FUNDED");
    }

    String item(
            String employee,
            String unit,
            String programme,
            String quarter,
            long cost,
            double priority,
            String competency,
            String standing) {
        jdbc.sql("insert into individual_plan (tenant, for_year, case_id, unit_id, state, version)"
                        + " select ?, ?, ?, ?, 'APPROVED', 1 where not exists (select 1 from individual_plan"
                        + " where tenant = ? and for_year = ? and case_id = ?)")
                .params(PALU, year, employee, unit, PALU, year, employee)
                .update();
        jdbc.sql("insert into individual_plan_version"
                        + " (tenant, for_year, case_id, version, origin, made_at, wants_mentor)"
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
        String title = catalogue.programme(PALU, programme).orElseThrow().title();
        jdbc.sql("insert into plan_item (id, tenant, for_year, case_id, version, slot, programme_id, title, kind,"
                        + " hours, cost, quarter, competency_id, gap)"
                        + " values (?, ?, ?, ?, 1, ?, ?, ?, 'Lokakarya', 20, ?, ?, ?, 1)")
                .params(Arrays.asList(id, PALU, year, employee, slot, programme, title, cost, quarter, competency))
                .update();
        jdbc.sql(
                        "insert into unit_plan_item (tenant, for_year, case_id, version, item_id, rank_no, priority, shortfall,"
                                + " unconfirmed, standing, fund_source) values (?, ?, ?, 1, ?, ?, ?, 0, false, ?, ?)")
                .params(Arrays.asList(
                        PALU,
                        year,
                        unit,
                        id,
                        slot,
                        priority,
                        standing,
                        standing.equals("FUNDED") && cost > 0 ? "CITY" : null))
                .update();
        jdbc.sql("insert into city_plan_item (tenant, for_year, item_id, unit_id, employee_id, programme, cost, hours,"
                        + " priority, standing) values (?, ?, ?, ?, ?, ?, ?, 20, ?, ?)")
                .params(PALU, year, id, unit, employee, title, cost, priority, standing)
                .update();
        return id;
    }

    String standing(String item) {
        return jdbc.sql("select standing from city_plan_item where tenant = ? and for_year = ? and item_id = ?")
                .params(PALU, year, item)
                .query(String.class)
                .single();
    }

    /** What differs in the versions after the first one, each as version, item and standings. */
    List<String> changes() {
        return jdbc.sql("select version_no, item_id, standing_before, standing from city_plan_version_item"
                        + " where tenant = ? and for_year = ? order by version_no, item_id")
                .params(PALU, year)
                .query((row, n) -> row.getInt("version_no") + " " + row.getString("item_id") + " "
                        + row.getString("standing_before") + " " + row.getString("standing"))
                .list();
    }

    void verified() {
        jdbc.sql("update city_plan set verified_by = ? where tenant = ? and for_year = ?")
                .params(HR_HEAD, PALU, year)
                .update();
    }

    void decreed() {
        jdbc.sql(
                        "update city_plan set decree_no = '800/1', decree_date = current_date where tenant = ? and for_year = ?")
                .params(PALU, year)
                .update();
    }
}
