package id.bangkom.workforce;

import id.bangkom.intake.Stored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Things by the codes and names that files call them by, whatever the case. */
final class Directory {

    private static final Pattern BLANKS = Pattern.compile("[\\s.,]+");
    private static final String UNKNOWN = "Tidak dikenal: tidak ada %s dengan kode atau nama ini.";
    private static final String AMBIGUOUS = "Ada %d %s bernama ini. Tulis kodenya, atau isi kolom unit induk.";

    /** Why nothing, or not one thing, was found; Indonesian. */
    static final class NotFound extends Exception {

        private static final long serialVersionUID = 1L;

        NotFound(String message) {
            super(message, null, false, false);
        }
    }

    private final String what;
    private final Map<String, Stored> byCode = new HashMap<>();
    private final Map<String, List<Stored>> byName = new HashMap<>();

    /** @param what Indonesian, for example "unit" */
    Directory(String what) {
        this.what = what;
    }

    void add(Stored thing, String code, String... names) {
        if (code != null) {
            byCode.putIfAbsent(plain(code), thing);
        }
        for (String name : names) {
            List<Stored> same = byName.computeIfAbsent(plain(name), key -> new ArrayList<>());
            if (!same.contains(thing)) {
                same.add(thing);
            }
        }
    }

    /** Whether anything has this code or name. */
    boolean knows(String codeOrName) {
        return byCode.containsKey(plain(codeOrName)) || byName.containsKey(plain(codeOrName));
    }

    Stored find(String codeOrName) throws NotFound {
        return find(codeOrName, thing -> true);
    }

    /** @param narrower which of several of the same name is meant */
    Stored find(String codeOrName, Predicate<Stored> narrower) throws NotFound {
        Stored coded = byCode.get(plain(codeOrName));
        if (coded != null) {
            return coded;
        }
        List<Stored> named = byName.getOrDefault(plain(codeOrName), List.of());
        if (named.isEmpty()) {
            throw new NotFound(UNKNOWN.formatted(what));
        }
        if (named.size() > 1) {
            named = named.stream().filter(narrower).toList();
        }
        if (named.size() != 1) {
            throw new NotFound(AMBIGUOUS.formatted(byName.get(plain(codeOrName)).size(), what));
        }
        return named.get(0);
    }

    /** Those with exactly this code or, without one, this name. */
    List<Stored> matching(String code, String name) {
        Stored coded = code == null ? null : byCode.get(plain(code));
        return coded != null ? List.of(coded) : byName.getOrDefault(plain(name), List.of());
    }

    static String plain(String name) {
        return BLANKS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
