package id.bangkom.mentoring.web;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.cycle.Cycles;
import id.bangkom.mentoring.Mentorings;
import id.bangkom.mentoring.Mentorings.Overview;
import id.bangkom.mentoring.Mentorings.State;
import id.bangkom.mentoring.Mentors;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offering oneself as a mentor, for everybody; the mentorings of a year and ending one early, for the HR agency. */
@Controller
class MentoringPages {

    private static final String OFFER = "/mentor";
    private static final String ALL = "/mentoring";

    private final Mentors mentors;
    private final Mentorings mentorings;
    private final Cycles cycles;
    private final Accounts accounts;
    private final Cities cities;

    MentoringPages(Mentors mentors, Mentorings mentorings, Cycles cycles, Accounts accounts, Cities cities) {
        this.mentors = mentors;
        this.mentorings = mentorings;
        this.cycles = cycles;
        this.accounts = accounts;
        this.cities = cities;
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        PageRule mentorOfferRule() {
            return PageRule.everyone(OFFER + "/**");
        }

        @Bean
        PageRule mentoringsRule() {
            return PageRule.only(ALL + "/**", Role.HR_ANALYST, Role.HR_HEAD);
        }

        @Bean
        PortalLink mentoringsLink() {
            return PortalLink.only(65, PortalMenu.YEAR, "Mentoring", ALL, Role.HR_ANALYST, Role.HR_HEAD);
        }
    }

    // offering oneself

    @GetMapping(OFFER)
    ModelAndView offer(CurrentUser user) {
        return offering(user, null);
    }

    private ModelAndView offering(CurrentUser user, String problem) {
        ModelAndView page = new ModelAndView("mentoring/offer");
        page.addObject("profile", mentors.profile(user.tenant(), user.userId()).orElse(null));
        page.addObject(
                "state",
                mentors.profile(user.tenant(), user.userId())
                        .map(MentoringSection::offer)
                        .orElse("Anda belum terdaftar sebagai mentor."));
        page.addObject("today", cities.today(user.tenant()));
        page.addObject("problem", problem);
        return page;
    }

    /** The form's box has to be ticked: nobody becomes a mentor by a slip. */
    @PostMapping(OFFER)
    ModelAndView offer(
            @RequestParam(defaultValue = "false") boolean consent,
            @RequestParam(required = false) Integer capacity,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        try {
            if (!consent) {
                throw Refusal.invalid("Centanglah persetujuan bila Anda bersedia menjadi mentor.");
            }
            mentors.offer(actor, capacity, from, to);
        } catch (Refusal refused) {
            return refused(refused, offering(user, refused.getMessage()));
        }
        after.addFlashAttribute("notice", "Terima kasih. Anda terdaftar sebagai mentor.");
        return new ModelAndView("redirect:/");
    }

    @PostMapping(OFFER + "/berhenti")
    String withdraw(Actor actor, RedirectAttributes after) {
        mentors.withdraw(actor);
        after.addFlashAttribute(
                "notice", "Anda tidak akan menerima mentee baru. Mentoring yang berjalan tetap diteruskan.");
        return "redirect:/";
    }

    // the HR agency's list

    /**
     * @param link where it can be ended, or null when it is over
     */
    record Row(String mentee, String mentor, String focus, String period, int sessions, String reason, String link) {}

    record StateCount(String id, String label, int count) {}

    @GetMapping(ALL)
    String latest(CurrentUser user) {
        int year = cycles.all(user.tenant()).stream()
                .map(Cycles.CycleOfYear::year)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("Belum ada siklus yang dibuka."));
        return "redirect:" + ALL + "/" + year;
    }

    @GetMapping(ALL + "/{year}")
    ModelAndView list(@PathVariable int year, @RequestParam(defaultValue = "RUNNING") State status, CurrentUser user) {
        Map<State, Integer> counts = mentorings.counts(user.tenant(), year);
        ModelAndView page = new ModelAndView("mentoring/list");
        page.addObject("year", year);
        page.addObject(
                "years",
                cycles.all(user.tenant()).stream().map(Cycles.CycleOfYear::year).toList());
        page.addObject("status", status.name());
        page.addObject(
                "states",
                Arrays.stream(State.values())
                        .map(state -> new StateCount(state.name(), state.label(), counts.getOrDefault(state, 0)))
                        .toList());
        List<Row> rows = mentorings.inState(user.tenant(), year, status).stream()
                .map(this::row)
                .toList();
        page.addObject("rows", rows);
        return page;
    }

    private Row row(Overview found) {
        boolean over = found.state() == State.FINISHED
                || found.state() == State.ENDED_EARLY
                || found.state() == State.UNMATCHED;
        return new Row(
                name(found.menteeId()),
                Optional.ofNullable(found.mentorId()).map(this::name).orElse("-"),
                Optional.ofNullable(found.competency()).orElse("-"),
                found.from() == null ? "-" : Words.date(found.from()) + " sampai " + Words.date(found.to()),
                found.confirmed(),
                Optional.ofNullable(found.reason()).orElse(""),
                over ? null : ALL + "/" + found.year() + "/" + found.menteeId() + "/henti");
    }

    private String name(String accountId) {
        return accounts.byId(accountId).map(Account::displayName).orElse("-");
    }

    @GetMapping(ALL + "/{year}/{id}/henti")
    ModelAndView askToEnd(@PathVariable int year, @PathVariable String id, CurrentUser user) {
        return ending(user, year, id, null, null);
    }

    @PostMapping(ALL + "/{year}/{id}/henti")
    ModelAndView end(
            @PathVariable int year,
            @PathVariable String id,
            @RequestParam String reason,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        try {
            mentorings.end(actor, key(user, year, id), reason);
        } catch (Refusal refused) {
            return refused(refused, ending(user, year, id, refused.getMessage(), reason));
        }
        after.addFlashAttribute("notice", "Penghentian mentoring dicatat. Mentee dan mentor diberi tahu.");
        return new ModelAndView("redirect:" + ALL + "/{year}");
    }

    private ModelAndView ending(CurrentUser user, int year, String id, String problem, String reason) {
        Overview found = mentorings
                .ofMentee(user.tenant(), year, key(user, year, id).id())
                .orElseThrow(() -> Refusal.notFound("Mentoring ini tidak ditemukan."));
        ModelAndView page = new ModelAndView("mentoring/end");
        page.addObject("year", year);
        page.addObject("id", id);
        page.addObject("row", row(found));
        page.addObject("problem", problem);
        page.addObject("reason", reason);
        return page;
    }

    private static CaseKey key(CurrentUser user, int year, String id) {
        try {
            return new CaseKey(user.tenant(), year, id);
        } catch (IllegalArgumentException noSuchKey) {
            throw Refusal.notFound("Mentoring ini tidak ditemukan.");
        }
    }

    private static ModelAndView refused(Refusal refused, ModelAndView page) {
        page.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
        return page;
    }
}
