package id.bangkom.plan;

import id.bangkom.access.CurrentUser;
import id.bangkom.cycle.Cycles;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.plan.UnitPlans.Group;
import id.bangkom.plan.UnitPlans.Plan;
import id.bangkom.plan.UnitPlans.Sums;
import id.bangkom.portal.Choices;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.portal.Orders;
import id.bangkom.portal.TableFile;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.training.Catalogue;
import id.bangkom.training.Mode;
import id.bangkom.training.Programme;
import id.bangkom.workforce.Workforce;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The plans of units as pages: all of a year, and one with its activities, classes and reasons. */
@Controller
class UnitPlanPages {

    private static final String ONE = UnitPlanAccess.PLANS + "/{year}/{unit}";

    /** A plan with its name and sums. */
    private record Line(Plan plan, String unit, Sums sums, long ceiling) {}

    /** A plan in words. */
    record Row(String unitId, String unit, String state, String funded, String people, String cost, String left) {}

    /** Classes of one programme in words. */
    record ClassRow(
            String title, String quarter, int participants, String classes, String hours, String cost, String note) {}

    /** How plans can be sorted. */
    private static final Orders<Line> ORDERS = Orders.<Line>usual(
                    "UNIT", "Perangkat daerah", Comparator.comparing(Line::unit))
            .or("STATUS", "Status", Comparator.comparing(line -> line.plan().state()))
            .or(
                    "BIAYA",
                    "Biaya terbesar",
                    Comparator.comparingLong((Line line) -> line.sums().cost()).reversed())
            .or(
                    "SISA",
                    "Sisa pagu terkecil",
                    Comparator.comparingLong(
                            line -> line.ceiling() - line.sums().cost()));

    private final UnitPlanAccess access;
    private final UnitPlans plans;
    private final UnitArrangement arrangement;
    private final UnitForms forms;
    private final Budgets budgets;
    private final Catalogue catalogue;
    private final Workforce workforce;
    private final Cycles cycles;
    private final Mixes mixes;
    private final Revisions revisions;

    UnitPlanPages(
            UnitPlanAccess access,
            UnitPlans plans,
            UnitArrangement arrangement,
            UnitForms forms,
            Budgets budgets,
            Catalogue catalogue,
            Workforce workforce,
            Cycles cycles,
            Mixes mixes,
            Revisions revisions) {
        this.access = access;
        this.plans = plans;
        this.arrangement = arrangement;
        this.forms = forms;
        this.budgets = budgets;
        this.catalogue = catalogue;
        this.workforce = workforce;
        this.cycles = cycles;
        this.mixes = mixes;
        this.revisions = revisions;
    }

    // all plans

    @GetMapping(UnitPlanAccess.PLANS)
    ModelAndView all(@RequestParam(required = false) Integer tahun, ListRequest asked, CurrentUser user) {
        List<Integer> years = years(user);
        int year = tahun == null ? years.get(0) : tahun;
        requireYear(years, year);
        List<Line> lines = lines(user, year, asked);
        ModelAndView page = new ModelAndView("plan/unit-plans");
        page.addObject("year", year);
        page.addObject("years", years);
        page.addObject(
                "list",
                Listing.of(asked, UnitPlanAccess.PLANS).fixed("tahun", year).sorts(ORDERS));
        page.addObject("rows", lines.stream().map(UnitPlanPages::row).toList());
        page.addObject(
                "total",
                lines.size() + " rencana, biaya "
                        + Words.money(lines.stream()
                                .mapToLong(line -> line.sums().cost())
                                .sum())
                        + " dari pagu "
                        + Words.money(lines.stream().mapToLong(Line::ceiling).sum()) + ".");
        return page;
    }

    private static Row row(Line line) {
        return new Row(
                line.plan().unitId(),
                line.unit(),
                line.plan().state().label(),
                line.sums().funded() + " dari " + line.sums().items(),
                Words.number(line.sums().people(), 0),
                Words.money(line.sums().cost()),
                Words.money(line.ceiling() - line.sums().cost()));
    }

    @GetMapping(UnitPlanAccess.PLANS + "/unduh")
    ResponseEntity<byte[]> exportAll(
            @RequestParam(required = false) Integer tahun, ListRequest asked, CurrentUser user) {
        List<Integer> years = years(user);
        int year = tahun == null ? years.get(0) : tahun;
        requireYear(years, year);
        List<List<Object>> cells = lines(user, year, asked).stream()
                .map(line -> Arrays.<Object>asList(
                        line.unit(),
                        line.plan().state().label(),
                        line.sums().items(),
                        line.sums().funded(),
                        line.sums().people(),
                        line.sums().hours(),
                        line.sums().cost(),
                        line.ceiling()))
                .toList();
        return new TableFile(
                        "rencana-unit-" + year,
                        List.of(
                                "Perangkat daerah",
                                "Status",
                                "Kegiatan",
                                "Didanai",
                                "Pegawai",
                                "JP didanai",
                                "Biaya",
                                "Pagu"),
                        cells)
                .download(asked.format());
    }

    private List<Integer> years(CurrentUser user) {
        List<Integer> years =
                cycles.all(user.tenant()).stream().map(Cycles.CycleOfYear::year).toList();
        if (years.isEmpty()) {
            throw Refusal.notFound("Belum ada siklus yang dibuka.");
        }
        return years;
    }

    private static void requireYear(List<Integer> years, int year) {
        if (!years.contains(year)) {
            throw Refusal.notFound("Siklus tahun " + year + " belum dibuka.");
        }
    }

    private List<Line> lines(CurrentUser user, int year, ListRequest asked) {
        Map<String, Sums> sums = plans.sums(user.tenant(), year);
        Map<String, List<Budgets.Ceiling>> ceilings = budgets.ofYear(user.tenant(), year);
        Map<String, String> names = new HashMap<>();
        workforce.units(user.tenant()).forEach(unit -> names.put(unit.id(), unit.name()));
        return access.plans(user, year).stream()
                .map(plan -> new Line(
                        plan,
                        names.computeIfAbsent(plan.unitId(), id -> forms.unit(plan)),
                        sums.getOrDefault(plan.key().id(), Sums.NONE),
                        ceilings.getOrDefault(plan.unitId(), List.of()).stream()
                                .mapToLong(Budgets.Ceiling::amount)
                                .sum()))
                .filter(line -> asked.finds(line.unit()))
                .sorted(ORDERS.of(asked).thenComparing(Line::unit))
                .toList();
    }

    // one plan

    @GetMapping(ONE)
    ModelAndView show(
            @PathVariable int year,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String status,
            ListRequest asked,
            CurrentUser user) {
        Plan plan = access.plan(user, year, unit);
        List<UnitItem> all = plans.items(plan.key(), plan.version());
        Map<String, String> people = forms.people(plan, all);
        Map<String, String> competencies = forms.competencyNames(plan);
        ItemStanding standing = Choices.named(ItemStanding.values(), status, null);
        UnitItemList.Sort sort = asked.order(UnitItemList.Sort.values(), UnitItemList.Sort.PERINGKAT);
        UnitItemList items = new UnitItemList(all, people, asked.cari(), standing, sort, asked.hal());
        ModelAndView page = new ModelAndView("plan/unit-plan");
        page.addObject("year", year);
        page.addObject("unitId", plan.unitId());
        page.addObject("unit", forms.unit(plan));
        page.addObject("state", plan.state().label());
        page.addObject("proof", plan.proof() == null ? null : UnitForms.proof(plan.proof(), all));
        page.addObject("facts", forms.summary(plan, all));
        page.addObject("mix", mixes.ofUnit(user.tenant(), year, plan.unitId()));
        page.addObject("budgets", forms.budgetRows(plan, all));
        page.addObject("shortfall", UnitForms.shortfall(plan));
        page.addObject("priorities", forms.priorityRows(plan));
        page.addObject("classes", classes(plan));
        page.addObject(
                "revision",
                revisions
                        .open(user.tenant(), year, plan.unitId())
                        .map(each -> each.state().label() + ".")
                        .orElse(null));
        page.addObject("mayArrange", plan.state() == UnitState.DRAFT && arrangement.isPlanner(plan, user.userId()));
        page.addObject(
                "list",
                Listing.of(asked, ONE, year, unit)
                        .choice(
                                "status",
                                "Status",
                                "Semua status",
                                ItemStanding.values(),
                                ItemStanding::label,
                                standing)
                        .sorts(UnitItemList.Sort.values(), UnitItemList.Sort::label, sort)
                        .pages(items.found().size()));
        page.addObject(
                "rows",
                items.shown().stream()
                        .map(item -> items.row(item, competencies))
                        .toList());
        return page;
    }

    /** Programmes and quarters with the classes that they need. */
    private List<ClassRow> classes(Plan plan) {
        List<Group> groups = plans.groups(plan.key(), plan.version());
        Map<String, Programme> programmes = catalogue
                .programmes(
                        plan.key().tenant(),
                        groups.stream().map(Group::programmeId).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Programme::id, Function.identity()));
        return groups.stream()
                .map(group -> classRow(group, Optional.ofNullable(programmes.get(group.programmeId()))))
                .toList();
    }

    private static ClassRow classRow(Group group, Optional<Programme> programme) {
        Optional<Programme> inClasses = programme.filter(found -> found.mode() == Mode.CLASS);
        return new ClassRow(
                group.title(),
                group.quarter().label(),
                group.participants(),
                inClasses
                        .map(found -> String.valueOf(
                                (group.participants() + found.maxParticipants() - 1) / found.maxParticipants()))
                        .orElse("-"),
                PlanForms.hours(group.hours()),
                Words.money(group.cost()),
                inClasses
                        .filter(found -> group.participants() < found.minParticipants())
                        .map(found -> "Di bawah jumlah minimum " + found.minParticipants()
                                + " peserta; digabung dengan perangkat daerah lain.")
                        .orElse("-"));
    }

    @GetMapping(ONE + "/unduh")
    ResponseEntity<byte[]> export(
            @PathVariable int year,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String status,
            ListRequest asked,
            CurrentUser user) {
        Plan plan = access.plan(user, year, unit);
        List<UnitItem> all = plans.items(plan.key(), plan.version());
        Map<String, String> people = forms.people(plan, all);
        Map<String, String> competencies = forms.competencyNames(plan);
        ItemStanding standing = Choices.named(ItemStanding.values(), status, null);
        UnitItemList.Sort sort = asked.order(UnitItemList.Sort.values(), UnitItemList.Sort.PERINGKAT);
        List<List<Object>> cells = new UnitItemList(all, people, asked.cari(), standing, sort, 1)
                .found().stream()
                        .map(item -> Arrays.<Object>asList(
                                item.rank(),
                                people.get(item.employeeId()),
                                item.title(),
                                item.hours(),
                                item.competencyId() == null ? null : competencies.get(item.competencyId()),
                                item.gap(),
                                item.mandatory() ? "Ya" : "Tidak",
                                item.priority(),
                                item.cost(),
                                item.standing().label(),
                                item.source() == null ? null : item.source().label(),
                                item.reason()))
                        .toList();
        return new TableFile(
                        "rencana-unit-" + plan.unitId().replaceAll("[^A-Za-z0-9-]", "-") + "-" + year,
                        List.of(
                                "Peringkat",
                                "Pegawai",
                                "Kegiatan",
                                "JP",
                                "Kompetensi",
                                "Kesenjangan",
                                "Wajib",
                                "Prioritas",
                                "Biaya",
                                "Status",
                                "Sumber dana",
                                "Alasan"),
                        cells)
                .download(asked.format());
    }
}
