package bench;

import id.bangkom.Bangkom;
import id.bangkom.intake.BenchedImports;
import id.bangkom.process.Actor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A city comes in from spreadsheets: units, positions, their standards, and 11,000 people with supervisors. Beside it the
 * same files are only read, cell by cell, with the same library: what no import can do without.
 */
final class ImportBench {

    private static final int PEOPLE = 11_000;
    private static final int UNITS = 400;
    private static final int POSITIONS = 300;
    private static final List<String> COMPETENCIES = List.of(
            "Integritas",
            "Kerja sama",
            "Komunikasi",
            "Orientasi pada hasil",
            "Pelayanan publik",
            "Pengembangan diri dan orang lain",
            "Mengelola perubahan",
            "Pengambilan keputusan",
            "Perekat bangsa");

    /** Kind of data and its file. */
    private record Sheet(String dataset, int rows, byte[] file) {}

    private ImportBench() {}

    static void run(BenchDatabase database) {
        List<Sheet> sheets = List.of(units(), positions(), standards(), people());
        say("%n== import, %s, heap at most %d MB", database.description(), Runtime.getRuntime().maxMemory() >> 20);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Bangkom.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--bangkom.demo=false",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn")) {
            Actor analyst = analyst(context.getBean(JdbcTemplate.class));
            BenchedImports imports = new BenchedImports(context, analyst);
            double all = 0;
            for (Sheet sheet : sheets) {
                double bare = seconds(() -> read(sheet));
                String[] id = new String[1];
                double dryRun = seconds(() -> id[0] = imports.check(sheet.dataset(), sheet.file()));
                double applied = seconds(() -> imports.apply(id[0]));
                all += dryRun + applied;
                say(
                        "%-8s %6d rows, %4d kB   bare reading %5.2f s = %6.0f rows/s   dry run %5.2f s = %6.0f rows/s"
                                + "   import %5.2f s = %6.0f rows/s   both / bare %.1f",
                        sheet.dataset(),
                        sheet.rows(),
                        sheet.file().length >> 10,
                        bare,
                        sheet.rows() / bare,
                        dryRun,
                        sheet.rows() / dryRun,
                        applied,
                        sheet.rows() / applied,
                        (dryRun + applied) / bare);
            }
            say("dry runs and imports together %.1f s", all);
            database.analyse();
            PageBench.organisation(context, analyst.userId());
        }
    }

    private static Actor analyst(JdbcTemplate jdbc) {
        jdbc.update(
                "insert into tenant (id, name, agency, zone) values ('palu', 'Kota Palu', 'BKPSDMD', 'Asia/Makassar')");
        jdbc.update("insert into account (id, tenant, email, display_name) values ('analyst', 'palu', 'a@contoh.go.id',"
                + " 'Analis')");
        jdbc.update("insert into role_grant (account_id, role_name) values ('analyst', 'HR_ANALYST')");
        return new Actor("analyst", "palu");
    }

    /** Nothing but the cells. */
    private static void read(Sheet sheet) {
        AtomicLong letters = new AtomicLong();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet.file()));
                var rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> row.forEach(cell -> {
                if (cell != null) {
                    letters.addAndGet(cell.getText().length());
                }
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (letters.get() < sheet.rows()) {
            throw new IllegalStateException("Nothing was read");
        }
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static Sheet units() {
        return sheet(
                "unit",
                UNITS,
                List.of("Kode", "Nama unit", "Jenis unit", "Unit induk"),
                (row, column) -> switch (column) {
                    case 0 -> "U" + row;
                    case 1 -> row == 0 ? "Pemerintah Kota" : (row <= 40 ? "Dinas " : "Bidang ") + row;
                    case 2 -> row == 0 ? "Kota" : row <= 40 ? "Dinas" : "Bidang";
                    default -> row == 0 ? null : row <= 40 ? "U0" : "U" + (1 + row % 40);
                });
    }

    private static Sheet positions() {
        List<String> classes = List.of("Pelaksana", "Ahli Pertama", "Ahli Muda", "Pengawas");
        return sheet(
                "jabatan",
                POSITIONS,
                List.of("Nama jabatan", "Jenjang"),
                (row, column) -> column == 0 ? "Jabatan " + row : classes.get(row % classes.size()));
    }

    private static Sheet standards() {
        return sheet(
                "standar",
                POSITIONS,
                Stream.concat(Stream.of("Jabatan"), COMPETENCIES.stream()).toList(),
                (row, column) -> column == 0 ? "Jabatan " + row : String.valueOf(1 + (row + column) % 4));
    }

    private static Sheet people() {
        return sheet(
                "pegawai",
                PEOPLE,
                List.of("NIP", "Nama", "Jenis ASN", "Golongan", "Jabatan", "Unit Kerja", "NIP Atasan", "Pendidikan", "TMT"),
                (row, column) -> switch (column) {
                    case 0 -> number(row);
                    case 1 -> "Pegawai Uji " + row;
                    case 2 -> "PNS";
                    case 3 -> "III/b";
                    case 4 -> "Jabatan " + row % POSITIONS;
                    case 5 -> "U" + row % UNITS;
                    case 6 -> row == 0 ? null : number(row / 10);
                    case 7 -> "S-1";
                    default -> "01-03-2015";
                });
    }

    private static String number(int i) {
        return String.format(
                Locale.ROOT, "19%02d%02d%02d2015031%03d", 70 + i / 999 % 20, 1 + i / 20_000, 1 + i / 999 % 28, 1 + i % 999);
    }

    private static Sheet sheet(
            String dataset, int rows, List<String> headings, BiFunction<Integer, Integer, String> cell) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Data");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                for (int row = 0; row < rows; row++) {
                    sheet.value(row + 1, column, cell.apply(row, column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sheet(dataset, rows, file.toByteArray());
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
