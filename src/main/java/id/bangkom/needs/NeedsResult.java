package id.bangkom.needs;

import id.bangkom.competency.PerformancePredicate;
import java.util.List;

/**
 * The needs of one person in one year.
 *
 * @param employeeId the person
 * @param year the cycle's year
 * @param finished whether the analysis is done; without it the figures are missing and {@code needs} is empty
 * @param closedEarly whether the stage was closed before the needs were confirmed
 * @param jpm job person match in percent, 0 to 100, or null
 * @param individualIndex gap index of the combined gaps, 0 to 1, or null
 * @param performanceShortfall 0 to 1, see {@link id.bangkom.competency.Gaps#performanceShortfall}
 * @param predicate SKP predicate of the year before, or null
 * @param needs one per competency of which a level is known, in the order of the form
 */
public record NeedsResult(
        String employeeId,
        int year,
        boolean finished,
        boolean closedEarly,
        Double jpm,
        Double individualIndex,
        double performanceShortfall,
        PerformancePredicate predicate,
        List<Need> needs) {

    public NeedsResult {
        needs = List.copyOf(needs);
    }

    /** Those with a gap, the largest first. */
    public List<Need> gaps() {
        return needs.stream()
                .filter(need -> need.gap() > 0)
                .sorted(java.util.Comparator.comparingInt(Need::gap).reversed())
                .toList();
    }
}
