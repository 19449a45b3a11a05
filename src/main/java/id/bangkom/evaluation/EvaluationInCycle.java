package id.bangkom.evaluation;

import id.bangkom.cycle.CyclePart;
import id.bangkom.cycle.Figure;
import id.bangkom.cycle.Figure.Measure;
import id.bangkom.cycle.OpenNeed;
import id.bangkom.evaluation.EvaluationCases.EvaluationCase;
import id.bangkom.evaluation.EvaluationCases.ObservedLevel;
import id.bangkom.evaluation.EvaluationCases.State;
import id.bangkom.evaluation.Evaluations.FollowUp;
import id.bangkom.needs.Needs;
import id.bangkom.needs.NeedsResult;
import id.bangkom.process.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What evaluation gives to the cycle: results, gaps that were seen to be closed, and follow-up that is still open. */
@Component
@Order(60)
class EvaluationInCycle implements CyclePart {

    private static final String SECTION = "Evaluasi pascapelatihan";

    private final EvaluationCases cases;
    private final Needs needs;

    EvaluationInCycle(EvaluationCases cases, Needs needs) {
        this.cases = cases;
        this.needs = needs;
    }

    @Override
    public List<Figure> figures(String tenant, int year, LocalDate asOf) {
        List<EvaluationCase> asked = cases.ofYear(tenant, year).stream()
                .filter(evaluation -> evaluation.state() != State.PLANNED)
                .toList();
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.city("evaluation.asked", SECTION, "Pelatihan yang dievaluasi", asked.size(), Measure.COUNT));
        if (!asked.isEmpty()) {
            Map<Perspective, Integer> responses = cases.responses(tenant, year);
            figures.add(rate("evaluation.responses.self", "Pegawai yang menjawab", responses, Perspective.SELF, asked));
            figures.add(rate(
                    "evaluation.responses.supervisor",
                    "Atasan yang menjawab",
                    responses,
                    Perspective.SUPERVISOR,
                    asked));
        }
        mean(
                figures,
                "evaluation.index.mean",
                "Rata-rata indeks (0 sampai 100)",
                asked.stream().map(evaluation -> evaluation.outcome().all()).toList());
        mean(
                figures,
                "evaluation.gain.mean",
                "Rata-rata peningkatan hasil belajar (ternormalisasi)",
                asked.stream().map(evaluation -> evaluation.outcome().gain()).toList());
        for (Band band : Band.values()) {
            figures.add(Figure.city(
                    "evaluation.band."
                            + band.name().toLowerCase(Words.INDONESIAN).replace('_', '-'),
                    SECTION,
                    "Kategori " + band.label(),
                    asked.stream()
                            .filter(evaluation -> evaluation.outcome().band() == band)
                            .count(),
                    Measure.COUNT));
        }
        figures.add(Figure.city(
                "evaluation.follow-ups.open",
                SECTION,
                "Tindak lanjut yang masih terbuka",
                cases.openFollowUps(tenant, year).size(),
                Measure.COUNT));
        return figures;
    }

    private static Figure rate(
            String code,
            String label,
            Map<Perspective, Integer> responses,
            Perspective perspective,
            List<EvaluationCase> asked) {
        return Figure.city(
                code, SECTION, label, 100.0 * responses.getOrDefault(perspective, 0) / asked.size(), Measure.PERCENT);
    }

    private static void mean(List<Figure> figures, String code, String label, List<Double> values) {
        values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average()
                .ifPresent(mean -> figures.add(Figure.city(code, SECTION, label, mean, Measure.NUMBER)));
    }

    @Override
    public List<OpenNeed> openNeeds(String tenant, int year) {
        return cases.openFollowUps(tenant, year).stream()
                .map(EvaluationInCycle::openNeed)
                .toList();
    }

    /** A follow-up as the next year sees it. */
    static OpenNeed openNeed(FollowUp followUp) {
        String text = followUp.action() + " (" + followUp.place() + "), paling lambat " + Words.date(followUp.dueOn());
        return new OpenNeed(
                OpenNeed.Kind.FOLLOW_UP,
                followUp.employeeId(),
                null,
                0,
                text.length() <= 500 ? text : text.substring(0, 499) + "…",
                TrainingEvaluation.PROCESS,
                followUp.key(),
                String.valueOf(followUp.slot()));
    }

    /** A gap is closed when the supervisor saw, at work, the level that the needs analysis asked for. */
    @Override
    public Set<ClosedGap> closedGaps(String tenant, int year) {
        Map<String, List<ObservedLevel>> observed =
                cases.observedLevels(tenant, year).stream().collect(Collectors.groupingBy(ObservedLevel::employeeId));
        Map<String, NeedsResult> known = needs.of(tenant, year, observed.keySet());
        Set<ClosedGap> closed = new HashSet<>();
        known.forEach((employee, result) -> result.gaps().stream()
                .filter(need -> observed.get(employee).stream()
                        .anyMatch(seen ->
                                seen.competencyId().equals(need.competencyId()) && seen.level() >= need.required()))
                .forEach(need -> closed.add(new ClosedGap(employee, need.competencyId()))));
        return closed;
    }
}
