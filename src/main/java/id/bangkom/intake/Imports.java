package id.bangkom.intake;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.Role;
import id.bangkom.intake.Run.State;
import id.bangkom.intake.Subject.Change;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The way of a file: received, checked, confirmed, applied, perhaps taken back. Each city's imports take turns. */
@Service
class Imports {

    /** How long an import can be taken back, and its changes are kept for that. */
    static final Duration UNDO_PERIOD = Duration.ofDays(30);

    /** How long a checked file waits for its confirmation. */
    static final Duration WAITING_PERIOD = Duration.ofDays(7);

    /** Work that shows no end for so long was interrupted. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(10);

    private static final Duration FURTHEST_BACK = Duration.ofDays(366);

    private static final int POSTED_AT_ONCE = 500;

    private static final Set<Role> MAY_IMPORT = Set.of(Role.HR_ANALYST, Role.HR_HEAD, Role.ADMINISTRATOR);

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final List<Dataset> datasets;
    private final Checker checker;
    private final Rows rows;
    private final Journal journal;
    private final Runs runs;
    private final Accounts accounts;
    private final Cities cities;
    private final TransactionOperations transaction;
    private final Clock clock;

    Imports(
            List<Dataset> datasets,
            Checker checker,
            Rows rows,
            Journal journal,
            Runs runs,
            Accounts accounts,
            Cities cities,
            TransactionOperations transaction,
            Clock clock) {
        this.datasets = datasets.stream()
                .sorted(Comparator.comparingInt(Dataset::order))
                .toList();
        this.checker = checker;
        this.rows = rows;
        this.journal = journal;
        this.runs = runs;
        this.accounts = accounts;
        this.cities = cities;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In the order in which a city imports them. */
    List<Dataset> datasets() {
        return datasets;
    }

    Dataset dataset(String key) {
        return datasets.stream()
                .filter(dataset -> dataset.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("Tidak ada jenis data \"" + key + "\". Yang ada: "
                        + String.join(", ", datasets.stream().map(Dataset::key).toList()) + "."));
    }

    Run find(String tenant, String id) {
        return runs.find(tenant, id).orElseThrow(() -> Refusal.notFound("Impor ini tidak ada."));
    }

    /**
     * Takes a file.
     *
     * @param from from which day the changes hold; null: from today
     * @param complete whether what is not in the file ends
     * @param create whether what the file refers to and is not there yet is created
     * @return id of the import
     */
    String receive(
            Actor actor, String key, LocalDate from, boolean complete, boolean create, String fileName, byte[] file) {
        mayImport(actor);
        Dataset dataset = dataset(key);
        LocalDate today = cities.today(actor.tenant());
        LocalDate day = from == null || !dataset.isDated() ? today : from;
        if (day.isBefore(today.minusDays(FURTHEST_BACK.toDays())) || day.isAfter(today.plusYears(1))) {
            throw Refusal.invalid("Tanggal berlaku harus dalam setahun sebelum sampai setahun sesudah hari ini, bukan "
                    + Words.date(day) + ".");
        }
        if (complete && dataset.endsMissing() == null) {
            throw Refusal.invalid("Untuk jenis data ini yang tidak ada di berkas tidak dapat diakhiri.");
        }
        if (create && dataset.createsMissing() == null) {
            throw Refusal.invalid("Untuk jenis data ini yang belum ada tidak dapat dibuat dari berkas.");
        }
        String id = UUID.randomUUID().toString().replace("-", "");
        runs.add(id, new Request(key, actor.tenant(), day, complete, create), fileName, actor.userId(), file);
        return id;
    }

    /** Pages are for the HR agency only; an administrator sets a new city up from the command line. */
    private void mayImport(Actor actor) {
        if (accounts.byId(actor.userId())
                .filter(Account::active)
                .filter(account -> account.tenant().equals(actor.tenant()))
                .filter(account -> MAY_IMPORT.stream().anyMatch(account.roles()::contains))
                .isEmpty()) {
            throw Refusal.forbidden("Data hanya dapat diimpor oleh BKPSDM.");
        }
    }

    /** Finds out what the file would do. Nothing when somebody else is at it. */
    void check(String tenant, String id) {
        Run received = find(tenant, id);
        if (received.state() != State.RECEIVED || !runs.go(received, State.CHECKING, null)) {
            return;
        }
        Run run = find(tenant, id);
        try {
            Outcome outcome = outcome(run);
            checked(run, outcome);
        } catch (Refusal unreadable) {
            runs.go(run, State.REFUSED, unreadable.getMessage());
            runs.forgetFile(run);
        } catch (RuntimeException | OutOfMemoryError broken) {
            LOG.error("Import {} could not be checked", id, broken);
            runs.go(
                    run,
                    State.REFUSED,
                    "Berkas tidak dapat diperiksa karena gangguan. Coba unggah lagi; jika tetap terjadi,"
                            + " laporkan kepada administrator.");
            runs.forgetFile(run);
        }
    }

    private void checked(Run run, Outcome outcome) {
        Followed followed = null;
        String message = null;
        try {
            followed = rehearsed(run, outcome);
        } catch (Refusal refused) {
            message = refused.getMessage();
        } catch (RuntimeException unknown) {
            // Only what it does to tasks cannot be told; the file itself has been checked. Without the cause: databases
            // put
            // the values of a row into it.
            LOG.error(
                    "Import {} could not be rehearsed: {}",
                    run.id(),
                    unknown.getClass().getSimpleName());
        }
        runs.checked(run, outcome, followed, message);
    }

    /**
     * What would happen to the tasks that are open now, if it held from today: it is carried out and rolled back, so what
     * is shown cannot differ from what will happen. Whoever is only new has no tasks.
     *
     * @return null when it cannot be told
     */
    private Followed rehearsed(Run run, Outcome outcome) {
        Dataset dataset = dataset(run.dataset());
        if (!dataset.movesTasks() || outcome.errors() > 0 || !changesWhatIsThere(outcome)) {
            return dataset.movesTasks() && outcome.errors() == 0 ? Followed.NOTHING : null;
        }
        LocalDate today = cities.today(run.tenant());
        Outcome now =
                run.from().isAfter(today) ? checker.check(dataset, run.request().from(today), file(run)) : outcome;
        if (now.errors() > 0) {
            return null;
        }
        runs.prepareTurn(run.tenant());
        return transaction.execute(status -> {
            status.setRollbackOnly();
            runs.takeTurn(run.tenant());
            rows.expectMany();
            rows.write(run.tenant(), now.changes(), written -> {});
            return dataset.written(new Actor(run.createdBy(), run.tenant()), now.changes());
        });
    }

    private static boolean changesWhatIsThere(Outcome outcome) {
        return outcome.changes().stream().anyMatch(change -> change.before() != null);
    }

    /** The first of what was found. */
    List<Finding> findings(Run run) {
        return runs.findings(run.tenant(), run.id());
    }

    /** @throws Refusal when the file cannot be read, or is no longer there */
    Outcome outcome(Run run) {
        return checker.check(dataset(run.dataset()), run.request(), file(run));
    }

    private byte[] file(Run run) {
        return runs.file(run.tenant(), run.id())
                .orElseThrow(() -> Refusal.notFound("Berkas impor ini sudah dihapus. Unggah lagi bila diperlukan."));
    }

    /**
     * The person has seen what would happen and wants it.
     *
     * @param digest of what was shown
     */
    void confirm(Actor actor, String id, String digest) {
        mayImport(actor);
        Run run = find(actor.tenant(), id);
        if (run.state() != State.CHECKED || run.counts() == null || run.counts().errors() > 0) {
            throw Refusal.conflict("Impor ini tidak sedang menunggu persetujuan: "
                    + run.state().label() + ".");
        }
        if (!isSame(run.digest(), digest)) {
            throw Refusal.conflict("Hasil pemeriksaan sudah berubah. Periksa lagi sebelum menerapkan.");
        }
        if (!runs.go(run, State.APPLYING, null)) {
            throw Refusal.conflict("Orang lain baru saja mengubah impor ini.");
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** Applies what was confirmed, all or nothing. When other data have changed since, the person has to look again. */
    void apply(Actor actor, String id) {
        Run run = find(actor.tenant(), id);
        if (run.state() != State.APPLYING) {
            return;
        }
        try {
            runs.prepareTurn(run.tenant());
            transaction.executeWithoutResult(status -> applyInTurn(actor, run));
        } catch (Rows.Outdated | DataIntegrityViolationException changed) {
            // Without the cause: databases put the values of a row into it.
            LOG.warn("Import {} was not applied: {}", id, changed.getClass().getSimpleName());
            checkAgain(run);
        } catch (Refusal refused) {
            runs.go(run, State.CHECKED, refused.getMessage());
        } catch (DataAccessException broken) {
            LOG.error(
                    "Import {} could not be applied: {}", id, broken.getClass().getSimpleName());
            runs.go(run, State.CHECKED, "Impor gagal diterapkan karena gangguan; tidak ada yang berubah. Coba lagi.");
        } catch (RuntimeException | OutOfMemoryError broken) {
            LOG.error("Import {} could not be applied", id, broken);
            runs.go(run, State.CHECKED, "Impor gagal diterapkan karena gangguan; tidak ada yang berubah. Coba lagi.");
        }
    }

    private void applyInTurn(Actor actor, Run run) {
        runs.takeTurn(run.tenant());
        rows.expectMany();
        runs.progress(run, "Membandingkan dengan data yang ada");
        Outcome outcome = outcome(run);
        if (!isSame(outcome.digest(), run.digest()) || outcome.errors() > 0) {
            throw new Rows.Outdated();
        }
        List<Change> changes = outcome.changes();
        write(dataset(run.dataset()), run.tenant(), changes, counting(run, changes.size(), "catatan ditulis"));
        journal.note(run.tenant(), run.id(), outcome.changes());
        dataset(run.dataset()).written(actor, outcome.changes());
        journal.dropBefore(run.tenant(), clock.instant().minus(UNDO_PERIOD));
        runs.forgetFile(run);
        if (!runs.applied(run, actor.userId())) {
            throw new Rows.Outdated();
        }
    }

    private void write(Dataset dataset, String tenant, List<Change> changes, IntConsumer written) {
        Posting posting = dataset.posting();
        if (posting == null) {
            rows.write(tenant, changes, written);
            return;
        }
        for (int start = 0; start < changes.size(); start += POSTED_AT_ONCE) {
            List<Change> some = changes.subList(start, Math.min(changes.size(), start + POSTED_AT_ONCE));
            posting.takeBack(
                    tenant,
                    some.stream().map(Change::before).filter(row -> row != null).toList());
            posting.add(tenant, now(some));
            written.accept(some.size());
        }
    }

    private static List<Stored> now(List<Change> changes) {
        return changes.stream().map(Change::after).filter(row -> row != null).toList();
    }

    private void checkAgain(Run run) {
        try {
            runs.checked(
                    run,
                    outcome(run),
                    null,
                    "Data lain berubah sejak berkas diperiksa. Tidak ada yang diterapkan; periksa lagi"
                            + " hasil di bawah ini.");
        } catch (Refusal refused) {
            runs.go(run, State.REFUSED, refused.getMessage());
        }
    }

    /** The person does not want it. */
    void discard(Actor actor, String id) {
        mayImport(actor);
        Run run = find(actor.tenant(), id);
        if (run.state() != State.CHECKED || !runs.go(run, State.DISCARDED, null)) {
            throw Refusal.conflict("Impor ini tidak sedang menunggu persetujuan: "
                    + run.state().label() + ".");
        }
        runs.forgetFile(run);
    }

    /**
     * The person wants the last import to be taken back.
     *
     * @throws Refusal when it is not the last one any more
     */
    void beginUndo(Actor actor, String id) {
        mayImport(actor);
        Run run = find(actor.tenant(), id);
        if (!mayBeUndone(run) || !runs.go(run, State.UNDOING, null)) {
            throw notTheLast();
        }
    }

    private static Refusal notTheLast() {
        return Refusal.conflict("Yang dapat dibatalkan hanya impor terakhir, paling lama 30 hari sesudah diterapkan.");
    }

    /** Takes an import back, all or nothing. It stays applied when something depends on it by now or has been changed since. */
    void undo(Actor actor, String id) {
        Run run = find(actor.tenant(), id);
        if (run.state() != State.UNDOING) {
            return;
        }
        try {
            runs.prepareTurn(run.tenant());
            transaction.executeWithoutResult(status -> undoInTurn(actor, run));
        } catch (Refusal refused) {
            runs.go(run, State.APPLIED, refused.getMessage());
        } catch (Rows.Outdated changed) {
            runs.go(
                    run,
                    State.APPLIED,
                    "Impor ini tidak dapat dibatalkan karena sebagian datanya sudah diubah sesudahnya."
                            + " Perbaiki dengan berkas baru.");
        } catch (DataIntegrityViolationException used) {
            runs.go(
                    run,
                    State.APPLIED,
                    "Impor ini tidak dapat dibatalkan karena datanya sudah dipakai, misalnya dalam rencana, kelas, atau"
                            + " penempatan. Perbaiki dengan berkas baru.");
        } catch (RuntimeException | OutOfMemoryError broken) {
            // Without the cause: databases put the values of a row into it.
            LOG.error("Import {} could not be undone: {}", id, broken.getClass().getSimpleName());
            runs.go(run, State.APPLIED, "Impor gagal dibatalkan karena gangguan; tidak ada yang berubah. Coba lagi.");
        }
    }

    private void undoInTurn(Actor actor, Run run) {
        runs.takeTurn(run.tenant());
        if (!isLast(run)) {
            throw notTheLast();
        }
        List<Change> changes = journal.reversed(run.tenant(), run.id(), dataset(run.dataset()))
                .orElseThrow(() -> Refusal.conflict("Catatan perubahan impor ini sudah tidak ada."));
        write(dataset(run.dataset()), run.tenant(), changes, counting(run, changes.size(), "catatan dikembalikan"));
        dataset(run.dataset()).written(actor, changes);
        if (!runs.undone(run, actor.userId())) {
            throw Refusal.conflict("Orang lain baru saja mengubah impor ini.");
        }
    }

    /** Says on the page how far the writing is. */
    private IntConsumer counting(Run run, int all, String what) {
        int[] done = {0};
        return more -> {
            done[0] += more;
            runs.progress(run, Words.number(done[0], 0) + " dari " + Words.number(all, 0) + " " + what);
        };
    }

    boolean mayBeUndone(Run run) {
        return run.state() == State.APPLIED
                && isLast(run)
                && run.appliedAt().isAfter(clock.instant().minus(UNDO_PERIOD));
    }

    private boolean isLast(Run run) {
        return runs.lastApplied(run.tenant())
                .filter(last -> last.id().equals(run.id()))
                .isPresent();
    }

    /** Work that a stop of the application has interrupted begins anew; nothing of it had been written. */
    Optional<State> resume(Run run) {
        if (!run.state().isWorking() || run.stateAt().isAfter(clock.instant().minus(LONGEST_WORK))) {
            return Optional.empty();
        }
        return switch (run.state()) {
            case APPLYING -> interrupted(
                    run, State.CHECKED, "Penerapan terputus; tidak ada yang berubah. Terapkan lagi bila perlu.");
            case UNDOING -> interrupted(
                    run, State.APPLIED, "Pembatalan terputus; tidak ada yang berubah. Batalkan lagi bila perlu.");
            case CHECKING -> interrupted(run, State.RECEIVED, null);
            default -> Optional.of(run.state());
        };
    }

    private Optional<State> interrupted(Run run, State to, String message) {
        return runs.go(run, to, message) ? Optional.of(to) : Optional.empty();
    }

    /** Drops files that nobody confirmed. */
    void dropForgotten(String tenant) {
        for (Run run : runs.waitingSince(tenant, clock.instant().minus(WAITING_PERIOD))) {
            if (runs.go(run, State.DISCARDED, "Berkas dihapus karena tidak diterapkan dalam tujuh hari.")) {
                runs.forgetFile(run);
            }
        }
    }
}
