package id.bangkom.storage;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.Database;
import id.bangkom.testing.Databases;
import id.bangkom.testing.LogRecord;
import id.bangkom.testing.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyBackupTest {

    /** Noon everywhere from Greenwich to Papua is the same day. */
    private static final Instant NOON = Instant.parse("2027-03-01T10:00:00Z");

    @TempDir
    private Path directory;

    private final MutableClock clock = new MutableClock(NOON);
    private Database database;

    @BeforeEach
    void aDatabaseWithACity() {
        database = Databases.fileOf(directory);
        database.jdbc()
                .sql(
                        "insert into tenant (id, name, agency, zone) values ('palu', 'Kota Palu', 'BKPSDMD', 'Asia/Makassar')")
                .update();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aBackupUnpackedElsewhereIsTheWholeDatabase() throws IOException {
        take(7);
        // Written after the backup, so it must not be in it.
        database.jdbc()
                .sql(
                        "insert into tenant (id, name, agency, zone) values ('sorong', 'Kota Sorong', 'BKPSDM', 'Asia/Jayapura')")
                .update();

        Path elsewhere = directory.resolve("elsewhere");
        unpack(backups().get(0), elsewhere.resolve("data"));
        try (Database restored = Databases.fileOf(elsewhere)) {
            assertThat(restored.jdbc()
                            .sql("select id from tenant")
                            .query(String.class)
                            .list())
                    .containsExactly("palu");
            assertThat(script(restored))
                    .filteredOn(line -> line.contains("HOLIDAY"))
                    .isNotEmpty();
            database.jdbc().sql("delete from tenant where id = 'sorong'").update();
            assertThat(script(restored)).containsExactlyInAnyOrderElementsOf(script(database));
        }
    }

    @Test
    void thereIsOneADayHoweverOftenItIsStarted() throws IOException {
        take(7);
        byte[] first = Files.readAllBytes(backups().get(0));
        database.jdbc().sql("delete from tenant").update();
        clock.set(NOON.plus(Duration.ofMinutes(5)));
        take(7);
        assertThat(names()).containsExactly("bangkom-2027-03-01.zip");
        assertThat(Files.readAllBytes(backups().get(0))).isEqualTo(first);
    }

    @Test
    void theNewestAreKeptAndNothingElseIsTouched() throws IOException {
        Path backup = Files.createDirectories(directory.resolve("data/backup"));
        Files.writeString(backup.resolve("bangkom-sebelum-pindah.zip"), "somebody's own copy");
        Files.writeString(backup.resolve("lain-2020-01-01.zip"), "of something else");
        for (int day = 0; day < 5; day++) {
            clock.set(NOON.plus(Duration.ofDays(day)));
            take(3);
        }
        assertThat(names())
                .containsExactly(
                        "bangkom-2027-03-03.zip",
                        "bangkom-2027-03-04.zip",
                        "bangkom-2027-03-05.zip",
                        "bangkom-sebelum-pindah.zip",
                        "lain-2020-01-01.zip");
    }

    @Test
    void whatACrashLeftHalfWrittenIsReplaced() throws IOException {
        Path backup = Files.createDirectories(directory.resolve("data/backup"));
        Files.writeString(backup.resolve("bangkom.part"), "half");
        take(7);
        assertThat(names()).containsExactly("bangkom-2027-03-01.zip");
    }

    @Test
    void aBackupThatCannotBeWrittenIsInTheLogAndStopsNothing() throws IOException {
        Files.writeString(directory.resolve("data/backup"), "not a directory");
        try (LogRecord log = LogRecord.of("id.bangkom.storage")) {
            take(7);
            assertThat(log.text()).contains("tidak dapat dibuat").contains("bangkom-2027-03-01.zip");
        }
    }

    @Test
    void withNothingToKeepThereIsNone() {
        take(0);
        assertThat(directory.resolve("data/backup")).doesNotExist();
    }

    @Test
    void aDatabaseWithoutTablesIsNotWorthABackup() {
        database.jdbc().sql("drop all objects").update();
        take(7);
        assertThat(directory.resolve("data/backup")).doesNotExist();
    }

    @Test
    void onlyAFileOfH2IsAFileDatabase() {
        try (Database memory = Databases.h2();
                Database postgres = Databases.postgres()) {
            assertThat(FileDatabase.of(memory.dataSource())).isEmpty();
            assertThat(FileDatabase.of(postgres.dataSource())).isEmpty();
        }
        assertThat(FileDatabase.of(database.dataSource()))
                .hasValueSatisfying(file -> assertThat(file.path()).isEqualTo(directory.resolve("data/bangkom")));
    }

    private void take(int keep) {
        new DailyBackup(clock, keep).take(FileDatabase.of(database.dataSource()).orElseThrow());
    }

    private List<Path> backups() throws IOException {
        try (var files = Files.list(directory.resolve("data/backup"))) {
            return files.sorted().toList();
        }
    }

    private List<String> names() throws IOException {
        return backups().stream().map(file -> file.getFileName().toString()).toList();
    }

    /** Every table with every row. */
    private static List<String> script(Database database) {
        return new ArrayList<>(
                database.jdbc().sql("script nosettings").query(String.class).list());
    }

    static void unpack(Path zip, Path directory) throws IOException {
        Files.createDirectories(directory);
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Files.copy(entries, directory.resolve(entry.getName()));
            }
        }
    }
}
