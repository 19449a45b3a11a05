package id.bangkom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.process.DecisionSheet.Cell;
import id.bangkom.process.DecisionSheet.Input;
import id.bangkom.process.DecisionSheet.Output;
import id.bangkom.process.DecisionSheet.Overlap;
import id.bangkom.process.DecisionSheet.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionSheetTest {

    private static DecisionSheet sheet(Row... rows) {
        return new DecisionSheet(
                "sample",
                List.of(
                        new Input("place", "Tempat", List.of("NEAR", "FAR"), 0, 0),
                        new Input("gap", "Kesenjangan", List.of(), 1, 4)),
                List.of(new Output("answer", "Jawaban", List.of())),
                List.of(rows));
    }

    private static Row row(List<String> places, Integer from, Integer to) {
        return new Row(List.of(new Cell(places, null, null), new Cell(List.of(), from, to)), List.of("ya"));
    }

    @Test
    void aTableWithOneRowForEveryQuestionHasNothingWrong() {
        DecisionSheet good =
                sheet(row(List.of("NEAR"), null, 2), row(List.of("NEAR"), 3, null), row(List.of("FAR"), null, null));
        assertThat(good.overlaps()).isEmpty();
        assertThat(good.holes()).isEmpty();
        assertThat(good.idle()).isEmpty();
    }

    @Test
    void rowsThatApplyTogetherAreNamedWithAQuestion() {
        assertThat(sheet(row(List.of(), null, 2), row(List.of("FAR"), 2, null), row(List.of("NEAR"), 3, null))
                        .overlaps())
                .containsExactly(new Overlap(1, 2, Map.of("place", "FAR", "gap", 2)));
    }

    @Test
    void questionsWithoutARowAreFoundWithTheRowThatIsNearest() {
        DecisionSheet holed = sheet(row(List.of("NEAR"), null, null), row(List.of("FAR"), 1, 3));
        assertThat(holed.holes()).containsExactly(Map.of("place", "FAR", "gap", 4));
        assertThat(holed.nearest(holed.holes().get(0))).isEqualTo(1);
        assertThat(sheet().holes()).hasSize(8);
        assertThat(sheet().nearest(Map.of("place", "FAR", "gap", 4))).isZero();
    }

    @Test
    void aRangeTheWrongWayRoundAppliesToNothing() {
        DecisionSheet wrong = sheet(row(List.of(), null, null), row(List.of("FAR"), 3, 2));
        assertThat(wrong.idle()).containsExactly(2);
        assertThat(wrong.overlaps()).isEmpty();
    }

    @Test
    void aRowHasTheColumnsOfTheTable() {
        assertThatThrownBy(() -> sheet(new Row(List.of(Cell.ANY), List.of("ya"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
