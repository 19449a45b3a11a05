package id.bangkom.training;

import id.bangkom.cycle.CyclePart;
import id.bangkom.cycle.Figure;
import id.bangkom.cycle.Figure.Measure;
import id.bangkom.process.CaseKey;
import id.bangkom.training.ClassCases.ClassCase;
import id.bangkom.training.ParticipationCases.Case;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What training does for the cycle: it begins with what the plan funds, and reports what took place. */
@Component
@Order(40)
class TrainingInCycle implements CyclePart {

    private static final String SECTION = "Pelaksanaan";

    private final Execution execution;
    private final ClassCases classes;
    private final ParticipationCases participations;

    TrainingInCycle(Execution execution, ClassCases classes, ParticipationCases participations) {
        this.execution = execution;
        this.classes = classes;
        this.participations = participations;
    }

    @Override
    public void begin(String tenant, int year) {
        execution.begin(tenant, year);
    }

    @Override
    public void end(String tenant, int year) {
        execution.end(tenant, year);
    }

    /** A class that has begun is held to its end. */
    @Override
    public boolean endsWithStage(String process, CaseKey key) {
        return !process.equals(ClassCases.PROCESS)
                || classes.find(key)
                        .map(training -> training.state() != ClassState.RUNNING)
                        .orElse(true);
    }

    @Override
    public List<Figure> figures(String tenant, int year, LocalDate asOf) {
        List<ClassCase> all = classes.ofYear(tenant, year);
        List<Case> people = participations.ofYear(tenant, year);
        List<Figure> figures = new ArrayList<>();
        figures.add(count("training.classes.finished", "Kelas yang selesai", in(all, ClassState.FINISHED)));
        figures.add(count("training.classes.cancelled", "Kelas yang dibatalkan", in(all, ClassState.CANCELLED)));
        figures.add(count(
                "training.participations.finished",
                "Keikutsertaan yang selesai",
                people.stream()
                        .filter(found -> found.state() == ParticipationState.FINISHED)
                        .count()));
        figures.add(count(
                "training.participations.without",
                "Keikutsertaan tanpa hasil (tidak hadir, tidak bersedia, tanpa bukti, batal)",
                people.stream()
                        .filter(found -> !found.state().isOpen() && found.state() != ParticipationState.FINISHED)
                        .count()));
        figures.add(Figure.city(
                "training.cost",
                SECTION,
                "Biaya kelas yang terpakai",
                all.stream()
                        .map(ClassCase::cost)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum(),
                Measure.MONEY));
        mean(people)
                .ifPresent(mean -> figures.add(Figure.city(
                        "training.reaction.mean",
                        SECTION,
                        "Rata-rata penilaian peserta (1 sampai 5)",
                        mean,
                        Measure.NUMBER)));
        return figures;
    }

    private static Figure count(String code, String label, long value) {
        return Figure.city(code, SECTION, label, value, Measure.COUNT);
    }

    private static long in(List<ClassCase> all, ClassState state) {
        return all.stream().filter(training -> training.state() == state).count();
    }

    private static OptionalDouble mean(List<Case> people) {
        return people.stream()
                .map(Case::reaction)
                .filter(Objects::nonNull)
                .mapToDouble(reaction ->
                        (reaction.material() + reaction.trainer() + reaction.relevance() + reaction.organisation())
                                / 4.0)
                .average();
    }
}
