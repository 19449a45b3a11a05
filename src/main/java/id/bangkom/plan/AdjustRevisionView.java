package id.bangkom.plan;

import java.util.List;

/** What the form {@code adjust-revision} shows. */
record AdjustRevisionView(
        String unit,
        int year,
        String basis,
        String obstacle,
        List<RevisionAmountRow> amounts,
        List<HistoryRow> history) {}
