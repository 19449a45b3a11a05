package id.bangkom.city;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that only make sense in an order: a reminder comes before the due date, a band begins above the one below.
 *
 * @param lower code of the rule with the smaller number
 * @param higher code of the rule with the larger number
 * @param mayBeEqual whether both may be the same
 */
record RuleOrder(String lower, String higher, boolean mayBeEqual) {

    private static final Pattern DEADLINE = Pattern.compile("(deadline\\..+\\.)(reminder|due|takeover|escalation)");

    private static final List<RuleOrder> FIXED = List.of(
            below("jpm.threshold.still-meets", "jpm.threshold.meets"),
            below("evaluation.band.POOR", "evaluation.band.FAIR"),
            below("evaluation.band.FAIR", "evaluation.band.GOOD"),
            below("evaluation.band.GOOD", "evaluation.band.VERY_GOOD"),
            below("evaluation.extreme.low", "evaluation.extreme.high"),
            below("evaluation.gain.medium", "evaluation.gain.high"),
            notAbove("performance.shortfall.VERY_GOOD", "performance.shortfall.GOOD"),
            notAbove("performance.shortfall.GOOD", "performance.shortfall.NEEDS_IMPROVEMENT"),
            notAbove("performance.shortfall.NEEDS_IMPROVEMENT", "performance.shortfall.POOR"),
            notAbove("performance.shortfall.POOR", "performance.shortfall.VERY_POOR"));

    private static RuleOrder below(String lower, String higher) {
        return new RuleOrder(lower, higher, false);
    }

    private static RuleOrder notAbove(String lower, String higher) {
        return new RuleOrder(lower, higher, true);
    }

    /** Those that a rule stands in. */
    static List<RuleOrder> of(String code) {
        List<RuleOrder> orders = new ArrayList<>(FIXED.stream()
                .filter(order -> order.lower().equals(code) || order.higher().equals(code))
                .toList());
        Matcher deadline = DEADLINE.matcher(code);
        if (deadline.matches()) {
            String task = deadline.group(1);
            if (deadline.group(2).equals("reminder") || deadline.group(2).equals("due")) {
                orders.add(notAbove(task + "reminder", task + "due"));
            }
            if (!deadline.group(2).equals("reminder")) {
                orders.add(notAbove(task + "due", task + "takeover"));
                orders.add(notAbove(task + "due", task + "escalation"));
            }
        }
        return orders;
    }
}
