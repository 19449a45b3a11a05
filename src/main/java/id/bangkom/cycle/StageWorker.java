package id.bangkom.cycle;

import id.bangkom.cycle.StageRepository.Group;
import id.bangkom.cycle.StageRepository.StageOf;
import id.bangkom.cycle.StageRepository.Wave;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Processes;
import id.bangkom.refusal.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through the fan-outs: starts what was asked for, tells the cycle when a stage is over and tells the cases when
 * their stage is closed. Each piece is one transaction that says by its rows that it is done, so the work goes on after
 * a crash where it stopped, and several threads and nodes can share it.
 */
@Component
class StageWorker {

    private static final Logger LOG = LoggerFactory.getLogger(StageWorker.class);

    /** After the n-th failed start; the last one again and again. */
    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    /** A case in the middle of a step cannot hear; it is told again after this. */
    private static final Duration TELL_AGAIN = Duration.ofMinutes(1);

    private final StageRepository repository;
    private final Processes processes;
    private final TransactionTemplate transaction;
    private final ObjectProvider<CyclePart> parts;
    private final CycleSettings settings;
    private final Clock clock;
    private final Lock moving = new ReentrantLock();

    StageWorker(
            StageRepository repository,
            Processes processes,
            ObjectProvider<CyclePart> parts,
            PlatformTransactionManager transactions,
            CycleSettings settings,
            Clock clock) {
        this.repository = repository;
        this.processes = processes;
        this.transaction = new TransactionTemplate(transactions);
        this.parts = parts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Until nothing is left that can be done now. */
    void work() {
        while (startChunk() || moveStages() || tellChunk()) {
            // each does one piece of work and says whether there was any
        }
    }

    /** When the next case that waits for its day is to start. */
    Optional<Instant> nextStart() {
        return repository.nextStart(clock.instant());
    }

    // starting

    /** Starts up to one chunk of cases of one process. Returns false when there was nothing to start. */
    private boolean startChunk() {
        Optional<Wave> next = repository.nextToStart(clock.instant());
        if (next.isEmpty()) {
            return false;
        }
        Group group = next.get().group();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                List<String> ids = repository.takeToStart(next.get(), settings.chunk(), clock.instant());
                start(group, ids);
                return !ids.isEmpty();
            }));
        } catch (RuntimeException failed) {
            LOG.info("A chunk of {} cannot be started together; trying one by one", group);
            return startOneByOne(group);
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private void start(Group group, List<String> ids) {
        if (!ids.isEmpty()) {
            processes.startAll(group.process(), ids.stream().map(group::key).toList());
        }
    }

    /** One bad case must not keep the others of its chunk from starting. */
    private boolean startOneByOne(Group group) {
        Instant now = clock.instant();
        List<String> ids = inTransaction(() -> repository.waiting(group, settings.chunk(), now));
        for (String id : ids) {
            try {
                transaction.executeWithoutResult(status -> {
                    if (repository.takeToStart(group, id, now)) {
                        start(group, List.of(id));
                    }
                });
            } catch (RuntimeException failed) {
                LOG.warn("{} {} cannot be started", group.process(), group.key(id), failed);
                transaction.executeWithoutResult(status -> {
                    int attempts = repository.attempts(group, id);
                    Duration pause = BACK_OFF.get(Math.min(attempts, BACK_OFF.size() - 1));
                    repository.failed(group, id, problem(failed), now.plus(pause));
                });
            }
        }
        return !ids.isEmpty();
    }

    /** What HR reads. Details of technical errors may hold personal data, so they are in the log only. */
    private static String problem(Throwable failed) {
        Throwable deepest = failed;
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal.getMessage();
            }
            deepest = cause;
        }
        return "Kesalahan teknis (" + deepest.getClass().getSimpleName()
                + "). Pengelola aplikasi dapat melihat rinciannya pada log dengan kunci kasus ini.";
    }

    // moving stages on

    /** Tells the cycle what it waits for and closes stages that have nobody left; one thread of a node is enough. */
    private boolean moveStages() {
        if (!moving.tryLock()) {
            return false;
        }
        try {
            return moveStagesAlone();
        } finally {
            moving.unlock();
        }
    }

    private boolean moveStagesAlone() {
        boolean moved = inTransaction(() -> repository.passOver(clock.instant())) > 0;
        for (StageOf over : repository.overButOpen()) {
            moved |= tellCycle(over, over.stage().closing());
        }
        for (StageOf closing : repository.inState(Stage.State.CLOSING)) {
            moved |= quietly(closing, () -> finishClosing(closing));
        }
        for (StageOf closed : repository.closedButUntold()) {
            moved |= closed.stage()
                    .allDone()
                    .map(message -> quietly(closed, () -> tellAllDone(closed, message)))
                    .orElse(false);
        }
        return moved;
    }

    /** Tells the cycle; it may be on its way to where it hears it, so this is repeated until it has moved on. */
    private boolean tellCycle(StageOf of, String message) {
        return quietly(
                of,
                () -> processes.tell(
                        DevelopmentCycleKey.PROCESS, DevelopmentCycleKey.of(of.tenant(), of.year()), message));
    }

    private boolean tellAllDone(StageOf closed, String message) {
        boolean heard = processes.tell(
                DevelopmentCycleKey.PROCESS, DevelopmentCycleKey.of(closed.tenant(), closed.year()), message);
        if (heard) {
            repository.cycleTold(closed);
        }
        return heard;
    }

    private boolean finishClosing(StageOf closing) {
        if (!repository.finishClosing(closing, clock.instant())) {
            return false;
        }
        if (closing.stage() == Stage.NEEDS) {
            // Individual plans come from needs, and there are no more needs.
            repository.allPlanned(closing.tenant(), closing.year(), Stage.PLANS);
        }
        return true;
    }

    /** One transaction; what goes wrong concerns this stage only and is tried again with the next look. */
    private boolean quietly(StageOf of, BooleanSupplier work) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> work.getAsBoolean()));
        } catch (RuntimeException failed) {
            LOG.warn("{} cannot be moved on now", of, failed);
            return false;
        }
    }

    // telling cases

    /** Tells up to one chunk of running cases that their stage is closed. Returns false when nobody was left to tell. */
    private boolean tellChunk() {
        Instant now = clock.instant();
        Instant before = now.minus(TELL_AGAIN);
        Optional<Group> next = repository.nextToTell(before);
        if (next.isEmpty()) {
            return false;
        }
        Group group = next.get();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                List<String> ids = repository.takeToTell(group, settings.chunk(), before, now);
                ids.forEach(id -> tell(group, id, now));
                return !ids.isEmpty();
            }));
        } catch (RuntimeException failed) {
            LOG.info("A chunk of {} cannot be told together; telling one by one", group);
            return tellOneByOne(group, before, now);
        }
    }

    private boolean tellOneByOne(Group group, Instant before, Instant now) {
        // The marks stay even where the telling fails, so that one deaf case does not stop the rest.
        List<String> ids = inTransaction(() -> repository.takeToTell(group, settings.chunk(), before, now));
        for (String id : ids) {
            try {
                transaction.executeWithoutResult(status -> tell(group, id, now));
            } catch (RuntimeException failed) {
                LOG.warn("{} {} cannot be told that its stage is closed", group.process(), group.key(id), failed);
            }
        }
        return !ids.isEmpty();
    }

    private void tell(Group group, String id, Instant now) {
        CaseKey key = group.key(id);
        if (!parts.stream().allMatch(part -> part.endsWithStage(group.process(), key))) {
            return;
        }
        String message = Stage.of(group.process()).orElseThrow().closed(group.process());
        boolean heard = processes.tell(group.process(), key, message);
        if (!heard && !processes.isRunning(group.process(), key)) {
            // An administrator ended it in the engine; nobody else will ever count it.
            repository.done(group.process(), key, now);
        }
    }
}
