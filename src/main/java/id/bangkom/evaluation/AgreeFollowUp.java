package id.bangkom.evaluation;

import id.bangkom.evaluation.EvaluationCases.PlannedFollowUp;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The form {@code agree-follow-up}: up to three things to be applied at work, or why none is needed. */
record AgreeFollowUp(
        @NotNull Need need,
        @Size(max = 500) String noneReason,
        @Size(max = 300) String action1,
        @Size(max = 200) String place1,
        Responsible responsible1,
        LocalDate dueOn1,
        @Size(max = 300) String indicator1,
        Priority priority1,
        @Size(max = 300) String action2,
        @Size(max = 200) String place2,
        Responsible responsible2,
        LocalDate dueOn2,
        @Size(max = 300) String indicator2,
        Priority priority2,
        @Size(max = 300) String action3,
        @Size(max = 200) String place3,
        Responsible responsible3,
        LocalDate dueOn3,
        @Size(max = 300) String indicator3,
        Priority priority3) {

    /** Whether something is to be done. */
    enum Need {
        FOLLOW_UP,
        NONE
    }

    /** Who does it. */
    enum Responsible {
        EMPLOYEE,
        SUPERVISOR,
        UNIT
    }

    /** How urgent it is. */
    enum Priority {
        HIGH,
        MEDIUM,
        LOW
    }

    /**
     * The follow-up that is agreed; empty when none is needed.
     *
     * @throws Refusal for an item that is not complete or whose day is past, for none at all, or none without a reason
     */
    List<PlannedFollowUp> items(LocalDate today) {
        if (need == Need.NONE) {
            if (noneReason == null) {
                throw Refusal.invalid(List.of(
                        new FieldProblem("noneReason", "Isian \"Mengapa tidak perlu tindak lanjut\" wajib diisi.")));
            }
            return List.of();
        }
        List<FieldProblem> problems = new ArrayList<>();
        List<PlannedFollowUp> items = new ArrayList<>();
        add(
                new PlannedFollowUp(1, priority1, action1, place1, responsible1, dueOn1, indicator1),
                items,
                problems,
                today);
        add(
                new PlannedFollowUp(2, priority2, action2, place2, responsible2, dueOn2, indicator2),
                items,
                problems,
                today);
        add(
                new PlannedFollowUp(3, priority3, action3, place3, responsible3, dueOn3, indicator3),
                items,
                problems,
                today);
        if (items.isEmpty() && problems.isEmpty()) {
            problems.add(new FieldProblem(
                    "action1", "Isilah sekurang-kurangnya satu tindak lanjut, atau pilih bahwa tidak diperlukan."));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return items;
    }

    private static void add(
            PlannedFollowUp item, List<PlannedFollowUp> items, List<FieldProblem> problems, LocalDate today) {
        long missing = Stream.of(
                        item.action(),
                        item.place(),
                        item.responsible(),
                        item.dueOn(),
                        item.indicator(),
                        item.priority())
                .filter(java.util.Objects::isNull)
                .count();
        if (missing == 6) {
            return;
        }
        if (missing > 0) {
            problems.add(new FieldProblem(
                    "action" + item.slot(),
                    "Tindak lanjut " + item.slot()
                            + " belum lengkap: isilah tindakan, tempat, penanggung jawab, batas waktu, indikator, dan"
                            + " prioritas, atau kosongkan semuanya."));
        } else if (item.dueOn().isBefore(today)) {
            problems.add(new FieldProblem(
                    "dueOn" + item.slot(),
                    "Batas waktu tindak lanjut " + item.slot() + " (" + Words.date(item.dueOn())
                            + ") sudah lewat; pilih tanggal mulai hari ini."));
        } else {
            items.add(item);
        }
    }
}
