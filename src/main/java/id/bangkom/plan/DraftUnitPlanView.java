package id.bangkom.plan;

import id.bangkom.process.Option;
import java.util.List;

/**
 * What the form {@code draft-unit-plan} shows; the fields start with the newest version of the plan and what was
 * saved since. A large plan is arranged on its page, without checklists.
 */
record DraftUnitPlanView(
        String unit,
        int year,
        String startNote,
        String returnNote,
        String shortfallNote,
        List<BudgetRow> budgets,
        List<PriorityRow> priorities,
        List<UnitItemRow> items,
        boolean large,
        List<Option> choices,
        List<String> funded,
        List<String> dropped) {}
