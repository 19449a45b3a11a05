package id.bangkom.reports;

import static id.bangkom.testing.TestCity.HR_UNIT;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.competency.TestCompetencies;
import id.bangkom.needs.TestNeeds;
import id.bangkom.plan.TestPlanReports;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.Spreadsheet;
import id.bangkom.testing.TestCity;
import id.bangkom.workforce.TestWorkforce;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Reports against figures computed by hand. Six people of the department have levels 2, 2, 3, 4, 4, 3 of the required 4 in
 * service; seven of the health agency have 4; three of the HR agency have 1. Four of the health agency have level 3 of 3 in
 * teamwork.
 */
class ReportRowsTest {

    private static final int YEAR = 2027;
    private static final String HEALTH = "dinkes";

    private final MutableClock clock = new MutableClock(ProcessTestConfiguration.MORNING);

    private void scene(Database db) {
        TestCity city = TestCity.in(db);
        city.cycle(PALU, YEAR);
        db.jdbc()
                .sql("insert into work_unit (id, tenant, parent_id, name, short_name, kind, valid_from) values"
                        + " ('dinkes', 'palu', 'city', 'Dinas Kesehatan', 'Dinkes', 'AGENCY', date '2010-01-01'),"
                        + " ('puskesmas', 'palu', 'dinkes', 'Puskesmas', 'PKM', 'SERVICE_UNIT', date '2010-01-01')")
                .update();
        int[] levels = {2, 2, 3, 4, 4, 3};
        for (int i = 0; i < levels.length; i++) {
            String person = city.employee();
            needs(db, person, "COMPLETE", 80, 0.25);
            rated(db, person, "service", 4, levels[i], i == 0 ? 1.26 : null);
        }
        for (int i = 0; i < 7; i++) {
            String person = city.employee(PALU, i < 3 ? HEALTH : "puskesmas", "section", null);
            needs(db, person, i == 0 ? "CLOSED_EARLY" : "COMPLETE", 100, 0);
            rated(db, person, "service", 4, 4, null);
            if (i < 4) {
                rated(db, person, "teamwork", 3, 3, null);
            }
        }
        for (int i = 0; i < 3; i++) {
            String person = city.employee(PALU, HR_UNIT, "head", null);
            needs(db, person, "COMPLETE", 40, 0.75);
            rated(db, person, "service", 4, 1, null);
        }
        // Whoever has not finished, has left, or belongs to another city or year, is in no report.
        String open = city.employee();
        needs(db, open, "OPEN", 10, 0.9);
        rated(db, open, "service", 4, 1, null);
        String gone = city.employee();
        needs(db, gone, "COMPLETE", 10, 0.9);
        rated(db, gone, "service", 4, 1, null);
        city.leaves(gone);
        TestNeeds.decided(db.jdbc());
    }

    private static void needs(Database db, String person, String state, double jpm, double index) {
        db.jdbc()
                .sql("insert into needs_case (tenant, for_year, case_id, state, performance_shortfall, jpm,"
                        + " individual_index) values ('palu', 2027, ?, ?, 0, ?, ?)")
                .params(person, state, jpm, index)
                .update();
    }

    private static void rated(
            Database db, String person, String competency, int required, int actual, Double combined) {
        db.jdbc()
                .sql("insert into need_rating (tenant, for_year, case_id, competency_id, slot, required_level,"
                        + " actual_level, gap, combined_gap) values ('palu', 2027, ?, ?, 1, ?, ?, ?, ?)")
                .params(Arrays.asList(person, competency, required, actual, required - actual, combined))
                .update();
    }

    private Scope city(Database db) {
        return scope(db, PALU, true, null);
    }

    private Scope scope(Database db, String tenant, boolean city, String only) {
        Workforce workforce = TestWorkforce.workforce(db, clock);
        Map<String, String> planning = new HashMap<>();
        for (WorkUnit unit : workforce.units(tenant)) {
            workforce.planningUnitOf(tenant, unit.id()).ifPresent(found -> planning.put(unit.id(), found.id()));
        }
        return new Scope(
                city,
                city,
                workforce.planningUnits(tenant).stream()
                        .filter(unit -> city || unit.id().equals(only))
                        .toList(),
                Set.of(),
                Set.of(),
                planning);
    }

    private GapReport gaps(Database db) {
        return new GapReport(TestNeeds.figures(db, clock), TestCompetencies.competencies(db, clock));
    }

    private static List<Object> row(ReportTable table, String name) {
        return table.rows().stream()
                .map(ReportTable.Row::cells)
                .filter(cells -> cells.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static String competency(Database db, String id) {
        return db.jdbc()
                .sql("select name from competency where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @EachDatabase
    void gapsByCompetencyAreThoseOfThePeople(Database db) {
        scene(db);
        ReportTable table = gaps(db).byCompetency(city(db), PALU, YEAR);
        String service = competency(db, "service");
        // 16 people, 7 with a gap; required 64, has 18 + 28 + 3 = 49, gaps 6 + 0 + 9 = 15, combined 5.26 + 9 = 14.26
        assertThat(row(table, service).subList(2, 9)).containsExactly(16, 7, 43.8, 4.0, 3.0625, 0.9375, 0.8913);
        assertThat(row(table, competency(db, "teamwork")).subList(2, 9))
                .as("four people only")
                .containsExactly("kurang dari 5", null, null, null, null, null, null);
        assertThat(table.rows()).hasSize(2);
        assertThat(table.words(table.chosen(service, -1).rows().get(0)))
                .contains("16", "43,8 %", "3,0625", "0,9375", "0,8913");

        assertThat(row(gaps(db).byCompetency(scope(db, PALU, false, UNIT), PALU, YEAR), service)
                        .subList(2, 9))
                .as("the department alone: 6 people, 4 with a gap; 18 of 24")
                .containsExactly(6, 4, 66.7, 4.0, 3.0, 1.0, 0.8767);
        assertThat(gaps(db).byCompetency(scope(db, SORONG, true, null), SORONG, YEAR)
                        .rows())
                .isEmpty();
        assertThat(gaps(db).byCompetency(city(db), PALU, YEAR + 1).rows()).isEmpty();
    }

    @EachDatabase
    void aGroupOfFewIsNotToldAndCannotBeFoundBySubtraction(Database db) {
        scene(db);
        ReportTable units = gaps(db).byUnit(city(db), PALU, YEAR);
        assertThat(row(units, "Dinas Kesehatan")).containsExactly("Dinas Kesehatan", 7, 0, 0.0, 100.0, 0.0);
        assertThat(row(units, "BKPSDMD")).containsExactly("BKPSDMD", "kurang dari 5", null, null, null, null);
        assertThat(row(units, "Dinas Perhubungan"))
                .as("with it the three would be known")
                .containsExactly("Dinas Perhubungan", "tidak ditampilkan", null, null, null, null);
        // (6 * 80 + 7 * 100 + 3 * 40) / 16 = 81.25; (6 * 0.25 + 3 * 0.75) / 16 = 0.234375
        assertThat(units.total().cells()).containsExactly("Seluruhnya", 16, 7, 43.8, 81.3, 0.2344);
        assertThat(units.chosen("BKPSDMD", -1).total())
                .as("whatever is searched for")
                .isEqualTo(units.total());
        assertThat(units.chart().rows()).hasSize(1);

        ReportTable classes = gaps(db).byPositionClass(city(db), PALU, YEAR);
        assertThat(row(classes, "Pengawas")).containsExactly("Pengawas", 7, 0, 0.0, 100.0, 0.0);
        assertThat(row(classes, "JPT Pratama").get(1)).isEqualTo("kurang dari 5");
        assertThat(row(classes, "Pelaksana").get(1)).isEqualTo("tidak ditampilkan");
        assertThat(classes.total().cells()).containsExactly("Seluruhnya", 16, 7, 43.8, 81.3, 0.2344);

        ReportTable own = gaps(db).byUnit(scope(db, PALU, false, UNIT), PALU, YEAR);
        assertThat(own.rows()).hasSize(1);
        assertThat(own.rows().get(0).cells()).containsExactly("Dinas Perhubungan", 6, 4, 66.7, 80.0, 0.25);
        assertThat(gaps(db).byUnit(scope(db, PALU, false, HR_UNIT), PALU, YEAR)
                        .total()
                        .cells())
                .as("a whole of three people")
                .containsExactly("Seluruhnya", "kurang dari 5", null, null, null, null);
    }

    @EachDatabase
    void theFileHasTheCellsOfThePage(Database db) {
        scene(db);
        for (ReportTable table : List.of(
                gaps(db).byCompetency(city(db), PALU, YEAR),
                gaps(db).byUnit(city(db), PALU, YEAR).chosen("", 1))) {
            List<List<Object>> file =
                    Spreadsheet.rows(table.file().download("xlsx").getBody());
            assertThat(file).hasSize(table.rows().size() + 1);
            assertThat(file.get(0))
                    .isEqualTo(table.columns().stream()
                            .map(ReportTable.Column::label)
                            .toList());
            for (int i = 0; i < table.rows().size(); i++) {
                List<Object> cells = new ArrayList<>(table.rows().get(i).cells());
                while (cells.get(cells.size() - 1) == null) {
                    cells.remove(cells.size() - 1);
                }
                assertThat(file.get(i + 1))
                        .isEqualTo(cells.stream()
                                .map(cell -> cell instanceof Number number ? (Object) number.doubleValue() : cell)
                                .toList());
            }
        }
    }

    @EachDatabase
    void prioritiesAreThoseOfTheLatestPlansAndMoneyThatOfTheCeilings(Database db) {
        scene(db);
        unitPlan(db, UNIT, UNIT, 1);
        priority(db, UNIT, "service", 9, 1.5, 5, 70);
        unitPlan(db, UNIT + "-r2", UNIT, 2);
        priority(db, UNIT + "-r2", "service", 6, 1.5, 5, 49.5);
        priority(db, UNIT + "-r2", "teamwork", 3, 1, 3, 9.9);
        unitPlan(db, HEALTH, HEALTH, 1);
        priority(db, HEALTH, "service", 20, 1.25, 4, 110);
        ceiling(db, UNIT, "CITY", 1_000, 200, 300, 100);
        ceiling(db, UNIT, "PROVINCE", 500, 0, 0, 500);
        ceiling(db, HEALTH, "CITY", 2_000, 0, 0, 0);
        PlanReport report = new PlanReport(TestPlanReports.of(db), TestWorkforce.workforce(db, clock));
        String service = competency(db, "service");

        ReportTable priorities = report.priorities(city(db), PALU, YEAR);
        assertThat(priorities.rows())
                .extracting(ReportTable.Row::cells)
                .containsExactly(
                        List.of(1, "Dinas Kesehatan", service, 20, 1.25, 4, 0.1, 110.0),
                        List.of(2, "Dinas Perhubungan", service, 6, 1.5, 5, 0.1, 49.5),
                        Arrays.asList(
                                3,
                                "Dinas Perhubungan",
                                competency(db, "teamwork"),
                                "kurang dari 5",
                                null,
                                3,
                                null,
                                null));
        assertThat(report.priorities(scope(db, PALU, false, UNIT), PALU, YEAR).rows())
                .hasSize(2)
                .allMatch(row -> row.cells().get(1).equals("Dinas Perhubungan"));

        ReportTable budget = report.budget(city(db), PALU, YEAR);
        assertThat(budget.rows())
                .extracting(ReportTable.Row::cells)
                .containsExactly(
                        List.of("Dinas Kesehatan", "APBD Kota", 2_000L, 0L, 0L, 0L, 2_000L, 0.0),
                        List.of("Dinas Perhubungan", "APBD Kota", 1_000L, 200L, 300L, 100L, 400L, 60.0),
                        List.of("Dinas Perhubungan", "APBD Provinsi", 500L, 0L, 0L, 500L, 0L, 100.0));
        assertThat(budget.total().cells()).containsExactly("Seluruhnya", "", 3_500L, 200L, 300L, 600L, 2_400L, 31.4);
        assertThat(report.budget(scope(db, PALU, false, UNIT), PALU, YEAR)
                        .total()
                        .cells())
                .containsExactly("Seluruhnya", "", 1_500L, 200L, 300L, 600L, 400L, 73.3);
        assertThat(report.budget(scope(db, SORONG, true, null), SORONG, YEAR).rows())
                .isEmpty();
        assertThat(report.priorities(scope(db, SORONG, true, null), SORONG, YEAR)
                        .rows())
                .isEmpty();
    }

    private static void unitPlan(Database db, String id, String unit, int revision) {
        db.jdbc()
                .sql("insert into unit_plan (tenant, for_year, case_id, unit_id, revision, state, version, people,"
                        + " shortfall) values ('palu', 2027, ?, ?, ?, 'DRAFT', 0, 20, 0.1)")
                .params(id, unit, revision)
                .update();
    }

    private static void priority(
            Database db, String plan, String competency, int people, double gap, int importance, double priority) {
        db.jdbc()
                .sql(
                        "insert into unit_priority (tenant, for_year, case_id, competency_id, people, mean_gap, importance,"
                                + " priority) values ('palu', 2027, ?, ?, ?, ?, ?, ?)")
                .params(plan, competency, people, gap, importance, priority)
                .update();
    }

    private static void ceiling(
            Database db, String unit, String source, long amount, long reserved, long committed, long spent) {
        db.jdbc()
                .sql("insert into budget_ceiling (tenant, for_year, unit_id, fund_source, amount, reserved, committed,"
                        + " spent) values ('palu', 2027, ?, ?, ?, ?, ?, ?)")
                .params(unit, source, amount, reserved, committed, spent)
                .update();
    }

    @Test
    void whatIsNotToldIsOfFivePeopleAtLeast() {
        assertThat(Few.hidden(List.of(5, 9, 7), people -> people)).isEmpty();
        assertThat(Few.hidden(List.of(4, 9, 7), people -> people)).containsExactlyInAnyOrder(4, 7);
        assertThat(Few.hidden(List.of(4, 1, 9), people -> people)).containsExactlyInAnyOrder(4, 1);
        assertThat(Few.hidden(List.of(3), people -> people)).containsExactly(3);
        assertThat(Few.hidden(List.<Integer>of(), people -> people)).isEmpty();
    }
}
