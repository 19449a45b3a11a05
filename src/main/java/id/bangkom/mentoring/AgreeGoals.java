package id.bangkom.mentoring;

import id.bangkom.mentoring.MentoringCases.Goal;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The form {@code agree-goals}: one to three goals that mentor and mentee have agreed on, and how often they meet. */
record AgreeGoals(
        @NotNull @Min(1) @Max(24) Integer meetings,
        @NotBlank @Size(max = 300) String goal1,
        @NotBlank @Size(max = 300) String measure1,
        @NotNull LocalDate reachBy1,
        @Size(max = 300) String goal2,
        @Size(max = 300) String measure2,
        LocalDate reachBy2,
        @Size(max = 300) String goal3,
        @Size(max = 300) String measure3,
        LocalDate reachBy3) {

    /**
     * The goals given.
     *
     * @throws Refusal for a goal that is not complete, or a day that is past or after the end of the mentoring
     */
    List<Goal> goals(LocalDate today, LocalDate lastDay) {
        List<Goal> goals = new ArrayList<>();
        List<FieldProblem> problems = new ArrayList<>();
        add(goals, problems, new Goal(1, goal1, measure1, reachBy1, null), today, lastDay);
        add(goals, problems, new Goal(2, goal2, measure2, reachBy2, null), today, lastDay);
        add(goals, problems, new Goal(3, goal3, measure3, reachBy3, null), today, lastDay);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return goals;
    }

    private static void add(
            List<Goal> goals, List<FieldProblem> problems, Goal goal, LocalDate today, LocalDate lastDay) {
        if (goal.goal() == null && goal.measure() == null && goal.reachBy() == null) {
            return;
        }
        if (goal.goal() == null || goal.measure() == null || goal.reachBy() == null) {
            problems.add(
                    new FieldProblem(
                            "goal" + goal.slot(),
                            "Tujuan " + goal.slot()
                                    + " belum lengkap: isilah tujuan, ukuran keberhasilan, dan tanggalnya, atau kosongkan ketiganya."));
        } else if (goal.reachBy().isBefore(today) || goal.reachBy().isAfter(lastDay)) {
            problems.add(new FieldProblem(
                    "reachBy" + goal.slot(),
                    "Tanggal tujuan " + goal.slot() + " (" + Words.date(goal.reachBy()) + ") harus antara hari ini dan "
                            + Words.date(lastDay) + ", hari terakhir masa mentoring."));
        } else {
            goals.add(goal);
        }
    }
}
