package id.bangkom.cycle;

import java.time.Instant;

/**
 * A line of the log of decisions on a cycle.
 *
 * @param decidedBy account, or null for the system
 * @param office office in which it was decided, with Plt. or Plh., or null
 * @param reason or null
 */
record Decision(Topic topic, Verdict verdict, String decidedBy, String office, String reason, Instant at) {

    /** What was decided on. */
    enum Topic {
        CYCLE("Siklus"),
        NEEDS("Tahap identifikasi kebutuhan"),
        PLANS("Tahap rencana individu"),
        UNIT_PLANS("Tahap rencana unit"),
        EXECUTION("Tahap pelaksanaan"),
        VERIFICATION("Verifikasi rencana kota"),
        APPROVAL("Persetujuan rencana kota"),
        CITY_PLAN("Rencana kota"),
        REPORT("Laporan siklus");

        private final String label;

        Topic(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        static Topic of(Stage stage) {
            return valueOf(stage.name());
        }
    }

    /** How it was decided. */
    enum Verdict {
        OPEN("dibuka"),
        CLOSE("ditutup lebih awal"),
        APPROVE("disetujui"),
        RETURN("dikembalikan"),
        REJECT("ditolak"),
        ESCALATE("dialihkan karena melewati batas waktu"),
        PASS("dilewati"),
        /** Units were sent back, and the route goes on where that was done. */
        RESUME("dilanjutkan"),
        /** Units were sent back, and the route begins at its first step again. */
        RESTART("diulang dari awal"),
        PUBLISH("diterbitkan"),
        REVIEW("ditelaah"),
        RATIFY("disahkan");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
