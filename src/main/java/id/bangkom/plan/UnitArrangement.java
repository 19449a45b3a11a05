package id.bangkom.plan;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.plan.UnitDrafts.Draft;
import id.bangkom.plan.UnitDrafts.Entry;
import id.bangkom.plan.UnitPlans.Plan;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The arrangement of a unit's plan that its planners are working on: the newest version with what they have changed and
 * saved since. The task "Menyusun rencana unit" starts from it and hands it in. It may cost more than the ceiling; the
 * plan that is handed in may not.
 */
@Component
class UnitArrangement {

    static final int LONGEST_REASON = 300;

    private final UnitPlans plans;
    private final UnitDrafts drafts;
    private final Budgets budgets;
    private final Accounts accounts;
    private final UnitOfficials officials;
    private final Clock clock;

    UnitArrangement(
            UnitPlans plans,
            UnitDrafts drafts,
            Budgets budgets,
            Accounts accounts,
            UnitOfficials officials,
            Clock clock) {
        this.plans = plans;
        this.drafts = drafts;
        this.budgets = budgets;
        this.accounts = accounts;
        this.officials = officials;
        this.clock = clock;
    }

    /** Whether the person is a planner of the unit, or of the one that carries on its plan after a merger. */
    boolean isPlanner(Plan plan, String userId) {
        String tenant = plan.key().tenant();
        return accounts.byId(userId)
                .filter(account -> account.tenant().equals(tenant) && account.active())
                .map(Account::groups)
                .filter(groups -> groups.contains(officials.planners(tenant, plan.unitId())))
                .isPresent();
    }

    /** @throws Refusal when the person is no planner of the unit */
    void requirePlanner(Plan plan, String userId) {
        if (!isPlanner(plan, userId)) {
            throw Refusal.forbidden("Rencana unit hanya dapat disusun oleh perencana perangkat daerah ini.");
        }
    }

    /** The draft of the newest version; empty when nothing was saved since. */
    Optional<Draft> draft(Plan plan) {
        return drafts.find(plan.key())
                .filter(draft -> plan.state() == UnitState.DRAFT && draft.baseVersion() == plan.version());
    }

    /** How many times a draft was saved, also of an older version; 0 when there is none. */
    int edition(Plan plan) {
        return drafts.find(plan.key()).map(Draft::edition).orElse(0);
    }

    /** All items as they are meant now, in the order of their ranks. */
    List<UnitItem> items(Plan plan) {
        List<UnitItem> newest = plans.items(plan.key(), plan.version());
        if (draft(plan).isEmpty()) {
            return newest;
        }
        Map<String, Entry> changed = drafts.items(plan.key());
        return newest.stream()
                .map(item -> over(item, changed.get(item.itemId())))
                .toList();
    }

    private static UnitItem over(UnitItem item, Entry entry) {
        if (entry == null) {
            return item;
        }
        return entry.standing() == ItemStanding.FUNDED ? item.funded(null) : item.as(entry.standing(), entry.reason());
    }

    /**
     * Keeps what was changed; what is not named stays as it is.
     *
     * @param seen edition that the planner has seen, 0 for none
     * @param chosen by item
     * @throws Refusal when the plan is not with the unit, somebody else was faster, or a reason is missing
     */
    @Transactional
    void save(Plan plan, int version, int seen, Map<String, Entry> chosen, Actor actor) {
        requirePlanner(plan, actor.userId());
        List<UnitItem> before = items(plan);
        Map<String, UnitItem> known = before.stream().collect(Collectors.toMap(UnitItem::itemId, Function.identity()));
        List<Refusal.FieldProblem> problems = new ArrayList<>();
        chosen.forEach((id, entry) -> problem(known.get(id), entry)
                .ifPresent(sentence -> problems.add(new Refusal.FieldProblem(id, sentence))));
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        keep(
                plan,
                version,
                seen,
                before.stream()
                        .map(item -> over(item, chosen.get(item.itemId())))
                        .toList(),
                actor);
    }

    private static Optional<String> problem(UnitItem item, Entry entry) {
        if (item == null) {
            return Optional.of("Ada kegiatan yang tidak (lagi) termasuk rencana ini. Muat ulang halaman.");
        }
        String reason = entry.reason();
        if (reason != null && reason.length() > LONGEST_REASON) {
            return Optional.of("Alasan untuk peringkat " + item.rank() + " terlalu panjang: " + reason.length()
                    + " karakter, paling banyak " + LONGEST_REASON + ".");
        }
        return entry.standing() != ItemStanding.FUNDED && reason == null
                ? Optional.of("Alasan untuk peringkat " + item.rank() + " (" + item.title()
                        + ") wajib diisi karena kegiatan itu tidak didanai; dibaca oleh pegawai yang bersangkutan.")
                : Optional.empty();
    }

    /**
     * Begins anew with the best choice of all that was not taken out, within the ceiling of now.
     *
     * @throws Refusal as in {@link #save}
     */
    @Transactional
    void begin(Plan plan, int version, int seen, Actor actor) {
        requirePlanner(plan, actor.userId());
        Map<String, UnitItem> out = new HashMap<>();
        List<UnitItem> before = items(plan);
        before.stream()
                .filter(item -> item.standing() == ItemStanding.DROPPED)
                .forEach(item -> out.put(item.itemId(), item));
        Map<String, UnitItem> best = Allocation.best(WhatIf.open(before), ceilings(plan)).items().stream()
                .collect(Collectors.toMap(UnitItem::itemId, Function.identity()));
        keep(
                plan,
                version,
                seen,
                before.stream()
                        .map(item -> out.getOrDefault(item.itemId(), best.get(item.itemId())))
                        .toList(),
                actor);
    }

    private void keep(Plan plan, int version, int seen, List<UnitItem> items, Actor actor) {
        if (plan.state() != UnitState.DRAFT) {
            throw Refusal.conflict("Rencana ini tidak sedang disusun ("
                    + plan.state().label() + "), sehingga susunan tidak dapat disimpan.");
        }
        if (plan.version() != version) {
            throw Refusal.conflict("Rencana ini sudah mempunyai versi " + plan.version()
                    + ". Muat ulang halaman agar susunan dimulai dari versi itu.");
        }
        Map<String, UnitItem> newest = plans.items(plan.key(), plan.version()).stream()
                .collect(Collectors.toMap(UnitItem::itemId, Function.identity()));
        Map<String, Entry> changed = items.stream()
                .filter(item -> differs(item, newest.get(item.itemId())))
                .collect(Collectors.toMap(UnitItem::itemId, item -> new Entry(item.standing(), item.reason())));
        Draft next = new Draft(version, seen + 1, actor.userId(), clock.instant());
        try {
            if (!drafts.put(plan.key(), seen, next, changed)) {
                throw overtaken();
            }
        } catch (DuplicateKeyException other) {
            throw overtaken();
        }
    }

    private static boolean differs(UnitItem item, UnitItem before) {
        return item.standing() != before.standing() || !Objects.equals(item.reason(), before.reason());
    }

    private static Refusal overtaken() {
        return Refusal.conflict(
                "Susunan ini baru saja disimpan oleh orang lain. Muat ulang halaman; yang Anda ubah pada"
                        + " halaman ini belum disimpan.");
    }

    /** IDR per source that the plan may take. */
    Map<FundSource, Long> ceilings(Plan plan) {
        return budgets.plannable(plan.key().tenant(), plan.key().year(), plan.unitId());
    }

    /** After the plan was handed in, by whomever. */
    void forget(Plan plan) {
        drafts.forget(plan.key());
    }
}
