package id.bangkom.process.camunda;

import static id.bangkom.testing.TasklistVisitor.ENGINE;
import static id.bangkom.testing.TestCity.ADMINISTRATOR;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.process.CaseKey;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TasklistVisitor;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor.Answer;
import id.bangkom.testing.Workbench;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a plain employee can try against the engine's web API; every refusal is a clean 4xx and changes nothing. */
@HttpTest
class HostileStaffTest {

    private static final String PROCESS = "needs-identification";
    private static final int YEAR = 2027;

    @LocalServerPort
    private int port;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    private CaseKey own;
    private CaseKey others;
    private String ownTask;
    private String othersTask;
    private String person;
    private TasklistVisitor visitor;

    @BeforeEach
    void aPersonWithATaskAndAColleagueWithOne() {
        city.cycle(PALU, YEAR);
        person = city.employee();
        own = new CaseKey(PALU, YEAR, person);
        others = new CaseKey(PALU, YEAR, city.employee());
        bench.start(PROCESS, own);
        bench.start(PROCESS, others);
        ownTask = bench.task(PROCESS, own, "selfAssessment").getId();
        othersTask = bench.task(PROCESS, others, "selfAssessment").getId();
        visitor = visitor(person);
    }

    @Test
    void theHonestWayWorks() {
        String mine = filter();
        // As the Tasklist itself asks.
        Map<String, Object> query = Map.of(
                "processVariables", List.of(),
                "taskVariables", List.of(),
                "caseInstanceVariables", List.of(),
                "firstResult", 0,
                "maxResults", 15,
                "sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc")),
                "active", true);
        Answer list = visitor.call("POST", ENGINE + "/filter/" + mine + "/list?firstResult=0&maxResults=15", query);
        assertThat(list.status()).as(list.body()).isEqualTo(200);
        assertThat(TasklistVisitor.tree(list).path("_embedded").path("task")).hasSize(1);
        assertThat(list.body()).contains("Pegawai " + person + ", Dinas Perhubungan");
        Answer shown = visitor.call("GET", ENGINE + "/task/" + ownTask + "/form-variables", null);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(TasklistVisitor.tree(shown).path("employee").path("value").asText())
                .isEqualTo("Pegawai " + person);
        assertThat(visitor.call("GET", ENGINE + "/task/" + ownTask + "/deployed-form", null)
                        .status())
                .isEqualTo(200);

        assertThat(visitor.submit(ownTask, levels(3)).status()).isEqualTo(204);
        assertThat(bench.waitsAt(PROCESS, own)).containsExactly("confirmNeeds");
        Answer again = visitor.submit(ownTask, levels(3));
        assertThat(again.status()).isEqualTo(409);
        assertThat(message(again)).startsWith("Tugas ini sudah diselesaikan oleh Anda pada ");
    }

    @Test
    void expressionsInQueriesAreRefusedAndWouldReachNothing() {
        String attack = "${''.getClass().forName('java.lang.Runtime').getMethods()}";
        String filter = filter();
        for (Object query : List.of(
                Map.of("orQueries", List.of(Map.of("dueAfterExpression", attack))),
                Map.of("assigneeExpression", attack),
                Map.of("sorting", List.of(Map.of("nested", Map.of("x", Map.of("dueAfterExpression", attack))))))) {
            refused(visitor.call("POST", ENGINE + "/filter/" + filter + "/list", query));
        }
        refused(visitor.call(
                "POST", ENGINE + "/task", Map.of("orQueries", List.of(Map.of("dueAfterExpression", attack)))));
        refused(visitor.call("POST", ENGINE + "/filter", Map.of("name", "x", "resourceType", "Task")));
        refused(visitor.call("PUT", ENGINE + "/filter/" + filter, Map.of("name", "x", "resourceType", "Task")));

        // Even past the gateway an administrator's expression reaches no object.
        Answer past = visitor(ADMINISTRATOR)
                .call(
                        "POST",
                        ENGINE + "/task?firstResult=0&maxResults=10",
                        Map.of("orQueries", List.of(Map.of("dueAfterExpression", attack))));
        assertThat(past.status()).isBetween(400, 599);
        assertThat(past.body()).contains("Unable to resolve expression");
    }

    @Test
    void theSearchFindsByTheShownNameAndOnlyTheOwnTasks() {
        assertThat(found(Map.of("nameLike", "%PEGAWAI " + person + "%"))).containsExactly(ownTask);
        assertThat(found(Map.of("nameLike", "%perhubungan% mandiri " + YEAR))).containsExactly(ownTask);
        assertThat(found(Map.of("nameLike", "%" + others.id() + "%"))).isEmpty();
        assertThat(found(Map.of("nameLike", "%${currentUser()}%"))).isEmpty();
        assertThat(found(Map.of("nameLike", "_"))).isEmpty();
        assertThat(found(Map.of("nameLike", "%", "dueAfter", "2020-01-01T00:00:00.000+0000")))
                .containsExactly(ownTask);
        assertThat(found(Map.of("nameLike", "%", "dueBefore", "2020-01-01T00:00:00.000+0000")))
                .isEmpty();
    }

    @Test
    void theSearchTakesNoOtherCriteria() {
        String list = ENGINE + "/filter/" + filter() + "/list";
        for (Map<String, Object> query : List.<Map<String, Object>>of(
                Map.of("processVariables", List.of(Map.of("name", "a", "operator", "eq", "value", "b"))),
                Map.of("taskIdIn", List.of(othersTask)),
                Map.of("assignee", SUPERVISOR),
                Map.of("nameLike", "x".repeat(201)),
                Map.of("nameLike", List.of("x")),
                Map.of("dueBefore", Map.of("x", 1)),
                Map.of("sorting", "created"),
                Map.of("sorting", List.of(Map.of("sortBy", "processVariable", "sortOrder", "asc"))))) {
            Answer answer = visitor.call("POST", list, query);
            assertThat(answer.status()).as(query.toString()).isEqualTo(400);
            assertThat(message(answer)).as(query.toString()).startsWith("Pencarian ");
        }
        assertThat(visitor.call("POST", list, Map.of("dueBefore", "kemarin")).status())
                .isEqualTo(400);
    }

    private List<String> found(Map<String, Object> query) {
        Answer list = visitor.call("POST", ENGINE + "/filter/" + filter() + "/list?firstResult=0&maxResults=15", query);
        assertThat(list.status()).as(list.body()).isEqualTo(200);
        List<String> ids =
                TasklistVisitor.tree(list).path("_embedded").path("task").findValuesAsText("id");
        assertThat(TasklistVisitor.tree(list).path("count").asInt()).isEqualTo(ids.size());
        return ids;
    }

    @Test
    void theSetUpOfAnAdministratorIsClosed() {
        Map<String, Object> user = Map.of(
                "profile", Map.of("id", "intruder", "firstName", "I", "lastName", "N"),
                "credentials", Map.of("password", "intruder"));
        for (TasklistVisitor who : List.of(TasklistVisitor.stranger(port), visitor)) {
            refused(who.call("POST", "/camunda/api/admin/setup/default/user/create", user));
        }
    }

    @Test
    void aTaskIsNotHandedOnOrTakenForSomebodyElse() {
        refused(visitor.call("POST", ENGINE + "/task/" + ownTask + "/assignee", Map.of("userId", SUPERVISOR)));
        refused(visitor.call("POST", ENGINE + "/task/" + ownTask + "/delegate", Map.of("userId", SUPERVISOR)));
        refused(visitor.call("POST", ENGINE + "/task/" + ownTask + "/claim", Map.of("userId", SUPERVISOR)));
        refused(visitor.call("POST", ENGINE + "/task/" + othersTask + "/claim", Map.of("userId", person)));
        refused(visitor.call("POST", ENGINE + "/task/" + ownTask + "/unclaim", null));
        refused(visitor.call("PUT", ENGINE + "/task/" + ownTask, Map.of("assignee", SUPERVISOR)));
        refused(visitor.call(
                "POST",
                ENGINE + "/task/" + ownTask + "/identity-links",
                Map.of("userId", SUPERVISOR, "type", "candidate")));
        assertThat(bench.task(PROCESS, own, "selfAssessment").getAssignee()).isEqualTo(person);
    }

    @Test
    void variablesAreNeitherReadNorWritten() {
        String instance = bench.task(PROCESS, own, "selfAssessment").getProcessInstanceId();
        Map<String, Object> value = Map.of("value", "CONFIRM", "type", "String");
        for (String path : List.of(
                "/task/" + ownTask + "/variables/confirmNeeds",
                "/task/" + ownTask + "/localVariables/confirmNeeds",
                "/process-instance/" + instance + "/variables/confirmNeeds",
                "/execution/" + instance + "/localVariables/confirmNeeds")) {
            refused(visitor.call("PUT", ENGINE + path, value));
            refused(visitor.call("GET", ENGINE + path, null));
        }
        refused(visitor.call(
                "POST",
                ENGINE + "/task/" + ownTask + "/variables",
                Map.of("modifications", Map.of("confirmNeeds", value))));
        refused(visitor.call("GET", ENGINE + "/variable-instance", null));
        refused(visitor.call("GET", ENGINE + "/history/variable-instance", null));
        assertThat(runtime.getVariables(instance)).isEmpty();
    }

    /** Cockpit's numbers need the permission to read tasks; nothing else may come with it. */
    @Test
    void anAdministratorCountsTheTasksOfTheCityAndNoMore() {
        TasklistVisitor admin = visitor(ADMINISTRATOR);
        Answer count = admin.call("GET", ENGINE + "/task/count", null);
        assertThat(TasklistVisitor.tree(count).path("count").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(admin.call("GET", ENGINE + "/task/report/candidate-group-count", null)
                        .status())
                .isEqualTo(200);

        Answer seen = admin.call("GET", ENGINE + "/task/" + ownTask, null);
        assertThat(TasklistVisitor.tree(seen).path("name").asText()).isEqualTo("Mengisi penilaian mandiri");
        assertThat(seen.body()).doesNotContain("Dinas Perhubungan");
        refused(admin.call("GET", ENGINE + "/task/" + ownTask + "/form-variables", null));
        refused(admin.call("POST", ENGINE + "/task/" + ownTask + "/claim", Map.of("userId", ADMINISTRATOR)));
        refused(admin.call("POST", ENGINE + "/task/" + ownTask + "/assignee", Map.of("userId", ADMINISTRATOR)));
        refused(admin.call("POST", ENGINE + "/task/" + ownTask + "/unclaim", null));
        assertThat(admin.submit(ownTask, levels(3)).status()).isEqualTo(404);
        assertThat(bench.task(PROCESS, own, "selfAssessment").getAssignee()).isEqualTo(person);
    }

    @Test
    void aTaskIsCompletedThroughItsFormOnly() {
        refused(visitor.call("POST", ENGINE + "/task/" + ownTask + "/complete", Map.of("variables", Map.of())));
        refused(visitor.call("POST", ENGINE + "/task/" + ownTask + "/resolve", Map.of()));
        refused(visitor.call("POST", ENGINE + "/task/" + ownTask + "/bpmnError", Map.of("errorCode", "x")));
        refused(visitor.call("POST", ENGINE + "/task/" + ownTask + "/submit-form/", Map.of()));
        assertThat(bench.waitsAt(PROCESS, own)).containsExactly("selfAssessment");

        Answer past = visitor(ADMINISTRATOR)
                .call("POST", ENGINE + "/task/" + ownTask + "/complete", Map.of("variables", Map.of()));
        assertThat(past.status()).isBetween(400, 599);
        assertThat(bench.waitsAt(PROCESS, own)).containsExactly("selfAssessment");
    }

    @Test
    void theTaskOfAColleagueDoesNotExist() {
        for (String path : List.of("", "/form-variables", "/form", "/deployed-form", "/variables", "/comment")) {
            refused(visitor.call("GET", ENGINE + "/task/" + othersTask + path, null));
        }
        Answer submitted = visitor.submit(othersTask, levels(5));
        assertThat(submitted.status()).isEqualTo(404);
        assertThat(message(submitted)).isEqualTo("Tugas tidak ditemukan atau bukan untuk Anda.");
        assertThat(visitor.submit("no-such-task", levels(5)).status()).isEqualTo(404);
        assertThat(bench.waitsAt(PROCESS, others)).containsExactly("selfAssessment");
    }

    @Test
    void listsAndHistoryOfOthersAreClosed() {
        for (String path : List.of(
                "/task",
                "/task?assignee=" + SUPERVISOR,
                "/task?assignee=" + person + "&processVariables=a_eq_b",
                "/process-instance",
                "/history/process-instance",
                "/history/task",
                "/history/activity-instance",
                "/history/detail",
                "/user",
                "/user/" + SUPERVISOR + "/profile",
                "/group",
                "/identity/groups?userId=" + SUPERVISOR,
                "/authorization",
                "/deployment",
                "/job",
                "/incident",
                "/batch",
                "/decision-definition")) {
            refused(visitor.call("GET", ENGINE + path, null));
        }
        refused(visitor.call("POST", ENGINE + "/process-definition/key/" + PROCESS + "/start", Map.of()));
        refused(visitor.call("POST", ENGINE + "/message", Map.of("messageName", "needs-stage-closed")));
        refused(visitor.call("POST", ENGINE + "/deployment/create", Map.of()));
        refused(visitor.call("POST", ENGINE + "/decision-definition/key/intervention/evaluate", Map.of()));
    }

    @Test
    void anotherCityIsAnotherWorld() {
        TasklistVisitor sorong = visitor(SORONG_ANALYST);
        refused(sorong.call("GET", ENGINE + "/task/" + ownTask, null));
        refused(sorong.call("GET", ENGINE + "/task/" + ownTask + "/form-variables", null));
        assertThat(sorong.submit(ownTask, levels(3)).status()).isEqualTo(404);

        // An administrator sees the definitions, which are the same everywhere, but no case of another city.
        city.account(SORONG, "sorongadmin" + person, "Pengelola Sorong", id.bangkom.access.Role.ADMINISTRATOR, null);
        TasklistVisitor admin = visitor("sorongadmin" + person);
        for (String path : List.of("/process-instance", "/history/process-instance", "/task", "/user", "/job")) {
            Answer answer = admin.call("GET", ENGINE + path, null);
            assertThat(answer.body())
                    .as(path + " " + answer.status())
                    .doesNotContain("palu", person, "Pegawai", SUPERVISOR);
        }
    }

    @Test
    void nobodyConfirmsTheOwnNeeds() {
        visitor.submit(ownTask, levels(3));
        String confirm = bench.task(PROCESS, own, "confirmNeeds").getId();
        Map<String, Object> answers = levels(5);
        answers.put("decision", "CONFIRM");
        assertThat(visitor.submit(confirm, answers).status()).isEqualTo(404);
        // Even when the engine's assignment says so, the domain does not.
        tasks.setAssignee(confirm, person);
        Answer assigned = visitor.submit(confirm, answers);
        assertThat(assigned.status()).isEqualTo(403);
        assertThat(message(assigned)).contains("tidak dapat dikonfirmasi oleh pegawai yang bersangkutan sendiri");
        assertThat(bench.waitsAt(PROCESS, own)).containsExactly("confirmNeeds");
    }

    @Test
    void nobodyDecidesOnTheOwnPlanOrReadsThatOfAColleague() {
        String plans = "individual-plan";
        bench.timeIs(ProcessTestConfiguration.MORNING);
        bench.start(plans, own);
        bench.start(plans, others);
        bench.reachTimer(plans, own, "draftPlanTakeover");
        String approve = bench.task(plans, own, "approvePlan").getId();
        Map<String, Object> answers = Map.of("decision", "APPROVE", "reason", "");
        assertThat(visitor.submit(approve, answers).status()).isEqualTo(404);
        for (String task :
                List.of(approve, bench.task(plans, others, "approvePlan").getId())) {
            assertThat(visitor.call("GET", ENGINE + "/task/" + task + "/form-variables", null)
                            .status())
                    .isEqualTo(404);
        }
        tasks.setAssignee(approve, person);
        Answer assigned = visitor.submit(approve, answers);
        assertThat(assigned.status()).isEqualTo(403);
        assertThat(message(assigned)).contains("tidak dapat diputus oleh pegawai yang bersangkutan sendiri");
        assertThat(bench.waitsAt(plans, own)).containsExactly("approvePlan");
    }

    @Test
    void wrongAnswersAreNamedInIndonesianAndChangeNothing() {
        Map<String, Map<String, Object>> wrong = new HashMap<>();
        wrong.put("wajib diisi", without("level1"));
        wrong.put("paling besar 5", with("level1", 6));
        wrong.put("paling kecil 1", with("level1", 0));
        wrong.put("bilangan bulat", with("level1", "tiga"));
        wrong.put("tidak dikenal", with("approved", true));
        wrong.put("panjangnya", with("wishes", "x".repeat(1001)));
        wrong.put("tanpa karakter kendali", with("wishes", "a\u0000b"));
        wrong.forEach((expected, answers) -> {
            Answer answer = visitor.submit(ownTask, answers);
            assertThat(answer.status()).as(expected).isEqualTo(400);
            assertThat(message(answer)).contains(expected).doesNotContain("ENGINE", "Exception");
        });
        for (Object garbage : List.of(1.5, List.of(1), Map.of("a", 1), true, "")) {
            assertThat(visitor.submit(ownTask, with("level1", garbage)).status())
                    .as(garbage.toString())
                    .isEqualTo(400);
        }
        assertThat(visitor.call("POST", ENGINE + "/task/" + ownTask + "/submit-form", "no object")
                        .status())
                .isEqualTo(400);
        assertThat(bench.waitsAt(PROCESS, own)).containsExactly("selfAssessment");
    }

    @Test
    void aForgedRequestChangesNothing() {
        Answer forged =
                visitor.forged("POST", ENGINE + "/task/" + ownTask + "/submit-form", Map.of("variables", Map.of()));
        assertThat(forged.status()).isEqualTo(403);
        assertThat(bench.waitsAt(PROCESS, own)).containsExactly("selfAssessment");
    }

    @Test
    void withoutALoginThereIsNothing() {
        TasklistVisitor stranger = TasklistVisitor.stranger(port);
        assertThat(stranger.call("GET", ENGINE + "/task", null).status()).isBetween(401, 403);
        assertThat(stranger.call("GET", "/engine-rest/task", null).status()).isBetween(401, 404);
        assertThat(visitor.call("GET", "/engine-rest/task", null).status()).isBetween(403, 404);
    }

    @Test
    void whoLeavesIsOutAtOnce() {
        city.leaves(person);
        assertThat(visitor.submit(ownTask, levels(3)).status()).isBetween(401, 403);
        assertThat(bench.waitsAt(PROCESS, own)).containsExactly("selfAssessment");
    }

    /** The id of the filter "Tugas saya". */
    private String filter() {
        Answer filters = visitor.call("GET", ENGINE + "/filter?firstResult=0&maxResults=2000&resourceType=Task", null);
        String id = TasklistVisitor.tree(filters).path(0).path("id").asText();
        assertThat(id).as(filters.body()).isNotBlank();
        return id;
    }

    private TasklistVisitor visitor(String account) {
        return TasklistVisitor.loggedIn(port, TestCity.mail(account), TestCity.PASSWORD);
    }

    private static void refused(Answer answer) {
        assertThat(answer.status())
                .as(answer.http().request().method() + " " + answer.http().uri() + ": " + answer.body())
                .isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("stackTrace");
    }

    private static String message(Answer answer) {
        return TasklistVisitor.tree(answer).path("message").asText();
    }

    private static Map<String, Object> levels(int level) {
        Map<String, Object> answers = new HashMap<>();
        for (int slot = 1; slot <= 9; slot++) {
            answers.put("level" + slot, level);
        }
        return answers;
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> answers = levels(3);
        answers.put(key, value);
        return answers;
    }

    private static Map<String, Object> without(String key) {
        Map<String, Object> answers = levels(3);
        answers.remove(key);
        return answers;
    }
}
