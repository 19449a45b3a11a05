package id.bangkom.staffing;

import java.util.List;

/** What a change does to open tasks, in the words of {@code docs/organisation.md}. */
public record Consequences(List<Effect> effects) {

    /** What happens to a task or case. */
    public enum Kind {
        /** To another person or group. */
        TRANSFERRED("Dialihkan"),
        KEPT("Tetap"),
        ENDED("Diakhiri");

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
     * One task or case.
     *
     * @param task name of the task, or null when a whole case ended
     * @param about what the case is about, in words
     * @param fromId account, or null for a group
     * @param toId account or group that has it now; null when it ended
     * @param reason Indonesian
     */
    public record Effect(
            Kind kind,
            String process,
            int year,
            String caseId,
            String task,
            String about,
            String fromId,
            String toId,
            String reason) {}

    public Consequences {
        effects = List.copyOf(effects);
    }

    public List<Effect> of(Kind kind) {
        return effects.stream().filter(effect -> effect.kind() == kind).toList();
    }
}
