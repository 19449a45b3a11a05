package id.bangkom.portal;

import id.bangkom.process.Option;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ways in which the lines of a list can be ordered, the usual one first.
 *
 * @param <T> a line
 */
public record Orders<T>(List<Order<T>> all) {

    /** @param name in the address */
    public record Order<T>(String name, String label, Comparator<T> order) {}

    public Orders {
        all = List.copyOf(all);
    }

    public static <T> Orders<T> usual(String name, String label, Comparator<T> order) {
        return new Orders<>(List.of(new Order<>(name, label, order)));
    }

    public Orders<T> or(String name, String label, Comparator<T> order) {
        return new Orders<>(Stream.concat(all.stream(), Stream.of(new Order<>(name, label, order)))
                .toList());
    }

    /** As it is asked for; as usual when there is no such order. */
    public Comparator<T> of(ListRequest asked) {
        return chosen(asked).order();
    }

    Order<T> chosen(ListRequest asked) {
        return all.stream()
                .filter(each -> each.name().equals(asked.urut()))
                .findFirst()
                .orElse(all.get(0));
    }

    List<Option> options() {
        return all.stream().map(each -> new Option(each.label(), each.name())).toList();
    }
}
