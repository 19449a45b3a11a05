package id.bangkom.cycle;

import static id.bangkom.testing.TasklistVisitor.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.process.Actor;
import id.bangkom.process.OpenTask;
import id.bangkom.process.TaskDesk;
import id.bangkom.testing.Browser;
import id.bangkom.testing.Browser.Person;
import id.bangkom.testing.FormRobot;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.Wishes;
import id.bangkom.testing.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The year of one civil servant in a real browser: the head of the HR agency opens the cycle in the portal, everybody who
 * has to do with her works in the Tasklist, HR closes each stage early for all others, and time is moved to the classes
 * and evaluations. Pictures of every form lie in {@code target/screenshots}.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:journey-test;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500",
            "bangkom.demo=true",
            "bangkom.demo-cases=false"
        })
@ActiveProfiles("process-test")
@Import({Workbench.class, ProcessTestConfiguration.class})
class JourneyTest {

    private static final String PALU = "palu";
    private static final int YEAR = 2027;
    private static final String PASSWORD = "bangkom-demo-2026";
    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

    /** Siti Rahma of the transport department, and those who work with her. */
    private static final List<String> PEOPLE = List.of(
            "siti.rahma@palu.example",
            "arman.tiwow@palu.example",
            "lilis.modo@palu.example",
            "samsul.lamato@palu.example",
            "yusuf.mangitung@palu.example",
            "hasan.larope@palu.example",
            "sekda@palu.example",
            "walikota@palu.example",
            "pelatihan@universitas.example");

    /** Her department without those who sit in front of a browser, and her superior. */
    private static final List<String> COLLEAGUES =
            List.of("p402", "p403", "p404", "p405", "p407", "p408", "p409", "p410", "p411");

    /** Classes that nobody confirms are scheduled again and again; seeing that form some times is enough. */
    private static final int MOST_IN_BROWSER = 3;

    private static final List<String> LAST =
            List.of("training-class/record-results", "training-evaluation/agree-follow-up");

    private static final List<String> OF_PEOPLE = List.of(
            "needs-identification", "individual-plan", "training-participation", "mentoring", "training-evaluation");

    @LocalServerPort
    private int port;

    @Autowired
    private Workbench bench;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Cycles cycles;

    @Autowired
    private FanOuts worker;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private ManagementService management;

    @Autowired
    private MutableClock clock;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Person> persons = new LinkedHashMap<>();
    private final List<String> done = new ArrayList<>();
    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.start(port);
        bench.timeIs(Instant.parse("2027-02-22T01:00:00Z"));
    }

    @AfterEach
    void closeBrowser() {
        persons.values().forEach(Person::close);
        browser.close();
    }

    @Test
    void aCivilServantGoesFromSelfAssessmentToEvaluation() {
        Person head = person("hasan.larope@palu.example");
        head.page().navigate("/buka-siklus");
        head.page().selectOption("select[name=year]", String.valueOf(YEAR));
        head.picture("open-cycle");
        head.page().locator("button:has-text('Buka siklus')").click();
        work();

        for (String stage : List.of("needs", "plans", "unit_plans")) {
            everybodyWorks();
            closeEarly(stage);
        }
        everybodyWorks();
        for (int leap = 0; leap < 60 && !done.containsAll(LAST); leap++) {
            leap();
            everybodyWorks();
        }

        assertThat(new TreeSet<>(done))
                .contains(
                        "needs-identification/self-assessment",
                        "needs-identification/confirm-needs",
                        "individual-plan/draft-plan",
                        "individual-plan/approve-plan",
                        "unit-plan/draft-unit-plan",
                        "unit-plan/endorse-unit-plan",
                        "unit-plan/verify-unit-plan",
                        "development-cycle/verify-city-plan",
                        "development-cycle/approve-city-plan",
                        "training-class/schedule-class",
                        "training-class/confirm-class",
                        "training-class/record-results",
                        "training-participation/confirm-attendance",
                        "training-participation/submit-evidence",
                        "training-participation/verify-evidence",
                        "training-participation/rate-training",
                        "training-evaluation/evaluate-self",
                        "training-evaluation/observe-behaviour",
                        "training-evaluation/agree-follow-up");
        Person siti = person("siti.rahma@palu.example");
        siti.page().navigate("/");
        siti.picture("landing-employee-after-the-year");
    }

    private void closeEarly(String stage) {
        Person analyst = person("yusuf.mangitung@palu.example");
        analyst.page().navigate("/siklus/" + YEAR);
        analyst.picture("cycle-" + stage);
        Locator close = analyst.page().locator("a.button.danger[href$='/tahap/" + stage + "']");
        if (close.count() == 0) {
            // Nobody was left, so the stage has ended by itself.
            return;
        }
        close.click();
        analyst.page().fill("textarea[name=reason]", "Semua yang perlu sudah terisi.");
        analyst.page().locator("button:has-text('Tutup tahap sekarang')").click();
        analyst.page().waitForURL(url -> url.endsWith("/siklus/" + YEAR));
        work();
    }

    private void everybodyWorks() {
        boolean again = true;
        while (again) {
            again = colleaguesWork();
            for (String login : PEOPLE) {
                Account account = accounts.byLogin(login).orElseThrow();
                for (OpenTask task : desk.waitingFor(new Actor(account.id(), PALU))) {
                    if (concerns(task)
                            && desk.find(new Actor(account.id(), PALU), task.id())
                                    .isPresent()) {
                        if (Collections.frequency(done, name(task)) < MOST_IN_BROWSER) {
                            complete(login, account, task);
                        } else {
                            completeWithoutBrowser(new Actor(account.id(), PALU), task);
                        }
                        again = true;
                    }
                }
            }
        }
    }

    /** So that enough people come together for a class, her colleagues fill in the same forms, only without a browser. */
    private boolean colleaguesWork() {
        boolean worked = false;
        for (String id : COLLEAGUES) {
            Actor colleague = new Actor(id, PALU);
            for (OpenTask task : desk.waitingFor(colleague)) {
                if (OF_PEOPLE.contains(task.process()) && !concerns(task)) {
                    completeWithoutBrowser(colleague, task);
                    worked = true;
                }
            }
        }
        work();
        return worked;
    }

    private void completeWithoutBrowser(Actor actor, OpenTask task) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        FormRobot robot = new FormRobot(today, wishes(task, today));
        desk.complete(actor, task.id(), robot.answers(form(task), desk.view(actor, task.id())));
    }

    private static String name(OpenTask task) {
        return task.process() + "/" + task.form();
    }

    private static Map<String, Object> wishes(OpenTask task, LocalDate today) {
        Map<String, Object> wishes = Wishes.of(task, today);
        if (task.form().equals("draft-plan")) {
            wishes.put("item3Programme", new FormRobot.Labelled("Pelayanan Publik Prima dengan Simulasi"));
            wishes.put("item4Programme", new FormRobot.Labelled("Pelayanan Publik Dasar"));
        }
        if (task.form().equals("log-session")) {
            wishes.put("decision", "FINISH");
        }
        return wishes;
    }

    private JsonNode form(OpenTask task) {
        try {
            return json.readTree(
                    Path.of("forms", task.process(), task.form() + ".form").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tasks about others than Siti are left to her colleagues and to the closing of the stage. */
    private static boolean concerns(OpenTask task) {
        return OF_PEOPLE.contains(task.process())
                ? task.subject().contains("Siti Rahma")
                : !task.process().equals("unit-plan") || task.subject().contains("Perhubungan");
    }

    private void complete(String login, Account account, OpenTask task) {
        Person person = person(login);
        person.openTask(task.id(), task.assignee() == null);
        JsonNode form = get(person, ENGINE + "/task/" + task.id() + "/deployed-form");
        JsonNode variables = get(person, ENGINE + "/task/" + task.id() + "/form-variables");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        FormRobot robot = new FormRobot(today, wishes(task, today));
        person.fill(form, robot.answers(form, variables), robot.view(variables), robot);
        person.picture("%02d-%s".formatted(done.size() + 1, task.form()));
        Optional<String> refusal = person.complete();
        assertThat(refusal).as(name(task) + " of " + login).isEmpty();
        done.add(name(task));
        work();
    }

    private JsonNode get(Person person, String path) {
        try {
            return json.readTree(person.page().request().get(path).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Person person(String login) {
        return persons.computeIfAbsent(login, name -> {
            Person person = browser.person(name, PASSWORD);
            person.picture("landing-" + name.replaceAll("@.*", ""));
            return person;
        });
    }

    private void leap() {
        List<Job> timers =
                management.createJobQuery().timers().orderByJobDuedate().asc().listPage(0, 1);
        Instant next = timers.isEmpty()
                ? clock.instant().plusSeconds(24 * 3600)
                : timers.get(0).getDuedate().toInstant().plusSeconds(1);
        bench.timeIs(next.isAfter(clock.instant()) ? next : clock.instant().plusSeconds(3600));
        work();
    }

    /** Jobs and fan-outs call for each other; a year has fewer steps in a row than this. */
    private void work() {
        for (int round = 0; round < 6; round++) {
            bench.work();
            worker.work();
        }
        bench.work();
    }
}
