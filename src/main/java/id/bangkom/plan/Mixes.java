package id.bangkom.plan;

import id.bangkom.cycle.Cycles;
import id.bangkom.hours.LearningType.Share;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Words;
import id.bangkom.rules.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The division of hours (10:20:70) of a person, a unit and a city, drawn and in words. */
@Component
class Mixes {

    private static final int ROW = 46;
    private static final double PERCENT = 2.6;

    /**
     * One class.
     *
     * @param y upper edge of the row
     * @param width of the bar, 0 to 260
     * @param mark place of what it should be, 0 to 260
     * @param words the same as text
     */
    record Bar(String label, int y, int width, int mark, String words) {}

    /**
     * All classes.
     *
     * @param height of the drawing
     * @param note what is short, or that nothing is
     */
    record Bars(int height, List<Bar> bars, String note) {

        Bars {
            bars = List.copyOf(bars);
        }
    }

    private final MixRows rows;
    private final Rules rules;
    private final Cycles cycles;

    Mixes(MixRows rows, Rules rules, Cycles cycles) {
        this.rows = rows;
        this.rules = rules;
        this.cycles = cycles;
    }

    /** What a year's plans are held against. */
    MixTargets targets(String tenant, int year) {
        return MixTargets.of(rules, tenant, cycles.rulesAsOf(tenant, year));
    }

    /** Null without hours, as the others. */
    Bars of(CaseKey key, PlanVersion version) {
        return draw(
                Mix.of(version.items().stream()
                        .collect(Collectors.groupingBy(Item::kind, Collectors.summingInt(Item::hours)))),
                targets(key.tenant(), key.year()));
    }

    Bars ofUnit(String tenant, int year, String unit) {
        return draw(Mix.of(rows.ofUnit(tenant, year, unit)), targets(tenant, year));
    }

    /** The latest year of a city of which there is anything to show. */
    /** The years there is a balance of, the latest first. */
    List<Integer> years(String tenant) {
        return rows.years(tenant);
    }

    Bars ofCity(String tenant, int year) {
        return draw(Mix.of(rows.ofCity(tenant, year)), targets(tenant, year));
    }

    static Bars draw(Mix mix, MixTargets targets) {
        if (mix.total() == 0) {
            return null;
        }
        List<Bar> bars = new ArrayList<>();
        for (Share share : Share.values()) {
            bars.add(new Bar(
                    share.label(),
                    bars.size() * ROW,
                    (int) Math.round(mix.percent(share) * PERCENT),
                    (int) Math.round(targets.percent().get(share) * PERCENT),
                    Words.number(mix.percent(share), 1) + " persen, "
                            + PlanForms.hours(mix.hours().get(share)) + "; acuan "
                            + Words.number(targets.percent().get(share), 1) + " persen"));
        }
        List<String> lacking = Stream.of(Share.values())
                .filter(share -> targets.isShort(mix, share))
                .map(share -> share.label() + " (" + Words.number(targets.lack(mix, share), 1) + " persen poin)")
                .toList();
        return new Bars(
                bars.size() * ROW,
                bars,
                lacking.isEmpty()
                        ? "Tidak ada porsi yang kurang lebih dari toleransi."
                        : "Porsi yang kurang lebih dari toleransi: " + String.join(", ", lacking) + ".");
    }
}
