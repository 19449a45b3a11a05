package id.bangkom.process;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Ids of a question about many people, as one parameter. A list of parameters grows with the people: PostgreSQL takes no
 * more than 65,535, and H2 compares every row with every one of them.
 */
public final class ManyIds {

    /** Stands after the tables, the column that is compared comes next; the parameter is called {@code ids}. */
    public static final String JOIN = " join unnest(cast(:ids as varchar array)) as wanted (id) on wanted.id = ";

    /**
     * A table of them with the one column {@code id}, to left-join from: for questions of which a table answers a small part.
     * H2 goes through all of the table when it may choose the order; after a left join it looks each id up.
     */
    public static final String WANTED = "unnest(cast(:ids as varchar array)) as wanted (id)";

    private ManyIds() {}

    /** The value of the parameter: each id once, so that no row comes twice. */
    public static SqlArrayValue of(Collection<String> ids) {
        return new SqlArrayValue("varchar", Set.copyOf(ids).toArray());
    }
}
