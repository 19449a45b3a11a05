package id.bangkom.access.web;

import static id.bangkom.testing.PortalOnly.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.access.PageRule;
import id.bangkom.testing.PortalOnly;
import id.bangkom.testing.Visitor;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who reaches which address. */
@SpringBootTest(
        classes = PortalOnly.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.enabled=false")
class AddressesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private PortalOnly.People people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping handlers;

    @Autowired
    private List<PageRule> rules;

    @BeforeEach
    void arrive() {
        people.arrive();
    }

    /** "in" is anybody who is logged in; "no" is nobody. */
    @ParameterizedTest
    @CsvSource({
        "/, in",
        "/bantuan, in",
        "/kata-sandi, in",
        "/login, all",
        "/assets/portal.css, all",
        "/actuator/health, all",
        "/actuator, no",
        "/actuator/env, no",
        "/actuator/heapdump, no",
        "/actuator/health/db, no",
        "/error, no",
        "/no/such/page, no",
        "/engine-rest/engine, no",
        "/h2-console, no",
        "/webjars/camunda/app/tasklist/index.html, no",
        "/plugin/tasklist/app/plugin.js, no",
        "/app/tasklist/default/, no",
        "/api/engine/engine/default/task, no",
        "/camunda/app/tasklist/default/, in",
        "/camunda/favicon.ico, all",
        "/camunda/lib/deps.js, in",
        "/camunda/api/engine/engine/default/task, in",
        "/camunda/api/admin/auth/user/default, in",
        "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js, in",
        "/camunda/app/cockpit/default/, ADMINISTRATOR",
        "/camunda/app/admin/default/, ADMINISTRATOR",
        "/camunda/api/cockpit/plugin/base/default/process-instance, ADMINISTRATOR",
        "/camunda/api/admin/plugin/adminPlugins/static/app/plugin.js, ADMINISTRATOR",
        "/camunda/app/admin/default/setup/, no",
        "/camunda/api/admin/setup/default/user/create, no",
        "/camunda/api/admin/auth/user/default/login/tasklist, no",
        "/camunda/api/welcome/plugin/x/static/app/plugin.js, no",
        "/camunda/anything/else, no",
        "/camunda/app/cockpi%74/default/, ADMINISTRATOR",
        "/camunda/api/admin/%73etup/default/user/create, no",
    })
    void each_address_is_open_to_those_it_is_for(String path, String who) {
        Visitor.Answer outside = Visitor.at(port).get(path);
        assertThat(outside.status()).as("not logged in").isIn(who.equals("all") ? Set.of(200) : Set.of(302, 401, 404));
        if (outside.status() == 302) {
            assertThat(outside.location()).isEqualTo("/login");
        }
        for (String account :
                new String[] {"employee", "unithead", "hranalyst", "hrhead", "mayor", "partner", "administrator"}) {
            boolean may = who.equals("all")
                    || who.equals("in")
                    || (who.equals("ADMINISTRATOR") && account.equals("administrator"));
            Visitor visitor = Visitor.at(port);
            visitor.login(account + "@palu.example", PASSWORD);

            int status = visitor.get(path).status();

            assertThat(status).as(account).isIn(may ? Set.of(200, 302) : Set.of(403, 404));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/..;/cockpit/default/",
                "/camunda/app/tasklist/../cockpit/default/",
                "/camunda//app/cockpit/default/",
                "/camunda/app;x=y/cockpit/default/",
                "/camunda/app/tasklist/%2e%2e/cockpit/default/",
                "/camunda/app%2fcockpit/default/"
            })
    void crooked_paths_lead_nowhere(String path) {
        Visitor visitor = Visitor.at(port);
        visitor.login("employee@palu.example", PASSWORD);

        assertThat(visitor.get(path).status()).isIn(400, 403, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda",
                "/camunda/",
                "/camunda/app",
                "/camunda/app/",
                "/camunda/app/welcome/",
                "/camunda/app/welcome/default/"
            })
    void the_portal_takes_the_place_of_the_webapps_welcome_page(String path) {
        Visitor visitor = Visitor.at(port);
        visitor.login("employee@palu.example", PASSWORD);

        assertThat(visitor.get(path).location()).isEqualTo("/");
    }

    @Test
    void a_program_without_login_gets_a_status_and_no_login_page() {
        Visitor.Answer answer = Visitor.at(port).getJson("/camunda/api/engine/engine/default/task");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body())
                .contains("\"status\":401")
                .contains("Silakan masuk lagi")
                .doesNotContain("camunda");
    }

    /** Otherwise each picture of an expired page starts a session of its own, and the login form belongs to none. */
    @ParameterizedTest
    @ValueSource(strings = {"/camunda/lib/deps.js", "/camunda/app/tasklist/default/", "/"})
    void pictures_and_scripts_are_not_led_to_the_login_page(String path) {
        Visitor visitor = Visitor.at(port);

        Visitor.Answer answer = visitor.send(visitor.request(path)
                .header("Accept", "image/avif,image/webp,*/*;q=0.8")
                .GET());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    @Test
    void a_change_through_the_webapps_api_needs_their_token_and_a_forgery_does_not_cost_the_session() {
        Visitor visitor = Visitor.at(port);
        visitor.login("employee@palu.example", PASSWORD);

        assertThat(visitor.api("POST", "/camunda/api/engine/engine/default/task/x/submit-form", "{}")
                        .status())
                .isEqualTo(403);
        visitor.setCookie("BANGKOM-XSRF", "guessed");
        assertThat(visitor.api("DELETE", "/camunda/api/engine/engine/default/task/x", "")
                        .status())
                .isEqualTo(403);
        assertThat(visitor.get("/").status()).isEqualTo(200);
    }

    @Test
    void every_page_has_a_rule() {
        Set<String> open = Set.of("/login", "/error", "/camunda", "/camunda/**");
        PathPatternParser parser = new PathPatternParser();
        Stream<String> pages = handlers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(page -> !open.contains(page));

        assertThat(pages).isNotEmpty().allSatisfy(page -> assertThat(rules)
                .anyMatch(rule -> parser.parse(rule.pattern()).matches(PathContainer.parsePath(page))));
    }

    @Test
    void our_pages_run_no_foreign_code_and_stay_out_of_frames_and_caches() {
        Visitor visitor = Visitor.at(port);
        visitor.login("employee@palu.example", PASSWORD);
        for (String path : new String[] {"/login", "/", "/bantuan", "/no/such/page", "/gagal/rusak"}) {
            Visitor.Answer answer = visitor.get(path);

            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'")
                    .contains("frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Permissions-Policy")).contains("camera=()");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.http().headers().map()).doesNotContainKeys("server", "x-powered-by");
            assertThat(answer.body())
                    .doesNotContainPattern(
                            "<script(?! type=\"module\" src=\"/assets/[a-z]+-[0-9a-f]{32}\\.js\"></script>)")
                    .doesNotContain("style=")
                    .doesNotContainPattern("\\son[a-z]+=");
        }
    }

    @Test
    void the_style_sheet_may_be_kept_because_its_name_changes_with_it() {
        Visitor visitor = Visitor.at(port);
        String page = visitor.get("/login").body();
        String css = page.replaceAll("(?s).*href=\"(/assets/portal-[0-9a-f]{32}\\.css)\".*", "$1");

        Visitor.Answer answer = visitor.get(css);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("max-age=31536000");
    }

    @Test
    void other_methods_are_not_taken() {
        Visitor visitor = Visitor.at(port);
        visitor.login("employee@palu.example", PASSWORD);
        for (String method : new String[] {"TRACE", "PUT", "DELETE"}) {
            Visitor.Answer answer =
                    visitor.send(visitor.request("/").method(method, HttpRequest.BodyPublishers.noBody()));

            assertThat(answer.status()).as(method).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("TRACE /");
        }
    }
}
