package id.bangkom.access.web;

import static id.bangkom.testing.PortalOnly.NIP;
import static id.bangkom.testing.PortalOnly.NOW;
import static id.bangkom.testing.PortalOnly.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import id.bangkom.testing.LogRecord;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.PortalOnly;
import id.bangkom.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@SpringBootTest(
        classes = PortalOnly.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.enabled=false", "bangkom.login.failures-per-address=12"})
class LoginTest {

    private static final String WRONG = "tidak cocok";

    @LocalServerPort
    private int port;

    @Autowired
    private PortalOnly.People people;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @MockitoSpyBean
    private PasswordEncoder encoder;

    private Instant now = NOW;

    /** Each test starts a day later, when every limit is fresh again. */
    @BeforeEach
    void arrive() {
        people.arrive();
        now = clock.instant().plus(Duration.ofDays(1));
        clock.set(now);
        clearInvocations(encoder);
    }

    @Test
    void people_log_in_by_nip_with_or_without_spaces_and_by_mail_in_any_case() {
        for (String name : new String[] {
            NIP, "19870312 201001 2 003", " " + NIP + " ", "employee@palu.example", "Employee@Palu.Example"
        }) {
            Visitor visitor = Visitor.at(port);

            Visitor.Answer answer = visitor.login(name, PASSWORD);

            assertThat(answer.status()).as(name).isEqualTo(302);
            assertThat(answer.location()).isEqualTo("/");
            assertThat(visitor.get("/").body()).contains("Selamat datang, Siti employee");
        }
    }

    @Test
    void every_wrong_login_gets_the_same_answer_after_the_same_work() {
        jdbc.sql("update account set active = false where id = 'mayor'").update();
        jdbc.sql("update account set password_hash = null where id = 'hrhead'").update();
        String[][] attempts = {
            {"employee@palu.example", "salah"},
            {"nobody@palu.example", PASSWORD},
            {"199001012020121001", PASSWORD},
            {"mayor@palu.example", PASSWORD},
            {"hrhead@palu.example", PASSWORD},
            {"employee@palu.example", "x".repeat(5000)},
            {"a".repeat(300) + "@palu.example", PASSWORD},
            {"siti\u0000@palu.example", PASSWORD},
        };
        String first = null;
        for (String[] attempt : attempts) {
            clearInvocations(encoder);
            Visitor visitor = Visitor.at(port);

            Visitor.Answer answer = visitor.login(attempt[0], attempt[1]);

            assertThat(answer.location()).isEqualTo("/login");
            String page = withoutTyped(visitor.get("/login").body());
            assertThat(page).contains(WRONG);
            first = first == null ? page : first;
            assertThat(page).isEqualTo(first);
            verify(encoder, times(1)).matches(any(), any());
        }
    }

    @Test
    void an_empty_form_is_a_wrong_login() {
        Visitor visitor = Visitor.at(port);

        visitor.submit("/login", "/login");

        assertThat(visitor.get("/login").body()).contains(WRONG);
    }

    @Test
    void the_reason_is_shown_once_and_the_name_is_kept() {
        Visitor visitor = Visitor.at(port);
        visitor.login("employee@palu.example", "salah");

        assertThat(visitor.get("/login").body()).contains(WRONG).contains("value=\"employee@palu.example\"");
        assertThat(visitor.get("/login").body()).doesNotContain(WRONG).doesNotContain("employee@palu.example\"");
    }

    @Test
    void after_five_slips_one_has_to_wait_a_minute_and_then_gets_in() {
        Visitor visitor = Visitor.at(port);
        failTimes(visitor, "employee@palu.example", 5);
        clearInvocations(encoder);

        visitor.login(NIP, PASSWORD); // the same account, by its other name

        assertThat(visitor.get("/login").body()).contains("Tunggu 1 menit").contains("tidak diblokir");
        verify(encoder, times(0)).matches(any(), any());

        later(Duration.ofSeconds(21));
        visitor.login(NIP, PASSWORD);
        assertThat(visitor.get("/login").body()).contains("Tunggu 39 detik");

        later(Duration.ofSeconds(40));
        assertThat(visitor.login(NIP, PASSWORD).location()).isEqualTo("/");
    }

    @Test
    void a_name_that_nobody_has_is_slowed_down_like_any_other() {
        Visitor visitor = Visitor.at(port);
        failTimes(visitor, "nobody@palu.example", 5);

        visitor.login("nobody@palu.example", "salah");

        assertThat(visitor.get("/login").body()).contains("Tunggu 1 menit");
    }

    @Test
    void logging_in_forgives_earlier_slips() {
        Visitor visitor = Visitor.at(port);
        for (int day = 0; day < 3; day++) {
            failTimes(visitor, "employee@palu.example", 4);
            assertThat(Visitor.at(port).login("employee@palu.example", PASSWORD).location())
                    .isEqualTo("/");
            later(Duration.ofSeconds(30));
        }
    }

    @Test
    void an_address_that_tries_many_names_is_slowed_down_but_its_successes_do_not_count() {
        for (int i = 0; i < 15; i++) {
            assertThat(Visitor.at(port).login("employee@palu.example", PASSWORD).location())
                    .isEqualTo("/");
        }
        for (int i = 0; i < 12; i++) {
            failTimes(Visitor.at(port), "name" + i + "@palu.example", 1);
        }
        Visitor visitor = Visitor.at(port);

        visitor.login("employee@palu.example", PASSWORD);

        assertThat(visitor.get("/login").body()).contains("Tunggu 5 detik");
        later(Duration.ofSeconds(6));
        assertThat(visitor.login("employee@palu.example", PASSWORD).location()).isEqualTo("/");
    }

    @Test
    void a_login_leads_back_to_the_page_that_asked_for_it_whatever_host_the_browser_claims() {
        Visitor visitor = Visitor.at(port);
        Visitor.Answer asked = visitor.get("/t/0b8e4a3c-1111-2222-3333-444455556666?dari=surat");
        assertThat(asked.status()).isEqualTo(302);
        assertThat(asked.location()).isEqualTo("/login");

        Visitor.Answer answer = visitor.login("employee@palu.example", PASSWORD);

        assertThat(answer.location()).isEqualTo("/t/0b8e4a3c-1111-2222-3333-444455556666?dari=surat");
    }

    @Test
    void what_scripts_fetch_is_not_returned_to() {
        Visitor visitor = Visitor.at(port);
        visitor.getJson("/camunda/app/tasklist/default/");
        visitor.get("/camunda/api/engine/engine/default/task");

        assertThat(visitor.login("employee@palu.example", PASSWORD).location()).isEqualTo("/");
    }

    @Test
    void a_login_starts_a_new_session_and_the_old_one_is_worth_nothing() {
        Visitor attacker = Visitor.at(port);
        attacker.get("/login");
        String planted = attacker.cookie("BANGKOM");
        Visitor victim = Visitor.at(port);
        victim.setCookie("BANGKOM", planted);

        victim.login("employee@palu.example", PASSWORD);

        assertThat(victim.cookie("BANGKOM")).isNotEqualTo(planted);
        assertThat(victim.get("/").status()).isEqualTo(200);
        assertThat(attacker.get("/").location()).isEqualTo("/login");
    }

    @Test
    void a_forged_login_is_not_taken() {
        Visitor visitor = Visitor.at(port);
        visitor.get("/login");

        Visitor.Answer answer = visitor.post("/login", "username", "employee@palu.example", "password", PASSWORD);

        assertThat(answer.location()).isEqualTo("/login");
        assertThat(visitor.get("/login").body()).contains("terlalu lama terbuka");
        assertThat(visitor.get("/").location()).isEqualTo("/login");
        verify(encoder, times(0)).matches(any(), any());
    }

    @Test
    void the_login_page_is_not_shown_to_those_who_are_in() {
        Visitor visitor = Visitor.at(port);
        visitor.login("employee@palu.example", PASSWORD);

        assertThat(visitor.get("/login").location()).isEqualTo("/");
    }

    @Test
    void logging_out_ends_the_session_and_cannot_be_forged() {
        Visitor visitor = Visitor.at(port);
        visitor.login("employee@palu.example", PASSWORD);

        assertThat(visitor.post("/logout").status()).isEqualTo(403);
        assertThat(visitor.get("/logout").status()).isEqualTo(403);
        assertThat(visitor.get("/").status()).isEqualTo(200);

        String session = visitor.cookie("BANGKOM");
        assertThat(visitor.logout().location()).isEqualTo("/login");
        visitor.setCookie("BANGKOM", session);
        assertThat(visitor.get("/").location()).isEqualTo("/login");
    }

    @Test
    void a_page_that_outlived_its_session_leads_to_the_login_instead_of_an_error() {
        Visitor visitor = Visitor.at(port);

        assertThat(visitor.post("/logout").location()).isEqualTo("/login");
        assertThat(visitor.get("/login").body()).contains("terlalu lama terbuka");
    }

    @Test
    void neither_passwords_nor_nips_reach_the_log_but_each_login_does() {
        try (LogRecord log = LogRecord.of(
                "bangkom.audit", "id.bangkom", "org.springframework.security", "org.springframework.web")) {
            Visitor visitor = Visitor.at(port);
            visitor.login(NIP, PASSWORD);
            visitor.submit(
                    "/kata-sandi", "/kata-sandi", "current", PASSWORD, "chosen", "pendek-zwkq", "again", "pendek-zwkq");
            Visitor stranger = Visitor.at(port);
            stranger.login(NIP, "salah-sekali-zwkq");
            stranger.get("/login");
            stranger.login("199001012020121001", "salah-sekali-zwkq");

            assertThat(log.text())
                    .contains("login accepted account=palu/employee address=127.0.0.1")
                    .contains("login refused account=palu/employee address=127.0.0.1")
                    .contains("login refused account=unknown address=127.0.0.1")
                    .doesNotContain(PASSWORD)
                    .doesNotContain("zwkq")
                    .doesNotContain(NIP)
                    .doesNotContain("199001012020121001");
        }
    }

    private void failTimes(Visitor visitor, String name, int times) {
        for (int i = 0; i < times; i++) {
            visitor.login(name, "salah");
            assertThat(visitor.get("/login").body()).contains(WRONG);
        }
    }

    private void later(Duration wait) {
        now = now.plus(wait);
        clock.set(now);
    }

    private static String withoutTyped(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }
}
