package id.bangkom.plan;

import id.bangkom.cycle.ItemStanding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** The proposal of a unit's plan, for the benchmark. */
public final class BenchedPlan {

    private static final int PROGRAMMES = 100;
    private static final int COMPETENCIES = 30;

    private final List<UnitItem> items;
    private final Map<FundSource, Long> ceilings = new EnumMap<>(FundSource.class);

    /**
     * @param roundPrices whether prices are multiples of Rp50.000, as in a catalogue, or any number of rupiah
     * @param share what of the price of everything the ceilings come to, 0 to 1
     */
    public BenchedPlan(long seed, int count, int sources, boolean roundPrices, double share) {
        Random random = new Random(seed);
        long[] prices = random.longs(PROGRAMMES, 5, 160)
                .map(price -> roundPrices ? price * 50_000 : price * 50_000 + random.nextInt(50_000))
                .toArray();
        double[] priorities = random.ints(COMPETENCIES, 1, 4_000)
                .mapToDouble(number -> number / 40.0)
                .toArray();
        items = IntStream.rangeClosed(1, count)
                .mapToObj(rank -> {
                    int programme = random.nextInt(PROGRAMMES);
                    return new UnitItem(
                            "item" + rank,
                            rank,
                            "person" + rank,
                            "Program " + programme,
                            20,
                            prices[programme],
                            "competency",
                            1,
                            priorities[programme % COMPETENCIES],
                            0,
                            false,
                            false,
                            ItemStanding.FUNDED,
                            null,
                            null);
                })
                .toList();
        long all = Allocation.cost(items);
        for (FundSource source : List.of(FundSource.values()).subList(0, sources)) {
            ceilings.put(source, (long) (all * share * 2 * (source.ordinal() + 1) / (sources * (sources + 1))));
        }
    }

    /** Makes the proposal. @return whether it is proved to be the best */
    public boolean propose() {
        return Allocation.best(items, ceilings).proved();
    }
}
