package id.bangkom.durability;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.durability.PackagedApp.Layout;
import id.bangkom.testing.Database;
import id.bangkom.testing.Databases;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who stops the application in the middle of its work loses nothing and leaves nothing half done. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class GracefulStopIT {

    @Test
    void whatHasBegunIsFinishedAndWhatHasNotIsGivenBack() {
        Path directory = PackagedApp.directory("graceful-stop");
        NeedsCity city;
        try (Database database = Databases.fileOf(directory)) {
            city = NeedsCity.in(database, 4, 20);
        }
        try (Ledger ledger = Ledger.in(directory)) {
            PackagedApp app = PackagedApp.start(Layout.JAR, directory, List.of("--bangkom.demo=false"));
            try (Staff staff = Staff.of(city, app, ledger)) {
                staff.await("work is in full swing", () -> ledger.acknowledged() >= 60);
                app.stop();
            } finally {
                app.kill();
            }
            assertThat(app.errors()).isEmpty();
            try (Database database = Databases.fileOf(directory)) {
                LedgerCheck check = new LedgerCheck(database, ledger);
                assertThat(check.lost()).isEmpty();
                assertThat(check.tooMuch()).isEmpty();
                assertThat(count(database, "select count(*) from act_ru_job where lock_owner_ is not null"))
                        .as("jobs that nobody may take after the next start until their lock is out")
                        .isZero();
                assertThat(count(database, "select count(*) from act_ru_job where exception_msg_ is not null"))
                        .as("jobs that failed because of the stop")
                        .isZero();
                // Otherwise it was not stopped in the middle of its work.
                assertThat(count(database, "select count(*) from act_ru_task")).isPositive();
            }
        }
    }

    private static int count(Database database, String query) {
        return database.jdbc().sql(query).query(Integer.class).single();
    }
}
