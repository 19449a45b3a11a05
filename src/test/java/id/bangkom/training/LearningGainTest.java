package id.bangkom.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.bangkom.training.LearningGain.Scores;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearningGainTest {

    @Test
    void gain_and_effect_size_are_those_of_a_worked_example() {
        LearningGain gain = LearningGain.of(List.of(
                new Scores(40, 70), new Scores(50, 80), new Scores(60, 75), new Scores(30, 65), new Scores(70, 90)));
        assertThat(gain.pairs()).isEqualTo(5);
        assertThat(gain.meanPre()).isEqualTo(50.0);
        assertThat(gain.meanPost()).isEqualTo(76.0);
        // (76 - 50) / (100 - 50)
        assertThat(gain.gain()).isEqualTo(0.52);
        // sd(pre) = sqrt(1000 / 4) = 15.8114, sd(post) = sqrt(370 / 4) = 9.6177; 26 / 12.71455
        assertThat(gain.effectSize()).isCloseTo(2.0449, within(0.0001));
    }

    @Test
    void only_those_with_both_scores_count() {
        LearningGain gain = LearningGain.of(
                List.of(new Scores(40, 80), new Scores(null, 100), new Scores(0, null), new Scores(null, null)));
        assertThat(gain.pairs()).isEqualTo(1);
        assertThat(gain.gain()).isCloseTo(0.6667, within(0.0001));
        assertThat(gain.effectSize()).as("one pair has no spread").isNull();
    }

    @Test
    void what_cannot_be_computed_is_left_out() {
        assertThat(LearningGain.of(List.of())).isEqualTo(new LearningGain(0, null, null, null, null));
        assertThat(LearningGain.of(List.of(new Scores(100, 90), new Scores(100, 100)))
                        .gain())
                .isNull();
        assertThat(LearningGain.of(List.of(new Scores(50, 50), new Scores(50, 50)))
                        .effectSize())
                .isNull();
    }

    @Test
    void a_class_may_also_lose() {
        assertThat(LearningGain.of(List.of(new Scores(60, 40), new Scores(40, 20)))
                        .gain())
                .isEqualTo(-0.4);
    }
}
