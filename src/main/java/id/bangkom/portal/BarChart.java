package id.bangkom.portal;

import java.util.ArrayList;
import java.util.List;

/**
 * Bars below each other, as the places and sizes that the fragment {@code portal/charts :: bars} fills in: 320 pixels wide,
 * with the words of each bar beside its name. What it shows must also stand in a table.
 *
 * @param height of the drawing
 * @param rows from above
 * @param keys what the parts of a bar mean; empty when there is one part only
 * @param left how many more there are than are drawn
 */
public record BarChart(int height, List<Row> rows, List<Key> keys, int left) {

    /** More than this is no picture any more. */
    private static final int MOST = 20;

    private static final int WIDTH = 320;
    private static final int ROW = 40;
    private static final int LONGEST = 26;
    private static final List<String> LOOKS = List.of("chart-actual", "chart-second", "chart-third");

    public BarChart {
        rows = List.copyOf(rows);
        keys = List.copyOf(keys);
    }

    /** What is drawn. */
    public record Line(String name, String words, double whole, List<Double> parts) {

        public Line {
            parts = List.copyOf(parts);
        }

        /** A bar of one part. */
        public static Line of(String name, String words, double whole, double part) {
            return new Line(name, words, whole, List.of(part));
        }
    }

    /**
     * @param y upper edge
     * @param track width of the whole
     */
    public record Row(String name, String words, int y, int track, List<Part> parts) {

        public Row {
            parts = List.copyOf(parts);
        }
    }

    /** @param look class of the style sheet */
    public record Part(String look, int x, int width) {}

    /** @param look class of the style sheet */
    public record Key(String look, String label) {}

    /**
     * @param lines the first are drawn
     * @param labels Indonesian, of the parts of each line, at most three
     */
    public static BarChart of(List<Line> lines, String... labels) {
        double most = lines.stream().limit(MOST).mapToDouble(Line::whole).max().orElse(0);
        List<Row> rows = new ArrayList<>();
        for (Line line : lines.stream().limit(MOST).toList()) {
            List<Part> parts = new ArrayList<>();
            double sum = 0;
            for (int i = 0; i < line.parts().size(); i++) {
                int from = pixels(sum, most);
                sum += line.parts().get(i);
                parts.add(new Part(LOOKS.get(i), from, pixels(sum, most) - from));
            }
            rows.add(new Row(
                    shortened(line.name()), line.words(), rows.size() * ROW, pixels(line.whole(), most), parts));
        }
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            keys.add(new Key(LOOKS.get(i), labels[i]));
        }
        return new BarChart(rows.size() * ROW, rows, keys, lines.size() - rows.size());
    }

    private static int pixels(double value, double most) {
        return most <= 0 ? 0 : (int) Math.round(Math.min(Math.max(value, 0), most) * WIDTH / most);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }
}
