package id.bangkom.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What one row is about, for example an employee, with all that changes about it. */
public final class Subject {

    /** What happens to it. */
    public enum Kind {
        ADDED("Baru"),
        CHANGED("Berubah"),
        ENDED("Berakhir"),
        UNCHANGED("Tetap");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Indonesian. */
        public String label() {
            return label;
        }
    }

    /**
     * A row to write.
     *
     * @param before null for a new one
     * @param after null for one to delete
     */
    public record Change(Stored before, Stored after) {

        /** The table. */
        public Register register() {
            return before == null ? after.register() : before.register();
        }
    }

    private final int row;
    private final String label;
    private final List<Change> changes = new ArrayList<>();
    private boolean ended;
    private boolean added;

    Subject(int row, String label) {
        this.row = row;
        this.label = label;
    }

    /** It begins with this import. */
    public Subject isNew() {
        added = true;
        return this;
    }

    /** It ends with this import. */
    public Subject ends() {
        ended = true;
        return this;
    }

    /**
     * What should be.
     *
     * @param before the row as it is, null when there is none
     * @param after the row as it should be; when equal nothing happens
     */
    public Subject put(Stored before, Stored after) {
        if (!Objects.equals(before, Objects.requireNonNull(after))) {
            changes.add(new Change(before, after));
        }
        return this;
    }

    /** A row that should no longer be. */
    public Subject drop(Stored before) {
        changes.add(new Change(Objects.requireNonNull(before), null));
        return this;
    }

    int row() {
        return row;
    }

    String label() {
        return label;
    }

    List<Change> changes() {
        return changes;
    }

    Kind kind() {
        if (changes.isEmpty()) {
            return Kind.UNCHANGED;
        }
        if (ended) {
            return Kind.ENDED;
        }
        return added ? Kind.ADDED : Kind.CHANGED;
    }
}
