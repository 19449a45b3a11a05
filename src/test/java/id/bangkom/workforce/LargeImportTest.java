package id.bangkom.workforce;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.PALU;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.access.TestAccess;
import id.bangkom.intake.TestIntake;
import id.bangkom.intake.TestIntake.Result;
import id.bangkom.intake.Workbooks;
import id.bangkom.process.Actor;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A whole city from one workbook: dry run and import of 11,000 people in at most 30 seconds. */
@Tag("soak")
class LargeImportTest {

    private static final Logger LOG = LoggerFactory.getLogger(LargeImportTest.class);
    private static final int PEOPLE = 11_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @EachDatabase
    void aCityComesInWithinHalfAMinute(Database db) {
        TestCity.in(db);
        MutableClock clock = new MutableClock(ProcessTestConfiguration.MORNING);
        TestIntake intake = TestIntake.in(
                db,
                clock,
                new Actor(HR_ANALYST, PALU),
                new EmployeeImport(TestWorkforce.NOBODY_FOLLOWS, TestAccess.cities(db, clock)));
        byte[] file = file(PEOPLE);
        long start = System.nanoTime();
        Result result = intake.bring("pegawai", file);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        LOG.info("{}: {} people in {} ms", db, PEOPLE, took.toMillis());
        assertThat(result.isApplied()).as("%s", result.errors()).isTrue();
        assertThat(result.counts()).startsWith(PEOPLE + " baru");
        assertThat(took).isLessThan(LONGEST);
    }

    static byte[] file(int people) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(Workbooks.row(
                "NIP", "Nama", "Jenis ASN", "Golongan", "Jabatan", "Unit Kerja", "Atasan", "Pendidikan", "TMT"));
        for (int i = 0; i < people; i++) {
            rows.add(Workbooks.row(
                    number(i),
                    "Pegawai Uji " + i,
                    "PNS",
                    "III/b",
                    "Pengelola Lalu Lintas",
                    i % 2 == 0 ? "Dinas Perhubungan" : "BKPSDMD",
                    i == 0 ? null : number(i / 10),
                    "S-1",
                    "01-03-2015"));
        }
        return Workbooks.xlsx(rows.toArray(Object[][]::new));
    }

    private static String number(int i) {
        return "19%02d%02d%02d2015031%03d".formatted(70 + i / 999 % 20, 1 + i / 20_000, 1 + i / 999 % 28, 1 + i % 999);
    }
}
