package id.bangkom.staffing;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.staffing.ActingRows.Letter;
import id.bangkom.workforce.ActingOfficial;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The units of the city for HR: who leads them, and mergers. */
@Controller
class UnitPages {

    private static final String UNIT = ChangePages.UNITS + "/{unit}";
    private static final int CHANGES_SHOWN = 30;
    private static final Set<Kind> OFFERED = EnumSet.of(Kind.VACATE, Kind.MERGE);

    /** A unit in words. */
    record Row(String id, String name, int level, String head, String acting) {}

    private static final int DEEPEST_INDENTED = 5;

    private final Workforce workforce;
    private final Changes changes;
    private final ActingRows acting;
    private final People people;
    private final ChangePages pages;
    private final Staffing staffing;
    private final Named named;
    private final Cities cities;

    UnitPages(
            Workforce workforce,
            Changes changes,
            ActingRows acting,
            People people,
            ChangePages pages,
            Staffing staffing,
            Named named,
            Cities cities) {
        this.workforce = workforce;
        this.changes = changes;
        this.acting = acting;
        this.people = people;
        this.pages = pages;
        this.staffing = staffing;
        this.named = named;
        this.cities = cities;
    }

    @GetMapping(ChangePages.UNITS)
    ModelAndView list(CurrentUser user) {
        String tenant = user.tenant();
        LocalDate today = cities.today(tenant);
        List<WorkUnit> units = workforce.units(tenant);
        Hierarchy hierarchy = new Hierarchy(units);
        Map<String, Letter> acting = actingByUnit(tenant, today);
        Map<String, String> names = people.names(
                tenant,
                Stream.concat(
                                units.stream().map(WorkUnit::headId).filter(Objects::nonNull),
                                acting.values().stream().map(Letter::employeeId))
                        .collect(Collectors.toSet()));
        ModelAndView page = new ModelAndView("staffing/units");
        page.addObject(
                "rows",
                units.stream()
                        .map(unit -> new Row(
                                unit.id(),
                                unit.name(),
                                Math.min(hierarchy.depth(unit.id()), DEEPEST_INDENTED),
                                unit.headId() == null ? "kosong" : names.getOrDefault(unit.headId(), "-"),
                                acting(acting.get(unit.id()), names)))
                        .toList());
        page.addObject("changes", pages.changes(tenant, changes.ofUnits(tenant, CHANGES_SHOWN)));
        return page;
    }

    private Map<String, Letter> actingByUnit(String tenant, LocalDate today) {
        return acting.lastingBeyond(tenant, today.minusDays(1)).stream()
                .filter(letter -> letter.overlaps(today, today) && letter.office() != Office.CITY_SECRETARY)
                .collect(Collectors.toMap(Letter::unitId, Function.identity(), (first, other) -> first));
    }

    private static String acting(Letter letter, Map<String, String> names) {
        return letter == null
                ? ""
                : letter.kind().label() + " " + names.getOrDefault(letter.employeeId(), "-") + " sampai "
                        + Words.date(letter.to());
    }

    @GetMapping(UNIT)
    ModelAndView show(@PathVariable String unit, CurrentUser user) {
        WorkUnit found = workforce
                .unit(user.tenant(), unit)
                .orElseThrow(() -> Refusal.notFound("Unit kerja tidak ditemukan atau sudah berakhir."));
        ModelAndView page = new ModelAndView("staffing/unit");
        page.addObject("unit", found);
        page.addObject("head", found.headId() == null ? "kosong" : named.person(found.headId()));
        page.addObject(
                "acting",
                workforce
                        .actingHeadOf(user.tenant(), unit, cities.today(user.tenant()))
                        .map(ActingOfficial::title)
                        .orElse(null));
        page.addObject("mergeable", !named.isCity(found));
        page.addObject(
                "units",
                named.units(user.tenant()).stream()
                        .filter(option -> !option.value().equals(unit))
                        .toList());
        page.addObject("today", cities.today(user.tenant()));
        return page;
    }

    @PostMapping(UNIT + "/periksa")
    ModelAndView check(@PathVariable String unit, OrderForm form, CurrentUser user, Actor actor) {
        Order order = order(unit, form);
        return ChangePages.checked(
                form,
                () -> show(unit, user),
                () -> pages.confirm(user, order, staffing.preview(actor, order), ChangePages.UNITS + "/" + unit));
    }

    @PostMapping(UNIT + "/catat")
    ModelAndView enter(
            @PathVariable String unit, OrderForm form, CurrentUser user, Actor actor, RedirectAttributes after) {
        return ChangePages.checked(form, () -> show(unit, user), () -> {
            staffing.enter(actor, order(unit, form));
            after.addFlashAttribute("notice", "Perubahan unit dicatat.");
            return new ModelAndView("redirect:" + ChangePages.UNITS);
        });
    }

    private static Order order(String unit, OrderForm form) {
        ChangePages.requireOffered(form, OFFERED, "unit");
        Order order = form.about(null);
        return form.kind() == Kind.VACATE
                ? Order.vacate(unit, order.on(), order.letterNo(), order.reason())
                : Order.merge(unit, order.otherUnitId(), order.on(), order.letterNo(), order.reason());
    }
}
