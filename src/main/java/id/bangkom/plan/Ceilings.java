package id.bangkom.plan;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.Role;
import id.bangkom.cycle.Cycles;
import id.bangkom.cycle.Cycles.CycleOfYear;
import id.bangkom.cycle.PublishedPlans;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the HR agency enter what each unit may plan with. */
@Component
class Ceilings {

    /** A trillion rupiah: more than the whole budget for it of any city, so more is a slip of the keys. */
    static final long HIGHEST = 1_000_000_000_000L;

    /** Why ceilings are not entered any more. */
    static final String PUBLISHED = "Rencana kota sudah ditetapkan berdasarkan pagu ini.";

    private final Budgets budgets;
    private final Workforce workforce;
    private final Accounts accounts;
    private final Cycles cycles;
    private final PublishedPlans published;
    private final Cities cities;
    private final Clock clock;

    Ceilings(
            Budgets budgets,
            Workforce workforce,
            Accounts accounts,
            Cycles cycles,
            PublishedPlans published,
            Cities cities,
            Clock clock) {
        this.budgets = budgets;
        this.workforce = workforce;
        this.accounts = accounts;
        this.cycles = cycles;
        this.published = published;
        this.cities = cities;
        this.clock = clock;
    }

    /**
     * Sets the ceiling of a unit and notes who did.
     *
     * @param amount IDR, 0 to {@link #HIGHEST}, or null when nothing was entered
     * @throws Refusal when this person may not, the year is not open, its city plan is published, the unit drafts no plan, or more is reserved
     */
    @Transactional
    void set(Actor actor, int year, String unitId, FundSource source, Long amount) {
        if (accounts.byId(actor.userId())
                .filter(Account::active)
                .filter(account -> account.roles().contains(Role.HR_ANALYST)
                        || account.roles().contains(Role.HR_HEAD))
                .isEmpty()) {
            throw Refusal.forbidden("Pagu hanya dapat diisi oleh BKPSDM.");
        }
        requireDefinitive(actor);
        if (!areOpen(actor.tenant(), year)) {
            throw Refusal.invalid(
                    "Siklus tahun " + year + " tidak sedang berjalan, sehingga pagunya tidak dapat diubah.");
        }
        if (isPublished(actor.tenant(), year)) {
            throw Refusal.invalid(PUBLISHED + " Pagu tahun " + year + " diubah pada halaman \"Perubahan anggaran\".");
        }
        if (source == null
                || workforce.planningUnits(actor.tenant()).stream()
                        .map(WorkUnit::id)
                        .noneMatch(id -> id.equals(unitId))) {
            throw Refusal.invalid("Pilih perangkat daerah dan sumber dana dari daftar.");
        }
        if (amount == null || amount < 0 || amount > HIGHEST) {
            throw Refusal.invalid("Isian \"Pagu\" harus berupa bilangan bulat rupiah dari 0 sampai "
                    + Words.number(HIGHEST, 0) + ".");
        }
        set(actor.tenant(), year, unitId, source, amount, actor.userId());
    }

    /**
     * What a merged unit has left goes with its people and its work; what plans have taken stays with them.
     *
     * @param by account of whoever entered the merger, which is noted as for any change of a ceiling
     */
    void merge(String tenant, String unitId, String intoId, String by) {
        String payer =
                workforce.planningUnitOf(tenant, intoId).map(WorkUnit::id).orElse(intoId);
        for (Budgets.Left left : budgets.left(tenant, unitId)) {
            if (areOpen(tenant, left.year())) {
                long there = budgets.amounts(tenant, left.year(), payer).getOrDefault(left.source(), 0L);
                set(tenant, left.year(), unitId, left.source(), left.taken(), by);
                set(tenant, left.year(), payer, left.source(), there + left.free(), by);
            }
        }
    }

    private void set(String tenant, int year, String unitId, FundSource source, long amount, String by) {
        budgets.set(tenant, year, unitId, source, amount);
        budgets.note(tenant, year, new Budgets.Change(unitId, source, amount, by, clock.instant()));
    }

    /** A Plt. or Plh. has a mandate for daily work, not for the allocation of a budget. */
    void requireDefinitive(Actor actor) {
        workforce.actingOffices(actor.tenant(), actor.userId(), cities.today(actor.tenant())).stream()
                .filter(acting -> acting.role() == Role.HR_HEAD)
                .findFirst()
                .ifPresent(acting -> {
                    throw Refusal.forbidden("Anda bertindak sebagai " + acting.title()
                            + ". Alokasi anggaran merupakan keputusan strategis yang hanya boleh diambil pejabat"
                            + " definitif (UU 30/2014 Pasal 14). Pagu dapat diisi analis SDM atas keputusan pejabat"
                            + " definitif.");
                });
    }

    /** Whether the city plan rests on the ceilings of the year; from then on only a revision changes them. */
    boolean isPublished(String tenant, int year) {
        return published.of(tenant, year).isPresent();
    }

    /** Whether the cycle of the year is open. */
    boolean areOpen(String tenant, int year) {
        return cycles.find(tenant, year)
                .filter(cycle -> cycle.state() == CycleOfYear.State.OPEN)
                .isPresent();
    }
}
