package id.bangkom.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Drawings of profiles, as the places and sizes that their templates fill in. They fit 320 pixels of width. */
final class Chart {

    private static final int ROW = 46;
    private static final int LEVEL = 52;
    private static final int LONGEST_NAME = 44;

    private static final int COLUMN = 48;
    private static final int TOP = 24;
    private static final int FULL = 100;

    /**
     * One competency: a bar for the level somebody has, and a mark where the standard is.
     *
     * @param y upper edge of the row
     * @param width of the bar, 0 when no level is known
     * @param mark place of the standard
     * @param missing width from the bar to the mark, 0 without a gap
     * @param words the same as text, short
     */
    record Bar(String name, int y, int width, int mark, int missing, String words) {}

    /**
     * @param height of the drawing
     */
    record Bars(int height, List<Bar> bars) {}

    /**
     * The match of one year.
     *
     * @param x left edge of the column
     * @param height of the column, 0 to 100
     */
    record Column(String year, int x, int y, int height, String words) {}

    /**
     * @param meets place of the threshold
     */
    record Columns(int width, int meets, List<Column> columns) {}

    private Chart() {}

    static Bars of(Match match) {
        ToIntFunction<Match.Line> actual =
                line -> line.actual() == null ? 0 : line.actual().level();
        List<Bar> bars = new ArrayList<>();
        for (Match.Line line : match.lines()) {
            int required = line.required().level();
            int has = actual.applyAsInt(line);
            bars.add(new Bar(
                    shortened(line.required().competency().name()),
                    bars.size() * ROW,
                    has * LEVEL,
                    required * LEVEL,
                    has == 0 ? 0 : Math.max(0, required - has) * LEVEL,
                    has == 0 ? "belum / " + required : has + " / " + required));
        }
        return new Bars(bars.size() * ROW, bars);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    /** A year of the person's development. */
    record YearMatch(int year, double jpm, String words) {}

    /** @param meets threshold in percent */
    static Columns of(List<YearMatch> years, double meets) {
        List<Column> columns = new ArrayList<>();
        for (YearMatch year : years) {
            int height = (int) Math.round(year.jpm());
            columns.add(new Column(
                    String.valueOf(year.year()), columns.size() * COLUMN, TOP + FULL - height, height, year.words()));
        }
        return new Columns(Math.max(1, columns.size()) * COLUMN, TOP + FULL - (int) Math.round(meets), columns);
    }
}
