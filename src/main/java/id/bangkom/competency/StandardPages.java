package id.bangkom.competency;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.competency.StandardRows.Line;
import id.bangkom.competency.StandardRows.Noted;
import id.bangkom.competency.StandardRows.Sort;
import id.bangkom.portal.Choices;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.portal.TableFile;
import id.bangkom.process.Actor;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.Position;
import id.bangkom.workforce.PositionClass;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What positions require, for HR: the list, one position with its versions, and the form for a new version. */
@Controller
class StandardPages {

    private static final String POSITION = CompetencyAccess.STANDARDS + "/{id}";
    private static final int PAGE = 50;
    private static final int EXPORTED = 20_000;
    private static final int CHANGES_SHOWN = 100;
    private static final int ADDED_AT_ONCE = 3;

    /** Stands for "no level of its own" in the form. */
    private static final String NONE = "-";

    /** A position in words. */
    record Row(String id, String title, String positionClass, String family, String people, String own, String since) {}

    /** A required level in words; {@code value} is what the form shows. */
    record LevelRow(String id, String competency, String kind, int level, String label, String source, String value) {}

    /** A version in words. */
    record VersionRow(String from, String to, String state, List<DifferenceRow> differences) {}

    /** A difference in words. */
    record DifferenceRow(String competency, String what) {}

    /** A change in words. */
    record ChangeRow(String time, String by, String competency, String what, String from, String reason) {}

    private final StandardRows rows;
    private final Standards standards;
    private final Competencies competencies;
    private final Workforce workforce;
    private final Accounts accounts;
    private final Cities cities;

    StandardPages(
            StandardRows rows,
            Standards standards,
            Competencies competencies,
            Workforce workforce,
            Accounts accounts,
            Cities cities) {
        this.rows = rows;
        this.standards = standards;
        this.competencies = competencies;
        this.workforce = workforce;
        this.accounts = accounts;
        this.cities = cities;
    }

    // the list

    @GetMapping(CompetencyAccess.STANDARDS)
    ModelAndView list(@RequestParam(defaultValue = "") String jenjang, ListRequest asked, CurrentUser user) {
        String tenant = user.tenant();
        PositionClass wanted = Choices.named(PositionClass.values(), jenjang, null);
        Sort sort = asked.order(Sort.values(), Sort.JABATAN);
        int count = rows.count(tenant, asked.words(), wanted);
        Listing list = Listing.of(asked, CompetencyAccess.STANDARDS)
                .choice("jenjang", "Jenjang", "Semua jenjang", PositionClass.values(), PositionClass::label, wanted)
                .sorts(Sort.values(), Sort::label, sort)
                .pages(count, PAGE);
        ModelAndView view = new ModelAndView("competency/standards");
        view.addObject(
                "rows",
                rows.find(tenant, asked.words(), wanted, sort, cities.today(tenant), list.offset(), PAGE).stream()
                        .map(StandardPages::row)
                        .toList());
        view.addObject("list", list);
        view.addObject("empty", count == 0);
        return view;
    }

    private static Row row(Line line) {
        return new Row(
                line.id(),
                line.title(),
                line.positionClass().label(),
                line.jobFamily(),
                Words.number(line.people(), 0),
                line.own() == 0 ? "belum, memakai level jenjang" : line.own() + " kompetensi",
                line.since() == null ? "-" : Words.date(line.since()));
    }

    /** One line per position and competency, as the standard is today. */
    @GetMapping(CompetencyAccess.STANDARDS + "/unduh")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String jenjang, ListRequest asked, CurrentUser user) {
        String tenant = user.tenant();
        LocalDate today = cities.today(tenant);
        List<Line> positions = rows.find(
                tenant,
                asked.words(),
                Choices.named(PositionClass.values(), jenjang, null),
                asked.order(Sort.values(), Sort.JABATAN),
                today,
                0,
                EXPORTED);
        Map<String, List<RequiredLevel>> required = competencies.standardsOf(
                tenant, positions.stream().map(Line::id).toList(), today);
        List<List<Object>> cells = positions.stream()
                .flatMap(line -> required.getOrDefault(line.id(), List.of()).stream()
                        .map(level -> Arrays.<Object>asList(
                                line.title(),
                                line.positionClass().label(),
                                line.jobFamily(),
                                line.people(),
                                level.competency().name(),
                                level.competency().kind().label(),
                                level.level(),
                                level.byClass() ? "Level jenjang" : "Standar jabatan",
                                level.since() == null ? null : level.since().toString())))
                .toList();
        return new TableFile(
                        "standar-jabatan-" + today,
                        List.of(
                                "Jabatan",
                                "Jenjang",
                                "Rumpun",
                                "Pegawai",
                                "Kompetensi",
                                "Jenis",
                                "Level",
                                "Dasar",
                                "Berlaku sejak"),
                        cells)
                .download(asked.format());
    }

    // one position

    @GetMapping(POSITION)
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate pada,
            CurrentUser user) {
        String tenant = user.tenant();
        Position position = position(tenant, id);
        LocalDate today = cities.today(tenant);
        LocalDate on = pada == null ? today : pada;
        ModelAndView page = new ModelAndView("competency/standard");
        page.addObject("position", position);
        page.addObject("positionClass", position.positionClass().label());
        page.addObject(
                "next",
                position.nextId() == null
                        ? null
                        : workforce.position(tenant, position.nextId()).orElse(null));
        page.addObject("on", on);
        page.addObject("onWords", Words.date(on));
        page.addObject("levels", levels(competencies.standardOf(tenant, id, on)));
        page.addObject(
                "versions",
                StandardVersion.of(rows.of(tenant, id)).stream()
                        .map(version -> version(version, today))
                        .toList());
        page.addObject("changes", changes(tenant, id));
        return page;
    }

    private Position position(String tenant, String id) {
        return workforce.position(tenant, id).orElseThrow(Standards::unknown);
    }

    private static List<LevelRow> levels(List<RequiredLevel> required) {
        return required.stream()
                .map(each -> new LevelRow(
                        each.competency().id(),
                        each.competency().name(),
                        each.competency().kind().label(),
                        each.level(),
                        Level.label(each.level()),
                        each.byClass() ? "Level jenjang" : "Standar jabatan sejak " + Words.date(each.since()),
                        each.byClass() ? NONE : String.valueOf(each.level())))
                .toList();
    }

    private static VersionRow version(StandardVersion version, LocalDate today) {
        boolean ended = version.to() != null && version.to().isBefore(today);
        return new VersionRow(
                Words.date(version.from()),
                version.to() == null ? "seterusnya" : Words.date(version.to()),
                version.from().isAfter(today) ? "Akan berlaku" : ended ? "Sudah diganti" : "Berlaku",
                version.differences().stream()
                        .map(each -> new DifferenceRow(each.competency().name(), each.words()))
                        .toList());
    }

    private List<ChangeRow> changes(String tenant, String id) {
        Map<String, Competency> dictionary =
                competencies.dictionary(tenant).stream().collect(Collectors.toMap(Competency::id, Function.identity()));
        ZoneId zone = cities.city(tenant).zone();
        return rows.changes(tenant, id, CHANGES_SHOWN).stream()
                .map(change -> row(change, dictionary, zone))
                .toList();
    }

    private ChangeRow row(Noted change, Map<String, Competency> dictionary, ZoneId zone) {
        Competency competency = dictionary.get(change.competencyId());
        return new ChangeRow(
                Words.time(change.enteredAt(), zone),
                accounts.byId(change.enteredBy()).map(Account::displayName).orElse("-"),
                competency.name(),
                new StandardVersion.Difference(competency, change.before(), change.after()).words(),
                Words.date(change.from()),
                change.reason() + (change.letterNo() == null ? "" : " (surat " + change.letterNo() + ")"));
    }

    // a new version

    @GetMapping(POSITION + "/ubah")
    ModelAndView form(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate pada,
            CurrentUser user) {
        return form(id, pada, Map.of(), null, user);
    }

    /** @param sent what was sent before and refused */
    private ModelAndView form(
            String id, LocalDate wanted, Map<String, String> sent, Refusal refused, CurrentUser user) {
        String tenant = user.tenant();
        Position position = position(tenant, id);
        LocalDate tomorrow = cities.today(tenant).plusDays(1);
        LocalDate on = wanted == null || wanted.isBefore(tomorrow) ? tomorrow : wanted;
        List<RequiredLevel> required = competencies.standardOf(tenant, id, on);
        Set<String> there =
                required.stream().map(each -> each.competency().id()).collect(Collectors.toSet());
        ModelAndView page = new ModelAndView("competency/change");
        page.addObject("position", position);
        page.addObject("on", on);
        page.addObject("tomorrow", tomorrow);
        page.addObject("levels", levels(required));
        page.addObject(
                "others",
                competencies.dictionary(tenant).stream()
                        .filter(each -> each.kind() == CompetencyKind.TECHNICAL && !there.contains(each.id()))
                        .map(each -> new Option(each.name(), each.id()))
                        .toList());
        page.addObject("added", IntStream.rangeClosed(1, ADDED_AT_ONCE).boxed().toList());
        page.addObject(
                "choices",
                IntStream.rangeClosed(Level.LOWEST, Level.HIGHEST)
                        .mapToObj(level -> new Option(level + " – " + Level.label(level), String.valueOf(level)))
                        .toList());
        page.addObject("none", NONE);
        page.addObject("sent", sent);
        if (refused != null) {
            page.addObject("problem", refused.getMessage());
            page.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
        }
        return page;
    }

    @PostMapping(POSITION + "/ubah")
    ModelAndView change(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate shown,
            @RequestParam Map<String, String> sent,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        position(user.tenant(), id);
        try {
            Map<String, Integer> levels = wanted(sent, shown(user.tenant(), id, shown));
            int changed = standards.change(
                    actor, id, new Standards.Order(on, levels, sent.get("letter"), sent.get("reason")));
            after.addFlashAttribute("notice", changed + " level diubah, berlaku mulai " + Words.date(on) + ".");
            after.addAttribute("id", id);
            after.addAttribute("pada", on.toString());
            return new ModelAndView("redirect:" + POSITION);
        } catch (Refusal refused) {
            return form(id, shown, sent, refused, user);
        }
    }

    /** What the form showed when it was opened: a field that was left as it was asks for nothing. */
    private Map<String, String> shown(String tenant, String id, LocalDate shown) {
        return shown == null
                ? Map.of()
                : levels(competencies.standardOf(tenant, id, shown)).stream()
                        .collect(Collectors.toMap(LevelRow::id, LevelRow::value));
    }

    /** Fields {@code level-<competency>}, and pairs {@code new-1}, {@code newLevel-1} for technical ones that are added. */
    private static Map<String, Integer> wanted(Map<String, String> sent, Map<String, String> shown) {
        Map<String, Integer> levels = new LinkedHashMap<>();
        sent.forEach((field, value) -> {
            String asked = field.startsWith("level-") ? field.substring("level-".length()) : null;
            if (asked != null && !value.equals(shown.get(asked))) {
                levels.put(asked, level(value));
            }
        });
        for (int i = 1; i <= ADDED_AT_ONCE; i++) {
            String competency = sent.getOrDefault("new-" + i, "");
            if (!competency.isEmpty()) {
                Integer level = level(sent.getOrDefault("newLevel-" + i, ""));
                if (level == null) {
                    throw Refusal.invalid("Pilih level untuk setiap kompetensi teknis yang ditambahkan.");
                }
                levels.put(competency, level);
            }
        }
        return levels;
    }

    private static Integer level(String value) {
        if (value.isEmpty() || value.equals(NONE)) {
            return null;
        }
        if (!value.matches("[1-5]")) {
            throw Refusal.invalid("Level harus 1 sampai 5.");
        }
        return Integer.valueOf(value);
    }
}
