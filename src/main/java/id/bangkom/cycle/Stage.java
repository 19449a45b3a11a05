package id.bangkom.cycle;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A part of the cycle in which many cases run at the same time and which ends for all of them together. */
public enum Stage {
    NEEDS("Identifikasi kebutuhan", "close-needs-stage", Map.of("needs-identification", "needs-stage-closed")),
    PLANS("Rencana individu", "close-plans-stage", Map.of("individual-plan", "plans-stage-closed")),
    UNIT_PLANS("Rencana unit", "close-unit-plans-stage", Map.of("unit-plan", "unit-plans-stage-closed")),
    /** What has begun is finished after its end too; only what has not begun is cancelled. */
    EXECUTION(
            "Pelaksanaan",
            "close-execution",
            Map.of("training-class", "class-cancelled", "mentoring", "mentoring-ended"));

    private final String label;
    private final String closing;
    private final Map<String, String> closed;

    Stage(String label, String closing, Map<String, String> closed) {
        this.label = label;
        this.closing = closing;
        this.closed = closed;
    }

    /** The stage that ends the cases of a process; empty for processes that no stage ends. */
    public static Optional<Stage> of(String process) {
        return Arrays.stream(values())
                .filter(stage -> stage.closed.containsKey(process))
                .findFirst();
    }

    /** Indonesian. */
    public String label() {
        return label;
    }

    /** The message that ends the stage, told to the cycle. */
    String closing() {
        return closing;
    }

    /** The message that tells a running case of this process that its stage is closed. */
    String closed(String process) {
        return closed.get(process);
    }

    /** The message that tells the cycle that every case of the closed stage is done; empty where it does not wait for it. */
    Optional<String> allDone() {
        return switch (this) {
            case PLANS -> Optional.of("plans-complete");
            case UNIT_PLANS -> Optional.of("unit-plans-complete");
            case NEEDS, EXECUTION -> Optional.empty();
        };
    }

    /** The stage before, whose cases bring forth those of this one; empty for the first. */
    Optional<Stage> before() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    /** How far a stage is. */
    public enum State {
        /** Not begun; its cases may be asked for but are not started. */
        WAITING("Menunggu"),
        OPEN("Berjalan"),
        /** Ended; its cases are being told. */
        CLOSING("Sedang ditutup"),
        CLOSED("Ditutup");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Indonesian. */
        public String label() {
            return label;
        }
    }
}
