package id.bangkom.staffing;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.portal.Orders;
import id.bangkom.portal.TableFile;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.staffing.DataQuality.Findings;
import id.bangkom.staffing.DataQuality.Problem;
import id.bangkom.staffing.DataQuality.Score;
import id.bangkom.staffing.QualityCheck.Dimension;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    private static final Orders<Problem> ORDERS = Orders.<Problem>usual(
                    "masalah", "Menurut masalah", Comparator.comparing(problem -> problem.check()
                            .label()))
            .or("unit", "Menurut perangkat daerah", Comparator.comparing(Problem::agency))
            .or("nama", "Menurut nama", Comparator.comparing(Problem::subject))
            .or("petugas", "Menurut petugas", Comparator.comparing(Problem::fixer));

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
            @RequestParam(required = false) QualityCheck masalah,
            @RequestParam(defaultValue = "") String unit,
            ListRequest asked,
            CurrentUser user) {
        Findings found = quality.of(user.tenant());
        List<Problem> wanted = wanted(found, masalah, unit, asked);
        Listing list = Listing.of(asked, ChangePages.QUALITY)
                .choice("masalah", "Masalah", "Semua masalah", counted(found), masalah == null ? "" : masalah.name())
                .choice(
                        "unit",
                        "Perangkat daerah",
                        "Semua perangkat daerah",
                        found.scores().stream()
                                .map(score -> new Option(score.agency(), score.agencyId()))
                                .sorted(Comparator.comparing(Option::label))
                                .toList(),
                        unit)
                .sorts(ORDERS)
                .pages(wanted.size(), PAGE);
        ModelAndView view = new ModelAndView("staffing/quality");
        view.addObject("scores", found.scores().stream().map(QualityPages::row).toList());
        view.addObject(
                "dimensions",
                Arrays.stream(Dimension.values()).map(Dimension::label).toList());
        view.addObject("list", list);
        view.addObject("rows", list.part(wanted).stream().map(QualityPages::row).toList());
        view.addObject("total", found.problems().size());
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

    private static List<Problem> wanted(Findings found, QualityCheck check, String unit, ListRequest asked) {
        Predicate<Problem> fits = problem -> (check == null || problem.check() == check)
                && (unit.isEmpty() || problem.agencyId().equals(unit))
                && asked.finds(problem.subject(), problem.detail());
        return found.problems().stream().filter(fits).sorted(ORDERS.of(asked)).toList();
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

    /** The same list as a file. */
    @GetMapping(ChangePages.QUALITY + "/unduh")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) QualityCheck masalah,
            @RequestParam(defaultValue = "") String unit,
            ListRequest asked,
            CurrentUser user) {
        List<List<Object>> rows = wanted(quality.of(user.tenant()), masalah, unit, asked).stream()
                .map(problem -> List.<Object>of(
                        problem.check().label(),
                        problem.agency(),
                        problem.subject(),
                        problem.detail(),
                        problem.check().remedy(),
                        problem.fixer()))
                .toList();
        return new TableFile(
                        "mutu-data-" + cities.today(user.tenant()),
                        List.of("Masalah", "Perangkat daerah", "Nama", "Keterangan", "Perbaikan", "Petugas"),
                        rows)
                .download(asked.format());
    }
}
