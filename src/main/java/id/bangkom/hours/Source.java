package id.bangkom.hours;

import java.util.regex.Pattern;

/**
 * Where an entry comes from. A person gets at most one entry for one source, however often it is posted.
 *
 * @param kind for example {@code training-participation}
 * @param id of the thing itself, unique within its kind and city
 */
public record Source(String kind, String id) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,80}");

    public Source {
        if (!KIND.matcher(kind).matches() || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not a source of hours: " + kind + " " + id);
        }
    }
}
