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

/** Looks after the file database, before its tables are migrated and once a day while the application runs. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(StorageConfiguration.class);

    private final DataSource source;
    private final DailyBackup backup;
    private final boolean demo;

    StorageConfiguration(
            DataSource source,
            Clock clock,
            @Value("${bangkom.backup.keep:7}") int keep,
            @Value("${bangkom.demo:false}") boolean demo) {
        this.source = source;
        this.backup = new DailyBackup(clock, keep);
        this.demo = demo;
    }

    @Bean
    FlywayMigrationStrategy backupBeforeMigration() {
        return flyway -> {
            FileDatabase.of(source).ifPresent(database -> {
                warn(database);
                backup.take(database);
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
    }

    /** Every hour, because nobody knows when a day's first hour with the machine on is. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void backupOfTheDay() {
        FileDatabase.of(source).ifPresent(backup::take);
    }
}
