package id.bangkom.needs;

import id.bangkom.process.Option;
import java.util.List;

/** What the form {@code self-assessment} shows; the levels given before a return are filled in again. */
record SelfAssessmentView(
        String employee,
        String position,
        String unit,
        int year,
        String dueNote,
        String performance,
        List<IndicatorRow> indicators,
        List<MandatoryRow> mandatory,
        List<CarriedRow> carried,
        String returnReason,
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
        Integer level15,
        List<String> barriers,
        String challenges,
        List<String> constraints,
        List<String> methods,
        List<Option> topicChoices,
        List<String> topics,
        String wishes,
        boolean teaches,
        String teachingTopics,
        String question1,
        String question1Kind,
        Integer scale1,
        String text1,
        String question2,
        String question2Kind,
        Integer scale2,
        String text2,
        String question3,
        String question3Kind,
        Integer scale3,
        String text3,
        String question4,
        String question4Kind,
        Integer scale4,
        String text4,
        String question5,
        String question5Kind,
        Integer scale5,
        String text5) {

    /** One performance indicator of the unit. */
    record IndicatorRow(String indicator, String target, String actual) {}

    /** A training that a rule requires of the person. */
    record MandatoryRow(String title, String reason, String due) {}

    /** Something that an earlier year left to do. */
    record CarriedRow(String kind, String text, String origin) {}
}
