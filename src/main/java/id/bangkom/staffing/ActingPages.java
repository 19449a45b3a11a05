package id.bangkom.staffing;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.portal.Choices;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.staffing.ActingOfficials.Appointment;
import id.bangkom.staffing.ActingRows.Letter;
import id.bangkom.workforce.ActingOfficial;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plt. and Plh. for HR: who acts for whom until when; appointing, prolonging, ending. */
@Controller
class ActingPages {

    private static final String NEW = ChangePages.ACTING + "/baru/{id}";
    private static final String ONE = ChangePages.ACTING + "/{letter}";
    private static final int OVER_SHOWN = 30;

    /** A letter in words. */
    record Row(
            String id,
            String person,
            String title,
            String unit,
            String letter,
            String period,
            String note,
            boolean begun) {}

    private final ActingOfficials acting;
    private final Workforce workforce;
    private final People people;
    private final Named named;
    private final Cities cities;

    ActingPages(ActingOfficials acting, Workforce workforce, People people, Named named, Cities cities) {
        this.acting = acting;
        this.workforce = workforce;
        this.people = people;
        this.named = named;
        this.cities = cities;
    }

    @GetMapping(ChangePages.ACTING)
    ModelAndView list(CurrentUser user) {
        ModelAndView page = new ModelAndView("staffing/acting");
        page.addObject("running", rows(user.tenant(), acting.running(user.tenant())));
        page.addObject("over", rows(user.tenant(), acting.over(user.tenant(), OVER_SHOWN)));
        page.addObject("today", cities.today(user.tenant()));
        return page;
    }

    private List<Row> rows(String tenant, List<Letter> letters) {
        LocalDate today = cities.today(tenant);
        return letters.stream()
                .map(letter -> new Row(
                        letter.id(),
                        named.person(letter.employeeId()),
                        letter.kind().label() + " " + office(tenant, letter),
                        named.unit(tenant, letter.unitId()),
                        letter.letterNo(),
                        Words.date(letter.from()) + " sampai " + Words.date(letter.to()),
                        letter.endedReason() != null
                                ? "Diakhiri: " + letter.endedReason()
                                : letter.extendsId() != null ? "Perpanjangan" : "",
                        !letter.from().isAfter(today)))
                .toList();
    }

    private String office(String tenant, Letter letter) {
        return letter.positionId() == null
                        || letter.office() == Office.MAYOR
                        || letter.office() == Office.CITY_SECRETARY
                ? letter.office().label()
                : named.position(tenant, letter.positionId());
    }

    @GetMapping(NEW)
    ModelAndView form(@PathVariable String id, CurrentUser user) {
        Employee person = workforce
                .employee(user.tenant(), id)
                .orElseThrow(() -> Refusal.notFound("Pegawai tidak ditemukan atau tidak lagi bertugas."));
        ModelAndView page = new ModelAndView("staffing/appoint");
        page.addObject("person", person);
        page.addObject("units", named.units(user.tenant()));
        page.addObject("positions", people.positions(user.tenant()));
        page.addObject("offices", ChangePages.offices());
        page.addObject("kinds", Choices.options(ActingOfficial.Kind.values(), ActingOfficial.Kind::label));
        page.addObject("today", cities.today(user.tenant()));
        return page;
    }

    @PostMapping(NEW)
    ModelAndView appoint(
            @PathVariable String id,
            @RequestParam(required = false) ActingOfficial.Kind acts,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            OrderForm form,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        try {
            acting.appoint(
                    actor,
                    new Appointment(
                            acts,
                            form.office(),
                            form.unit(),
                            form.position(),
                            id,
                            form.letter(),
                            from,
                            to,
                            form.reason()));
        } catch (Refusal refused) {
            ModelAndView page = form(id, user);
            page.addObject("form", form);
            page.addObject("acts", acts == null ? null : acts.name());
            page.addObject("from", from);
            page.addObject("to", to);
            return ChangePages.refused(refused, page);
        }
        after.addFlashAttribute("notice", "Penunjukan dicatat. Tugas jabatan itu beralih pada hari pertama.");
        return new ModelAndView("redirect:" + ChangePages.ACTING);
    }

    @PostMapping(ONE + "/perpanjang")
    ModelAndView extend(
            @PathVariable String letter,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) String number,
            @RequestParam(required = false) String reason,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        try {
            acting.extend(actor, letter, to, number, reason);
        } catch (Refusal refused) {
            return ChangePages.refused(refused, list(user));
        }
        after.addFlashAttribute("notice", "Perpanjangan dicatat.");
        return new ModelAndView("redirect:" + ChangePages.ACTING);
    }

    @PostMapping(ONE + "/akhiri")
    ModelAndView end(
            @PathVariable String letter,
            @RequestParam(required = false) String reason,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        try {
            acting.end(actor, letter, reason);
        } catch (Refusal refused) {
            return ChangePages.refused(refused, list(user));
        }
        after.addFlashAttribute("notice", "Penunjukan diakhiri. Tugasnya kembali kepada pejabat yang berwenang.");
        return new ModelAndView("redirect:" + ChangePages.ACTING);
    }
}
