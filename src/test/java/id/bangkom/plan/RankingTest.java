package id.bangkom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.bangkom.competency.CompetencyKind;
import id.bangkom.needs.LevelSource;
import id.bangkom.needs.Need;
import id.bangkom.needs.NeedsResult;
import id.bangkom.needs.Recommendation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Map<String, NeedsResult> MEASURED = Map.of(
            "ani", measured("ani", 0.6, need("service", 3, 1), need("teamwork", 2, 1)),
            "budi", measured("budi", 0.0, need("service", 2, 1), need("teamwork", 2, 2)),
            "cici", measured("cici", 0.3, need("service", 2, 2), need("teamwork", 2, 1)));

    @Test
    void theWorkedExampleOfTheDocumentationComesOut() {
        assertThat(Ranking.shortfall(MEASURED.values())).isCloseTo(0.3, within(1e-12));
        List<UnitPriority> priorities =
                Ranking.priorities(MEASURED.values(), competency -> competency.equals("service") ? 5 : 3);
        assertThat(priorities)
                .satisfiesExactly(
                        service -> {
                            assertThat(service.meanGap()).isEqualTo(1.5);
                            assertThat(service.people()).isEqualTo(2);
                            assertThat(service.priority()).isCloseTo(19.5, within(1e-9));
                        },
                        teamwork -> {
                            assertThat(teamwork.meanGap()).isEqualTo(1.0);
                            assertThat(teamwork.people()).isEqualTo(2);
                            assertThat(teamwork.priority()).isCloseTo(7.8, within(1e-9));
                        });
    }

    /** The unit of the example in needs-identification.md: level gaps 1.3125, 1 and 0.5 of three people. */
    @Test
    void withSeveralSourcesTheLevelGapsCountAndPerformanceOnlyOnce() {
        Map<String, NeedsResult> measured = Map.of(
                "ani", measured("ani", 0.35, need("service", 4, 3, 1.3125, 1.26)),
                "budi", measured("budi", 0.1, need("service", 4, 3, 1, 0.6889)),
                "cici", measured("cici", 0.2, need("service", 3, 2, 0.5, 0.4889)));
        assertThat(Ranking.priorities(measured.values(), competency -> 5))
                .singleElement()
                .satisfies(service -> {
                    assertThat(service.people()).isEqualTo(3);
                    assertThat(service.meanGap()).isCloseTo(0.9375, within(1e-9));
                    assertThat(service.priority()).isCloseTo(17.109375, within(1e-9));
                });
    }

    @Test
    void withinAPriorityTheGapThenThePersonsShortfallThenThePriceDecide() {
        List<UnitPriority> priorities =
                List.of(new UnitPriority("service", 2, 1.5, 5, 19.5), new UnitPriority("teamwork", 2, 1, 3, 7.8));
        List<Candidate> candidates = List.of(
                candidate("a-career", "budi", null, 0, 100),
                candidate("b-dear", "ani", "teamwork", 1, 900),
                candidate("c-cheap", "ani", "teamwork", 1, 100),
                candidate("d-better", "cici", "teamwork", 1, 50),
                candidate("e-small", "budi", "service", 1, 10),
                candidate("f-large", "ani", "service", 2, 999));
        assertThat(Ranking.rank(candidates, priorities, MEASURED))
                .extracting(ranked -> ranked.candidate().itemId())
                .containsExactly("f-large", "e-small", "c-cheap", "b-dear", "d-better", "a-career");
    }

    @Test
    void theOrderDoesNotDependOnTheOrderOfTheInput() {
        List<Candidate> forwards =
                List.of(candidate("a", "ani", "service", 1, 10), candidate("b", "ani", "service", 1, 10));
        List<Candidate> backwards = List.of(forwards.get(1), forwards.get(0));
        assertThat(Ranking.rank(forwards, List.of(), MEASURED)).isEqualTo(Ranking.rank(backwards, List.of(), MEASURED));
    }

    @Test
    void nobodyMeasuredMeansNoPriorities() {
        assertThat(Ranking.shortfall(List.of())).isZero();
        assertThat(Ranking.priorities(List.of(), competency -> 3)).isEmpty();
    }

    private static Candidate candidate(String id, String employee, String competency, int gap, long cost) {
        return new Candidate(id, employee, "Program", 10, cost, competency, gap, false, false);
    }

    private static NeedsResult measured(String employee, double shortfall, Need... needs) {
        return new NeedsResult(employee, 2027, true, false, 80.0, 0.2, shortfall, null, List.of(needs));
    }

    private static Need need(String competency, int required, int actual, double levelGap, double combinedGap) {
        return new Need(
                competency,
                competency,
                CompetencyKind.MANAGERIAL,
                required,
                actual,
                LevelSource.SUPERVISOR,
                Math.max(0, required - actual),
                levelGap,
                combinedGap,
                new Recommendation("WORKSHOP", null, null, "Alasan"));
    }

    private static Need need(String competency, int required, int actual) {
        return new Need(
                competency,
                competency,
                CompetencyKind.MANAGERIAL,
                required,
                actual,
                LevelSource.SUPERVISOR,
                Math.max(0, required - actual),
                "WORKSHOP",
                "Alasan");
    }
}
