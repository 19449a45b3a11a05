package id.bangkom.cycle.web;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.cycle.CityPlans;
import id.bangkom.cycle.CityPlans.Sort;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.portal.Choices;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.portal.TableFile;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The city plan of a year for those who make and set it: overview, versions, decisions, and every item. */
@Controller
class CityPlanPages {

    private static final String ITEMS = "/rencana-kota/{year}/kegiatan";
    private static final int EXPORTED = 200_000;

    /** More changes than this are read in the file of the items. */
    private static final int MOST_CHANGES = 500;

    /** A unit or a programme in words. */
    record PartRow(
            String name,
            String state,
            String people,
            String funded,
            String hours,
            String cost,
            String deferred,
            String dropped) {}

    /** A version in words. */
    record VersionRow(int no, String made, String items, String amount) {}

    /** An item in words. */
    record ItemRow(
            String unit,
            String person,
            String programme,
            String hours,
            String cost,
            String priority,
            String standing) {}

    private final CityPlans plans;
    private final Cities cities;

    CityPlanPages(CityPlans plans, Cities cities) {
        this.plans = plans;
        this.cities = cities;
    }

    @Configuration(proxyBeanMethods = false)
    static class Rules {

        @Bean
        PageRule cityPlanRule() {
            return PageRule.only("/rencana-kota/**", Role.HR_ANALYST, Role.HR_HEAD, Role.CITY_SECRETARY, Role.MAYOR);
        }
    }

    private CityPlans.Overview plan(CurrentUser user, int year) {
        return plans.find(user.tenant(), year)
                .orElseThrow(() -> Refusal.notFound("Rencana kota tahun " + year + " belum disusun."));
    }

    @GetMapping("/rencana-kota/{year}")
    ModelAndView show(@PathVariable int year, @RequestParam(required = false) Integer versi, CurrentUser user) {
        CityPlans.Overview plan = plan(user, year);
        String tenant = user.tenant();
        ZoneId zone = cities.city(tenant).zone();
        int version = versi == null ? plan.version() : Math.max(1, Math.min(versi, plan.version()));
        List<CityPlans.Changed> changes = plans.changes(tenant, year, version);
        ModelAndView page = new ModelAndView("cycle/plan");
        page.addObject("year", year);
        page.addObject("isAgency", user.hasAny(Role.HR_ANALYST, Role.HR_HEAD));
        page.addObject("plan", plan);
        page.addObject("amount", Words.money(plan.amount()));
        page.addObject("ceiling", Words.money(plan.ceiling()));
        page.addObject("left", Words.money(plan.ceiling() - plan.amount()));
        page.addObject("people", Words.number(plan.people(), 0));
        page.addObject(
                "decree",
                plan.decree() == null
                        ? null
                        : "Nomor " + plan.decree().number() + ", "
                                + Words.date(plan.decree().date()));
        page.addObject("told", plans.publication(tenant, year).orElse(null));
        page.addObject("route", plans.route(tenant, year));
        page.addObject(
                "units",
                plans.byUnit(tenant, year).stream().map(CityPlanPages::row).toList());
        page.addObject(
                "programmes",
                plans.byProgramme(tenant, year).stream().map(CityPlanPages::row).toList());
        page.addObject(
                "versions",
                plans.versions(tenant, year).stream()
                        .map(each -> new VersionRow(
                                each.no(),
                                Words.time(each.madeAt(), zone),
                                Words.number(each.items(), 0),
                                Words.money(each.amount())))
                        .toList());
        page.addObject("version", version);
        page.addObject("changed", Words.number(changes.size(), 0));
        page.addObject("changes", changes.subList(0, Math.min(MOST_CHANGES, changes.size())));
        page.addObject("more", changes.size() > MOST_CHANGES);
        page.addObject("decisions", plans.decisions(tenant, year));
        return page;
    }

    private static PartRow row(CityPlans.Part part) {
        return new PartRow(
                part.name(),
                part.state(),
                Words.number(part.people(), 0),
                Words.number(part.funded(), 0),
                Words.number(part.hours(), 0),
                Words.money(part.cost()),
                Words.number(part.deferred(), 0),
                Words.number(part.dropped(), 0));
    }

    @GetMapping(ITEMS)
    ModelAndView items(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String status,
            ListRequest asked,
            CurrentUser user) {
        plan(user, year);
        ItemStanding standing = Choices.named(ItemStanding.values(), status, null);
        Sort sort = asked.order(Sort.values(), Sort.PRIORITAS);
        Listing list = Listing.of(asked, ITEMS, year)
                .choice("status", "Status", "Semua status", ItemStanding.values(), ItemStanding::label, standing)
                .sorts(Sort.values(), Sort::label, sort)
                .pages(plans.count(user.tenant(), year, asked.words(), standing));
        ModelAndView page = new ModelAndView("cycle/plan-items");
        page.addObject("year", year);
        page.addObject(
                "rows",
                plans.items(user.tenant(), year, asked.words(), standing, sort, list.offset(), Listing.MOST).stream()
                        .map(CityPlanPages::row)
                        .toList());
        page.addObject("list", list);
        return page;
    }

    private static ItemRow row(CityPlans.Item item) {
        return new ItemRow(
                item.unit(),
                item.person(),
                item.programme(),
                Words.number(item.hours(), 0),
                Words.money(item.cost()),
                Words.number(item.priority(), 2),
                item.standing().label() + (item.reason() == null ? "" : ". " + item.reason()));
    }

    @GetMapping(ITEMS + "/unduh")
    ResponseEntity<byte[]> export(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String status,
            ListRequest asked,
            CurrentUser user) {
        plan(user, year);
        List<List<Object>> cells = plans
                .items(
                        user.tenant(),
                        year,
                        asked.words(),
                        Choices.named(ItemStanding.values(), status, null),
                        asked.order(Sort.values(), Sort.PRIORITAS),
                        0,
                        EXPORTED)
                .stream()
                .map(item -> Arrays.<Object>asList(
                        item.unit(),
                        item.person(),
                        item.programme(),
                        item.hours(),
                        item.cost(),
                        item.priority(),
                        item.standing().label(),
                        item.reason()))
                .toList();
        return new TableFile(
                        "rencana-kota-" + year,
                        List.of("Unit", "Pegawai", "Program", "JP", "Biaya", "Prioritas", "Status", "Alasan"),
                        cells)
                .download(asked.format());
    }
}
