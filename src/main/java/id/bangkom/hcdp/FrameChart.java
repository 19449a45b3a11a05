package id.bangkom.hcdp;

import id.bangkom.process.Words;
import java.util.ArrayList;
import java.util.List;

/** Sizes of the drawing of a frame: a bar for what each year plans, and a mark where its target is. */
final class FrameChart {

    private static final int ROW = 48;
    private static final int WIDTH = 220;

    /**
     * One year.
     *
     * @param y upper edge of the row
     * @param planned width of the bar
     * @param done width of the part of it that took place
     * @param mark place of the target
     * @param words the same as text, short
     */
    record Bar(String year, int y, int planned, int done, int mark, String words) {}

    /** @param height of the drawing */
    record Bars(int height, List<Bar> bars) {

        Bars {
            bars = List.copyOf(bars);
        }
    }

    private FrameChart() {}

    /** People by year. */
    static Bars of(List<FrameProgress.Line> years) {
        int most = Math.max(
                1,
                years.stream()
                        .mapToInt(line -> Math.max(
                                line.target().people(),
                                Math.max(line.plan().people(), line.done().people())))
                        .max()
                        .orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (FrameProgress.Line line : years) {
            bars.add(new Bar(
                    String.valueOf(line.year()),
                    bars.size() * ROW,
                    width(line.plan().people(), most),
                    width(line.done().people(), most),
                    width(line.target().people(), most),
                    Words.number(line.plan().people(), 0) + " / "
                            + Words.number(line.target().people(), 0)));
        }
        return new Bars(bars.size() * ROW, bars);
    }

    private static int width(int people, int most) {
        return Math.round((float) people * WIDTH / most);
    }
}
