package id.bangkom.outreach;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.needs.NeedsFigures;
import id.bangkom.needs.NeedsFigures.Progress;
import id.bangkom.needs.NeedsFigures.Silent;
import id.bangkom.outreach.NudgeRows.Nudge;
import id.bangkom.portal.BarChart;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.portal.Orders;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.portal.TableFile;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.reports.ReportAccess;
import id.bangkom.reports.Scope;
import id.bangkom.reports.SurveyProgress;
import id.bangkom.workforce.WorkUnit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

/**
 * Who has answered the survey of needs: how many in each unit, and, for the HR agency and the unit's own head, who has not.
 * They and the unit's planner can have the silent ones reminded.
 */
@Controller
class SurveyPages {

    static final String PATH = "/survei";

    private static final String YEAR = PATH + "/{year:\\d{4}}";
    private static final String UNIT = YEAR + "/{unit}";
    private static final double PERCENT = 100;

    /** How units are ordered. */
    private static final Orders<Progress> UNIT_ORDERS = Orders.<Progress>usual(
                    "NAMA", "Nama", Comparator.comparing(each -> 0))
            .or("PERSEN", "Partisipasi terendah", Comparator.comparingDouble(SurveyPages::share))
            .or(
                    "TERLAMBAT",
                    "Terlambat terbanyak",
                    Comparator.comparingInt(Progress::late).reversed())
            .or(
                    "PEGAWAI",
                    "Pegawai terbanyak",
                    Comparator.comparingInt(Progress::people).reversed());

    /** How people are ordered. */
    private static final Orders<Silent> PERSON_ORDERS = Orders.<Silent>usual(
                    "NAMA", "Nama", Comparator.comparing(each -> 0))
            .or(
                    "BATAS",
                    "Batas waktu",
                    Comparator.comparing(Silent::due, Comparator.nullsLast(Comparator.naturalOrder())))
            .or("JABATAN", "Jabatan", Comparator.comparing(Silent::position))
            .or("STATUS", "Status", Comparator.comparing(Silent::standing));

    /**
     * A unit in words.
     *
     * @param id empty when the unit has no page
     * @param nudge when it was last reminded, or when it can be again
     * @param possible whether it can be reminded now
     */
    record Row(
            String id,
            String unit,
            String people,
            String answered,
            String percent,
            String confirmed,
            String confirmedPercent,
            String late,
            String nudge,
            boolean possible) {}

    /** Somebody who has not answered, in words. */
    record PersonRow(String name, String position, String due, String standing) {}

    /** A reminder in words. */
    record NudgeRow(String when, String by, String people, String state) {}

    @Configuration(proxyBeanMethods = false)
    static class Pages {

        @Bean
        PageRule surveyRule() {
            return PageRule.everyone(PATH + "/**");
        }

        @Bean
        PortalLink surveyLink() {
            return PortalLink.only(
                    31,
                    PortalMenu.YEAR,
                    "Partisipasi survei",
                    PATH,
                    Role.HR_ANALYST,
                    Role.HR_HEAD,
                    Role.UNIT_HEAD,
                    Role.UNIT_PLANNER,
                    Role.CITY_SECRETARY,
                    Role.MAYOR);
        }
    }

    private final ReportAccess access;
    private final SurveyProgress progress;
    private final NeedsFigures figures;
    private final Nudges nudges;
    private final NudgeRows rows;
    private final Accounts accounts;
    private final Cities cities;

    SurveyPages(
            ReportAccess access,
            SurveyProgress progress,
            NeedsFigures figures,
            Nudges nudges,
            NudgeRows rows,
            Accounts accounts,
            Cities cities) {
        this.access = access;
        this.progress = progress;
        this.figures = figures;
        this.nudges = nudges;
        this.rows = rows;
        this.accounts = accounts;
        this.cities = cities;
    }

    @GetMapping(PATH)
    String latest(CurrentUser user) {
        access.scope(user);
        return "redirect:" + PATH + "/"
                + access.latest(user.tenant(), cities.today(user.tenant()).getYear());
    }

    // all units

    @GetMapping(YEAR)
    ModelAndView show(@PathVariable int year, ListRequest asked, CurrentUser user) {
        Scope scope = access.scope(user, year);
        List<Progress> all = progress.of(scope, user.tenant(), year);
        List<Progress> found = chosen(all, scope, asked);
        Map<String, Nudge> last = rows.latest(user.tenant(), year);
        Progress total = SurveyProgress.total(found);
        ModelAndView page = new ModelAndView("outreach/survey");
        page.addObject("year", year);
        page.addObject("years", access.years(user.tenant()));
        page.addObject("list", Listing.of(asked, YEAR, year).sorts(UNIT_ORDERS));
        page.addObject(
                "rows",
                found.stream()
                        .map(each -> row(each, scope, last, user.tenant()))
                        .toList());
        page.addObject("total", row(total, scope, Map.of(), user.tenant()));
        page.addObject("hr", scope.hr());
        page.addObject("pause", nudges.pause(user.tenant()));
        page.addObject("waiting", SurveyProgress.total(all).waiting());
        page.addObject("chart", chart(found, scope));
        return page;
    }

    private static BarChart chart(List<Progress> units, Scope scope) {
        return BarChart.of(units.stream()
                .map(each -> BarChart.Line.of(
                        scope.name(each.unitId()), percent(each.answered(), each), PERCENT, share(each)))
                .toList());
    }

    private static List<Progress> chosen(List<Progress> all, Scope scope, ListRequest asked) {
        return all.stream()
                .filter(each -> asked.finds(scope.name(each.unitId())))
                .sorted(UNIT_ORDERS.of(asked))
                .toList();
    }

    private static double share(Progress each) {
        return each.people() == 0 ? 0 : PERCENT * each.answered() / each.people();
    }

    private static String percent(int part, Progress each) {
        return each.people() == 0 ? "-" : Words.number(PERCENT * part / each.people(), 1) + " %";
    }

    private Row row(Progress each, Scope scope, Map<String, Nudge> last, String tenant) {
        Nudge nudge = last.get(each.unitId());
        return new Row(
                each.unitId(),
                scope.name(each.unitId()),
                Words.number(each.people(), 0),
                Words.number(each.answered(), 0),
                percent(each.answered(), each),
                Words.number(each.confirmed(), 0),
                percent(each.confirmed(), each),
                Words.number(each.late(), 0),
                nudge == null ? "-" : Words.time(nudge.askedAt(), zone(tenant)) + ", " + state(nudge),
                each.waiting() > 0 && mayAsk(scope, each.unitId()) && nudges.isPossible(tenant, nudge));
    }

    private static boolean mayAsk(Scope scope, String unit) {
        return scope.served().contains(unit) || scope.hr() && scope.find(unit).isPresent();
    }

    private static String state(Nudge nudge) {
        return nudge.doneAt() == null
                ? "sedang dikirim: " + nudge.seen() + " dari " + nudge.people()
                : Words.number(nudge.told(), 0) + " pesan";
    }

    @GetMapping(YEAR + "/unduh")
    ResponseEntity<byte[]> export(@PathVariable int year, ListRequest asked, CurrentUser user) {
        Scope scope = access.scope(user, year);
        List<List<Object>> cells = new ArrayList<>();
        for (Progress each : chosen(progress.of(scope, user.tenant(), year), scope, asked)) {
            cells.add(Arrays.asList(
                    scope.name(each.unitId()),
                    each.people(),
                    each.answered(),
                    Math.round(share(each) * 10) / 10.0,
                    each.confirmed(),
                    each.late(),
                    each.waiting()));
        }
        return new TableFile(
                        "partisipasi-survei-" + year,
                        List.of(
                                "Perangkat daerah",
                                "Pegawai",
                                "Sudah mengisi",
                                "Persen",
                                "Dikonfirmasi atasan",
                                "Terlambat",
                                "Masih dapat mengisi"),
                        cells)
                .download(asked.format());
    }

    // one unit

    @GetMapping(UNIT)
    ModelAndView unit(@PathVariable int year, @PathVariable String unit, ListRequest asked, CurrentUser user) {
        Scope scope = access.scope(user, year);
        WorkUnit found = scope.find(unit).orElseThrow(ReportAccess::none);
        String tenant = user.tenant();
        boolean names = mayName(scope, unit);
        List<Silent> silent = names ? silent(scope, tenant, year, unit, asked) : List.of();
        Listing list = Listing.of(asked, UNIT, year, unit).sorts(PERSON_ORDERS).pages(silent.size());
        Progress own = progress.of(scope, tenant, year).stream()
                .filter(each -> each.unitId().equals(unit))
                .findFirst()
                .orElse(new Progress(unit, 0, 0, 0, 0, 0));
        List<Nudge> before = rows.of(tenant, year, unit);
        Nudge latest = before.isEmpty() ? null : before.get(0);
        ModelAndView view = new ModelAndView("outreach/survey-unit");
        view.addObject("year", year);
        view.addObject("unit", found);
        view.addObject("row", row(own, scope, latest == null ? Map.of() : Map.of(unit, latest), tenant));
        view.addObject("names", names);
        view.addObject("list", list);
        view.addObject(
                "rows",
                list.part(silent).stream()
                        .map(each -> person(each, zone(tenant)))
                        .toList());
        view.addObject("mayAsk", mayAsk(scope, unit));
        view.addObject("waiting", own.waiting());
        view.addObject("pause", nudges.pause(tenant));
        view.addObject("from", Words.date(nudges.from(tenant, latest)));
        view.addObject(
                "nudges", before.stream().map(each -> nudge(each, zone(tenant))).toList());
        return view;
    }

    private static boolean mayName(Scope scope, String unit) {
        return scope.hr() || scope.led().contains(unit);
    }

    private List<Silent> silent(Scope scope, String tenant, int year, String unit, ListRequest asked) {
        return figures.silent(tenant, year, scope.below(unit)).stream()
                .filter(each -> asked.finds(each.name(), each.position()))
                .sorted(PERSON_ORDERS.of(asked))
                .toList();
    }

    private static PersonRow person(Silent each, ZoneId zone) {
        return new PersonRow(
                each.name(),
                each.position(),
                moment(each.due(), zone),
                each.standing().label());
    }

    private static String moment(Instant moment, ZoneId zone) {
        return moment == null ? "-" : Words.time(moment, zone);
    }

    private NudgeRow nudge(Nudge each, ZoneId zone) {
        return new NudgeRow(
                Words.time(each.askedAt(), zone),
                accounts.byId(each.askedBy()).map(Account::displayName).orElse("-"),
                Words.number(each.people(), 0),
                state(each));
    }

    @GetMapping(UNIT + "/unduh")
    ResponseEntity<byte[]> exportUnit(
            @PathVariable int year, @PathVariable String unit, ListRequest asked, CurrentUser user) {
        Scope scope = access.scope(user, year);
        scope.find(unit).filter(each -> mayName(scope, unit)).orElseThrow(ReportAccess::none);
        ZoneId zone = zone(user.tenant());
        List<List<Object>> cells = new ArrayList<>();
        for (Silent each : silent(scope, user.tenant(), year, unit, asked)) {
            cells.add(Arrays.asList(
                    each.name(),
                    each.position(),
                    moment(each.due(), zone),
                    each.standing().label()));
        }
        return new TableFile("belum-mengisi-survei-" + year, List.of("Nama", "Jabatan", "Batas waktu", "Status"), cells)
                .download(asked.format());
    }

    // reminding

    /** @param unit empty for all units that can be reminded now, which only the HR agency asks for */
    @PostMapping(YEAR + "/ingatkan")
    ModelAndView remind(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String unit,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        Scope scope = access.scope(user, year);
        List<Progress> all = progress.of(scope, user.tenant(), year);
        if (unit.isEmpty()) {
            if (!scope.hr()) {
                throw ReportAccess.none();
            }
            return remindAll(year, scope, all, user, actor, after);
        }
        WorkUnit found = scope.find(unit).filter(each -> mayAsk(scope, unit)).orElseThrow(ReportAccess::none);
        int waiting = all.stream()
                .filter(each -> each.unitId().equals(unit))
                .mapToInt(Progress::waiting)
                .sum();
        try {
            nudges.ask(actor, year, found, waiting);
        } catch (Refusal refused) {
            ModelAndView again = unit(year, unit, ListRequest.ALL, user);
            again.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            again.addObject("problem", refused.getMessage());
            return again;
        }
        after.addFlashAttribute("notice", Words.number(waiting, 0) + " pegawai " + found.name() + " diingatkan.");
        after.addAttribute("unit", unit);
        return new ModelAndView("redirect:" + PATH + "/{year}/{unit}");
    }

    private ModelAndView remindAll(
            int year, Scope scope, List<Progress> all, CurrentUser user, Actor actor, RedirectAttributes after) {
        int units = 0;
        int people = 0;
        for (Progress each : all) {
            WorkUnit unit = scope.find(each.unitId()).orElse(null);
            if (unit == null || each.waiting() == 0) {
                continue;
            }
            try {
                nudges.ask(actor, year, unit, each.waiting());
                units++;
                people += each.waiting();
            } catch (Refusal reminded) {
                // A short time ago; the others are reminded all the same.
                continue;
            }
        }
        if (units == 0) {
            ModelAndView again = show(year, ListRequest.ALL, user);
            again.setStatus(HttpStatusCode.valueOf(Refusal.Kind.CONFLICT.status()));
            again.addObject(
                    "problem",
                    "Tidak ada perangkat daerah yang dapat diingatkan sekarang: semua pegawai sudah mengisi, atau"
                            + " perangkat daerahnya sudah diingatkan dalam " + nudges.pause(user.tenant())
                            + " hari kerja terakhir.");
            return again;
        }
        after.addFlashAttribute(
                "notice",
                Words.number(people, 0) + " pegawai di " + units
                        + " perangkat daerah diingatkan. Pesan ditulis di latar"
                        + " belakang; kemajuannya terlihat di tabel.");
        return new ModelAndView("redirect:" + PATH + "/{year}");
    }

    private ZoneId zone(String tenant) {
        return cities.city(tenant).zone();
    }
}
