package id.bangkom.cycle;

import static id.bangkom.cycle.Stage.State.CLOSED;
import static id.bangkom.cycle.Stage.State.CLOSING;
import static id.bangkom.cycle.Stage.State.OPEN;
import static id.bangkom.cycle.Stage.State.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.cycle.Stages.Progress;
import id.bangkom.process.CaseKey;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The fan-outs: what was asked for is started once each, whatever happens in between. */
class StagesTest {

    private static final String NEEDS = "needs-identification";
    private static final int YEAR = 2027;

    private Database db;
    private ProcessesInTables processes;
    private final MovableClock clock = new MovableClock();
    private StageRepository repository;
    private Stages stages;
    private StageWorker worker;

    private void open(Database database) {
        db = database;
        processes = new ProcessesInTables(db);
        repository = new StageRepository(db.jdbc(), new JdbcTemplate(db.dataSource()));
        stages = new JdbcStages(repository, new Kick(), clock);
        worker = worker();
        city("palu");
        city("sorong");
    }

    private StageWorker worker() {
        return new StageWorker(
                repository,
                processes,
                parts(),
                new DataSourceTransactionManager(db.dataSource()),
                new CycleSettings(false, 1, 50, Duration.ofSeconds(10)),
                clock);
    }

    private ObjectProvider<CyclePart> parts() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("training", new CyclePart() {
            @Override
            public boolean endsWithStage(String process, CaseKey key) {
                return !key.id().equals("begun");
            }
        });
        return beans.getBeanProvider(CyclePart.class);
    }

    private void city(String tenant) {
        db.jdbc()
                .sql("insert into tenant (id, name, agency, zone) values (?, ?, 'BKPSDM', 'Asia/Makassar')")
                .params(tenant, tenant)
                .update();
        db.jdbc()
                .sql("insert into account (id, tenant, email, display_name) values (?, ?, ?, 'Kepala')")
                .params(tenant + "head", tenant, tenant + "@example.id")
                .update();
        new CycleRepository(db.jdbc())
                .open(
                        tenant,
                        YEAR,
                        tenant + "head",
                        LocalDate.of(2026, 8, 3),
                        Cycles.StageEnds.BY_RULE,
                        clock.instant());
        repository.add(tenant, YEAR, Stage.NEEDS, OPEN, clock.instant());
        repository.add(tenant, YEAR, Stage.PLANS, OPEN, null);
        repository.add(tenant, YEAR, Stage.UNIT_PLANS, WAITING, null);
        repository.add(tenant, YEAR, Stage.EXECUTION, WAITING, null);
    }

    private static List<String> people(int count) {
        return IntStream.range(0, count).mapToObj("p%05d"::formatted).toList();
    }

    private void plan(int count) {
        stages.planAll(NEEDS, "palu", YEAR, people(count));
    }

    private Progress progress() {
        return stages.progress(NEEDS, "palu", YEAR).orElseThrow();
    }

    private Stage.State state(Stage stage) {
        return repository.stage("palu", YEAR, stage).orElseThrow().state();
    }

    private void done(String process, String id) {
        CaseKey key = new CaseKey("palu", YEAR, id);
        db.transaction().executeWithoutResult(status -> {
            processes.end(process, key);
            stages.done(process, key);
        });
    }

    // starting

    @EachDatabase
    void everybody_is_started_once_in_chunks(Database database) {
        open(database);
        AtomicInteger biggest = new AtomicInteger();
        processes.beforeStart = keys -> biggest.accumulateAndGet(keys.size(), Math::max);
        plan(120);
        plan(120);
        assertThat(progress()).isEqualTo(new Progress(120, 0, 0, 0));

        worker.work();

        assertThat(progress()).isEqualTo(new Progress(0, 120, 0, 0));
        assertThat(processes.running(NEEDS)).hasSize(120).contains("palu/2027/p00119");
        assertThat(biggest).hasValue(50);
    }

    @EachDatabase
    void workers_take_their_chunks_beside_each_other(Database database) {
        open(database);
        plan(120);
        StageRepository.Wave wave =
                new StageRepository.Wave(new StageRepository.Group("palu", YEAR, NEEDS), clock.instant());

        db.transaction().executeWithoutResult(first -> {
            List<String> mine = repository.takeToStart(wave, 50, clock.instant());
            List<String> others = CompletableFuture.supplyAsync(
                            () -> db.transaction().execute(second -> repository.takeToStart(wave, 50, clock.instant())))
                    .join();
            assertThat(mine).hasSize(50);
            assertThat(others)
                    .as("taken while the first chunk is being started")
                    .hasSize(50);
            assertThat(others).doesNotContainAnyElementsOf(mine);
        });
    }

    @EachDatabase
    void cases_that_wait_for_their_first_day_are_started_on_it_and_in_the_order_of_their_days(Database database) {
        open(database);
        repository.move("palu", YEAR, Stage.EXECUTION, WAITING, OPEN);
        Instant first = clock.instant().plus(Duration.ofDays(40));
        Instant second = first.plus(Duration.ofMinutes(1));
        stages.planAll("mentoring", "palu", YEAR, List.of("a-later"), second);
        stages.planAll("mentoring", "palu", YEAR, List.of("b-sooner", "c-sooner"), first);
        plan(1);
        List<String> started = new ArrayList<>();
        processes.beforeStart = keys -> keys.forEach(key -> started.add(key.id()));

        worker.work();

        assertThat(started).containsExactly("p00000");
        assertThat(worker.nextStart()).contains(first);
        assertThat(stages.progress("mentoring", "palu", YEAR)).contains(new Progress(3, 0, 0, 0));
        assertThat(stages.later("mentoring", "palu", YEAR)).contains(new Stages.Later(3, first));
        assertThat(stages.later("mentoring", "sorong", YEAR)).isEmpty();

        clock.advance(Duration.ofDays(41));
        worker().work();

        assertThat(started).containsExactly("p00000", "b-sooner", "c-sooner", "a-later");
        assertThat(worker.nextStart()).isEmpty();
        assertThat(stages.later("mentoring", "palu", YEAR)).isEmpty();
    }

    @EachDatabase
    void a_bad_case_starts_no_other_before_its_day(Database database) {
        open(database);
        Instant day = clock.instant().plus(Duration.ofDays(40));
        plan(1);
        stages.planAll(NEEDS, "palu", YEAR, List.of("later"), day);
        processes.poisoned.put("p00000", new IllegalStateException());

        worker.work();

        assertThat(progress()).isEqualTo(new Progress(1, 0, 0, 1));
        assertThat(processes.running(NEEDS)).isEmpty();
    }

    @EachDatabase
    void a_stage_that_is_closed_before_their_first_day_ends_cases_without_a_start(Database database) {
        open(database);
        repository.move("palu", YEAR, Stage.EXECUTION, WAITING, OPEN);
        stages.planAll("mentoring", "palu", YEAR, List.of("a"), clock.instant().plus(Duration.ofDays(40)));
        worker.work();

        repository.close("palu", YEAR, Stage.EXECUTION, clock.instant());
        assertThat(worker.nextStart()).as("nothing begins any more").isEmpty();
        worker.work();
        clock.advance(Duration.ofDays(41));
        worker.work();

        assertThat(stages.progress("mentoring", "palu", YEAR)).contains(new Progress(0, 0, 1, 0));
        assertThat(processes.running("mentoring")).isEmpty();
    }

    @EachDatabase
    void nothing_was_ever_asked_for_is_no_progress(Database database) {
        open(database);
        assertThat(stages.progress(NEEDS, "palu", YEAR)).isEmpty();
    }

    @EachDatabase
    void asking_is_taken_back_with_the_transaction_that_asked(Database database) {
        open(database);
        db.transaction().executeWithoutResult(status -> {
            plan(3);
            status.setRollbackOnly();
        });
        worker.work();
        assertThat(processes.running(NEEDS)).isEmpty();
    }

    @EachDatabase
    void a_crash_between_chunks_loses_and_repeats_nothing(Database database) {
        open(database);
        plan(175);
        AtomicInteger chunks = new AtomicInteger();
        processes.beforeStart = keys -> {
            if (chunks.incrementAndGet() == 3) {
                throw new PowerCut();
            }
        };
        assertThatThrownBy(worker::work).isInstanceOf(PowerCut.class);
        assertThat(progress()).isEqualTo(new Progress(75, 100, 0, 0));
        assertThat(processes.running(NEEDS)).hasSize(100);

        worker().work();

        assertThat(progress()).isEqualTo(new Progress(0, 175, 0, 0));
        assertThat(processes.running(NEEDS)).hasSize(175);
    }

    @EachDatabase
    void a_crash_within_a_chunk_takes_the_whole_chunk_back(Database database) {
        open(database);
        plan(60);
        processes.poisoned.put("p00030", new IllegalStateException());
        processes.beforeStart = keys -> {
            if (keys.size() == 1) {
                throw new PowerCut();
            }
        };
        assertThatThrownBy(worker::work).isInstanceOf(PowerCut.class);
        assertThat(progress()).isEqualTo(new Progress(60, 0, 0, 0));
        assertThat(processes.running(NEEDS)).isEmpty();
    }

    @EachDatabase
    void a_bad_case_keeps_nobody_else_from_starting_and_says_why(Database database) {
        open(database);
        plan(70);
        processes.poisoned.put("p00010", Refusal.invalid("Jabatan pegawai ini belum mempunyai standar."));
        processes.poisoned.put("p00060", new IllegalStateException("Siti Rahma"));

        worker.work();

        assertThat(progress()).isEqualTo(new Progress(0, 68, 0, 2));
        assertThat(processes.running(NEEDS)).hasSize(68).doesNotContain("palu/2027/p00010");
        assertThat(repository.failedStarts("palu", YEAR))
                .extracting(Cycles.FailedStart::caseId, Cycles.FailedStart::attempts)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("p00010", 1),
                        org.assertj.core.groups.Tuple.tuple("p00060", 1));
        assertThat(repository.failedStarts("palu", YEAR).get(0).problem())
                .isEqualTo("Jabatan pegawai ini belum mempunyai standar.");
        assertThat(repository.failedStarts("palu", YEAR).get(1).problem())
                .contains("IllegalStateException")
                .doesNotContain("Siti");
        assertThat(repository.failedStarts("sorong", YEAR)).isEmpty();
    }

    @EachDatabase
    void a_failed_start_is_tried_again_later_and_later(Database database) {
        open(database);
        plan(1);
        processes.poisoned.put("p00000", new IllegalStateException());
        worker.work();
        worker.work();
        assertThat(attempts()).isEqualTo(1);

        clock.advance(Duration.ofMinutes(1));
        worker.work();
        assertThat(attempts()).isEqualTo(2);
        clock.advance(Duration.ofMinutes(1));
        worker.work();
        assertThat(attempts()).isEqualTo(2);

        processes.poisoned.clear();
        clock.advance(Duration.ofMinutes(4));
        worker.work();
        assertThat(progress()).isEqualTo(new Progress(0, 1, 0, 0));
    }

    @EachDatabase
    void hr_does_not_have_to_wait_for_the_next_try(Database database) {
        open(database);
        plan(2);
        processes.poisoned.put("p00000", new IllegalStateException());
        worker.work();
        processes.poisoned.clear();

        assertThat(repository.retry(NEEDS, "sorong", YEAR, clock.instant())).isZero();
        assertThat(repository.retry(NEEDS, "palu", YEAR, clock.instant())).isEqualTo(1);
        worker.work();

        assertThat(progress()).isEqualTo(new Progress(0, 2, 0, 0));
    }

    private int attempts() {
        return repository.failedStarts("palu", YEAR).get(0).attempts();
    }

    @EachDatabase
    void several_workers_share_the_work(Database database) throws Exception {
        open(database);
        plan(1000);
        stages.planAll(NEEDS, "sorong", YEAR, people(500));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> runs = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(node -> nodes.submit(() -> worker().work()))
                    .toList();
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            nodes.shutdown();
        }
        // Whoever finds only rows that others hold stops; a last look takes what a rolled back chunk left.
        worker.work();
        assertThat(progress()).isEqualTo(new Progress(0, 1000, 0, 0));
        assertThat(stages.progress(NEEDS, "sorong", YEAR)).contains(new Progress(0, 500, 0, 0));
        assertThat(processes.running(NEEDS)).hasSize(1500);
    }

    @EachDatabase
    void cases_of_a_stage_that_has_not_begun_wait(Database database) {
        open(database);
        stages.plan("unit-plan", new CaseKey("palu", YEAR, "u1"));
        stages.plan("training-evaluation", new CaseKey("palu", YEAR, "e1"));
        worker.work();
        assertThat(processes.running("unit-plan")).isEmpty();
        assertThat(processes.running("training-evaluation")).containsExactly("palu/2027/e1");
    }

    // moving on

    @EachDatabase
    void the_last_one_done_ends_the_stage(Database database) {
        open(database);
        cycleRuns("close-needs-stage");
        plan(2);
        repository.allPlanned("palu", YEAR, Stage.NEEDS);
        worker.work();
        done(NEEDS, "p00000");
        done(NEEDS, "p00000");
        worker.work();
        assertThat(processes.told("close-needs-stage")).isEmpty();
        assertThat(progress()).isEqualTo(new Progress(0, 1, 1, 0));

        done(NEEDS, "p00001");
        tellOnce();
        assertThat(processes.told("close-needs-stage")).containsExactly("palu/2027/siklus");

        repository.close("palu", YEAR, Stage.NEEDS, clock.instant());
        worker.work();
        assertThat(state(Stage.NEEDS)).isEqualTo(CLOSED);
        assertThat(repository.stage("palu", YEAR, Stage.PLANS).orElseThrow().allPlanned())
                .isTrue();
        assertThat(repository.stage("sorong", YEAR, Stage.NEEDS).orElseThrow().state())
                .isEqualTo(OPEN);
    }

    @EachDatabase
    void a_stage_is_not_over_before_everybody_was_asked_for(Database database) {
        open(database);
        cycleRuns("close-needs-stage");
        plan(1);
        worker.work();
        done(NEEDS, "p00000");
        worker.work();
        assertThat(processes.told("close-needs-stage")).isEmpty();
    }

    @EachDatabase
    void a_failed_start_is_not_forgotten_by_the_end_of_the_others(Database database) {
        open(database);
        cycleRuns("close-needs-stage");
        plan(1);
        repository.allPlanned("palu", YEAR, Stage.NEEDS);
        processes.poisoned.put("p00000", new IllegalStateException());
        worker.work();
        assertThat(processes.told("close-needs-stage")).isEmpty();
    }

    @EachDatabase
    void the_cycle_is_told_again_until_it_hears(Database database) {
        open(database);
        repository.allPlanned("palu", YEAR, Stage.NEEDS);
        cycleRuns();
        worker.work();
        assertThat(processes.told("close-needs-stage")).isEmpty();
        processes.heard.add("close-needs-stage");
        tellOnce();
        assertThat(processes.told("close-needs-stage")).hasSize(1);
    }

    @EachDatabase
    void hr_ends_a_stage_that_still_runs(Database database) {
        open(database);
        cycleRuns("close-needs-stage");
        plan(2);
        worker.work();
        assertThat(repository.askToClose("palu", YEAR, Stage.NEEDS)).isTrue();
        assertThat(repository.askToClose("palu", YEAR, Stage.NEEDS)).isFalse();
        tellOnce();
        assertThat(processes.told("close-needs-stage")).containsExactly("palu/2027/siklus");
    }

    /** The stand-in for the cycle would hear for ever; the real one has moved on. */
    private void tellOnce() {
        processes.beforeStart = keys -> {};
        ProcessesInTables once = processes;
        new StageWorker(
                        repository,
                        new id.bangkom.process.Processes() {
                            @Override
                            public void start(String process, CaseKey key) {
                                once.start(process, key);
                            }

                            @Override
                            public void startAll(String process, java.util.Collection<CaseKey> keys) {
                                once.startAll(process, keys);
                            }

                            @Override
                            public boolean tell(String process, CaseKey key, String message) {
                                boolean heard = once.tell(process, key, message);
                                once.heard.remove(message);
                                return heard;
                            }

                            @Override
                            public boolean isRunning(String process, CaseKey key) {
                                return once.isRunning(process, key);
                            }
                        },
                        parts(),
                        new DataSourceTransactionManager(db.dataSource()),
                        new CycleSettings(false, 1, 50, Duration.ofSeconds(10)),
                        clock)
                .work();
    }

    private void cycleRuns(String... waitsFor) {
        processes.start("development-cycle", new CaseKey("palu", YEAR, "siklus"));
        processes.heard.addAll(List.of(waitsFor));
    }

    // closing

    @EachDatabase
    void a_closing_stage_tells_those_who_run_and_passes_over_those_who_do_not(Database database) {
        open(database);
        plan(120);
        worker.work();
        processes.poisoned.put("late", new IllegalStateException());
        stages.plan(NEEDS, new CaseKey("palu", YEAR, "late"));
        worker.work();
        processes.heard.add("needs-stage-closed");
        repository.close("palu", YEAR, Stage.NEEDS, clock.instant());
        stages.plan(NEEDS, new CaseKey("palu", YEAR, "later"));

        worker.work();
        assertThat(processes.told("needs-stage-closed")).hasSize(120).doesNotHaveDuplicates();
        assertThat(progress()).isEqualTo(new Progress(0, 120, 2, 0));
        assertThat(state(Stage.NEEDS)).isEqualTo(CLOSING);

        people(120).forEach(id -> done(NEEDS, id));
        worker.work();
        assertThat(state(Stage.NEEDS)).isEqualTo(CLOSED);
        assertThat(progress()).isEqualTo(new Progress(0, 0, 122, 0));
        assertThat(processes.running(NEEDS)).isEmpty();
    }

    @EachDatabase
    void a_case_that_cannot_hear_now_is_told_again(Database database) {
        open(database);
        plan(1);
        worker.work();
        repository.close("palu", YEAR, Stage.NEEDS, clock.instant());
        worker.work();
        processes.heard.add("needs-stage-closed");
        worker.work();
        assertThat(processes.told("needs-stage-closed")).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        worker.work();
        assertThat(processes.told("needs-stage-closed")).containsExactly("palu/2027/p00000");
    }

    @EachDatabase
    void a_case_that_an_administrator_ended_does_not_hold_up_the_stage(Database database) {
        open(database);
        plan(1);
        worker.work();
        processes.end(NEEDS, new CaseKey("palu", YEAR, "p00000"));
        repository.close("palu", YEAR, Stage.NEEDS, clock.instant());
        worker.work();
        assertThat(state(Stage.NEEDS)).isEqualTo(CLOSED);
    }

    @EachDatabase
    void a_case_that_has_begun_is_not_ended_with_its_stage(Database database) {
        open(database);
        repository.move("palu", YEAR, Stage.EXECUTION, WAITING, OPEN);
        stages.planAll("training-class", "palu", YEAR, List.of("begun", "planned"));
        worker.work();
        processes.heard.add("class-cancelled");
        repository.close("palu", YEAR, Stage.EXECUTION, clock.instant());
        worker.work();
        assertThat(processes.told("class-cancelled")).containsExactly("palu/2027/planned");
    }

    @EachDatabase
    void the_cycle_hears_of_the_last_individual_plan_after_it_is_done(Database database) {
        open(database);
        cycleRuns("plans-complete");
        stages.plan("individual-plan", new CaseKey("palu", YEAR, "p1"));
        worker.work();
        repository.close("palu", YEAR, Stage.NEEDS, clock.instant());
        repository.close("palu", YEAR, Stage.PLANS, clock.instant());
        worker.work();
        assertThat(state(Stage.PLANS)).isEqualTo(CLOSING);
        assertThat(processes.told("plans-complete")).isEmpty();

        done("individual-plan", "p1");
        worker.work();
        assertThat(state(Stage.PLANS)).isEqualTo(CLOSED);
        assertThat(processes.told("plans-complete")).containsExactly("palu/2027/siklus");
    }

    @EachDatabase
    void individual_plans_are_not_closed_while_needs_may_bring_forth_more(Database database) {
        open(database);
        plan(1);
        worker.work();
        repository.close("palu", YEAR, Stage.NEEDS, clock.instant());
        repository.close("palu", YEAR, Stage.PLANS, clock.instant());
        worker.work();
        assertThat(state(Stage.PLANS)).isEqualTo(CLOSING);

        db.transaction().executeWithoutResult(status -> {
            processes.end(NEEDS, new CaseKey("palu", YEAR, "p00000"));
            stages.plan("individual-plan", new CaseKey("palu", YEAR, "p00000"));
            stages.done(NEEDS, new CaseKey("palu", YEAR, "p00000"));
        });
        worker.work();
        assertThat(state(Stage.PLANS)).isEqualTo(CLOSED);
        assertThat(stages.progress("individual-plan", "palu", YEAR)).contains(new Progress(0, 0, 1, 0));
        assertThat(processes.running("individual-plan")).isEmpty();
    }

    @EachDatabase
    void the_cycle_hears_once_that_all_unit_plans_are_done(Database database) {
        open(database);
        cycleRuns("unit-plans-complete");
        for (Stage stage : List.of(Stage.NEEDS, Stage.PLANS, Stage.UNIT_PLANS)) {
            repository.close("palu", YEAR, stage, clock.instant());
        }
        worker.work();
        worker.work();
        assertThat(processes.told("unit-plans-complete")).containsExactly("palu/2027/siklus");

        assertThat(repository.reopen("palu", YEAR, Stage.UNIT_PLANS, clock.instant()))
                .isTrue();
        repository.close("palu", YEAR, Stage.UNIT_PLANS, clock.instant());
        worker.work();
        assertThat(processes.told("unit-plans-complete")).hasSize(2);
    }

    /** Not an exception: nothing in the application catches it, like a process that is killed. */
    private static final class PowerCut extends Error {}
}
