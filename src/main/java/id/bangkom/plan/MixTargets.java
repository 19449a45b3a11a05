package id.bangkom.plan;

import id.bangkom.hours.LearningType.Share;
import id.bangkom.rules.Rules;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * How hours should be divided (10:20:70): a hint, never a reason to refuse a plan.
 *
 * @param percent of the hours, by class; all classes are there
 * @param tolerance percentage points that a class may be short by
 */
record MixTargets(Map<Share, Double> percent, double tolerance) {

    MixTargets {
        percent = Map.copyOf(percent);
    }

    /** Rules {@code mix.formal}, {@code mix.social}, {@code mix.workplace} and {@code mix.tolerance}. */
    static MixTargets of(Rules rules, String tenant, LocalDate on) {
        Map<Share, Double> percent = new EnumMap<>(Share.class);
        for (Share share : Share.values()) {
            percent.put(
                    share,
                    rules.number(tenant, "mix." + share.name().toLowerCase(Locale.ROOT), on)
                            .doubleValue());
        }
        return new MixTargets(percent, rules.number(tenant, "mix.tolerance", on).doubleValue());
    }

    /** Percentage points that a class lacks, below 0 when it has more than it should. */
    double lack(Mix mix, Share share) {
        return percent.get(share) - mix.percent(share);
    }

    /** Whether a class lacks more than is tolerated. Without any hours nothing is short. */
    boolean isShort(Mix mix, Share share) {
        return mix.total() > 0 && lack(mix, share) > tolerance;
    }
}
