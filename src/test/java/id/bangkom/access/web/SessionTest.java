package id.bangkom.access.web;

import static id.bangkom.testing.PortalOnly.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.MutableClock;
import id.bangkom.testing.PortalOnly;
import id.bangkom.testing.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(
        classes = PortalOnly.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.enabled=false")
class SessionTest {

    private static final String NEW = "hujan di teluk sore ini";

    @LocalServerPort
    private int port;

    @Autowired
    private PortalOnly.People people;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Visitor visitor;

    @BeforeEach
    void logIn() {
        people.arrive();
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        visitor = Visitor.at(port);
        visitor.login("employee@palu.example", PASSWORD);
    }

    @Test
    void a_closed_account_is_out_with_its_next_click_and_stays_out() {
        jdbc.sql("update account set active = false where id = 'employee'").update();

        assertThat(visitor.get("/").location()).isEqualTo("/login");
        assertThat(visitor.api("GET", "/camunda/api/engine/engine/", "").status())
                .isEqualTo(401);

        jdbc.sql("update account set active = true where id = 'employee'").update();
        assertThat(visitor.get("/").location()).isEqualTo("/login");
    }

    @Test
    void roles_hold_from_the_next_click_on() {
        assertThat(visitor.get("/camunda/app/cockpit/default/").status()).isEqualTo(403);

        jdbc.sql("update role_grant set role_name = 'ADMINISTRATOR' where account_id = 'employee'")
                .update();
        assertThat(visitor.get("/camunda/app/cockpit/default/").status()).isEqualTo(200);
        assertThat(visitor.get("/").body()).contains("Administrator sistem");

        jdbc.sql("update role_grant set role_name = 'EMPLOYEE' where account_id = 'employee'")
                .update();
        assertThat(visitor.get("/camunda/app/cockpit/default/").status()).isEqualTo(403);
    }

    @Test
    void a_new_password_ends_all_other_sessions_and_keeps_this_one() {
        Visitor elsewhere = Visitor.at(port);
        elsewhere.login("employee@palu.example", PASSWORD);
        String before = visitor.cookie("BANGKOM");

        Visitor.Answer answer = change(PASSWORD, NEW, NEW);

        assertThat(answer.location()).isEqualTo("/");
        assertThat(visitor.cookie("BANGKOM")).isNotEqualTo(before);
        assertThat(visitor.get("/").body()).contains("sudah diganti");
        assertThat(elsewhere.get("/").location()).isEqualTo("/login");
        assertThat(Visitor.at(port).login("employee@palu.example", NEW).location())
                .isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pendek",
                "123456789012345678",
                "bangkom-demo-2026",
                "Indonesia-1945!!",
                "palu12345678",
                "employee@2026!!!",
                "aaaaaaaaaaaabb",
                PASSWORD
            })
    void a_bad_new_password_is_refused_with_a_reason(String bad) {
        Visitor.Answer answer = change(PASSWORD, bad, bad);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("role=\"alert\"").doesNotContain(bad + "\"");
        assertThat(Visitor.at(port).login("employee@palu.example", PASSWORD).location())
                .isEqualTo("/");
    }

    @Test
    void the_new_password_has_to_be_typed_twice_alike_and_the_old_one_known() {
        assertThat(change(PASSWORD, NEW, NEW + " ").body()).contains("tidak sama");
        assertThat(change("salah", NEW, NEW).body()).contains("saat ini tidak cocok");
        assertThat(visitor.submit("/kata-sandi", "/kata-sandi").status()).isEqualTo(400);
    }

    @Test
    void guessing_the_old_password_on_an_unlocked_screen_is_slowed_down() {
        for (int i = 0; i < 5; i++) {
            assertThat(change("salah", NEW, NEW).body()).contains("tidak cocok");
        }

        assertThat(change(PASSWORD, NEW, NEW).body()).contains("Tunggu 1 menit");
    }

    @Test
    void whoever_must_choose_a_new_password_can_do_nothing_else_first() {
        jdbc.sql("update account set must_change = true where id = 'employee'").update();

        assertThat(visitor.get("/").location()).isEqualTo("/kata-sandi");
        assertThat(visitor.get("/camunda/app/tasklist/default/").location()).isEqualTo("/kata-sandi");
        assertThat(visitor.api("GET", "/camunda/api/engine/engine/", "").status())
                .isEqualTo(403);
        assertThat(visitor.get("/kata-sandi").body()).contains("Sebelum melanjutkan");

        assertThat(change(PASSWORD, NEW, NEW).location()).isEqualTo("/");
        assertThat(visitor.get("/").status()).isEqualTo(200);
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
        Visitor.Answer answer = Visitor.at(port).get("/login");

        assertThat(answer.header("Set-Cookie"))
                .startsWith("BANGKOM=")
                .contains("Path=/")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(answer.body()).doesNotContainIgnoringCase("jsessionid");
    }

    private Visitor.Answer change(String current, String chosen, String again) {
        return visitor.submit("/kata-sandi", "/kata-sandi", "current", current, "chosen", chosen, "again", again);
    }
}
