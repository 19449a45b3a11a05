package id.bangkom.staffing;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.staffing.DataQuality.Findings;
import id.bangkom.staffing.DataQuality.Problem;
import id.bangkom.staffing.DataQuality.Score;
import id.bangkom.staffing.QualityCheck.Dimension;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is wrong in the data and who can put it right, for HR: to search, to sort and to take away as a file. */
@Controller
class QualityPages {

    private static final int PAGE = 50;

    /** How the list can be sorted, by the name in the address. */
    private static final Map<String, Comparator<Problem>> SORTS = Map.of(
            "masalah", Comparator.comparing((Problem problem) -> problem.check().label()),
            "unit", Comparator.comparing(Problem::agency),
            "nama", Comparator.comparing(Problem::subject),
            "petugas", Comparator.comparing(Problem::fixer));

    /** Scores of one agency in words. */
    record ScoreRow(String id, String agency, int people, List<String> dimensions, String total) {}

    /** A problem in words. */
    record Row(String label, String remedy, String agency, String subject, String link, String detail, String fixer) {}

    private final DataQuality quality;
    private final Cities cities;

    QualityPages(DataQuality quality, Cities cities) {
        this.quality = quality;
        this.cities = cities;
    }

    @GetMapping(ChangePages.QUALITY)
    ModelAndView show(
            @RequestParam(defaultValue = "") String cari,
            @RequestParam(required = false) QualityCheck masalah,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "masalah") String urut,
            @RequestParam(defaultValue = "1") int hal,
            CurrentUser user) {
        Findings found = quality.of(user.tenant());
        List<Problem> wanted = wanted(found, cari, masalah, unit, urut);
        int last = Math.max(1, (wanted.size() + PAGE - 1) / PAGE);
        int page = Math.min(Math.max(1, hal), last);
        ModelAndView view = new ModelAndView("staffing/quality");
        view.addObject("scores", found.scores().stream().map(QualityPages::row).toList());
        view.addObject(
                "dimensions",
                Arrays.stream(Dimension.values()).map(Dimension::label).toList());
        view.addObject(
                "rows",
                wanted.stream()
                        .skip((page - 1L) * PAGE)
                        .limit(PAGE)
                        .map(QualityPages::row)
                        .toList());
        view.addObject("count", wanted.size());
        view.addObject("total", found.problems().size());
        view.addObject("checks", counted(found));
        view.addObject(
                "units",
                found.scores().stream()
                        .map(score -> new Option(score.agency(), score.agencyId()))
                        .sorted(Comparator.comparing(Option::label))
                        .toList());
        view.addObject("cari", cari);
        view.addObject("masalah", masalah == null ? null : masalah.name());
        view.addObject("unit", unit);
        view.addObject("urut", SORTS.containsKey(urut) ? urut : "masalah");
        view.addObject("page", page);
        view.addObject("last", last);
        view.addObject("today", Words.date(cities.today(user.tenant())));
        return view;
    }

    private static List<Option> counted(Findings found) {
        Map<QualityCheck, Long> counts =
                found.problems().stream().collect(Collectors.groupingBy(Problem::check, Collectors.counting()));
        return Arrays.stream(QualityCheck.values())
                .map(check -> new Option(check.label() + " (" + counts.getOrDefault(check, 0L) + ")", check.name()))
                .toList();
    }

    private static List<Problem> wanted(Findings found, String search, QualityCheck check, String unit, String sort) {
        String text = search.strip().toLowerCase(Locale.ROOT);
        Predicate<Problem> fits = problem -> (check == null || problem.check() == check)
                && (unit.isEmpty() || problem.agencyId().equals(unit))
                && (text.isEmpty()
                        || problem.subject().toLowerCase(Locale.ROOT).contains(text)
                        || problem.detail().toLowerCase(Locale.ROOT).contains(text));
        return found.problems().stream()
                .filter(fits)
                .sorted(SORTS.getOrDefault(sort, SORTS.get("masalah")))
                .toList();
    }

    private static ScoreRow row(Score score) {
        return new ScoreRow(
                score.agencyId(),
                score.agency(),
                score.people(),
                score.byDimension().values().stream()
                        .map(value -> Words.number(value, 1))
                        .toList(),
                Words.number(score.total(), 1));
    }

    private static Row row(Problem problem) {
        return new Row(
                problem.check().label(),
                problem.check().remedy(),
                problem.agency(),
                problem.subject(),
                problem.link(),
                problem.detail(),
                problem.fixer());
    }

    /** The same list as a file for a spreadsheet: semicolons, as Indonesian spreadsheets read them. */
    @GetMapping(ChangePages.QUALITY + "/unduh")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String cari,
            @RequestParam(required = false) QualityCheck masalah,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "masalah") String urut,
            CurrentUser user) {
        StringBuilder file = new StringBuilder("\uFEFF");
        line(file, "Masalah", "Perangkat daerah", "Nama", "Keterangan", "Perbaikan", "Petugas");
        wanted(quality.of(user.tenant()), cari, masalah, unit, urut)
                .forEach(problem -> line(
                        file,
                        problem.check().label(),
                        problem.agency(),
                        problem.subject(),
                        problem.detail(),
                        problem.check().remedy(),
                        problem.fixer()));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("mutu-data-" + cities.today(user.tenant()) + ".csv")
                                .build()
                                .toString())
                .body(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder file, String... cells) {
        file.append(Arrays.stream(cells).map(QualityPages::cell).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    /** A cell that a spreadsheet would take for a formula is made text. */
    static String cell(String text) {
        String safe = text.isEmpty() || "=+-@\t\r\0".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
