package id.bangkom.staffing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A change as it was entered and what became of it.
 *
 * @param id letters and digits
 * @param enteredBy account
 * @param note how things stood before, or why it could not take effect, or null
 */
public record Change(
        String id, String tenant, Order order, String enteredBy, Instant enteredAt, State state, String note) {

    /** How far a change is. */
    public enum State {
        PLANNED("Menunggu tanggal berlaku"),
        APPLIED("Berlaku"),
        WITHDRAWN("Dibatalkan"),
        /** Impossible on its day; HR has to enter it anew. */
        FAILED("Gagal diberlakukan");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Indonesian. */
        public String label() {
            return label;
        }
    }

    LocalDate on() {
        return order.on();
    }
}
