package id.bangkom.plan;

import id.bangkom.process.Option;
import java.util.List;

/** What the form {@code revise-unit-plan} shows. */
record ReviseUnitPlanView(
        String unit,
        int year,
        String basis,
        String returnNote,
        List<RevisionAmountRow> amounts,
        List<RevisionBegunRow> begun,
        List<RevisionItemRow> changes,
        List<Option> choices,
        List<String> funded) {}
