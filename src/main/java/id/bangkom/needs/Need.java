package id.bangkom.needs;

import id.bangkom.competency.CompetencyKind;

/**
 * One competency of one person, analysed.
 *
 * @param competencyId which competency
 * @param competency its Indonesian name
 * @param kind managerial, socio-cultural or technical
 * @param required level the position requires, 1 to 5
 * @param actual level the person has, 1 to 5
 * @param source where the actual level comes from
 * @param gap missing levels, {@code max(0, required - actual)}; decides on methods, programmes and mentors
 * @param levelGap missing levels by all who gave one, weighted, 0 to 4; counts in the priority of a unit
 * @param combinedGap the same with the performance, 0 to 4; counts in the individual index, see {@code Combination}
 * @param recommendation of the decision {@code intervention}; its parts are null without a gap
 */
public record Need(
        String competencyId,
        String competency,
        CompetencyKind kind,
        int required,
        int actual,
        LevelSource source,
        int gap,
        double levelGap,
        double combinedGap,
        Recommendation recommendation) {

    /** A need of which one source alone is known, so that all gaps are the same whole number. */
    public Need(
            String competencyId,
            String competency,
            CompetencyKind kind,
            int required,
            int actual,
            LevelSource source,
            int gap,
            String method,
            String reason) {
        this(
                competencyId,
                competency,
                kind,
                required,
                actual,
                source,
                gap,
                gap,
                gap,
                new Recommendation(method, null, null, reason));
    }

    /** The recommended method, a type of learning; null without a gap. */
    public String method() {
        return recommendation.method();
    }

    /** Another method for the same gap, or null. */
    public String alternative() {
        return recommendation.alternative();
    }

    /** Why this method, in Indonesian; null without a gap. */
    public String reason() {
        return recommendation.reason();
    }
}
