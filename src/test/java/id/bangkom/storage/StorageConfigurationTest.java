package id.bangkom.storage;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.Database;
import id.bangkom.testing.Databases;
import id.bangkom.testing.LogRecord;
import id.bangkom.testing.MutableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageConfigurationTest {

    private final MutableClock clock = new MutableClock(Instant.parse("2027-03-01T10:00:00Z"));

    @TempDir
    private Path directory;

    @Test
    void aFileDatabaseOutsideTheDemoIsWarnedOfAndBackedUpBeforeItIsMigrated() throws IOException {
        try (Database database = Databases.fileOf(directory)) {
            database.jdbc().sql("drop all objects").update();
            database.jdbc().sql("create table old_version (id integer)").update();
            assertThat(startOn(database, false)).contains("gunakan PostgreSQL");
        }
        Path elsewhere = directory.resolve("elsewhere");
        DailyBackupTest.unpack(directory.resolve("data/backup/bangkom-2027-03-01.zip"), elsewhere.resolve("data"));
        try (Database before = Databases.unmigratedFileOf(elsewhere)) {
            assertThat(before.jdbc()
                            .sql(
                                    "select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'")
                            .query(String.class)
                            .list())
                    .containsExactly("old_version");
        }
    }

    @Test
    void theDemoIsBackedUpWithoutAWarning() {
        try (Database database = Databases.fileOf(directory)) {
            assertThat(startOn(database, true)).doesNotContain("PostgreSQL");
            assertThat(directory.resolve("data/backup/bangkom-2027-03-01.zip")).isNotEmptyFile();
        }
    }

    @Test
    void anAddressThatAllowsLossIsWarnedOfInTheDemoToo() {
        try (Database database = Databases.fileOf(directory)) {
            assertThat(startOn(database, true)).doesNotContain("WRITE_DELAY");
            database.jdbc().sql("set write_delay 500").update();
            assertThat(startOn(database, true)).contains("WRITE_DELAY=0").contains("500 milidetik");
        }
    }

    @Test
    void postgresIsLeftAlone() {
        try (Database database = Databases.postgres()) {
            assertThat(startOn(database, false)).isEmpty();
        }
    }

    @Test
    void aLongRunningApplicationMakesACopyOnEachDay() {
        try (Database database = Databases.fileOf(directory)) {
            StorageConfiguration storage = new StorageConfiguration(database.dataSource(), clock, 7, true);
            storage.backupOfTheDay();
            clock.set(Instant.parse("2027-03-02T10:00:00Z"));
            storage.backupOfTheDay();
            assertThat(directory.resolve("data/backup"))
                    .isDirectoryContaining(file -> file.endsWith("bangkom-2027-03-01.zip"))
                    .isDirectoryContaining(file -> file.endsWith("bangkom-2027-03-02.zip"));
        }
    }

    /** What is logged. */
    private String startOn(Database database, boolean demo) {
        try (LogRecord log = LogRecord.of("id.bangkom.storage")) {
            new StorageConfiguration(database.dataSource(), clock, 7, demo)
                    .backupBeforeMigration()
                    .migrate(Flyway.configure()
                            .dataSource(database.dataSource())
                            .baselineOnMigrate(true)
                            .baselineVersion("0")
                            .load());
            return log.text();
        }
    }
}
