package id.bangkom.hcdp;

import id.bangkom.access.CurrentUser;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.portal.Orders;
import id.bangkom.portal.WorkbookFile;
import id.bangkom.process.Words;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The lines of a city plan as the planning agency gets them. */
@Controller
class PlanLinePages {

    /** A line in words. */
    record Row(
            String unit,
            String programme,
            String quarter,
            String source,
            String people,
            String hours,
            String cost,
            String state,
            String note,
            String approved,
            boolean above) {}

    /** How lines can be sorted. */
    private static final Orders<PlanLine> ORDERS = Orders.<PlanLine>usual(
                    "UNIT", "Perangkat daerah", Comparator.comparing(PlanLine::unit))
            .or("PROGRAM", "Program", Comparator.comparing(PlanLine::programme))
            .or(
                    "JUMLAH",
                    "Jumlah terbesar",
                    Comparator.comparingLong(PlanLine::cost).reversed())
            .or(
                    "PRIORITAS",
                    "Prioritas tertinggi",
                    Comparator.comparingDouble(PlanLine::priority).reversed());

    private final HcdpAccess access;
    private final PlanLines lines;

    PlanLinePages(HcdpAccess access, PlanLines lines) {
        this.access = access;
        this.lines = lines;
    }

    @GetMapping(HcdpAccess.YEAR + "/baris")
    ModelAndView show(@PathVariable int year, ListRequest asked, CurrentUser user) {
        access.requireCycle(user, year);
        List<PlanLine> all = lines.of(user.tenant(), year);
        List<PlanLine> found = all.stream()
                .filter(line -> asked.finds(line.unit(), line.programme(), line.competency(), line.code()))
                .sorted(ORDERS.of(asked))
                .toList();
        Listing list = Listing.of(asked, HcdpAccess.YEAR + "/baris", year)
                .sorts(ORDERS)
                .pages(found.size());
        ModelAndView view = new ModelAndView("hcdp/lines");
        view.addObject("year", year);
        view.addObject("list", list);
        view.addObject("rows", list.part(found).stream().map(PlanLinePages::row).toList());
        view.addObject(
                "sum", Words.money(found.stream().mapToLong(PlanLine::cost).sum()));
        view.addObject("total", Words.money(lines.total(user.tenant(), year)));
        view.addObject("above", all.stream().filter(PlanLine::isAboveApproved).count());
        view.addObject("mayImport", HcdpAccess.isAgency(user));
        return view;
    }

    /** The whole plan, whatever the page shows, so that its sums are those of the plan. */
    @GetMapping(HcdpAccess.YEAR + "/unduh.xlsx")
    ResponseEntity<byte[]> download(@PathVariable int year, CurrentUser user) {
        access.requireCycle(user, year);
        return new WorkbookFile("rencana-kota-" + year, PlanSheet.sheets(year, lines.of(user.tenant(), year)))
                .download();
    }

    private static Row row(PlanLine line) {
        return new Row(
                line.unit(),
                line.programme(),
                line.quarter().label(),
                line.sourceLabel(),
                Words.number(line.people(), 0),
                Words.number(line.hours(), 0),
                Words.money(line.cost()),
                line.state(),
                line.note() == null ? "-" : line.note(),
                line.approved() == null ? "belum" : Words.money(line.approved()),
                line.isAboveApproved());
    }
}
