package id.bangkom.hcdp;

import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.cycle.CityPlanStandings;
import id.bangkom.cycle.CityPlanStandings.Phase;
import id.bangkom.hcdp.FindingRows.Decided;
import id.bangkom.portal.Choices;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.portal.Orders;
import id.bangkom.portal.TableFile;
import id.bangkom.process.Actor;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What should be looked at in a city plan before it is approved. */
@Controller
class FindingPages {

    private static final String PATH = HcdpAccess.YEAR + "/temuan";

    /** A finding in words. */
    record Row(
            String code,
            String kind,
            String title,
            String people,
            String units,
            String words,
            String saving,
            List<Option> actions) {

        Row {
            actions = List.copyOf(actions);
        }
    }

    /** What was decided, in words. */
    record DecidedRow(String kind, String title, String state, String action, String reason, String by, String at) {}

    /** A finding with the names of what it is about. */
    private record Named(Finding finding, String people, String units) {}

    /** How findings can be sorted. */
    private static final Orders<Named> ORDERS = Orders.<Named>usual(
                    "JENIS", "Jenis", Comparator.comparing(each -> each.finding()
                            .kind()))
            .or(
                    "HEMAT",
                    "Penghematan terbesar",
                    Comparator.comparingLong((Named each) -> each.finding().saving())
                            .reversed())
            .or("PROGRAM", "Program", Comparator.comparing(each -> each.finding()
                    .title()))
            .or("UNIT", "Perangkat daerah", Comparator.comparing(Named::units));

    private final HcdpAccess access;
    private final Findings findings;
    private final CityPlanStandings standings;
    private final Workforce workforce;
    private final Accounts accounts;
    private final Cities cities;

    FindingPages(
            HcdpAccess access,
            Findings findings,
            CityPlanStandings standings,
            Workforce workforce,
            Accounts accounts,
            Cities cities) {
        this.access = access;
        this.findings = findings;
        this.standings = standings;
        this.workforce = workforce;
        this.accounts = accounts;
        this.cities = cities;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String jenis,
            ListRequest asked,
            CurrentUser user) {
        access.requireCycle(user, year);
        Finding.Kind kind = Choices.named(Finding.Kind.values(), jenis, null);
        List<Named> found = found(user, year, kind, asked);
        Listing list = Listing.of(asked, PATH, year)
                .choice("jenis", "Jenis", "Semua jenis", Finding.Kind.values(), Finding.Kind::label, kind)
                .sorts(ORDERS)
                .pages(found.size());
        ModelAndView view = new ModelAndView("hcdp/findings");
        view.addObject("year", year);
        view.addObject("isOpen", standings.phase(user.tenant(), year) == Phase.OPEN);
        view.addObject("list", list);
        view.addObject("rows", list.part(found).stream().map(FindingPages::row).toList());
        view.addObject(
                "saving",
                Words.money(found.stream()
                        .mapToLong(each -> each.finding().saving())
                        .sum()));
        view.addObject(
                "decided",
                findings.decided(user.tenant(), year).stream()
                        .map(each -> decided(user, each))
                        .toList());
        return view;
    }

    @GetMapping(PATH + "/unduh")
    ResponseEntity<byte[]> download(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String jenis,
            ListRequest asked,
            CurrentUser user) {
        access.requireCycle(user, year);
        Finding.Kind kind = Choices.named(Finding.Kind.values(), jenis, null);
        List<List<Object>> rows = found(user, year, kind, asked).stream()
                .map(each -> Arrays.<Object>asList(
                        each.finding().kind().label(),
                        each.finding().title(),
                        each.people(),
                        each.units(),
                        each.finding().words(),
                        each.finding().saving()))
                .toList();
        return new TableFile(
                        "temuan-rencana-kota-" + year,
                        List.of(
                                "Jenis",
                                "Program atau kompetensi",
                                "Pegawai",
                                "Perangkat daerah",
                                "Temuan",
                                "Penghematan"),
                        rows)
                .download(asked.format());
    }

    @PostMapping(PATH)
    String decide(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String kode,
            @RequestParam(defaultValue = "") String tindakan,
            @RequestParam(defaultValue = "") String alasan,
            CurrentUser user,
            RedirectAttributes after) {
        Actor actor = new Actor(user.userId(), user.tenant());
        after.addAttribute("year", year);
        try {
            if (tindakan.isEmpty()) {
                findings.dismiss(actor, year, kode, alasan);
            } else {
                findings.take(actor, year, kode, tindakan, alasan);
            }
            after.addFlashAttribute("notice", "Keputusan atas temuan sudah dicatat.");
        } catch (Refusal refused) {
            after.addFlashAttribute("problem", refused.getMessage());
        }
        return "redirect:/rencana-kota/{year}/temuan";
    }

    private List<Named> found(CurrentUser user, int year, Finding.Kind kind, ListRequest asked) {
        List<Finding> open = findings.open(user.tenant(), year);
        Set<String> people = open.stream()
                .filter(finding -> finding.kind().isOfOne())
                .map(finding -> finding.activities().get(0).item().employeeId())
                .collect(Collectors.toSet());
        Map<String, String> names = workforce.employees(user.tenant(), people).stream()
                .collect(Collectors.toMap(Employee::id, Employee::name));
        Map<String, String> units =
                workforce.units(user.tenant()).stream().collect(Collectors.toMap(WorkUnit::id, WorkUnit::name));
        return open.stream()
                .filter(finding -> kind == null || finding.kind() == kind)
                .map(finding -> new Named(
                        finding,
                        finding.kind().isOfOne()
                                ? names.getOrDefault(
                                        finding.activities().get(0).item().employeeId(), "Pegawai yang sudah keluar")
                                : finding.activities().size() + " peserta",
                        finding.activities().stream()
                                .map(each -> units.getOrDefault(
                                        each.work().unitId(), each.work().unitId()))
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", "))))
                .filter(each -> asked.finds(each.finding().title(), each.people(), each.units()))
                .sorted(ORDERS.of(asked))
                .toList();
    }

    private static Row row(Named each) {
        return new Row(
                each.finding().code(),
                each.finding().kind().label(),
                each.finding().title(),
                each.people(),
                each.units(),
                each.finding().words(),
                each.finding().saving() == 0 ? "-" : Words.money(each.finding().saving()),
                each.finding().actions());
    }

    private DecidedRow decided(CurrentUser user, Decided each) {
        return new DecidedRow(
                each.kind().label(),
                each.title(),
                each.state().label(),
                each.action(),
                each.reason(),
                accounts.byId(each.by()).map(account -> account.displayName()).orElse("-"),
                Words.time(each.at(), cities.city(user.tenant()).zone()));
    }
}
