package id.bangkom.hcdp;

import id.bangkom.hcdp.PlanFrame.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The targets that a frame begins with. Of the people who have a gap in a competency now, year {@code k} of {@code n} gets
 * {@code floor(people * k / n) - floor(people * (k - 1) / n)}, so that all years together are all people and no year
 * differs from another by more than one. JP and cost are those of one programme for each of them.
 */
final class FrameProposal {

    /**
     * What develops a competency.
     *
     * @param hours JP of one participant
     * @param cost IDR of one participant
     */
    record Effort(int hours, long cost) {

        static final Effort UNKNOWN = new Effort(0, 0);
    }

    private FrameProposal() {}

    /**
     * @param people with a gap, by competency
     * @param effort for one person, by competency
     */
    static List<Target> of(List<Integer> years, Map<String, Integer> people, Function<String, Effort> effort) {
        List<Target> targets = new ArrayList<>();
        people.forEach((competency, count) -> {
            Effort each = effort.apply(competency);
            for (int k = 1; k <= years.size(); k++) {
                int share = count * k / years.size() - count * (k - 1) / years.size();
                if (share > 0) {
                    targets.add(
                            new Target(years.get(k - 1), competency, share, share * each.hours(), share * each.cost()));
                }
            }
        });
        return targets;
    }
}
