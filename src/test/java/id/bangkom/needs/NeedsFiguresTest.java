package id.bangkom.needs;

import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.needs.NeedsFigures.Progress;
import id.bangkom.needs.NeedsFigures.Silent;
import id.bangkom.needs.NeedsFigures.Silent.Standing;
import id.bangkom.rules.TestRules;
import id.bangkom.rules.WorkingDays;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The survey in numbers. */
class NeedsFiguresTest {

    private static final int YEAR = 2027;
    private static final Instant BEGUN = ProcessTestConfiguration.MORNING;

    private final MutableClock clock = new MutableClock(BEGUN);

    @EachDatabase
    void whoHasAnsweredWhoIsLateAndWhoStillCan(Database db) {
        TestCity city = TestCity.in(db);
        city.cycle(PALU, YEAR);
        List<String> people = List.of(city.employee(), city.employee(), city.employee(), city.employee());
        begin(db, people.get(0), "OPEN", BEGUN, BEGUN, null);
        begin(db, people.get(1), "COMPLETE", BEGUN, BEGUN, BEGUN);
        begin(db, people.get(2), "OPEN", BEGUN, null, null);
        begin(db, people.get(3), "OPEN", null, null, null);
        String gone = city.employee();
        begin(db, gone, "OPEN", BEGUN, null, null);
        city.leaves(gone);
        NeedsFigures figures = TestNeeds.figures(db, clock);
        WorkingDays days = TestRules.workingDays(db);
        Instant due = days.after(PALU, BEGUN, rule(db, "due"));
        Instant over = days.after(PALU, BEGUN, rule(db, "takeover"));

        clock.set(due.minusMillis(1));
        assertThat(figures.progress(PALU, YEAR)).containsExactly(new Progress(UNIT, 4, 2, 1, 0, 2));
        assertThat(standings(figures)).containsExactly(Standing.WAITING, Standing.WAITING);
        clock.set(due);
        assertThat(figures.progress(PALU, YEAR)).containsExactly(new Progress(UNIT, 4, 2, 1, 1, 2));
        assertThat(standings(figures)).containsExactlyInAnyOrder(Standing.LATE, Standing.WAITING);
        clock.set(over);
        assertThat(figures.progress(PALU, YEAR)).containsExactly(new Progress(UNIT, 4, 2, 1, 1, 1));
        assertThat(standings(figures)).containsExactlyInAnyOrder(Standing.OVER, Standing.WAITING);
        assertThat(figures.silent(PALU, YEAR, List.of(UNIT)))
                .extracting(Silent::due)
                .containsExactlyInAnyOrder(due, null);
        assertThat(figures.silentAfter(PALU, YEAR, List.of(UNIT), "", 10))
                .as("who can no longer answer is not reminded")
                .extracting(Silent::employeeId)
                .containsExactly(people.get(3));

        clock.set(BEGUN);
        List<Silent> first = figures.silentAfter(PALU, YEAR, List.of(UNIT), "", 1);
        List<Silent> second =
                figures.silentAfter(PALU, YEAR, List.of(UNIT), first.get(0).employeeId(), 1);
        assertThat(List.of(first.get(0).employeeId(), second.get(0).employeeId()))
                .containsExactlyInAnyOrder(people.get(2), people.get(3));
        assertThat(figures.silentAfter(PALU, YEAR, List.of(UNIT), second.get(0).employeeId(), 1))
                .isEmpty();
        assertThat(figures.silent(PALU, YEAR, List.of(TestCity.HR_UNIT))).isEmpty();
        assertThat(figures.progress(SORONG, YEAR)).isEmpty();
        assertThat(figures.silent(SORONG, YEAR, List.of(UNIT))).isEmpty();
        assertThat(figures.progress(PALU, YEAR + 1)).isEmpty();
    }

    private static List<Standing> standings(NeedsFigures figures) {
        return figures.silent(PALU, YEAR, List.of(UNIT)).stream()
                .map(Silent::standing)
                .toList();
    }

    private static int rule(Database db, String kind) {
        return TestRules.rules(db)
                .number(
                        PALU,
                        "deadline.needs-identification.selfAssessment." + kind,
                        java.time.LocalDate.of(2027, 2, 22))
                .intValueExact();
    }

    private static void begin(
            Database db, String employee, String state, Instant begun, Instant answered, Instant confirmed) {
        db.jdbc()
                .sql("insert into needs_case (tenant, for_year, case_id, state, performance_shortfall,"
                        + " self_assessed_at, confirmed_at) values (?, ?, ?, ?, 0, ?, ?)")
                .params(Arrays.asList(PALU, YEAR, employee, state, moment(answered), moment(confirmed)))
                .update();
        if (begun != null) {
            db.jdbc()
                    .sql("insert into stage_case (tenant, for_year, process, case_id, state, planned_at, started_at)"
                            + " values (?, ?, 'needs-identification', ?, 'RUNNING', ?, ?)")
                    .params(PALU, YEAR, employee, moment(begun), moment(begun))
                    .update();
        }
    }

    private static Timestamp moment(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
