package id.bangkom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.cycle.ItemStanding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllocationTest {

    @Test
    void theSumOfPrioritiesIsTheGreatestThatTheMoneyAllowsAndNotWhatTheOrderWouldGive() {
        // In order, 60 would be paid for first, and then nothing for 50: 10. The two that follow come to 18.
        Allocation.Result best =
                Allocation.best(List.of(item(1, 60, 10), item(2, 50, 9), item(3, 50, 9), item(4, 0, 0)), ceilings(100));
        assertThat(best.items())
                .extracting(UnitItem::standing)
                .containsExactly(ItemStanding.DEFERRED, ItemStanding.FUNDED, ItemStanding.FUNDED, ItemStanding.FUNDED);
        assertThat(best.items().get(0).reason())
                .isEqualTo("Biaya Rp60 melebihi sisa pagu sebesar Rp0; mendanainya sebagai ganti kegiatan lain tidak"
                        + " menambah jumlah prioritas.");
        assertThat(best.total()).isEqualTo(18);
        assertThat(best.proved()).isTrue();
        assertThat(Allocation.cost(best.items())).isEqualTo(100);
        assertThat(best.items().get(3).source()).isNull();
    }

    @Test
    void oneRupiahMoreOrLessDecides() {
        List<UnitItem> items = List.of(item(1, 60, 10), item(2, 50, 9), item(3, 50, 9));
        assertThat(Allocation.best(items, ceilings(100)).total()).isEqualTo(18);
        assertThat(Allocation.best(items, ceilings(99)).total()).isEqualTo(10);
        assertThat(Allocation.best(items, ceilings(60)).total()).isEqualTo(10);
        assertThat(Allocation.best(items, ceilings(59)).total()).isEqualTo(9);
        assertThat(Allocation.best(items, ceilings(49)).total()).isZero();
    }

    @Test
    void whatNoSourceCanPayForSaysSo() {
        assertThat(Allocation.best(List.of(item(1, 80, 5)), ceilings(79))
                        .items()
                        .get(0)
                        .reason())
                .isEqualTo("Biaya Rp80 melebihi pagu Rp79.");
        Map<FundSource, Long> two = Map.of(FundSource.CITY, 50L, FundSource.STATE, 60L);
        assertThat(Allocation.best(List.of(item(1, 80, 5)), two).items().get(0).reason())
                .isEqualTo("Biaya Rp80 melebihi pagu terbesar dari satu sumber dana, yaitu Rp60.");
        assertThat(Allocation.best(List.of(item(1, 80, 5)), Map.of())
                        .items()
                        .get(0)
                        .reason())
                .isEqualTo("Biaya Rp80 tidak dapat dibayar karena perangkat daerah ini belum berpagu.");
    }

    @Test
    void withoutPriorityMoneyIsStillUsedForAsMuchAsItBuysButNeverInPlaceOfPriority() {
        List<UnitItem> items = List.of(item(1, 100, 0.0001), item(2, 50, 0), item(3, 50, 0));
        assertThat(Allocation.best(items, ceilings(100)).items())
                .extracting(UnitItem::isFunded)
                .containsExactly(true, false, false);
        assertThat(Allocation.best(items.subList(1, 3), ceilings(100)).items()).allMatch(UnitItem::isFunded);
    }

    @Test
    void anItemIsPaidFromOneSource() {
        Map<FundSource, Long> ceilings = Map.of(FundSource.CITY, 100L, FundSource.SPECIAL_ALLOCATION, 50L);
        List<UnitItem> paid = Allocation.best(List.of(item(1, 80, 3), item(2, 40, 2), item(3, 30, 1)), ceilings)
                .items();
        assertThat(paid)
                .extracting(UnitItem::source)
                .containsExactly(FundSource.CITY, FundSource.SPECIAL_ALLOCATION, null);
        assertThat(paid.get(2).reason()).contains("melebihi sisa terbesar dari satu sumber dana sebesar Rp20");
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
        // Neither by rank nor by price, but 60 + 40 and 50 + 30 + 20.
        assertThat(Allocation.exactly(
                        List.of(item(1, 60), item(2, 50), item(3, 40), item(4, 30), item(5, 20)),
                        Map.of(FundSource.CITY, 100L, FundSource.SPECIAL_ALLOCATION, 100L)))
                .isPresent();
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
        assertThat(Allocation.best(List.of(dropped), ceilings(5_000)).items()).containsExactly(dropped);
    }

    private static Map<FundSource, Long> ceilings(long city) {
        return Map.of(FundSource.CITY, city);
    }

    private static UnitItem item(int rank, long cost) {
        return item(rank, cost, 0);
    }

    private static UnitItem item(int rank, long cost, double priority) {
        return new UnitItem(
                "i" + rank,
                rank,
                "e",
                "Program",
                10,
                cost,
                null,
                0,
                priority,
                0,
                false,
                ItemStanding.FUNDED,
                null,
                null);
    }
}
