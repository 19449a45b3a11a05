package id.bangkom.staffing;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.process.Actor;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.staffing.StandInRows.StandIn;
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

/** Handing one's own routine tasks to a colleague, for everyone. */
@Controller
class DelegationPages {

    static final String PATH = "/pelimpahan";

    /** A delegation in words. */
    record Row(String id, String sentence, String reason, String state, boolean running) {}

    private final Delegations delegations;
    private final Workforce workforce;
    private final Named named;
    private final Cities cities;

    DelegationPages(Delegations delegations, Workforce workforce, Named named, Cities cities) {
        this.delegations = delegations;
        this.workforce = workforce;
        this.named = named;
        this.cities = cities;
    }

    @GetMapping(PATH)
    ModelAndView show(CurrentUser user) {
        ModelAndView page = new ModelAndView("staffing/delegation");
        LocalDate today = cities.today(user.tenant());
        page.addObject(
                "colleagues",
                workforce.employee(user.tenant(), user.userId()).map(delegations::colleagues).orElse(List.of()).stream()
                        .map(colleague ->
                                new Option(colleague.name() + ", " + colleague.positionTitle(), colleague.id()))
                        .toList());
        page.addObject(
                "rows",
                delegations.with(user.tenant(), user.userId()).stream()
                        .map(standIn -> row(user, standIn, today))
                        .toList());
        page.addObject("today", today);
        return page;
    }

    private Row row(CurrentUser user, StandIn standIn, LocalDate today) {
        boolean own = standIn.forId().equals(user.userId());
        String period = Words.date(standIn.from()) + " sampai " + Words.date(standIn.to());
        boolean running = !standIn.to().isBefore(today);
        return new Row(
                standIn.id(),
                own
                        ? named.person(standIn.byId()) + " mewakili Anda, " + period
                        : "Anda mewakili " + named.person(standIn.forId()) + ", " + period,
                standIn.reason(),
                standIn.withdrawn()
                        ? "Dibatalkan"
                        : !running ? "Selesai" : standIn.from().isAfter(today) ? "Akan datang" : "Berjalan",
                running);
    }

    @PostMapping(PATH)
    ModelAndView delegate(
            @RequestParam(required = false) String colleague,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) String reason,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        try {
            delegations.delegate(actor, colleague, from, to, reason);
        } catch (Refusal refused) {
            ModelAndView page = show(user);
            page.addObject("colleague", colleague);
            page.addObject("from", from);
            page.addObject("to", to);
            page.addObject("reason", reason);
            return ChangePages.refused(refused, page);
        }
        after.addFlashAttribute("notice", "Tugas rutin Anda dilimpahkan. Pelimpahan berakhir dengan sendirinya.");
        return new ModelAndView("redirect:" + PATH);
    }

    @PostMapping(PATH + "/{id}/batal")
    ModelAndView withdraw(@PathVariable String id, CurrentUser user, Actor actor, RedirectAttributes after) {
        try {
            delegations.withdraw(actor, id);
        } catch (Refusal refused) {
            return ChangePages.refused(refused, show(user));
        }
        after.addFlashAttribute("notice", "Pelimpahan dibatalkan. Tugas yang belum selesai kembali.");
        return new ModelAndView("redirect:" + PATH);
    }
}
