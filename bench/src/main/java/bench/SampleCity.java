package bench;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A made-up city with the amount of data of a real one. The same numbers in each run. */
final class SampleCity {

    static final String TENANT = "palu";
    static final int COMPETENCIES = 15;

    private static final int UNITS = 40;
    private static final int POSITIONS = 60;
    private static final int TECHNICAL = 90;
    private static final int TECHNICAL_OF_POSITION = 6;
    private static final int STAFF_OF_SUPERVISOR = 10;
    private static final int INDICATORS_OF_UNIT = 3;
    private static final List<String> COMMON = List.of(
            "integrity",
            "teamwork",
            "communication",
            "results",
            "service",
            "development",
            "change",
            "decision",
            "unity");
    private static final List<String> CLASSES =
            List.of("PELAKSANA", "JF_TERAMPIL", "JF_AHLI_PERTAMA", "JF_AHLI_MUDA", "PENGAWAS");
    private static final List<String> PREDICATES = List.of("VERY_GOOD", "GOOD", "GOOD", "GOOD", "NEEDS_IMPROVEMENT");

    private final JdbcTemplate jdbc;
    private final Random random = new Random(2);

    SampleCity(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<String> people(int count) {
        return IntStream.range(0, count).mapToObj(SampleCity::person).toList();
    }

    private static String person(int number) {
        return "p" + number;
    }

    /** @param years in which cases are started; the year before each of them has results */
    void fill(int people, List<Integer> years) {
        jdbc.update("insert into tenant (id, name, agency, zone) values (?, 'Kota Palu', 'BKPSDMD', 'Asia/Makassar')", TENANT);
        rows(
                "insert into work_unit (id, tenant, name, short_name, kind, valid_from)"
                        + " values (?, ?, ?, ?, 'AGENCY', date '2010-01-01')",
                UNITS,
                i -> new Object[] {"u" + i, TENANT, "Dinas " + i, "D" + i});
        rows(
                "insert into job_position (id, tenant, title, position_class, job_family) values (?, ?, ?, ?, 'umum')",
                POSITIONS,
                i -> new Object[] {"j" + i, TENANT, "Jabatan " + i, CLASSES.get(i % CLASSES.size())});
        standards();
        accounts(people);
        rows(
                "insert into employee (id, tenant, employment_kind, joined_on) values (?, ?, 'PNS', date '2015-05-01')",
                people,
                i -> new Object[] {person(i), TENANT});
        rows(
                "insert into placement (employee_id, tenant, unit_id, position_id, supervisor_id, valid_from)"
                        + " values (?, ?, ?, ?, ?, date '2020-01-01')",
                people,
                i -> new Object[] {person(i), TENANT, "u" + i % UNITS, "j" + i % POSITIONS, supervisor(i, people)});
        rows(
                "insert into competency_assessment (employee_id, tenant, competency_id, assessed_on, source, level)"
                        + " values (?, ?, ?, date '2026-03-01', 'ASSESSMENT_CENTRE', ?)",
                people / 3 * COMMON.size(),
                i -> new Object[] {
                    person(i / COMMON.size() * 3), TENANT, COMMON.get(i % COMMON.size()), 1 + random.nextInt(5)
                });
        years.forEach(year -> year(year, people));
    }

    private void standards() {
        rows(
                "insert into competency (id, tenant, name, kind, sort_order, description)"
                        + " values (?, ?, ?, 'TECHNICAL', ?, 'Kompetensi teknis.')",
                TECHNICAL,
                i -> new Object[] {"t" + i, TENANT, "Kompetensi teknis " + i, 100 + i});
        rows(
                "insert into position_standard (position_id, tenant, competency_id, required_level, valid_from)"
                        + " values (?, ?, ?, ?, date '2020-01-01')",
                POSITIONS * TECHNICAL_OF_POSITION,
                i -> new Object[] {
                    "j" + i / TECHNICAL_OF_POSITION, TENANT, "t" + i * 7 % TECHNICAL, 2 + random.nextInt(3)
                });
    }

    private void accounts(int people) {
        rows(
                "insert into account (id, tenant, email, display_name) values (?, ?, ?, ?)",
                people,
                i -> new Object[] {person(i), TENANT, person(i) + "@contoh.go.id", "Pegawai " + i});
        rows(
                "insert into role_grant (account_id, role_name) values (?, 'EMPLOYEE')",
                people,
                i -> new Object[] {person(i)});
    }

    private static String supervisor(int person, int people) {
        int supervisor = person / STAFF_OF_SUPERVISOR;
        return person(supervisor == person ? people - 1 : supervisor);
    }

    private void year(int year, int people) {
        jdbc.update(
                "insert into cycle (tenant, for_year, state, opened_at, opened_by, rules_as_of)"
                        + " values (?, ?, 'OPEN', ?, ?, current_date)",
                TENANT,
                year,
                Timestamp.from(Instant.now()),
                person(0));
        jdbc.update(
                "insert into cycle_stage (tenant, for_year, stage, state) values (?, ?, 'NEEDS', 'OPEN')",
                TENANT,
                year);
        rows(
                "insert into performance_result (employee_id, tenant, for_year, predicate) values (?, ?, ?, ?)",
                people,
                i -> new Object[] {person(i), TENANT, year - 1, PREDICATES.get(random.nextInt(PREDICATES.size()))});
        rows(
                "insert into unit_indicator"
                        + " (id, tenant, unit_id, for_year, name, measure, direction, baseline, target, actual)"
                        + " values (?, ?, ?, ?, ?, 'jam', 'LOWER_IS_BETTER', 72, 48, ?)",
                UNITS * INDICATORS_OF_UNIT,
                i -> new Object[] {
                    "i" + year + "n" + i,
                    TENANT,
                    "u" + i / INDICATORS_OF_UNIT,
                    year - 1,
                    "Waktu tanggap " + i % INDICATORS_OF_UNIT,
                    40 + random.nextInt(40)
                });
    }

    private interface Row {
        Object[] at(int index);
    }

    private void rows(String statement, int count, Row row) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row.at(i));
        }
        jdbc.batchUpdate(statement, rows);
    }
}
