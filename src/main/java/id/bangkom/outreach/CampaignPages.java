package id.bangkom.outreach;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.cycle.Cycles;
import id.bangkom.evaluation.Recognitions;
import id.bangkom.outreach.CampaignRows.Campaign;
import id.bangkom.outreach.CampaignRows.Readers;
import id.bangkom.portal.BarChart;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.portal.Orders;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.portal.TableFile;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.reports.ReportAccess;
import id.bangkom.reports.Scope;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a year is about, for everybody of the city: the words of the HR agency, what happens next and until when. Whoever
 * opens it has read it. The head of the HR agency writes it; the agency sees how many have read it.
 */
@Controller
class CampaignPages {

    static final String PATH = "/kampanye";

    private static final String YEAR = PATH + "/{year:\\d{4}}";
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_BODY = 4000;
    private static final double PERCENT = 100;

    /** How units are ordered, by the name in the address. */
    private static final Orders<Readers> ORDERS = Orders.<Readers>usual("nama", "Nama", Comparator.comparing(each -> 0))
            .or("persen", "Persen terendah", Comparator.comparingDouble(CampaignPages::share))
            .or(
                    "pegawai",
                    "Pegawai terbanyak",
                    Comparator.comparingInt(Readers::people).reversed());

    /** A stage in words. */
    record StageRow(String stage, String state, String end) {}

    /** Readers of a unit in words. */
    record ReaderRow(String unit, String people, String read, String percent) {}

    @Configuration(proxyBeanMethods = false)
    static class Pages {

        @Bean
        PageRule campaignRule() {
            return PageRule.everyone(PATH + "/**");
        }

        @Bean
        PortalLink campaignLink() {
            return PortalLink.officials(29, PortalMenu.YEAR, "Tentang siklus", PATH);
        }
    }

    private final CampaignRows rows;
    private final Cycles cycles;
    private final Recognitions recognitions;
    private final ReportAccess access;
    private final Accounts accounts;
    private final Cities cities;
    private final Clock clock;

    CampaignPages(
            CampaignRows rows,
            Cycles cycles,
            Recognitions recognitions,
            ReportAccess access,
            Accounts accounts,
            Cities cities,
            Clock clock) {
        this.rows = rows;
        this.cycles = cycles;
        this.recognitions = recognitions;
        this.access = access;
        this.accounts = accounts;
        this.cities = cities;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String latest(CurrentUser user) {
        return "redirect:" + PATH + "/"
                + access.latest(user.tenant(), cities.today(user.tenant()).getYear());
    }

    @GetMapping(YEAR)
    ModelAndView show(@PathVariable int year, CurrentUser user) {
        String tenant = user.tenant();
        boolean opened = cycles.find(tenant, year).isPresent();
        Campaign campaign = rows.find(tenant, year).orElse(null);
        if (!opened && !isHr(user)) {
            throw Refusal.notFound("Siklus tahun " + year + " belum dibuka.");
        }
        if (opened && campaign != null) {
            rows.read(tenant, year, user.userId(), clock.instant());
        }
        ModelAndView page = new ModelAndView("outreach/campaign");
        page.addObject("year", year);
        page.addObject("opened", opened);
        page.addObject("years", access.years(tenant));
        page.addObject("city", cities.city(tenant).name());
        page.addObject("agency", cities.city(tenant).agency());
        page.addObject("campaign", campaign);
        page.addObject("paragraphs", campaign == null ? List.of() : paragraphs(campaign.body()));
        page.addObject(
                "stages",
                cycles.stages(tenant, year).stream()
                        .map(view -> new StageRow(
                                view.stage().label(),
                                view.state().label(),
                                view.endsAt() == null
                                        ? "Ditentukan saat tahap dimulai"
                                        : Words.time(
                                                view.endsAt(),
                                                cities.city(tenant).zone())))
                        .toList());
        page.addObject(
                "levels", recognitions.scheme(tenant, cities.today(tenant)).levels());
        page.addObject("hr", isHr(user));
        page.addObject("writes", user.hasAny(Role.HR_HEAD));
        return page;
    }

    private static boolean isHr(CurrentUser user) {
        return user.hasAny(Role.HR_ANALYST, Role.HR_HEAD);
    }

    /** Plain text: an empty line begins a new paragraph. */
    static List<String> paragraphs(String body) {
        return Stream.of(body.replace("\r\n", "\n").split("\n\\s*\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    // writing

    @GetMapping(YEAR + "/ubah")
    ModelAndView edit(@PathVariable int year, CurrentUser user) {
        requireHead(user);
        Campaign campaign = rows.find(user.tenant(), year).orElse(null);
        return form(
                year,
                campaign == null ? "" : campaign.title(),
                campaign == null ? "" : campaign.body(),
                campaign == null ? 0 : campaign.version(),
                user.tenant());
    }

    private ModelAndView form(int year, String title, String body, int version, String tenant) {
        ModelAndView page = new ModelAndView("outreach/campaign-form");
        page.addObject("year", year);
        page.addObject("heading", title);
        page.addObject("body", body);
        page.addObject("version", version);
        page.addObject("longestTitle", LONGEST_TITLE);
        page.addObject("longestBody", LONGEST_BODY);
        rows.find(tenant, year)
                .ifPresent(campaign -> page.addObject(
                        "written",
                        accounts.byId(campaign.madeBy())
                                        .map(Account::displayName)
                                        .orElse("-") + ", "
                                + Words.time(
                                        campaign.madeAt(), cities.city(tenant).zone())));
        return page;
    }

    @PostMapping(YEAR + "/ubah")
    ModelAndView write(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "0") int version,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        requireHead(user);
        try {
            write(actor, year, title.strip(), body.strip(), version);
        } catch (Refusal refused) {
            ModelAndView again = form(year, title, body, version, user.tenant());
            again.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            again.addObject("problem", refused.getMessage());
            return again;
        }
        after.addFlashAttribute("notice", "Pengumuman siklus disimpan.");
        return new ModelAndView("redirect:" + PATH + "/{year}");
    }

    private void write(Actor actor, int year, String title, String body, int version) {
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw Refusal.invalid("Judul wajib diisi, paling panjang " + LONGEST_TITLE + " huruf.");
        }
        if (body.isEmpty() || body.length() > LONGEST_BODY) {
            throw Refusal.invalid("Isi wajib diisi, paling panjang " + LONGEST_BODY + " huruf; yang dikirim "
                    + body.length() + " huruf.");
        }
        Campaign campaign =
                new Campaign(actor.tenant(), year, title, body, version + 1, actor.userId(), clock.instant());
        if (version < 0 || !rows.write(campaign, version)) {
            throw Refusal.conflict("Pengumuman ini baru saja diubah orang lain. Salin tulisan Anda, buka halaman ini"
                    + " kembali, lalu gabungkan.");
        }
    }

    private static void requireHead(CurrentUser user) {
        if (!user.hasAny(Role.HR_HEAD)) {
            throw Refusal.notFound("Pengumuman siklus hanya ditulis oleh kepala BKPSDM.");
        }
    }

    // readers

    @GetMapping(YEAR + "/pembaca")
    ModelAndView readers(@PathVariable int year, ListRequest asked, CurrentUser user) {
        Scope scope = hrScope(user, year);
        List<Readers> found = readers(scope, user.tenant(), year, asked);
        Readers total = found.stream().reduce(new Readers("", 0, 0), (one, other) -> plus("", one, other));
        ModelAndView page = new ModelAndView("outreach/readers");
        page.addObject("year", year);
        page.addObject("list", Listing.of(asked, YEAR + "/pembaca", year).sorts(ORDERS));
        page.addObject(
                "rows",
                found.stream().map(each -> row(scope.name(each.unitId()), each)).toList());
        page.addObject("total", row("Jumlah", total));
        page.addObject(
                "chart",
                BarChart.of(found.stream()
                        .map(each -> BarChart.Line.of(scope.name(each.unitId()), percent(each), PERCENT, share(each)))
                        .toList()));
        return page;
    }

    private Scope hrScope(CurrentUser user, int year) {
        if (!isHr(user)) {
            throw ReportAccess.none();
        }
        return access.scope(user, year);
    }

    private List<Readers> readers(Scope scope, String tenant, int year, ListRequest asked) {
        Map<String, Readers> sums = new HashMap<>();
        for (Readers each : rows.readers(tenant, year, cities.today(tenant))) {
            scope.of(each.unitId())
                    .ifPresent(unit -> sums.merge(
                            unit,
                            new Readers(unit, each.people(), each.read()),
                            (one, other) -> plus(unit, one, other)));
        }
        return Stream.concat(scope.units().stream().map(unit -> unit.id()), Stream.of(Scope.OUTSIDE))
                .filter(sums::containsKey)
                .map(sums::get)
                .filter(each -> asked.finds(scope.name(each.unitId())))
                .sorted(ORDERS.of(asked))
                .toList();
    }

    private static Readers plus(String unit, Readers one, Readers other) {
        return new Readers(unit, one.people() + other.people(), one.read() + other.read());
    }

    private static double share(Readers each) {
        return each.people() == 0 ? 0 : PERCENT * each.read() / each.people();
    }

    private static String percent(Readers each) {
        return each.people() == 0 ? "-" : Words.number(share(each), 1) + " %";
    }

    private static ReaderRow row(String name, Readers each) {
        return new ReaderRow(name, Words.number(each.people(), 0), Words.number(each.read(), 0), percent(each));
    }

    @GetMapping(YEAR + "/pembaca/unduh")
    ResponseEntity<byte[]> exportReaders(@PathVariable int year, ListRequest asked, CurrentUser user) {
        Scope scope = hrScope(user, year);
        List<List<Object>> cells = new ArrayList<>();
        for (Readers each : readers(scope, user.tenant(), year, asked)) {
            cells.add(Arrays.asList(
                    scope.name(each.unitId()), each.people(), each.read(), Math.round(share(each) * 10) / 10.0));
        }
        return new TableFile(
                        "pembaca-pengumuman-" + year,
                        List.of("Perangkat daerah", "Pegawai", "Sudah membaca", "Persen"),
                        cells)
                .download(asked.format());
    }
}
