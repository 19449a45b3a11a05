package id.bangkom.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.PortalOnly;
import id.bangkom.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        classes = PortalOnly.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.enabled=false")
@ActiveProfiles("production")
class ProductionCookiesTest {

    @LocalServerPort
    private int port;

    @Test
    void in_production_the_session_belongs_to_this_host_and_to_https() {
        Visitor.Answer answer = Visitor.at(port).get("/login");

        assertThat(answer.header("Set-Cookie"))
                .startsWith("__Host-BANGKOM=")
                .contains("Path=/;")
                .contains("Secure")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void in_production_browsers_are_told_never_to_come_without_https() {
        for (String path :
                new String[] {"/login", "/camunda/app/tasklist/default/", "/no/such/page", "/actuator/health"}) {
            assertThat(Visitor.at(port).get(path).header("Strict-Transport-Security"))
                    .as(path)
                    .isEqualTo("max-age=31536000 ; includeSubDomains");
        }
    }

    @Test
    void redirects_name_no_host_so_a_proxy_need_not_mend_them() {
        assertThat(Visitor.at(port).get("/").location()).isEqualTo("/login");
    }
}
