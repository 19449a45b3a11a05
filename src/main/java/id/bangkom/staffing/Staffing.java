package id.bangkom.staffing;

import id.bangkom.access.Cities;
import id.bangkom.access.Grants;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.staffing.Change.State;
import id.bangkom.staffing.Placements.Placement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to change who works where, under whom and who leads. A change is entered once, with who and why, and takes
 * effect on its day: at once when that is today, else by {@link StaffingWorker}. What it does to open tasks can be seen
 * before; see {@code docs/organisation.md}.
 */
@Service
public class Staffing {

    private static final Logger LOG = LoggerFactory.getLogger(Staffing.class);

    private final Changes changes;
    private final Checks checks;
    private final Effects effects;
    private final Placements placements;
    private final People people;
    private final Grants grants;
    private final Cities cities;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate rehearsal;

    Staffing(
            Changes changes,
            Checks checks,
            Effects effects,
            Placements placements,
            People people,
            Grants grants,
            Cities cities,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.changes = changes;
        this.checks = checks;
        this.effects = effects;
        this.placements = placements;
        this.people = people;
        this.grants = grants;
        this.cities = cities;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.rehearsal = new TransactionTemplate(transactions);
        this.rehearsal.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What the change would do to the tasks that are open now, if it took effect today: it is carried out and rolled back,
     * so it cannot differ from what will really happen.
     *
     * @throws Refusal when the change is impossible or this person may not enter it
     */
    public Consequences preview(Actor actor, Order order) {
        checks.requireHr(actor, order.employeeId());
        checks.entered(actor.tenant(), order);
        LocalDate today = cities.today(actor.tenant());
        Order now = order.on().isAfter(today) ? order.from(today) : order;
        return rehearsal.execute(status -> {
            status.setRollbackOnly();
            Change change = change(actor, now);
            effects.lock(actor.tenant(), now);
            changes.add(change);
            return effects.of(change);
        });
    }

    /**
     * Enters a change. It has taken effect when this returns, or waits for its day.
     *
     * @throws Refusal when the change is impossible or this person may not enter it
     */
    public Change enter(Actor actor, Order order) {
        checks.requireHr(actor, order.employeeId());
        checks.entered(actor.tenant(), order);
        if (order.employeeId() != null
                && order.kind() != Kind.CORRECTION
                && changes.isPlanned(actor.tenant(), order.employeeId(), order.on())) {
            throw Refusal.conflict("Untuk pegawai ini sudah ada perubahan yang menunggu tanggal "
                    + Words.date(order.on()) + ". Batalkan dahulu yang itu, atau pilih tanggal lain.");
        }
        try {
            return transaction.execute(status -> {
                Change change = change(actor, order);
                effects.lock(actor.tenant(), order);
                changes.add(change);
                if (order.kind() == Kind.SECONDMENT) {
                    planReturn(actor, order);
                }
                return takeEffect(change);
            });
        } catch (ConcurrencyFailureException somebodyElse) {
            LOG.info("Two changes of staffing met in {}", actor.tenant(), somebodyElse);
            throw Refusal.conflict("Data ini sedang diubah oleh petugas lain. Muat ulang halaman, lalu coba lagi.");
        }
    }

    /**
     * Enters somebody who joins, or comes back; the account opens on the first day. Whoever was here before is the same
     * person with the same record, also under another number. A first password is made on the person's page.
     *
     * @return the change; its order names the employee
     */
    public Change join(
            Actor actor,
            Newcomer person,
            String unitId,
            String positionId,
            String supervisorId,
            LocalDate on,
            String letterNo,
            String reason) {
        checks.requireHr(actor, null);
        Newcomer checked = Newcomers.check(person);
        Optional<String> before = known(actor.tenant(), checked);
        String id = before.orElseGet(Staffing::newId);
        Order order = new Order(
                Kind.JOIN, id, unitId, positionId, supervisorId, null, null, null, on, null, letterNo, reason);
        checks.entered(actor.tenant(), order);
        return transaction.execute(status -> {
            if (before.isPresent()) {
                effects.lock(actor.tenant(), order);
                comesBack(actor.tenant(), id, checked, on);
            } else {
                grants.open(actor.tenant(), id, checked.email(), checked.nip(), checked.name());
                placements.hire(actor.tenant(), id, checked, on);
            }
            Change change = change(actor, order);
            changes.add(change);
            return takeEffect(change);
        });
    }

    private Optional<String> known(String tenant, Newcomer person) {
        if (person.formerNip() == null) {
            return people.everWithNumber(tenant, person.nip());
        }
        String known = people.everWithNumber(tenant, person.formerNip())
                .orElseThrow(() -> Refusal.invalid("Tidak ada pegawai dengan nomor sebelumnya itu. Kosongkan bila"
                        + " pegawai ini belum pernah bertugas di kota ini."));
        people.everWithNumber(tenant, person.nip())
                .filter(other -> !other.equals(known))
                .ifPresent(other -> {
                    throw Refusal.conflict("Nomor baru itu milik pegawai lain, bukan milik pemegang nomor sebelumnya.");
                });
        return Optional.of(known);
    }

    private void comesBack(String tenant, String id, Newcomer person, LocalDate on) {
        if (people.isActive(tenant, id)) {
            throw Refusal.conflict(
                    "Nomor ini sudah dipakai pegawai yang masih bertugas. Cari orangnya di daftar pegawai,"
                            + " lalu catat perubahannya di sana.");
        }
        if (changes.of(tenant, id).stream()
                .anyMatch(change ->
                        change.state() == State.PLANNED && change.order().kind() == Kind.JOIN)) {
            throw Refusal.conflict(
                    "Pegawai ini sudah dicatat akan masuk. Batalkan dahulu yang itu pada halaman Pegawai.");
        }
        placements.numberChanges(tenant, id, person.nip(), on.minusDays(1));
        grants.rename(tenant, id, person.email(), person.nip(), person.name());
        placements.rehire(tenant, id, person, on);
    }

    /** Takes back a change that still waits for its day. */
    public void withdraw(Actor actor, String changeId, String reason) {
        Change change = changes.find(actor.tenant(), changeId)
                .orElseThrow(() -> Refusal.notFound("Perubahan ini tidak ditemukan."));
        checks.requireHr(actor, change.order().employeeId());
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("Isian \"Alasan pembatalan\" wajib diisi.");
        }
        if (!changes.settle(
                actor.tenant(), changeId, State.WITHDRAWN, "Dibatalkan: " + reason.strip(), clock.instant())) {
            throw Refusal.conflict("Perubahan ini sudah berlaku atau sudah dibatalkan. Masa yang sudah berjalan diubah"
                    + " dengan perubahan baru atau koreksi.");
        }
    }

    /**
     * Lets a change take effect whose day has come; nothing happens when somebody was first. One that has become
     * impossible is marked so, for HR to enter it anew.
     */
    void takeEffectOnItsDay(Change change) {
        try {
            transaction.executeWithoutResult(status -> {
                effects.lock(change.tenant(), change.order());
                takeEffect(change);
            });
        } catch (Refusal impossible) {
            LOG.warn("Staffing change {} of {} cannot take effect", change.id(), change.tenant());
            changes.settle(change.tenant(), change.id(), State.FAILED, impossible.getMessage(), clock.instant());
        }
    }

    private Change takeEffect(Change change) {
        if (change.on().isAfter(cities.today(change.tenant()))) {
            return change;
        }
        String before = before(change);
        if (!changes.settle(change.tenant(), change.id(), State.APPLIED, before, clock.instant())) {
            return change;
        }
        checks.possible(change.tenant(), change.order());
        changes.effects(change.tenant(), change.id(), effects.of(change).effects());
        return changes.find(change.tenant(), change.id()).orElseThrow();
    }

    /** For the record: a correction overwrites, so what was there before is kept in words. */
    private String before(Change change) {
        if (change.order().employeeId() == null) {
            return null;
        }
        Optional<Placement> before =
                placements.on(change.tenant(), change.order().employeeId(), change.on());
        return before.map(was -> "Sebelumnya: unit " + was.unitId() + ", jabatan " + was.positionId() + ", atasan "
                        + (was.supervisorId() == null ? "kepala unit" : was.supervisorId()) + ", sejak "
                        + was.from() + ".")
                .orElse(null);
    }

    /** The place to which somebody comes back is the one of the day before the secondment. */
    private void planReturn(Actor actor, Order order) {
        Placement home = placements
                .on(actor.tenant(), order.employeeId(), cities.today(actor.tenant()))
                .orElseThrow(() -> Refusal.conflict("Pegawai ini tidak mempunyai penempatan hari ini."));
        changes.add(change(
                actor,
                new Order(
                        Kind.RETURN,
                        order.employeeId(),
                        home.unitId(),
                        home.positionId(),
                        home.supervisorId(),
                        null,
                        null,
                        null,
                        order.until().plusDays(1),
                        null,
                        order.letterNo(),
                        order.reason())));
    }

    private Change change(Actor actor, Order order) {
        return new Change(newId(), actor.tenant(), order, actor.userId(), clock.instant(), State.PLANNED, null);
    }

    static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
