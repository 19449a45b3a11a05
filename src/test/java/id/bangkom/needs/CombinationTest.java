package id.bangkom.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected numbers were computed by hand from the published formulas. */
class CombinationTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final SourceWeights NATIONAL = weights(40, 25, 15, 10, 10);

    static SourceWeights weights(double assessment, double supervisor, double self, double predicate, double unit) {
        return new SourceWeights(Map.of(
                NeedSource.ASSESSMENT, assessment,
                NeedSource.SUPERVISOR, supervisor,
                NeedSource.SELF, self,
                NeedSource.PREDICATE, predicate,
                NeedSource.INDICATOR, unit));
    }

    private static Combination combined(
            int required, Integer assessed, Integer supervisor, Integer self, Double predicate, Double unit) {
        return Combination.of(required, assessed, supervisor, self, predicate, unit, NATIONAL)
                .orElseThrow();
    }

    /** Standard 4, assessment 2, supervisor 3, self 4, predicate 0.5, unit 0.2; each source known or not. */
    @ParameterizedTest
    @CsvSource({
        // assessment, supervisor, self, predicate, unit, A, g, p, G
        "2, 3, 4, 0.5, 0.2, 2.6875, 1.3125, 0.35, 1.26",
        "2, 3, 4, 0.5,    , 2.6875, 1.3125, 0.5,  1.3333333333333333",
        "2, 3, 4,    , 0.2, 2.6875, 1.3125, 0.2,  1.2333333333333334",
        "2, 3, 4,    ,    , 2.6875, 1.3125, 0,    1.3125",
        "2, 3,  , 0.5, 0.2, 2.3846153846153846, 1.6153846153846154, 0.35, 1.4823529411764707",
        "2, 3,  ,    ,    , 2.3846153846153846, 1.6153846153846154, 0,    1.6153846153846154",
        "2,  , 4, 0.5, 0.2, 2.5454545454545454, 1.4545454545454546, 0.35, 1.3466666666666667",
        "2,  , 4,    ,    , 2.5454545454545454, 1.4545454545454546, 0,    1.4545454545454546",
        " , 3, 4, 0.5, 0.2, 3.375, 0.625, 0.35, 0.7666666666666667",
        " , 3, 4,    ,    , 3.375, 0.625, 0,    0.625",
        "2,  ,  , 0.5, 0.2, 2, 2, 0.35, 1.6833333333333333",
        "2,  ,  , 0.5,    , 2, 2, 0.5,  1.9",
        "2,  ,  ,    ,    , 2, 2, 0,    2",
        " , 3,  , 0.5, 0.2, 3, 1, 0.35, 1.0222222222222221",
        " , 3,  ,    , 0.2, 3, 1, 0.2,  0.8857142857142857",
        " , 3,  ,    ,    , 3, 1, 0,    1",
        " ,  , 4, 0.5, 0.2, 4, 0, 0.35, 0",
        " ,  , 4,    ,    , 4, 0, 0,    0"
    })
    void each_source_counts_with_its_weight_and_a_missing_one_not_at_all(
            Integer assessment,
            Integer supervisor,
            Integer self,
            Double predicate,
            Double unit,
            double level,
            double levelGap,
            double shortfall,
            double gap) {
        Combination combined = combined(4, assessment, supervisor, self, predicate, unit);

        assertThat(combined.level()).isCloseTo(level, EXACT);
        assertThat(combined.levelGap()).isCloseTo(levelGap, EXACT);
        assertThat(combined.shortfall()).isCloseTo(shortfall, EXACT);
        assertThat(combined.gap()).isCloseTo(gap, EXACT);
    }

    @Test
    void without_any_level_there_is_nothing_to_combine_however_weak_the_performance() {
        assertThat(Combination.of(4, null, null, null, 1.0, 1.0, NATIONAL)).isEqualTo(Optional.empty());
    }

    @Test
    void a_surplus_in_one_source_hides_no_lack_in_another() {
        // min(5, 3) = 3 of the assessment, 2 of the supervisor: (40 * 3 + 25 * 2) / 65
        assertThat(combined(3, 5, 2, null, null, null).level()).isCloseTo(170.0 / 65, EXACT);
    }

    @Test
    void weak_performance_alone_does_not_say_what_is_missing() {
        assertThat(combined(3, null, 3, null, 1.0, 1.0).gap()).isZero();
    }

    @Test
    void no_gap_is_larger_than_the_standard_allows() {
        assertThat(combined(5, 1, 1, 1, 1.0, 1.0).gap()).isEqualTo(4);
        assertThat(combined(1, 1, 1, 1, 1.0, 1.0).gap()).isZero();
    }

    @Test
    void a_source_that_a_city_has_switched_off_counts_as_if_it_were_not_known() {
        SourceWeights withoutSelf = weights(40, 25, 0, 0, 10);
        assertThat(Combination.of(4, 2, 3, 1, 1.0, 0.2, withoutSelf)
                        .orElseThrow()
                        .gap())
                .isCloseTo(
                        Combination.of(4, 2, 3, null, null, 0.2, NATIONAL)
                                .orElseThrow()
                                .gap(),
                        EXACT);
    }

    @Test
    void when_only_switched_off_sources_are_known_the_decided_level_counts_alone() {
        Combination combined = Combination.of(4, null, 3, 1, 1.0, 1.0, weights(40, 0, 0, 10, 10))
                .orElseThrow();
        assertThat(combined.level()).isEqualTo(3);
        assertThat(combined.gap()).isEqualTo(1);
    }

    @Test
    void three_people_of_one_unit_as_in_the_documentation() {
        WorkedExample example = WorkedExample.of(NATIONAL, 1, 0.5, 0.5);

        WorkedExample.Person ani = example.people().get(0);
        assertThat(ani.shortfall()).isCloseTo(0.35, EXACT);
        assertThat(line(ani, 0).levelGap()).isCloseTo(1.3125, EXACT);
        assertThat(line(ani, 0).gap()).isCloseTo(1.26, EXACT);
        assertThat(line(ani, 1).levelGap()).isCloseTo(0.625, EXACT);
        assertThat(line(ani, 1).gap()).isCloseTo(0.65, EXACT);
        assertThat(ani.index()).isCloseTo(1.91 / 7, EXACT);
        assertThat(ani.jpm()).isCloseTo(100.0 * 5 / 7, EXACT);

        WorkedExample.Person budi = example.people().get(1);
        assertThat(budi.shortfall()).isCloseTo(0.1, EXACT);
        assertThat(line(budi, 0).levelGap()).isCloseTo(1, EXACT);
        assertThat(line(budi, 0).gap()).isCloseTo(31.0 / 45, EXACT);
        assertThat(line(budi, 1).gap()).isZero();
        assertThat(budi.index()).isCloseTo(31.0 / 45 / 7, EXACT);
        assertThat(budi.jpm()).isCloseTo(100.0 * 6 / 7, EXACT);

        WorkedExample.Person cici = example.people().get(2);
        assertThat(cici.shortfall()).isCloseTo(0.2, EXACT);
        assertThat(line(cici, 0).levelGap()).isCloseTo(0.5, EXACT);
        assertThat(line(cici, 0).gap()).isCloseTo(44.0 / 90, EXACT);
        assertThat(line(cici, 1).levelGap()).isCloseTo(1, EXACT);
        assertThat(line(cici, 1).gap()).isCloseTo(0.68, EXACT);
        assertThat(cici.index()).isCloseTo((44.0 / 90 + 0.68) / 5, EXACT);
        assertThat(cici.jpm()).isCloseTo(60, EXACT);

        assertThat(example.shortfall()).isCloseTo(0.65 / 3, EXACT);
        WorkedExample.Priority service = example.priorities().get(0);
        assertThat(service.people()).isEqualTo(3);
        assertThat(service.meanGap()).isCloseTo(0.9375, EXACT);
        assertThat(service.priority()).isCloseTo(17.109375, EXACT);
        WorkedExample.Priority teamwork = example.priorities().get(1);
        assertThat(teamwork.people()).isEqualTo(2);
        assertThat(teamwork.meanGap()).isCloseTo(0.8125, EXACT);
        assertThat(teamwork.priority()).isCloseTo(5.93125, EXACT);
    }

    private static Combination line(WorkedExample.Person person, int line) {
        return person.lines().get(line).combined();
    }
}
