package id.bangkom.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.bangkom.mentoring.MatchScore.Weights;
import org.junit.jupiter.api.Test;

class MatchScoreTest {

    private static final Weights WEIGHTS = new Weights(40, 15, 10, 10, 10, 5);

    @Test
    void aMentorWhoMeetsEveryCriterionHas100() {
        assertThat(new MatchScore(1, true, true, 5, 0, 3).of(WEIGHTS)).isEqualTo(100, within(1e-9));
        assertThat(new MatchScore(1, true, true, 30, 0, 3).of(WEIGHTS))
                .as("more years than count fully")
                .isEqualTo(100, within(1e-9));
    }

    @Test
    void aMentorWhoMeetsNoneHas0() {
        assertThat(new MatchScore(0, false, false, 0, 3, 3).of(WEIGHTS)).isEqualTo(0, within(1e-9));
    }

    @Test
    void theCriteriaCountByTheirWeights() {
        // 100 * (40 * 0.5 + 15 + 0 + 10 * 2/5 + 10 * 2/3) / 85
        assertThat(new MatchScore(0.5, true, false, 2, 1, 3).of(WEIGHTS))
                .isEqualTo(100 * (20 + 15 + 4 + 20.0 / 3) / 85, within(1e-9));
    }

    @Test
    void onlyTheRelationOfTheWeightsCounts() {
        MatchScore score = new MatchScore(0.5, true, false, 2, 1, 3);
        assertThat(score.of(new Weights(80, 30, 20, 20, 20, 5))).isEqualTo(score.of(WEIGHTS), within(1e-9));
    }
}
