package id.bangkom.reports;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.needs.NeedsFigures.Progress;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reports on a running year; whose they are is said by {@link ReportAccess}. */
@Controller
class ReportPages {

    static final String PATH = "/laporan";

    private static final String YEAR = PATH + "/{year:\\d{4}}";
    private static final String REPORT = YEAR + "/{kind:kesenjangan|prioritas|anggaran}";
    private static final Pattern COLUMN = Pattern.compile("\\d{1,2}");
    private static final int TOP = 5;

    /** The reports, by their names in the address. */
    private enum Report {
        KESENJANGAN(
                "Kesenjangan kompetensi",
                "Pegawai yang identifikasi kebutuhannya selesai, menurut perangkat daerah dan jabatan hari ini. Rata-rata"
                        + " kesenjangan dihitung atas semua pegawai yang mempunyai level, juga yang tidak mempunyai"
                        + " kesenjangan."),
        PRIORITAS(
                "Daftar prioritas",
                "Prioritas = rata-rata kesenjangan × pegawai dengan kesenjangan × kepentingan × (1 + kekurangan kinerja),"
                        + " dari rencana terakhir setiap perangkat daerah."),
        ANGGARAN(
                "Penggunaan anggaran",
                "Dicadangkan: oleh rencana unit. Diikat: oleh rencana kota yang ditetapkan. Realisasi: kegiatan yang sudah"
                        + " dilaksanakan. Sisa = pagu dikurangi ketiganya.",
                "Realisasi",
                "Diikat",
                "Dicadangkan");

        private final String heading;
        private final String explanation;

        /** Of the parts of a bar. */
        private final String[] labels;

        Report(String heading, String explanation, String... labels) {
            this.heading = heading;
            this.explanation = explanation;
            this.labels = labels;
        }
    }

    /** The ways gaps are grouped, by what stands in the address. */
    private static final List<Option> GROUPINGS = List.of(
            new Option("Kompetensi", "kompetensi"),
            new Option("Perangkat daerah", "unit"),
            new Option("Jenjang jabatan", "kelas"));

    @Configuration(proxyBeanMethods = false)
    static class Pages {

        @Bean
        PageRule reportsRule() {
            return PageRule.everyone(PATH + "/**");
        }

        @Bean
        PortalLink reportsLink() {
            return PortalLink.only(
                    39,
                    PortalMenu.YEAR,
                    "Laporan",
                    PATH,
                    Role.HR_ANALYST,
                    Role.HR_HEAD,
                    Role.UNIT_HEAD,
                    Role.UNIT_PLANNER,
                    Role.CITY_SECRETARY,
                    Role.MAYOR);
        }
    }

    private final ReportAccess access;
    private final SurveyProgress survey;
    private final GapReport gaps;
    private final PlanReport plans;
    private final Cities cities;

    ReportPages(ReportAccess access, SurveyProgress survey, GapReport gaps, PlanReport plans, Cities cities) {
        this.access = access;
        this.survey = survey;
        this.gaps = gaps;
        this.plans = plans;
        this.cities = cities;
    }

    @GetMapping(PATH)
    String latest(CurrentUser user) {
        access.scope(user);
        return "redirect:" + PATH + "/"
                + access.latest(user.tenant(), cities.today(user.tenant()).getYear());
    }

    @GetMapping(YEAR)
    ModelAndView overview(@PathVariable int year, CurrentUser user) {
        Scope scope = access.scope(user, year);
        String tenant = user.tenant();
        Progress total = SurveyProgress.total(survey.of(scope, tenant, year));
        ReportTable people = gaps.byUnit(scope, tenant, year);
        ReportTable priorities = plans.priorities(scope, tenant, year);
        ReportTable budget = plans.budget(scope, tenant, year);
        ModelAndView page = page("reports/overview", scope, year, user);
        page.addObject(
                "survey",
                Words.number(total.answered(), 0) + " dari " + Words.number(total.people(), 0)
                        + " pegawai sudah mengisi penilaian mandiri"
                        + (total.people() == 0
                                ? ""
                                : " (" + Words.number(100.0 * total.answered() / total.people(), 1) + " %)")
                        + "; kebutuhan " + Words.number(total.confirmed(), 0) + " pegawai sudah dikonfirmasi atasan; "
                        + Words.number(total.late(), 0) + " pegawai terlambat.");
        page.addObject("peopleColumns", people.columns());
        page.addObject("people", people.total() == null ? null : people.words(people.total()));
        page.addObject("peopleChart", people.chart());
        page.addObject("priorityColumns", priorities.columns());
        page.addObject("priorityRows", words(top(priorities)));
        page.addObject("budgetColumns", budget.columns());
        page.addObject("budget", budget.total() == null ? null : budget.words(budget.total()));
        page.addObject(
                "budgetChart",
                budget.total() == null
                        ? null
                        : new ReportTable(budget.name(), budget.columns(), List.of(budget.total()), null)
                                .chart(Report.ANGGARAN.labels));
        return page;
    }

    private static ReportTable top(ReportTable table) {
        return new ReportTable(
                table.name(), table.columns(), table.rows().stream().limit(TOP).toList(), null);
    }

    private static List<List<String>> words(ReportTable table) {
        return table.rows().stream().map(table::words).toList();
    }

    private ModelAndView page(String view, Scope scope, int year, CurrentUser user) {
        ModelAndView page = new ModelAndView(view);
        page.addObject("year", year);
        page.addObject("years", access.years(user.tenant()));
        page.addObject("fewest", Few.FEWEST);
        page.addObject(
                "about",
                scope.city()
                        ? cities.city(user.tenant()).name()
                        : String.join(
                                ", ",
                                scope.units().stream().map(unit -> unit.name()).toList()));
        return page;
    }

    // one report

    @GetMapping(REPORT)
    ModelAndView report(
            @PathVariable int year,
            @PathVariable String kind,
            @RequestParam(defaultValue = "kompetensi") String menurut,
            ListRequest asked,
            CurrentUser user) {
        Scope scope = access.scope(user, year);
        Report report = report(kind);
        ReportTable all = table(report, scope, user.tenant(), year, menurut);
        ReportTable found = all.chosen(asked.cari(), column(asked));
        List<Option> sorts = new ArrayList<>(List.of(new Option("Urutan laporan", "-1")));
        for (int i = 0; i < all.columns().size(); i++) {
            sorts.add(new Option(all.columns().get(i).label(), String.valueOf(i)));
        }
        Listing list = Listing.of(asked, REPORT, year, kind)
                .sorts(sorts, String.valueOf(column(asked)))
                .pages(found.rows().size());
        if (report == Report.KESENJANGAN) {
            list.choice("menurut", "Menurut", null, GROUPINGS, menurut);
        }
        ModelAndView page = page("reports/table", scope, year, user);
        page.addObject("heading", report.heading);
        page.addObject("explanation", report.explanation);
        page.addObject("list", list);
        page.addObject("columns", found.columns());
        page.addObject(
                "rows", list.part(found.rows()).stream().map(found::words).toList());
        page.addObject("total", found.total() == null ? null : found.words(found.total()));
        page.addObject("chart", found.chart(report.labels));
        return page;
    }

    @GetMapping(REPORT + "/unduh")
    ResponseEntity<byte[]> export(
            @PathVariable int year,
            @PathVariable String kind,
            @RequestParam(defaultValue = "kompetensi") String menurut,
            ListRequest asked,
            CurrentUser user) {
        return table(report(kind), access.scope(user, year), user.tenant(), year, menurut)
                .chosen(asked.cari(), column(asked))
                .file()
                .download(asked.format());
    }

    private static Report report(String kind) {
        return Report.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    private ReportTable table(Report report, Scope scope, String tenant, int year, String by) {
        return switch (report) {
            case KESENJANGAN -> gaps(scope, tenant, year, by);
            case PRIORITAS -> plans.priorities(scope, tenant, year);
            case ANGGARAN -> plans.budget(scope, tenant, year);
        };
    }

    private ReportTable gaps(Scope scope, String tenant, int year, String by) {
        return switch (by) {
            case "kompetensi" -> gaps.byCompetency(scope, tenant, year);
            case "unit" -> gaps.byUnit(scope, tenant, year);
            case "kelas" -> gaps.byPositionClass(scope, tenant, year);
            default -> throw Refusal.notFound(
                    "Kesenjangan hanya dapat dikelompokkan menurut kompetensi, unit, atau kelas.");
        };
    }

    /** Reports are sorted by the number of a column, from 0; -1 is their own order. */
    private static int column(ListRequest asked) {
        return COLUMN.matcher(asked.urut()).matches() ? Integer.parseInt(asked.urut()) : -1;
    }
}
