package id.bangkom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.cycle.ItemStanding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllocationTest {

    @Test
    void moneyGoesByRankAndWhatDoesNotFitMakesWayForWhatDoes() {
        List<UnitItem> paid =
                Allocation.inOrder(List.of(item(1, 60), item(2, 50), item(3, 40), item(4, 0)), ceilings(100));
        assertThat(paid)
                .extracting(UnitItem::standing)
                .containsExactly(ItemStanding.FUNDED, ItemStanding.DEFERRED, ItemStanding.FUNDED, ItemStanding.FUNDED);
        assertThat(paid.get(1).reason()).isEqualTo("Peringkat 2: biaya Rp50 melebihi sisa pagu sebesar Rp40.");
        assertThat(Allocation.cost(paid)).isEqualTo(100);
        assertThat(paid.get(3).source()).isNull();
    }

    @Test
    void anItemIsPaidFromOneSource() {
        Map<FundSource, Long> ceilings = Map.of(FundSource.CITY, 100L, FundSource.SPECIAL_ALLOCATION, 50L);
        List<UnitItem> paid = Allocation.inOrder(List.of(item(1, 80), item(2, 40), item(3, 30)), ceilings);
        assertThat(paid)
                .extracting(UnitItem::source)
                .containsExactly(FundSource.CITY, FundSource.SPECIAL_ALLOCATION, null);
        assertThat(Allocation.costBySource(paid))
                .isEqualTo(Map.of(FundSource.CITY, 80L, FundSource.SPECIAL_ALLOCATION, 40L));
    }

    @Test
    void aChoiceIsPaidForInWhateverOrderItFits() {
        Map<FundSource, Long> ceilings = Map.of(FundSource.CITY, 100L, FundSource.SPECIAL_ALLOCATION, 50L);
        // By rank, 50 and 50 would use up the city's money and leave nothing large enough for 100.
        List<UnitItem> chosen = List.of(item(1, 50), item(2, 100));
        assertThat(Allocation.exactly(chosen, ceilings).orElseThrow())
                .extracting(UnitItem::source)
                .containsExactly(FundSource.SPECIAL_ALLOCATION, FundSource.CITY);
        assertThat(Allocation.exactly(List.of(item(1, 75), item(2, 75)), ceilings))
                .isEmpty();
    }

    @Test
    void oneRupiahTooMuchIsTooMuch() {
        assertThat(Allocation.exactly(List.of(item(1, 60), item(2, 40)), ceilings(100)))
                .isPresent();
        assertThat(Allocation.exactly(List.of(item(1, 60), item(2, 41)), ceilings(100)))
                .isEmpty();
        assertThat(Allocation.exactly(List.of(item(1, 0)), Map.of())).isPresent();
    }

    @Test
    void whatIsNotToBeFundedCostsNothingAndStaysAsItIs() {
        UnitItem dropped = item(1, 1_000).as(ItemStanding.DROPPED, "Bukan tugas unit");
        List<UnitItem> paid = Allocation.exactly(List.of(dropped, item(2, 100)), ceilings(100))
                .orElseThrow();
        assertThat(paid.get(0)).isEqualTo(dropped);
        assertThat(Allocation.inOrder(List.of(dropped), ceilings(5_000))).containsExactly(dropped);
    }

    private static Map<FundSource, Long> ceilings(long city) {
        return Map.of(FundSource.CITY, city);
    }

    private static UnitItem item(int rank, long cost) {
        return new UnitItem(
                "i" + rank, rank, "e", "Program", 10, cost, null, 0, 0, 0, false, ItemStanding.FUNDED, null, null);
    }
}
