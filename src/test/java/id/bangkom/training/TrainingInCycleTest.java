package id.bangkom.training;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.training.TrainingScene.CLASS;
import static id.bangkom.training.TrainingScene.PARTICIPATION;
import static id.bangkom.training.TrainingScene.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.cycle.CyclePart;
import id.bangkom.cycle.Figure;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.ProcessTest;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Workbench;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.transaction.support.TransactionOperations;

/** What training and hours give to the cycle and its report. */
@ProcessTest
class TrainingInCycleTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ClassCases classes;

    @Autowired
    private ParticipationCases participations;

    @Autowired
    private TrainingInCycle part;

    @Autowired
    private ObjectProvider<CyclePart> parts;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private DefaultListableBeanFactory beans;

    /** By code, for the whole city, of all modules together. */
    private Map<String, BigDecimal> figures() {
        List<Figure> all = parts.stream()
                .flatMap(each -> each.figures(PALU, YEAR, LocalDate.of(YEAR, 12, 31)).stream())
                .filter(figure -> figure.unitId() == null)
                .toList();
        return all.stream().collect(Collectors.toMap(Figure::code, Figure::value));
    }

    @Test
    void aFinishedClassShowsInTheReport() {
        try (TrainingScene scene = new TrainingScene(bench, city, catalogue, participations, beans)) {
            Map<String, BigDecimal> before = figures();
            Programme programme = scene.classroom();
            String employee = scene.funded(programme);
            String absent = scene.funded(programme);
            transaction.executeWithoutResult(status -> part.begin(PALU, YEAR));
            CaseKey key = classes.ofProgramme(PALU, YEAR, programme.id()).get(0).key();
            bench.start(CLASS, key);
            scene.confirmed(key, 2);
            assertThat(part.endsWithStage(CLASS, key)).as("has not begun").isTrue();
            CaseKey participation = scene.participation(key, employee);
            scene.accept(participation);
            scene.accept(scene.participation(key, absent));
            bench.reachTimer(CLASS, key, "classStarts");
            assertThat(part.endsWithStage(CLASS, key)).as("has begun").isFalse();
            assertThat(part.endsWithStage("mentoring", key)).isTrue();
            assertThat(part.endsWithStage(CLASS, new CaseKey(PALU, YEAR, "none-1")))
                    .isTrue();
            bench.reachTimer(CLASS, key, "classEnds");
            bench.complete(
                    scene.partnerPerson, CLASS, key, "recordResults", Map.of("attended", List.of(participation.id())));
            bench.complete(employee, PARTICIPATION, participation, "submitEvidence", scene.evidence("R-1"));
            bench.complete(HR_ANALYST, PARTICIPATION, participation, "verifyEvidence", Map.of("decision", "APPROVE"));
            bench.complete(
                    employee,
                    PARTICIPATION,
                    participation,
                    "rateTraining",
                    Map.of("material", 5, "trainer", 4, "relevance", 3, "organisation", 4));

            Map<String, BigDecimal> after = figures();
            assertThat(more(before, after, "training.classes.finished")).isEqualTo(1);
            assertThat(more(before, after, "training.participations.finished")).isEqualTo(1);
            assertThat(more(before, after, "training.participations.without")).isEqualTo(1);
            assertThat(more(before, after, "training.cost")).isEqualTo(500_000);
            assertThat(more(before, after, "hours.floor.reached")).isEqualTo(1);
            assertThat(after.get("training.reaction.mean").doubleValue()).isBetween(1.0, 5.0);
            assertThat(after.get("hours.floor.percent").doubleValue()).isBetween(0.0, 100.0);
            assertThat(after.get("hours.mean").doubleValue()).isPositive();
        }
    }

    @Test
    void theEndOfTheYearCancelsWhatHasNotBegunBeforeTheReportIsMade() {
        try (TrainingScene scene = new TrainingScene(bench, city, catalogue, participations, beans)) {
            Programme programme = scene.classroom();
            String employee = scene.funded(programme);
            transaction.executeWithoutResult(status -> part.begin(PALU, YEAR));
            CaseKey key = classes.ofProgramme(PALU, YEAR, programme.id()).get(0).key();
            bench.start(CLASS, key);
            scene.confirmed(key, 2);
            CaseKey participation = scene.participation(key, employee);
            scene.accept(participation);
            Map<String, BigDecimal> before = figures();

            transaction.executeWithoutResult(status -> part.end(PALU, YEAR));

            Map<String, BigDecimal> after = figures();
            assertThat(more(before, after, "training.classes.cancelled")).isPositive();
            assertThat(more(before, after, "training.participations.without")).isPositive();
            assertThat(classes.get(key).state()).isEqualTo(ClassState.CANCELLED);
            assertThat(part.endsWithStage(CLASS, key)).isTrue();
            assertThat(bench.isRunning(CLASS, key)).as("is told afterwards").isTrue();
            bench.tell(CLASS, key, "class-cancelled");
            bench.work();
            assertThat(bench.isRunning(CLASS, key)).isFalse();
            assertThat(bench.isRunning(PARTICIPATION, participation)).isFalse();
            assertThat(scene.stateOf(participation)).isEqualTo(ParticipationState.CANCELLED);
        }
    }

    private static long more(Map<String, BigDecimal> before, Map<String, BigDecimal> after, String code) {
        return after.get(code).subtract(before.get(code)).longValueExact();
    }
}
