package id.bangkom.portal;

import id.bangkom.process.Option;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Values of an enum in the lists of a page and in its address. */
public final class Choices {

    private Choices() {}

    /** All of them, to choose from. */
    public static <E extends Enum<E>> List<Option> options(E[] all, Function<E, String> label) {
        return Arrays.stream(all)
                .map(each -> new Option(label.apply(each), each.name()))
                .toList();
    }

    /** The one of that name, or what is taken when an address names none. */
    public static <E extends Enum<E>> E named(E[] all, String name, E otherwise) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
