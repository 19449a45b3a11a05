package id.bangkom.intake;

import id.bangkom.intake.Subject.Kind;
import java.util.List;
import java.util.Map;

/**
 * What an import would do.
 *
 * @param findings those that are kept, errors first
 * @param errors how many in all
 * @param warnings how many in all
 * @param counts of subjects, by what happens to them
 * @param samples the first of those to which something happens
 * @param rows rows of data in the file
 * @param changes in the order of writing
 * @param digest the same exactly when the same would happen
 */
record Outcome(
        List<Finding> findings,
        int errors,
        int warnings,
        Map<Kind, Integer> counts,
        List<Sample> samples,
        int rows,
        List<Subject.Change> changes,
        String digest) {

    /** So many findings and changes are shown on a page. */
    static final int SHOWN = 200;

    /**
     * What happens to one subject.
     *
     * @param row number of its row, 0 when it is not in the file
     * @param label who or what
     * @param details Indonesian: what changes
     */
    record Sample(Kind kind, int row, String label, String details) {}

    boolean mayBeApplied() {
        return errors == 0 && !changes.isEmpty();
    }
}
