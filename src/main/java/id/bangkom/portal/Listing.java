package id.bangkom.portal;

import id.bangkom.process.Option;
import id.bangkom.process.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A list on a page: what can be chosen and what is, and where its other pages and its files are. Stands in the model as
 * {@code list}; the fragments of {@code portal/list} draw it. Files are at the list's path and {@code /unduh}.
 */
public final class Listing {

    /** Lines of a page, where nothing else is said. */
    public static final int MOST = 100;

    /**
     * Something else that the list is chosen by.
     *
     * @param name in the address
     * @param label null for what the page knows and nobody chooses
     * @param all what stands for no choice; null when one is always made
     * @param chosen value of an option; empty for none
     */
    public record Choice(String name, String label, String all, List<Option> options, String chosen) {

        public Choice {
            options = List.copyOf(options);
        }
    }

    private final ListRequest asked;
    private final String path;
    private final List<Choice> choices = new ArrayList<>();
    private String field = "cari";
    private List<Option> sorts = List.of();
    private String sort = "";
    private int count;
    private int size = MOST;

    private Listing(ListRequest asked, String path) {
        this.asked = asked;
        this.path = path;
    }

    /** @param parts for what stands in braces in the path */
    public static Listing of(ListRequest asked, String path, Object... parts) {
        return new Listing(
                asked,
                UriComponentsBuilder.fromPath(path)
                        .encode()
                        .buildAndExpand(parts)
                        .toUriString());
    }

    /** Looked for by words that have another name in the address. */
    public Listing by(String name) {
        field = name;
        return this;
    }

    /** Chosen by a value that the page knows. */
    public Listing fixed(String name, Object value) {
        return choice(name, null, null, List.of(), value.toString());
    }

    public Listing choice(String name, String label, String all, List<Option> options, String chosen) {
        choices.add(new Choice(name, label, all, options, chosen));
        return this;
    }

    /** @param chosen null for none */
    public <E extends Enum<E>> Listing choice(
            String name, String label, String all, E[] values, Function<E, String> words, E chosen) {
        return choice(name, label, all, Choices.options(values, words), chosen == null ? "" : chosen.name());
    }

    /** Chosen by {@code tahun}. */
    public Listing years(String label, String all, List<Integer> years, String chosen) {
        return choice(
                "tahun",
                label,
                all,
                years.stream()
                        .map(String::valueOf)
                        .map(year -> new Option(year, year))
                        .toList(),
                chosen);
    }

    public Listing sorts(List<Option> all, String chosen) {
        sorts = List.copyOf(all);
        sort = chosen;
        return this;
    }

    public Listing sorts(Orders<?> orders) {
        return sorts(orders.options(), orders.chosen(asked).name());
    }

    public <E extends Enum<E>> Listing sorts(E[] all, Function<E, String> words, E chosen) {
        return sorts(Choices.options(all, words), chosen.name());
    }

    /** @param found how many lines there are on all pages */
    public Listing pages(int found) {
        return pages(found, MOST);
    }

    /** @param most lines of a page */
    public Listing pages(int found, int most) {
        count = found;
        size = most;
        return this;
    }

    /** Of all lines those of the page. */
    public <T> List<T> part(List<T> all) {
        return all.stream().skip(offset()).limit(size).toList();
    }

    /** How many lines stand on the pages before. */
    public int offset() {
        return (page() - 1) * size;
    }

    /** The page that is asked for, or the nearest one there is. */
    public int page() {
        return Math.min(Math.max(1, asked.hal()), last());
    }

    public int last() {
        return Math.max(1, (count + size - 1) / size);
    }

    /** How many lines there are, in words. */
    public String count() {
        return Words.number(count, 0);
    }

    public String path() {
        return path;
    }

    public String field() {
        return field;
    }

    public String words() {
        return asked.cari();
    }

    public List<Choice> choices() {
        return List.copyOf(choices);
    }

    public List<Option> sorts() {
        return List.copyOf(sorts);
    }

    public String sort() {
        return sort;
    }

    /** Where another page of the list is. */
    public String page(int other) {
        return address(path, "hal=" + other);
    }

    /** Where all of the list is as a file. */
    public String file(String format) {
        return address(path + "/unduh", "format=" + format);
    }

    private String address(String to, String last) {
        StringJoiner address = new StringJoiner("&", to + "?", "");
        address.add(field + "=" + encoded(asked.cari()));
        choices.forEach(each -> address.add(each.name() + "=" + encoded(each.chosen())));
        return address.add("urut=" + encoded(sort)).add(last).toString();
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
