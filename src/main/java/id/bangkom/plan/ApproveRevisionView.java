package id.bangkom.plan;

import java.util.List;

/** What the form {@code approve-revision} shows. */
record ApproveRevisionView(
        String unit,
        int year,
        String basis,
        String routeNote,
        String unchangedNote,
        List<RevisionAmountRow> amounts,
        List<RevisionItemRow> changes,
        List<HistoryRow> history) {}
