package id.bangkom.plan;

import java.util.List;

/** What the form {@code endorse-unit-plan} shows. */
record EndorseUnitPlanView(
        String unit,
        int year,
        String actingNote,
        String revisionNote,
        List<FactRow> summary,
        List<BudgetRow> budgets,
        List<UnitItemRow> items,
        String sinceSeenNote,
        List<UnitChangeRow> sinceSeen,
        List<UnitChangeRow> changes,
        List<HistoryRow> history) {}
