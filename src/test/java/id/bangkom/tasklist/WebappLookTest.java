package id.bangkom.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our name and look in the engine's webapps. */
class WebappLookTest {

    private static final String BRAND = "assets/bangkom/brand.css";

    static List<String> apps() {
        return WebappFiles.APPS;
    }

    @ParameterizedTest
    @MethodSource("apps")
    void theServerFindsOurConfigurationAndStyleBeforeTheEnginesOwn(String app) {
        assertThat(WebappFiles.isOurs("app/" + app + "/scripts/config.js")).isTrue();
        assertThat(WebappFiles.isOurs("app/" + app + "/styles/user-styles.css")).isTrue();
        assertThat(WebappFiles.isOurs("app/" + app + "/index.html")).isFalse();
        assertThat(WebappFiles.exists("app/" + app + "/index.html")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void everyWebappCarriesOurNameAndOurCookie(String app) {
        assertThat(WebappFiles.text("app/" + app + "/scripts/config.js"))
                .contains("vendor: 'Bangkom'")
                .contains("csrfCookieName: 'BANGKOM-XSRF'")
                .contains("disableWelcomeMessage: true");
    }

    @ParameterizedTest
    @MethodSource("apps")
    void everyLanguageOfferedHasItsLabels(String app) {
        List<String> languages = quoted(app, "availableLocales: \\[([^]]+)]");
        assertThat(languages).isNotEmpty().containsAll(quoted(app, "fallbackLocale: ([^,]+),"));
        assertThat(languages).allMatch(language -> WebappFiles.exists("app/" + app + "/locales/" + language + ".json"));
    }

    @Test
    void tasklistOffersOnlyIndonesian() {
        assertThat(quoted("tasklist", "availableLocales: \\[([^]]+)]")).containsExactly("id");
    }

    @Test
    void everyScriptThatTasklistLoadsExists() {
        assertThat(quoted("tasklist", "customScripts: \\[([^]]+)]"))
                .isNotEmpty()
                .allMatch(script -> WebappFiles.isOurs("app/tasklist/" + script + ".js"));
    }

    /** Otherwise a log-out ends at a login page of the vendor's that knows no passwords. */
    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin"})
    void cockpitAndAdminLeadToOurLoginToo(String app) {
        assertThat(quoted(app, "customScripts: \\[([^]]+)]")).containsExactly("../../assets/bangkom/login");
        assertThat(WebappFiles.isOurs("assets/bangkom/login.js")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void everyWebappHidesTheVendorsBanner(String app) {
        assertThat(WebappFiles.text("app/" + app + "/styles/user-styles.css"))
                .contains("@import url(\"../../../" + BRAND + "\")");
        assertThat(WebappFiles.text("app/" + app + "/camunda-" + app + "-bootstrap.js"))
                .contains("ce-eol-banner");
        assertThat(WebappFiles.text(BRAND)).contains("[cam-widget-header] .ce-eol-banner");
    }

    /** A selector that the vendor no longer writes would leave a button that the server refuses. */
    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin"})
    void whatTheServerRefusesToAdministratorsIsNotOffered(String app) {
        String style = WebappFiles.text("app/" + app + "/styles/user-styles.css");
        String pages =
                WebappFiles.text("app/" + app + "/camunda-" + app + "-bootstrap.js") + WebappFiles.pluginScript(app);
        List<String> hidden = Pattern.compile("(?:href=|ng-click=)\"([^\"]+)\"|\\.((?:btn|change|glyphicon)-[a-z-]+)")
                .matcher(style)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
        assertThat(hidden).hasSizeGreaterThan(6).allMatch(pages::contains);
    }

    @Test
    void theMarkThatTheLicenceOfTheDiagramsAndFormsRequiresStays() {
        Stream.of(BRAND, "app/tasklist/styles/user-styles.css")
                .map(WebappFiles::text)
                .forEach(style -> assertThat(style).doesNotContain("powered-by"));
    }

    @Test
    void nothingOfOursLoadsAnythingFromElsewhere() {
        Stream<String> ours = WebappFiles.APPS.stream()
                .flatMap(app ->
                        Stream.of("app/" + app + "/scripts/config.js", "app/" + app + "/styles/user-styles.css"));
        Stream.concat(
                        ours,
                        Stream.of(
                                BRAND,
                                "app/tasklist/scripts/dates.js",
                                "app/tasklist/scripts/language.js",
                                "app/tasklist/scripts/tasks.js",
                                "app/tasklist/scripts/portal.js",
                                "app/tasklist/scripts/typing.js",
                                "assets/bangkom/login.js"))
                .forEach(path -> assertThat(WebappFiles.text(path).replace("http://www.w3.org/2000/svg", ""))
                        .as(path)
                        .doesNotContain("http:")
                        .doesNotContain("https:"));
    }

    /** The texts in quotes within the first match of a pattern in a webapp's configuration. */
    private static List<String> quoted(String app, String pattern) {
        String config = WebappFiles.text("app/" + app + "/scripts/config.js");
        String found = Pattern.compile(pattern)
                .matcher(config)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("");
        return Pattern.compile("'([^']+)'")
                .matcher(found)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
