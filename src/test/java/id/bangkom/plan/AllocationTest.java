package id.bangkom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.cycle.ItemStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
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
    void whatIsMandatoryIsPaidForFirstHoweverHighTheOthersAre() {
        List<UnitItem> items = List.of(mandatory(item(1, 60, 0)), mandatory(item(2, 50, 1)), item(3, 41, 500));
        Allocation.Result all = Allocation.best(items, ceilings(151));
        assertThat(all.items()).allMatch(UnitItem::isFunded);
        // One rupiah too small: the one that is not mandatory has to wait, although it has the highest priority.
        Allocation.Result less = Allocation.best(items, ceilings(150));
        assertThat(less.items()).extracting(UnitItem::isFunded).containsExactly(true, true, false);
        assertThat(less.items().get(2).reason())
                .isEqualTo(
                        "Biaya Rp41 melebihi sisa pagu sebesar Rp40; mendanainya sebagai ganti kegiatan lain yang tidak"
                                + " wajib tidak menambah jumlah prioritas.");
        assertThat(less.total()).isEqualTo(1);
        assertThat(less.proved()).isTrue();
        // Not enough for both: as many as possible, and of one the better.
        Allocation.Result one = Allocation.best(items, ceilings(109));
        assertThat(one.items()).extracting(UnitItem::isFunded).containsExactly(false, true, true);
        assertThat(one.items().get(0).reason())
                .isEqualTo("Pelatihan wajib. Biaya Rp60 melebihi sisa pagu sebesar Rp18; pelatihan wajib yang didanai"
                        + " sudah sebanyak mungkin.");
        assertThat(one.proved()).isTrue();
    }

    @Test
    void withMandatoryItemsTheChoiceIsTheBestOfAllThereAre() {
        Random random = new Random(4);
        for (int round = 0; round < 500; round++) {
            List<UnitItem> items = IntStream.rangeClosed(1, 9)
                    .mapToObj(rank -> item(rank, random.nextInt(40), random.nextInt(5)))
                    .map(item -> random.nextInt(3) == 0 ? mandatory(item) : item)
                    .toList();
            Map<FundSource, Long> ceilings =
                    Map.of(FundSource.CITY, (long) random.nextInt(90), FundSource.STATE, (long) random.nextInt(60));
            Allocation.Result best = Allocation.best(items, ceilings);
            assertThat(best.proved()).isTrue();
            assertThat(worth(best.items())).as("round %d", round).isEqualTo(bestOfAll(items, ceilings));
        }
    }

    private static double worth(List<UnitItem> items) {
        return items.stream()
                .filter(UnitItem::isFunded)
                .mapToDouble(item -> item.priority() + (item.mandatory() ? 1_000 : 0))
                .sum();
    }

    private static double bestOfAll(List<UnitItem> items, Map<FundSource, Long> ceilings) {
        double best = 0;
        for (int choice = 0; choice < 1 << items.size(); choice++) {
            int chosen = choice;
            List<UnitItem> some = items.stream()
                    .map(item -> (chosen >> item.rank() - 1 & 1) == 1 ? item : item.as(ItemStanding.DEFERRED, "-"))
                    .toList();
            if (worth(some) > best && Allocation.exactly(some, ceilings).isPresent()) {
                best = worth(some);
            }
        }
        return best;
    }

    @Test
    void inAPlanTooLargeForTheTieBreakNothingIsClaimedThatWasNotProved() {
        List<UnitItem> items = new ArrayList<>(IntStream.rangeClosed(1, 9_000)
                .mapToObj(rank -> item(rank, 10, 90_000))
                .toList());
        items.add(mandatory(item(9_001, 10, 0)));
        items.add(item(9_002, 10, 0));
        Allocation.Result best = Allocation.best(items, ceilings(30));
        assertThat(best.items().stream().filter(UnitItem::isFunded)).hasSize(3).anyMatch(UnitItem::mandatory);
        assertThat(best.total()).isEqualTo(180_000);
        assertThat(best.bound()).isEqualTo(180_000);
    }

    static UnitItem mandatory(UnitItem item) {
        return new UnitItem(
                item.itemId(),
                item.rank(),
                item.employeeId(),
                item.title(),
                item.hours(),
                item.cost(),
                item.competencyId(),
                item.gap(),
                item.priority(),
                item.shortfall(),
                item.unconfirmed(),
                true,
                item.standing(),
                item.reason(),
                item.source());
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
                false,
                ItemStanding.FUNDED,
                null,
                null);
    }
}
