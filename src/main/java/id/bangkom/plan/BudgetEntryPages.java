package id.bangkom.plan;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.cycle.Cycles;
import id.bangkom.plan.BudgetEntries.Kind;
import id.bangkom.plan.BudgetEntries.Line;
import id.bangkom.plan.BudgetEntries.Sort;
import id.bangkom.portal.Choices;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.portal.TableFile;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Every movement of the money of a year, for the HR agency; who may see them is said by {@link BudgetPages}. */
@Controller
class BudgetEntryPages {

    private static final String PATH = "/pagu/{year}/mutasi";
    private static final int EXPORTED = 200_000;

    /** A movement in words. */
    record Row(String time, String unit, String source, String kind, String amount, String title) {}

    private final BudgetEntries entries;
    private final Cycles cycles;
    private final Cities cities;

    BudgetEntryPages(BudgetEntries entries, Cycles cycles, Cities cities) {
        this.entries = entries;
        this.cycles = cycles;
        this.cities = cities;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String jenis,
            ListRequest asked,
            CurrentUser user) {
        requireCycle(user, year);
        Kind kind = Choices.named(Kind.values(), jenis, null);
        Sort sort = asked.order(Sort.values(), Sort.TERBARU);
        Listing list = Listing.of(asked, PATH, year)
                .choice("jenis", "Jenis", "Semua jenis", Kind.values(), Kind::label, kind)
                .sorts(Sort.values(), Sort::label, sort)
                .pages(entries.count(user.tenant(), year, asked.words(), kind));
        ZoneId zone = cities.city(user.tenant()).zone();
        ModelAndView view = new ModelAndView("plan/budget-entries");
        view.addObject("year", year);
        view.addObject(
                "rows",
                entries.find(user.tenant(), year, asked.words(), kind, sort, list.offset(), Listing.MOST).stream()
                        .map(line -> row(line, zone))
                        .toList());
        view.addObject("list", list);
        return view;
    }

    @GetMapping(PATH + "/unduh")
    ResponseEntity<byte[]> export(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String jenis,
            ListRequest asked,
            CurrentUser user) {
        requireCycle(user, year);
        ZoneId zone = cities.city(user.tenant()).zone();
        List<List<Object>> cells = entries
                .find(
                        user.tenant(),
                        year,
                        asked.words(),
                        Choices.named(Kind.values(), jenis, null),
                        asked.order(Sort.values(), Sort.TERBARU),
                        0,
                        EXPORTED)
                .stream()
                .map(line -> Arrays.<Object>asList(
                        Words.time(line.at(), zone),
                        line.unit(),
                        line.source().label(),
                        line.entry().kind().label(),
                        line.entry().amount(),
                        line.title()))
                .toList();
        return new TableFile(
                        "mutasi-pagu-" + year,
                        List.of("Waktu", "Perangkat daerah", "Sumber dana", "Jenis", "Jumlah", "Kegiatan"),
                        cells)
                .download(asked.format());
    }

    private void requireCycle(CurrentUser user, int year) {
        if (cycles.find(user.tenant(), year).isEmpty()) {
            throw Refusal.notFound("Siklus tahun " + year + " belum dibuka.");
        }
    }

    private static Row row(Line line, ZoneId zone) {
        return new Row(
                Words.time(line.at(), zone),
                line.unit(),
                line.source().label(),
                line.entry().kind().label(),
                Words.money(line.entry().amount()),
                line.title() == null ? "-" : line.title());
    }
}
