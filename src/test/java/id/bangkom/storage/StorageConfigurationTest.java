package id.bangkom.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.bangkom.testing.Database;
import id.bangkom.testing.Databases;
import id.bangkom.testing.LogRecord;
import id.bangkom.testing.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;

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
    void anAddressThatLetsH2TidyUpOnClosingIsWarnedOfToo() {
        Path file = directory.toAbsolutePath().resolve("data/bangkom");
        String address = "jdbc:h2:file:" + file + ";WRITE_DELAY=0";
        assertThat(startOn(new DriverManagerDataSource(address, "bangkom", ""), DataSize.ofMegabytes(200), true))
                .contains("MAX_COMPACT_TIME=0");
        assertThat(startOn(
                        new DriverManagerDataSource(address + ";MAX_COMPACT_TIME=0", "bangkom", ""),
                        DataSize.ofMegabytes(200),
                        true))
                .doesNotContain("MAX_COMPACT_TIME");
    }

    @Test
    void aFileThatHasGrownIsMadeSmallerAtTheStartWithACopyAtHand() throws IOException {
        Path file = directory.toAbsolutePath().resolve("data/bangkom");
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl("jdbc:h2:file:" + file + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0");
        settings.setUsername("bangkom");
        try (HikariDataSource pool = new HikariDataSource(settings)) {
            JdbcClient jdbc = JdbcClient.create(pool);
            jdbc.sql("create table grown (id int primary key, words varchar(100000))")
                    .update();
            for (int id = 0; id < 60; id++) {
                jdbc.sql("merge into grown values (?, random_uuid() || space(90000) || random_uuid())")
                        .param(id)
                        .update();
                jdbc.sql("update grown set words = words || random_uuid() where id > ?")
                        .param(id - 5)
                        .update();
            }
            jdbc.sql("delete from grown where id > 0").update();
            Path stored = file.resolveSibling("bangkom.mv.db");
            long before = Files.size(stored);

            assertThat(startOn(pool, DataSize.ofBytes(before + 1), true)).doesNotContain("dirapikan");
            assertThat(startOn(pool, DataSize.ofBytes(before / 2), true)).contains("dirapikan");

            assertThat(Files.size(stored)).isLessThan(before / 2);
            assertThat(jdbc.sql("select count(*) from grown")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(directory.resolve("data/backup/bangkom-2027-03-01.zip")).isNotEmptyFile();
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
            StorageConfiguration storage =
                    new StorageConfiguration(database.dataSource(), clock, 7, DataSize.ofMegabytes(200), true);
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
        return startOn(database.dataSource(), DataSize.ofMegabytes(200), demo);
    }

    private String startOn(DataSource source, DataSize compactAbove, boolean demo) {
        try (LogRecord log = LogRecord.of("id.bangkom.storage")) {
            new StorageConfiguration(source, clock, 7, compactAbove, demo)
                    .backupBeforeMigration()
                    .migrate(Flyway.configure()
                            .dataSource(source)
                            .baselineOnMigrate(true)
                            .baselineVersion("0")
                            .load());
            return log.text();
        }
    }
}
