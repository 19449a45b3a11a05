package id.bangkom.process;

import java.util.Collection;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Ids of a question about many people, as one parameter. A list of parameters grows with the people: PostgreSQL takes no
 * more than 65,535, and H2 compares every row with every one of them.
 */
public final class ManyIds {

    /** What follows a column; the parameter is called {@code ids}. */
    public static final String IN = " in (select wanted.id from unnest(cast(:ids as varchar array)) as wanted (id))";

    /**
     * A table of them with the one column {@code id}, to join from: for questions of which a table answers a small part, for
     * which H2 would otherwise go through all of it.
     */
    public static final String WANTED = "unnest(cast(:ids as varchar array)) as wanted (id)";

    private ManyIds() {}

    /** The value of the parameter. */
    public static SqlArrayValue of(Collection<String> ids) {
        return new SqlArrayValue("varchar", ids.toArray());
    }
}
