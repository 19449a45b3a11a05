package id.bangkom.evaluation;

import java.util.List;

/** What the form {@code interview} shows. */
record InterviewView(
        String employee,
        String unit,
        String programme,
        String why,
        String responses,
        List<AnswerRow> answers,
        String selfExamples,
        String supervisorExamples,
        List<QuestionRow> guide) {

    /** One statement with both answers, 1 to 5, "-" where there is none. */
    record AnswerRow(String statement, String self, String supervisor) {}

    /** One question of the guide. */
    record QuestionRow(String question) {}
}
