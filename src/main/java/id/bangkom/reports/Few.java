package id.bangkom.reports;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Which groups of people are too small for their levels to be told. Nor must they be found by taking all others from the
 * whole, so what is not told is of {@value #FEWEST} people at least: when it is fewer, the smallest of the other groups is not
 * told either.
 */
final class Few {

    static final int FEWEST = 5;

    /** In place of a number of people. */
    static final String WORDS = "kurang dari " + FEWEST;

    /** In place of the number of people of a group that is large enough itself. */
    static final String ALSO_HIDDEN = "tidak ditampilkan";

    private Few() {}

    /**
     * @param groups of which no person is in two
     * @return those that are not told
     */
    static <T> Set<T> hidden(List<T> groups, ToIntFunction<T> people) {
        Set<T> hidden = new HashSet<>(
                groups.stream().filter(group -> isFew(people.applyAsInt(group))).toList());
        List<T> others = groups.stream()
                .filter(Predicate.not(hidden::contains))
                .sorted(Comparator.comparingInt(people))
                .toList();
        int next = 0;
        while (!hidden.isEmpty() && isFew(hidden.stream().mapToInt(people).sum()) && next < others.size()) {
            hidden.add(others.get(next++));
        }
        return hidden;
    }

    static boolean isFew(int people) {
        return people < FEWEST;
    }
}
