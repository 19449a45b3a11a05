package id.bangkom.intake;

import id.bangkom.intake.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was found in one file. All are counted; so many are kept that a person can work with, and memory is bounded. */
final class Findings {

    static final int KEPT = 10_000;
    private static final int LONGEST_VALUE = 200;

    private final List<Finding> kept = new ArrayList<>();
    private final String sheet;
    private int errors;
    private int warnings;

    Findings(String sheet) {
        this.sheet = sheet;
    }

    void add(Severity severity, int row, String column, String value, String message, String fixer) {
        if (severity == Severity.ERROR) {
            errors++;
        } else {
            warnings++;
        }
        if (kept.size() < KEPT) {
            kept.add(new Finding(severity, sheet, row, column, shortened(value), message, fixer));
        }
    }

    private static String shortened(String value) {
        return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    /** Errors first, each by row. */
    List<Finding> inOrder() {
        return kept.stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparingInt(Finding::row))
                .toList();
    }

    int errors() {
        return errors;
    }

    int warnings() {
        return warnings;
    }
}
