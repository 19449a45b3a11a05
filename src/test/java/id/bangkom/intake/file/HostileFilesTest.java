package id.bangkom.intake.file;

import static id.bangkom.intake.Workbooks.row;
import static id.bangkom.intake.Workbooks.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.refusal.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that are no table, too large, or meant to harm: each is refused in words, soon, and without much memory. */
@Timeout(30)
class HostileFilesTest {

    private static final ToIntFunction<List<String>> SCORE = headings ->
            (int) headings.stream().filter(List.of("NIP", "Nama")::contains).count();

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static Table read(byte[] file) {
        return Tables.read(file, SCORE);
    }

    private static void refused(byte[] file, String words) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }

    private static byte[] good() {
        return xlsx(row("NIP", "Nama"), row("1", "Siti"));
    }

    /** The workbook with some of its parts replaced or added. */
    private static byte[] with(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (ZipFile in = ZipFile.builder().setByteArray(good()).get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                all.put(entry.getName(), in.getInputStream(entry).readAllBytes());
            }
            all.putAll(parts);
            for (Map.Entry<String, byte[]> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] with(String part, String content) {
        return with(Map.of(part, content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String sheet(String rows) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet"
                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    @Test
    void aWorkbookOfOurOwnIsRead() {
        Table table = read(with(Map.of()));
        assertThat(table.headings()).containsExactly("NIP", "Nama");
        assertThat(table.rows()).hasSize(1);
    }

    // not a table

    @Test
    void whatIsNoTableIsNamed() {
        refused(new byte[0], "0 byte");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "Excel lama (.xls)");
        refused("%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII), "PDF");
        refused("<html><table><tr><td>NIP".getBytes(StandardCharsets.US_ASCII), "halaman web");
        refused("GIF89a\0\0".getBytes(StandardCharsets.US_ASCII), "bukan teks");
        refused("\uFEFFNIP".getBytes(StandardCharsets.UTF_16LE), "UTF-16");
        refused(Arrays.copyOf(good(), 200), "rusak");
        refused(with("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "OpenDocument");
    }

    @Test
    void macrosAreFoundByWhatTheFileHoldsAndNotByItsName() {
        refused(with("xl/vbaProject.bin", "x"), ".xlsm");
        refused(
                with(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                                + " PartName=\"/xl/workbook.xml\" ContentType="
                                + "\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"),
                ".xlsm");
    }

    // too large

    @Test
    void aFileOfMoreThanFiveMegabytesIsRefused() {
        refused(new byte[5 * 1024 * 1024 + 1], "5 MB");
    }

    @Test
    void aZipBombIsRefusedWhileItInflates() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(9);
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 1024; i++) {
                zip.write(zeros);
            }
        }
        assertThat(out.size()).isLessThan(Limits.FILE);
        refused(out.toByteArray(), "100 MB");
    }

    @Test
    void aSheetOfSpacesIsABombToo() throws IOException {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        sheet.write(sheet("").replace("</sheetData></worksheet>", "").getBytes(StandardCharsets.UTF_8));
        byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 101; i++) {
            sheet.write(blanks);
        }
        refused(with(Map.of(SHEET, sheet.toByteArray())), "100 MB");
    }

    @Test
    void moreThanAHundredPartsAreRefused() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) {
            parts.put("xl/media/image" + i + ".png", new byte[1]);
        }
        refused(with(parts), "paling banyak 100");
    }

    @Test
    void aMillionColumnsAreRefused() {
        refused(with(SHEET, sheet("<row r=\"1\"><c r=\"BDWGN1\"><v>1</v></c></row>")), "50 kolom");
        refused(with(SHEET, sheet("<row r=\"1\"><c r=\"XFD1\"/></row>")), "50 kolom");
        refused(with(SHEET, sheet("<row r=\"1\"><c r=\"AY1\"><v>1</v></c></row>")), "50 kolom");
        refused(with(SHEET, sheet("<row r=\"1\">" + "<c><v>1</v></c>".repeat(1_000_000) + "</row>")), "50 kolom");
        refused(("NIP" + ";Nama".repeat(60)).getBytes(StandardCharsets.UTF_8), "50 kolom");
    }

    @Test
    void emptyCellsBeyondTheLimitAreNoData() {
        Table table = read(with(
                SHEET,
                sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>NIP</t></is></c><c r=\"CV1\" s=\"0\"/></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>5</v></c></row>")));
        assertThat(table.headings()).startsWith("NIP").hasSizeLessThanOrEqualTo(50);
        assertThat(table.rows()).hasSize(1);
    }

    @Test
    void moreThanTwentyThousandRowsAreRefusedAndEmptyOnesAreNotCounted() {
        String text = "NIP;Nama\n";
        assertThat(read((text + "1;a\n;\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8))
                        .rows())
                .hasSize(20_000);
        refused((text + "1;a\n".repeat(20_001)).getBytes(StandardCharsets.UTF_8), "20.000 baris");
        refused(with(SHEET, sheet("<row><c><v>1</v></c></row>".repeat(20_100))), "20.000 baris");
        refused(with(SHEET, sheet("<row/>".repeat(200_001))), "200.000 baris");
    }

    // meant to harm

    @Test
    void entitiesAndDocumentTypesAreRefusedInWhateverPartTheyAre() {
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
        refused(with(SHEET, laughs + "<worksheet>&b;</worksheet>"), "DOCTYPE");
        refused(with("[Content_Types].xml", outside + "<Types>&f;</Types>"), "DOCTYPE");
        refused(with("xl/sharedStrings.xml", outside + "<sst><si><t>&f;</t></si></sst>"), "DOCTYPE");
        refused(with("docProps/custom.dat", "  " + laughs + "<x/>"), "DOCTYPE");
        refused(
                with(SHEET, "<!--" + "x".repeat(10_000) + "--><!DOCTYPE x [<!ENTITY a \"b\">]><worksheet/>"),
                "DOCTYPE");
    }

    @Test
    void partsThatWouldLeaveTheFileAndPartsOfTheSameNameAreRefused() {
        refused(with("../../etc/cron.d/x", "x"), "ditolak demi keamanan");
        refused(with("/absolute", "x"), "ditolak demi keamanan");
        refused(with("XL/WORKBOOK.XML", "<workbook/>"), "ditolak demi keamanan");
    }

    @Test
    void aZipInsideAZipStaysClosed() {
        assertThat(read(with(Map.of("xl/embeddings/inner.zip", good()))).rows()).hasSize(1);
    }

    @Test
    void aNumberOfAColumnWithoutEndIsNoNumber() {
        refused(with(SHEET, sheet("<row r=\"1\"><c r=\"A99999999999\"><v>1</v></c></row>")), "50 kolom");
    }

    @Test
    void formulasAreReadAsTheValueStoredWithThemAndMarked() {
        Table table = read(
                with(
                        SHEET,
                        sheet(
                                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>NIP</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Nama</t></is></c></row>"
                                        + "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>3</v></c><c r=\"B2\" t=\"str\"><f>WEBSERVICE(\"http://x\")</f><v>Siti</v></c></row>"
                                        + "<row r=\"3\"><c r=\"A3\"><f>NOW()</f></c><c r=\"B3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>")));
        assertThat(table.rows().get(0).cells())
                .containsExactly(new Cell("3", Cell.Kind.NUMBER, true), new Cell("Siti", Cell.Kind.TEXT, true));
        assertThat(table.rows().get(1).cell(1).kind()).isEqualTo(Cell.Kind.ERROR);
        assertThat(table.rows().get(1).cell(0).kind()).isEqualTo(Cell.Kind.ERROR);
    }

    @Test
    void mergedCellsAreReportedForTheSheetThatIsRead() {
        Table table = read(xlsx(sheet -> {
            sheet.value(0, 0, "Daftar Pegawai");
            sheet.range(0, 0, 0, 3).merge();
            sheet.value(1, 0, "NIP");
            sheet.value(1, 1, "Nama");
            sheet.value(2, 0, "1");
            sheet.range(2, 1, 4, 1).merge();
        }));
        assertThat(table.headingRow()).isEqualTo(2);
        assertThat(table.merged()).containsExactly(new Table.Merged("B3:B5", 3, 5, 1));
    }

    // CSV

    @Test
    void csvIsReadInEveryUsualCodeAndWithEverySeparator() throws IOException {
        String text = "NIP;Nama\r\n1;\"Ny. \"\"É\"\"; S.H.\"\r\n";
        for (Charset code : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            assertThat(read(text.getBytes(code)).rows().get(0).cell(1).text()).isEqualTo("Ny. \"É\"; S.H.");
        }
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        write(marked, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        write(marked, text.getBytes(StandardCharsets.UTF_8));
        assertThat(read(marked.toByteArray()).headings()).containsExactly("NIP", "Nama");
        assertThat(read("NIP,Nama\n1,\"Siti, S.H.\"".getBytes(StandardCharsets.UTF_8))
                        .rows()
                        .get(0)
                        .cell(1)
                        .text())
                .isEqualTo("Siti, S.H.");
        assertThat(read("NIP\tNama\n1\tSiti".getBytes(StandardCharsets.UTF_8)).headings())
                .hasSize(2);
        refused("NIP;Nama\n1;\"never closed".repeat(10_000).getBytes(StandardCharsets.UTF_8), "tanda kutip");
    }

    private static void write(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
    }

    @Test
    void blanksThatNobodySeesAreCleaned() {
        Table table = read("NIP;Nama\n\u00A01\u200B ; Siti\u00A0 \u2007 Aminah".getBytes(StandardCharsets.UTF_8));
        assertThat(table.rows().get(0).cell(0).text()).isEqualTo("1");
        assertThat(table.rows().get(0).cell(1).text()).isEqualTo("Siti Aminah");
    }
}
