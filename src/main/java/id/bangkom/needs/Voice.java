package id.bangkom.needs;

import java.util.Collection;
import java.util.List;

/**
 * What somebody said beside the levels.
 *
 * @param topics ids of competencies
 * @param teaches whether the person would teach others
 * @param teachingTopics about what, or null
 */
record Voice(
        List<Barrier> barriers,
        List<Circumstance> constraints,
        List<WishedMethod> methods,
        List<String> topics,
        boolean teaches,
        String teachingTopics) {

    static final Voice NONE = new Voice(null, null, null, null, false, null);

    /** A list that was not answered is empty, and nothing is said twice. */
    Voice {
        barriers = each(barriers);
        constraints = each(constraints);
        methods = each(methods);
        topics = each(topics);
        teachingTopics = teaches ? teachingTopics : null;
    }

    private static <T> List<T> each(Collection<T> given) {
        return given == null ? List.of() : given.stream().distinct().toList();
    }
}
