package id.bangkom.hcdp;

import static id.bangkom.intake.Workbooks.csv;
import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_UNIT;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.competency.TestCompetencies;
import id.bangkom.cycle.CityPlanStandings;
import id.bangkom.cycle.TestCityPlan;
import id.bangkom.intake.TestIntake;
import id.bangkom.plan.TestPlans;
import id.bangkom.process.Actor;
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

/** The file for the planning agency and the amounts that come back, without a Spring context. */
class AmountImportTest {

    private static final int YEAR = 2027;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:10:00Z"), ZoneOffset.UTC);
    private static final String HEADS = "Kode baris;Jumlah disetujui";
    private static final String LINE = YEAR + "/" + UNIT + "/workshop/Q2/CITY";

    private PlannedYear plan;
    private PlanLines lines;
    private TestIntake intake;
    private CityPlanStandings standings;
    private String dear;
    private String urgent;
    private String cheap;

    /** Of one line: 4 million at priority 9, 3 million at 8, 1 million at 2. A second line of another unit. */
    private void on(Database db) {
        TestCity city = TestCity.in(db);
        Catalogue catalogue = TestTraining.catalogue(db);
        Workforce workforce = TestWorkforce.workforce(db, CLOCK);
        standings = TestCityPlan.standings(db);
        lines = new PlanLines(
                standings,
                TestPlans.planned(db),
                new AmountRows(db.jdbc()),
                workforce,
                catalogue,
                TestCompetencies.competencies(db, CLOCK));
        intake = TestIntake.in(
                db,
                CLOCK,
                new Actor(HR_ANALYST, PALU),
                new AmountImport(lines, TestPlans.planned(db), standings, workforce));
        plan = new PlannedYear(db.jdbc(), catalogue, YEAR)
                .programme("workshop", "Lokakarya", 1, 30)
                .unit(UNIT)
                .unit(HR_UNIT);
        dear = plan.item(city.employee(), UNIT, "workshop", "Q2", 4_000_000, 9);
        urgent = plan.item(city.employee(), UNIT, "workshop", "Q2", 3_000_000, 8);
        cheap = plan.item(city.employee(), UNIT, "workshop", "Q2", 1_000_000, 2);
        plan.item(city.employee(), UNIT, "workshop", "Q2", 500_000, 1, "service", "DEFERRED");
        plan.item(city.employee(), HR_UNIT, "workshop", "Q2", 2_000_000, 5);
    }

    private TestIntake.Result bring(String line, String amount) {
        return intake.bring("rencana-disetujui", csv(HEADS, line + ";" + amount));
    }

    private List<String> standing() {
        return List.of(plan.standing(dear), plan.standing(urgent), plan.standing(cheap));
    }

    @EachDatabase
    void linesAndSumsAgreeWithThePlan(Database db) {
        on(db);
        List<PlanLine> all = lines.of(PALU, YEAR);
        assertThat(all)
                .extracting(PlanLine::code)
                .containsExactlyInAnyOrder(
                        LINE, YEAR + "/" + UNIT + "/workshop/Q2/TANPA", YEAR + "/" + HR_UNIT + "/workshop/Q2/CITY");
        assertThat(all.stream().mapToLong(PlanLine::cost).sum())
                .isEqualTo(lines.total(PALU, YEAR))
                .isEqualTo(10_000_000);
        PlanLine line = all.stream()
                .filter(each -> each.code().equals(LINE))
                .findFirst()
                .orElseThrow();
        assertThat(line)
                .extracting(PlanLine::people, PlanLine::hours, PlanLine::price, PlanLine::state, PlanLine::priority)
                .containsExactly(3, 60, null, "Didanai", 9.0);
        assertThat(line.note()).isEqualTo("harga satuan Rp1.000.000 sampai Rp4.000.000");
        assertThat(line.form()).isEqualTo("Pelatihan klasikal: Workshop atau Lokakarya");
        assertThat(lines.of(SORONG, YEAR)).isEmpty();
        var sums = PlanSheet.sheets(YEAR, all).get(1).rows();
        assertThat(sums.get(sums.size() - 1)).containsExactly(null, "Jumlah", 3, 80, 10_000_000L, null);
    }

    @EachDatabase
    void oneRupiahTooLittleDefersWhatCostsTheLeastPriorityAndNothingElse(Database db) {
        on(db);
        assertThat(bring(LINE, "8000000").isApplied()).isTrue();
        assertThat(standing()).containsExactly("FUNDED", "FUNDED", "FUNDED");

        TestIntake.Result less = bring(LINE, "7999999");
        assertThat(less.isApplied()).as("%s", less).isTrue();
        assertThat(standing()).containsExactly("FUNDED", "FUNDED", "DEFERRED");
        assertThat(plan.changes()).containsExactly("2 " + cheap + " FUNDED DEFERRED");
        assertThat(less.warnings()).contains("1 dari 3 kegiatan ditunda, bersama-sama Rp1.000.000", "terbukti");
        assertThat(less.changes()).contains("Lokakarya (prioritas 2, Rp1.000.000)");
        assertThat(bring(LINE, "7999999").counts()).isEqualTo("0 baru, 0 berubah, 0 berakhir, 2 tetap");

        assertThat(bring(LINE, "5000000").isApplied()).isTrue();
        assertThat(standing()).as("9 + 2 is more than 8 + 2").containsExactly("FUNDED", "DEFERRED", "FUNDED");
        assertThat(bring(LINE, "4999999").isApplied()).isTrue();
        assertThat(standing()).as("8 + 2 is more than 9").containsExactly("DEFERRED", "FUNDED", "FUNDED");
        assertThat(bring(LINE, "0").isApplied()).isTrue();
        assertThat(standing()).containsExactly("DEFERRED", "DEFERRED", "DEFERRED");
        assertThat(bring(LINE, "8000000").isApplied()).isTrue();
        assertThat(standing()).as("funded again").containsExactly("FUNDED", "FUNDED", "FUNDED");
        assertThat(db.jdbc()
                        .sql("select count(*) from city_plan_deferral")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @EachDatabase
    void whatIsMandatoryIsTheLastToBeDeferred(Database db) {
        on(db);
        db.jdbc()
                .sql("update plan_item set mandatory = true where id = ?")
                .param(cheap)
                .update();
        assertThat(bring(LINE, "4000000").isApplied()).isTrue();
        assertThat(standing()).as("1 and 3, not 4").containsExactly("DEFERRED", "FUNDED", "FUNDED");
    }

    @EachDatabase
    void whatIsNotAllowedIsSaidAndNothingIsWritten(Database db) {
        on(db);
        db.jdbc()
                .sql("insert into budget_entry (tenant, for_year, unit_id, fund_source, kind, amount, item_id, made_at)"
                        + " values ('palu', ?, ?, 'CITY', 'COMMIT', 1000000, ?, current_timestamp)")
                .params(YEAR, UNIT, cheap)
                .update();
        assertThat(bring(LINE, "999999").errors()).contains("sudah terikat atau terealisasi sebesar Rp1.000.000");
        assertThat(bring(LINE, "1000000").isApplied()).isTrue();
        assertThat(standing()).as("what is bound stays").containsExactly("DEFERRED", "DEFERRED", "FUNDED");
        assertThat(bring(LINE, "100000001").errors()).contains("menjadi Rp100.000.001, melebihi pagunya Rp100.000.000");
        assertThat(bring(LINE, "100000000").isApplied()).isTrue();
        assertThat(bring(YEAR + "/" + UNIT + "/workshop/Q2/TANPA", "1").errors())
                .contains("hanya Rp0");
        assertThat(bring(LINE, "-1").errors()).isNotEmpty();
        assertThat(bring(YEAR + "/dinsos/workshop/Q2/CITY", "1").errors()).contains("Tidak ada baris");
        assertThat(bring("lain", "1").errors()).contains("Tidak ada baris");
        assertThat(intake.bring("rencana-disetujui", csv(HEADS, LINE + ";1", LINE + ";2"))
                        .errors())
                .contains("Sudah ada di baris 2");
        assertThat(intake.bring("rencana-disetujui", csv("Kode baris", LINE)).errors())
                .contains("Kolom \"Jumlah disetujui\" tidak ada");
        plan.decreed();
        assertThat(bring(LINE, "2000000").errors()).contains("sudah diverifikasi atau ditetapkan");
    }

    @EachDatabase
    void itIsTakenBackAsLongAsThePlanIsNotFinal(Database db) {
        on(db);
        TestIntake.Result first = bring(LINE, "7000000");
        assertThat(standing()).containsExactly("FUNDED", "FUNDED", "DEFERRED");
        intake.undo(first);
        assertThat(standing()).containsExactly("FUNDED", "FUNDED", "FUNDED");
        assertThat(lines.of(PALU, YEAR)).allMatch(line -> line.approved() == null);

        TestIntake.Result second = bring(LINE, "7000000");
        plan.decreed();
        assertThatThrownBy(() -> intake.undo(second))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sudah diverifikasi");
        assertThat(standing()).containsExactly("FUNDED", "FUNDED", "DEFERRED");
    }

    @EachDatabase
    void aPlanThatWasPutTogetherAnewIsMarkedUntilTheAmountsComeAgain(Database db) {
        on(db);
        assertThat(bring(LINE, "7000000").isApplied()).isTrue();
        db.jdbc()
                .sql("update city_plan_item set standing = 'FUNDED', reason = null")
                .update();
        assertThat(lines.of(PALU, YEAR)).filteredOn(PlanLine::isAboveApproved).hasSize(1);
        assertThat(bring(LINE, "7000000").isApplied()).isTrue();
        assertThat(standing()).containsExactly("FUNDED", "FUNDED", "DEFERRED");
        assertThat(lines.of(PALU, YEAR)).noneMatch(PlanLine::isAboveApproved);
        assertThatThrownBy(() -> standings.changing(SORONG, YEAR)).isInstanceOf(Refusal.class);
    }
}
