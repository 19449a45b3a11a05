package id.bangkom.city;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.city.CityPages.Note;
import id.bangkom.city.CityRows.Subject;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.portal.Orders;
import id.bangkom.process.Actor;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.rules.Holidays;
import id.bangkom.rules.Holidays.Holiday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The year's days off, for everybody to see; the city's own for the head of the HR agency to set. */
@Controller
class CalendarPages {

    static final String PATH = "/kalender";

    private static final String DAY = PATH + "/libur";
    private static final int FIRST_YEAR = 2026;
    private static final int CHANGES_SHOWN = 20;

    private static final Orders<Holiday> ORDERS = Orders.<Holiday>usual(
                    "tanggal", "Tanggal", Comparator.comparing(Holiday::day).thenComparing(Holiday::ofCity))
            .or("nama", "Nama", Comparator.comparing(holiday -> holiday.name().toLowerCase(Locale.ROOT)))
            .or("jenis", "Jenis", Comparator.comparing(Holiday::collectiveLeave).thenComparing(Holiday::day))
            .or("asal", "Asal", Comparator.comparing(Holiday::ofCity).reversed().thenComparing(Holiday::day));

    private static final List<Option> ORIGINS =
            List.of(new Option("Nasional", "nasional"), new Option("Daerah", "daerah"));

    private static final Set<Role> SEES_CHANGES = EnumSet.of(Role.HR_ANALYST, Role.HR_HEAD, Role.ADMINISTRATOR);

    /**
     * A day in words.
     *
     * @param edit the day (ISO) when the visitor may change it, else null
     */
    record Row(String date, String name, String kind, String origin, String note, String edit) {}

    /** What somebody has written into the form; the day may be missing. */
    record Written(LocalDate day, String name, boolean leave, String reason) {

        static final Written NOTHING = new Written(null, "", false, "");
    }

    private final LocalHolidays local;
    private final Holidays holidays;
    private final CityRows rows;
    private final Rights rights;
    private final Cities cities;

    CalendarPages(LocalHolidays local, Holidays holidays, CityRows rows, Rights rights, Cities cities) {
        this.local = local;
        this.holidays = holidays;
        this.rows = rows;
        this.rights = rights;
        this.cities = cities;
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        PageRule calendarRule() {
            return PageRule.everyone(PATH);
        }

        @Bean
        PageRule holidayRule() {
            return PageRule.only(DAY + "/**", Role.HR_HEAD);
        }
    }

    @GetMapping(PATH)
    ModelAndView show(
            @RequestParam(required = false) Integer tahun,
            @RequestParam(defaultValue = "") String asal,
            ListRequest asked,
            CurrentUser user) {
        int year = tahun == null ? cities.today(user.tenant()).getYear() : tahun;
        return page(user, year, asal, asked, Written.NOTHING, null);
    }

    private ModelAndView page(
            CurrentUser user, int year, String origin, ListRequest asked, Written written, String problem) {
        LocalDate today = cities.today(user.tenant());
        List<Integer> years = IntStream.rangeClosed(FIRST_YEAR, today.getYear() + LocalHolidays.YEARS_AHEAD)
                .boxed()
                .toList();
        if (!years.contains(year)) {
            throw Refusal.notFound(
                    "Kalender tersedia untuk tahun " + years.get(0) + " sampai " + years.get(years.size() - 1) + ".");
        }
        boolean mayChange = Rights.has(user, Rights.POLICY);
        ModelAndView page = new ModelAndView("city/calendar");
        page.addObject("year", year);
        page.addObject(
                "list",
                Listing.of(asked, PATH)
                        .years("Tahun", null, years, String.valueOf(year))
                        .choice("asal", "Asal", "Semua", ORIGINS, origin)
                        .sorts(ORDERS));
        page.addObject(
                "rows",
                holidays.of(user.tenant(), year).stream()
                        .filter(each -> asked.finds(each.name(), date(each.day())))
                        .filter(each -> origin.isEmpty() || each.ofCity() == origin.equals("daerah"))
                        .sorted(ORDERS.of(asked))
                        .map(each -> row(
                                each, mayChange && each.ofCity() && !each.day().isBefore(today)))
                        .toList());
        page.addObject("mayChange", mayChange);
        page.addObject("today", today);
        page.addObject("lastDay", local.last(user.tenant()));
        page.addObject("written", written);
        page.addObject("seesChanges", Rights.has(user, SEES_CHANGES));
        page.addObject("notes", notes(user));
        page.addObject("problem", problem);
        return page;
    }

    private List<Note> notes(CurrentUser user) {
        return Rights.has(user, SEES_CHANGES)
                ? rows.changes(user.tenant(), Subject.HOLIDAY, CHANGES_SHOWN).stream()
                        .map(change -> CityPages.note(change, user.tenant(), rights, cities))
                        .toList()
                : List.of();
    }

    private static Row row(Holiday holiday, boolean mayChange) {
        boolean weekend = holiday.day().getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
        String reason = holiday.reason() == null ? "" : holiday.reason();
        return new Row(
                date(holiday.day()),
                holiday.name(),
                holiday.collectiveLeave() ? "Cuti bersama" : "Hari libur",
                holiday.ofCity() ? "Daerah" : "Nasional",
                weekend ? (reason.isEmpty() ? "Akhir pekan" : reason + " (akhir pekan)") : reason,
                mayChange ? holiday.day().toString() : null);
    }

    /** For example "Senin, 27 September 2027". */
    private static String date(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Words.INDONESIAN) + ", " + Words.date(day);
    }

    @PostMapping(DAY)
    ModelAndView add(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean leave,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        try {
            local.add(actor, day, name, leave, reason);
        } catch (Refusal refused) {
            Written written = new Written(day, name, leave, reason);
            int year = cities.today(user.tenant()).getYear();
            return CityPages.again(page(user, year, "", ListRequest.ALL, written, refused.getMessage()), refused);
        }
        after.addFlashAttribute("notice", "Hari libur daerah ditambahkan: " + Words.date(day) + ".");
        return toYear(day);
    }

    private static ModelAndView toYear(LocalDate day) {
        return new ModelAndView("redirect:" + PATH).addObject("tahun", day.getYear());
    }

    @GetMapping(DAY)
    ModelAndView one(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate tanggal, CurrentUser user) {
        return local.find(user.tenant(), tanggal)
                .map(found -> one(
                        user,
                        tanggal,
                        new Written(tanggal, found.name(), found.collectiveLeave(), found.reason()),
                        null))
                .orElseThrow(() -> Refusal.notFound("Tidak ada hari libur daerah pada " + Words.date(tanggal) + "."));
    }

    private ModelAndView one(CurrentUser user, LocalDate day, Written written, String problem) {
        ModelAndView page = new ModelAndView("city/holiday");
        page.addObject("day", day);
        page.addObject("date", date(day));
        page.addObject("written", written);
        page.addObject("today", cities.today(user.tenant()));
        page.addObject("lastDay", local.last(user.tenant()));
        page.addObject("problem", problem);
        return page;
    }

    @PostMapping(DAY + "/ubah")
    ModelAndView change(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate tanggal,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean leave,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        try {
            local.change(actor, tanggal, day, name, leave, reason);
        } catch (Refusal refused) {
            return CityPages.again(
                    one(user, tanggal, new Written(day, name, leave, reason), refused.getMessage()), refused);
        }
        after.addFlashAttribute("notice", "Hari libur daerah diubah: " + Words.date(day) + ".");
        return toYear(day);
    }

    @PostMapping(DAY + "/hapus")
    ModelAndView remove(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate tanggal,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        try {
            local.remove(actor, tanggal, reason);
        } catch (Refusal refused) {
            Written written = local.find(user.tenant(), tanggal)
                    .map(found -> new Written(tanggal, found.name(), found.collectiveLeave(), found.reason()))
                    .orElse(Written.NOTHING);
            return CityPages.again(one(user, tanggal, written, refused.getMessage()), refused);
        }
        after.addFlashAttribute("notice", "Hari libur daerah dihapus: " + Words.date(tanggal) + ".");
        return toYear(tanggal);
    }
}
