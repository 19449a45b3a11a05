package id.bangkom.staffing;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.portal.Choices;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.staffing.People.Search;
import id.bangkom.staffing.People.Sort;
import id.bangkom.workforce.EmploymentKind;
import id.bangkom.workforce.IdentityNumber;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of the city for HR: a list to search, and the form for somebody who joins. */
@Controller
class DirectoryPages {

    private static final int PENDING_SHOWN = 50;
    private static final String TO_PERSON = "redirect:" + ChangePages.PEOPLE + "/{id}";

    private final People people;
    private final Changes changes;
    private final ChangePages pages;
    private final Staffing staffing;
    private final Named named;
    private final Workforce workforce;
    private final Cities cities;

    DirectoryPages(
            People people,
            Changes changes,
            ChangePages pages,
            Staffing staffing,
            Named named,
            Workforce workforce,
            Cities cities) {
        this.people = people;
        this.changes = changes;
        this.pages = pages;
        this.staffing = staffing;
        this.named = named;
        this.workforce = workforce;
        this.cities = cities;
    }

    @GetMapping(ChangePages.PEOPLE)
    ModelAndView list(
            @RequestParam(defaultValue = "") String nama,
            @RequestParam(defaultValue = "") String unit,
            ListRequest asked,
            CurrentUser user) {
        Search search = search(user, nama, unit, asked);
        int count = isNobody(search, unit) ? 0 : people.count(user.tenant(), search);
        Listing list = Listing.of(new ListRequest(search.name(), asked.urut(), asked.hal(), null), ChangePages.PEOPLE)
                .by("nama")
                .choice("unit", "Unit kerja beserta unit di bawahnya", "Semua unit", named.units(user.tenant()), unit)
                .sorts(Sort.values(), Sort::label, search.sort())
                .pages(count, People.PAGE);
        ModelAndView view = new ModelAndView("staffing/people");
        view.addObject("list", list);
        view.addObject("rows", count == 0 ? List.of() : people.find(user.tenant(), search, list.page()));
        view.addObject("count", count);
        view.addObject("unit", unit);
        view.addObject("pending", pages.changes(user.tenant(), changes.pending(user.tenant(), PENDING_SHOWN)));
        return view;
    }

    /** All who are found, not only a page of them. */
    @GetMapping(ChangePages.PEOPLE + "/unduh")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String nama,
            @RequestParam(defaultValue = "") String unit,
            ListRequest asked,
            CurrentUser user) {
        Search search = search(user, nama, unit, asked);
        List<List<Object>> rows = isNobody(search, unit) ? List.of() : people.table(user.tenant(), search);
        return PeopleFile.of(rows, cities.today(user.tenant())).download(asked.format());
    }

    private Search search(CurrentUser user, String name, String unit, ListRequest asked) {
        return new Search(
                name.strip(),
                unit.isEmpty() ? Set.of() : Set.copyOf(below(user.tenant(), unit)),
                asked.order(Sort.values(), Sort.NAMA));
    }

    /** A unit that does not exist has nobody, while no unit at all means everybody. */
    private static boolean isNobody(Search search, String unit) {
        return !unit.isEmpty() && search.units().isEmpty();
    }

    private List<String> below(String tenant, String unitId) {
        return new Hierarchy(workforce.units(tenant)).below(unitId);
    }

    /** By number: sent in the body, because numbers must not stand in addresses. */
    @PostMapping(ChangePages.PEOPLE + "/cari")
    ModelAndView find(@RequestParam(defaultValue = "") String nip, CurrentUser user, RedirectAttributes after) {
        String digits = nip.replace(" ", "");
        return people.withNumber(user.tenant(), digits)
                .map(id -> {
                    after.addAttribute("id", id);
                    return new ModelAndView(TO_PERSON);
                })
                .orElseGet(() -> ChangePages.refused(
                        Refusal.notFound("Tidak ada pegawai dengan nomor itu. Nomor terdiri atas 18 angka."),
                        list("", "", ListRequest.ALL, user)));
    }

    // joining

    @GetMapping(ChangePages.PEOPLE + "/baru")
    ModelAndView joining(CurrentUser user) {
        ModelAndView page = new ModelAndView("staffing/join");
        page.addObject("units", named.units(user.tenant()));
        page.addObject("positions", people.positions(user.tenant()));
        page.addObject("kinds", Choices.options(EmploymentKind.values(), EmploymentKind::label));
        page.addObject("today", cities.today(user.tenant()));
        return page;
    }

    @PostMapping(ChangePages.PEOPLE + "/baru")
    ModelAndView join(
            @RequestParam(required = false) String name,
            @RequestParam(required = false) String email,
            @RequestParam(required = false) String nip,
            @RequestParam(required = false) String former,
            @RequestParam(required = false) EmploymentKind employment,
            @RequestParam(required = false) String grade,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate agreement,
            OrderForm form,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        Newcomer person = new Newcomer(name, email, nip, former, employment, grade, agreement);
        try {
            Change change = staffing.join(
                    actor,
                    person,
                    form.unit(),
                    form.position(),
                    form.supervisor(),
                    form.on(),
                    form.letter(),
                    form.reason());
            after.addFlashAttribute("notice", "Pegawai dicatat." + mismatch(person));
            after.addAttribute("id", change.order().employeeId());
            return new ModelAndView(TO_PERSON);
        } catch (Refusal refused) {
            ModelAndView page = joining(user);
            page.addObject("person", person);
            page.addObject("form", form);
            return ChangePages.refused(refused, page);
        }
    }

    /** No error: which kind of number somebody has says nothing certain about the employment. */
    private static String mismatch(Newcomer person) {
        IdentityNumber number = new IdentityNumber(person.nip().replace(" ", ""));
        return number.fits(person.kind())
                ? ""
                : " Perhatikan: nomornya berpola " + (number.isNip() ? "NIP" : "NI PPPK")
                        + ", sedangkan jenis kepegawaiannya " + person.kind().label() + ".";
    }
}
