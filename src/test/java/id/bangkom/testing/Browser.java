package id.bangkom.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Chromium, for tests that do what a person does. It has to be installed; nothing is downloaded. Without one the
 * tests are skipped with a loud message, and fail where {@code CI=true}.
 */
public final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String home;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium, String home) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.home = home;
    }

    public static Browser start(int port) {
        Optional<Path> executable =
                PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        if (executable.isEmpty()) {
            String message = "NO CHROMIUM: browser tests need one of " + PLACES;
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(message);
            }
            System.err.println("\n*** " + message + "; they are SKIPPED ***\n");
            Assumptions.abort(message);
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        com.microsoft.playwright.Browser chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.get())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Browser(playwright, chromium, "http://localhost:" + port);
    }

    /** Somebody in front of a fresh browser, logged in through the login page. */
    public Person person(String login, String password) {
        return person(login, password, 1280);
    }

    /** @param width of the window, in CSS pixels */
    public Person person(String login, String password, int width) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(home)
                .setLocale("id-ID")
                .setTimezoneId("Asia/Makassar")
                .setViewportSize(width, 900));
        Page page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.navigate("/login");
        page.fill("input[name=username]", login);
        page.fill("input[name=password]", password);
        page.locator("form:has(input[name=password]) button[type=submit]")
                .first()
                .click();
        page.waitForURL(url -> !url.contains("/login"));
        return new Person(context, page);
    }

    /** An empty page that has nothing to do with the application. */
    public Page emptyPage() {
        return chromium.newContext().newPage();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** One person in front of a browser. */
    public static final class Person implements AutoCloseable {

        private final BrowserContext context;
        private final Page page;

        private Person(BrowserContext context, Page page) {
            this.context = context;
            this.page = page;
        }

        public Page page() {
            return page;
        }

        /** Keeps a picture of the page as it is. */
        public void picture(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + ".png"))
                    .setFullPage(false));
        }

        /** Opens a task from the landing page, by its name, and waits for its form. */
        public void openTask(String name) {
            page.navigate("/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                    .first()
                    .click();
            page.waitForSelector(".fjs-form");
            page.waitForTimeout(500);
        }

        /** Takes a task that is offered to a group, so that its form can be filled in. */
        public void claim() {
            page.locator("button:has-text('Ambil')").first().click();
            page.waitForSelector(
                    "button:has-text('Ambil')",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            page.waitForSelector(".fjs-form");
            page.waitForTimeout(500);
        }

        public Locator field(String label) {
            return page.locator(".fjs-form").getByLabel(label, new Locator.GetByLabelOptions().setExact(false));
        }

        public void choose(String label) {
            page.locator(".fjs-form label")
                    .filter(new Locator.FilterOptions().setHasText(label))
                    .first()
                    .click();
        }

        /** Opens a task by its short address and waits for its form; takes it first when it is offered to a group. */
        public void openTask(String taskId, boolean offered) {
            page.navigate("/t/" + taskId);
            page.waitForSelector(".fjs-form");
            if (offered) {
                claim();
            }
            page.waitForTimeout(400);
        }

        /**
         * Types and clicks the answers into the open form.
         *
         * @param form the form's file
         * @param answers by field key, as {@link FormRobot} finds them
         * @param view what the form shows, for the order of choices
         */
        public void fill(JsonNode form, Map<String, Object> answers, Map<String, Object> view, FormRobot robot) {
            for (JsonNode component : form.path("components")) {
                Object answer = answers.get(component.path("key").asText());
                if (answer != null && !answer.equals("")) {
                    fill(component, answer, view, robot);
                }
                fill(component, answers, view, robot);
            }
        }

        private void fill(JsonNode component, Object answer, Map<String, Object> view, FormRobot robot) {
            String id = component.path("id").asText();
            List<Object> options = robot.options(component, view);
            switch (component.path("type").asText()) {
                case "radio" -> at(id + "-" + options.indexOf(answer)).click();
                case "checkbox" -> {
                    // What is filled in already stays.
                    boolean set =
                            Boolean.TRUE.equals(view.get(component.path("key").asText()));
                    if (set != Boolean.TRUE.equals(answer)) {
                        page.locator(".fjs-form label[for$='-" + id + "']")
                                .first()
                                .click();
                    }
                }
                case "checklist" -> ((List<?>) answer)
                        .forEach(one -> at(id + "-" + options.indexOf(one)).check());
                case "select" -> {
                    // A list opens at its frame; the field in it is hidden unless the list can be searched.
                    at(id).locator("xpath=ancestor::div[contains(@class,'fjs-input-group')]")
                            .click();
                    page.locator(".fjs-dropdownlist-item")
                            .nth(options.indexOf(answer))
                            .click();
                }
                case "datetime" -> {
                    Locator date = page.locator(".fjs-form .fjs-form-field-datetime")
                            .filter(new Locator.FilterOptions()
                                    .setHasText(component.path("dateLabel").asText()))
                            .locator("input[type=text]")
                            .first();
                    date.fill(DAY_FIRST.format(LocalDate.parse((String) answer)));
                    date.press("Enter");
                    date.press("Tab");
                }
                default -> {
                    at(id).fill(String.valueOf(answer));
                    // Leaving the field hands over what was typed; the next field would otherwise be too quick for it.
                    at(id).blur();
                    page.waitForTimeout(50);
                }
            }
        }

        private Locator at(String id) {
            return page.locator(".fjs-form [id$='-" + id + "']").first();
        }

        /** Presses "Selesaikan" and waits until the form has gone; a message in red is the answer otherwise. */
        public Optional<String> complete() {
            // The form takes over what was typed after a moment's rest, as long as a hand needs to the button.
            page.waitForTimeout(500);
            try {
                page.locator("button:has-text('Selesaikan')").first().click();
            } catch (TimeoutError stuck) {
                picture("stuck");
                throw stuck;
            }
            for (int tries = 0; tries < 60; tries++) {
                Locator refusal = page.locator(".notifications .alert-danger");
                if (refusal.count() > 0) {
                    return Optional.of(refusal.first().innerText());
                }
                if (page.locator(".fjs-form").count() == 0) {
                    return Optional.empty();
                }
                page.waitForTimeout(250);
            }
            return Optional.of("The form neither goes nor says why");
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
