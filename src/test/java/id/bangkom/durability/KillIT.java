package id.bangkom.durability;

import static id.bangkom.testing.TasklistVisitor.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.durability.Ledger.Result;
import id.bangkom.durability.PackagedApp.Layout;
import id.bangkom.testing.Database;
import id.bangkom.testing.Databases;
import id.bangkom.testing.TasklistVisitor;
import id.bangkom.testing.TestCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Nothing that was acknowledged is lost, and nothing happens twice, when the process dies: the packaged application is
 * killed with signal 9 again and again in the middle of its work and of its users' calls. What the users were told is in
 * a {@link Ledger}; what happened is in the database; the two must agree.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
@Order(1) // the longest one begins, so that the others run beside it
class KillIT {

    private static final int KILLS = Integer.getInteger("bangkom.kills", 2);
    private static final int YEARS = 30;
    private static final int EMPLOYEES_PER_LIFE = 1;

    /** In the control, each life after which something may be missing. */
    private static final int MOST_KILLS_UNTIL_LOSS = 5;

    /** As in production but for times: what a killed process held is taken over soon, so that the test does not wait. */
    static final List<String> SOON = List.of(
            "--bangkom.demo=false",
            "--bangkom.cycle.poll=PT1S",
            "--camunda.bpm.job-execution.lock-time-in-millis=3000",
            "--camunda.bpm.job-execution.wait-time-in-millis=500",
            "--camunda.bpm.job-execution.max-wait=1000");

    private final Random random = new Random();

    @Test
    void onTheFileDatabaseEveryAcknowledgedCompletionIsThereOnce() {
        Path directory = PackagedApp.directory("kill-h2");
        NeedsCity city;
        try (Database database = Databases.fileOf(directory)) {
            city = city(database);
        }
        // No address of a database: this is about the one that the application chooses by itself.
        try (Ledger ledger = Ledger.in(directory)) {
            Run run = work(city, directory, SOON, ledger);
            try (Database database = Databases.fileOf(directory)) {
                LedgerCheck check = prove(city, database, ledger, run, "H2");
                List<String> torn = city.keys().stream()
                        .filter(key -> check.unfinished(city).stream().anyMatch(problem -> problem.contains(key)))
                        .toList();
                report("H2: background changes torn apart: " + torn);
                // Not promised on H2, see docs/durability.md; but a kill can tear no more than it found being
                // committed.
                assertThat(torn).hasSizeLessThanOrEqualTo(KILLS);
            }
        }
    }

    @Test
    void onPostgresEveryAcknowledgedCompletionIsThereOnce() {
        Path directory = PackagedApp.directory("kill-postgres");
        try (Database database = Databases.postgres();
                Ledger ledger = Ledger.in(directory)) {
            // The test server trades durability for speed; here it must not.
            database.jdbc()
                    .sql("alter database "
                            + database.jdbc()
                                    .sql("select current_database()")
                                    .query(String.class)
                                    .single() + " set synchronous_commit = on")
                    .update();
            NeedsCity city = city(database);
            Run run = work(city, directory, with(SOON, at(database.url(), database.user())), ledger);
            LedgerCheck check = prove(city, database, ledger, run, "PostgreSQL");
            assertThat(check.unfinished(city)).isEmpty();
        }
    }

    /** The control: were this test unable to see a loss, it would not see this one either. */
    @Test
    void withTheFileDatabasesOwnDefaultAcknowledgedCompletionsAreLost() {
        Path directory = PackagedApp.directory("kill-h2-default");
        NeedsCity city;
        try (Database database = Databases.fileOf(directory)) {
            city = NeedsCity.in(database, EMPLOYEES_PER_LIFE * (MOST_KILLS_UNTIL_LOSS + 1), YEARS);
        }
        List<String> settings = with(SOON, at("jdbc:h2:file:./data/bangkom;DB_CLOSE_ON_EXIT=FALSE", "bangkom"));
        List<String> lost = List.of();
        int kills = 0;
        try (Ledger ledger = Ledger.in(directory)) {
            while (lost.isEmpty() && kills < MOST_KILLS_UNTIL_LOSS) {
                kills++;
                workAndDie(city, directory, settings, ledger, ledger.acknowledged() + 40);
                try (Database database = Databases.fileOf(directory)) {
                    lost = new LedgerCheck(database, ledger).lost();
                }
            }
            report("H2 with its default delay: " + lost.size() + " of " + ledger.acknowledged()
                    + " acknowledged completions lost after kill " + kills);
        }
        assertThat(lost).as("losses after %d kills", kills).isNotEmpty();
    }

    /** How the lives of the application went. */
    private record Run(List<Duration> starts, Duration settled) {}

    private static NeedsCity city(Database database) {
        return NeedsCity.in(database, EMPLOYEES_PER_LIFE * (KILLS + 1), YEARS);
    }

    private Run work(NeedsCity city, Path directory, List<String> settings, Ledger ledger) {
        List<Duration> starts = new ArrayList<>();
        int calls = city.cases() * 2;
        for (int kill = 1; kill <= KILLS; kill++) {
            starts.add(workAndDie(city, directory, settings, ledger, calls * kill / (KILLS + 1)));
        }
        PackagedApp app = PackagedApp.start(Layout.JAR, directory, settings);
        starts.add(app.readyAfter());
        long begun = System.nanoTime();
        try (Staff staff = Staff.of(city, app, ledger)) {
            awaitFinished(staff, city, app);
        }
        Duration settled = Duration.ofNanos(System.nanoTime() - begun);
        app.stop();
        assertThat(app.errors()).isEmpty();
        return new Run(starts, settled);
    }

    /** One life: starts, is used until so many calls are acknowledged, and is killed a moment later. */
    private Duration workAndDie(
            NeedsCity city, Path directory, List<String> settings, Ledger ledger, int acknowledged) {
        PackagedApp app = PackagedApp.start(Layout.JAR, directory, settings);
        try (Staff staff = Staff.of(city, app, ledger)) {
            staff.await(acknowledged + " acknowledged calls", () -> ledger.acknowledged() >= acknowledged);
            pause(random.nextInt(400));
            // The staff are still at work when it dies; only then are they sent home.
            app.kill();
        } finally {
            app.kill();
        }
        return app.readyAfter();
    }

    static void awaitFinished(Staff staff, NeedsCity city, PackagedApp app) {
        TasklistVisitor administrator =
                TasklistVisitor.loggedIn(app.port(), TestCity.mail(TestCity.ADMINISTRATOR), TestCity.PASSWORD);
        staff.await("every case is finished", () -> finished(administrator) == city.cases());
    }

    private static int finished(TasklistVisitor administrator) {
        return TasklistVisitor.tree(administrator.call(
                        "GET",
                        ENGINE
                                + "/history/process-instance/count?finished=true&processDefinitionKey=needs-identification",
                        null))
                .path("count")
                .asInt();
    }

    private LedgerCheck prove(NeedsCity city, Database database, Ledger ledger, Run run, String name) {
        LedgerCheck check = new LedgerCheck(database, ledger);
        report("%s: %d kills, %d cases, %d calls: %d acknowledged, %d refused, %d unanswered of which %d happened;"
                        .formatted(
                                name,
                                KILLS,
                                city.cases(),
                                check.calls().size(),
                                count(check, Result.OK),
                                count(check, Result.FAIL),
                                count(check, Result.INFO),
                                check.unansweredButDone())
                + " lost " + check.lost().size() + ", too much "
                + check.tooMuch().size() + "; starts "
                + run.starts().stream().map(KillIT::seconds).toList() + " s, settled after the last in "
                + seconds(run.settled()) + " s");
        assertThat(check.lost()).isEmpty();
        assertThat(check.tooMuch()).isEmpty();
        // The kills hit work that was going on, or they proved nothing.
        assertThat(count(check, Result.INFO)).as("calls that a kill broke off").isPositive();
        return check;
    }

    private static long count(LedgerCheck check, Result result) {
        return check.calls().stream().filter(call -> call.result() == result).count();
    }

    static List<String> at(String url, String user) {
        return List.of("--spring.datasource.url=" + url, "--spring.datasource.username=" + user);
    }

    static List<String> with(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static String seconds(Duration duration) {
        return String.valueOf(duration.toSeconds());
    }

    /** What was measured, for whoever wants to know more than that it was enough. */
    static void report(String line) {
        try {
            Files.writeString(
                    Path.of("target", "durability", "report.txt"),
                    line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
