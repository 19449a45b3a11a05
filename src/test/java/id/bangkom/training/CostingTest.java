package id.bangkom.training;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.training.CostStandard.Kind;
import id.bangkom.training.Costing.Part;
import id.bangkom.training.Costing.Per;
import id.bangkom.training.Costing.Price;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostingTest {

    private static final Map<String, CostStandard> STANDARDS = Map.of(
            "HONOR-JP", standard("HONOR-JP", Kind.FEE, 900_000),
            "HARIAN", standard("HARIAN", Kind.TRAVEL, 370_000),
            "BAHAN", standard("BAHAN", Kind.MATERIAL, 150_000));

    /** Two days: daily allowance and material for each, 16 lessons of a trainer for all. */
    private static final List<Part> WORKSHOP = List.of(
            new Part("HARIAN", Per.PARTICIPANT, 2),
            new Part("BAHAN", Per.PARTICIPANT, 1),
            new Part("HONOR-JP", Per.CLASS, 16));

    @Test
    void theExampleOfTheDocumentation() {
        Price price = Costing.price(WORKSHOP, STANDARDS).orElseThrow();
        // 2 * 370,000 + 150,000 for each; 16 * 900,000 for the class.
        assertThat(price).isEqualTo(new Price(890_000, 14_400_000));
        assertThat(price.each(10)).isEqualTo(2_330_000);
        assertThat(price.ofClass(25)).isEqualTo(36_650_000);
        assertThat(price.shares(25)).hasSize(25).containsOnly(1_466_000L);
    }

    @Test
    void sharesAddUpToTheLastRupiahAndPlansNeverCountTooLittle() {
        Price price = new Price(5, 100);
        assertThat(price.shares(3)).containsExactly(39L, 38L, 38L);
        for (int participants = 1; participants <= Programme.MOST_IN_A_CLASS; participants++) {
            long sum = price.shares(participants).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(sum).isEqualTo(price.ofClass(participants));
            assertThat(price.each(participants) * participants).isGreaterThanOrEqualTo(sum);
        }
        assertThat(price.shares(0)).isEmpty();
        assertThat(price.ofClass(0)).isEqualTo(100);
    }

    @Test
    void withoutPartsOrWithAStandardMissingNothingIsSaid() {
        assertThat(Costing.price(List.of(), STANDARDS)).isEmpty();
        assertThat(Costing.price(List.of(new Part("HOTEL", Per.CLASS, 1)), STANDARDS))
                .isEmpty();
    }

    private static CostStandard standard(String code, Kind kind, long amount) {
        return new CostStandard(code, kind, code, null, "satuan", amount, null);
    }
}
