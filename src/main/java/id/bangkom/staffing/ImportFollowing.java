package id.bangkom.staffing;

import id.bangkom.access.Cities;
import id.bangkom.access.Grants;
import id.bangkom.intake.Followed;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.staffing.Change.State;
import id.bangkom.staffing.Consequences.Effect;
import id.bangkom.workforce.ImportedChanges;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a file changes about people and units has the same effects on roles, posts and open tasks as a change that is entered
 * for one person. The rows are the file's, many at a time; what follows from them is {@link Effects}, in the same transaction.
 */
@Component
class ImportFollowing implements ImportedChanges {

    private final Changes changes;
    private final Placements placements;
    private final Effects effects;
    private final Grants grants;
    private final Cities cities;
    private final Named named;
    private final Clock clock;

    ImportFollowing(
            Changes changes,
            Placements placements,
            Effects effects,
            Grants grants,
            Cities cities,
            Named named,
            Clock clock) {
        this.changes = changes;
        this.placements = placements;
        this.effects = effects;
        this.grants = grants;
        this.cities = cities;
        this.named = named;
        this.clock = clock;
    }

    @Override
    public Followed written(Actor actor, List<Placed> places, List<Headed> heads) {
        if (places.isEmpty() && heads.isEmpty()) {
            return Followed.NOTHING;
        }
        requireNobodysOwn(actor, places, heads);
        LocalDate today = cities.today(actor.tenant());
        Change change = new Change(
                Staffing.newId(),
                actor.tenant(),
                Order.ofFile(today, inWords(places, heads)),
                actor.userId(),
                clock.instant(),
                State.PLANNED,
                null);
        changes.add(change);
        changes.settle(actor.tenant(), change.id(), State.APPLIED, null, clock.instant());
        List<Effect> done =
                effects.ofRows(actor.tenant(), places, heads, change.id(), "Data kepegawaian diperbarui dari berkas.");
        changes.effects(actor.tenant(), change.id(), done);
        return inWords(actor.tenant(), done);
    }

    private Followed inWords(String tenant, List<Effect> done) {
        List<Effect> moved = done.stream()
                .filter(effect -> effect.kind() != Consequences.Kind.KEPT)
                .toList();
        return new Followed(
                moved.size(),
                moved.stream()
                        .limit(Followed.SHOWN)
                        .map(effect -> new Followed.Moved(
                                effect.kind().label(),
                                effect.task() == null ? effect.reason() : effect.task(),
                                effect.about(),
                                named.holder(tenant, effect.fromId()),
                                named.holder(tenant, effect.toId())))
                        .toList());
    }

    /** Nobody enters changes about themself, by a file neither. Whoever is new has no place that could be changed. */
    private static void requireNobodysOwn(Actor actor, List<Placed> places, List<Headed> heads) {
        boolean own = places.stream()
                        .anyMatch(placed ->
                                placed.before() != null && placed.employeeId().equals(actor.userId()))
                || heads.stream()
                        .anyMatch(headed -> actor.userId().equals(headed.after())
                                || actor.userId().equals(headed.before()));
        if (own) {
            throw Refusal.forbidden(
                    "Berkas ini mengubah unit, jabatan, atau atasan Anda sendiri. Perubahan atas diri Anda"
                            + " harus diterapkan oleh petugas BKPSDM yang lain.");
        }
    }

    private static String inWords(List<Placed> places, List<Headed> heads) {
        long joined = places.stream().filter(placed -> placed.before() == null).count();
        long left = places.stream().filter(placed -> placed.after() == null).count();
        long moved = places.stream().filter(Placed::isMoved).count();
        return "Impor berkas: " + Words.number(joined, 0) + " masuk, " + Words.number(moved, 0) + " pindah unit, "
                + Words.number(places.size() - joined - left - moved, 0) + " berubah jabatan atau atasan, "
                + Words.number(left, 0) + " berhenti; " + Words.number(heads.size(), 0) + " kepala unit berubah.";
    }

    /** What was written ahead holds from today: accounts of those who begin open, and everything follows the others. */
    void follow(String tenant, LocalDate after, LocalDate today) {
        List<Placed> begun = placements.begunByFile(tenant, after, today);
        begun.stream()
                .filter(placed -> placed.before() == null)
                .forEach(newcomer -> grants.activate(tenant, newcomer.employeeId()));
        if (!begun.isEmpty()) {
            effects.ofRows(tenant, begun, List.of(), "berkas/" + today, "Perubahan dari berkas mulai berlaku.");
        }
    }
}
