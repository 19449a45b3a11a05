package id.bangkom.plan;

import id.bangkom.cycle.ItemStanding;
import id.bangkom.plan.BudgetEntries.Position;
import id.bangkom.plan.Budgets.Ceiling;
import id.bangkom.training.PlannedLearning;
import id.bangkom.training.PlannedLearning.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a unit's settled plan is at this moment, and holds it still while it is changed. */
@Repository
class RevisionFacts {

    private static final String OF_UNIT =
            """
            from plan_item i
            where i.tenant = :tenant and i.for_year = :year and i.standing is not null and exists (
                select 1 from individual_plan p
                where p.tenant = i.tenant and p.for_year = i.for_year and p.case_id = i.case_id
                  and p.version = i.version and p.unit_id = :unit and p.state in ('APPROVED', 'UNCONFIRMED'))
            """;

    private final JdbcClient jdbc;
    private final Budgets budgets;
    private final BudgetEntries entries;
    private final PlannedLearning learning;

    RevisionFacts(JdbcClient jdbc, Budgets budgets, BudgetEntries entries, PlannedLearning learning) {
        this.jdbc = jdbc;
        this.budgets = budgets;
        this.entries = entries;
        this.learning = learning;
    }

    RevisedPlan of(String tenant, int year, String unitId) {
        return with(tenant, year, unitId, budgets.of(tenant, year, unitId));
    }

    /**
     * The same, and nobody gives a seat for one of these activities, defers or funds it, or changes a ceiling of the unit
     * before the end of the transaction. The activities are locked before the ceilings, as everywhere.
     */
    RevisedPlan held(String tenant, int year, String unitId) {
        jdbc.sql("select i.id " + OF_UNIT + " order by i.id for update")
                .params(params(tenant, year, unitId))
                .query(String.class)
                .list();
        return with(tenant, year, unitId, budgets.lock(tenant, year, unitId));
    }

    private RevisedPlan with(String tenant, int year, String unitId, List<Ceiling> ceilings) {
        List<UnitItem> items = items(tenant, year, unitId);
        Map<String, Progress> progress = learning.progress(
                tenant, year, items.stream().map(UnitItem::itemId).toList());
        Map<String, Long> bound = new HashMap<>();
        Map<String, Long> spent = new HashMap<>();
        for (Position position : entries.positions(tenant, year, unitId)) {
            bound.merge(position.itemId(), position.committed(), Long::sum);
            spent.merge(position.itemId(), position.spent(), Long::sum);
        }
        return new RevisedPlan(
                items.stream()
                        .map(item -> new RevisedPlan.Activity(
                                item,
                                progress.get(item.itemId()),
                                bound.getOrDefault(item.itemId(), 0L),
                                spent.getOrDefault(item.itemId(), 0L)))
                        .toList(),
                ceilings.stream().collect(Collectors.toMap(Ceiling::source, Function.identity())));
    }

    /** With the priorities of the unit's plan; the order is that of its ranks. */
    private List<UnitItem> items(String tenant, int year, String unitId) {
        return jdbc.sql(
                        """
                        select i.id, i.case_id, i.title, i.hours, i.cost, i.competency_id, i.gap,
                               coalesce(i.priority, 0) as priority, i.mandatory, i.standing, i.standing_reason,
                               i.fund_source
                        """
                                + OF_UNIT + " order by i.mandatory desc, i.priority desc, i.gap desc, i.cost, i.id")
                .params(params(tenant, year, unitId))
                .query((row, n) -> {
                    boolean funded = row.getString("standing").equals(ItemStanding.FUNDED.name());
                    return new UnitItem(
                            row.getString("id"),
                            n + 1,
                            row.getString("case_id"),
                            row.getString("title"),
                            row.getInt("hours"),
                            row.getLong("cost"),
                            row.getString("competency_id"),
                            row.getInt("gap"),
                            row.getDouble("priority"),
                            0,
                            false,
                            row.getBoolean("mandatory"),
                            ItemStanding.valueOf(row.getString("standing")),
                            row.getString("standing_reason"),
                            funded && row.getString("fund_source") != null
                                    ? FundSource.valueOf(row.getString("fund_source"))
                                    : null);
                })
                .list();
    }

    /** From which source a deferred activity is to be paid, or a funded one from now on. */
    void source(String tenant, String itemId, FundSource source) {
        jdbc.sql("update plan_item set fund_source = :source where tenant = :tenant and id = :item")
                .param("tenant", tenant)
                .param("item", itemId)
                .param("source", source == null ? null : source.name())
                .update();
    }

    private static Map<String, Object> params(String tenant, int year, String unitId) {
        return Map.of("tenant", tenant, "year", year, "unit", unitId);
    }
}
