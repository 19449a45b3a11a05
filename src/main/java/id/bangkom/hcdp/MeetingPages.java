package id.bangkom.hcdp;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.portal.Orders;
import id.bangkom.portal.TableFile;
import id.bangkom.process.Actor;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.WorkUnit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Meetings with units: for the HR agency all, for heads and planners those of their unit. */
@Controller
class MeetingPages {

    private static final String PATH = HcdpAccess.YEAR + "/rapat";

    /** A meeting in words. */
    record Row(
            String unit,
            String heldOn,
            String participants,
            String notes,
            String agreements,
            String by,
            String at,
            LocalDate day) {}

    /** What was typed in. */
    record Entered(String unit, String tanggal, String peserta, String pokok, String kesepakatan) {

        private static final Entered NOTHING = new Entered("", "", "", "", "");
    }

    /** How meetings can be sorted. */
    private static final Orders<Row> ORDERS = Orders.<Row>usual(
                    "TERBARU", "Terbaru", Comparator.comparing(Row::day).reversed())
            .or("TERLAMA", "Terlama", Comparator.comparing(Row::day))
            .or("UNIT", "Perangkat daerah", Comparator.comparing(Row::unit));

    private final HcdpAccess access;
    private final Meetings meetings;
    private final Accounts accounts;
    private final Cities cities;

    MeetingPages(HcdpAccess access, Meetings meetings, Accounts accounts, Cities cities) {
        this.access = access;
        this.meetings = meetings;
        this.accounts = accounts;
        this.cities = cities;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable int year, ListRequest asked, CurrentUser user) {
        return page(user, year, asked, Entered.NOTHING);
    }

    private ModelAndView page(CurrentUser user, int year, ListRequest asked, Entered entered) {
        access.requireCycle(user, year);
        List<WorkUnit> units = access.units(user);
        List<Row> found = rows(user, year, units, asked);
        Listing list = Listing.of(asked, PATH, year).sorts(ORDERS).pages(found.size());
        ModelAndView view = new ModelAndView("hcdp/meetings");
        view.addObject("year", year);
        view.addObject("list", list);
        view.addObject("rows", list.part(found));
        view.addObject("mayRecord", HcdpAccess.isAgency(user));
        view.addObject("entered", entered);
        view.addObject("today", cities.today(user.tenant()));
        view.addObject(
                "units",
                units.stream().map(unit -> new Option(unit.name(), unit.id())).toList());
        Set<String> met =
                meetings.of(user.tenant(), year).stream().map(Meeting::unitId).collect(Collectors.toSet());
        view.addObject(
                "without",
                units.stream()
                        .filter(unit -> !met.contains(unit.id()))
                        .map(WorkUnit::name)
                        .toList());
        return view;
    }

    @GetMapping(PATH + "/unduh")
    ResponseEntity<byte[]> download(@PathVariable int year, ListRequest asked, CurrentUser user) {
        access.requireCycle(user, year);
        List<List<Object>> rows = rows(user, year, access.units(user), asked).stream()
                .map(row -> Arrays.<Object>asList(
                        row.unit(),
                        row.heldOn(),
                        row.participants(),
                        row.notes(),
                        row.agreements(),
                        row.by(),
                        row.at()))
                .toList();
        return new TableFile(
                        "rapat-rencana-" + year,
                        List.of(
                                "Perangkat daerah",
                                "Tanggal rapat",
                                "Peserta",
                                "Pokok pembahasan",
                                "Kesepakatan",
                                "Dicatat oleh",
                                "Dicatat pada"),
                        rows)
                .download(asked.format());
    }

    @PostMapping(PATH)
    Object record(@PathVariable int year, @ModelAttribute Entered entered, CurrentUser user, RedirectAttributes after) {
        access.requireCycle(user, year);
        try {
            meetings.record(
                    new Actor(user.userId(), user.tenant()),
                    year,
                    entered.unit(),
                    date(entered.tanggal()),
                    entered.peserta(),
                    entered.pokok(),
                    entered.kesepakatan());
        } catch (Refusal refused) {
            ModelAndView again = page(user, year, ListRequest.ALL, entered);
            again.setStatus(HttpStatus.valueOf(422));
            again.addObject("problem", refused.getMessage());
            return again;
        }
        after.addAttribute("year", year);
        after.addFlashAttribute("notice", "Rapat sudah dicatat.");
        return "redirect:/rencana-kota/{year}/rapat";
    }

    private static LocalDate date(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException broken) {
            return null;
        }
    }

    private List<Row> rows(CurrentUser user, int year, List<WorkUnit> units, ListRequest asked) {
        Map<String, String> names = units.stream().collect(Collectors.toMap(WorkUnit::id, WorkUnit::name));
        return meetings.of(user.tenant(), year).stream()
                .filter(meeting -> names.containsKey(meeting.unitId()) || HcdpAccess.isAgency(user))
                .map(meeting -> new Row(
                        names.getOrDefault(meeting.unitId(), meeting.unitId()),
                        Words.date(meeting.heldOn()),
                        meeting.participants(),
                        meeting.notes(),
                        meeting.agreements(),
                        accounts.byId(meeting.by()).map(Account::displayName).orElse("-"),
                        Words.time(meeting.at(), cities.city(user.tenant()).zone()),
                        meeting.heldOn()))
                .filter(row -> asked.finds(row.unit(), row.participants(), row.notes(), row.agreements()))
                .sorted(ORDERS.of(asked))
                .toList();
    }
}
