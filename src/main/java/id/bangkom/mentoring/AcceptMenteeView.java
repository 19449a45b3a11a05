package id.bangkom.mentoring;

import java.util.List;

/** What the form {@code accept-mentee} shows. */
record AcceptMenteeView(
        int year,
        String mentee,
        String position,
        String unit,
        String focus,
        String period,
        String load,
        List<ReasonRow> reasons) {

    /** Why this mentor is asked. */
    record ReasonRow(String reason) {}
}
