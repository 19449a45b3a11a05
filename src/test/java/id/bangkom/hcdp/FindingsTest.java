package id.bangkom.hcdp;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_UNIT;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.access.TestAccess;
import id.bangkom.competency.Competencies;
import id.bangkom.competency.TestCompetencies;
import id.bangkom.cycle.CityPlanStandings;
import id.bangkom.cycle.TestCityPlan;
import id.bangkom.hcdp.Finding.Kind;
import id.bangkom.hcdp.FindingRows.Decided;
import id.bangkom.hcdp.FindingRows.State;
import id.bangkom.plan.TestPlans;
import id.bangkom.process.Actor;
import id.bangkom.process.Option;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.TestCity;
import id.bangkom.training.Catalogue;
import id.bangkom.training.TestTraining;
import id.bangkom.workforce.TestWorkforce;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What is found in a city plan before approval, on rows. */
class FindingsTest {

    private static final int YEAR = 2027;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:10:00Z"), ZoneOffset.UTC);
    private static final Actor ANALYST = new Actor(HR_ANALYST, PALU);

    private Database db;
    private TestCity city;
    private PlannedYear plan;
    private Findings findings;

    private void on(Database database) {
        db = database;
        city = TestCity.in(db);
        Catalogue catalogue = TestTraining.catalogue(db);
        Workforce workforce = TestWorkforce.workforce(db, CLOCK);
        Competencies competencies = TestCompetencies.competencies(db, CLOCK);
        CityPlanStandings standings = TestCityPlan.standings(db);
        PlanLines lines = new PlanLines(
                standings, TestPlans.planned(db), new AmountRows(db.jdbc()), workforce, catalogue, competencies);
        findings = new Findings(
                lines,
                standings,
                TestPlans.planned(db),
                new FindingRows(db.jdbc()),
                catalogue,
                TestTraining.classCosts(db, CLOCK),
                TestTraining.passed(db),
                competencies,
                new HcdpAccess(TestAccess.accounts(db, CLOCK), workforce, null),
                CLOCK);
        plan = new PlannedYear(db.jdbc(), catalogue, YEAR)
                .programme("workshop", "Lokakarya", 1, 3)
                .programme("seminar", "Seminar", 1, 30)
                .programme("course", "Kursus", 4, 30)
                .unit(UNIT)
                .unit(HR_UNIT);
    }

    private List<Finding> open() {
        return findings.open(PALU, YEAR);
    }

    private Finding only(Kind kind) {
        List<Finding> found =
                open().stream().filter(finding -> finding.kind() == kind).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private void take(Finding finding, String action) {
        db.transaction()
                .executeWithoutResult(
                        status -> findings.take(ANALYST, YEAR, finding.code(), action, "Cukup satu kali"));
    }

    private void dismiss(Finding finding) {
        db.transaction()
                .executeWithoutResult(status -> findings.dismiss(ANALYST, YEAR, finding.code(), "Memang perlu"));
    }

    private String quarter(String item) {
        return db.jdbc()
                .sql("select quarter from plan_item where id = ?")
                .param(item)
                .query(String.class)
                .single();
    }

    @EachDatabase
    void onceThePlanIsVerifiedNothingChangesUnderThoseWhoApprove(Database database) {
        on(database);
        String person = city.employee();
        plan.item(person, UNIT, "seminar", "Q1", 1_000_000, 5);
        String second = plan.item(person, UNIT, "seminar", "Q3", 1_200_000, 5);
        Finding found = only(Kind.DUPLICATE);
        plan.verified();
        assertThat(open()).isEmpty();
        assertThatThrownBy(() -> take(found, FindingRules.DEFER + second))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sudah diverifikasi");
        assertThat(plan.standing(second)).isEqualTo("FUNDED");
        assertThat(plan.changes()).isEmpty();
    }

    @EachDatabase
    void theSameProgrammeTwiceForOnePersonIsFoundAndOneIsDeferredWithItsReason(Database database) {
        on(database);
        String person = city.employee();
        String first = plan.item(person, UNIT, "seminar", "Q1", 1_000_000, 5);
        String second = plan.item(person, UNIT, "seminar", "Q3", 1_200_000, 5);
        plan.item(city.employee(), UNIT, "seminar", "Q3", 1_000_000, 5);
        Finding found = only(Kind.DUPLICATE);
        assertThat(open()).containsExactly(found);
        assertThat(found.saving()).isEqualTo(1_000_000);
        assertThat(found.words()).contains("2 kali", "Triwulan I, Triwulan III");
        assertThat(findings.notes(PALU, YEAR))
                .containsExactly("1 temuan belum diputuskan. [Periksa temuan](/rencana-kota/2027/temuan).");
        assertThat(findings.open(SORONG, YEAR)).isEmpty();

        take(found, FindingRules.DEFER + second);
        assertThat(plan.standing(first)).isEqualTo("FUNDED");
        assertThat(plan.standing(second)).isEqualTo("DEFERRED");
        assertThat(db.jdbc()
                        .sql("select reason from city_plan_item where item_id = ?")
                        .param(second)
                        .query(String.class)
                        .single())
                .isEqualTo("Program ganda: Cukup satu kali");
        assertThat(plan.changes())
                .as("a version that approvers are shown")
                .containsExactly("2 " + second + " FUNDED DEFERRED");
        assertThat(db.jdbc()
                        .sql("select item_id || ' ' || reason from city_plan_deferral where tenant = ?")
                        .param(PALU)
                        .query(String.class)
                        .list())
                .as("stays when the plan is put together anew")
                .containsExactly(second + " Program ganda: Cukup satu kali");
        assertThat(open()).isEmpty();
        assertThat(findings.notes(PALU, YEAR)).isEmpty();
        assertThat(findings.decided(PALU, YEAR))
                .extracting(Decided::kind, Decided::state, Decided::reason, Decided::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Kind.DUPLICATE, State.TAKEN, "Cukup satu kali", HR_ANALYST));
        assertThatThrownBy(() -> take(found, FindingRules.DEFER + first))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sudah diputuskan");
        assertThat(plan.standing(first)).isEqualTo("FUNDED");

        db.jdbc()
                .sql("update city_plan_item set standing = 'FUNDED', reason = null")
                .update();
        assertThat(open()).as("the plan was put together anew").containsExactly(only(Kind.DUPLICATE));
        take(only(Kind.DUPLICATE), FindingRules.DEFER + second);
        assertThat(plan.standing(second)).isEqualTo("DEFERRED");
        assertThat(findings.decided(PALU, YEAR)).hasSize(2);
    }

    @EachDatabase
    void oneCompetencyTwiceInAQuarterIsMovedOrLeftWithAReason(Database database) {
        on(database);
        String person = city.employee();
        String first = plan.item(person, UNIT, "seminar", "Q2", 1_000_000, 5);
        plan.item(person, UNIT, "workshop", "Q2", 1_000_000, 5);
        plan.item(person, UNIT, "course", "Q2", 1_000_000, 5, "communication", "DEFERRED");
        Finding found = only(Kind.TWICE);
        assertThat(found.title()).isEqualTo("Pelayanan Publik");
        assertThat(found.words()).contains("Lokakarya, Seminar").doesNotContain("Kursus");
        assertThat(found.actions()).extracting(Option::value).contains(FindingRules.MOVE + first + ":Q4");
        take(found, FindingRules.MOVE + first + ":Q4");
        assertThat(quarter(first)).isEqualTo("Q4");
        assertThat(open()).isEmpty();

        String third = plan.item(person, UNIT, "course", "Q4", 1_000_000, 5);
        db.jdbc().sql("update programme set min_participants = 1").update();
        Finding again = only(Kind.TWICE);
        dismiss(again);
        assertThat(open()).isEmpty();
        assertThat(plan.standing(third)).isEqualTo("FUNDED");
        assertThatThrownBy(() -> findings.dismiss(ANALYST, YEAR, again.code(), " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Alasan");
        assertThatThrownBy(() -> findings.dismiss(new Actor(SUPERVISOR, PALU), YEAR, again.code(), "x"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("BKPSDM");
    }

    @EachDatabase
    void whatWasFinishedBeforeIsFound(Database database) {
        on(database);
        String person = city.employee();
        plan.item(person, UNIT, "seminar", "Q2", 1_000_000, 5);
        plan.item(city.employee(), UNIT, "seminar", "Q2", 1_000_000, 5);
        for (int year : new int[] {2025, 2027}) {
            db.jdbc()
                    .sql(
                            "insert into participation (tenant, for_year, case_id, employee_id, programme_id, item_id, state)"
                                    + " values ('palu', ?, 'x', ?, 'seminar', 'item', ?)")
                    .params(year, person, year == 2025 ? "ABSENT" : "FINISHED")
                    .update();
        }
        assertThat(open()).isEmpty();
        assertThat(TestTraining.passed(db).items(PALU, 2027)).containsExactly("item");
        assertThat(TestTraining.passed(db).items(SORONG, 2027)).isEmpty();
        db.jdbc().sql("update participation set state = 'FINISHED'").update();
        Finding found = only(Kind.HELD);
        assertThat(found.activities())
                .extracting(each -> each.item().employeeId())
                .containsExactly(person);
        assertThat(found.saving()).isEqualTo(1_000_000);
    }

    /** Four of one unit and two of another in classes of three: two classes together, three apart. */
    @EachDatabase
    void aSharedClassSavesWhatAClassCostsByTheStandards(Database database) {
        on(database);
        for (int i = 0; i < 4; i++) {
            plan.item(city.employee(), UNIT, "workshop", "Q2", 1_000_000, 5);
        }
        plan.item(city.employee(), HR_UNIT, "workshop", "Q2", 1_000_000, 5);
        plan.item(city.employee(), HR_UNIT, "workshop", "Q2", 1_000_000, 5);
        Finding unknown = only(Kind.SHARED);
        assertThat(unknown.saving()).isZero();
        assertThat(unknown.words())
                .contains("6 peserta dari 2 perangkat daerah", "2 kelas bila bersama, 3 kelas", "belum ada");
        db.jdbc()
                .sql("insert into cost_standard (tenant, for_year, code, kind, title, measure, amount)"
                        + " values ('palu', ?, 'HONOR', 'FEE', 'Honor', 'jam', 900000)")
                .param(YEAR)
                .update();
        db.jdbc()
                .sql("insert into programme_cost (tenant, programme_id, code, per, quantity)"
                        + " values ('palu', 'workshop', 'HONOR', 'CLASS', 10)")
                .update();
        Finding known = only(Kind.SHARED);
        assertThat(known.saving()).isEqualTo(9_000_000);
        assertThat(known.words()).contains("Penghematan 1 kelas × Rp9.000.000");
        take(known, FindingRules.JOIN);
        assertThat(open()).isEmpty();

        plan.item(city.employee(), HR_UNIT, "workshop", "Q2", 1_000_000, 5);
        assertThat(open()).as("7 need 3 classes together, and 3 apart").isEmpty();
        plan.item(city.employee(), HR_UNIT, "workshop", "Q2", 1_000_000, 5);
        assertThat(only(Kind.SHARED).words()).contains("8 peserta", "3 kelas bila bersama, 4 kelas");
    }

    @EachDatabase
    void aClassWithTooFewIsJoinedToAnotherQuarterOrDeferred(Database database) {
        on(database);
        List<String> small = List.of(
                plan.item(city.employee(), UNIT, "course", "Q1", 1_000_000, 5),
                plan.item(city.employee(), HR_UNIT, "course", "Q1", 1_000_000, 5));
        for (int i = 0; i < 4; i++) {
            plan.item(city.employee(), UNIT, "course", "Q3", 1_000_000, 5);
        }
        Finding found = only(Kind.SMALL);
        assertThat(found.words()).contains("Seluruhnya 2 peserta pada Triwulan I", "sedikitnya 4");
        assertThat(found.actions())
                .extracting(Option::value)
                .containsExactly(FindingRules.MOVE_ALL + "Q3", FindingRules.DEFER_ALL);
        assertThatThrownBy(() -> take(found, FindingRules.MOVE_ALL + "Q2"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("daftar");
        take(found, FindingRules.MOVE_ALL + "Q3");
        assertThat(small).extracting(this::quarter).containsOnly("Q3");
        assertThat(only(Kind.SHARED).words()).contains("1 perangkat daerah tidak mencapai 4 peserta bila sendiri");
    }

    @EachDatabase
    void ofTwoWhoDecideAtOneMomentOneIsRefusedAndAFinalPlanHasNoFindings(Database database) throws Exception {
        on(database);
        String person = city.employee();
        String first = plan.item(person, UNIT, "seminar", "Q1", 1_000_000, 5);
        String second = plan.item(person, UNIT, "seminar", "Q3", 1_000_000, 5);
        Finding found = only(Kind.DUPLICATE);
        List<Callable<Void>> both = List.of(
                () -> {
                    take(found, FindingRules.DEFER + first);
                    return null;
                },
                () -> {
                    take(found, FindingRules.DEFER + second);
                    return null;
                });
        ExecutorService threads = Executors.newFixedThreadPool(2);
        int refused = 0;
        try {
            for (Future<Void> each : threads.invokeAll(both)) {
                try {
                    each.get();
                } catch (java.util.concurrent.ExecutionException failed) {
                    assertThat(failed.getCause()).isInstanceOf(Refusal.class);
                    refused++;
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(refused).isEqualTo(1);
        assertThat(List.of(plan.standing(first), plan.standing(second)))
                .containsExactlyInAnyOrder("FUNDED", "DEFERRED");

        String third = plan.item(person, UNIT, "seminar", "Q4", 1_000_000, 5);
        Finding late = only(Kind.DUPLICATE);
        plan.decreed();
        assertThatThrownBy(() -> take(late, FindingRules.DEFER + third))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sudah diverifikasi");
        assertThat(open()).isEmpty();
        assertThat(plan.standing(third)).isEqualTo("FUNDED");
    }
}
