package id.bangkom.reports;

import static id.bangkom.testing.TestCity.PALU;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.competency.TestCompetencies;
import id.bangkom.needs.TestNeeds;
import id.bangkom.testing.Counted;
import id.bangkom.testing.Database;
import id.bangkom.testing.Databases;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.workforce.TestWorkforce;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports on 11,000 people read as many rows as on 1,000, that by competency one more for each person more: told by counting
 * and not by the clock.
 */
class ReportScaleTest {

    private static final Logger LOG = LoggerFactory.getLogger(ReportScaleTest.class);
    private static final int YEAR = 2027;

    private final MutableClock clock = new MutableClock(ProcessTestConfiguration.MORNING);

    @Test
    void reportsOnManyPeopleReadNoMoreRows() {
        try (Database db = Databases.h2()) {
            List<Supplier<Object>> reports = reports(db);
            people(db, 0, 1_000);
            reports.forEach(Supplier::get); // what is read once and kept is not counted
            List<Counted> few = counted(db, reports);
            people(db, 1_000, 11_000);
            List<Counted> many = counted(db, reports);
            assertThat(many.get(0).statements()).isEqualTo(few.get(0).statements());
            assertThat(many.get(0).rows()).isEqualTo(few.get(0).rows() + 10_000);
            assertThat(many.subList(1, many.size())).isEqualTo(few.subList(1, few.size()));
            times(reports, db);
        }
    }

    @Test
    void elevenThousandPeopleAreCountedByTheOtherDatabaseToo() {
        try (Database db = Databases.postgres()) {
            List<Supplier<Object>> reports = reports(db);
            people(db, 0, 11_000);
            assertThat(((ReportTable) reports.get(1).get()).total().cells().get(1))
                    .isEqualTo(11_000);
            reports.forEach(Supplier::get);
            times(reports, db);
        }
    }

    private static List<Counted> counted(Database db, List<Supplier<Object>> reports) {
        return reports.stream().map(report -> Counted.in(db, report::get)).toList();
    }

    /** For whoever wants to know and lets this class log at INFO; how busy the machine is decides nothing. */
    private static void times(List<Supplier<Object>> reports, Database db) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        if (db.toString().equals("H2")) {
            // It would not ask a second time what nothing has changed.
            db.jdbc().sql("set optimize_reuse_results 0").update();
        }
        LOG.info(
                "p95 of reports on {}, in ms: {}",
                db,
                reports.stream()
                        .map(report -> {
                            long[] nanos = new long[20];
                            for (int i = 0; i < nanos.length; i++) {
                                long begin = System.nanoTime();
                                report.get();
                                nanos[i] = System.nanoTime() - begin;
                            }
                            Arrays.sort(nanos);
                            return String.valueOf(nanos[18] / 1_000_000);
                        })
                        .collect(Collectors.joining(", ")));
    }

    private List<Supplier<Object>> reports(Database db) {
        TestCity.in(db).cycle(PALU, YEAR);
        Workforce workforce = TestWorkforce.workforce(db, clock);
        Map<String, String> planning = new HashMap<>();
        for (WorkUnit unit : workforce.units(PALU)) {
            workforce.planningUnitOf(PALU, unit.id()).ifPresent(found -> planning.put(unit.id(), found.id()));
        }
        Scope scope = new Scope(true, true, workforce.planningUnits(PALU), Set.of(), Set.of(), planning);
        GapReport gaps = new GapReport(TestNeeds.figures(db, clock), TestCompetencies.competencies(db, clock));
        SurveyProgress survey = new SurveyProgress(TestNeeds.figures(db, clock));
        return List.of(
                () -> gaps.byCompetency(scope, PALU, YEAR),
                () -> gaps.byUnit(scope, PALU, YEAR),
                () -> gaps.byPositionClass(scope, PALU, YEAR),
                () -> survey.of(scope, PALU, YEAR));
    }

    /** People of two departments, each with nine levels. */
    private static void people(Database db, int from, int to) {
        String numbers = db.toString().equals("H2")
                ? "select x as n from system_range(" + from + ", " + (to - 1) + ")"
                : "select n from generate_series(" + from + ", " + (to - 1) + ") n";
        update(
                db,
                "insert into account (id, tenant, email, display_name)"
                        + " select 'k' || n, 'palu', 'k' || n || '@contoh.go.id', 'Pegawai ' || n",
                numbers);
        update(
                db,
                "insert into employee (id, tenant, employment_kind, joined_on)"
                        + " select 'k' || n, 'palu', 'PNS', date '2020-01-01'",
                numbers);
        update(
                db,
                "insert into placement (employee_id, tenant, unit_id, position_id, valid_from)"
                        + " select 'k' || n, 'palu', case when mod(n, 2) = 0 then 'dishub' else 'bkpsdmd' end, 'staff',"
                        + " date '2020-01-01'",
                numbers);
        update(
                db,
                "insert into needs_case (tenant, for_year, case_id, state, performance_shortfall, jpm, individual_index)"
                        + " select 'palu', 2027, 'k' || n, 'COMPLETE', 0, 80, 0.25",
                numbers);
        update(
                db,
                "insert into stage_case (tenant, for_year, process, case_id, state, planned_at, started_at)"
                        + " select 'palu', 2027, 'needs-identification', 'k' || n, 'DONE', current_timestamp,"
                        + " current_timestamp",
                numbers);
        db.jdbc()
                .sql("insert into need_rating (tenant, for_year, case_id, competency_id, slot, required_level,"
                        + " actual_level, gap, combined_gap)"
                        + " select 'palu', 2027, 'k' || n, c.id, 1, 4, 1 + mod(n, 4), 3 - mod(n, 4), 1.5"
                        + " from (" + numbers + ") numbers cross join competency c where c.tenant is null")
                .update();
        TestNeeds.decided(db.jdbc());
        db.jdbc().sql("analyze").update();
    }

    private static void update(Database db, String insert, String numbers) {
        db.jdbc().sql(insert + " from (" + numbers + ") numbers").update();
    }
}
