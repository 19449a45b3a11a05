package id.bangkom.plan;

import id.bangkom.process.CaseKey;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of the cases of unit plans: the unit's id, and for revisions with a number behind it. */
final class UnitCases {

    private static final Pattern WRITTEN = Pattern.compile("(\\w+)(?:-r([2-9]|[1-9]\\d+))?");

    private UnitCases() {}

    static String unitOf(CaseKey key) {
        return parts(key).group(1);
    }

    /** 1 for the first plan. */
    static int revisionOf(CaseKey key) {
        String revision = parts(key).group(2);
        return revision == null ? 1 : Integer.parseInt(revision);
    }

    /** The case of a revision, in the same city and year as another case. */
    static CaseKey key(CaseKey sameYear, String unitId, int revision) {
        return new CaseKey(sameYear.tenant(), sameYear.year(), id(unitId, revision));
    }

    /** For example {@code dishub} or {@code dishub-r2}. */
    static String id(String unitId, int revision) {
        return revision == 1 ? unitId : unitId + "-r" + revision;
    }

    private static Matcher parts(CaseKey key) {
        Matcher parts = WRITTEN.matcher(key.id());
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a case of a unit plan: " + key);
        }
        return parts;
    }
}
