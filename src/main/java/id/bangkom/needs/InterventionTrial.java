package id.bangkom.needs;

import id.bangkom.hours.LearningType;
import id.bangkom.needs.NeedsCases.GapOf;
import id.bangkom.process.DecisionBook;
import id.bangkom.process.DecisionSheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a change of the decision {@code intervention} would have meant for people of the newest year. */
@Component
class InterventionTrial {

    /** So many people are looked at. */
    static final int MOST_PEOPLE = 200;

    private static final int MOST_CHANGES = 100;

    /** How often a method is recommended. */
    record Count(String method, int before, int after) {}

    /** Needs for which another method is recommended, alike in everything that the table asks. */
    record Change(String situation, String before, String after, int needs) {}

    /**
     * @param year whose people these are
     * @param people in the sample
     * @param needs their gaps
     * @param changed of these with another method
     * @param counts by method
     * @param changes the most frequent first, at most 100
     */
    record Effect(int year, int people, int needs, int changed, List<Count> counts, List<Change> changes) {

        Effect {
            counts = List.copyOf(counts);
            changes = List.copyOf(changes);
        }
    }

    private record Answers(String before, String after) {}

    private final NeedsCases cases;
    private final Situations situations;
    private final DecisionBook book;

    InterventionTrial(NeedsCases cases, Situations situations, DecisionBook book) {
        this.cases = cases;
        this.situations = situations;
        this.book = book;
    }

    /** Empty when nobody's needs are known yet. Nothing is stored. */
    Optional<Effect> of(String tenant, DecisionSheet before, DecisionSheet after) {
        for (int year : cases.years(tenant)) {
            List<GapOf> gaps = cases.gaps(tenant, year);
            if (!gaps.isEmpty()) {
                return Optional.of(effect(tenant, year, sample(gaps), before, after));
            }
        }
        return Optional.empty();
    }

    /** The same people every time, wherever in the list of the city they are. */
    private static List<String> sample(List<GapOf> gaps) {
        return gaps.stream()
                .map(GapOf::caseId)
                .distinct()
                .sorted(Comparator.comparing((String id) -> Integer.reverse(id.hashCode()))
                        .thenComparing(Function.identity()))
                .limit(MOST_PEOPLE)
                .toList();
    }

    private Effect effect(String tenant, int year, List<String> ids, DecisionSheet before, DecisionSheet after) {
        Map<Question, Integer> asked = new LinkedHashMap<>();
        Map<String, Situation> people = situations.of(tenant, year, ids);
        cases.ratings(tenant, year, ids).forEach((id, ratings) -> ratings.stream()
                .filter(rating -> rating.gap() != null && rating.gap() > 0)
                .forEach(rating ->
                        asked.merge(new Question(rating.kind(), rating.gap(), people.get(id)), 1, Integer::sum)));
        Function<Map<String, Object>, Map<String, Object>> old = book.rehearse(before);
        Function<Map<String, Object>, Map<String, Object>> wanted = book.rehearse(after);
        Map<Question, Answers> answers = asked.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        question -> new Answers(
                                method(old.apply(question.inputs())), method(wanted.apply(question.inputs())))));
        Map<String, int[]> counts = new TreeMap<>();
        List<Change> changes = new ArrayList<>();
        int changed = 0;
        for (Map.Entry<Question, Integer> each : asked.entrySet()) {
            Answers answer = answers.get(each.getKey());
            counts.computeIfAbsent(answer.before(), method -> new int[2])[0] += each.getValue();
            counts.computeIfAbsent(answer.after(), method -> new int[2])[1] += each.getValue();
            if (!answer.before().equals(answer.after())) {
                changed += each.getValue();
                changes.add(new Change(
                        InterventionTable.inWords(after, each.getKey().inputs()),
                        answer.before(),
                        answer.after(),
                        each.getValue()));
            }
        }
        return new Effect(
                year,
                ids.size(),
                asked.values().stream().mapToInt(Integer::intValue).sum(),
                changed,
                counts.entrySet().stream()
                        .map(each -> new Count(each.getKey(), each.getValue()[0], each.getValue()[1]))
                        .toList(),
                changes.stream()
                        .sorted(Comparator.comparingInt(Change::needs)
                                .reversed()
                                .thenComparing(Change::situation))
                        .limit(MOST_CHANGES)
                        .toList());
    }

    private static String method(Map<String, Object> outputs) {
        return LearningType.named(new HashMap<>(outputs).get("method").toString())
                .map(LearningType::label)
                .orElseThrow();
    }
}
