package id.bangkom.plan;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.cycle.CityPlanSource.Decree;
import id.bangkom.cycle.CityPlanSource.Settled;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.cycle.PlanPublication;
import id.bangkom.notification.Outbox;
import id.bangkom.plan.Decision.Outcome;
import id.bangkom.plan.SettledPlans.SettledItem;
import id.bangkom.plan.UnitPlans.Plan;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a decided city plan does to items, money and people. */
@Component
class Publishing implements PlanPublication {

    private final UnitPlans plans;
    private final CityPlanRows rows;
    private final Budgets budgets;
    private final Settlement settlement;
    private final SettledPlans settled;
    private final History history;
    private final Accounts accounts;
    private final Outbox outbox;

    Publishing(
            UnitPlans plans,
            CityPlanRows rows,
            Budgets budgets,
            Settlement settlement,
            SettledPlans settled,
            History history,
            Accounts accounts,
            Outbox outbox) {
        this.plans = plans;
        this.rows = rows;
        this.budgets = budgets;
        this.settlement = settlement;
        this.settled = settled;
        this.history = history;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    @Override
    public void publish(String tenant, int year, Decree decree) {
        Map<String, List<UnitItem>> byUnit = rows.decided(tenant, year);
        int known = byUnit.values().stream().mapToInt(List::size).sum();
        if (known != rows.inCityPlan(tenant, year)) {
            throw new IllegalStateException("The city plan of " + tenant + "/" + year + " has "
                    + rows.inCityPlan(tenant, year) + " items, of which " + known + " are in plans of units");
        }
        settlement.publish(tenant, year);
        for (Plan plan : counting(tenant, year)) {
            List<UnitItem> items = byUnit.getOrDefault(plan.unitId(), List.of());
            List<UnitItem> paid = paid(plan, items);
            if (paid != items) {
                settlement.sources(tenant, paid);
            }
            budgets.commit(tenant, year, plan.unitId(), paid, plan.key().id());
        }
        deferRest(tenant, year);
    }

    private List<Plan> counting(String tenant, int year) {
        return plans.latest(tenant, year).stream()
                .filter(plan -> plan.state().counts())
                .toList();
    }

    /** Gives items final standings that are not those of the city plan's rows, because the plan was rejected. */
    void settle(String tenant, int year, Collection<Settled> items) {
        Map<String, UnitItem> proposed = new HashMap<>();
        List<Plan> counting = counting(tenant, year);
        Map<String, List<UnitItem>> byUnit = new LinkedHashMap<>();
        Map<String, Settled> byId = items.stream().collect(Collectors.toMap(Settled::itemId, Function.identity()));
        for (Plan plan : counting) {
            List<UnitItem> settled = plans.items(plan.key(), plan.version()).stream()
                    .filter(item -> byId.containsKey(item.itemId()))
                    .map(item -> withFinal(item, byId.get(item.itemId())))
                    .toList();
            byUnit.put(plan.unitId(), paid(plan, settled));
        }
        byUnit.values().forEach(unit -> unit.forEach(item -> proposed.put(item.itemId(), item)));
        byId.keySet().stream()
                .filter(id -> !proposed.containsKey(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("No plan of a unit has the item " + id);
                });
        settlement.settle(tenant, items, proposed);
        counting.forEach(plan -> budgets.commit(
                tenant,
                year,
                plan.unitId(),
                byUnit.get(plan.unitId()),
                plan.key().id()));
        deferRest(tenant, year);
    }

    private static UnitItem withFinal(UnitItem item, Settled settled) {
        if (settled.standing() != ItemStanding.FUNDED) {
            return item.as(settled.standing(), settled.reason());
        }
        return item.isFunded() ? item : item.funded(null);
    }

    /** What the city funds beyond the unit's own proposal still has to be paid from the unit's ceilings. */
    private List<UnitItem> paid(Plan plan, List<UnitItem> items) {
        boolean allHaveSources =
                items.stream().allMatch(item -> !item.isFunded() || item.cost() == 0 || item.source() != null);
        return allHaveSources
                ? items
                : Allocation.exactly(
                                items,
                                budgets.plannable(
                                        plan.key().tenant(), plan.key().year(), plan.unitId()))
                        .orElseThrow(() -> new IllegalStateException(
                                "The city plan funds more of " + plan.key() + " than the unit's ceilings allow"));
    }

    private void deferRest(String tenant, int year) {
        Map<String, Plan> latest =
                plans.latest(tenant, year).stream().collect(Collectors.toMap(Plan::unitId, Function.identity()));
        settlement
                .unitsWithRest(tenant, year)
                .forEach(unit ->
                        settlement.deferRest(tenant, year, unit, whyMissing(Optional.ofNullable(latest.get(unit)))));
    }

    private String whyMissing(Optional<Plan> plan) {
        return plan.filter(found -> found.state() == UnitState.REJECTED)
                .flatMap(found -> history.of(id.bangkom.plan.UnitPlan.PROCESS, found.key()).stream()
                        .filter(decision -> decision.outcome() == Outcome.REJECT)
                        .map(Decision::reason)
                        .reduce((first, last) -> last))
                .map(reason -> "Rencana perangkat daerah ditolak BKPSDM: "
                        + reason.substring(0, Math.min(reason.length(), 400)))
                .orElse("Rencana perangkat daerah tidak selesai pada waktunya.");
    }

    @Override
    public int people(String tenant, int year) {
        return settlement.people(tenant, year);
    }

    @Override
    public Told tell(String tenant, int year, String after, int most) {
        List<Settlement.Outcome> next = settlement.outcomes(tenant, year, after, most);
        Map<String, List<SettledItem>> byPerson = settled.byPerson(
                tenant, year, next.stream().map(Settlement.Outcome::employeeId).toList());
        next.stream()
                .filter(outcome -> accounts.byId(outcome.employeeId())
                        .filter(Account::active)
                        .isPresent())
                .forEach(
                        outcome -> tell(tenant, year, outcome, byPerson.getOrDefault(outcome.employeeId(), List.of())));
        return new Told(
                next.size(), next.isEmpty() ? null : next.get(next.size() - 1).employeeId());
    }

    private void tell(String tenant, int year, Settlement.Outcome outcome, List<SettledItem> items) {
        outbox.enqueue(
                tenant,
                "city-plan/" + tenant + "/" + year + "/settled",
                outcome.employeeId(),
                "plan-settled",
                Map.of(
                        "year",
                        String.valueOf(year),
                        "funded",
                        String.valueOf(outcome.funded()),
                        "deferred",
                        String.valueOf(outcome.deferred()),
                        "dropped",
                        String.valueOf(outcome.dropped()),
                        "items",
                        SettledWords.of(items),
                        Outbox.LINK,
                        PlanPages.PATH + "/" + year + "/" + outcome.employeeId()));
    }
}
