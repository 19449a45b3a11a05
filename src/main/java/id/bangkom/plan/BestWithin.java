package id.bangkom.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one amount of money pays for when it is less than was planned: as many mandatory things as possible, then the
 * greatest sum of priorities, by the same exact method as the proposals of the units.
 */
public final class BestWithin {

    /**
     * Something to pay for.
     *
     * @param cost IDR, 0 or more
     * @param must whether it has to be paid whatever its priority
     * @param mandatory whether a rule requires it, so that it comes before what is not
     */
    public record Wish(String id, double priority, long cost, boolean must, boolean mandatory) {}

    /**
     * @param funded ids of what is paid for
     * @param proved whether no other choice comes to a greater sum
     */
    public record Choice(Set<String> funded, boolean proved) {

        public Choice {
            funded = Set.copyOf(funded);
        }
    }

    private BestWithin() {}

    /**
     * Of choices with the same sum, the one with the most activities; of equal activities, the first by id.
     *
     * @param amount IDR, at least what must be paid
     * @throws IllegalArgumentException when it is less than that
     */
    public static Choice of(List<Wish> wishes, long amount) {
        Set<String> funded = new TreeSet<>();
        long left = amount;
        for (Wish wish : wishes) {
            if (wish.must()) {
                funded.add(wish.id());
                left -= wish.cost();
            }
        }
        if (left < 0) {
            throw new IllegalArgumentException("The amount does not cover what must be paid");
        }
        List<Wish> open =
                new ArrayList<>(wishes.stream().filter(wish -> !wish.must()).toList());
        open.sort(Comparator.comparing(Wish::id));
        Optimum.Choice choice = Optimum.of(
                Worth.of(open, Wish::priority, Wish::mandatory).values(),
                open.stream().mapToLong(Wish::cost).toArray(),
                new long[] {left});
        for (int i = 0; i < open.size(); i++) {
            if (choice.purses()[i] != Optimum.NOT_TAKEN) {
                funded.add(open.get(i).id());
            }
        }
        return new Choice(funded, choice.proved());
    }
}
