package id.bangkom.plan;

import id.bangkom.process.CaseKey;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of the cases of budget revisions: the unit's id with a number, for example {@code dishub-b1}. */
final class RevisionCases {

    private static final Pattern WRITTEN = Pattern.compile("(\\w+)-b([1-9]\\d*)");

    private RevisionCases() {}

    static CaseKey key(String tenant, int year, String unitId, int revision) {
        return new CaseKey(tenant, year, unitId + "-b" + revision);
    }

    static String unitOf(CaseKey key) {
        Matcher parts = WRITTEN.matcher(key.id());
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a case of a budget revision: " + key);
        }
        return parts.group(1);
    }
}
