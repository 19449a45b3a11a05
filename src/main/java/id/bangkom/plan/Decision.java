package id.bangkom.plan;

import java.time.Instant;

/**
 * Something that was decided about a plan.
 *
 * @param version of the plan
 * @param step where on its way
 * @param outcome what was decided
 * @param reason in words, or null
 * @param decidedBy account, or null for the system at a deadline
 * @param actingTitle office in which a Plt. or Plh. decided, or null
 * @param at when
 */
record Decision(
        int version, PlanStep step, Outcome outcome, String reason, String decidedBy, String actingTitle, Instant at) {

    /** What can be decided. */
    enum Outcome {
        SUBMIT("Diajukan"),
        ADOPT("Diambil dari usulan sistem"),
        APPROVE("Disetujui"),
        RETURN("Dikembalikan"),
        REJECT("Ditolak"),
        ESCALATE("Dialihkan karena batas waktu terlewati"),
        CLOSE("Ditutup bersama tahapnya"),
        ADJUST("Disesuaikan"),
        WITHDRAW("Dibatalkan"),
        APPLY("Diterapkan"),
        CONFLICT("Tidak dapat diterapkan");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** Indonesian. */
        String label() {
            return label;
        }
    }
}
