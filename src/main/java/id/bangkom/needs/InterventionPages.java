package id.bangkom.needs;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.needs.InterventionForm.Sent;
import id.bangkom.needs.InterventionTrial.Count;
import id.bangkom.needs.InterventionTrial.Effect;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.portal.TableFile;
import id.bangkom.process.Actor;
import id.bangkom.process.DecisionBook.Version;
import id.bangkom.process.DecisionSheet;
import id.bangkom.process.DecisionSheet.Row;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The table that recommends methods: to read for HR, to change for its head. */
@Controller
class InterventionPages {

    static final String PATH = "/tabel-keputusan/intervention";

    private static final String EDIT = PATH + "/ubah";
    private static final Pattern REMOVAL = Pattern.compile("hapus-(\\d{1,3})");
    private static final Pattern ROW = Pattern.compile("[Bb]aris (\\d+)");
    private static final int CHART_ROW = 58;
    private static final int CHART_WIDTH = 260;
    private static final String NOBODY = "-";

    /** A version in words. */
    record VersionRow(int number, String from, String reason, String basis, String by, String at) {}

    /** A row of the table in words. */
    record TableRow(int number, List<String> cells) {

        TableRow {
            cells = List.copyOf(cells);
        }
    }

    /** A method in the drawing of the trial. */
    record TrialBar(String label, int y, int before, int after, String words) {}

    @Configuration(proxyBeanMethods = false)
    static class Pages {

        @Bean
        PageRule interventionRule() {
            return PageRule.only("/tabel-keputusan/**", Role.HR_ANALYST, Role.HR_HEAD);
        }

        @Bean
        PortalLink interventionLink() {
            return PortalLink.only(57, PortalMenu.COMPETENCY, "Tabel rekomendasi", PATH, Role.HR_ANALYST, Role.HR_HEAD);
        }
    }

    private final InterventionTable table;
    private final InterventionTrial trial;
    private final TableRights rights;
    private final Accounts accounts;
    private final Cities cities;

    InterventionPages(
            InterventionTable table, InterventionTrial trial, TableRights rights, Accounts accounts, Cities cities) {
        this.table = table;
        this.trial = trial;
        this.rights = rights;
        this.accounts = accounts;
        this.cities = cities;
    }

    @GetMapping(PATH)
    ModelAndView show(@RequestParam(required = false) Integer versi, CurrentUser user) {
        List<Version> versions = table.versions(user.tenant());
        int number = versi == null ? newest(versions) : versi;
        DecisionSheet sheet = sheet(versions, number);
        ModelAndView page = new ModelAndView("needs/intervention");
        page.addObject("number", number);
        page.addObject("changes", rights.has(user));
        page.addObject("headings", headings(sheet));
        page.addObject("rows", rows(sheet));
        page.addObject(
                "versions",
                versions.stream().map(version -> row(user.tenant(), version)).toList());
        return page;
    }

    private static int newest(List<Version> versions) {
        return versions.isEmpty() ? 0 : versions.get(0).number();
    }

    /** Version 0 is the shipped table. */
    private DecisionSheet sheet(List<Version> versions, int number) {
        return number == 0
                ? table.shipped()
                : versions.stream()
                        .filter(version -> version.number() == number)
                        .map(Version::sheet)
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("Tabel ini tidak mempunyai versi " + number + "."));
    }

    private VersionRow row(String tenant, Version version) {
        return new VersionRow(
                version.number(),
                Words.date(version.from()),
                version.reason(),
                version.legalBasis(),
                accounts.byId(version.madeBy()).map(Account::displayName).orElse(NOBODY),
                Words.time(version.madeAt(), cities.city(tenant).zone()));
    }

    private static List<String> headings(DecisionSheet sheet) {
        return Stream.concat(
                        sheet.inputs().stream().map(DecisionSheet.Input::label),
                        sheet.outputs().stream().map(DecisionSheet.Output::label))
                .toList();
    }

    private static List<TableRow> rows(DecisionSheet sheet) {
        List<TableRow> rows = new ArrayList<>();
        for (Row row : sheet.rows()) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < sheet.inputs().size(); column++) {
                cells.add(InterventionTable.inWords(
                        sheet.inputs().get(column), row.cells().get(column)));
            }
            for (int column = 0; column < sheet.outputs().size(); column++) {
                cells.add(InterventionTable.label(
                        sheet.outputs().get(column).name(), row.outputs().get(column)));
            }
            rows.add(new TableRow(rows.size() + 1, cells));
        }
        return rows;
    }

    @GetMapping(PATH + "/unduh")
    ResponseEntity<byte[]> download(
            @RequestParam(required = false) Integer versi,
            @RequestParam(defaultValue = "csv") String format,
            CurrentUser user) {
        List<Version> versions = table.versions(user.tenant());
        int number = versi == null ? newest(versions) : versi;
        DecisionSheet sheet = sheet(versions, number);
        List<List<Object>> cells = new ArrayList<>();
        for (TableRow row : rows(sheet)) {
            List<Object> line = new ArrayList<>(List.of(row.number()));
            line.addAll(row.cells());
            cells.add(line);
        }
        return new TableFile(
                        "tabel-rekomendasi-versi-" + number,
                        Stream.concat(Stream.of("Baris"), headings(sheet).stream())
                                .toList(),
                        cells)
                .download(format);
    }

    @GetMapping(EDIT)
    ModelAndView edit(CurrentUser user, Actor actor) {
        rights.require(actor, user, "Tabel rekomendasi");
        List<Version> versions = table.versions(user.tenant());
        return form(user, newest(versions), sheet(versions, newest(versions)), List.of(), "", "");
    }

    private ModelAndView form(
            CurrentUser user, int base, DecisionSheet sheet, List<String> problems, String reason, String basis) {
        Set<Integer> open = problems.stream()
                .flatMap(problem -> ROW.matcher(problem).results())
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toSet());
        ModelAndView page = new ModelAndView("needs/intervention-edit");
        page.addObject("base", base);
        page.addObject("rows", InterventionForm.rows(sheet, open));
        page.addObject("problems", problems);
        page.addObject("most", InterventionTable.MOST_ROWS);
        page.addObject("longest", InterventionTable.LONGEST_TEXT);
        page.addObject("reason", reason);
        page.addObject("basis", basis);
        page.addObject("first", Words.date(cities.today(user.tenant()).plusDays(1)));
        return page;
    }

    /** Everything that the buttons of the form do; only the last one stores anything. */
    @PostMapping(EDIT)
    ModelAndView change(
            @RequestParam(defaultValue = "coba") String aksi,
            @RequestParam(defaultValue = "0") int base,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam MultiValueMap<String, String> form,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        rights.require(actor, user, "Tabel rekomendasi");
        Sent sent = InterventionForm.read(table.shipped(), form);
        DecisionSheet sheet = sent.sheet();
        if (aksi.equals("tambah") && sheet.rows().size() < InterventionTable.MOST_ROWS) {
            List<Row> longer = new ArrayList<>(List.of(InterventionForm.empty(sheet)));
            longer.addAll(0, sheet.rows());
            List<String> problems = new ArrayList<>(sent.problems());
            problems.add("Baris " + longer.size() + " baru: isi pilihannya.");
            return form(user, base, sheet.with(longer), problems, reason, basis);
        }
        Matcher removal = REMOVAL.matcher(aksi);
        if (removal.matches()) {
            int gone = Integer.parseInt(removal.group(1));
            List<Row> shorter = new ArrayList<>(sheet.rows());
            if (gone >= 1 && gone <= shorter.size()) {
                shorter.remove(gone - 1);
            }
            return form(user, base, sheet.with(shorter), sent.problems(), reason, basis);
        }
        List<String> problems = new ArrayList<>(sent.problems());
        problems.addAll(table.problems(sheet));
        if (!problems.isEmpty()) {
            return refused(form(user, base, sheet, problems, reason, basis), Refusal.Kind.INVALID);
        }
        if (!aksi.equals("terbitkan")) {
            ModelAndView page = form(user, base, sheet, List.of(), reason, basis);
            effect(page, trial.of(user.tenant(), newest(user), sheet));
            return page;
        }
        try {
            table.publish(actor, user, base, sheet, reason, basis);
        } catch (Refusal refusal) {
            return refused(
                    form(user, base, sheet, refusal.getMessage().lines().toList(), reason, basis), refusal.kind());
        }
        after.addFlashAttribute("notice", "Versi baru diterbitkan; berlaku bagi siklus yang dibuka mulai besok.");
        return new ModelAndView("redirect:" + PATH);
    }

    private DecisionSheet newest(CurrentUser user) {
        List<Version> versions = table.versions(user.tenant());
        return sheet(versions, newest(versions));
    }

    private static ModelAndView refused(ModelAndView page, Refusal.Kind kind) {
        page.setStatus(HttpStatusCode.valueOf(kind.status()));
        return page;
    }

    private static void effect(ModelAndView page, Optional<Effect> found) {
        page.addObject("tried", true);
        found.ifPresent(effect -> {
            page.addObject("effect", effect);
            int most = effect.counts().stream()
                    .mapToInt(count -> Math.max(count.before(), count.after()))
                    .max()
                    .orElse(1);
            List<TrialBar> bars = new ArrayList<>();
            for (Count count : effect.counts()) {
                bars.add(new TrialBar(
                        count.method(),
                        bars.size() * CHART_ROW,
                        count.before() * CHART_WIDTH / most,
                        count.after() * CHART_WIDTH / most,
                        count.before() + " → " + count.after()));
            }
            page.addObject("bars", bars);
            page.addObject("height", bars.size() * CHART_ROW);
        });
    }
}
