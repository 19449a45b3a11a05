package id.bangkom.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;

/**
 * One file that somebody brought, and how far it is.
 *
 * @param id letters and digits
 * @param tenant the city
 * @param dataset key of the kind of data
 * @param fileName as the visitor's computer calls it; only to be shown
 * @param from from which day the changes hold
 * @param complete whether what is not in the file ends
 * @param create whether what the file refers to and is not there yet is created
 * @param state how far it is
 * @param stateAt since when
 * @param createdBy account
 * @param createdAt when it came
 * @param appliedBy account, or null
 * @param appliedAt when it was applied, or null
 * @param undoneBy account, or null
 * @param undoneAt when it was taken back, or null
 * @param message Indonesian: why it was refused or not applied; else null
 * @param progress Indonesian: how far the work is; else null
 * @param counts what would be or was done; null before it is known
 * @param tasks open tasks that would be handed on or end; null: not known
 * @param digest of what was shown; null before it is known
 */
record Run(
        String id,
        String tenant,
        String dataset,
        String fileName,
        LocalDate from,
        boolean complete,
        boolean create,
        State state,
        Instant stateAt,
        String createdBy,
        Instant createdAt,
        String appliedBy,
        Instant appliedAt,
        String undoneBy,
        Instant undoneAt,
        String message,
        String progress,
        Counts counts,
        Integer tasks,
        String digest) {

    /** How far an import is. */
    enum State {
        RECEIVED("Menunggu diperiksa"),
        CHECKING("Sedang diperiksa"),
        CHECKED("Selesai diperiksa"),
        APPLYING("Sedang diterapkan"),
        APPLIED("Diterapkan"),
        UNDOING("Sedang dibatalkan"),
        UNDONE("Dibatalkan sesudah diterapkan"),
        DISCARDED("Tidak diterapkan"),
        /** The file could not be read. */
        REFUSED("Ditolak");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether the application is at it. */
        public boolean isWorking() {
            return EnumSet.of(RECEIVED, CHECKING, APPLYING, UNDOING).contains(this);
        }
    }

    /**
     * Numbers of a file.
     *
     * @param rows rows of data
     */
    record Counts(int errors, int warnings, int rows, int added, int changed, int ended, int unchanged) {

        public int changes() {
            return added + changed + ended;
        }
    }

    Request request() {
        return new Request(dataset, tenant, from, complete, create);
    }
}
