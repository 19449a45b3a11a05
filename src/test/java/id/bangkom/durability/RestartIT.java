package id.bangkom.durability;

import static id.bangkom.testing.TasklistVisitor.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.access.Credentials;
import id.bangkom.durability.PackagedApp.Layout;
import id.bangkom.testing.Database;
import id.bangkom.testing.Databases;
import id.bangkom.testing.TasklistVisitor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Stopping and starting changes nothing: neither in the layout in which Maven runs the classes, nor in the jar, nor when a
 * database goes from the one to the other.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class RestartIT {

    /** The demo's story person, and a year that the demo knows nothing of. */
    private static final String EMPLOYEE = "p406";

    private static final String LOGIN = "siti.rahma@palu.example";
    private static final int YEAR = 2040;
    private static final String NO_CASES = "--bangkom.demo-cases=false";

    private final Path directory = PackagedApp.directory("restart");

    @Test
    void everyStartFindsWhatTheLastOneLeftAndDeploysNothingNew() {
        PackagedApp.start(Layout.EXPLODED, directory, List.of(NO_CASES)).stop();
        Snapshot first = snapshot();
        assertThat(first.deployed().get("act_re_deployment")).hasSize(1);
        assertThat(first.deployed().get("act_re_procdef")).anyMatch(row -> row.startsWith("needs-identification 1 "));
        assertThat(first.deployed().get("authorizations")).isNotEmpty();
        assertThat(first.rows().get("account")).isGreaterThan(60);

        askForACase();
        String task = workIn(Layout.EXPLODED, null);
        Snapshot second = snapshot();
        assertNothingGone(first, second);

        workIn(Layout.JAR, task);
        Snapshot third = snapshot();
        assertNothingGone(second, third);

        workIn(Layout.JAR, task);
        assertNothingGone(third, snapshot());
    }

    /** What the engine was given by the application, row by row; and how many rows each table has. */
    private record Snapshot(Map<String, List<String>> deployed, Map<String, Integer> rows) {}

    private Snapshot snapshot() {
        try (Database database = Databases.fileOf(directory)) {
            Map<String, List<String>> deployed = new TreeMap<>();
            deployed.put("act_re_deployment", rows(database, "select id_, name_ from act_re_deployment order by id_"));
            for (String definitions : List.of("act_re_procdef", "act_re_decision_def", "act_re_camformdef")) {
                deployed.put(
                        definitions,
                        rows(
                                database,
                                "select key_, version_, resource_name_, deployment_id_ from " + definitions
                                        + " order by key_, version_"));
            }
            deployed.put(
                    "resources",
                    rows(
                            database,
                            "select name_, deployment_id_ from act_ge_bytearray where deployment_id_ is not null"
                                    + " order by name_"));
            // Each open task brings one more; all others are made by the first start.
            deployed.put(
                    "authorizations",
                    rows(
                            database,
                            "select id_, user_id_, group_id_, resource_type_, resource_id_, perms_"
                                    + " from act_ru_authorization where resource_type_ <> 7 order by id_"));
            Map<String, Integer> counts = new TreeMap<>();
            for (String table :
                    rows(database, "select table_name from information_schema.tables where table_schema = 'PUBLIC'")) {
                counts.put(
                        table.toLowerCase(Locale.ROOT),
                        database.jdbc()
                                .sql("select count(*) from \"" + table + "\"")
                                .query(Integer.class)
                                .single());
            }
            return new Snapshot(deployed, counts);
        }
    }

    private static List<String> rows(Database database, String query) {
        List<String> rows = new ArrayList<>();
        database.jdbc().sql(query).query(row -> {
            List<String> values = new ArrayList<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                values.add(row.getString(column));
            }
            rows.add(String.join(" ", values));
        });
        return rows;
    }

    private static void assertNothingGone(Snapshot before, Snapshot after) {
        assertThat(after.deployed()).isEqualTo(before.deployed());
        // Jobs come and go and metrics are added up; everything else only ever grows in so short a time.
        before.rows().forEach((table, count) -> {
            if (!table.startsWith("act_ru_") || table.equals("act_ru_task") || table.equals("act_ru_authorization")) {
                assertThat(after.rows().get(table)).as(table).isGreaterThanOrEqualTo(count);
            }
        });
        for (String table : List.of(
                "tenant",
                "account",
                "role_grant",
                "employee",
                "placement",
                "job_position",
                "competency",
                "rule_value",
                "holiday",
                "act_ru_filter",
                "flyway_schema_history")) {
            assertThat(after.rows().get(table))
                    .as(table)
                    .isEqualTo(before.rows().get(table));
        }
    }

    private void askForACase() {
        try (Database database = Databases.fileOf(directory)) {
            database.jdbc()
                    .sql(
                            """
                            insert into cycle (tenant, for_year, state, opened_at, opened_by, rules_as_of)
                            values ('palu', ?, 'OPEN', current_timestamp, 'p101', current_date)
                            """)
                    .params(YEAR)
                    .update();
            database.jdbc()
                    .sql(
                            """
                            insert into stage_case (tenant, for_year, process, case_id, stage, state, planned_at)
                            values ('palu', ?, 'needs-identification', ?, 'NEEDS', 'PLANNED', current_timestamp)
                            """)
                    .params(YEAR, EMPLOYEE)
                    .update();
        }
    }

    /** Runs once, logs in, and finds the task of the case: the same as in the run before, if there was one. */
    private String workIn(Layout layout, String before) {
        PackagedApp app = PackagedApp.start(layout, directory, List.of(NO_CASES, "--bangkom.cycle.poll=PT1S"));
        TasklistVisitor siti = TasklistVisitor.loggedIn(app.port(), LOGIN, Credentials.DEMO_PASSWORD);
        String task = task(siti);
        if (before != null) {
            assertThat(task).isEqualTo(before);
        }
        assertThat(siti.call("GET", ENGINE + "/task/" + task + "/form-variables", null)
                        .body())
                .contains("Siti Rahma")
                .contains(String.valueOf(YEAR));
        app.stop();
        return task;
    }

    private static String task(TasklistVisitor visitor) {
        for (int attempt = 0; attempt < 300; attempt++) {
            for (var task : TasklistVisitor.tree(
                            visitor.call("GET", ENGINE + "/task?maxResults=50&assignee=" + EMPLOYEE, null))
                    .path("_embedded")
                    .path("task")) {
                String id = task.path("id").asText();
                if (visitor.call("GET", ENGINE + "/task/" + id + "/form-variables", null)
                        .body()
                        .contains("\"value\":" + YEAR)) {
                    return id;
                }
            }
            pause();
        }
        throw new AssertionError("The case was not started");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
