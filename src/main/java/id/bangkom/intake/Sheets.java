package id.bangkom.intake;

import id.bangkom.intake.Column.Choice;
import id.bangkom.intake.Column.Type;
import id.bangkom.intake.file.Cell;
import id.bangkom.intake.file.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Workbooks for visitors: the template of a kind of data, and a file with what is wrong beside its cells. Every text is
 * written as text, so a formula in it is never one.
 */
final class Sheets {

    private static final String HEAD = "D9E2F3";
    private static final String WRONG = "F8CBAD";
    private static final String DOUBTFUL = "FFE699";
    private static final int LAST_ROW = 20_000;
    private static final int LONGEST_TEXT = 32_000;

    private Sheets() {}

    /** Sheet "Data" with headings, an example row and drop-downs; "Petunjuk" with explanations; "Pilihan" with choices. */
    static byte[] template(Dataset dataset) {
        return workbook(book -> {
            Worksheet data = book.newWorksheet("Data");
            Worksheet guide = book.newWorksheet("Petunjuk");
            Worksheet choices = book.newWorksheet("Pilihan");
            List<Column> columns = dataset.columns();
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                data.value(0, i, column.required() ? column.heading() + " *" : column.heading());
                data.comment(0, i, column.explanation());
                data.value(1, i, column.example());
                data.width(i, Math.min(40, Math.max(14, column.heading().length() + 6)));
                if (column.type() != Type.WHOLE_NUMBER
                        && column.type() != Type.DECIMAL
                        && column.type() != Type.MONEY) {
                    // Without it a spreadsheet makes rounded numbers of identity numbers.
                    data.range(1, i, LAST_ROW, i).style().format("@").set();
                }
                if (!column.choices().isEmpty()) {
                    list(choices, i, column);
                    data.range(1, i, LAST_ROW, i)
                            .validateWithList(
                                    choices.range(1, i, column.choices().size(), i))
                            .errorStyle(DataValidationErrorStyle.WARNING)
                            .errorTitle(column.heading())
                            .error("Pilih dari daftar.");
                }
            }
            data.range(0, 0, 0, columns.size() - 1)
                    .style()
                    .bold()
                    .fillColor(HEAD)
                    .wrapText(true)
                    .set();
            data.freezePane(0, 1);
            explain(guide, dataset);
        });
    }

    private static void list(Worksheet choices, int at, Column column) {
        choices.value(0, at, column.heading());
        for (int i = 0; i < column.choices().size(); i++) {
            choices.value(i + 1, at, column.choices().get(i).label());
        }
    }

    private static void explain(Worksheet guide, Dataset dataset) {
        guide.value(0, 0, "Impor " + dataset.label());
        guide.style(0, 0).bold().set();
        guide.value(1, 0, dataset.explanation());
        guide.value(
                2,
                0,
                "Kolom bertanda * wajib. Hapus baris contoh, atau biarkan: baris contoh yang tidak diubah dilewati.");
        List<String> heads = List.of("Kolom", "Wajib", "Penjelasan", "Contoh", "Pilihan", "Judul lain yang dikenal");
        for (int i = 0; i < heads.size(); i++) {
            guide.value(4, i, heads.get(i));
            guide.width(i, i == 2 || i > 3 ? 60 : 22);
        }
        guide.range(4, 0, 4, heads.size() - 1).style().bold().fillColor(HEAD).set();
        int row = 5;
        for (Column column : dataset.columns()) {
            guide.value(row, 0, column.heading());
            guide.value(row, 1, column.required() ? "ya" : "tidak");
            guide.value(row, 2, column.explanation());
            guide.value(row, 3, column.example());
            guide.value(row, 4, column.choices().stream().map(Choice::label).collect(Collectors.joining(", ")));
            guide.value(row, 5, String.join(", ", column.synonyms()));
            row++;
        }
    }

    /** The rows of the file that something was found in, each with what it is in front, the cells marked. */
    static byte[] findings(Table table, List<Finding> findings) {
        return workbook(book -> {
            Worksheet sheet = book.newWorksheet("Temuan");
            List<String> first = List.of("Baris", "Temuan", "Siapa yang dapat memperbaiki");
            for (int i = 0; i < first.size(); i++) {
                sheet.value(0, i, first.get(i));
            }
            for (int i = 0; i < table.headings().size(); i++) {
                sheet.value(0, first.size() + i, table.headings().get(i));
            }
            int columns = first.size() + table.headings().size();
            sheet.range(0, 0, 0, columns - 1).style().bold().fillColor(HEAD).set();
            sheet.width(1, 70);
            sheet.width(2, 40);
            sheet.freezePane(0, 1);
            Map<Integer, Table.Row> rows =
                    table.rows().stream().collect(Collectors.toMap(Table.Row::number, row -> row, (one, other) -> one));
            int at = 1;
            for (Map.Entry<Integer, List<Finding>> found : byRow(findings).entrySet()) {
                write(sheet, at++, table, rows.get(found.getKey()), found.getKey(), found.getValue());
            }
        });
    }

    private static Map<Integer, List<Finding>> byRow(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparingInt(Finding::row))
                .collect(Collectors.groupingBy(Finding::row, LinkedHashMap::new, Collectors.toList()));
    }

    private static void write(Worksheet sheet, int at, Table table, Table.Row row, int number, List<Finding> findings) {
        if (number > 0) {
            sheet.value(at, 0, number);
        }
        sheet.value(at, 1, joined(findings, Sheets::words));
        sheet.value(at, 2, joined(findings, Finding::fixer));
        sheet.style(at, 1).wrapText(true).set();
        for (int i = 0; row != null && i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            if (!cell.isEmpty()) {
                sheet.value(at, 3 + i, cell.text());
            }
        }
        for (Finding finding : findings) {
            int column = finding.column() == null ? -1 : table.headings().indexOf(finding.column());
            if (column >= 0) {
                sheet.style(at, 3 + column)
                        .fillColor(finding.severity() == Finding.Severity.ERROR ? WRONG : DOUBTFUL)
                        .set();
            }
        }
    }

    private static String words(Finding finding) {
        String column = finding.column() == null ? "" : finding.column() + ": ";
        return finding.severity().label() + ". " + column + finding.message();
    }

    private static String joined(List<Finding> findings, java.util.function.Function<Finding, String> text) {
        String all = new ArrayList<>(findings).stream().map(text).distinct().collect(Collectors.joining("\n"));
        return all.length() <= LONGEST_TEXT ? all : all.substring(0, LONGEST_TEXT) + "…";
    }

    private interface Content {

        void into(Workbook book);
    }

    private static byte[] workbook(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Bangkom", "1.0")) {
            content.into(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
