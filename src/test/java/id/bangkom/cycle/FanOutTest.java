package id.bangkom.cycle;

import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.PALU;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.cycle.Stages.Progress;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Processes;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Workbench;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.PlatformTransactionManager;

/** A fan-out of a real process into the real engine: rows and cases come and go together. */
@CycleTest
class FanOutTest {

    private static final String NEEDS = "needs-identification";
    private static final int YEAR = 2028;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private CycleTestConfiguration.Years years;

    @Autowired
    private CycleRepository cycles;

    @Autowired
    private StageRepository rows;

    @Autowired
    private Stages stages;

    @Autowired
    private ObjectProvider<CyclePart> parts;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("camundaProcesses") private Processes engine;

    private StageWorker worker;

    @BeforeEach
    void aYearWithoutItsProcess() {
        years.forget();
        bench.timeIs(ProcessTestConfiguration.MORNING);
        cycles.open(PALU, YEAR, HR_HEAD, LocalDate.of(2027, 2, 22), Cycles.StageEnds.BY_RULE, clock.instant());
        rows.add(PALU, YEAR, Stage.NEEDS, Stage.State.OPEN, clock.instant());
        worker = new StageWorker(
                rows, engine, parts, transactions, new CycleSettings(false, 1, 50, Duration.ofSeconds(10)), clock);
    }

    private static CaseKey key(String employee) {
        return new CaseKey(PALU, YEAR, employee);
    }

    @Test
    void peopleWhoCannotBeStartedDoNotTakeTheOthersWithThem() {
        String first = city.employee();
        String left = city.employee();
        String last = city.employee();
        city.leaves(left);
        stages.planAll(NEEDS, PALU, YEAR, List.of(first, left, last));

        worker.work();

        assertThat(stages.progress(NEEDS, PALU, YEAR)).contains(new Progress(0, 2, 0, 1));
        assertThat(bench.waitsAt(NEEDS, key(first))).containsExactly("selfAssessment");
        assertThat(bench.waitsAt(NEEDS, key(last))).containsExactly("selfAssessment");
        assertThat(engine.isRunning(NEEDS, key(left))).isFalse();
        assertThat(rows.failedStarts(PALU, YEAR))
                .extracting(Cycles.FailedStart::caseId)
                .containsExactly(left);
    }

    @Test
    void aClosedStageEndsEachCaseAndCountsIt() {
        String first = city.employee();
        String second = city.employee();
        stages.planAll(NEEDS, PALU, YEAR, List.of(first, second));
        worker.work();

        rows.close(PALU, YEAR, Stage.NEEDS, clock.instant());
        worker.work();
        bench.work();
        worker.work();

        assertThat(engine.isRunning(NEEDS, key(first))).isFalse();
        assertThat(stages.progress(NEEDS, PALU, YEAR)).contains(new Progress(0, 0, 2, 0));
        assertThat(rows.stage(PALU, YEAR, Stage.NEEDS).orElseThrow().state()).isEqualTo(Stage.State.CLOSED);
        assertThat(stages.progress("individual-plan", PALU, YEAR).orElseThrow().total())
                .isEqualTo(2);
    }
}
