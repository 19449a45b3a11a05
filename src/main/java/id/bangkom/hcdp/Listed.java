package id.bangkom.hcdp;

import id.bangkom.process.Option;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What lists of this module have in common. */
final class Listed {

    private Listed() {}

    /** Whether one of the texts contains what is looked for, whatever the case. */
    static boolean matches(String wanted, String... texts) {
        String text = wanted.strip().toLowerCase(Locale.ROOT);
        return Stream.of(texts)
                .anyMatch(each -> each != null && each.toLowerCase(Locale.ROOT).contains(text));
    }

    static <E extends Enum<E>> E named(E[] all, String name, E otherwise) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    static <E extends Enum<E>> List<Option> options(E[] all, Function<E, String> label) {
        return Arrays.stream(all)
                .map(each -> new Option(label.apply(each), each.name()))
                .toList();
    }

    /** A page of a list. */
    record Part<T>(List<T> rows, int page, int last) {

        private static final int SIZE = 100;

        Part {
            rows = List.copyOf(rows);
        }

        static <T> Part<T> of(Collection<T> all, int wanted) {
            int last = Math.max(1, (all.size() + SIZE - 1) / SIZE);
            int page = Math.min(Math.max(1, wanted), last);
            return new Part<>(all.stream().skip((page - 1L) * SIZE).limit(SIZE).toList(), page, last);
        }
    }
}
