package id.bangkom.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.bangkom.testing.Browser;
import id.bangkom.testing.Browser.Person;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The portal's forms speak Indonesian in any browser, and dates are written day first. */
@HttpTest
class PortalFormsInBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestCity city;

    @Test
    void whatIsMissingOrWrongIsSaidUnderTheFieldInIndonesian() {
        try (Browser browser = Browser.start(port);
                Person person = browser.person(TestCity.mail(city.employee()), TestCity.PASSWORD, 360)) {
            Page page = person.page();
            page.navigate("/kata-sandi");
            assertThat(page.locator("main form").first().evaluate("form => form.noValidate"))
                    .isEqualTo(true);
            page.fill("#current", "x");
            page.fill("#chosen", "pendek");
            page.locator("main form button[type=submit]").click();

            PlaywrightAssertions.assertThat(page.locator("#chosen-mistake"))
                    .hasText("Paling sedikit 12 karakter; sekarang 6.");
            PlaywrightAssertions.assertThat(page.locator("#again-mistake")).hasText("Wajib diisi.");
            PlaywrightAssertions.assertThat(page.locator("#chosen")).isFocused();
            assertThat(page.getAttribute("#chosen", "aria-describedby")).contains("chosen-mistake");
            person.picture("portal-mistakes");

            page.fill("#chosen", "cukup-panjang-2026");
            page.locator("#chosen").blur();
            PlaywrightAssertions.assertThat(page.locator("#chosen-mistake")).isHidden();
        }
    }

    @Test
    void aDateIsWrittenDayFirstAndOneThatDoesNotExistIsNamed() {
        try (Browser browser = Browser.start(port);
                Person person = browser.person(TestCity.mail(TestCity.HR_HEAD), TestCity.PASSWORD)) {
            Page page = person.page();
            page.navigate("/buka-siklus");
            Locator date = page.getByLabel("Identifikasi kebutuhan", new Page.GetByLabelOptions().setExact(true));
            Locator sent = page.locator("input[name=needs]");
            assertThat(date.getAttribute("placeholder")).isEqualTo("hh/bb/tttt");

            date.fill("31/02/2028");
            page.locator("main button.primary").click();
            PlaywrightAssertions.assertThat(page.locator("#needs-mistake"))
                    .hasText("31/02/2028 bukan tanggal yang ada. Tulis hari/bulan/tahun, misalnya 28/02/2028.");
            PlaywrightAssertions.assertThat(date).isFocused();
            assertThat(page.url()).endsWith("/buka-siklus");
            person.picture("portal-date");

            date.fill("5/3/2028");
            date.blur();
            PlaywrightAssertions.assertThat(page.locator("#needs-mistake")).isHidden();
            assertThat(sent.inputValue()).isEqualTo("2028-03-05");
            sent.evaluate("field => { field.value = '2028-04-06'; field.dispatchEvent(new Event('input')); }");
            assertThat(date.inputValue()).isEqualTo("06/04/2028");
        }
    }
}
