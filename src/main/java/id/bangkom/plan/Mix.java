package id.bangkom.plan;

import id.bangkom.hours.LearningType;
import id.bangkom.hours.LearningType.Share;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the hours of plans are divided between learning from a course, from others and at work.
 *
 * @param hours JP by class; all classes are there
 */
record Mix(Map<Share, Integer> hours) {

    private static final double FULL = 100;

    Mix {
        Map<Share, Integer> all = new EnumMap<>(Share.class);
        for (Share share : Share.values()) {
            all.put(share, hours.getOrDefault(share, 0));
        }
        hours = Map.copyOf(all);
    }

    /** @param byType JP by the label of a type of learning; what has no class is left out */
    static Mix of(Map<String, Integer> byType) {
        Map<Share, Integer> hours = new EnumMap<>(Share.class);
        byType.forEach((label, jp) ->
                LearningType.labelled(label).ifPresent(type -> hours.merge(type.share(), jp, Integer::sum)));
        return new Mix(hours);
    }

    /** JP of all classes. */
    int total() {
        return hours.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Percent of the hours, 0 when there are none. */
    double percent(Share share) {
        return total() == 0 ? 0 : FULL * hours.get(share) / total();
    }
}
