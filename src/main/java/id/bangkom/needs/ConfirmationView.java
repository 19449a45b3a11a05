package id.bangkom.needs;

import java.util.List;

/** What the form {@code confirm-needs} shows; the fields start with the employee's own levels. */
record ConfirmationView(
        String employee,
        String position,
        String unit,
        int year,
        String selfNote,
        String performance,
        String shortfall,
        List<SelfAssessmentView.IndicatorRow> indicators,
        List<SelfAssessmentView.MandatoryRow> mandatory,
        List<RatingRow> ratings,
        List<VoiceRow> voices,
        String challenges,
        String wishes,
        String returnNote,
        String label1,
        String label2,
        String label3,
        String label4,
        String label5,
        String label6,
        String label7,
        String label8,
        String label9,
        String label10,
        String label11,
        String label12,
        String label13,
        String label14,
        String label15,
        Integer level1,
        Integer level2,
        Integer level3,
        Integer level4,
        Integer level5,
        Integer level6,
        Integer level7,
        Integer level8,
        Integer level9,
        Integer level10,
        Integer level11,
        Integer level12,
        Integer level13,
        Integer level14,
        Integer level15) {

    /** What the employee ticked. */
    record VoiceRow(String about, String said) {}

    /** One competency, with every level that is known of it; "-" where there is none. */
    record RatingRow(String competency, String standard, String self, String assessment, String gap) {}
}
