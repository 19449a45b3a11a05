package id.bangkom.plan;

import java.util.List;

/** What the form {@code endorse-revision} shows. */
record EndorseRevisionView(
        String unit,
        int year,
        String basis,
        String actingNote,
        List<RevisionAmountRow> amounts,
        List<RevisionItemRow> changes,
        List<HistoryRow> history) {}
