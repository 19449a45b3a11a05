package id.bangkom.evaluation.web;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.cycle.Cycles;
import id.bangkom.evaluation.Band;
import id.bangkom.evaluation.RecognitionScheme;
import id.bangkom.evaluation.RecognitionScheme.Level;
import id.bangkom.evaluation.Recognitions;
import id.bangkom.evaluation.Recognitions.Honoured;
import id.bangkom.portal.Choices;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.portal.Orders;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.portal.TableFile;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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
 * Who is recognised in each unit: for everybody those who agree to be named, for the HR agency all. And the scheme, which the
 * head of the agency sets.
 */
@Controller
class RecognitionPages {

    static final String PATH = "/penghargaan";

    private static final String YEAR = PATH + "/{year:\\d{4}}";
    private static final String SCHEME = PATH + "/skema";

    private static final Orders<Row> ORDERS = Orders.<Row>usual(
                    "unit", "Perangkat daerah", Comparator.comparing(Row::unit))
            .or("nama", "Nama", Comparator.comparing(Row::name));

    /** Somebody recognised, in words. */
    record Row(String unit, String name, String programme, String recognition, String named) {}

    /** A level of the scheme as it is written. */
    record Written(int place, String title, String benefit, String band, String hours, String sessions) {}

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        PageRule recognitionRule() {
            return PageRule.everyone(PATH + "/**");
        }

        @Bean
        PortalLink recognitionLink() {
            return PortalLink.officials(46, PortalMenu.YEAR, "Penghargaan", PATH);
        }
    }

    private final Recognitions recognitions;
    private final Workforce workforce;
    private final Cycles cycles;
    private final Cities cities;

    RecognitionPages(Recognitions recognitions, Workforce workforce, Cycles cycles, Cities cities) {
        this.recognitions = recognitions;
        this.workforce = workforce;
        this.cycles = cycles;
        this.cities = cities;
    }

    private static boolean isHr(CurrentUser user) {
        return user.hasAny(Role.HR_ANALYST, Role.HR_HEAD);
    }

    @GetMapping(PATH)
    String thisYear(CurrentUser user) {
        return "redirect:" + PATH + "/" + cities.today(user.tenant()).getYear();
    }

    // who is recognised

    @GetMapping(YEAR)
    ModelAndView show(@PathVariable int year, ListRequest asked, CurrentUser user) {
        requireCycle(user, year);
        List<Honoured> all = recognitions.honoured(user.tenant(), year);
        List<Honoured> own = all.stream()
                .filter(each -> each.employeeId().equals(user.userId()))
                .toList();
        ModelAndView page = new ModelAndView("evaluation/recognitions");
        page.addObject("year", year);
        page.addObject(
                "years",
                cycles.all(user.tenant()).stream().map(Cycles.CycleOfYear::year).toList());
        page.addObject("list", Listing.of(asked, YEAR, year).sorts(ORDERS));
        page.addObject("hr", isHr(user));
        page.addObject("rows", rows(all, asked, user));
        page.addObject("own", own.stream().map(Honoured::recognition).toList());
        page.addObject("named", own.stream().anyMatch(Honoured::named));
        page.addObject(
                "levels",
                recognitions.scheme(user.tenant(), cities.today(user.tenant())).levels());
        return page;
    }

    private void requireCycle(CurrentUser user, int year) {
        if (cycles.find(user.tenant(), year).isEmpty()) {
            throw Refusal.notFound("Siklus tahun " + year + " belum dibuka.");
        }
    }

    private List<Row> rows(List<Honoured> all, ListRequest asked, CurrentUser user) {
        Map<String, String> names = new HashMap<>();
        return all.stream()
                .filter(each -> each.named() || isHr(user))
                .map(each -> new Row(
                        names.computeIfAbsent(each.unitId(), unit -> unitName(user.tenant(), unit)),
                        each.name(),
                        each.programme(),
                        each.recognition(),
                        each.named() ? "Ya" : "Belum"))
                .filter(row -> asked.finds(row.unit(), row.name(), row.recognition()))
                .sorted(ORDERS.of(asked))
                .toList();
    }

    private String unitName(String tenant, String unit) {
        return workforce
                .planningUnitOf(tenant, unit)
                .or(() -> workforce.presentOrFormerUnit(tenant, unit))
                .map(WorkUnit::name)
                .orElse("-");
    }

    @GetMapping(YEAR + "/unduh")
    ResponseEntity<byte[]> export(@PathVariable int year, ListRequest asked, CurrentUser user) {
        requireCycle(user, year);
        List<List<Object>> cells = new ArrayList<>();
        for (Row row : rows(recognitions.honoured(user.tenant(), year), asked, user)) {
            cells.add(Arrays.asList(row.unit(), row.name(), row.programme(), row.recognition(), row.named()));
        }
        return new TableFile(
                        "penghargaan-" + year,
                        List.of("Perangkat daerah", "Nama", "Pelatihan", "Usulan penghargaan", "Setuju disebut"),
                        cells)
                .download(asked.format());
    }

    @PostMapping(YEAR + "/persetujuan")
    ModelAndView consent(
            @PathVariable int year,
            @RequestParam(defaultValue = "false") boolean named,
            Actor actor,
            RedirectAttributes after) {
        recognitions.consent(actor, year, named);
        after.addFlashAttribute("notice", named ? "Nama Anda ditampilkan." : "Nama Anda tidak ditampilkan lagi.");
        return new ModelAndView("redirect:" + PATH + "/{year}");
    }

    // the scheme

    @GetMapping(SCHEME)
    ModelAndView scheme(CurrentUser user) {
        requireHr(user);
        RecognitionScheme shown = recognitions
                .upcoming(user.tenant())
                .orElseGet(() -> recognitions.scheme(user.tenant(), cities.today(user.tenant())));
        List<Written> written = new ArrayList<>();
        for (int place = 1; place <= Recognitions.MOST; place++) {
            Level level = place <= shown.levels().size() ? shown.levels().get(place - 1) : null;
            written.add(
                    level == null
                            ? new Written(place, "", "", "", "", "")
                            : new Written(
                                    place,
                                    level.title(),
                                    level.benefit(),
                                    level.lowestBand() == null
                                            ? ""
                                            : level.lowestBand().name(),
                                    String.valueOf(level.hours()),
                                    String.valueOf(level.sessions())));
        }
        return form(user, written, "");
    }

    private ModelAndView form(CurrentUser user, List<Written> written, String from) {
        String tenant = user.tenant();
        LocalDate today = cities.today(tenant);
        RecognitionScheme current = recognitions.scheme(tenant, today);
        ModelAndView page = new ModelAndView("evaluation/scheme");
        page.addObject("levels", current.levels());
        page.addObject("since", current.from() == null ? null : Words.date(current.from()));
        recognitions.upcoming(tenant).ifPresent(next -> {
            page.addObject("upcoming", next.levels());
            page.addObject("upcomingFrom", Words.date(next.from()));
        });
        page.addObject("written", written);
        page.addObject("from", from);
        page.addObject("first", today.plusDays(1));
        page.addObject("writes", user.hasAny(Role.HR_HEAD));
        page.addObject("bands", Choices.options(Band.values(), Band::label));
        return page;
    }

    private static void requireHr(CurrentUser user) {
        if (!isHr(user)) {
            throw Refusal.notFound("Skema penghargaan hanya dikelola oleh BKPSDM.");
        }
    }

    @PostMapping(SCHEME)
    ModelAndView set(
            @RequestParam(defaultValue = "") String from,
            @RequestParam Map<String, String> form,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        requireHr(user);
        List<Written> written = new ArrayList<>();
        for (int place = 1; place <= Recognitions.MOST; place++) {
            written.add(new Written(
                    place,
                    text(form, "title" + place),
                    text(form, "benefit" + place),
                    text(form, "band" + place),
                    text(form, "hours" + place),
                    text(form, "sessions" + place)));
        }
        try {
            recognitions.set(
                    actor,
                    new RecognitionScheme(
                            day(from),
                            written.stream()
                                    .filter(each -> !each.title().isEmpty()
                                            || !each.benefit().isEmpty())
                                    .map(RecognitionPages::level)
                                    .toList()));
        } catch (Refusal refused) {
            ModelAndView again = form(user, written, from);
            again.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            again.addObject("problem", refused.getMessage());
            return again;
        }
        after.addFlashAttribute("notice", "Skema penghargaan disimpan.");
        return new ModelAndView("redirect:" + SCHEME);
    }

    private static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").strip();
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException noDay) {
            throw Refusal.invalid("Isian \"Berlaku mulai\" wajib berupa tanggal.");
        }
    }

    private static Level level(Written written) {
        Band band = Arrays.stream(Band.values())
                .filter(each -> each.name().equals(written.band()))
                .findFirst()
                .orElse(null);
        return new Level(written.title(), written.benefit(), band, number(written.hours()), number(written.sessions()));
    }

    /** -1, which is refused with the range, for anything that is no number; nothing is 0. */
    private static int number(String written) {
        if (written.isEmpty()) {
            return 0;
        }
        return written.matches("\\d{1,4}") ? Integer.parseInt(written) : -1;
    }
}
