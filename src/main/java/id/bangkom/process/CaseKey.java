package id.bangkom.process;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one case of one process: the business key of its process instance and the key of its domain rows.
 *
 * <p>Written {@code <tenant>/<year>/<id>}, for example {@code palu/2027/n7f3k2}. It never holds a NIP or a name, because
 * it is seen in addresses, logs and Cockpit.
 *
 * @param tenant the city, a Camunda tenant id
 * @param year the calendar year that is planned and developed for
 * @param id unique within the process, letters and digits only
 */
public record CaseKey(String tenant, int year, String id) {

    private static final Pattern WRITTEN = Pattern.compile("([a-z]+)/(\\d{4})/([A-Za-z0-9-]+)");

    public CaseKey {
        if (!WRITTEN.matcher(tenant + "/" + year + "/" + id).matches()) {
            throw new IllegalArgumentException("Not a case key: " + tenant + "/" + year + "/" + id);
        }
    }

    /** Reads {@code <tenant>/<year>/<id>}; anything else is an {@link IllegalArgumentException}. */
    public static CaseKey parse(String businessKey) {
        Matcher parts = WRITTEN.matcher(businessKey);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a case key: " + businessKey);
        }
        return new CaseKey(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3));
    }

    /** Its parts as parameters of a statement, {@code :tenant}, {@code :year} and {@code :id}; others can be put beside them. */
    public Map<String, Object> parameters() {
        return new HashMap<>(Map.of("tenant", tenant, "year", year, "id", id));
    }

    /** The business key as the engine and the domain tables store it. */
    @Override
    public String toString() {
        return tenant + "/" + year + "/" + id;
    }
}
