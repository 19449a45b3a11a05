package id.bangkom.plan;

import id.bangkom.cycle.ItemStanding;
import id.bangkom.plan.AmendingDecrees.Amendment;
import id.bangkom.plan.AmendingDecrees.CeilingChange;
import id.bangkom.plan.BudgetEntries.Purse;
import id.bangkom.plan.RevisedPlan.Activity;
import id.bangkom.plan.Revisions.Amount;
import id.bangkom.plan.Revisions.Line;
import id.bangkom.plan.Revisions.Revision;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import id.bangkom.training.PlannedLearning;
import id.bangkom.training.PlannedLearning.Progress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out what new ceilings mean for a unit's plan, and carries it out. */
@Component
class RevisionPlanning {

    private final Revisions revisions;
    private final RevisionFacts facts;
    private final Budgets budgets;
    private final Plans plans;
    private final PlannedLearning learning;
    private final AmendingDecrees decrees;
    private final Clock clock;

    RevisionPlanning(
            Revisions revisions,
            RevisionFacts facts,
            Budgets budgets,
            Plans plans,
            PlannedLearning learning,
            AmendingDecrees decrees,
            Clock clock) {
        this.revisions = revisions;
        this.facts = facts;
        this.budgets = budgets;
        this.plans = plans;
        this.learning = learning;
        this.decrees = decrees;
        this.clock = clock;
    }

    /** What a proposal comes to. */
    enum Proposal {
        /** The unit has to be asked. */
        CHANGES,
        NOTHING,
        /** Not even what has begun can be paid for. */
        IMPOSSIBLE
    }

    RevisedPlan present(Revision revision) {
        return facts.of(revision.key().tenant(), revision.key().year(), revision.unitId());
    }

    static Map<FundSource, Long> after(Collection<Amount> amounts) {
        Map<FundSource, Long> after = new EnumMap<>(FundSource.class);
        amounts.forEach(amount -> after.put(amount.source(), amount.after()));
        return after;
    }

    /** The least change, from what is true now. */
    Proposal propose(Revision revision) {
        if (revision.state() != RevisionState.PREPARED) {
            throw new IllegalStateException("Not to be proposed any more: " + revision.key());
        }
        RevisedPlan now = present(revision);
        List<Amount> amounts = revisions.amounts(revision.key()).stream()
                .map(amount -> new Amount(amount.source(), now.amount(amount.source()), amount.after()))
                .toList();
        amounts.forEach(amount -> revisions.amount(revision.key(), amount));
        Optional<List<UnitItem>> become = now.leastChange(after(amounts));
        if (become.isEmpty()) {
            revisions.move(revision.key(), RevisionState.STUCK, List.of(RevisionState.PREPARED));
            return Proposal.IMPOSSIBLE;
        }
        List<Line> lines = now.lines(become.get());
        boolean changes = lines.stream().anyMatch(Line::changes);
        String obstacle = revision.obstacle();
        write(revision, changes ? RevisionState.DRAFT : RevisionState.ENDORSED, lines);
        if (obstacle != null) {
            revisions.obstacle(revision.key(), obstacle);
        }
        return changes ? Proposal.CHANGES : Proposal.NOTHING;
    }

    private void write(Revision revision, RevisionState to, List<Line> lines) {
        if (!revisions.version(revision, to, lines)) {
            throw Refusal.conflict("Penyesuaian ini baru saja diajukan oleh orang lain. Muat ulang halaman.");
        }
    }

    /**
     * The version that the planner has entered.
     *
     * @throws Refusal naming what has to be changed, above all a sum beyond the new ceilings
     */
    void enter(Revision revision, ReviseUnitPlan answers) {
        RevisedPlan now = present(revision);
        Map<String, Line> proposed = byItem(revisions.lines(revision.key(), revision.version()));
        Set<String> ticked = answers.fundedIds();
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> open =
                now.open().stream().map(activity -> activity.item().itemId()).collect(Collectors.toSet());
        if (!open.containsAll(ticked)) {
            problems.add(new FieldProblem(
                    "funded",
                    "Ada kegiatan yang tidak lagi dapat dipilih karena baru saja berubah. Muat ulang halaman."));
        }
        boolean defersByChoice = now.open().stream()
                .filter(activity -> !ticked.contains(activity.item().itemId()))
                .anyMatch(activity -> isFunded(proposed.get(activity.item().itemId()), activity));
        if (defersByChoice && answers.deferReason() == null) {
            problems.add(new FieldProblem(
                    "deferReason",
                    "Isian \"Alasan penundaan\" wajib diisi karena ada kegiatan usulan yang tidak lagi didanai."));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        List<UnitItem> chosen = now.open().stream()
                .map(activity -> chosen(activity, ticked, proposed, answers.deferReason()))
                .toList();
        Map<FundSource, Long> free = now.free(after(revisions.amounts(revision.key())));
        List<UnitItem> wanted = chosen.stream().filter(UnitItem::isFunded).toList();
        Optional<List<UnitItem>> paid =
                free.values().stream().anyMatch(rest -> rest < 0) ? Optional.empty() : RevisedPlan.pay(wanted, free);
        Map<String, UnitItem> become = paid.orElseThrow(() -> UnitPlanning.tooMuch(wanted, positive(free))).stream()
                .collect(Collectors.toMap(UnitItem::itemId, Function.identity()));
        chosen.stream().filter(item -> !item.isFunded()).forEach(item -> become.put(item.itemId(), item));
        now.items(activity -> true).forEach(item -> become.putIfAbsent(item.itemId(), item));
        write(revision, RevisionState.SUBMITTED, now.lines(List.copyOf(become.values())));
    }

    private static Map<FundSource, Long> positive(Map<FundSource, Long> free) {
        Map<FundSource, Long> positive = new EnumMap<>(FundSource.class);
        free.forEach((source, rest) -> positive.put(source, Math.max(0, rest)));
        return positive;
    }

    private static Map<String, Line> byItem(List<Line> lines) {
        return lines.stream().collect(Collectors.toMap(Line::itemId, Function.identity()));
    }

    static boolean isFunded(Line proposed, Activity activity) {
        return proposed == null ? activity.item().isFunded() : proposed.standing() == ItemStanding.FUNDED;
    }

    private static UnitItem chosen(
            Activity activity, Set<String> ticked, Map<String, Line> proposed, String deferReason) {
        UnitItem item = activity.item();
        if (ticked.contains(item.itemId())) {
            return item.isFunded() ? item : item.funded(null);
        }
        Line line = proposed.get(item.itemId());
        if (isFunded(line, activity)) {
            return item.isFunded() ? item.as(ItemStanding.DEFERRED, deferReason) : item;
        }
        return line == null || !item.isFunded() ? item : item.as(ItemStanding.DEFERRED, line.reason());
    }

    /** Goes on with the lowest ceilings that pay for what has begun, where the wanted ones are lower. */
    void raiseToLeast(Revision revision) {
        if (!revisions.move(revision.key(), RevisionState.PREPARED, List.of(RevisionState.STUCK))) {
            throw Refusal.conflict("Pagu baru ini sudah disesuaikan. Muat ulang halaman.");
        }
        Map<FundSource, Long> least = present(revision).least();
        revisions
                .amounts(revision.key())
                .forEach(amount -> revisions.amount(
                        revision.key(),
                        new Amount(
                                amount.source(),
                                amount.before(),
                                Math.max(amount.after(), least.getOrDefault(amount.source(), 0L)))));
    }

    /** The newest version once more, because nobody handed in another one in time. */
    void adopt(Revision revision) {
        write(revision, RevisionState.SUBMITTED, revisions.lines(revision.key(), revision.version()));
    }

    /**
     * Lets what was decided come true, all of it or nothing, and asks for the decree that says so.
     *
     * @return what stands against it, Indonesian; then nothing has changed
     */
    Optional<String> apply(Revision revision) {
        String tenant = revision.key().tenant();
        int year = revision.key().year();
        RevisedPlan now = facts.held(tenant, year, revision.unitId());
        List<Amount> amounts = revisions.amounts(revision.key());
        for (Amount amount : amounts) {
            long present = now.amount(amount.source());
            if (present != amount.before()) {
                return Optional.of("Pagu " + amount.source().label() + " sudah diubah dari "
                        + Words.money(amount.before()) + " menjadi " + Words.money(present)
                        + " sejak perubahan ini dihitung.");
            }
        }
        Change change = new Change(now, revisions.lines(revision.key(), revision.version()));
        Optional<String> obstacle = change.begun.isEmpty() ? change.lacking(after(amounts)) : change.begunNote();
        if (obstacle.isPresent()) {
            return obstacle;
        }
        change.deferred.forEach((activity, reason) -> defer(tenant, year, activity, reason));
        change.moved.forEach((activity, source) -> budgets.giveBack(
                new Purse(tenant, year, revision.unitId(), activity.item().source()),
                activity.item().itemId()));
        for (Amount amount : amounts) {
            budgets.set(tenant, year, revision.unitId(), amount.source(), amount.after());
            budgets.note(
                    tenant,
                    year,
                    new Budgets.Change(
                            revision.unitId(), amount.source(), amount.after(), revision.decidedBy(), clock.instant()));
        }
        change.moved.forEach((activity, source) -> {
            String item = activity.item().itemId();
            facts.source(tenant, item, source);
            must(budgets.take(new Purse(tenant, year, revision.unitId(), source), item, activity.bound()), item);
        });
        change.added.forEach((activity, source) -> {
            String item = activity.item().itemId();
            facts.source(tenant, item, source);
            must(plans.fundAgain(tenant, item), item);
        });
        must(
                revisions.end(revision.key(), RevisionState.APPLIED, clock.instant(), List.of(RevisionState.APPROVED)),
                revision.key().id());
        decrees.ask(amendment(revision, amounts, change.said(tenant, plans)));
        return Optional.empty();
    }

    private static Amendment amendment(Revision revision, List<Amount> amounts, List<AmendingDecrees.Change> changes) {
        return new Amendment(
                revision.key(),
                revision.unitId(),
                revision.reason(),
                revision.legalBasis(),
                revision.decidedBy(),
                revision.decidedAs(),
                amounts.stream()
                        .map(amount -> new CeilingChange(amount.source(), amount.before(), amount.after()))
                        .toList(),
                changes);
    }

    private void defer(String tenant, int year, Activity activity, String reason) {
        String item = activity.item().itemId();
        must(plans.defer(tenant, item, reason), item);
        // Begun at this very moment: everything is undone, and the next attempt finds that it has begun.
        must(activity.progress() != Progress.WAITING || learning.callOff(tenant, year, item), item);
    }

    private static void must(boolean done, String what) {
        if (!done) {
            throw new IllegalStateException(what + " changed while it was held");
        }
    }

    /** What a version still changes in what is true now. */
    private static final class Change {

        private final RevisedPlan now;
        private final List<String> begun = new ArrayList<>();
        private final Map<Activity, String> deferred = new LinkedHashMap<>();
        private final Map<Activity, FundSource> moved = new LinkedHashMap<>();
        private final Map<Activity, FundSource> added = new LinkedHashMap<>();

        Change(RevisedPlan now, List<Line> lines) {
            this.now = now;
            Map<String, Activity> activities = now.activities().stream()
                    .collect(Collectors.toMap(activity -> activity.item().itemId(), Function.identity()));
            for (Line line : lines) {
                Optional.ofNullable(activities.get(line.itemId())).ifPresent(activity -> look(line, activity));
            }
        }

        private void look(Line line, Activity activity) {
            boolean fund = line.standing() == ItemStanding.FUNDED;
            if (!fund && line.changes() && activity.begun()) {
                begun.add(activity.item().title());
            } else if (!fund && line.changes() && activity.canBeDeferred()) {
                deferred.put(activity, line.reason());
            } else if (fund && line.changes() && activity.canBeFunded()) {
                added.put(activity, line.source());
            } else if (fund
                    && activity.canBeDeferred()
                    && line.source() != null
                    && activity.item().source() != null
                    && line.source() != activity.item().source()) {
                moved.put(activity, line.source());
            }
        }

        /** As the decree says it: what is deferred, what is funded, what another source pays for. */
        List<AmendingDecrees.Change> said(String tenant, Plans plans) {
            List<AmendingDecrees.Change> said = new ArrayList<>();
            deferred.forEach(
                    (activity, reason) -> said.add(said(tenant, plans, activity, ItemStanding.DEFERRED, null, reason)));
            added.forEach(
                    (activity, source) -> said.add(said(tenant, plans, activity, ItemStanding.FUNDED, source, null)));
            moved.forEach(
                    (activity, source) -> said.add(said(tenant, plans, activity, ItemStanding.FUNDED, source, null)));
            return said;
        }

        private static AmendingDecrees.Change said(
                String tenant, Plans plans, Activity activity, ItemStanding after, FundSource source, String reason) {
            UnitItem item = activity.item();
            return new AmendingDecrees.Change(
                    item.employeeId(),
                    item.title(),
                    plans.item(tenant, item.itemId()).orElseThrow().quarter(),
                    item.hours(),
                    item.cost(),
                    item.standing(),
                    item.source(),
                    after,
                    source,
                    reason);
        }

        Optional<String> begunNote() {
            return Optional.of(
                    begun.size() + " kegiatan yang akan ditunda sudah dimulai, antara lain \"" + begun.get(0) + "\".");
        }

        /** By how much a ceiling would be exceeded. */
        Optional<String> lacking(Map<FundSource, Long> after) {
            Map<FundSource, Long> taken = new EnumMap<>(FundSource.class);
            now.ceilings().forEach((source, ceiling) -> taken.put(source, ceiling.taken()));
            deferred.keySet().forEach(activity -> leaves(taken, activity));
            moved.forEach((activity, source) -> {
                leaves(taken, activity);
                taken.merge(source, activity.bound(), Long::sum);
            });
            added.forEach((activity, source) -> {
                if (source != null) {
                    taken.merge(source, activity.item().cost(), Long::sum);
                }
            });
            return taken.entrySet().stream()
                    .filter(each -> each.getValue() > after.getOrDefault(each.getKey(), now.amount(each.getKey())))
                    .findFirst()
                    .map(each -> "Dari " + each.getKey().label() + " diperlukan " + Words.money(each.getValue())
                            + ", sedangkan pagunya menjadi "
                            + Words.money(after.getOrDefault(each.getKey(), now.amount(each.getKey()))) + ".");
        }

        private static void leaves(Map<FundSource, Long> taken, Activity activity) {
            if (activity.item().source() != null) {
                taken.merge(activity.item().source(), -activity.bound(), Long::sum);
            }
        }
    }
}
