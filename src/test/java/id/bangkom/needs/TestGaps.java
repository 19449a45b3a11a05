package id.bangkom.needs;

import id.bangkom.testing.Database;

/** Counts of gaps without a Spring context. */
public final class TestGaps {

    private TestGaps() {}

    public static GapCounts counts(Database db) {
        return new GapCountRows(db.jdbc());
    }
}
