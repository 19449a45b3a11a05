package id.bangkom.city;

import java.util.List;
import java.util.stream.Stream;

/** What rules are about, to find them by. */
enum RuleGroup {
    HOURS("Jam pelajaran", "hours."),
    ACTING("Pejabat sementara dan pelimpahan tugas", "acting.", "stand-in."),
    STANDARDS("Standar kompetensi", "standard."),
    GAPS("Kesenjangan dan prioritas", "jpm.", "gap.", "needs.", "priority.", "performance."),
    APPROVAL("Persetujuan rencana", "approval."),
    MIX("Keseimbangan cara belajar", "mix."),
    OUTREACH("Sosialisasi", "nudge."),
    EVALUATION("Evaluasi pascapelatihan", "evaluation."),
    MENTORING("Mentoring", "mentoring."),
    CYCLE_DEADLINES("Tenggat siklus pengembangan", "deadline.development-cycle."),
    NEEDS_DEADLINES("Tenggat identifikasi kebutuhan", "deadline.needs-identification."),
    PLAN_DEADLINES("Tenggat rencana pengembangan individu", "deadline.individual-plan."),
    UNIT_DEADLINES("Tenggat rencana unit kerja", "deadline.unit-plan."),
    REVISION_DEADLINES("Tenggat perubahan anggaran", "deadline.budget-revision."),
    CLASS_DEADLINES("Tenggat kelas pelatihan", "deadline.training-class."),
    PARTICIPATION_DEADLINES("Tenggat keikutsertaan pelatihan", "deadline.training-participation."),
    MENTORING_DEADLINES("Tenggat mentoring", "deadline.mentoring."),
    EVALUATION_DEADLINES("Tenggat evaluasi pascapelatihan", "deadline.training-evaluation."),
    OTHER("Lainnya", "");

    private final String label;
    private final List<String> prefixes;

    RuleGroup(String label, String... prefixes) {
        this.label = label;
        this.prefixes = List.of(prefixes);
    }

    /** Indonesian. */
    String label() {
        return label;
    }

    static RuleGroup of(String code) {
        return Stream.of(values())
                .filter(group -> group.prefixes.stream().anyMatch(code::startsWith))
                .findFirst()
                .orElseThrow();
    }
}
