package id.bangkom.evaluation;

import id.bangkom.evaluation.Instruments.Instrument;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers by their place in a form; a Camunda Form cannot repeat a field, so places without a statement are hidden. */
final class Answers {

    private final Agreement[] answers;

    Answers(Agreement... answers) {
        this.answers = answers.clone();
    }

    /**
     * The scores of exactly the statements of the instrument; null for one that cannot be judged.
     *
     * @throws Refusal naming each statement without an answer, and each answer without a statement
     */
    Map<Integer, Integer> of(Instrument instrument) {
        Map<Integer, Integer> scores = new LinkedHashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (int slot = 1; slot <= Instruments.SLOTS; slot++) {
            String statement = instrument.label(slot);
            Agreement answer = answers[slot - 1];
            if (statement == null && answer != null) {
                problems.add(new FieldProblem("answer" + slot, "Isian ke-" + slot + " tidak termasuk instrumen ini."));
            } else if (statement != null && answer == null) {
                problems.add(new FieldProblem("answer" + slot, "Pernyataan \"" + statement + "\" belum dijawab."));
            } else if (statement != null) {
                scores.put(slot, answer.score());
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return scores;
    }
}
