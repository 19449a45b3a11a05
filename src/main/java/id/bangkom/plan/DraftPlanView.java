package id.bangkom.plan;

import id.bangkom.process.Option;
import java.util.List;

/** What the form {@code draft-plan} shows; the fields start with the newest version of the plan. */
record DraftPlanView(
        String employee,
        String position,
        String unit,
        int year,
        String startNote,
        String returnNote,
        String matchNote,
        List<MandatoryRow> mandatory,
        List<GapRow> gaps,
        List<CarriedRow> carried,
        String hoursRule,
        List<RecommendedRow> recommended,
        List<ProgrammeRow> catalogue,
        List<Option> programmes,
        boolean agreement,
        List<Option> positions,
        List<CareerRow> careerGaps,
        String item1Programme,
        Quarter item1Quarter,
        String item1Goal,
        String item2Programme,
        Quarter item2Quarter,
        String item2Goal,
        String item3Programme,
        Quarter item3Quarter,
        String item3Goal,
        String item4Programme,
        Quarter item4Quarter,
        String item4Goal,
        String item5Programme,
        Quarter item5Quarter,
        String item5Goal,
        boolean wantsMentor,
        String careerPosition,
        String careerGoal,
        String ceilingReason) {

    /** What a rule requires of the person. */
    record MandatoryRow(String title, String reason, String due) {}

    /** One gap and what is recommended for it. */
    record GapRow(String competency, String level, int gap, String method) {}

    /** Something that an earlier year left to do. */
    record CarriedRow(String kind, String text) {}

    /** A programme of the catalogue that helps with a gap. */
    record RecommendedRow(String competency, String title, String kind, String hours, String cost) {}

    /** A programme of the catalogue. */
    record ProgrammeRow(String title, String kind, String competencies, String hours, String cost) {}

    /** What is missing for a position of the career path. */
    record CareerRow(String position, String competency, int required, String actual, String gap) {}
}
