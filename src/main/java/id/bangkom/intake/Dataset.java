package id.bangkom.intake;

import id.bangkom.process.Actor;
import java.util.List;

/**
 * A kind of data that can be imported. A bean of this type in the module that owns the data is all that is needed: reading,
 * checking, pages, templates, progress, applying and undoing are the same for all.
 */
public interface Dataset {

    /** Part of addresses and the name on the command line: lower-case letters and hyphens. */
    String key();

    /** Indonesian, for example "Pegawai". */
    String label();

    /** In which order a city imports: what others refer to comes first. */
    int order();

    /** Indonesian: what the data are, how a row is recognised when it comes again, and what must be there before. */
    String explanation();

    /** In the order of the template. */
    List<Column> columns();

    /** What it writes, in the order in which rows must be written so that each finds what it refers to. */
    List<Register> registers();

    /** Whether its changes hold from a day on, which whoever imports chooses; otherwise they hold from now. */
    default boolean isDated() {
        return false;
    }

    /** What a complete file ends: Indonesian, for example "Pegawai yang tidak ada di berkas"; null when nothing. */
    default String endsMissing() {
        return null;
    }

    /** What a file may create that it only refers to: an Indonesian explanation; null when nothing. */
    default String createsMissing() {
        return null;
    }

    /** What writes its rows when they are more than rows of tables; such rows are only ever new. Null for tables. */
    default Posting posting() {
        return null;
    }

    /**
     * Called in the transaction in which rows were written or taken back, for a module that keeps a record of its own.
     *
     * @param changes each row before and after
     */
    default Followed written(Actor actor, List<Subject.Change> changes) {
        return Followed.NOTHING;
    }

    /** Whether open tasks follow changed rows, which a dry run then shows. */
    default boolean movesTasks() {
        return false;
    }

    /**
     * Compares the rows with what is there: says of each what should be, and what is wrong with it. Nothing is written
     * here. It must not ask the database row by row.
     */
    void compare(Intake intake);
}
