package id.bangkom.durability;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.durability.PackagedApp.Layout;
import id.bangkom.testing.Database;
import id.bangkom.testing.Databases;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The database server goes away for a while in the middle of the work and comes back: nobody has to restart anything. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class DatabaseOutageIT {

    private static final int OUTAGES = 2;

    /** Longer than anybody waits for a connection, so that calls fail in the meantime. */
    private static final Duration OUTAGE = Duration.ofSeconds(7);

    /** What failed meanwhile is tried again soon, so that the test does not wait. */
    private static final List<String> SOON = KillIT.with(
            KillIT.SOON, List.of("--camunda.bpm.generic-properties.properties.failed-job-retry-time-cycle=R5/PT1S"));

    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(15);

    @Test
    void theApplicationGoesOnByItselfAndNothingIsLostOrDoneTwice() {
        Path directory = PackagedApp.directory("database-outage");
        try (Database database = Databases.postgres();
                Cable cable = Cable.to(port(database));
                Ledger ledger = Ledger.in(directory)) {
            NeedsCity city = NeedsCity.in(database, 4, 15);
            PackagedApp app = PackagedApp.start(
                    Layout.JAR,
                    directory,
                    KillIT.with(
                            SOON,
                            KillIT.at(
                                    database.url().replace(":" + port(database) + "/", ":" + cable.port() + "/"),
                                    database.user())));
            Duration longest = Duration.ZERO;
            try (Staff staff = Staff.patient(city, app, ledger)) {
                for (int outage = 1; outage <= OUTAGES; outage++) {
                    int half = city.cases() * 2 * outage / (OUTAGES + 1);
                    staff.await("work before outage " + outage, () -> ledger.acknowledged() >= half);
                    cable.cut();
                    KillIT.pause((int) OUTAGE.toMillis());
                    cable.mend();
                    int before = ledger.acknowledged();
                    long mended = System.nanoTime();
                    staff.await("work after outage " + outage, () -> ledger.acknowledged() > before);
                    Duration recovery = Duration.ofNanos(System.nanoTime() - mended);
                    longest = recovery.compareTo(longest) > 0 ? recovery : longest;
                }
                KillIT.awaitFinished(staff, city, app);
                app.stop();
            } finally {
                app.kill();
            }
            LedgerCheck check = new LedgerCheck(database, ledger);
            KillIT.report(OUTAGES + " outages of PostgreSQL: " + ledger.acknowledged() + " acknowledged, lost "
                    + check.lost().size() + ", too much " + check.tooMuch().size() + "; at work again after "
                    + longest.toMillis() + " ms");
            assertThat(check.lost()).isEmpty();
            assertThat(check.tooMuch()).isEmpty();
            assertThat(check.unfinished(city)).isEmpty();
            assertThat(longest).isLessThan(LONGEST_RECOVERY);
        }
    }

    private static int port(Database database) {
        return URI.create(database.url().substring("jdbc:".length())).getPort();
    }
}
