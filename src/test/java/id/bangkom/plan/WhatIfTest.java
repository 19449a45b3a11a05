package id.bangkom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.cycle.ItemStanding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    /** Ani has two gaps, one of them with two items; Budi's item is for no gap. */
    private static final List<UnitItem> ITEMS = List.of(
            item(1, "ani", 60, "service", 2, 10),
            item(2, "ani", 50, "service", 2, 9),
            item(3, "ani", 50, "communication", 1, 9),
            item(4, "budi", 40, null, 0, 0));

    @Test
    void theEffectCountsPeopleHoursAndEachGapOnce() {
        Map<FundSource, Long> all = Map.of(FundSource.CITY, 200L);
        assertThat(WhatIf.effect(Allocation.best(ITEMS, all), all))
                .isEqualTo(new WhatIf.Effect(200, 4, 0, 2, 40, 2, 3, 200, 28, true));
        Map<FundSource, Long> half = Map.of(FundSource.CITY, 100L);
        assertThat(WhatIf.effect(Allocation.best(ITEMS, half), half))
                .isEqualTo(new WhatIf.Effect(100, 2, 0, 1, 20, 2, 3, 100, 18, true));
        assertThat(WhatIf.effect(Allocation.best(ITEMS, Map.of()), Map.of()))
                .isEqualTo(new WhatIf.Effect(0, 0, 0, 0, 0, 0, 0, 0, 0, true));
    }

    @Test
    void anotherTotalKeepsTheProportionsOfTheSourcesToTheLastRupiah() {
        Map<FundSource, Long> two = Map.of(FundSource.CITY, 200L, FundSource.STATE, 100L);
        assertThat(WhatIf.scaled(two, 100)).isEqualTo(Map.of(FundSource.CITY, 67L, FundSource.STATE, 33L));
        assertThat(WhatIf.scaled(two, 300)).isEqualTo(two);
        assertThat(WhatIf.scaled(Map.of(), 7)).isEqualTo(Map.of(FundSource.CITY, 7L));
        assertThat(WhatIf.scaled(Map.of(FundSource.PROVINCE, 0L), 7)).isEqualTo(Map.of(FundSource.PROVINCE, 7L));
        assertThat(WhatIf.scaled(
                        Map.of(FundSource.CITY, Ceilings.HIGHEST, FundSource.STATE, Ceilings.HIGHEST),
                        2 * Ceilings.HIGHEST))
                .isEqualTo(Map.of(FundSource.CITY, Ceilings.HIGHEST, FundSource.STATE, Ceilings.HIGHEST));
    }

    @Test
    void whatOneItemWouldCostTheOthersIsExact() {
        Map<FundSource, Long> ceilings = Map.of(FundSource.CITY, 100L);
        // With 60 nothing but 40 fits, which has no priority: 10 in place of 18.
        assertThat(WhatIf.bestWith(ITEMS, ceilings, ITEMS.get(0))).hasValue(new WhatIf.Sum(0, 10));
        assertThat(WhatIf.bestWith(ITEMS, ceilings, ITEMS.get(1))).hasValue(new WhatIf.Sum(0, 18));
        assertThat(WhatIf.bestWith(ITEMS, Map.of(FundSource.CITY, 59L), ITEMS.get(0)))
                .isEmpty();
        UnitItem free = item(5, "budi", 0, null, 0, 3);
        assertThat(WhatIf.bestWith(List.of(free), Map.of(), free)).hasValue(new WhatIf.Sum(0, 3));
    }

    @Test
    void whatIsMandatoryComesBeforeAnySum() {
        UnitItem duty = AllocationTest.mandatory(item(5, "budi", 100, null, 0, 0));
        List<UnitItem> items = List.of(ITEMS.get(1), ITEMS.get(2), duty);
        Map<FundSource, Long> ceilings = Map.of(FundSource.CITY, 149L);
        assertThat(WhatIf.effect(Allocation.best(items, ceilings), ceilings).mandatory())
                .isEqualTo(1);
        assertThat(WhatIf.bestWith(items, ceilings, ITEMS.get(1))).hasValue(new WhatIf.Sum(0, 18));
        assertThat(WhatIf.bestWith(items, Map.of(FundSource.CITY, 150L), ITEMS.get(1)))
                .hasValue(new WhatIf.Sum(1, 9));
    }

    @Test
    void whatTheUnitHasTakenOutIsNotConsidered() {
        assertThat(WhatIf.open(List.of(
                        ITEMS.get(0).as(ItemStanding.DROPPED, "Bukan tugas unit"),
                        ITEMS.get(1).as(ItemStanding.DEFERRED, "Cuti"))))
                .containsExactly(ITEMS.get(1));
    }

    private static UnitItem item(int rank, String person, long cost, String competency, int gap, double priority) {
        return new UnitItem(
                "i" + rank,
                rank,
                person,
                "Program",
                10,
                cost,
                competency,
                gap,
                priority,
                0,
                false,
                false,
                ItemStanding.FUNDED,
                null,
                null);
    }
}
