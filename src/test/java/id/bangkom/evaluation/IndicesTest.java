package id.bangkom.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicesTest {

    @Test
    void theIndexIsTheMeanOfTheAnswersFrom0To100() {
        assertThat(Indices.index(List.of(1, 1, 1)).getAsDouble()).isZero();
        assertThat(Indices.index(List.of(5, 5)).getAsDouble()).isEqualTo(100);
        assertThat(Indices.index(List.of(4)).getAsDouble()).isEqualTo(75);
        assertThat(Indices.index(List.of(5, 4, 3)).getAsDouble()).isEqualTo(75, within(1e-9));
    }

    @Test
    void withoutAnswersThereIsNoIndex() {
        assertThat(Indices.index(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "100, VERY_GOOD",
        "91, VERY_GOOD",
        "90.99, GOOD",
        "81, GOOD",
        "80.5, FAIR",
        "71, FAIR",
        "70.999, POOR",
        "61, POOR",
        "60.999, VERY_POOR",
        "0, VERY_POOR"
    })
    void bandsHaveNoGapsBetweenThem(double index, Band expected) {
        assertThat(Indices.band(index, 91, 81, 71, 61)).isEqualTo(expected);
    }

    @Test
    void theGainIsWhatWasGainedOfWhatCouldBeGained() {
        assertThat(Indices.gain(40, 70, 95).getAsDouble()).isEqualTo(0.5, within(1e-9));
        assertThat(Indices.gain(60, 50, 95).getAsDouble()).isEqualTo(-0.25, within(1e-9));
        assertThat(Indices.gain(0, 100, 95).getAsDouble()).isEqualTo(1, within(1e-9));
    }

    @Test
    void aGainThatMeansNothingIsNotGiven() {
        assertThat(Indices.gain(null, 70, 95)).isEmpty();
        assertThat(Indices.gain(70, null, 95)).isEmpty();
        assertThat(Indices.gain(96, 100, 95)).as("too near to 100").isEmpty();
        assertThat(Indices.gain(95, 100, 95)).isPresent();
        assertThat(Indices.gain(100, 100, 100)).as("nothing could be gained").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-0.2, rendah", "0.299, rendah", "0.3, sedang", "0.7, sedang", "0.701, tinggi"})
    void gainsAreNamedAfterHake(double gain, String label) {
        assertThat(Indices.gainLabel(gain, 0.3, 0.7)).isEqualTo(label);
    }
}
