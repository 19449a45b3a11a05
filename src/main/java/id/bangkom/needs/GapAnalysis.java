package id.bangkom.needs;

import id.bangkom.competency.Competencies;
import id.bangkom.competency.Gaps;
import id.bangkom.competency.Measured;
import id.bangkom.cycle.Cycles;
import id.bangkom.needs.NeedsCases.Rating;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Decisions;
import id.bangkom.workforce.Employee;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** From ratings to gaps, from gaps to recommended methods. Running it again gives the same result. */
@Component
class GapAnalysis {

    private final NeedsCases cases;
    private final Competencies competencies;
    private final Decisions decisions;
    private final Cycles cycles;

    GapAnalysis(NeedsCases cases, Competencies competencies, Decisions decisions, Cycles cycles) {
        this.cases = cases;
        this.competencies = competencies;
        this.decisions = decisions;
        this.cycles = cycles;
    }

    /**
     * The actual level of each competency is the supervisor's, else the employee's own, else that of an earlier
     * assessment; a competency of which nothing is known has no gap. Job person match and index: {@link Gaps}.
     */
    void analyse(CaseKey key, Employee employee) {
        List<Rating> ratings =
                cases.ratings(key).stream().map(GapAnalysis::withActual).toList();
        List<Measured> measured = ratings.stream()
                .filter(rating -> rating.actual() != null)
                .map(rating -> new Measured(
                        rating.competencyId(),
                        rating.required(),
                        rating.actual(),
                        competencies.weightOf(key.tenant(), rating.kind(), cycles.rulesAsOf(key.tenant(), key.year()))))
                .toList();
        cases.analysed(
                key,
                ratings,
                measured.isEmpty() ? null : Gaps.jobPersonMatch(measured),
                measured.isEmpty() ? null : Gaps.individualIndex(measured));
    }

    private static Rating withActual(Rating rating) {
        Integer actual = null;
        LevelSource source = null;
        if (rating.supervisor() != null) {
            actual = rating.supervisor();
            source = LevelSource.SUPERVISOR;
        } else if (rating.self() != null) {
            actual = rating.self();
            source = LevelSource.SELF;
        } else if (rating.assessed() != null) {
            actual = rating.assessed();
            source = LevelSource.ASSESSMENT;
        }
        return new Rating(
                rating.competencyId(),
                rating.competency(),
                rating.kind(),
                rating.slot(),
                rating.required(),
                rating.assessed(),
                rating.self(),
                rating.supervisor(),
                actual,
                source,
                actual == null ? null : Gaps.gap(rating.required(), actual),
                null,
                null);
    }

    /** Asks the decision {@code intervention} about each gap. */
    void recommend(CaseKey key, Employee employee) {
        for (Rating rating : cases.ratings(key)) {
            if (rating.gap() != null && rating.gap() > 0) {
                Map<String, Object> intervention = decisions.decide(
                        "intervention",
                        Map.of(
                                "competencyKind", rating.kind().name(),
                                "gap", rating.gap(),
                                "positionClass", employee.positionClass().name()));
                cases.recommended(
                        key, rating.slot(), (String) intervention.get("method"), (String) intervention.get("reason"));
            }
        }
    }
}
