package id.bangkom.needs;

import id.bangkom.competency.Competencies;
import id.bangkom.competency.CompetencyKind;
import id.bangkom.competency.Gaps;
import id.bangkom.competency.Measured;
import id.bangkom.cycle.Cycles;
import id.bangkom.needs.NeedsCases.Analysed;
import id.bangkom.needs.NeedsCases.NeedsCase;
import id.bangkom.needs.NeedsCases.Rating;
import id.bangkom.needs.NeedsCases.Recommended;
import id.bangkom.process.Decisions;
import id.bangkom.rules.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * From ratings to gaps, from gaps to recommended methods, for one person or many. Running it again gives the same result.
 * Rules are read once for each run, and the decision is asked once for each different question.
 */
@Component
class GapAnalysis {

    /** So many people are read and written at a time, so that a city does not have to fit into memory. */
    private static final int CHUNK = 500;

    private final NeedsCases cases;
    private final Competencies competencies;
    private final Decisions decisions;
    private final Cycles cycles;
    private final Rules rules;
    private final Situations situations;

    GapAnalysis(
            NeedsCases cases,
            Competencies competencies,
            Decisions decisions,
            Cycles cycles,
            Rules rules,
            Situations situations) {
        this.cases = cases;
        this.competencies = competencies;
        this.decisions = decisions;
        this.cycles = cycles;
        this.rules = rules;
        this.situations = situations;
    }

    /** The weights that a year counts with: those of the day on which it was opened. */
    SourceWeights weights(String tenant, int year) {
        return weights(tenant, cycles.rulesAsOf(tenant, year));
    }

    /** The weights of a day. */
    SourceWeights weights(String tenant, LocalDate on) {
        return SourceWeights.of(rules, tenant, on);
    }

    /** As {@link #weights}, of a kind of competencies in the individual index. */
    Map<CompetencyKind, Double> kindWeights(String tenant, int year) {
        LocalDate rulesOf = cycles.rulesAsOf(tenant, year);
        Map<CompetencyKind, Double> weights = new EnumMap<>(CompetencyKind.class);
        Arrays.stream(CompetencyKind.values())
                .forEach(kind -> weights.put(kind, competencies.weightOf(tenant, kind, rulesOf)));
        return weights;
    }

    /**
     * The decided level of each competency is the supervisor's, else the employee's own, else that of an earlier
     * assessment; a competency of which nothing is known has no gap. What all sources say together: {@link Combination}.
     * Job person match (of the decided levels) and index (of the combined gaps): {@link Gaps}.
     */
    void analyse(String tenant, int year, Collection<String> ids) {
        run(tenant, year, ids, (id, rating) -> rating);
    }

    /** As {@link #analyse} and {@link #recommend} one after the other, in one go. */
    void complete(String tenant, int year, Collection<String> ids) {
        Map<Question, Recommendation> answers = new HashMap<>();
        LocalDate rulesOf = cycles.rulesAsOf(tenant, year);
        Map<String, Situation> people = situations.of(tenant, year, ids);
        run(tenant, year, ids, (id, rating) -> {
            if (rating.gap() == null || rating.gap() == 0) {
                return rating;
            }
            return rating.recommended(answers.computeIfAbsent(
                    new Question(rating.kind(), rating.gap(), people.get(id)),
                    question -> ask(tenant, rulesOf, question)));
        });
    }

    private void run(String tenant, int year, Collection<String> ids, BiFunction<String, Rating, Rating> afterwards) {
        SourceWeights weights = weights(tenant, year);
        Map<CompetencyKind, Double> kinds = kindWeights(tenant, year);
        for (List<String> chunk : chunks(ids)) {
            Map<String, List<Rating>> ratings = cases.ratings(tenant, year, chunk);
            cases.analysed(
                    tenant,
                    year,
                    cases.find(tenant, year, chunk).stream()
                            .map(found -> analysed(
                                    found,
                                    ratings.getOrDefault(found.key().id(), List.of()),
                                    weights,
                                    kinds,
                                    afterwards))
                            .toList());
        }
    }

    private static Analysed analysed(
            NeedsCase needsCase,
            List<Rating> given,
            SourceWeights weights,
            Map<CompetencyKind, Double> kinds,
            BiFunction<String, Rating, Rating> afterwards) {
        List<Rating> ratings = given.stream()
                .map(rating -> decided(rating, needsCase, weights))
                .map(rating -> afterwards.apply(needsCase.key().id(), rating))
                .toList();
        List<Measured> measured = measured(ratings, kinds);
        return new Analysed(
                needsCase.key().id(),
                ratings,
                measured.isEmpty() ? null : Gaps.jobPersonMatch(measured),
                measured.isEmpty() ? null : Gaps.individualIndex(measured));
    }

    /** What counts in JPM and index. */
    static List<Measured> measured(Collection<Rating> ratings, Map<CompetencyKind, Double> kinds) {
        return ratings.stream()
                .filter(rating -> rating.actual() != null)
                .map(rating -> new Measured(
                        rating.competencyId(),
                        rating.required(),
                        rating.actual(),
                        kinds.get(rating.kind()),
                        rating.combinedGap()))
                .toList();
    }

    /** The rating with what follows from its levels and the case's performance. */
    static Rating decided(Rating rating, NeedsCase needsCase, SourceWeights weights) {
        return Combination.of(
                        rating.required(),
                        rating.assessed(),
                        rating.supervisor(),
                        rating.self(),
                        needsCase.predicateShortfall(),
                        needsCase.indicatorShortfall(),
                        weights)
                .map(combined -> decided(rating, combined))
                .orElse(rating);
    }

    private static Rating decided(Rating rating, Combination combined) {
        LevelSource source = rating.supervisor() != null
                ? LevelSource.SUPERVISOR
                : rating.self() != null ? LevelSource.SELF : LevelSource.ASSESSMENT;
        int actual =
                switch (source) {
                    case SUPERVISOR -> rating.supervisor();
                    case SELF -> rating.self();
                    case ASSESSMENT -> rating.assessed();
                };
        return rating.analysed(actual, source, Gaps.gap(rating.required(), actual), combined.level(), combined.gap());
    }

    /** Asks the decision {@code intervention} about each gap. */
    void recommend(String tenant, int year, Collection<String> ids) {
        Map<Question, Recommendation> answers = new HashMap<>();
        LocalDate rulesOf = cycles.rulesAsOf(tenant, year);
        for (List<String> chunk : chunks(ids)) {
            Map<String, Situation> people = situations.of(tenant, year, chunk);
            List<Recommended> recommended = new ArrayList<>();
            cases.ratings(tenant, year, chunk).forEach((id, ratings) -> ratings.stream()
                    .filter(rating -> rating.gap() != null && rating.gap() > 0)
                    .forEach(rating -> recommended.add(new Recommended(
                            id,
                            rating.competencyId(),
                            answers.computeIfAbsent(
                                    new Question(rating.kind(), rating.gap(), people.get(id)),
                                    question -> ask(tenant, rulesOf, question))))));
            cases.recommended(tenant, year, recommended);
        }
    }

    private Recommendation ask(String tenant, LocalDate rulesOf, Question question) {
        return Recommendation.of(decisions.decide(InterventionTable.DECISION, tenant, rulesOf, question.inputs()));
    }

    private static List<List<String>> chunks(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return chunks;
    }
}
