package id.bangkom.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs our scripts for Tasklist in Chromium, on a page built like Tasklist. Skipped where there is no Chromium. */
class ScriptsInBrowserTest {

    private static final String PORTAL = "http://bangkom.test/";
    private static final String TASKLIST = PORTAL + "camunda/app/tasklist/default/";

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><base href="/" app-root="/camunda"></head><body>
            <a class="navbar-brand" href="#/"><span id="brand">Bangkom Daftar Tugas</span></a>
            <div cam-widget-header><ul><li class="logout"><a id="logout">Keluar</a></li></ul></div>
            <section class="task-details">
              <span class="due-date" tabindex="0"><a id="due" href="#changed">dalam 9 hari</a></span>
            </section>
            <div class="fjs-container"><div class="fjs-form">
              <label class="fjs-form-field-label" id="label">Search</label>
              <input class="fjs-input" id="search" placeholder="Search" value="Search">
              <div class="fjs-select-display fjs-select-placeholder" id="placeholder">Select</div>
              <div class="fjs-select-display" id="chosen">Select</div>
              <table class="fjs-table"><tbody class="fjs-table-body"><tr><td id="cell">Nothing to show.</td></tr></tbody></table>
              <span class="fjs-table-nav-label" id="paging"></span>
              <div class="fjs-form-field-error"><ul><li id="error"></li></ul></div>
            </div></div>
            </body></html>
            """;

    private static Playwright playwright;
    private static Browser browser;

    private Page page;

    @BeforeAll
    static void startBrowser() {
        Path chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeThat(chromium).as("a Chromium of the system").isNotNull();
        // Nothing is downloaded: the browser is the system's.
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void stopBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void openAPageWithTheScript() {
        page = browser.newPage(new Browser.NewPageOptions().setLocale("en-US"));
        page.route("**/*", ScriptsInBrowserTest::serve);
        page.navigate(TASKLIST);
        page.evaluate(
                """
                async () => {
                  window.bust = '7';
                  await import('/camunda/app/tasklist/scripts/language.js');
                  await import('/camunda/app/tasklist/scripts/portal.js');
                }""");
    }

    @Test
    void ourNameInTheHeaderLeadsToThePortal() {
        page.click("#brand");
        page.waitForURL(PORTAL);
    }

    @Test
    void whoeverIsLoggedOutIsSentToThePortal() {
        page.evaluate("location.hash = '#/login'");
        page.waitForURL(PORTAL);
    }

    @Test
    void whoseSessionEndsUnderATaskIsLedBackToItOnceAndNotInCircles() {
        page.evaluate("location.hash = '#/?task=7b1e6a50-c6f0&filter=x'");
        page.evaluate("location.hash = '#/login'");
        page.waitForURL(PORTAL + "t/7b1e6a50-c6f0");

        page.navigate(TASKLIST + "#/?task=7b1e6a50-c6f0");
        page.evaluate("async () => { await import('/camunda/app/tasklist/scripts/portal.js'); }");
        page.evaluate("location.hash = '#/login'");
        page.waitForURL(PORTAL);
    }

    @Test
    void logOutLeadsToThePortalAndNotBackToTheTask() {
        page.evaluate("location.hash = '#/?task=7b1e6a50-c6f0'");
        page.click("#logout");
        page.evaluate("location.hash = '#/login'");
        page.waitForURL(PORTAL);
    }

    @Test
    void theDueDateDoesNotOpenForChangeButTheKeyboardMovesOn() {
        page.click("#due");
        assertThat(page.url()).isEqualTo(TASKLIST);

        page.focus("#due");
        page.keyboard().press("Enter");
        assertThat(page.url()).isEqualTo(TASKLIST);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("search");
    }

    @Test
    void aTextThatFormJsShowsLaterIsTranslatedEachTimeItChanges() {
        assertThat(errorAfterWriting("Field is required.")).isEqualTo("Wajib diisi.");
        assertThat(errorAfterWriting("Field must have minimum value of 1."))
                .isEqualTo("Nilai tidak boleh kurang dari 1.");
        assertThat(errorAfterWriting("Field must match pattern [0-9]{18}.*."))
                .isEqualTo("Isian tidak sesuai dengan pola [0-9]{18}.*.");
        assertThat(errorAfterWriting("Please select a valid value, the two nearest valid values are 1 and 2.5."))
                .isEqualTo("Nilai tidak sah; nilai sah yang terdekat adalah 1 dan 2.5.");
        assertThat(errorAfterWriting("Jumlah JP 12 kurang dari 20 JP.")).isEqualTo("Jumlah JP 12 kurang dari 20 JP.");
    }

    @Test
    void textsOfFormJsAreTranslatedAndTextsOfPeopleAreNot() {
        page.evaluate("() => document.querySelector('#paging').append('1', ' of ', '3')");
        assertThat(page.textContent("#paging")).isEqualTo("1 dari 3");
        assertThat(page.textContent("#placeholder")).isEqualTo("Pilih");
        assertThat(page.getAttribute("#search", "placeholder")).isEqualTo("Cari");

        assertThat(page.textContent("#label")).isEqualTo("Search");
        assertThat(page.inputValue("#search")).isEqualTo("Search");
        assertThat(page.textContent("#chosen")).isEqualTo("Select");
        assertThat(page.textContent("#cell")).isEqualTo("Nothing to show.");
    }

    @Test
    void datesAreTypedDayFirstEvenInAnEnglishBrowser() {
        String date = "new Date(2026, 10, 5)";
        assertThat(page.evaluate("new Intl.DateTimeFormat('default').format(" + date + ")"))
                .isEqualTo("5/11/2026");
        assertThat(page.evaluate("new Intl.DateTimeFormat('en-US').format(" + date + ")"))
                .isEqualTo("11/5/2026");
        assertThat(page.evaluate("new Intl.DateTimeFormat().format(" + date + ")"))
                .isEqualTo("11/5/2026");
    }

    @Test
    void thePageSaysItsLanguageAndHasTheLabelsBeforeTasklistStarts() {
        assertThat(page.getAttribute("html", "lang")).isEqualTo("id");
        assertThat(page.evaluate("JSON.parse(JSON.parse(localStorage['camunda-web'])"
                        + "['/camunda/app/tasklist/locales/_locales_data_id_7']).labels.COMPLETE"))
                .isEqualTo("Selesaikan");
    }

    private Object errorAfterWriting(String text) {
        return page.evaluate(
                """
                async (text) => {
                  const error = document.querySelector('#error');
                  error.firstChild ? (error.firstChild.data = text) : error.append(text);
                  await new Promise((done) => setTimeout(done));
                  return error.textContent;
                }""",
                text);
    }

    private static void serve(Route route) {
        String path = URI.create(route.request().url()).getPath();
        String file = path.replaceFirst("^/camunda/", "");
        if (path.equals("/") || path.startsWith("/t/") || path.equals("/camunda/app/tasklist/default/")) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(PAGE));
        } else if (WebappFiles.exists(file)) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType(file.endsWith(".js") ? "text/javascript" : "application/json")
                    .setBodyBytes(WebappFiles.bytes(file)));
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }
}
