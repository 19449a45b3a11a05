package id.bangkom.durability;

import id.bangkom.testing.Database;
import id.bangkom.testing.TestCity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A city with needs to be identified: each employee has one case in each of many years, and all have one supervisor. The
 * cases are asked for but not started; the application does that as soon as it runs.
 */
record NeedsCity(List<String> employees, int years) {

    static final String SUPERVISOR = TestCity.SUPERVISOR;

    private static final int FIRST_YEAR = 2040;

    static NeedsCity in(Database database, int employees, int years) {
        TestCity city = TestCity.in(database);
        List<String> ids = new ArrayList<>();
        IntStream.range(0, employees).forEach(i -> ids.add(city.employee()));
        for (int year = FIRST_YEAR; year < FIRST_YEAR + years; year++) {
            city.cycle(TestCity.PALU, year);
            // The next stage waits, so that nothing but needs identification runs.
            database.jdbc()
                    .sql("insert into cycle_stage (tenant, for_year, stage, state) values (?, ?, 'PLANS', 'WAITING')")
                    .params(TestCity.PALU, year)
                    .update();
            for (String id : ids) {
                database.jdbc()
                        .sql(
                                """
                                insert into stage_case (tenant, for_year, process, case_id, stage, state, planned_at)
                                values (?, ?, 'needs-identification', ?, 'NEEDS', 'PLANNED', current_timestamp)
                                """)
                        .params(TestCity.PALU, year, id)
                        .update();
            }
        }
        return new NeedsCity(List.copyOf(ids), years);
    }

    int cases() {
        return employees.size() * years;
    }

    /** The business keys of all cases. */
    List<String> keys() {
        return employees.stream()
                .flatMap(id -> IntStream.range(FIRST_YEAR, FIRST_YEAR + years)
                        .mapToObj(year -> TestCity.PALU + "/" + year + "/" + id))
                .toList();
    }
}
