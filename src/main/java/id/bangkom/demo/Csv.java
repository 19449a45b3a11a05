package id.bangkom.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * Reads the demo's own tables: comma-separated, UTF-8, first line the headings, no quotes inside, fields with commas in
 * double quotes. Files from users need a more patient reader.
 */
public final class Csv {

    private final String file;
    private final List<String> headings;
    private final List<List<String>> lines;

    private Csv(String file, List<List<String>> lines) {
        this.file = file;
        this.headings = List.copyOf(lines.get(0));
        this.lines = lines.subList(1, lines.size());
    }

    /** @param file name below {@code demo/}, for example {@code people.csv} */
    public static List<Row> read(String file) {
        try {
            String text = new ClassPathResource("demo/" + file).getContentAsString(StandardCharsets.UTF_8);
            List<List<String>> lines = text.lines()
                    .filter(line -> !line.isBlank())
                    .map(Csv::fields)
                    .toList();
            Csv csv = new Csv(file, lines);
            return csv.lines.stream().map(csv::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row row(List<String> fields) {
        if (fields.size() != headings.size()) {
            throw new IllegalArgumentException(
                    file + ": " + headings.size() + " headings, but " + fields.size() + " fields in " + fields);
        }
        return new Row(this, fields);
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    /** One line. */
    public static final class Row {

        private final Csv csv;
        private final List<String> fields;

        private Row(Csv csv, List<String> fields) {
            this.csv = csv;
            this.fields = fields;
        }

        /** The field under a heading, or null when it is empty. */
        public String get(String heading) {
            int column = csv.headings.indexOf(heading);
            if (column < 0) {
                throw new IllegalArgumentException(csv.file + " has no column " + heading);
            }
            return fields.get(column).isEmpty() ? null : fields.get(column);
        }

        public List<String> headings() {
            return csv.headings;
        }
    }
}
