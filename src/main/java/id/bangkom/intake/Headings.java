package id.bangkom.intake;

import id.bangkom.intake.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the columns of a kind of data among the headings of a file. */
final class Headings {

    private final List<Column> columns;
    private final Map<String, Column> byName = new HashMap<>();

    Headings(List<Column> columns) {
        this.columns = columns;
        for (Column column : columns) {
            for (String name : column.names()) {
                Column other = byName.put(plain(name), column);
                if (other != null && other != column) {
                    throw new IllegalStateException(name + " is a heading of two columns");
                }
            }
        }
    }

    /** Without case, blanks and punctuation: "Unit-Kerja " is "UNIT KERJA". */
    static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** How many of the columns these headings name. */
    int score(List<String> headings) {
        return (int) headings.stream()
                .map(heading -> byName.get(plain(heading)))
                .filter(column -> column != null)
                .distinct()
                .count();
    }

    /**
     * Where each column that is there stands. Under several of its names it is read from the first that is filled in, in the
     * order of the names. What is unknown or read second is reported; the same heading twice, or one that is missing, is an
     * error.
     *
     * @param row number of the headings' row
     */
    Map<Column, List<Integer>> match(List<String> headings, int row, Findings findings) {
        Map<Column, List<Integer>> found = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            Column column = byName.get(plain(heading));
            String twin = column == null ? null : seen.putIfAbsent(plain(heading), heading);
            if (column == null) {
                if (!heading.isEmpty()) {
                    unknown.add(heading);
                }
            } else if (twin != null) {
                findings.add(
                        Severity.ERROR,
                        row,
                        heading,
                        heading,
                        "Kolom \"" + column.heading() + "\" ada dua kali: \"" + twin + "\" dan \"" + heading
                                + "\". Sisakan satu.",
                        Finding.FILLER);
            } else {
                found.computeIfAbsent(column, key -> new ArrayList<>()).add(i);
            }
        }
        found.forEach((column, places) -> order(column, places, headings, row, findings));
        unknown.forEach(heading -> findings.add(
                Severity.WARNING,
                row,
                heading,
                heading,
                "Kolom ini tidak dikenal dan tidak diimpor. Kolom yang dikenal ada di templat.",
                Finding.FILLER));
        List<Column> missing = columns.stream()
                .filter(column -> column.required() && !found.containsKey(column))
                .toList();
        for (Column column : missing) {
            findings.add(
                    Severity.ERROR,
                    row,
                    column.heading(),
                    null,
                    "Kolom wajib \"" + column.heading() + "\" tidak ada. Kolom yang ditemukan: "
                            + headings.stream()
                                    .filter(heading -> !heading.isEmpty())
                                    .limit(20)
                                    .collect(Collectors.joining(", "))
                            + ".",
                    Finding.FILLER);
        }
        return found;
    }

    private static void order(Column column, List<Integer> places, List<String> headings, int row, Findings findings) {
        List<String> names = column.names().stream().map(Headings::plain).toList();
        places.sort(Comparator.comparingInt(place -> names.indexOf(plain(headings.get(place)))));
        places.stream()
                .skip(1)
                .map(headings::get)
                .forEach(heading -> findings.add(
                        Severity.WARNING,
                        row,
                        heading,
                        heading,
                        "Isinya sama dengan kolom \"" + headings.get(places.get(0))
                                + "\", sehingga kolom ini hanya dibaca bila kolom itu kosong.",
                        Finding.FILLER));
    }
}
