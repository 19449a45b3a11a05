package id.bangkom.needs;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.needs.MandatoryRules.Entry;
import id.bangkom.portal.Choices;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.portal.Orders;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.portal.TableFile;
import id.bangkom.process.Actor;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.training.Catalogue;
import id.bangkom.training.Programme;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.PositionClass;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rules of mandatory trainings, and who still has to take them. */
@Controller
class MandatoryPages {

    static final String PATH = "/wajib";

    /** So many people are shown; all of them are in the file. */
    private static final int MOST = 100;

    private static final int CHUNK = 1000;

    private static final Orders<Due> ORDERS = Orders.<Due>usual(
                    "tenggat", "Tenggat", Comparator.comparing(Due::on).thenComparing(Due::name))
            .or("nama", "Nama", Comparator.comparing(Due::name).thenComparing(Due::on));

    /** A rule in words. */
    record RuleRow(
            String id,
            String occasion,
            String certificate,
            String programme,
            int months,
            String basis,
            String valid,
            boolean open) {}

    /** Somebody who has to take a training. */
    record Due(String name, String unit, String programme, String reason, LocalDate on, String basis) {

        /** The day in words. */
        public String due() {
            return Words.date(on);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Pages {

        @Bean
        PageRule mandatoryRule() {
            return PageRule.only(PATH + "/**", Role.HR_ANALYST, Role.HR_HEAD);
        }

        @Bean
        PortalLink mandatoryLink() {
            return PortalLink.only(56, PortalMenu.COMPETENCY, "Pelatihan wajib", PATH, Role.HR_ANALYST, Role.HR_HEAD);
        }
    }

    private final MandatoryRules rules;
    private final MandatoryNeeds mandatory;
    private final Workforce workforce;
    private final Catalogue catalogue;
    private final Cities cities;

    MandatoryPages(
            MandatoryRules rules, MandatoryNeeds mandatory, Workforce workforce, Catalogue catalogue, Cities cities) {
        this.rules = rules;
        this.mandatory = mandatory;
        this.workforce = workforce;
        this.catalogue = catalogue;
        this.cities = cities;
    }

    @GetMapping(PATH)
    ModelAndView show(@RequestParam(required = false) Integer tahun, ListRequest asked, CurrentUser user) {
        return page(user, year(user, tahun), asked);
    }

    private int year(CurrentUser user, Integer wanted) {
        int now = cities.today(user.tenant()).getYear();
        return wanted == null || Math.abs(wanted - now) > 10 ? now : wanted;
    }

    private ModelAndView page(CurrentUser user, int year, ListRequest asked) {
        String tenant = user.tenant();
        List<Due> due = due(tenant, year, asked);
        ModelAndView page = new ModelAndView("needs/mandatory");
        page.addObject("year", year);
        page.addObject("list", Listing.of(asked, PATH).fixed("tahun", year).sorts(ORDERS));
        page.addObject("today", cities.today(tenant));
        page.addObject("setsRules", user.hasAny(Role.HR_HEAD));
        page.addObject(
                "rules",
                rules.of(tenant).stream().map(rule -> row(tenant, rule)).toList());
        page.addObject("count", due.size());
        page.addObject("due", due.stream().limit(MOST).toList());
        page.addObject("occasions", Choices.options(Occasion.values(), Occasion::label));
        page.addObject("classes", Choices.options(PositionClass.values(), PositionClass::label));
        page.addObject(
                "programmes",
                catalogue.active(tenant).stream()
                        .map(each -> new Option(each.title(), each.id()))
                        .toList());
        return page;
    }

    private RuleRow row(String tenant, MandatoryRows.MandatoryTraining rule) {
        return new RuleRow(
                rule.id(),
                rule.occasion().label()
                        + (rule.positionClass() == null
                                ? ""
                                : ": " + rule.positionClass().label()),
                rule.certificate(),
                title(tenant, rule.programmeId()),
                rule.withinMonths(),
                rule.legalBasis(),
                "mulai " + Words.date(rule.from()) + (rule.to() == null ? "" : " sampai " + Words.date(rule.to())),
                rule.to() == null);
    }

    private String title(String tenant, String programme) {
        return catalogue.programme(tenant, programme).map(Programme::title).orElse("-");
    }

    private List<Due> due(String tenant, int year, ListRequest asked) {
        List<Due> due = new ArrayList<>();
        String after = "";
        List<Employee> chunk;
        do {
            chunk = workforce.activeAfter(tenant, after, CHUNK);
            Map<String, List<MandatoryNeed>> needs =
                    mandatory.of(tenant, year, chunk.stream().map(Employee::id).toList());
            for (Employee employee : chunk) {
                after = employee.id();
                if (asked.finds(employee.name(), employee.unitName())) {
                    needs.getOrDefault(employee.id(), List.of())
                            .forEach(need -> due.add(new Due(
                                    employee.name(),
                                    employee.unitName(),
                                    title(tenant, need.programmeId()),
                                    need.reason(),
                                    need.dueOn(),
                                    need.legalBasis())));
                }
            }
        } while (chunk.size() == CHUNK);
        return due.stream().sorted(ORDERS.of(asked)).toList();
    }

    @GetMapping(PATH + "/unduh")
    ResponseEntity<byte[]> download(
            @RequestParam(required = false) Integer tahun, ListRequest asked, CurrentUser user) {
        int year = year(user, tahun);
        return new TableFile(
                        "pelatihan-wajib-" + year,
                        List.of("Nama", "Unit", "Pelatihan", "Sebab", "Paling lambat", "Dasar hukum"),
                        due(user.tenant(), year, asked).stream()
                                .map(each -> List.<Object>of(
                                        each.name(),
                                        each.unit(),
                                        each.programme(),
                                        each.reason(),
                                        each.on().toString(),
                                        each.basis()))
                                .toList())
                .download(asked.format());
    }

    @PostMapping(PATH)
    ModelAndView add(
            @RequestParam(required = false) Occasion occasion,
            @RequestParam(required = false) PositionClass positionClass,
            @RequestParam(required = false) String certificate,
            @RequestParam(required = false) String programme,
            @RequestParam(required = false) Integer months,
            @RequestParam(required = false) String basis,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        Entry entry = new Entry(occasion, positionClass, certificate, programme, months, basis, from);
        try {
            rules.add(actor, user, entry);
        } catch (Refusal refused) {
            ModelAndView again = page(user, year(user, null), ListRequest.ALL);
            again.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            again.addObject("problem", refused.getMessage());
            again.addObject("sent", entry);
            return again;
        }
        after.addFlashAttribute("notice", "Aturan pelatihan wajib disimpan.");
        return new ModelAndView("redirect:" + PATH);
    }

    @PostMapping(PATH + "/{id}/akhiri")
    String end(@PathVariable String id, CurrentUser user, Actor actor, RedirectAttributes after) {
        rules.end(actor, user, id);
        after.addFlashAttribute("notice", "Aturan pelatihan wajib berakhir hari ini.");
        return "redirect:" + PATH;
    }
}
