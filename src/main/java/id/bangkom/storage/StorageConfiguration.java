package id.bangkom.storage;

import java.time.Clock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.unit.DataSize;

/** Looks after the file database, before its tables are migrated and once a day while the application runs. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(StorageConfiguration.class);

    private final DataSource source;
    private final DailyBackup backup;
    private final boolean demo;
    private final long compactAbove;

    StorageConfiguration(
            DataSource source,
            Clock clock,
            @Value("${bangkom.backup.keep:7}") int keep,
            @Value("${bangkom.compact-above:200MB}") DataSize compactAbove,
            @Value("${bangkom.demo:false}") boolean demo) {
        this.source = source;
        this.backup = new DailyBackup(clock, keep);
        this.compactAbove = compactAbove.toBytes();
        this.demo = demo;
    }

    @Bean
    FlywayMigrationStrategy backupBeforeMigration() {
        return flyway -> {
            FileDatabase.of(source).ifPresent(database -> {
                warn(database);
                backup.take(database);
                makeSmaller(database);
            });
            flyway.migrate();
        };
    }

    private void warn(FileDatabase database) {
        if (!demo) {
            LOG.warn(
                    "Basis data H2 ({}) hanya untuk uji coba dan untuk satu kantor. Untuk satu kota gunakan PostgreSQL.",
                    database.path());
        }
        int delay = database.writeDelay();
        if (delay > 0) {
            LOG.warn(
                    "Alamat basis data H2 tidak memuat WRITE_DELAY=0. Bila aplikasi terhenti mendadak, pekerjaan yang"
                            + " sudah diterima dalam {} milidetik terakhir dapat hilang.",
                    delay);
        }
        if (database.compactTime() > 0) {
            LOG.warn(
                    "Alamat basis data H2 tidak memuat MAX_COMPACT_TIME=0. H2 merapikan berkasnya saat ditutup, dan karena"
                            + " kesalahan di dalamnya (h2database 4247) isi yang terakhir pernah hilang.");
        }
    }

    /** H2 gives no space back while it works, and is not let do it when it closes; so at a start, with a copy at hand. */
    private void makeSmaller(FileDatabase database) {
        if (database.size() > compactAbove) {
            LOG.info("Berkas basis data dirapikan, karena sudah {} MB ...", database.size() / 1_000_000);
            new Compaction(source).compact();
        }
    }

    /** Every hour, because nobody knows when a day's first hour with the machine on is. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void backupOfTheDay() {
        FileDatabase.of(source).ifPresent(backup::take);
    }
}
