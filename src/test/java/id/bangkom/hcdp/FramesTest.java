package id.bangkom.hcdp;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.UNIT;
import static id.bangkom.testing.TestCity.UNIT_PLANNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.access.TestAccess;
import id.bangkom.competency.Competencies;
import id.bangkom.competency.TestCompetencies;
import id.bangkom.cycle.TestCityPlan;
import id.bangkom.hcdp.FrameProgress.Amount;
import id.bangkom.hcdp.FrameProgress.Line;
import id.bangkom.hcdp.FrameProposal.Effort;
import id.bangkom.hcdp.PlanFrame.State;
import id.bangkom.hcdp.PlanFrame.Target;
import id.bangkom.needs.TestGaps;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The frame of several years, on rows. */
class FramesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:10:00Z"), ZoneOffset.UTC);
    private static final Actor ANALYST = new Actor(HR_ANALYST, PALU);
    private static final Actor HEAD = new Actor(HR_HEAD, PALU);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private TestCity city;
    private Frames frames;
    private FrameProgress progress;
    private PlannedYear plan;

    private void on(Database db) {
        city = TestCity.in(db);
        Catalogue catalogue = TestTraining.catalogue(db);
        Workforce workforce = TestWorkforce.workforce(db, CLOCK);
        Competencies competencies = TestCompetencies.competencies(db, CLOCK);
        plan = new PlannedYear(db.jdbc(), catalogue, 2027)
                .programme("workshop", "Lokakarya", 1, 30)
                .unit(UNIT);
        db.jdbc().sql("update programme set active = true").update();
        frames = new Frames(
                new FrameRows(db.jdbc()),
                new HcdpAccess(TestAccess.accounts(db, CLOCK), workforce, null),
                TestGaps.counts(db),
                catalogue,
                competencies,
                TestAccess.cities(db, CLOCK),
                CLOCK);
        progress = new FrameProgress(
                new PlanLines(
                        TestCityPlan.standings(db),
                        TestPlans.planned(db),
                        new AmountRows(db.jdbc()),
                        workforce,
                        catalogue,
                        competencies),
                TestTraining.passed(db));
    }

    private void gap(Database db, int year, String competency, int gap) {
        String person = city.employee();
        city.cycle(PALU, year);
        db.jdbc()
                .sql("insert into needs_case (tenant, for_year, case_id, state, performance_shortfall)"
                        + " values ('palu', ?, ?, 'COMPLETE', 0)")
                .params(year, person)
                .update();
        db.jdbc()
                .sql("insert into need_rating (tenant, for_year, case_id, competency_id, slot, required_level, gap)"
                        + " values ('palu', ?, ?, ?, 1, 3, ?)")
                .params(year, person, competency, gap)
                .update();
    }

    private String begin() {
        return frames.begin(ANALYST, 2027, "HCDP Kota Palu", "RPJMD 2025 sampai 2029");
    }

    private static void refused(String why, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(Refusal.class).hasMessageContaining(why);
    }

    /** 7 over 5 years: 7/5, 14/5, 21/5, 28/5, 35/5 rounded down are 1, 2, 4, 5, 7. */
    @Test
    void peopleAreSpreadOverTheYearsWithoutARest() {
        List<Target> targets = FrameProposal.of(
                List.of(2027, 2028, 2029, 2030, 2031), Map.of("service", 7), competency -> new Effort(20, 1_500_000));
        assertThat(targets).extracting(Target::people).containsExactly(1, 1, 2, 1, 2);
        assertThat(targets.get(2)).isEqualTo(new Target(2029, "service", 2, 40, 3_000_000));
        assertThat(FrameProposal.of(List.of(2027, 2028), Map.of("service", 1), competency -> Effort.UNKNOWN))
                .containsExactly(new Target(2028, "service", 1, 0, 0));
    }

    @EachDatabase
    void aFrameBeginsWithTheGapsOfTheNewestYear(Database db) {
        on(db);
        gap(db, 2025, "integrity", 1);
        for (int i = 0; i < 6; i++) {
            gap(db, 2026, "service", 1);
        }
        gap(db, 2026, "service", 0);
        gap(db, 2026, "communication", 2);
        String id = begin();
        PlanFrame frame = frames.frame(PALU, id);
        assertThat(frame)
                .extracting(PlanFrame::fromYear, PlanFrame::toYear, PlanFrame::version, PlanFrame::state)
                .containsExactly(2027, 2031, 1, State.DRAFT);
        List<Target> targets = frames.targets(PALU, id);
        assertThat(targets)
                .filteredOn(target -> target.competencyId().equals("service"))
                .extracting(Target::people)
                .containsExactly(1, 1, 1, 1, 2);
        assertThat(targets)
                .filteredOn(target -> target.competencyId().equals("communication"))
                .containsExactly(new Target(2031, "communication", 1, 0, 0));
        assertThat(targets).contains(new Target(2031, "service", 2, 40, 2_000_000));
        assertThat(targets).noneMatch(target -> target.competencyId().equals("integrity"));
        refused("tidak ada", () -> frames.frame(SORONG, id));
        assertThat(frames.targets(SORONG, id)).isEmpty();
        assertThat(frames.all(SORONG)).isEmpty();
        refused("Sudah ada", () -> frames.begin(ANALYST, 2028, "Lain", "RPJMD"));
        refused("BKPSDM", () -> frames.begin(new Actor(UNIT_PLANNER, PALU), 2033, "Lain", "RPJMD"));
        refused("2021 sampai 2028", () -> frames.begin(ANALYST, 2029, "Lain", "RPJMD"));
    }

    @EachDatabase
    void aDraftIsChangedByWhoeverHasSeenItAndADecidedOneByNobody(Database db) {
        on(db);
        String id = begin();
        refused("tanpa sasaran", () -> frames.decide(HEAD, id, 1, "800/1", DAY));
        frames.put(ANALYST, id, 1, new Target(2028, "service", 3, 60, 3_000_000));
        refused("oleh orang lain", () -> frames.put(HEAD, id, 1, new Target(2028, "service", 4, 1, 1)));
        frames.put(HEAD, id, 2, new Target(2028, "service", 4, 80, 4_000_000));
        frames.put(HEAD, id, 3, new Target(2029, "service", 4, 80, 4_000_000));
        frames.put(HEAD, id, 4, new Target(2029, "service", 0, 0, 0));
        assertThat(frames.targets(PALU, id)).containsExactly(new Target(2028, "service", 4, 80, 4_000_000));
        frames.rename(ANALYST, id, 5, "HCDP 2027", "RPJMD");
        refused("2027 sampai 2031", () -> frames.put(ANALYST, id, 6, new Target(2032, "service", 1, 1, 1)));
        refused("kompetensi", () -> frames.put(ANALYST, id, 6, new Target(2028, "sihir", 1, 1, 1)));
        refused("Jumlah pegawai", () -> frames.put(ANALYST, id, 6, new Target(2028, "service", -1, 1, 1)));

        refused("Kepala BKPSDM", () -> frames.decide(ANALYST, id, 6, "800/1", DAY));
        refused("Nomor", () -> frames.decide(HEAD, id, 6, " ", DAY));
        refused("sampai hari ini", () -> frames.decide(HEAD, id, 6, "800/1", LocalDate.of(2026, 11, 24)));
        refused("oleh orang lain", () -> frames.decide(HEAD, id, 5, "800/1", DAY));
        refused("Versi berikutnya", () -> frames.next(ANALYST, id));
        frames.decide(HEAD, id, 6, "800/1", DAY);
        assertThat(frames.frame(PALU, id))
                .extracting(PlanFrame::state, PlanFrame::title, PlanFrame::decreeNo, PlanFrame::decreeDate)
                .containsExactly(State.DECIDED, "HCDP 2027", "800/1", DAY);
        refused("sudah ditetapkan", () -> frames.put(ANALYST, id, 7, new Target(2028, "service", 1, 1, 1)));
        refused("sudah ditetapkan", () -> frames.decide(HEAD, id, 7, "800/2", DAY));

        String next = frames.next(ANALYST, id);
        assertThat(frames.frame(PALU, next))
                .extracting(PlanFrame::version, PlanFrame::state, PlanFrame::decreeNo)
                .containsExactly(2, State.DRAFT, null);
        assertThat(frames.targets(PALU, next)).isEqualTo(frames.targets(PALU, id));
        refused("Versi berikutnya", () -> frames.next(ANALYST, id));
        frames.put(ANALYST, next, 1, new Target(2028, "service", 9, 9, 9));
        assertThat(frames.targets(PALU, id)).containsExactly(new Target(2028, "service", 4, 80, 4_000_000));
        assertThat(frames.all(PALU)).extracting(PlanFrame::id).containsExactly(next, id);
    }

    @EachDatabase
    void targetsStandBesideWhatTheCityPlanFundsAndWhatTookPlace(Database db) {
        on(db);
        String id = begin();
        frames.put(ANALYST, id, 1, new Target(2027, "service", 5, 100, 6_000_000));
        frames.put(ANALYST, id, 2, new Target(2028, "service", 2, 40, 2_000_000));
        String person = city.employee();
        String first = plan.item(person, UNIT, "workshop", "Q1", 1_000_000, 5);
        plan.item(person, UNIT, "workshop", "Q2", 1_000_000, 5);
        plan.item(city.employee(), UNIT, "workshop", "Q2", 1_000_000, 5);
        plan.item(city.employee(), UNIT, "workshop", "Q2", 1_000_000, 5, "communication", "FUNDED");
        plan.item(city.employee(), UNIT, "workshop", "Q2", 1_000_000, 5, "service", "DEFERRED");
        db.jdbc()
                .sql("insert into participation (tenant, for_year, case_id, employee_id, programme_id, item_id, state)"
                        + " values ('palu', 2027, 'x', ?, 'workshop', ?, 'FINISHED')")
                .params(person, first)
                .update();
        db.jdbc()
                .sql("insert into budget_entry (tenant, for_year, unit_id, fund_source, kind, amount, item_id, made_at)"
                        + " values ('palu', 2027, ?, 'CITY', 'SPEND', 900000, ?, current_timestamp)")
                .params(UNIT, first)
                .update();
        PlanFrame frame = frames.frame(PALU, id);
        List<Line> lines = progress.of(PALU, frame, frames.targets(PALU, id));
        assertThat(lines)
                .containsExactly(
                        new Line(2027, "communication", Amount.NONE, new Amount(1, 20, 1_000_000), Amount.NONE, true),
                        new Line(
                                2027,
                                "service",
                                new Amount(5, 100, 6_000_000),
                                new Amount(2, 60, 3_000_000),
                                new Amount(1, 20, 900_000),
                                true),
                        new Line(2028, "service", new Amount(2, 40, 2_000_000), Amount.NONE, Amount.NONE, false));
        List<Line> years = FrameProgress.years(frame, lines);
        assertThat(years).hasSize(5);
        assertThat(years.get(0))
                .extracting(Line::target, Line::plan, Line::done)
                .containsExactly(
                        new Amount(5, 100, 6_000_000), new Amount(3, 80, 4_000_000), new Amount(1, 20, 900_000));
        FrameChart.Bar bar = FrameChart.of(years).bars().get(0);
        assertThat(bar.mark()).isEqualTo(220);
        assertThat(bar.planned()).isEqualTo(132);
        assertThat(bar.done()).isEqualTo(44);
        assertThat(bar.words()).isEqualTo("3 / 5");
    }
}
