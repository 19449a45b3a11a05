package id.bangkom.evaluation;

import id.bangkom.access.Cities;
import id.bangkom.evaluation.EvaluationCases.EvaluationCase;
import id.bangkom.evaluation.EvaluationCases.Extreme;
import id.bangkom.evaluation.EvaluationCases.Outcome;
import id.bangkom.evaluation.Instruments.Dimension;
import id.bangkom.evaluation.Instruments.Item;
import id.bangkom.rules.Rules;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** From answers to an index, by the rules of today. */
@Component
class IndexCalculation {

    private final EvaluationCases cases;
    private final EvaluationForms forms;
    private final Rules rules;
    private final Cities cities;

    IndexCalculation(EvaluationCases cases, EvaluationForms forms, Rules rules, Cities cities) {
        this.cases = cases;
        this.forms = forms;
        this.rules = rules;
        this.cities = cities;
    }

    /** The combined index is the mean of all valid answers, not of the two indices, so nobody's omissions weigh more. */
    Outcome of(EvaluationCase evaluation) {
        List<Integer> self = valid(evaluation, Perspective.SELF, Dimension::counts);
        List<Integer> supervisor = valid(evaluation, Perspective.SUPERVISOR, Dimension::counts);
        OptionalDouble all =
                Indices.index(Stream.concat(self.stream(), supervisor.stream()).toList());
        List<Integer> relevance = Stream.of(Perspective.values())
                .flatMap(perspective ->
                        valid(evaluation, perspective, dimension -> dimension == Dimension.RELEVANCE).stream())
                .toList();
        return new Outcome(
                orNull(all),
                orNull(Indices.index(self)),
                orNull(Indices.index(supervisor)),
                self.size(),
                supervisor.size(),
                orNull(Indices.index(relevance)),
                all.isPresent() ? band(evaluation, all.getAsDouble()) : null,
                all.isPresent() ? extreme(evaluation, all.getAsDouble()) : null,
                orNull(Indices.gain(
                        evaluation.pre(), evaluation.post(), rule(evaluation, "evaluation.gain.highest-pre-test"))));
    }

    private List<Integer> valid(EvaluationCase evaluation, Perspective perspective, Predicate<Dimension> counts) {
        Map<Integer, Integer> scores = cases.scores(evaluation.key(), perspective);
        return forms.instrument(evaluation, perspective).items().stream()
                .filter(item -> counts.test(item.dimension()))
                .map(Item::slot)
                .map(scores::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private Band band(EvaluationCase evaluation, double index) {
        return Indices.band(
                index,
                rule(evaluation, "evaluation.band.VERY_GOOD"),
                rule(evaluation, "evaluation.band.GOOD"),
                rule(evaluation, "evaluation.band.FAIR"),
                rule(evaluation, "evaluation.band.POOR"));
    }

    private Extreme extreme(EvaluationCase evaluation, double index) {
        if (index >= rule(evaluation, "evaluation.extreme.high")) {
            return Extreme.HIGH;
        }
        return index < rule(evaluation, "evaluation.extreme.low") ? Extreme.LOW : null;
    }

    private double rule(EvaluationCase evaluation, String code) {
        String tenant = evaluation.key().tenant();
        return rules.number(tenant, code, cities.today(tenant)).doubleValue();
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
