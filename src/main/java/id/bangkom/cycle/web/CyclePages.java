package id.bangkom.cycle.web;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.cycle.Cycles;
import id.bangkom.cycle.Stage;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
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

/** The page of a year, with what HR may do there: open a year, end a stage early, try failed starts again. */
@Controller
class CyclePages {

    private static final String ALL = "/siklus";
    private static final String OPENING = "/buka-siklus";
    private static final int YEARS_AHEAD = 2;

    private final Cycles cycles;
    private final CycleProgress progress;
    private final Cities cities;

    CyclePages(Cycles cycles, CycleProgress progress, Cities cities) {
        this.cycles = cycles;
        this.progress = progress;
        this.cities = cities;
    }

    @Configuration(proxyBeanMethods = false)
    static class Rules {

        @Bean
        PageRule cyclePageRule() {
            return PageRule.only("/siklus/{year}", Role.HR_ANALYST, Role.HR_HEAD, Role.CITY_SECRETARY, Role.MAYOR);
        }

        @Bean
        PageRule cyclesRule() {
            return PageRule.only(ALL, Role.HR_ANALYST, Role.HR_HEAD, Role.CITY_SECRETARY, Role.MAYOR);
        }

        @Bean
        PortalLink cyclesLink() {
            return PortalLink.only(
                    30, PortalMenu.YEAR, "Siklus", ALL, Role.HR_ANALYST, Role.HR_HEAD, Role.CITY_SECRETARY, Role.MAYOR);
        }

        @Bean
        PageRule cycleOpeningRule() {
            return PageRule.only(OPENING, Role.HR_HEAD);
        }

        @Bean
        PageRule stageClosingRule() {
            return PageRule.only("/siklus/{year}/tahap/{stage}", Role.HR_ANALYST, Role.HR_HEAD);
        }

        @Bean
        PageRule retryRule() {
            return PageRule.only("/siklus/{year}/ulang", Role.HR_ANALYST, Role.HR_HEAD);
        }
    }

    @GetMapping(ALL)
    ModelAndView all(CurrentUser user) {
        ModelAndView page = new ModelAndView("cycle/all");
        page.addObject("years", progress.all(user.tenant()));
        page.addObject("mayOpen", user.hasAny(Role.HR_HEAD));
        return page;
    }

    @GetMapping("/siklus/{year}")
    ModelAndView show(@PathVariable int year, CurrentUser user) {
        ModelAndView page = new ModelAndView("cycle/year");
        page.addObject("cycle", year(user, year));
        page.addObject("report", cycles.report(user.tenant(), year).orElse(null));
        page.addObject("steers", user.hasAny(Role.HR_ANALYST, Role.HR_HEAD));
        return page;
    }

    private CycleProgress.Year year(CurrentUser user, int year) {
        return progress.of(user.tenant(), year)
                .orElseThrow(() -> Refusal.notFound("Siklus tahun " + year + " belum dibuka."));
    }

    // opening

    @GetMapping(OPENING)
    ModelAndView askToOpen(CurrentUser user) {
        return opening(user, null, null, null, null, null);
    }

    @PostMapping(OPENING)
    ModelAndView open(
            @RequestParam int year,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate needs,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate plans,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate unitPlans,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        try {
            cycles.open(actor, year, new Cycles.StageEnds(needs, plans, unitPlans));
        } catch (Refusal refused) {
            return refused(refused, opening(user, refused.getMessage(), year, needs, plans, unitPlans));
        }
        after.addAttribute("year", year);
        after.addFlashAttribute(
                "notice", "Siklus " + year + " dibuka. Pengumuman dan tugas penilaian mandiri sedang disiapkan.");
        return new ModelAndView("redirect:/siklus/{year}");
    }

    private ModelAndView opening(
            CurrentUser user, String problem, Integer chosen, LocalDate needs, LocalDate plans, LocalDate unitPlans) {
        int now = cities.today(user.tenant()).getYear();
        List<Integer> years = IntStream.rangeClosed(now, now + YEARS_AHEAD)
                .filter(year -> cycles.find(user.tenant(), year).isEmpty())
                .boxed()
                .toList();
        ModelAndView page = new ModelAndView("cycle/open");
        page.addObject("years", years);
        // Budgets are drafted in the year before, so that is the year usually opened.
        page.addObject("chosen", chosen != null ? chosen : now + 1);
        page.addObject("needs", needs);
        page.addObject("plans", plans);
        page.addObject("unitPlans", unitPlans);
        page.addObject("problem", problem);
        return page;
    }

    // ending a stage early

    @GetMapping("/siklus/{year}/tahap/{stage}")
    ModelAndView askToClose(@PathVariable int year, @PathVariable String stage, CurrentUser user) {
        return closing(user, year, stage, null, null);
    }

    @PostMapping("/siklus/{year}/tahap/{stage}")
    ModelAndView close(
            @PathVariable int year,
            @PathVariable String stage,
            @RequestParam String reason,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        Stage closed = stage(stage);
        try {
            cycles.closeStageEarly(actor, user.tenant(), year, closed, reason);
        } catch (Refusal refused) {
            return refused(refused, closing(user, year, stage, refused.getMessage(), reason));
        }
        after.addFlashAttribute(
                "notice",
                "Penutupan tahap " + closed.label() + " dicatat. Yang belum selesai dilanjutkan dengan data yang ada.");
        return new ModelAndView("redirect:/siklus/{year}");
    }

    private ModelAndView closing(CurrentUser user, int year, String stage, String problem, String reason) {
        CycleProgress.Year shown = year(user, year);
        ModelAndView page = new ModelAndView("cycle/close");
        page.addObject("year", year);
        page.addObject("stage", stage(stage));
        page.addObject("path", stage);
        page.addObject("consequence", consequence(stage(stage)));
        page.addObject(
                "cases",
                shown.cases().stream()
                        .filter(row -> Stage.of(row.process()).equals(Optional.of(stage(stage))))
                        .toList());
        page.addObject("problem", problem);
        page.addObject("reason", reason);
        return page;
    }

    private static String consequence(Stage stage) {
        return switch (stage) {
            case NEEDS -> "Penilaian yang belum selesai dianalisis dengan data yang ada; yang belum dimulai dilewati.";
            case PLANS -> "Rencana yang sudah diajukan diteruskan ke rencana unit dengan catatan belum disetujui atasan;"
                    + " draf ditutup tanpa usulan.";
            case UNIT_PLANS -> "Rencana unit yang sudah disetujui kepala unit diteruskan ke rencana kota dengan catatan"
                    + " belum diverifikasi; yang lain ditutup tanpa usulan.";
            case EXECUTION -> "Kelas yang belum dimulai dibatalkan dan mentoring diakhiri. Kelas yang sedang berjalan"
                    + " diselesaikan, lalu laporan siklus disusun.";
        };
    }

    private static Stage stage(String path) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().toLowerCase(Locale.ROOT).equals(path))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("Tahap ini tidak ada."));
    }

    // failed starts

    @PostMapping("/siklus/{year}/ulang")
    String retry(
            @PathVariable int year,
            @RequestParam String process,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        int waiting = cycles.retryFailedStarts(actor, user.tenant(), year, process);
        after.addFlashAttribute(
                "notice",
                waiting == 0
                        ? "Tidak ada lagi yang perlu diulang."
                        : waiting + " kasus dicoba dimulai lagi. Muat ulang halaman ini untuk melihat hasilnya.");
        return "redirect:/siklus/" + year;
    }

    private static ModelAndView refused(Refusal refused, ModelAndView page) {
        page.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
        return page;
    }
}
