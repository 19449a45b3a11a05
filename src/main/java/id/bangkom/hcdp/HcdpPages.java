package id.bangkom.hcdp;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.Role;
import id.bangkom.competency.Competencies;
import id.bangkom.competency.Competency;
import id.bangkom.cycle.CityPlanStandings;
import id.bangkom.cycle.CityPlanStandings.Phase;
import id.bangkom.cycle.Cycles;
import id.bangkom.cycle.Cycles.CycleOfYear;
import id.bangkom.hcdp.FrameProgress.Amount;
import id.bangkom.hcdp.FrameProgress.Line;
import id.bangkom.hcdp.PlanFrame.Target;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.portal.Orders;
import id.bangkom.portal.TableFile;
import id.bangkom.process.Actor;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where everything around the city plan is found, and the frames of several years. */
@Controller
class HcdpPages {

    private static final String PATH = "/hcdp";
    private static final String ONE = PATH + "/{id}";
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
    private static final String AFTER = "redirect:/hcdp/{id}";

    /** A frame in words. */
    record FrameRow(String id, String title, String period, int version, String state) {}

    /**
     * A year.
     *
     * @param toLookAt whether its city plan is put together and not verified, so that findings can be decided on
     */
    record YearRow(int year, String state, boolean toLookAt) {}

    /** A line in words. */
    record Row(
            int year,
            String competency,
            String targetPeople,
            String targetHours,
            String targetCost,
            String planPeople,
            String planHours,
            String planCost,
            String donePeople,
            String doneHours,
            String doneCost) {}

    /** What was typed in for a target. */
    record Entered(String tahun, String kompetensi, String pegawai, String jp, String biaya) {}

    /** How targets can be sorted. */
    private static final Orders<Line> ORDERS = Orders.<Line>usual("TAHUN", "Tahun", Comparator.comparingInt(Line::year))
            .or(
                    "PEGAWAI",
                    "Sasaran pegawai terbanyak",
                    Comparator.comparingInt((Line line) -> line.target().people())
                            .reversed())
            .or(
                    "BIAYA",
                    "Sasaran biaya terbesar",
                    Comparator.comparingLong((Line line) -> line.target().cost())
                            .reversed());

    private final Frames frames;
    private final FrameProgress progress;
    private final CityPlanStandings standings;
    private final Cycles cycles;
    private final Competencies competencies;
    private final Cities cities;

    HcdpPages(
            Frames frames,
            FrameProgress progress,
            CityPlanStandings standings,
            Cycles cycles,
            Competencies competencies,
            Cities cities) {
        this.frames = frames;
        this.progress = progress;
        this.standings = standings;
        this.cycles = cycles;
        this.competencies = competencies;
        this.cities = cities;
    }

    @GetMapping(PATH)
    ModelAndView all(CurrentUser user) {
        boolean agency = HcdpAccess.isAgency(user);
        boolean seesAll = agency || user.hasAny(Role.CITY_SECRETARY, Role.MAYOR);
        ModelAndView view = new ModelAndView("hcdp/all");
        view.addObject(
                "years",
                cycles.all(user.tenant()).stream()
                        .map(cycle -> new YearRow(
                                cycle.year(),
                                cycle.state().label(),
                                agency
                                        && cycle.state() == CycleOfYear.State.OPEN
                                        && standings.phase(user.tenant(), cycle.year()) == Phase.OPEN))
                        .toList());
        view.addObject("agency", agency);
        view.addObject("seesAll", seesAll);
        view.addObject("seesMeetings", agency || user.hasAny(Role.UNIT_PLANNER, Role.UNIT_HEAD));
        view.addObject(
                "frames",
                seesAll ? frames.all(user.tenant()).stream().map(HcdpPages::row).toList() : List.of());
        view.addObject("firstYear", cities.today(user.tenant()).getYear());
        return view;
    }

    private static FrameRow row(PlanFrame frame) {
        return new FrameRow(
                frame.id(),
                frame.title(),
                frame.fromYear() + " sampai " + frame.toYear(),
                frame.version(),
                frame.state().label());
    }

    @PostMapping(PATH + "/baru")
    String begin(
            @RequestParam(defaultValue = "") String tahun,
            @RequestParam(defaultValue = "") String judul,
            @RequestParam(defaultValue = "") String dasar,
            CurrentUser user,
            RedirectAttributes after) {
        try {
            after.addAttribute("id", frames.begin(actor(user), small("Tahun pertama", tahun), judul, dasar));
        } catch (Refusal refused) {
            after.addFlashAttribute("problem", refused.getMessage());
            after.addFlashAttribute("written", Map.of("tahun", tahun, "judul", judul, "dasar", dasar));
            return "redirect:/hcdp";
        }
        after.addFlashAttribute("notice", "Rancangan kerangka dibuat. Sasarannya diisi dari kesenjangan saat ini.");
        return AFTER;
    }

    @GetMapping(ONE)
    ModelAndView one(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String tahun,
            ListRequest asked,
            CurrentUser user) {
        PlanFrame frame = frames.frame(user.tenant(), id);
        List<Line> all = progress.of(user.tenant(), frame, frames.targets(user.tenant(), id));
        List<Line> years = FrameProgress.years(frame, all);
        Map<String, String> names = names(user);
        List<Line> found = found(all, names, tahun, asked);
        Listing list = Listing.of(asked, ONE, id)
                .years("Tahun", "Semua tahun", frame.years(), tahun)
                .sorts(ORDERS)
                .pages(found.size());
        ModelAndView view = new ModelAndView("hcdp/frame");
        view.addObject("plan", row(frame));
        view.addObject("basis", frame.basis());
        view.addObject("edition", frame.edition());
        view.addObject("isDraft", frame.isDraft());
        view.addObject(
                "decree",
                frame.decreeNo() == null ? null : "Nomor " + frame.decreeNo() + ", " + Words.date(frame.decreeDate()));
        view.addObject("chart", FrameChart.of(years));
        view.addObject("years", years.stream().map(line -> row(line, names)).toList());
        view.addObject("list", list);
        view.addObject(
                "rows", list.part(found).stream().map(line -> row(line, names)).toList());
        view.addObject("frameYears", frame.years());
        view.addObject(
                "competencies",
                competencies.dictionary(user.tenant()).stream()
                        .map(each -> new Option(each.name(), each.id()))
                        .toList());
        view.addObject("mayEdit", HcdpAccess.isAgency(user) && frame.isDraft());
        view.addObject("mayDecide", user.hasAny(Role.HR_HEAD) && frame.isDraft());
        view.addObject(
                "mayContinue",
                HcdpAccess.isAgency(user)
                        && !frame.isDraft()
                        && frames.all(user.tenant()).stream()
                                .noneMatch(other ->
                                        other.fromYear() == frame.fromYear() && other.version() > frame.version()));
        view.addObject("today", cities.today(user.tenant()));
        return view;
    }

    @GetMapping(ONE + "/unduh")
    ResponseEntity<byte[]> download(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String tahun,
            ListRequest asked,
            CurrentUser user) {
        PlanFrame frame = frames.frame(user.tenant(), id);
        Map<String, String> names = names(user);
        List<List<Object>> rows =
                found(progress.of(user.tenant(), frame, frames.targets(user.tenant(), id)), names, tahun, asked)
                        .stream()
                        .map(line -> Arrays.<Object>asList(
                                line.year(),
                                names.getOrDefault(line.competencyId(), line.competencyId()),
                                line.target().people(),
                                line.target().hours(),
                                line.target().cost(),
                                line.plan().people(),
                                line.plan().hours(),
                                line.plan().cost(),
                                line.done().people(),
                                line.done().hours(),
                                line.done().cost()))
                        .toList();
        return new TableFile(
                        "kerangka-hcdp-" + frame.fromYear() + "-versi-" + frame.version(),
                        List.of(
                                "Tahun",
                                "Kompetensi",
                                "Sasaran pegawai",
                                "Sasaran JP",
                                "Sasaran biaya",
                                "Rencana pegawai",
                                "Rencana JP",
                                "Rencana biaya",
                                "Realisasi pegawai",
                                "Realisasi JP",
                                "Realisasi biaya"),
                        rows)
                .download(asked.format());
    }

    private Map<String, String> names(CurrentUser user) {
        return competencies.dictionary(user.tenant()).stream()
                .collect(Collectors.toMap(Competency::id, Competency::name));
    }

    private static List<Line> found(List<Line> all, Map<String, String> names, String year, ListRequest asked) {
        return all.stream()
                .filter(line -> year.isBlank() || String.valueOf(line.year()).equals(year.strip()))
                .filter(line -> asked.finds(names.getOrDefault(line.competencyId(), line.competencyId())))
                .sorted(ORDERS.of(asked)
                        .thenComparingInt(Line::year)
                        .thenComparing(line -> names.getOrDefault(line.competencyId(), line.competencyId())))
                .toList();
    }

    private static Row row(Line line, Map<String, String> names) {
        return new Row(
                line.year(),
                line.competencyId() == null ? null : names.getOrDefault(line.competencyId(), line.competencyId()),
                number(line.target().people(), true),
                number(line.target().hours(), true),
                Words.money(line.target().cost()),
                number(line.plan().people(), line.hasPlan()),
                number(line.plan().hours(), line.hasPlan()),
                money(line.plan(), line.hasPlan()),
                number(line.done().people(), line.hasPlan()),
                number(line.done().hours(), line.hasPlan()),
                money(line.done(), line.hasPlan()));
    }

    private static String number(int number, boolean known) {
        return known ? Words.number(number, 0) : "-";
    }

    private static String money(Amount amount, boolean known) {
        return known ? Words.money(amount.cost()) : "-";
    }

    @PostMapping(ONE)
    String rename(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int edisi,
            @RequestParam(defaultValue = "") String judul,
            @RequestParam(defaultValue = "") String dasar,
            CurrentUser user,
            RedirectAttributes after) {
        return changed(id, after, () -> frames.rename(actor(user), id, edisi, judul, dasar));
    }

    @PostMapping(ONE + "/sasaran")
    String put(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int edisi,
            @ModelAttribute Entered entered,
            CurrentUser user,
            RedirectAttributes after) {
        after.addFlashAttribute("entered", entered);
        return changed(
                id,
                after,
                () -> frames.put(
                        actor(user),
                        id,
                        edisi,
                        new Target(
                                small("Tahun", entered.tahun()),
                                entered.kompetensi() == null ? "" : entered.kompetensi(),
                                small("Jumlah pegawai", entered.pegawai()),
                                small("JP", entered.jp()),
                                whole("Biaya", entered.biaya()))));
    }

    @PostMapping(ONE + "/penetapan")
    String decide(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int edisi,
            @RequestParam(defaultValue = "") String nomor,
            @RequestParam(defaultValue = "") String tanggal,
            CurrentUser user,
            RedirectAttributes after) {
        return changed(id, after, () -> frames.decide(actor(user), id, edisi, nomor, date(tanggal)));
    }

    @PostMapping(ONE + "/versi")
    String next(@PathVariable String id, CurrentUser user, RedirectAttributes after) {
        try {
            after.addAttribute("id", frames.next(actor(user), id));
        } catch (Refusal refused) {
            after.addAttribute("id", id);
            after.addFlashAttribute("problem", refused.getMessage());
        }
        return AFTER;
    }

    private static String changed(String id, RedirectAttributes after, Runnable change) {
        after.addAttribute("id", id);
        try {
            change.run();
            after.addFlashAttribute("notice", "Perubahan disimpan.");
        } catch (Refusal refused) {
            after.addFlashAttribute("problem", refused.getMessage());
        }
        return AFTER;
    }

    private static Actor actor(CurrentUser user) {
        return new Actor(user.userId(), user.tenant());
    }

    private static LocalDate date(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException broken) {
            return null;
        }
    }

    private static int small(String label, String text) {
        return (int) Math.min(Integer.MAX_VALUE, whole(label, text));
    }

    /** Dots between thousands are read over. */
    private static long whole(String label, String text) {
        String digits =
                text == null ? "" : text.replace(".", "").replace("Rp", "").strip();
        if (!WHOLE.matcher(digits).matches()) {
            throw Refusal.invalid("Isian \"" + label + "\" harus berupa bilangan bulat, bukan \""
                    + (text == null ? "" : text) + "\".");
        }
        return Long.parseLong(digits);
    }
}
