package id.bangkom.needs;

import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.Browser;
import id.bangkom.testing.Browser.Person;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Workbench;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Self-assessment and confirmation in a real browser, through the Tasklist. */
@HttpTest
class NeedsInTasklistTest {

    private static final String CHALLENGES = "Pengaduan banyak, waktu kurang, dan sinyal sering hilang.";

    /** A key every 60 milliseconds. */
    private static final Locator.PressSequentiallyOptions TYPING = new Locator.PressSequentiallyOptions().setDelay(60);

    @LocalServerPort
    private int port;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Test
    void needsAreFoundByTheEmployeeAndConfirmedByTheSupervisor() {
        city.cycle(PALU, 2027);
        // Nobody else's tasks wait for these two.
        String supervisor = city.employee();
        String id = city.employee(PALU, UNIT, "staff", supervisor);
        CaseKey key = new CaseKey(PALU, 2027, id);
        bench.start("needs-identification", key);
        try (Browser browser = Browser.start(port)) {
            try (Person employee = browser.person(TestCity.mail(id), TestCity.PASSWORD)) {
                employee.picture("01-landing-employee");
                employee.openTask("Mengisi penilaian mandiri");
                employee.picture("02-self-assessment");
                for (int slot = 1; slot <= 9; slot++) {
                    employee.page()
                            .locator(".fjs-form input[type=text], .fjs-form input[inputmode]")
                            .nth(slot - 1)
                            .fill("3");
                }
                // Nothing of what a quick typist writes right after a number may be lost.
                employee.page().locator(".fjs-form input.fjs-input").nth(8).fill("2");
                employee.page().locator(".fjs-form input.fjs-input").nth(8).press("Tab");
                employee.field("Tantangan").pressSequentially(CHALLENGES, TYPING);
                assertThat(employee.field("Tantangan").inputValue()).isEqualTo(CHALLENGES);
                assertThat(employee.complete()).isEmpty();
                employee.page().navigate("/");
                assertThat(employee.page().locator("main").innerText())
                        .contains("Kebutuhan saya 2027", "setelah atasan mengonfirmasinya");
            }
            assertThat(bench.waitsAt("needs-identification", key)).containsExactly("confirmNeeds");
            try (Person superior = browser.person(TestCity.mail(supervisor), TestCity.PASSWORD)) {
                superior.openTask("Mengonfirmasi kebutuhan");
                superior.choose("Konfirmasi");
                superior.picture("03-confirm-needs");
                assertThat(superior.complete()).isEmpty();
            }
            bench.work();
            assertThat(bench.isRunning("needs-identification", key)).isFalse();
            try (Person employee = browser.person(TestCity.mail(id), TestCity.PASSWORD, 360)) {
                assertThat(employee.page().locator("main").innerText())
                        .contains("Kesesuaian dengan standar jabatan (JPM)")
                        .containsOnlyOnce("menurut penilaian atasan");
                employee.page().locator("#my-needs-title").scrollIntoViewIfNeeded();
                employee.picture("04-landing-needs");
            }
        }
    }
}
