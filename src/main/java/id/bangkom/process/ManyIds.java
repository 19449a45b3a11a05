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
     * A table of them with the one column {@code id}, to left-join from: for questions of which a table answers a small part.
     * H2 goes through all of the table when it may choose the order; after a left join it looks each id up.
     */
    public static final String WANTED = "unnest(cast(:ids as varchar array)) as wanted (id)";

    private ManyIds() {}

    /** The value of the parameter. */
    public static SqlArrayValue of(Collection<String> ids) {
        return new SqlArrayValue("varchar", ids.toArray());
    }
}
