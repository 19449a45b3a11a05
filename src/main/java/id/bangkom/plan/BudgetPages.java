package id.bangkom.plan;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.cycle.Cycles;
import id.bangkom.portal.Choices;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.process.Actor;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ceilings of a year, for the HR agency to see and to enter. */
@Controller
class BudgetPages {

    private static final String PATH = "/pagu";
    private static final int CHANGES_SHOWN = 20;

    /** A ceiling in words. */
    record Row(
            String unit, String source, String amount, String reserved, String committed, String spent, String left) {}

    /** A change in words. */
    record Change(String time, String unit, String source, String amount, String by) {}

    private final Ceilings ceilings;
    private final Budgets budgets;
    private final Workforce workforce;
    private final Cycles cycles;
    private final Cities cities;
    private final History history;
    private final Revisions revisions;

    BudgetPages(
            Ceilings ceilings,
            Budgets budgets,
            Workforce workforce,
            Cycles cycles,
            Cities cities,
            History history,
            Revisions revisions) {
        this.ceilings = ceilings;
        this.budgets = budgets;
        this.workforce = workforce;
        this.cycles = cycles;
        this.cities = cities;
        this.history = history;
        this.revisions = revisions;
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        PageRule budgetsRule() {
            return PageRule.only(PATH + "/**", Role.HR_ANALYST, Role.HR_HEAD);
        }

        @Bean
        PortalLink budgetsLink() {
            return PortalLink.only(35, PortalMenu.YEAR, "Pagu", PATH, Role.HR_ANALYST, Role.HR_HEAD);
        }
    }

    @GetMapping(PATH)
    String latest(CurrentUser user) {
        int year = cycles.all(user.tenant()).stream()
                .map(Cycles.CycleOfYear::year)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("Belum ada siklus yang dibuka."));
        return "redirect:" + PATH + "/" + year;
    }

    @GetMapping(PATH + "/{year}")
    ModelAndView show(@PathVariable int year, CurrentUser user) {
        if (cycles.find(user.tenant(), year).isEmpty()) {
            throw Refusal.notFound("Siklus tahun " + year + " belum dibuka.");
        }
        return page(user, year, null, null, null, null);
    }

    @PostMapping(PATH + "/{year}")
    ModelAndView set(
            @PathVariable int year,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) FundSource source,
            @RequestParam(required = false) String amount,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        try {
            ceilings.set(actor, year, unit, source, rupiah(amount));
        } catch (Refusal refused) {
            ModelAndView again = page(user, year, refused.getMessage(), unit, source, amount);
            again.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            return again;
        }
        after.addFlashAttribute("notice", "Pagu disimpan.");
        return new ModelAndView("redirect:" + PATH + "/{year}");
    }

    /** As people write it: "Rp1.500.000", "1.500.000" or "1500000"; null for anything else. */
    static Long rupiah(String written) {
        String digits = written == null ? "" : written.strip().replaceFirst("(?i)^rp\\.?\\s*", "");
        boolean grouped = digits.matches("\\d{1,3}(\\.\\d{3})+");
        if (!grouped && !digits.matches("\\d{1,18}")) {
            return null;
        }
        String plain = digits.replace(".", "");
        return plain.length() > 18 ? null : Long.valueOf(plain);
    }

    private ModelAndView page(
            CurrentUser user, int year, String problem, String unit, FundSource source, String amount) {
        List<WorkUnit> units = workforce.planningUnits(user.tenant());
        Map<String, String> names = units.stream().collect(Collectors.toMap(WorkUnit::id, WorkUnit::name));
        ModelAndView page = new ModelAndView("plan/budgets");
        page.addObject("year", year);
        page.addObject(
                "years",
                cycles.all(user.tenant()).stream().map(Cycles.CycleOfYear::year).toList());
        page.addObject(
                "rows",
                units.stream()
                        .flatMap(each -> budgets.of(user.tenant(), year, each.id()).stream()
                                .map(ceiling -> row(each, ceiling)))
                        .toList());
        page.addObject(
                "missing",
                units.stream()
                        .filter(each ->
                                budgets.of(user.tenant(), year, each.id()).isEmpty())
                        .map(WorkUnit::name)
                        .toList());
        page.addObject("total", Words.money(budgets.ofCity(user.tenant(), year)));
        page.addObject(
                "changes",
                budgets.changes(user.tenant(), year, CHANGES_SHOWN).stream()
                        .map(change -> new Change(
                                Words.time(
                                        change.at(), cities.city(user.tenant()).zone()),
                                names.getOrDefault(change.unitId(), change.unitId()),
                                change.source().label(),
                                Words.money(change.amount()),
                                history.name(change.by())))
                        .toList());
        page.addObject(
                "units",
                units.stream().map(each -> new Option(each.name(), each.id())).toList());
        page.addObject("sources", Choices.options(FundSource.values(), FundSource::label));
        page.addObject(
                "revisions",
                revisions.open(user.tenant(), year).stream()
                        .map(each -> names.getOrDefault(each.unitId(), each.unitId()) + ", "
                                + each.state().label() + ".")
                        .toList());
        boolean isPublished = ceilings.isPublished(user.tenant(), year);
        page.addObject("published", isPublished);
        page.addObject("open", ceilings.areOpen(user.tenant(), year) && !isPublished);
        page.addObject("problem", problem);
        page.addObject("unit", unit);
        page.addObject("source", source == null ? null : source.name());
        page.addObject("amount", amount);
        return page;
    }

    private static Row row(WorkUnit unit, Budgets.Ceiling ceiling) {
        return new Row(
                unit.name(),
                ceiling.source().label(),
                Words.money(ceiling.amount()),
                Words.money(ceiling.reserved()),
                Words.money(ceiling.committed()),
                Words.money(ceiling.spent()),
                Words.money(ceiling.left()));
    }
}
