package id.bangkom.plan;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.PALU;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.plan.PlanWorld.Department;
import id.bangkom.plan.PlanWorld.Rated;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.Browser;
import id.bangkom.testing.Browser.Person;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Workbench;
import id.bangkom.training.Catalogue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The five forms of the plans in a real Tasklist: lists to choose from, boxes to tick, tables and hidden fields. */
@HttpTest
class PlansInTasklistTest {

    private static final int YEAR = 2037;

    @LocalServerPort
    private int port;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private IndividualPlans individuals;

    @Autowired
    private UnitPlans units;

    @Autowired
    private Budgets budgets;

    @Test
    void aPlanGoesFromThePersonToTheAgency() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        city.cycle(PALU, YEAR);
        PlanWorld world = new PlanWorld(jdbc, catalogue, individuals);
        Department department = world.department(city);
        budgets.set(PALU, YEAR, department.unit(), FundSource.CITY, 3_000_000);
        String employee = city.employee(PALU, department.unit(), "staff", department.head());
        world.needs(
                YEAR,
                employee,
                0.25,
                new Rated("service", 2, 1, "WORKSHOP"),
                new Rated("communication", 3, 1, "WORKSHOP"));
        CaseKey plan = new CaseKey(PALU, YEAR, employee);
        bench.start("individual-plan", plan);
        CaseKey unit = new CaseKey(PALU, YEAR, department.unit());

        try (Browser browser = Browser.start(port)) {
            try (Person person = person(browser, employee)) {
                person.openTask("Menyusun rencana");
                choose(person, "Program", 2, "Pelayanan Publik Daring");
                choose(person, "Triwulan", 2, "Triwulan IV");
                choose(person, "Jabatan yang dituju", 0, "Kepala Seksi");
                person.picture("plan-1-draft-plan");
                assertThat(person.complete()).isEmpty();
            }
            bench.work();
            assertThat(individuals.versions(plan).get(1).items())
                    .extracting(Item::quarter)
                    .containsExactly(Quarter.Q1, Quarter.Q2, Quarter.Q4);
            try (Person head = person(browser, department.head())) {
                head.openTask("Menyetujui rencana");
                assertThat(head.page().locator(".fjs-form textarea").count())
                        .as("no reason is asked for before it is needed")
                        .isZero();
                head.choose("Setujui");
                head.picture("plan-2-approve-plan");
                assertThat(head.complete()).isEmpty();
            }
            bench.work();
            assertThat(bench.isRunning("individual-plan", plan)).isFalse();

            bench.start("unit-plan", unit);
            try (Person planner = person(browser, department.planner())) {
                planner.openTask("Menyusun rencana unit");
                assertThat(planner.page()
                                .locator(".form-pane")
                                .evaluate("pane => getComputedStyle(pane, '::before').content"))
                        .asString()
                        .contains("Tekan \u201CAmbil\u201D dahulu");
                planner.claim();
                assertThat(planner.page()
                                .locator(".form-pane")
                                .evaluate("pane => getComputedStyle(pane, '::before').content"))
                        .isEqualTo("none");
                planner.page()
                        .locator(".fjs-form-field-checklist")
                        .first()
                        .locator("label", new Locator.LocatorOptions().setHasText("Lokakarya Komunikasi"))
                        .click();
                planner.field("Alasan penundaan").fill("Sudah diikuti tahun lalu");
                planner.picture("plan-3-draft-unit-plan");
                assertThat(planner.complete()).isEmpty();
            }
            bench.work();
            assertThat(units.items(unit, 1))
                    .extracting(UnitItem::standing)
                    .containsExactlyInAnyOrder(ItemStanding.FUNDED, ItemStanding.FUNDED, ItemStanding.DEFERRED);
            try (Person head = person(browser, department.head())) {
                head.openTask("Menyetujui rencana unit");
                head.claim();
                head.choose("Setujui dan ajukan");
                head.picture("plan-4-endorse-unit-plan");
                assertThat(head.complete()).isEmpty();
            }
            bench.work();
            try (Person analyst = person(browser, HR_ANALYST)) {
                analyst.openTask("Memverifikasi rencana unit");
                analyst.claim();
                analyst.choose("Loloskan");
                analyst.picture("plan-5-verify-unit-plan");
                assertThat(analyst.complete()).isEmpty();
            }
            bench.work();
            assertThat(bench.isRunning("unit-plan", unit)).isFalse();
        }
    }

    /** With a window so tall that a picture shows the whole form. */
    private static Person person(Browser browser, String account) {
        Person person = browser.person(TestCity.mail(account), TestCity.PASSWORD);
        person.page().setViewportSize(1280, 3600);
        return person;
    }

    /** Opens the n-th list with this label, counted from 0, and takes the first choice with this text. */
    private static void choose(Person person, String label, int n, String text) {
        Locator field = person.page()
                .locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions()
                        .setHas(person.page()
                                .locator(
                                        "label", new com.microsoft.playwright.Page.LocatorOptions().setHasText(label))))
                .nth(n);
        field.locator("input, .fjs-input-group").first().click();
        field.locator(".fjs-dropdownlist-item", new Locator.LocatorOptions().setHasText(text))
                .first()
                .click();
    }
}
