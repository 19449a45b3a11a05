package id.bangkom.plan;

import id.bangkom.cycle.ItemStanding;
import id.bangkom.plan.Budgets.Ceiling;
import id.bangkom.training.PlannedLearning.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a unit's plan is now, and the least change that new ceilings make necessary or possible. What has begun stays. A
 * cut defers as little as it must, by the same measure as the unit's plan itself: as many mandatory activities as
 * possible stay, and then the greatest sum of priorities. A raise adds in the same way and takes nothing away.
 *
 * @param activities everything that was decided on the unit's plan, in the order of their ranks
 * @param ceilings as they are
 */
record RevisedPlan(List<Activity> activities, Map<FundSource, Ceiling> ceilings) {

    RevisedPlan {
        activities = List.copyOf(activities);
        ceilings = Map.copyOf(ceilings);
    }

    /**
     * An activity as it stands.
     *
     * @param progress of its learning, or null when nothing has been done about it
     * @param bound IDR bound to it and not used
     * @param spent IDR that it has cost
     */
    record Activity(UnitItem item, Progress progress, long bound, long spent) {

        /** Funded, and not to be taken back any more. */
        boolean begun() {
            return item.isFunded() && (progress == Progress.BEGUN || spent > 0);
        }

        /** Funded, and nothing has happened yet. */
        boolean canBeDeferred() {
            return item.isFunded() && !begun();
        }

        /** Deferred for want of money or by choice, not because its person did not come. */
        boolean canBeFunded() {
            return item.standing() == ItemStanding.DEFERRED
                    && spent == 0
                    && progress != Progress.GIVEN_UP
                    && progress != Progress.BEGUN;
        }
    }

    /** IDR per source below which a ceiling cannot be lowered, because it is used or cannot be taken back. */
    Map<FundSource, Long> least() {
        Map<FundSource, Long> least = new EnumMap<>(FundSource.class);
        ceilings.forEach((source, ceiling) -> least.put(source, ceiling.taken()));
        activities.stream()
                .filter(activity -> activity.canBeDeferred() && activity.item().source() != null)
                .forEach(activity -> least.merge(activity.item().source(), -activity.bound(), Long::sum));
        return least;
    }

    long amount(FundSource source) {
        return Optional.ofNullable(ceilings.get(source)).map(Ceiling::amount).orElse(0L);
    }

    /** IDR per source for what has not begun, negative where even that is too much. */
    Map<FundSource, Long> free(Map<FundSource, Long> after) {
        Map<FundSource, Long> least = least();
        Map<FundSource, Long> free = new EnumMap<>(FundSource.class);
        for (FundSource source : FundSource.values()) {
            if (after.containsKey(source) || ceilings.containsKey(source)) {
                free.put(source, after.getOrDefault(source, amount(source)) - least.getOrDefault(source, 0L));
            }
        }
        return free;
    }

    /**
     * Everything as it should become; empty when the new ceilings do not even pay for what has begun.
     *
     * @param after IDR of the sources whose ceiling changes
     */
    Optional<List<UnitItem>> leastChange(Map<FundSource, Long> after) {
        Map<FundSource, Long> free = free(after);
        if (free.values().stream().anyMatch(rest -> rest < 0)) {
            return Optional.empty();
        }
        List<UnitItem> funded = items(Activity::canBeDeferred);
        Optional<List<UnitItem>> all = pay(funded, free);
        List<UnitItem> kept = all.orElseGet(() -> best(funded, free));
        List<UnitItem> added = all.isPresent() ? additions(after, free, kept) : List.of();
        return Optional.of(merged(kept, added));
    }

    private static List<UnitItem> best(List<UnitItem> funded, Map<FundSource, Long> free) {
        List<UnitItem> best = Allocation.best(funded, free).items();
        Set<String> stay =
                best.stream().filter(UnitItem::isFunded).map(UnitItem::itemId).collect(Collectors.toSet());
        List<UnitItem> asBefore =
                funded.stream().filter(item -> stay.contains(item.itemId())).toList();
        // As far as possible from the source that pays now.
        Map<String, UnitItem> paid = byId(pay(asBefore, free).orElse(List.of()));
        return best.stream()
                .map(item -> item.isFunded()
                        ? paid.getOrDefault(item.itemId(), item)
                        : item.as(item.standing(), "Perubahan anggaran. " + item.reason()))
                .toList();
    }

    /** Only from sources that were raised, and only what is deferred for its price. */
    private List<UnitItem> additions(Map<FundSource, Long> after, Map<FundSource, Long> free, List<UnitItem> kept) {
        Map<FundSource, Long> costs = Allocation.costBySource(kept);
        Map<FundSource, Long> raised = new EnumMap<>(FundSource.class);
        after.forEach((source, amount) -> {
            if (amount > amount(source)) {
                raised.put(source, free.get(source) - costs.getOrDefault(source, 0L));
            }
        });
        if (raised.isEmpty()) {
            return List.of();
        }
        List<UnitItem> wanted = items(
                        activity -> activity.canBeFunded() && activity.item().cost() > 0)
                .stream()
                .map(item -> item.funded(null))
                .toList();
        return Allocation.best(wanted, raised).items().stream()
                .filter(UnitItem::isFunded)
                .toList();
    }

    /** Pays for exactly these, from the sources that pay for them now wherever that is possible; empty when it is not. */
    static Optional<List<UnitItem>> pay(List<UnitItem> items, Map<FundSource, Long> free) {
        Map<FundSource, Long> rest = new EnumMap<>(FundSource.class);
        rest.putAll(free);
        Allocation.costBySource(items).forEach((source, cost) -> rest.merge(source, -cost, Long::sum));
        if (rest.values().stream().allMatch(left -> left >= 0)) {
            List<UnitItem> open = items.stream()
                    .filter(item -> item.source() == null && item.cost() > 0)
                    .toList();
            Optional<List<UnitItem>> paid = Allocation.exactly(open, rest);
            if (paid.isPresent()) {
                Map<String, UnitItem> byId = byId(paid.get());
                return Optional.of(items.stream()
                        .map(item -> byId.getOrDefault(item.itemId(), item))
                        .toList());
            }
        }
        return Allocation.exactly(items, free);
    }

    private static Map<String, UnitItem> byId(Collection<UnitItem> items) {
        return items.stream().collect(Collectors.toMap(UnitItem::itemId, Function.identity()));
    }

    List<UnitItem> items(java.util.function.Predicate<Activity> which) {
        return activities.stream().filter(which).map(Activity::item).toList();
    }

    private List<UnitItem> merged(List<UnitItem> kept, List<UnitItem> added) {
        Map<String, UnitItem> changed = new HashMap<>(byId(kept));
        changed.putAll(byId(added));
        return activities.stream()
                .map(activity -> changed.getOrDefault(activity.item().itemId(), activity.item()))
                .toList();
    }

    /** What a planner can decide about: what has not begun, and what could be funded. */
    List<Activity> open() {
        return activities.stream()
                .filter(activity -> activity.canBeDeferred() || activity.canBeFunded())
                .toList();
    }

    /** As lines of a version; what was dropped or given up is no part of it. */
    List<Revisions.Line> lines(List<UnitItem> items) {
        Map<String, UnitItem> become = byId(items);
        List<Revisions.Line> lines = new ArrayList<>();
        for (Activity activity : activities) {
            if (activity.begun() || activity.canBeDeferred() || activity.canBeFunded()) {
                UnitItem item = become.get(activity.item().itemId());
                lines.add(new Revisions.Line(
                        item.itemId(),
                        item.rank(),
                        activity.begun(),
                        activity.item().standing(),
                        item.standing(),
                        item.reason(),
                        item.source()));
            }
        }
        return lines;
    }
}
