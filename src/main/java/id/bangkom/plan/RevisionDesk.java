package id.bangkom.plan;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Role;
import id.bangkom.cycle.Cycles;
import id.bangkom.cycle.PublishedPlans;
import id.bangkom.cycle.Stage;
import id.bangkom.plan.Revisions.Amount;
import id.bangkom.plan.Revisions.Revision;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Processes;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the HR agency open a revision of one unit's ceilings, and end one whose case is lost. */
@Component
class RevisionDesk {

    static final int LONGEST_REASON = 1000;
    static final int LONGEST_BASIS = 300;

    /** As of all reasons of decisions. */
    private static final int LONGEST_CANCELLATION = 500;

    private static final Set<Stage.State> OVER = Set.of(Stage.State.CLOSING, Stage.State.CLOSED);

    private final Revisions revisions;
    private final RevisionFacts facts;
    private final Ceilings ceilings;
    private final PublishedPlans published;
    private final Cycles cycles;
    private final Workforce workforce;
    private final Accounts accounts;
    private final Processes processes;
    private final RevisionNotices told;
    private final History history;
    private final Clock clock;

    RevisionDesk(
            Revisions revisions,
            RevisionFacts facts,
            Ceilings ceilings,
            PublishedPlans published,
            Cycles cycles,
            Workforce workforce,
            Accounts accounts,
            Processes processes,
            RevisionNotices told,
            History history,
            Clock clock) {
        this.revisions = revisions;
        this.facts = facts;
        this.ceilings = ceilings;
        this.published = published;
        this.cycles = cycles;
        this.workforce = workforce;
        this.accounts = accounts;
        this.processes = processes;
        this.told = told;
        this.history = history;
        this.clock = clock;
    }

    /** Whether units' ceilings of this year can be revised: the city plan is published, and its execution is not over. */
    boolean isOpen(String tenant, int year) {
        return ceilings.areOpen(tenant, year)
                && published.of(tenant, year).isPresent()
                && cycles.stages(tenant, year).stream()
                        .noneMatch(view -> view.stage() == Stage.EXECUTION && OVER.contains(view.state()));
    }

    /**
     * Opens a revision and starts its case.
     *
     * @param wanted IDR, the new ceilings by source; those that are missing or as before do not change
     * @param reason Indonesian, at most {@link #LONGEST_REASON} characters
     * @param legalBasis at most {@link #LONGEST_BASIS} characters
     * @throws Refusal when this person may not, the year or the unit has none to revise, nothing would change, or a
     *     ceiling would be lower than what is spent or has begun
     */
    @Transactional
    CaseKey open(Actor actor, int year, String unitId, Map<FundSource, Long> wanted, String reason, String legalBasis) {
        requireAnalyst(actor, "diajukan");
        if (!isOpen(actor.tenant(), year)) {
            throw Refusal.invalid("Perubahan anggaran tahun " + year
                    + " tidak dapat diajukan: rencana kota belum ditetapkan, atau pelaksanaannya sudah berakhir.");
        }
        if (workforce.planningUnits(actor.tenant()).stream().map(WorkUnit::id).noneMatch(id -> id.equals(unitId))) {
            throw Refusal.invalid("Pilih perangkat daerah dari daftar.");
        }
        String why = text(reason, "Alasan", LONGEST_REASON);
        String basis = text(legalBasis, "Dasar hukum", LONGEST_BASIS);
        if (revisions.open(actor.tenant(), year, unitId).isPresent()) {
            throw underWay();
        }
        RevisedPlan now = facts.of(actor.tenant(), year, unitId);
        List<Amount> amounts = changes(now, wanted);
        requireEnough(now, amounts);
        try {
            CaseKey key =
                    revisions.add(actor.tenant(), year, unitId, why, basis, amounts, actor.userId(), clock.instant());
            processes.start(BudgetRevision.PROCESS, key);
            return key;
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw underWay();
        }
    }

    private void requireAnalyst(Actor actor, String what) {
        if (accounts.byId(actor.userId())
                .filter(Account::active)
                .filter(account -> account.tenant().equals(actor.tenant()))
                .filter(account -> account.roles().contains(Role.HR_ANALYST))
                .isEmpty()) {
            throw Refusal.forbidden("Perubahan anggaran hanya dapat " + what + " oleh analis SDM BKPSDM.");
        }
    }

    /** Whether nobody can end it any more but {@link #cancel}: an administrator has deleted its case. */
    boolean isLost(Revision revision) {
        return revision.state().isOpen() && !processes.isRunning(BudgetRevision.PROCESS, revision.key());
    }

    /**
     * Ends a revision whose case is lost, so that the unit can have another one; ceilings and activities stay.
     *
     * @throws Refusal when this person may not, it is not lost, or there is no reason
     */
    @Transactional
    void cancel(Actor actor, int year, String id, String reason) {
        requireAnalyst(actor, "dibatalkan");
        String why = text(reason, "Alasan", LONGEST_CANCELLATION);
        Revision revision = revisions
                .find(new CaseKey(actor.tenant(), year, id))
                .orElseThrow(() -> Refusal.notFound("Perubahan anggaran ini tidak ada."));
        if (!isLost(revision)
                || !revisions.end(
                        revision.key(), RevisionState.WITHDRAWN, clock.instant(), List.of(revision.state()))) {
            throw Refusal.conflict("Perubahan anggaran ini masih berjalan atau sudah selesai, sehingga tidak dapat"
                    + " dibatalkan dari halaman ini. Muat ulang halaman.");
        }
        history.decided(
                BudgetRevision.PROCESS,
                revision.key(),
                revision.version(),
                PlanStep.CEILING,
                Decision.Outcome.WITHDRAW,
                why,
                actor.userId(),
                null);
        told.tellAll(
                revision.key(),
                "budget-revision-ended",
                Map.of("state", RevisionState.WITHDRAWN.label(), "reason", why));
    }

    private static Refusal underWay() {
        return Refusal.conflict("Perangkat daerah ini masih mempunyai perubahan anggaran yang belum selesai."
                + " Selesaikan yang itu lebih dahulu.");
    }

    private static String text(String entered, String field, int most) {
        String text = entered == null ? "" : entered.strip();
        if (text.isEmpty() || text.length() > most) {
            throw Refusal.invalid(
                    "Isian \"" + field + "\" wajib diisi, paling banyak " + Words.number(most, 0) + " karakter.");
        }
        return text;
    }

    private static List<Amount> changes(RevisedPlan now, Map<FundSource, Long> wanted) {
        List<Amount> amounts = new ArrayList<>();
        for (FundSource source : FundSource.values()) {
            Long after = wanted.get(source);
            if (after != null && (after < 0 || after > Ceilings.HIGHEST)) {
                throw Refusal.invalid(
                        "Pagu baru " + source.label() + " harus berupa bilangan bulat rupiah dari 0 sampai "
                                + Words.number(Ceilings.HIGHEST, 0) + ".");
            }
            if (after != null && after != now.amount(source)) {
                amounts.add(new Amount(source, now.amount(source), after));
            }
        }
        if (amounts.isEmpty()) {
            throw Refusal.invalid("Tidak ada pagu yang berubah. Isi pagu baru untuk sedikitnya satu sumber dana.");
        }
        return amounts;
    }

    private static void requireEnough(RevisedPlan now, List<Amount> amounts) {
        Map<FundSource, Long> least = now.least();
        for (Amount amount : amounts) {
            long needed = least.getOrDefault(amount.source(), 0L);
            if (amount.after() < needed) {
                throw Refusal.invalid("Pagu " + amount.source().label() + " tidak dapat menjadi "
                        + Words.money(amount.after()) + ": " + Words.money(needed)
                        + " sudah terpakai atau terikat pada kegiatan yang sudah dimulai, sehingga kurang "
                        + Words.money(needed - amount.after()) + ".");
            }
        }
    }
}
