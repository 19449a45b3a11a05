package id.bangkom.intake;

import java.util.List;

/** Writes rows that follow rules of their own, such as lines of a ledger, which are never changed or deleted. */
public interface Posting {

    /** In the transaction of the import. */
    void add(String tenant, List<Stored> rows);

    /** In the transaction of the undo. */
    void takeBack(String tenant, List<Stored> rows);
}
