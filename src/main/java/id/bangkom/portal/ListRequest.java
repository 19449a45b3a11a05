package id.bangkom.portal;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the address of a list asks for. A controller takes it as a parameter, for the page and for the file alike; what the
 * address leaves out has its usual value.
 *
 * @param cari words that are looked for; empty for all
 * @param urut the order, by its name in the address; empty for the usual one
 * @param hal page, from 1
 * @param format of the file: {@code csv} or {@code xlsx}
 */
public record ListRequest(String cari, String urut, Integer hal, String format) {

    /** A list that nothing is asked of. */
    public static final ListRequest ALL = new ListRequest(null, null, null, null);

    public ListRequest {
        cari = Objects.requireNonNullElse(cari, "");
        urut = Objects.requireNonNullElse(urut, "");
        hal = Objects.requireNonNullElse(hal, 1);
        format = Objects.requireNonNullElse(format, "csv");
    }

    /** The words without the space around them. */
    public String words() {
        return cari.strip();
    }

    /** Whether one of the texts contains the words, whatever the case. */
    public boolean finds(String... texts) {
        String wanted = words().toLowerCase(Locale.ROOT);
        return Stream.of(texts)
                .anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** The order that is asked for, or the usual one when there is none of that name. */
    public <E extends Enum<E>> E order(E[] all, E usual) {
        return Choices.named(all, urut, usual);
    }
}
