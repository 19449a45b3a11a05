package id.bangkom.plan;

import java.util.List;

/** What the form {@code verify-unit-plan} shows. */
record VerifyUnitPlanView(
        String unit,
        int year,
        String routeNote,
        String revisionNote,
        List<FactRow> summary,
        List<BudgetRow> budgets,
        List<PriorityRow> priorities,
        List<UnitItemRow> items,
        String sinceSeenNote,
        List<UnitChangeRow> sinceSeen,
        List<UnitChangeRow> changes,
        List<HistoryRow> history) {}
