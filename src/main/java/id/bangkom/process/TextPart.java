package id.bangkom.process;

import java.util.Locale;

/** A part of a text that somebody looks for. */
public final class TextPart {

    private TextPart() {}

    /**
     * What {@code lower(column) like :text escape '!'} is asked with: the part stands anywhere, whatever its case, and
     * means only itself.
     */
    public static String anywhere(String part) {
        return "%"
                + part.toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
    }
}
