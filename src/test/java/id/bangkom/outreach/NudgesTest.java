package id.bangkom.outreach;

import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.access.TestAccess;
import id.bangkom.outreach.NudgeRows.Nudge;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.rules.TestRules;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.workforce.TestWorkforce;
import id.bangkom.workforce.WorkUnit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Not more often than every three working days, whoever asks and how many at once. */
class NudgesTest {

    private static final int YEAR = 2027;
    private static final Actor ACTOR = new Actor(HR_HEAD, PALU);

    private final MutableClock clock = new MutableClock(ProcessTestConfiguration.MORNING);

    @EachDatabase
    void aUnitIsRemindedAgainAfterThreeWorkingDays(Database db) {
        Nudges nudges = nudges(db);
        WorkUnit unit = unit(db);
        assertThatThrownBy(() -> nudges.ask(ACTOR, YEAR, unit, 0))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Tidak ada pegawai");
        nudges.ask(ACTOR, YEAR, unit, 7);
        // Monday, so Wednesday is too early and Thursday is not.
        clock.set(Instant.parse("2027-02-24T14:00:00Z"));
        assertThatThrownBy(() -> nudges.ask(ACTOR, YEAR, unit, 7))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sudah diingatkan pada 22 Februari 2027")
                .hasMessageContaining("mulai 25 Februari 2027");
        clock.set(Instant.parse("2027-02-25T01:00:00Z"));
        nudges.ask(ACTOR, YEAR, unit, 6);
        NudgeRows rows = new NudgeRows(db.jdbc());
        assertThat(rows.of(PALU, YEAR, UNIT)).extracting(Nudge::nudgeNo).containsExactly(2, 1);
        assertThat(rows.latest(PALU, YEAR).get(UNIT).people()).isEqualTo(6);
        assertThat(rows.latest(SORONG, YEAR)).isEmpty();
        assertThat(rows.of(SORONG, YEAR, UNIT)).isEmpty();
    }

    @EachDatabase
    void ofManyWhoAskAtTheSameMomentOneIsHeard(Database db) throws Exception {
        Nudges nudges = nudges(db);
        WorkUnit unit = unit(db);
        int many = 8;
        CountDownLatch ready = new CountDownLatch(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        Callable<Boolean> press = () -> {
            ready.countDown();
            ready.await();
            try {
                db.transaction().executeWithoutResult(status -> nudges.ask(ACTOR, YEAR, unit, 7));
                return true;
            } catch (Refusal refused) {
                return false;
            }
        };
        List<Future<Boolean>> pressed = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            pressed.add(threads.submit(press));
        }
        int heard = 0;
        for (Future<Boolean> each : pressed) {
            heard += each.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(heard).isEqualTo(1);
        assertThat(new NudgeRows(db.jdbc()).of(PALU, YEAR, UNIT)).hasSize(1);
    }

    /** As when both have looked before either has written. */
    @EachDatabase
    void whoeverComesSecondIsToldWhenItIsPossibleAgain(Database db) {
        nudges(db).ask(ACTOR, YEAR, unit(db), 7);
        Nudges tooLate = nudges(db, new NudgeRows(db.jdbc()) {
            @Override
            Map<String, Nudge> latest(String tenant, int year) {
                return Map.of();
            }
        });
        assertThatThrownBy(() -> db.transaction().executeWithoutResult(status -> tooLate.ask(ACTOR, YEAR, unit(db), 7)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("mulai 25 Februari 2027");
    }

    @EachDatabase
    void howFarTheMessagesAreIsWrittenByOneAtATime(Database db) {
        nudges(db).ask(ACTOR, YEAR, unit(db), 7);
        NudgeRows rows = new NudgeRows(db.jdbc());
        Nudge asked = rows.open().get(0);
        assertThat(rows.advance(asked, "e5", 5, 4, null)).isTrue();
        assertThat(rows.advance(asked, "e5", 5, 4, null))
                .as("from the same place")
                .isFalse();
        Nudge further = rows.open().get(0);
        assertThat(further.lastId()).isEqualTo("e5");
        assertThat(rows.advance(further, "e7", 2, 2, clock.instant())).isTrue();
        assertThat(rows.open()).isEmpty();
        assertThat(rows.latest(PALU, YEAR).get(UNIT))
                .satisfies(done -> assertThat(List.of(done.seen(), done.told())).containsExactly(7, 6));
    }

    private Nudges nudges(Database db) {
        TestCity.in(db).cycle(PALU, YEAR);
        return nudges(db, new NudgeRows(db.jdbc()));
    }

    private Nudges nudges(Database db, NudgeRows rows) {
        return new Nudges(
                rows,
                new NudgeWorker(
                        rows, null, null, null, null, null, new DataSourceTransactionManager(db.dataSource()), clock),
                TestRules.rules(db),
                TestRules.workingDays(db),
                TestAccess.cities(db, clock),
                clock);
    }

    private WorkUnit unit(Database db) {
        return TestWorkforce.workforce(db, clock).unit(PALU, UNIT).orElseThrow();
    }
}
