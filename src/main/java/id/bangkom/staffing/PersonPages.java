package id.bangkom.staffing;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.Groups;
import id.bangkom.access.Role;
import id.bangkom.process.Actor;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.staffing.Placements.Placement;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.EmploymentKind;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person for HR: where the person was and is, what is planned, and what can be changed. */
@Controller
class PersonPages {

    private static final String PERSON = ChangePages.PEOPLE + "/{id}";

    private static final Set<Kind> OFFERED = EnumSet.of(
            Kind.MOVE,
            Kind.SUPERVISOR,
            Kind.SECONDMENT,
            Kind.LEAVE,
            Kind.HEAD,
            Kind.PLANNER,
            Kind.PLANNER_END,
            Kind.CORRECTION);

    /** A period in words; the ids fill the form of a correction. */
    record Period(
            String from,
            String to,
            String unit,
            String position,
            String supervisor,
            LocalDate first,
            String unitId,
            String positionId,
            String supervisorId) {}

    private final Workforce workforce;
    private final Accounts accounts;
    private final Placements placements;
    private final Changes changes;
    private final ChangePages pages;
    private final People people;
    private final Staffing staffing;
    private final Named named;
    private final Cities cities;
    private final FirstPasswords passwords;

    PersonPages(
            Workforce workforce,
            Accounts accounts,
            Placements placements,
            Changes changes,
            ChangePages pages,
            People people,
            Staffing staffing,
            Named named,
            Cities cities,
            FirstPasswords passwords) {
        this.workforce = workforce;
        this.accounts = accounts;
        this.placements = placements;
        this.changes = changes;
        this.pages = pages;
        this.people = people;
        this.staffing = staffing;
        this.named = named;
        this.cities = cities;
        this.passwords = passwords;
    }

    @GetMapping(PERSON)
    ModelAndView show(@PathVariable String id, CurrentUser user) {
        String tenant = user.tenant();
        Account account =
                accounts.byId(id).filter(found -> found.tenant().equals(tenant)).orElseThrow(PersonPages::unknown);
        EmploymentKind kind = placements.kindOf(tenant, id).orElseThrow(PersonPages::unknown);
        Optional<Employee> present = workforce.employee(tenant, id);
        LocalDate today = cities.today(tenant);
        ModelAndView page = new ModelAndView("staffing/person");
        page.addObject("id", id);
        page.addObject("name", account.displayName());
        page.addObject("nip", workforce.nipOf(tenant, id).orElse("-"));
        page.addObject("formerNumbers", people.formerNumbers(tenant, id));
        page.addObject("kind", kind.label());
        page.addObject("present", present.isPresent());
        page.addObject("employee", present.orElse(null));
        page.addObject(
                "supervisor",
                workforce.supervisorOf(tenant, id).map(named::person).orElse("-"));
        page.addObject(
                "acting",
                workforce.actingOffices(tenant, id, today).stream()
                        .map(office -> office.title() + " sampai " + Words.date(office.to()))
                        .toList());
        page.addObject(
                "periods",
                placements.of(tenant, id).stream()
                        .map(each -> period(tenant, each))
                        .toList());
        page.addObject("changes", pages.changes(tenant, changes.of(tenant, id)));
        page.addObject("units", named.units(tenant));
        page.addObject("positions", people.positions(tenant));
        page.addObject("agencies", named.agencies(tenant));
        page.addObject("planning", planning(tenant, account));
        page.addObject(
                "supervisors",
                named.supervisors(tenant, present.map(Employee::unitId).orElse(null)));
        page.addObject("offices", ChangePages.offices());
        page.addObject("leaves", ChangePages.options(LeaveKind.values()));
        page.addObject("today", today);
        page.addObject("needsPassword", present.isPresent() && passwords.isNeeded(tenant, id));
        page.addObject("self", user.userId().equals(id));
        return page;
    }

    /** The agencies whose plan this person drafts. */
    private List<Option> planning(String tenant, Account account) {
        return named.agencies(tenant).stream()
                .filter(agency -> account.groups().contains(Groups.of(tenant, Role.UNIT_PLANNER, agency.value())))
                .toList();
    }

    private Period period(String tenant, Placement placement) {
        return new Period(
                Words.date(placement.from()),
                placement.to() == null ? "sekarang" : Words.date(placement.to()),
                named.unit(tenant, placement.unitId()),
                named.position(tenant, placement.positionId()),
                placement.supervisorId() == null ? "Kepala unit" : named.person(placement.supervisorId()),
                placement.from(),
                placement.unitId(),
                placement.positionId(),
                placement.supervisorId());
    }

    /** Shows what the change will do. */
    @PostMapping(PERSON + "/periksa")
    ModelAndView check(@PathVariable String id, OrderForm form, CurrentUser user, Actor actor) {
        Order order = order(id, form);
        return ChangePages.checked(
                form,
                () -> show(id, user),
                () -> pages.confirm(user, order, staffing.preview(actor, order), ChangePages.PEOPLE + "/" + id));
    }

    @PostMapping(PERSON + "/catat")
    ModelAndView enter(
            @PathVariable String id, OrderForm form, CurrentUser user, Actor actor, RedirectAttributes after) {
        return ChangePages.checked(form, () -> show(id, user), () -> {
            Change change = staffing.enter(actor, order(id, form));
            after.addFlashAttribute(
                    "notice",
                    change.state() == Change.State.APPLIED
                            ? "Perubahan dicatat dan sudah berlaku."
                            : "Perubahan dicatat dan berlaku mulai " + Words.date(change.on()) + ".");
            return new ModelAndView("redirect:" + ChangePages.PEOPLE + "/{id}");
        });
    }

    private static Order order(String id, OrderForm form) {
        ChangePages.requireOffered(form, OFFERED, "pegawai");
        return form.about(id);
    }

    @PostMapping(ChangePages.PEOPLE + "/perubahan/{change}/batal")
    ModelAndView withdraw(
            @PathVariable String change,
            @RequestParam(required = false) String reason,
            Actor actor,
            RedirectAttributes after) {
        staffing.withdraw(actor, change, reason);
        after.addFlashAttribute("notice", "Perubahan dibatalkan.");
        return new ModelAndView("redirect:" + ChangePages.PEOPLE);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Pegawai tidak ditemukan.");
    }
}
