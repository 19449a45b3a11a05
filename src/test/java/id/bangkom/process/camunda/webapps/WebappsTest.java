package id.bangkom.process.camunda.webapps;

import static id.bangkom.testing.TestCity.ADMINISTRATOR;
import static id.bangkom.testing.TestCity.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.HttpTest;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One login for the portal and the webapps, in and out. */
@HttpTest
class WebappsTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final String WHO = "/camunda/api/admin/auth/user/default";
    private static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";

    @LocalServerPort
    private int port;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoever_is_logged_in_to_the_portal_is_logged_in_to_the_tasklist() {
        String person = city.employee();
        Visitor visitor = loggedIn(person);

        assertThat(visitor.get(TASKLIST).body()).contains("app-name=\"tasklist\"");
        assertThat(visitor.getJson(WHO).body())
                .contains("\"userId\":\"" + person + "\"")
                .contains("\"tasklist\"")
                .doesNotContain("\"cockpit\"")
                .doesNotContain("\"admin\"");
    }

    @Test
    void administrators_are_logged_in_to_cockpit_and_admin_too() {
        Visitor visitor = loggedIn(ADMINISTRATOR);

        assertThat(visitor.get(COCKPIT).body()).contains("app-name=\"cockpit\"");
        assertThat(visitor.get("/camunda/app/admin/default/").body()).contains("app-name=\"admin\"");
        assertThat(visitor.getJson(WHO).body()).contains("\"cockpit\"", "\"admin\"", "\"tasklist\"");
    }

    /** As Cockpit asks when one opens a process. */
    @Test
    void cockpit_gets_the_versions_of_a_process_although_it_does_not_say_how_many() {
        Visitor visitor = loggedIn(ADMINISTRATOR);
        visitor.get(COCKPIT);

        Visitor.Answer answer = visitor.getJson("/camunda/api/engine/engine/default/process-definition"
                + "?key=needs-identification&sortBy=version&sortOrder=desc&withoutTenantId=true");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"key\":\"needs-identification\"");
    }

    @Test
    void roles_hold_in_the_webapps_from_the_next_click_on() {
        String person = city.employee();
        Visitor visitor = loggedIn(person);
        visitor.get(TASKLIST);

        jdbc.sql("insert into role_grant (account_id, role_name) values (?, 'ADMINISTRATOR')")
                .param(person)
                .update();
        assertThat(visitor.getJson(WHO).body()).contains("\"cockpit\"");
        assertThat(visitor.get(COCKPIT).status()).isEqualTo(200);

        jdbc.sql("delete from role_grant where account_id = ? and role_name = 'ADMINISTRATOR'")
                .param(person)
                .update();
        assertThat(visitor.getJson(WHO).body()).doesNotContain("\"cockpit\"");
        assertThat(visitor.get(COCKPIT).status()).isEqualTo(403);
    }

    @Test
    void logging_out_of_the_tasklist_ends_the_whole_session() {
        Visitor visitor = loggedIn(city.employee());
        visitor.get(TASKLIST);
        String session = visitor.cookie("BANGKOM");

        assertThat(visitor.api("POST", LOGOUT, "{}").status()).isBetween(200, 204);

        visitor.setCookie("BANGKOM", session);
        assertThat(visitor.get("/").location()).isEqualTo("/login");
        assertThat(visitor.getJson(WHO).status()).isEqualTo(401);
    }

    @Test
    void logging_out_of_the_portal_ends_the_tasklist() {
        Visitor visitor = loggedIn(city.employee());
        visitor.get(TASKLIST);
        String session = visitor.cookie("BANGKOM");

        visitor.logout();

        visitor.setCookie("BANGKOM", session);
        assertThat(visitor.get(TASKLIST).location()).isEqualTo("/login");
        assertThat(visitor.getJson(WHO).status()).isEqualTo(401);
    }

    @Test
    void a_forged_logout_is_refused_and_costs_nothing() {
        Visitor visitor = loggedIn(city.employee());
        visitor.get(TASKLIST);

        assertThat(visitor.post(LOGOUT).status()).isEqualTo(403);
        assertThat(visitor.getJson(WHO).status()).isEqualTo(200);
    }

    @Test
    void a_closed_account_is_out_of_the_webapps_with_its_next_click() {
        String person = city.employee();
        Visitor visitor = loggedIn(person);
        visitor.get(TASKLIST);

        city.leaves(person);

        assertThat(visitor.getJson(WHO).status()).isEqualTo(401);
        assertThat(visitor.get(TASKLIST).location()).isEqualTo("/login");
    }

    @Test
    void nothing_of_the_person_before_is_left_when_somebody_else_logs_in_in_the_same_browser() {
        String first = city.employee();
        String second = city.employee();
        Visitor visitor = loggedIn(first);
        visitor.get(TASKLIST);
        assertThat(visitor.getJson(WHO).body()).contains("\"" + first + "\"");

        visitor.submit("/bantuan", "/login", "username", TestCity.mail(second), "password", PASSWORD);

        assertThat(visitor.getJson(WHO).body()).doesNotContain("\"" + first + "\"");
        visitor.get(TASKLIST);
        assertThat(visitor.getJson(WHO).body()).contains("\"" + second + "\"");
    }

    @Test
    void the_webapps_own_login_and_setup_are_closed_even_to_those_with_a_token() {
        Visitor visitor = loggedIn(ADMINISTRATOR);
        visitor.get(TASKLIST);

        assertThat(visitor.api("POST", "/camunda/api/admin/auth/user/default/login/admin", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(visitor.api(
                                "POST",
                                "/camunda/api/admin/setup/default/user/create",
                                "{\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"x\"}}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_token_cookie_has_our_name_and_stays_on_our_site() {
        Visitor visitor = loggedIn(city.employee());

        List<String> cookies = visitor.get(TASKLIST).http().headers().allValues("Set-Cookie");

        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("BANGKOM-XSRF=")
                        .contains("Path=/camunda")
                        .contains("SameSite=Strict"))
                .noneMatch(cookie -> cookie.startsWith("XSRF-TOKEN"));
    }

    @Test
    void the_webapps_run_only_their_own_scripts_and_only_outside_frames() {
        Visitor.Answer answer = loggedIn(city.employee()).get(TASKLIST);

        assertThat(answer.header("Content-Security-Policy"))
                .contains("script-src 'nonce-")
                .contains("frame-ancestors 'none'", "object-src 'none'", "form-action 'self'")
                .doesNotContain("unsafe-eval")
                .doesNotContain("https:");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void browsers_keep_the_libraries_and_nothing_that_the_api_says() {
        Visitor visitor = loggedIn(city.employee());
        visitor.get(TASKLIST);

        assertThat(visitor.get("/camunda/lib/runtime.js?bust=7.24.0").header("Cache-Control"))
                .contains("max-age=31536000", "private");
        assertThat(visitor.getJson(WHO).header("Cache-Control")).isEqualTo("no-store");
        assertThat(visitor.getJson("/camunda/api/engine/engine/default/filter").header("Cache-Control"))
                .isEqualTo("no-store");
    }

    /** The webapps share one nonce among all requests; with others under way, pages came with a header that did not fit. */
    @Test
    void each_page_fits_its_header_while_others_are_under_way() throws InterruptedException, ExecutionException {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> others = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                Visitor other = loggedIn(city.employee());
                others.add(threads.submit(() -> {
                    while (!done.get()) {
                        other.getJson("/camunda/api/engine/engine/");
                    }
                }));
            }
            Visitor visitor = loggedIn(city.employee());
            for (int i = 0; i < 60; i++) {
                Visitor.Answer page = visitor.get(TASKLIST);
                String header = page.header("Content-Security-Policy");

                assertThat(nonce("'nonce-([^']+)'", header)).isEqualTo(nonce("nonce=\"([^\"]+)\"", page.body()));
            }
        } finally {
            done.set(true);
            threads.shutdown();
        }
        for (Future<?> other : others) {
            other.get();
        }
    }

    private Visitor loggedIn(String account) {
        Visitor visitor = Visitor.at(port);
        assertThat(visitor.login(TestCity.mail(account), PASSWORD).location()).isEqualTo("/");
        return visitor;
    }

    private static String nonce(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
