package id.bangkom.plan;

import java.util.List;

/** What the form {@code approve-plan} shows. */
record ApprovePlanView(
        String employee,
        String position,
        String unit,
        int year,
        String warning,
        List<FactRow> summary,
        List<ItemRow> items,
        List<MandatoryRow> mandatory,
        List<GapRow> gaps,
        List<CareerRow> careerGaps,
        List<ChangeRow> changes,
        List<HistoryRow> history) {

    /** An activity. */
    record ItemRow(String title, String time, String cost, String purpose) {}

    /** What a rule requires of the person, and whether the plan has it. */
    record MandatoryRow(String title, String reason, String due, String planned) {}

    /** A gap and the activity that is meant to close it. */
    record GapRow(String competency, String level, int gap, String covered) {}

    /** What is missing for the position aimed at. */
    record CareerRow(String competency, int required, String actual, String gap) {}

    /** A difference to the version before. */
    record ChangeRow(String kind, String what) {}
}
