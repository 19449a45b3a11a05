package id.bangkom.workforce;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.PALU;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.access.TestAccess;
import id.bangkom.intake.TestIntake;
import id.bangkom.intake.TestIntake.Result;
import id.bangkom.process.Actor;
import id.bangkom.testing.Database;
import id.bangkom.testing.Databases;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import org.junit.jupiter.api.Test;

/** What an import asks of the database, by counting and not by the clock: nothing row by row, and each row written once. */
class ImportScaleTest {

    private static final int FEW = 1_000;
    private static final int MANY = 10_000;

    /** Rows of account, role, employee and placement; a hundred rows of a table, or notes for taking back, are one statement. */
    private static final int ROWS_PER_PERSON = 4;

    private static final int TOGETHER = 100;

    /** So many changes are kept one by one for the page of the import, however many there are. */
    private static final int SHOWN = 200;

    /** What happens once for each thousand rows: a batch, and the progress that is shown. */
    private static final int PER_BATCH = 20;

    /** Executions of statements, as the database counts them; each one of a batch counts. */
    private record Counted(long reads, long writes) {

        static Counted in(Database db, Runnable work) {
            db.jdbc().sql("set query_statistics_max_entries 1000").update();
            db.jdbc().sql("set query_statistics false").update();
            db.jdbc().sql("set query_statistics true").update();
            work.run();
            return new Counted(count(db, "like 'select%'"), count(db, "not like 'select%'"));
        }

        private static long count(Database db, String kind) {
            return db.jdbc()
                    .sql("select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
                            + " where lower(trim(sql_statement)) " + kind)
                    .query(Long.class)
                    .single();
        }
    }

    private static Counted bring(int people, boolean twice) {
        try (Database db = Databases.h2()) {
            TestCity.in(db);
            MutableClock clock = new MutableClock(ProcessTestConfiguration.MORNING);
            TestIntake intake = TestIntake.in(
                    db,
                    clock,
                    new Actor(HR_ANALYST, PALU),
                    new EmployeeImport(TestWorkforce.NOBODY_FOLLOWS, TestAccess.cities(db, clock)));
            byte[] file = LargeImportTest.file(people);
            if (twice) {
                intake.bring("pegawai", file);
            }
            return Counted.in(db, () -> {
                Result result = intake.bring("pegawai", file);
                assertThat(result.counts()).startsWith(twice ? "0 baru" : people + " baru");
            });
        }
    }

    @Test
    void tenTimesThePeopleAreReadWithTheSameQueriesAndEachRowIsWrittenOnce() {
        Counted few = bring(FEW, false);
        Counted many = bring(MANY, false);
        assertThat(few.writes()).isLessThan(2L * FEW * ROWS_PER_PERSON / TOGETHER + SHOWN + 2 * PER_BATCH);
        assertThat(many.reads() - few.reads()).isLessThan(PER_BATCH * (MANY / FEW));
        assertThat(many.writes()).isLessThanOrEqualTo(few.writes() * (MANY / FEW) + PER_BATCH * (MANY / FEW));
    }

    @Test
    void aFileThatChangesNothingCostsTheSameQueriesHoweverLongItIs() {
        Counted few = bring(FEW, true);
        Counted many = bring(MANY, true);
        assertThat(many.reads() - few.reads()).isLessThan(PER_BATCH);
        assertThat(many.writes() - few.writes()).isLessThan(PER_BATCH);
    }
}
