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
 * @param method recommended method, a value of the decision {@code intervention}; null without a gap
 * @param reason why this method, in Indonesian; null without a gap
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
        String method,
        String reason) {

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
        this(competencyId, competency, kind, required, actual, source, gap, gap, gap, method, reason);
    }
}
