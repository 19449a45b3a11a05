package id.bangkom.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.bangkom.competency.UnitIndicator.Direction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GapsTest {

    private static final Map<PerformancePredicate, Double> SHORTFALLS = Map.of(
            PerformancePredicate.VERY_GOOD, 0.0,
            PerformancePredicate.GOOD, 0.0,
            PerformancePredicate.NEEDS_IMPROVEMENT, 0.5,
            PerformancePredicate.POOR, 0.75,
            PerformancePredicate.VERY_POOR, 1.0);

    @Test
    void a_gap_is_what_is_missing_and_never_negative() {
        assertThat(Gaps.gap(3, 1)).isEqualTo(2);
        assertThat(Gaps.gap(3, 3)).isZero();
        assertThat(Gaps.gap(3, 5)).isZero();
        assertThat(new Measured("service", 4, 2).gap()).isEqualTo(2);
    }

    @Test
    void the_job_person_match_counts_each_competency_up_to_its_standard_only() {
        // 2 of 3, 3 of 3 (the surplus of 2 does not count), 1 of 2: 6 of 8.
        List<Measured> measured = List.of(new Measured("a", 3, 2), new Measured("b", 3, 5), new Measured("c", 2, 1));
        assertThat(Gaps.jobPersonMatch(measured)).isEqualTo(75.0);
        assertThat(Gaps.jobPersonMatch(List.of(new Measured("a", 1, 5)))).isEqualTo(100.0);
        assertThat(Gaps.jobPersonMatch(List.of(new Measured("a", 5, 1)))).isEqualTo(20.0);
    }

    @Test
    void nothing_measured_is_no_match_of_zero_but_an_error() {
        assertThatThrownBy(() -> Gaps.jobPersonMatch(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Gaps.individualIndex(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_categories_begin_exactly_at_their_thresholds() {
        assertThat(Gaps.category(100, 80, 68)).isEqualTo(JpmCategory.MEETS);
        assertThat(Gaps.category(80, 80, 68)).isEqualTo(JpmCategory.MEETS);
        assertThat(Gaps.category(79.999, 80, 68)).isEqualTo(JpmCategory.STILL_MEETS);
        assertThat(Gaps.category(68, 80, 68)).isEqualTo(JpmCategory.STILL_MEETS);
        assertThat(Gaps.category(67.999, 80, 68)).isEqualTo(JpmCategory.BELOW);
        assertThat(Gaps.category(20, 80, 68)).isEqualTo(JpmCategory.BELOW);
        // 4 of 5 is exactly 80 %, 17 of 25 exactly 68 %: computing must not move them below the threshold.
        assertThat(Gaps.category(Gaps.jobPersonMatch(List.of(new Measured("a", 5, 4))), 80, 68))
                .isEqualTo(JpmCategory.MEETS);
        List<Measured> seventeenOf25 = List.of(
                new Measured("a", 5, 4),
                new Measured("b", 5, 4),
                new Measured("c", 5, 3),
                new Measured("d", 5, 3),
                new Measured("e", 5, 3));
        assertThat(Gaps.category(Gaps.jobPersonMatch(seventeenOf25), 80, 68)).isEqualTo(JpmCategory.STILL_MEETS);
    }

    @Test
    void the_individual_index_weighs_gaps_against_what_is_required() {
        // Gaps 1 of 3 and 1 of 2, all weights 1: 2 / 5.
        assertThat(Gaps.individualIndex(List.of(new Measured("a", 3, 2), new Measured("b", 2, 1))))
                .isEqualTo(0.4);
        // With weight 2 on the first: (2 * 1 + 1) / (2 * 3 + 2) = 3 / 8.
        assertThat(Gaps.individualIndex(List.of(new Measured("a", 3, 2, 2), new Measured("b", 2, 1))))
                .isEqualTo(0.375);
        assertThat(Gaps.individualIndex(List.of(new Measured("a", 3, 5)))).isZero();
        assertThat(Gaps.individualIndex(List.of(new Measured("a", 4, 3, 1, 1.26), new Measured("b", 3, 2, 1, 0.65))))
                .as("of the combined gaps")
                .isCloseTo(1.91 / 7, within(1e-9));
    }

    @Test
    void levels_are_1_to_5_and_weights_above_0() {
        assertThatThrownBy(() -> new Measured("a", 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Measured("a", 1, 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("6");
        assertThatThrownBy(() -> new Measured("a", 2, 1, 1, 2.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Measured("a", 2, 1, 1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Measured("a", 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Measured("a", 1, 1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Level.label(1)).isEqualTo("Paham (dalam pengembangan)");
        assertThat(Level.label(5)).isEqualTo("Ahli");
        assertThatThrownBy(() -> Level.label(6)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_indicator_falls_short_by_its_distance_from_the_target() {
        // Response time 48 hours, target 24: twice as long, so fully behind.
        assertThat(Gaps.indicatorShortfall(indicator(Direction.LOWER_IS_BETTER, "24", "48")))
                .hasValue(1.0);
        assertThat(Gaps.indicatorShortfall(indicator(Direction.LOWER_IS_BETTER, "24", "30")))
                .hasValue(0.25);
        assertThat(Gaps.indicatorShortfall(indicator(Direction.LOWER_IS_BETTER, "24", "20")))
                .hasValue(0.0);
        assertThat(Gaps.indicatorShortfall(indicator(Direction.LOWER_IS_BETTER, "24", "100")))
                .hasValue(1.0);
        assertThat(Gaps.indicatorShortfall(indicator(Direction.HIGHER_IS_BETTER, "80", "60")))
                .hasValue(0.25);
        assertThat(Gaps.indicatorShortfall(indicator(Direction.HIGHER_IS_BETTER, "80", "95")))
                .hasValue(0.0);
        assertThat(Gaps.indicatorShortfall(indicator(Direction.HIGHER_IS_BETTER, "80", null)))
                .as("not yet measured")
                .isEmpty();
        assertThat(Gaps.indicatorShortfall(indicator(Direction.LOWER_IS_BETTER, "0", "5")))
                .as("nothing to be relative to")
                .isEmpty();
    }

    @Test
    void the_performance_shortfall_joins_the_predicate_with_the_unit_s_indicators() {
        List<UnitIndicator> indicators = List.of(
                indicator(Direction.LOWER_IS_BETTER, "24", "30"), indicator(Direction.HIGHER_IS_BETTER, "80", "80"));
        // Predicate 0.5, indicators (0.25 + 0) / 2 = 0.125: half and half gives 0.3125.
        assertThat(shortfall(PerformancePredicate.NEEDS_IMPROVEMENT, indicators, 0.5, 0.5))
                .isCloseTo(0.3125, within(1e-12));
        assertThat(shortfall(PerformancePredicate.NEEDS_IMPROVEMENT, indicators, 3, 1))
                .isCloseTo((3 * 0.5 + 0.125) / 4, within(1e-12));
    }

    @Test
    void what_is_not_known_about_performance_is_left_out() {
        List<UnitIndicator> unmeasured = List.of(indicator(Direction.LOWER_IS_BETTER, "24", null));
        List<UnitIndicator> measured = List.of(indicator(Direction.LOWER_IS_BETTER, "24", "30"));
        assertThat(shortfall(PerformancePredicate.POOR, unmeasured, 0.5, 0.5)).isEqualTo(0.75);
        assertThat(shortfall(null, measured, 0.5, 0.5)).isEqualTo(0.25);
        assertThat(shortfall(null, unmeasured, 0.5, 0.5)).isZero();
    }

    @Test
    void the_priority_of_a_competency_rises_with_gap_people_importance_and_shortfall() {
        // Gaps 2, 1 and nobody else: mean 1.5 over 2 people, importance 4, shortfall 0.5: 1.5 * 2 * 4 * 1.5 = 18.
        assertThat(Gaps.priority(List.of(2, 0, 1, 0), 4, 0.5)).isEqualTo(18.0);
        assertThat(Gaps.priority(List.of(2, 0, 1, 0), 4, 0)).isEqualTo(12.0);
        assertThat(Gaps.priority(List.of(0, 0), 5, 1)).isZero();
        assertThat(Gaps.priority(List.of(), 5, 1)).isZero();
        assertThat(Gaps.priority(List.of(1.3125, 1.0, 0.5), 5, 0.65 / 3)).isCloseTo(17.109375, within(1e-9));
        assertThatThrownBy(() -> Gaps.priority(List.of(1), 6, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("6");
    }

    private static double shortfall(
            PerformancePredicate predicate, List<UnitIndicator> indicators, double ofPredicate, double ofIndicators) {
        return Gaps.performanceShortfall(
                Optional.ofNullable(predicate), SHORTFALLS, indicators, ofPredicate, ofIndicators);
    }

    private static UnitIndicator indicator(Direction direction, String target, String actual) {
        return new UnitIndicator(
                "i",
                "dishub",
                2026,
                "Waktu respons",
                "jam",
                direction,
                null,
                new BigDecimal(target),
                actual == null ? null : new BigDecimal(actual));
    }
}
