package id.bangkom.showcase;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.CurrentUser;
import id.bangkom.cycle.CarriedNeeds;
import id.bangkom.cycle.Cycles;
import id.bangkom.cycle.Cycles.CycleOfYear;
import id.bangkom.demo.DemoLogins;
import id.bangkom.hours.HoursLedger;
import id.bangkom.notification.Deliveries;
import id.bangkom.notification.Inbox;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.OpenTask;
import id.bangkom.process.TaskDesk;
import id.bangkom.showcase.DemoStart.Demo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** What somebody finds who starts the demo on an empty database on an ordinary day. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoCycleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:10:00Z");
    private static final int YEAR = 2026;

    /**
     * One case of a city's year waits at one place; the years that there are wait at the other two. Mentors are asked when
     * the year of the plan begins. No budget was changed in the middle of a year.
     */
    private static final Set<String> NOWHERE = Set.of(
            "budget-revision/adjust-revision",
            "budget-revision/approve-revision",
            "budget-revision/endorse-revision",
            "budget-revision/revise-unit-plan",
            "development-cycle/verify-city-plan",
            "development-cycle/ratify-report",
            "mentoring/accept-mentee",
            "mentoring/agree-goals");

    @TempDir
    static Path directory;

    private String url;
    private Demo demo;

    @BeforeAll
    void start(CapturedOutput output) {
        url = "jdbc:h2:file:" + directory.resolve("demo")
                + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=500";
        demo = DemoStart.at(NOW, url);
        assertThat(output).doesNotContain("was refused");
    }

    @AfterAll
    void stop() {
        demo.close();
    }

    @Test
    void somethingWaitsAtEveryUserTask() {
        Set<String> all = new TreeSet<>(DemoStart.userTasks());
        all.removeAll(NOWHERE);
        Set<String> waiting = demo.tasks().stream().map(DemoStart::place).collect(Collectors.toSet());
        assertThat(new TreeSet<>(waiting)).isEqualTo(all);
    }

    @Test
    void someOfItIsOverdueAndPeopleWereRemindedAndReplaced() {
        Date now = Date.from(NOW);
        assertThat(demo.bean(TaskService.class).createTaskQuery().dueBefore(now).list().stream()
                        .map(Task::getTaskDefinitionKey)
                        .collect(Collectors.toSet()))
                .contains("draftPlan", "draftUnitPlan", "endorseUnitPlan", "verifyUnitPlan", "confirmClass")
                .hasSizeGreaterThan(6);
        List<String> letters = demo.bean(JdbcClient.class)
                .sql("select distinct template from outbox_message where tenant = 'palu'")
                .query(String.class)
                .list();
        assertThat(letters)
                .contains("task-reminder", "task-escalated-to-you", "task-escalated-from-you", "plan-returned");
    }

    @Test
    void everyLoginHasSomethingToDoExceptTheAdministratorWhoWorksInCockpit() {
        Map<String, List<OpenTask>> waiting = demo.bean(DemoLogins.class).list().stream()
                .collect(Collectors.toMap(DemoLogins.Login::login, login -> waitingFor(login.login())));
        assertThat(waiting).hasSize(13);
        assertThat(waiting.entrySet().stream()
                        .filter(login -> login.getValue().isEmpty())
                        .map(Map.Entry::getKey))
                .containsExactly("administrator@palu.example");
        assertThat(places(waiting, "siti.rahma@palu.example")).contains("needs-identification/self-assessment");
        assertThat(places(waiting, "arman.tiwow@palu.example"))
                .contains("needs-identification/confirm-needs", "individual-plan/approve-plan");
        assertThat(places(waiting, "bambang.sutrisno@palu.example").stream())
                .anyMatch(place -> place.startsWith("mentoring/"));
        assertThat(places(waiting, "lilis.modo@palu.example")).contains("unit-plan/draft-unit-plan");
        assertThat(places(waiting, "samsul.lamato@palu.example"))
                .contains("needs-identification/confirm-needs", "individual-plan/approve-plan");
        assertThat(places(waiting, "yusuf.mangitung@palu.example"))
                .contains(
                        "unit-plan/verify-unit-plan",
                        "training-class/schedule-class",
                        "training-participation/verify-evidence",
                        "training-evaluation/interview");
        assertThat(places(waiting, "hasan.larope@palu.example")).contains("unit-plan/verify-unit-plan");
        assertThat(places(waiting, "sekda@palu.example")).contains("unit-plan/endorse-unit-plan");
        assertThat(places(waiting, "pelatihan@universitas.example"))
                .contains("training-class/confirm-class", "training-class/record-results");
        assertThat(places(waiting, "frans.sagrim@sorong.example")).contains("development-cycle/review-report");
        assertThat(places(waiting, "walikota@sorong.example")).contains("development-cycle/approve-city-plan");
    }

    private List<OpenTask> waitingFor(String login) {
        Account account = demo.bean(Accounts.class).byLogin(login).orElseThrow();
        return demo.bean(TaskDesk.class).waitingFor(new Actor(account.id(), account.tenant()));
    }

    private static Set<String> places(Map<String, List<OpenTask>> waiting, String login) {
        return waiting.get(login).stream()
                .map(task -> task.process() + "/" + task.form())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void thePastYearIsFinishedAndWhatItLeftIsInThePresentOneWithItsOrigin() {
        CycleOfYear past = demo.bean(Cycles.class).find("palu", YEAR - 1).orElseThrow();
        assertThat(past.state()).isEqualTo(CycleOfYear.State.CLOSED);
        assertThat(past.closedAt())
                .isBetween(Instant.parse("2025-12-01T00:00:00Z"), Instant.parse("2025-12-31T00:00:00Z"));
        assertThat(demo.bean(Cycles.class).find("palu", YEAR).orElseThrow().openedAt())
                .as("the present year began with what the past one left")
                .isAfter(past.closedAt());

        CarriedNeeds carried = demo.bean(CarriedNeeds.class);
        assertThat(carried.count("palu", YEAR)).isGreaterThan(10);
        assertThat(demo.bean(Accounts.class).ofTenant("palu").stream()
                        .flatMap(person -> carried.of("palu", YEAR, person.id()).stream()))
                .isNotEmpty()
                .allSatisfy(need -> assertThat(need.origin().year()).isEqualTo(YEAR - 1));

        HoursLedger ledger = demo.bean(HoursLedger.class);
        assertThat(ledger.city("palu", YEAR - 1).recognised()).isGreaterThan(java.math.BigDecimal.valueOf(100));
        assertThat(ledger.city("palu", YEAR).recognised()).isPositive();
        assertThat(finished("training-evaluation", YEAR - 1)).isGreaterThan(5);
        assertThat(finished("mentoring", YEAR - 1)).isGreaterThan(3);
        assertThat(finished("training-class", YEAR - 1)).isGreaterThan(3);
    }

    private long finished(String process, int year) {
        return demo.bean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKeyLike("palu/" + year + "/%")
                .completed()
                .count();
    }

    @Test
    void theOtherCityHasItsOwnPeopleAndCasesAndSeesNothingOfTheFirst() {
        List<OpenTask> seen = demo.bean(Accounts.class).ofTenant("sorong").stream()
                .filter(Account::active)
                .flatMap(person -> demo.bean(TaskDesk.class).waitingFor(new Actor(person.id(), "sorong")).stream())
                .toList();
        assertThat(seen).isNotEmpty().allSatisfy(task -> {
            assertThat(task.key().tenant()).isEqualTo("sorong");
            assertThat(task.assignee() == null ? task.group() : task.assignee()).startsWith("s");
        });
        assertThat(demo.bean(Cycles.class).all("sorong"))
                .extracting(CycleOfYear::year)
                .containsExactly(YEAR + 2, YEAR + 1, YEAR);
    }

    @Test
    void timeIsRealAgainAndNothingIsLeftToDoOrToMail() {
        assertThat(demo.bean(Clock.class).instant()).isEqualTo(NOW);
        assertThat(Math.abs(ClockUtil.getCurrentTime().getTime() - new Date().getTime()))
                .isLessThan(5_000);
        assertThat(demo.bean(RuntimeService.class).createIncidentQuery().count())
                .isZero();
        assertThat(demo.bean(ManagementService.class)
                        .createJobQuery()
                        .duedateLowerThan(Date.from(NOW))
                        .list())
                .isEmpty();
        assertThat(demo.bean(ManagementService.class)
                        .createJobQuery()
                        .messages()
                        .count())
                .isZero();
        nothingIsEverMailed();
        assertThat(demo.bean(Inbox.class).latest("palu", "p406", 50)).isNotEmpty();
        assertThat(Stream.of("needs-identification", "individual-plan", "training-class")
                        .map(process -> demo.bean(Cycles.class).failedStarts("palu", YEAR)))
                .allSatisfy(failed -> assertThat(failed).isEmpty());
    }

    @Test
    void theFileIsNotLargerThanWhatIsInIt() throws IOException {
        assertThat(Files.size(directory.resolve("demo.mv.db"))).isLessThan(30_000_000);
    }

    @Test
    void aSecondStartLoadsNothing() {
        Map<String, Long> before = demo.counts();
        demo.close();
        demo = DemoStart.at(NOW.plusSeconds(60), url);
        assertThat(demo.counts()).isEqualTo(before);
        assertThat(demo.bean(TaskDesk.class)
                        .open("needs-identification", new CaseKey("palu", YEAR + 2, "p406"), "selfAssessment"))
                .isPresent();
    }

    /** The last, because time does not go back. */
    @Test
    @Order(Integer.MAX_VALUE)
    void timeCanBeMovedAheadAndEverythingHappensOnItsDay() {
        DemoTimePages pages = demo.bean(DemoTimePages.class);
        CurrentUser siti = CurrentUser.of(
                demo.bean(Accounts.class).byLogin("siti.rahma@palu.example").orElseThrow());
        for (String impossible : new String[] {null, "", "besok", "2026-11-01", "2026-11-23", "2031-01-01"}) {
            assertThat(pages.move(DemoTimePages.Leap.DATE, impossible, siti, new RedirectAttributesModelMap())
                            .getStatus())
                    .as(String.valueOf(impossible))
                    .isEqualTo(HttpStatus.BAD_REQUEST);
        }
        assertThat(demo.bean(Clock.class).instant()).isEqualTo(NOW.plusSeconds(60));

        RedirectAttributesModelMap told = new RedirectAttributesModelMap();
        pages.move(DemoTimePages.Leap.DATE, "2027-01-11", siti, told);

        assertThat((String) told.getFlashAttributes().get("notice")).contains("sekarang 11 Januari 2027 pukul 08.00");
        Instant then = Instant.parse("2027-01-11T00:00:00Z");
        assertThat(demo.bean(Clock.class).instant()).isBetween(then, then.plusSeconds(2));
        nothingIsEverMailed();
        assertThat(demo.bean(RuntimeService.class).createIncidentQuery().count())
                .isZero();
        assertThat(demo.bean(ManagementService.class)
                        .createJobQuery()
                        .duedateLowerThan(Date.from(then))
                        .list())
                .isEmpty();
        assertThat(demo.bean(JdbcClient.class)
                        .sql(
                                "select count(distinct cast(created_at as date)) from outbox_message where created_at > :now")
                        .param("now", Timestamp.from(NOW.plusSeconds(60)))
                        .query(Integer.class)
                        .single())
                .as("days on which messages were written")
                .isGreaterThan(10);

        demo.close();
        demo = DemoStart.at(NOW.plusSeconds(120), url);
        assertThat(demo.bean(Clock.class).instant())
                .as("a restart goes on from there")
                .isBetween(then.plusSeconds(60), then.plusSeconds(62));
        assertThat(ClockUtil.getCurrentTime().toInstant()).isBetween(then, then.plusSeconds(600));
    }

    private void nothingIsEverMailed() {
        for (String city : List.of("palu", "sorong")) {
            assertThat(demo.bean(Deliveries.class).counts(city)).containsOnlyKeys(Deliveries.State.PORTAL);
        }
    }
}
