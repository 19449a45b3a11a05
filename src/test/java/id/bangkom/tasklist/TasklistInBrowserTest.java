package id.bangkom.tasklist;

import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.Browser;
import id.bangkom.testing.Browser.Person;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Workbench;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What we made of the engine's Tasklist, in a real browser with a real task. */
@HttpTest
class TasklistInBrowserTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String PROCESS = "needs-identification";
    private static final int YEAR = 2027;

    /** A date field in front of the form's first field. */
    private static final String DATE_FIELD =
            """
            "components":[{"type":"datetime","subtype":"date","key":"date","id":"Field_date","dateLabel":"Tanggal uji"},""";

    @LocalServerPort
    private int port;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    private String supervisor;
    private String employee;
    private CaseKey key;

    @BeforeEach
    void somebodyHasTheOwnTaskAndConfirmsThatOfAnother() {
        city.cycle(PALU, YEAR);
        supervisor = city.employee();
        employee = city.employee(PALU, UNIT, "staff", supervisor);
        key = new CaseKey(PALU, YEAR, employee);
        bench.start(PROCESS, key);
    }

    @Test
    void aTaskIsFoundByThePersonItIsAbout() {
        CaseKey own = new CaseKey(PALU, YEAR, supervisor);
        bench.start(PROCESS, own);
        bench.complete(employee, PROCESS, key, "selfAssessment", levels());
        try (Browser browser = Browser.start(port);
                Person person = person(browser, supervisor)) {
            Page page = person.page();
            page.navigate(TASKLIST);
            page.waitForSelector(".tasks-list li.task");
            Locator names = page.locator(".tasks-list li.task h4");
            PlaywrightAssertions.assertThat(names).hasCount(2);

            Locator search = page.locator(".tasks-list input.main-field");
            search.click();
            Locator criteria = page.locator(".tasks-list .uib-typeahead-match");
            PlaywrightAssertions.assertThat(criteria)
                    .hasText(new String[] {"Nama tugas atau orang", "Tenggat", "Dibuat"});
            search.fill("pegawai " + employee);
            search.press("Enter");

            PlaywrightAssertions.assertThat(names).hasCount(1);
            assertThat(names.innerText()).startsWith("Mengonfirmasi kebutuhan: Pegawai " + employee);
            person.picture("tasklist-search");

            search.click();
            criteria.filter(new Locator.FilterOptions().setHasText("Tenggat")).click();
            Locator calendar = page.locator("[uib-daypicker], .uib-daypicker").first();
            PlaywrightAssertions.assertThat(calendar).containsText("Sen");
            assertThat(calendar.innerText()).containsSubsequence("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min");
            person.picture("tasklist-search-due");
            page.locator(".cam-widget-inline-field button:has(.glyphicon-ok):visible")
                    .first()
                    .click();
            // Due before now: none.
            PlaywrightAssertions.assertThat(names).hasCount(0);
            assertThat(page.locator(".page-notifications .alert").count()).isZero();
        }
    }

    @Test
    void anUnfinishedFormSaysWhatToDoAndAFinishedOneIsConfirmedAloudWithoutAnyErrors() {
        List<String> errors = new ArrayList<>();
        try (Browser browser = Browser.start(port);
                Person person = person(browser, employee)) {
            Page page = person.page();
            page.onResponse(response -> {
                if (response.status() >= 400) {
                    errors.add(response.status() + " " + response.url());
                }
            });
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
            person.openTask("Mengisi penilaian mandiri");
            assertThat(page.locator(".task-details .nav-tabs li").allInnerTexts())
                    .containsExactly("Formulir", "Diagram");
            page.locator(".nav-tabs a:has-text('Diagram')").click();
            page.waitForSelector(".djs-container");
            page.locator(".nav-tabs a:has-text('Formulir')").click();
            page.waitForSelector(".fjs-form");
            page.waitForTimeout(500);

            assertThat(person.complete()).hasValueSatisfying(message -> assertThat(message)
                    .contains("Tugas belum dapat diselesaikan", "Periksa isian yang bertanda merah."));
            PlaywrightAssertions.assertThat(
                            page.locator(".fjs-has-errors input").first())
                    .isFocused();
            person.picture("tasklist-unfinished");
            page.locator(".page-notifications .close:visible").click();

            for (int slot = 0; slot < 9; slot++) {
                page.locator(".fjs-form input.fjs-input").nth(slot).fill("3");
            }
            assertThat(person.complete()).isEmpty();
            Locator confirmation = page.locator("[role=status].page-notifications .alert-success");
            PlaywrightAssertions.assertThat(confirmation).containsText("telah diselesaikan");
            assertThat(confirmation.innerText()).contains("Mengisi penilaian mandiri: Pegawai " + employee);
            person.picture("tasklist-finished");
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void aDateThatDoesNotExistIsNamedAndNeverReplaced() {
        AtomicReference<String> sent = new AtomicReference<>();
        try (Browser browser = Browser.start(port);
                Person person = person(browser, employee)) {
            Page page = person.page();
            page.route(
                    "**/deployed-form*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setResponse(route.fetch())
                            .setBody(route.fetch().text().replaceFirst("\"components\":\\s*\\[", DATE_FIELD))));
            page.route("**/submit-form*", route -> {
                sent.set(route.request().postData());
                route.fulfill(new Route.FulfillOptions().setStatus(204));
            });
            person.openTask("Mengisi penilaian mandiri");
            Locator date = person.field("Tanggal uji");
            assertThat(date.getAttribute("placeholder")).isEqualTo("hh/bb/tttt");
            for (int slot = 0; slot < 9; slot++) {
                page.locator(".fjs-form input.fjs-input:not([data-input])")
                        .nth(slot)
                        .fill("3");
            }
            Locator mistake = page.locator(".bangkom-date-mistake");
            for (String wrong : List.of("31/02/2028", "32/13/2028", "kemarin", "5/11/28")) {
                for (Runnable leaving : List.<Runnable>of(
                        () -> date.press("Enter"),
                        () -> date.press("Tab"),
                        () -> page.locator(".fjs-form label").last().click(),
                        () -> page.locator("button:has-text('Selesaikan')").click())) {
                    date.click();
                    date.fill(wrong);
                    leaving.run();
                    page.waitForTimeout(100);
                    assertThat(date.inputValue()).isEqualTo(wrong);
                    PlaywrightAssertions.assertThat(mistake).containsText(wrong);
                }
            }
            date.fill("31/02/2028");
            page.locator("button:has-text('Selesaikan')").click();
            PlaywrightAssertions.assertThat(mistake)
                    .hasText("31/02/2028 bukan tanggal yang ada. Tulis hari/bulan/tahun, misalnya 28/02/2028.");
            assertThat(page.locator(".flatpickr-calendar.open").count())
                    .as("calendars over the message")
                    .isZero();
            page.waitForTimeout(400);
            person.picture("tasklist-date");
            assertThat(sent).hasNullValue();

            date.fill("29/02/2028");
            date.press("Tab");
            PlaywrightAssertions.assertThat(mistake).isHidden();
            assertThat(person.complete()).isEmpty();
            assertThat(sent.get()).contains("\"date\":{\"value\":\"2028-02-29\"");
        }
    }

    private static Person person(Browser browser, String account) {
        return browser.person(TestCity.mail(account), TestCity.PASSWORD);
    }

    private static Map<String, Object> levels() {
        Map<String, Object> answers = new HashMap<>();
        for (int slot = 1; slot <= 9; slot++) {
            answers.put("level" + slot, 3);
        }
        return answers;
    }
}
