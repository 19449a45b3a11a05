package id.bangkom.plan;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.Groups;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.cycle.Cycles;
import id.bangkom.plan.AmendingDecrees.Issued;
import id.bangkom.plan.Revisions.Amount;
import id.bangkom.plan.Revisions.Revision;
import id.bangkom.portal.Choices;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.portal.TableFile;
import id.bangkom.process.Actor;
import id.bangkom.process.Option;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.Workforce;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The budget revisions of a year: whoever decides for the city sees all, planners and heads those of their unit. */
@Controller
class RevisionPages {

    static final String PATH = "/perubahan-anggaran";

    private static final Role[] READERS = {
        Role.HR_HEAD, Role.CITY_SECRETARY, Role.MAYOR, Role.UNIT_PLANNER, Role.UNIT_HEAD
    };

    /** A revision with its unit's name and its ceilings. */
    private record Line(Revision revision, String unit, List<Amount> amounts) {}

    /**
     * A revision in words.
     *
     * @param decree that says so, or null
     * @param lost its case, when this person may cancel it because the engine knows it no more; else null
     */
    record Row(
            String unit,
            int number,
            String state,
            List<String> amounts,
            String reason,
            String legalBasis,
            String entered,
            String ended,
            String obstacle,
            Issued decree,
            String lost) {

        Row {
            amounts = List.copyOf(amounts);
        }
    }

    /** How revisions can be sorted. */
    enum Sort {
        TERBARU(
                "Terbaru",
                Comparator.comparing((Line line) -> line.revision().enteredAt()).reversed()),
        UNIT("Perangkat daerah", Comparator.comparing(Line::unit)),
        STATUS("Status", Comparator.comparing(line -> line.revision().state())),
        NILAI(
                "Perubahan terbesar",
                Comparator.comparingLong((Line line) -> Amount.size(line.amounts()))
                        .reversed());

        private final String label;
        private final Comparator<Line> order;

        Sort(String label, Comparator<Line> order) {
            this.label = label;
            this.order = order;
        }
    }

    private final Revisions revisions;
    private final RevisionDesk desk;
    private final RevisionForms forms;
    private final AmendingDecrees decrees;
    private final History history;
    private final Workforce workforce;
    private final Accounts accounts;
    private final Cycles cycles;

    RevisionPages(
            Revisions revisions,
            RevisionDesk desk,
            RevisionForms forms,
            AmendingDecrees decrees,
            History history,
            Workforce workforce,
            Accounts accounts,
            Cycles cycles) {
        this.revisions = revisions;
        this.desk = desk;
        this.forms = forms;
        this.decrees = decrees;
        this.history = history;
        this.workforce = workforce;
        this.accounts = accounts;
        this.cycles = cycles;
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        PageRule revisionsRule() {
            return PageRule.only(PATH + "/**", Role.HR_ANALYST, READERS);
        }

        @Bean
        PortalLink revisionsLink() {
            return PortalLink.only(37, PortalMenu.YEAR, "Perubahan anggaran", PATH, Role.HR_ANALYST, READERS);
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
    ModelAndView show(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String cari,
            @RequestParam(defaultValue = "") String urut,
            CurrentUser user) {
        requireYear(user, year);
        return page(user, year, cari, urut, null, new Entered(null, null, null, Map.of()));
    }

    private void requireYear(CurrentUser user, int year) {
        if (cycles.find(user.tenant(), year).isEmpty()) {
            throw Refusal.notFound("Siklus tahun " + year + " belum dibuka.");
        }
    }

    /** What somebody typed, to show it again beside what is wrong with it. */
    private record Entered(String unit, String reason, String basis, Map<String, String> amounts) {}

    /** One source in the form. */
    record Field(String name, String label, String value) {}

    private ModelAndView page(
            CurrentUser user, int year, String search, String sortedBy, String problem, Entered entered) {
        Sort sort = Choices.named(Sort.values(), sortedBy, Sort.TERBARU);
        Map<String, Issued> issued = decrees.issued(user.tenant(), year);
        ModelAndView page = new ModelAndView("plan/revisions");
        page.addObject("year", year);
        page.addObject(
                "years",
                cycles.all(user.tenant()).stream().map(Cycles.CycleOfYear::year).toList());
        page.addObject("cari", search);
        page.addObject("urut", sort.name());
        page.addObject("sorts", Choices.options(Sort.values(), each -> each.label));
        page.addObject(
                "rows",
                lines(user, year, search, sort).stream()
                        .map(line -> row(line, issued, user))
                        .toList());
        page.addObject("mayOpen", user.hasAny(Role.HR_ANALYST) && desk.isOpen(user.tenant(), year));
        page.addObject(
                "units",
                workforce.planningUnits(user.tenant()).stream()
                        .map(each -> new Option(each.name(), each.id()))
                        .toList());
        page.addObject(
                "fields",
                Arrays.stream(FundSource.values())
                        .map(each -> new Field(
                                each.name(), each.label(), entered.amounts().get(each.name())))
                        .toList());
        page.addObject("problem", problem);
        page.addObject("unit", entered.unit());
        page.addObject("reason", entered.reason());
        page.addObject("basis", entered.basis());
        return page;
    }

    private Row row(Line line, Map<String, Issued> issued, CurrentUser user) {
        Revision revision = line.revision();
        String tenant = revision.key().tenant();
        return new Row(
                line.unit(),
                revision.revision(),
                revision.state().label(),
                line.amounts().stream()
                        .map(amount -> RevisionForms.words(List.of(amount)))
                        .toList(),
                revision.reason(),
                revision.legalBasis(),
                history.time(tenant, revision.enteredAt()) + ", " + history.name(revision.enteredBy()),
                revision.endedAt() == null ? "-" : history.time(tenant, revision.endedAt()),
                revision.state().isOpen() ? revision.obstacle() : null,
                issued.get(revision.key().id()),
                user.hasAny(Role.HR_ANALYST) && desk.isLost(revision)
                        ? revision.key().id()
                        : null);
    }

    private List<Line> lines(CurrentUser user, int year, String search, Sort sort) {
        Map<String, List<Amount>> amounts = revisions.amountsOfYear(user.tenant(), year);
        return revisions.ofYear(user.tenant(), year).stream()
                .filter(revision -> maySee(user, revision))
                .map(revision -> new Line(
                        revision,
                        forms.unit(revision),
                        amounts.getOrDefault(revision.key().id(), List.of())))
                .filter(line -> UnitItemList.matches(line.unit(), search))
                .sorted(sort.order.thenComparing(Line::unit))
                .toList();
    }

    private boolean maySee(CurrentUser user, Revision revision) {
        if (user.hasAny(Role.HR_ANALYST, Role.HR_HEAD, Role.CITY_SECRETARY, Role.MAYOR)) {
            return true;
        }
        Set<String> groups = accounts.byId(user.userId())
                .filter(Account::active)
                .map(Account::groups)
                .orElse(Set.of());
        String unit = workforce.successorOf(user.tenant(), revision.unitId());
        return groups.contains(Groups.of(user.tenant(), Role.UNIT_HEAD, unit))
                || groups.contains(Groups.of(user.tenant(), Role.UNIT_PLANNER, unit));
    }

    @GetMapping(PATH + "/{year}/unduh")
    ResponseEntity<byte[]> export(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String cari,
            @RequestParam(defaultValue = "") String urut,
            @RequestParam(defaultValue = "csv") String format,
            CurrentUser user) {
        requireYear(user, year);
        List<List<Object>> cells = new ArrayList<>();
        for (Line line : lines(user, year, cari, Choices.named(Sort.values(), urut, Sort.TERBARU))) {
            for (Amount amount : line.amounts()) {
                cells.add(Arrays.asList(
                        line.unit(),
                        line.revision().revision(),
                        line.revision().state().label(),
                        amount.source().label(),
                        amount.before(),
                        amount.after(),
                        amount.after() - amount.before(),
                        line.revision().legalBasis(),
                        line.revision().reason()));
            }
        }
        return new TableFile(
                        "perubahan-anggaran-" + year,
                        List.of(
                                "Perangkat daerah",
                                "Perubahan ke",
                                "Status",
                                "Sumber dana",
                                "Pagu semula",
                                "Pagu baru",
                                "Selisih",
                                "Dasar hukum",
                                "Alasan"),
                        cells)
                .download(format);
    }

    /** The new ceilings come as {@code CITY=...} and so on; an empty one does not change. */
    @PostMapping(PATH + "/{year}")
    ModelAndView open(
            @PathVariable int year,
            @RequestParam Map<String, String> entered,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        requireYear(user, year);
        try {
            desk.open(actor, year, entered.get("unit"), wanted(entered), entered.get("reason"), entered.get("basis"));
        } catch (Refusal refused) {
            Map<String, String> amounts = new HashMap<>(entered);
            amounts.keySet()
                    .retainAll(
                            Arrays.stream(FundSource.values()).map(Enum::name).toList());
            ModelAndView again = page(
                    user,
                    year,
                    "",
                    "",
                    refused.getMessage(),
                    new Entered(entered.get("unit"), entered.get("reason"), entered.get("basis"), amounts));
            again.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            return again;
        }
        after.addFlashAttribute("notice", "Perubahan anggaran diajukan.");
        return new ModelAndView("redirect:" + PATH + "/{year}");
    }

    @PostMapping(PATH + "/{year}/{id}/batalkan")
    ModelAndView cancel(
            @PathVariable int year,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        requireYear(user, year);
        try {
            desk.cancel(actor, year, id, reason);
        } catch (Refusal refused) {
            ModelAndView again =
                    page(user, year, "", "", refused.getMessage(), new Entered(null, null, null, Map.of()));
            again.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            return again;
        }
        after.addFlashAttribute("notice", "Perubahan anggaran dibatalkan.");
        return new ModelAndView("redirect:" + PATH + "/{year}");
    }

    private static Map<FundSource, Long> wanted(Map<String, String> entered) {
        Map<FundSource, Long> wanted = new EnumMap<>(FundSource.class);
        for (FundSource source : FundSource.values()) {
            String written = entered.getOrDefault(source.name(), "").strip();
            if (!written.isEmpty()) {
                Long amount = BudgetPages.rupiah(written);
                if (amount == null) {
                    throw Refusal.invalid(
                            "Pagu baru " + source.label() + " harus berupa bilangan bulat rupiah, misalnya 1.500.000.");
                }
                wanted.put(source, amount);
            }
        }
        return wanted;
    }
}
