package id.bangkom.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.access.Role;
import id.bangkom.cycle.CityPlanChanges.Change;
import id.bangkom.cycle.CityPlanRepository.Power;
import id.bangkom.cycle.CityPlanRepository.RouteStep;
import id.bangkom.cycle.CityPlanRepository.State;
import id.bangkom.cycle.CityPlanRepository.StepState;
import id.bangkom.cycle.CityPlanRepository.Sum;
import id.bangkom.cycle.CityPlanSource.Decree;
import id.bangkom.cycle.CityPlanSource.PlannedItem;
import id.bangkom.cycle.CityPlanVersions.Version;
import id.bangkom.cycle.Cycles.CycleOfYear;
import id.bangkom.cycle.Cycles.StageEnds;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of the cycle, its plan and its report, on both databases. */
class CycleRepositoriesTest {

    private static final int YEAR = 2027;
    private static final Instant NOW = Instant.parse("2026-08-03T01:00:00Z");

    private CycleRepository cycles;
    private CityPlanRepository plans;
    private CityPlanVersions versions;
    private ReportRepository reports;

    private void open(Database db) {
        cycles = new CycleRepository(db.jdbc());
        JdbcTemplate batches = new JdbcTemplate(db.dataSource());
        plans = new CityPlanRepository(db.jdbc(), batches);
        versions = new CityPlanVersions(db.jdbc(), batches);
        reports = new ReportRepository(db.jdbc(), batches);
        for (String tenant : List.of("palu", "sorong")) {
            db.jdbc()
                    .sql("insert into tenant (id, name, agency, zone) values (?, ?, 'BKPSDM', 'Asia/Makassar')")
                    .params(tenant, tenant)
                    .update();
            db.jdbc()
                    .sql("insert into account (id, tenant, email, display_name) values (?, ?, ?, 'Kepala')")
                    .params(tenant + "head", tenant, tenant + "@example.id")
                    .update();
            db.jdbc()
                    .sql("insert into employee (id, tenant, employment_kind, joined_on)"
                            + " values (?, ?, 'PNS', date '2020-01-01')")
                    .params(tenant + "head", tenant)
                    .update();
            cycles.open(tenant, YEAR, tenant + "head", LocalDate.of(2026, 8, 3), ends(), NOW);
        }
    }

    private static StageEnds ends() {
        return new StageEnds(LocalDate.of(2026, 9, 1), null, LocalDate.of(2026, 11, 1));
    }

    private static PlannedItem item(
            String id, String unit, String employee, long cost, double priority, ItemStanding standing) {
        return new PlannedItem(id, unit, employee, "Manajemen Waktu", cost, 20, priority, standing, null);
    }

    @EachDatabase
    void a_year_is_opened_once_and_ends_once(Database db) {
        open(db);
        assertThatThrownBy(() -> cycles.open("palu", YEAR, "paluhead", LocalDate.of(2026, 8, 3), ends(), NOW))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(cycles.ends("palu", YEAR)).isEqualTo(ends());
        assertThat(cycles.find("palu", YEAR).orElseThrow())
                .isEqualTo(new CycleOfYear(
                        "palu", YEAR, CycleOfYear.State.OPEN, NOW, "paluhead", LocalDate.of(2026, 8, 3), null));
        cycles.end("palu", YEAR, CycleOfYear.State.REJECTED, NOW);
        cycles.end("palu", YEAR, CycleOfYear.State.CLOSED, NOW.plusSeconds(1));
        assertThat(cycles.find("palu", YEAR).orElseThrow().state()).isEqualTo(CycleOfYear.State.REJECTED);
        assertThat(cycles.find("palu", YEAR).orElseThrow().closedAt()).isEqualTo(NOW);
        assertThat(cycles.find("sorong", YEAR).orElseThrow().state()).isEqualTo(CycleOfYear.State.OPEN);
    }

    @EachDatabase
    void decisions_are_kept_in_their_order(Database db) {
        open(db);
        Decision first =
                new Decision(Decision.Topic.CYCLE, Decision.Verdict.OPEN, "paluhead", "Kepala BKPSDM", "Mulai", NOW);
        Decision second = new Decision(Decision.Topic.APPROVAL, Decision.Verdict.PASS, null, null, null, NOW);
        cycles.log("palu", YEAR, first);
        cycles.log("palu", YEAR, second);
        assertThat(cycles.decisions("palu", YEAR)).containsExactly(first, second);
        assertThat(cycles.decisions("sorong", YEAR)).isEmpty();
    }

    private void put(String tenant, PlannedItem... items) {
        plans.begin(tenant, YEAR);
        int round = plans.find(tenant, YEAR).orElseThrow().round();
        assertThat(plans.nextRound(tenant, YEAR, round)).isTrue();
        plans.apply(tenant, YEAR, CityPlanChanges.between(plans.items(tenant, YEAR), List.of(items)));
    }

    @EachDatabase
    void a_new_consolidation_writes_what_differs_and_starts_a_new_round(Database db) {
        open(db);
        put("palu", item("old", "dishub", "e1", 5, 1, ItemStanding.FUNDED));
        assertThat(plans.verified("palu", YEAR, 1, false, "paluhead")).isTrue();
        put(
                "palu",
                item("i1", "dishub", "e1", 30, 2.5, ItemStanding.FUNDED),
                item("i2", "dishub", "e1", 20, 1.25, ItemStanding.FUNDED),
                item("i3", "dinkes", "e2", 10, 9, ItemStanding.DEFERRED));
        assertThat(plans.ceiling("palu", YEAR, 2, 200)).isTrue();
        assertThat(plans.find("palu", YEAR))
                .contains(new CityPlanRepository.Plan(State.DRAFT, 2, 0, 200, false, null, null, null));
        assertThat(plans.items("palu", YEAR)).extracting(PlannedItem::id).containsExactly("i3", "i1", "i2");
        assertThat(plans.funded("palu", YEAR)).isEqualTo(new CityPlanRepository.Funded(50, 1));
        assertThat(plans.sumsByUnit("palu", YEAR))
                .containsExactly(
                        new Sum("dinkes", ItemStanding.DEFERRED, 1, 1, 10, 20),
                        new Sum("dishub", ItemStanding.FUNDED, 2, 1, 50, 40));
        assertThat(plans.sumsByProgramme("palu", YEAR))
                .extracting(Sum::standing, Sum::cost)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ItemStanding.DEFERRED, 10L),
                        org.assertj.core.groups.Tuple.tuple(ItemStanding.FUNDED, 50L));
        put("palu", item("i1", "dishub", "e1", 30, 2.5, ItemStanding.DEFERRED));
        assertThat(plans.items("palu", YEAR))
                .containsExactly(item("i1", "dishub", "e1", 30, 2.5, ItemStanding.DEFERRED));
        assertThat(plans.funded("palu", YEAR)).isEqualTo(new CityPlanRepository.Funded(0, 0));
        assertThat(plans.find("sorong", YEAR)).isEmpty();
        assertThat(plans.items("sorong", YEAR)).isEmpty();
    }

    @EachDatabase
    void versions_keep_what_differs_and_who_knew_which(Database db) {
        open(db);
        plans.begin("palu", YEAR);
        assertThat(versions.seen("palu", YEAR, "paluhead", 0, NOW)).isEmpty();
        assertThat(versions.add("palu", YEAR, version(1), List.of())).isTrue();
        assertThat(versions.add("palu", YEAR, version(1), List.of())).isFalse();
        assertThat(versions.seen("palu", YEAR, "paluhead", 1, NOW)).contains(0);
        PlannedItem funded = item("i1", "dishub", "e1", 30, 2.5, ItemStanding.FUNDED);
        PlannedItem deferred = item("i1", "dishub", "e1", 30, 2.5, ItemStanding.DEFERRED);
        PlannedItem other = item("i2", "dinkes", "e2", 10, 9, ItemStanding.FUNDED);
        versions.add("palu", YEAR, version(2), decided(List.of(funded), List.of(deferred, other)));
        versions.add("palu", YEAR, version(3), decided(List.of(deferred, other), List.of(funded, other)));
        versions.add("palu", YEAR, version(4), decided(List.of(funded, other), List.of(funded)));
        assertThat(versions.all("palu", YEAR)).containsExactly(version(1), version(2), version(3), version(4));
        assertThat(versions.between("palu", YEAR, 1, 2))
                .extracting(Change::itemId, Change::standingBefore, Change::standing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("i2", null, ItemStanding.FUNDED),
                        org.assertj.core.groups.Tuple.tuple("i1", ItemStanding.FUNDED, ItemStanding.DEFERRED));
        // Deferred and funded again, added and removed again: nothing is left of either.
        assertThat(versions.between("palu", YEAR, 1, 4)).isEmpty();
        assertThat(versions.between("palu", YEAR, 2, 4))
                .extracting(Change::itemId, Change::fundedBefore, Change::funded)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("i2", 10L, 0L),
                        org.assertj.core.groups.Tuple.tuple("i1", 0L, 30L));
        assertThat(versions.seen("palu", YEAR, "paluhead", 4, NOW)).contains(1);
        assertThat(versions.seen("palu", YEAR, "paluhead", 4, NOW)).contains(1);
        assertThat(versions.seen("sorong", YEAR, "paluhead", 4, NOW)).isEmpty();
        assertThat(versions.all("sorong", YEAR)).isEmpty();
        assertThat(versions.between("sorong", YEAR, 1, 4)).isEmpty();
    }

    private static Version version(int no) {
        return new Version(no, no, 2, 30, 100, NOW);
    }

    private static List<Change> decided(List<PlannedItem> before, List<PlannedItem> after) {
        return CityPlanChanges.between(before, after).decided();
    }

    @EachDatabase
    void the_route_and_the_returns_belong_to_their_round(Database db) {
        open(db);
        put("palu");
        RouteStep head = new RouteStep(1, Role.HR_HEAD, Power.ENDORSE, "Mengajukan", StepState.CURRENT, null);
        RouteStep mayor = new RouteStep(2, Role.MAYOR, Power.DECIDE, "Menetapkan", StepState.PENDING, null);
        plans.route("palu", YEAR, 1, List.of(head, mayor));
        plans.route("palu", YEAR, 1, List.of(head, mayor));
        assertThat(plans.step("palu", YEAR, 1, 1, StepState.PENDING, StepState.APPROVED, "paluhead"))
                .isFalse();
        assertThat(plans.step("palu", YEAR, 1, 1, StepState.CURRENT, StepState.APPROVED, "paluhead"))
                .isTrue();
        assertThat(plans.step("palu", YEAR, 1, 1, StepState.CURRENT, StepState.RETURNED, "paluhead"))
                .isFalse();
        plans.returnUnit("palu", YEAR, 1, "dishub", "Kurang lengkap");
        assertThat(plans.route("palu", YEAR, 1))
                .containsExactly(
                        new RouteStep(1, Role.HR_HEAD, Power.ENDORSE, "Mengajukan", StepState.APPROVED, "paluhead"),
                        mayor);
        assertThat(plans.returned("palu", YEAR, 1)).containsEntry("dishub", "Kurang lengkap");
        assertThat(plans.route("palu", YEAR, 2)).isEmpty();
        assertThat(plans.returned("palu", YEAR, 2)).isEmpty();
        assertThat(plans.decree("palu", YEAR, 2, new Decree("1/2027", LocalDate.of(2026, 12, 1))))
                .isFalse();
        assertThat(plans.decree("palu", YEAR, 1, new Decree("1/2027", LocalDate.of(2026, 12, 1))))
                .isTrue();
        assertThat(plans.end("palu", YEAR, State.PUBLISHED)).isTrue();
        assertThat(plans.end("palu", YEAR, State.REJECTED)).isFalse();
        assertThat(plans.step("palu", YEAR, 1, 2, StepState.PENDING, StepState.CURRENT, null))
                .isFalse();
        assertThat(plans.find("palu", YEAR).orElseThrow().decree())
                .isEqualTo(new Decree("1/2027", LocalDate.of(2026, 12, 1)));
    }

    @EachDatabase
    void a_verification_is_made_once_in_its_round(Database db) {
        open(db);
        put("palu");
        assertThat(plans.escalateVerification("palu", YEAR, 1)).isTrue();
        assertThat(plans.escalateVerification("palu", YEAR, 1)).isFalse();
        assertThat(plans.verified("palu", YEAR, 1, false, "paluhead"))
                .as("by somebody who was asked before it was handed on")
                .isFalse();
        assertThat(plans.unverified("palu", YEAR, 1, true)).isTrue();
        assertThat(plans.verified("palu", YEAR, 1, true, "paluhead")).isFalse();
        assertThat(plans.nextRound("palu", YEAR, 1)).isTrue();
        assertThat(plans.nextRound("palu", YEAR, 1)).isFalse();
        assertThat(plans.verified("palu", YEAR, 2, false, "paluhead")).isTrue();
        assertThat(plans.verified("palu", YEAR, 2, false, "paluhead")).isFalse();
        assertThat(plans.escalateVerification("palu", YEAR, 2)).isFalse();
        assertThat(plans.sentBack("palu", YEAR, 2)).isTrue();
        assertThat(plans.find("palu", YEAR).orElseThrow().resumeRound()).isEqualTo(2);
        assertThat(plans.wholeRoute("palu", YEAR, 2)).isTrue();
        assertThat(plans.find("palu", YEAR).orElseThrow().resumeRound()).isNull();
        assertThat(plans.sentBack("sorong", YEAR, 2)).isFalse();
    }

    @EachDatabase
    void figures_are_replaced_as_a_whole_and_a_code_is_there_once(Database db) {
        open(db);
        Figure city = Figure.city("hours.mean", "Jam pelajaran", "Rata-rata", 18.25, Figure.Measure.HOURS);
        Figure unit = Figure.unit("dishub", "hours.mean", "Jam pelajaran", "Rata-rata", 12.5, Figure.Measure.HOURS);
        reports.figures("palu", YEAR, List.of(unit));
        reports.figures("palu", YEAR, List.of(city, unit));
        assertThat(reports.figures("palu", YEAR))
                .extracting(Figure::unitId, figure -> figure.value().stripTrailingZeros())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, new BigDecimal("18.25")),
                        org.assertj.core.groups.Tuple.tuple("dishub", new BigDecimal("12.5")));
        assertThat(reports.figures("sorong", YEAR)).isEmpty();
        assertThatThrownBy(() -> reports.figures("palu", YEAR, List.of(city, city)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @EachDatabase
    void a_report_is_reviewed_returned_and_ratified(Database db) {
        open(db);
        reports.begin("palu", YEAR);
        reports.begin("palu", YEAR);
        reports.escalateReview("palu", YEAR);
        reports.reviewed("palu", YEAR, new ReviewReport(" Baik ", "Lanjutkan"), "paluhead");
        reports.escalateRatification("palu", YEAR);
        reports.returned("palu", YEAR, "Kurang");
        reports.ratified("palu", YEAR, "paluhead");
        assertThat(reports.report("palu", YEAR))
                .contains(new ReportRepository.Report(
                        false, "Baik", "Lanjutkan", "paluhead", true, "Kurang", "paluhead"));
        assertThat(reports.report("sorong", YEAR)).isEmpty();
    }

    @EachDatabase
    void what_is_carried_twice_is_there_once_and_only_in_its_city(Database db) {
        open(db);
        OpenNeed gap = new OpenNeed(
                OpenNeed.Kind.GAP,
                "paluhead",
                "integrity",
                2,
                "Integritas",
                "needs-identification",
                new CaseKey("palu", YEAR, "paluhead"),
                "");
        OpenNeed followUp = new OpenNeed(
                OpenNeed.Kind.FOLLOW_UP,
                "paluhead",
                null,
                0,
                "Membimbing rekan",
                "training-evaluation",
                new CaseKey("palu", YEAR, "x1"),
                "f1");
        reports.carry("palu", YEAR + 1, List.of(gap, followUp));
        reports.carry("palu", YEAR + 1, List.of(gap));
        assertThat(reports.carried("palu", YEAR + 1, "paluhead")).containsExactly(followUp, gap);
        assertThat(reports.countCarried("palu", YEAR + 1)).isEqualTo(2);
        assertThat(reports.carried("palu", YEAR, "paluhead")).isEmpty();
        assertThat(reports.carried("sorong", YEAR + 1, "paluhead")).isEmpty();
        assertThat(reports.countCarried("sorong", YEAR + 1)).isZero();
    }
}
