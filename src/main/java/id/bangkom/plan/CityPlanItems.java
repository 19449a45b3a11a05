package id.bangkom.plan;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.cycle.CityPlanSource;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.notification.Outbox;
import id.bangkom.plan.Decision.Outcome;
import id.bangkom.plan.UnitPlans.Plan;
import id.bangkom.process.CaseKey;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives the cycle what the city plan is made of, and takes back what it decided. */
@Component
class CityPlanItems implements CityPlanSource {

    private final UnitPlans plans;
    private final Budgets budgets;
    private final Settlement settlement;
    private final History history;
    private final Workforce workforce;
    private final Accounts accounts;
    private final Outbox outbox;
    private final SettledPlans settled;

    CityPlanItems(
            UnitPlans plans,
            Budgets budgets,
            Settlement settlement,
            History history,
            Workforce workforce,
            Accounts accounts,
            Outbox outbox,
            SettledPlans settled) {
        this.plans = plans;
        this.budgets = budgets;
        this.settlement = settlement;
        this.history = history;
        this.workforce = workforce;
        this.accounts = accounts;
        this.outbox = outbox;
        this.settled = settled;
    }

    /** Units in whose plan there is nothing to decide get no case, and nobody is bothered with it. */
    @Override
    public Collection<String> unitCases(String tenant, int year) {
        return workforce.planningUnits(tenant).stream()
                .map(WorkUnit::id)
                .filter(unit -> !plans.candidates(tenant, year, unit).isEmpty())
                .map(unit -> UnitCases.id(unit, 1))
                .toList();
    }

    @Override
    public List<UnitPlan> unitPlans(String tenant, int year) {
        Map<String, String> names =
                workforce.units(tenant).stream().collect(Collectors.toMap(WorkUnit::id, WorkUnit::name));
        return plans.latest(tenant, year).stream()
                .map(plan -> new UnitPlan(
                        plan.unitId(),
                        names.getOrDefault(plan.unitId(), plan.unitId()),
                        plan.key().id(),
                        plan.state().label(),
                        plan.state().counts(),
                        plan.state() == UnitState.VERIFIED))
                .sorted(Comparator.comparing(UnitPlan::unit).thenComparing(UnitPlan::unitId))
                .toList();
    }

    @Override
    public List<PlannedItem> items(String tenant, int year) {
        List<PlannedItem> items = new ArrayList<>();
        counting(tenant, year).forEach(plan -> plans.items(plan.key(), plan.version())
                .forEach(item -> items.add(new PlannedItem(
                        item.itemId(),
                        plan.unitId(),
                        item.employeeId(),
                        item.title(),
                        item.cost(),
                        item.hours(),
                        item.priority(),
                        item.standing(),
                        item.reason()))));
        items.sort(Comparator.comparingDouble(PlannedItem::priority)
                .reversed()
                .thenComparingLong(PlannedItem::cost)
                .thenComparing(PlannedItem::id));
        return items;
    }

    private List<Plan> counting(String tenant, int year) {
        return plans.latest(tenant, year).stream()
                .filter(plan -> plan.state().counts())
                .toList();
    }

    @Override
    public long ceiling(String tenant, int year) {
        return budgets.ofCity(tenant, year);
    }

    @Override
    public String revise(String tenant, int year, String unitId, String reason) {
        Plan latest = plans.latest(tenant, year, unitId)
                .orElseThrow(() -> new IllegalArgumentException("Unit " + unitId + " has no plan to revise"));
        if (latest.state() == UnitState.PREPARED) {
            // Asked again, or asked before the revision of an earlier asking has begun: there is one to start already.
            return latest.key().id();
        }
        CaseKey key = UnitCases.key(latest.key(), unitId, latest.revision() + 1);
        plans.prepare(key, unitId, latest.revision() + 1, reason);
        budgets.handOver(tenant, year, unitId, key.id());
        return key.id();
    }

    @Override
    public void settle(String tenant, int year, Decree decree, Collection<Settled> items) {
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
        tellPeople(tenant, year);
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

    private void tellPeople(String tenant, int year) {
        Map<String, List<SettledPlans.SettledItem>> byPerson = settled.byPerson(tenant, year);
        settlement.outcomes(tenant, year).stream()
                .filter(outcome -> accounts.byId(outcome.employeeId())
                        .filter(Account::active)
                        .isPresent())
                .forEach(outcome -> outbox.enqueue(
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
                                SettledWords.of(byPerson.getOrDefault(outcome.employeeId(), List.of())),
                                Outbox.LINK,
                                PlanPages.PATH + "/" + year + "/" + outcome.employeeId())));
    }
}
