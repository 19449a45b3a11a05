package id.bangkom.workforce;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds those who are, step by step, above themselves. */
final class Circles {

    private Circles() {}

    /**
     * Each circle once, from bottom to top.
     *
     * @param above who is directly above whom
     */
    static List<List<String>> in(Map<String, String> above) {
        List<List<String>> circles = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String start : above.keySet()) {
            List<String> path = new ArrayList<>();
            Set<String> onPath = new HashSet<>();
            String at = start;
            while (at != null && !done.contains(at) && onPath.add(at)) {
                path.add(at);
                at = above.get(at);
            }
            if (at != null && onPath.contains(at)) {
                circles.add(List.copyOf(path.subList(path.indexOf(at), path.size())));
            }
            done.addAll(path);
        }
        return circles;
    }
}
