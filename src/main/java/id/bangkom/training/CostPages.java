package id.bangkom.training;

import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.cycle.Cycles;
import id.bangkom.portal.Choices;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.portal.Orders;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.portal.TableFile;
import id.bangkom.process.Actor;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.training.CostStandard.Kind;
import id.bangkom.training.Costing.Part;
import id.bangkom.training.Costing.Per;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** Cost standards of a year and the prices of programmes that follow from them, for the HR agency. */
@Controller
class CostPages {

    private static final String PATH = "/biaya";
    private static final String YEAR = PATH + "/{year}";
    private static final String PROGRAMME = YEAR + "/program/{id}";
    private static final int CHANGES_SHOWN = 20;

    /** A standard in words. */
    record Row(String code, String kind, String title, String place, String measure, String amount, String basis) {}

    /** A programme in words. */
    record ProgrammeRow(String id, String title, String parts, String price, String catalogue, boolean differs) {}

    /** A part of a price in words. */
    record PartRow(
            String code, String title, String per, String perLabel, String quantity, String amount, String sum) {}

    /** What was entered, to show it once more when it was refused. */
    record Entered(String code, String kind, String title, String place, String measure, String amount, String basis) {

        static final Entered NOTHING = new Entered(null, null, null, null, null, null, null);
    }

    /** How standards can be sorted. */
    private static final Orders<CostStandard> ORDERS = Orders.<CostStandard>usual(
                    "KODE", "Kode", Comparator.comparing(CostStandard::code))
            .or("JENIS", "Jenis", Comparator.comparing(CostStandard::kind))
            .or("URAIAN", "Uraian", Comparator.comparing(CostStandard::title))
            .or(
                    "JUMLAH",
                    "Jumlah terbesar",
                    Comparator.comparingLong(CostStandard::amount).reversed());

    private final Costs costs;
    private final CostRows rows;
    private final Catalogue catalogue;
    private final Cycles cycles;
    private final Cities cities;
    private final Accounts accounts;

    CostPages(Costs costs, CostRows rows, Catalogue catalogue, Cycles cycles, Cities cities, Accounts accounts) {
        this.costs = costs;
        this.rows = rows;
        this.catalogue = catalogue;
        this.cycles = cycles;
        this.cities = cities;
        this.accounts = accounts;
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        PageRule costsRule() {
            return PageRule.only(PATH + "/**", Role.HR_ANALYST, Role.HR_HEAD);
        }

        @Bean
        PortalLink costsLink() {
            return PortalLink.only(38, PortalMenu.YEAR, "Standar biaya", PATH, Role.HR_ANALYST, Role.HR_HEAD);
        }
    }

    @GetMapping(PATH)
    String latest(CurrentUser user) {
        return "redirect:" + PATH + "/"
                + cycles.all(user.tenant()).stream()
                        .map(Cycles.CycleOfYear::year)
                        .findFirst()
                        .orElseGet(() -> cities.today(user.tenant()).getYear());
    }

    @GetMapping(YEAR)
    ModelAndView show(@PathVariable int year, ListRequest asked, CurrentUser user) {
        return page(user, year, asked, null, Entered.NOTHING);
    }

    @PostMapping(YEAR)
    ModelAndView put(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String kode,
            @RequestParam(defaultValue = "") String jenis,
            @RequestParam(defaultValue = "") String uraian,
            @RequestParam(defaultValue = "") String tempat,
            @RequestParam(defaultValue = "") String satuan,
            @RequestParam(defaultValue = "") String jumlah,
            @RequestParam(defaultValue = "") String dasar,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        Entered entered = new Entered(kode, jenis, uraian, tempat, satuan, jumlah, dasar);
        try {
            requireYear(year);
            costs.put(actor, year, standard(entered));
        } catch (Refusal refused) {
            return again(refused, page(user, year, ListRequest.ALL, refused.getMessage(), entered));
        }
        after.addFlashAttribute("notice", "Standar biaya disimpan.");
        return new ModelAndView("redirect:" + YEAR);
    }

    private static CostStandard standard(Entered entered) {
        return new CostStandard(
                entered.code().strip().toUpperCase(Locale.ROOT),
                Choices.named(Kind.values(), entered.kind(), null),
                entered.title().strip(),
                blankIsNull(entered.place(), "Tempat", 100),
                entered.measure().strip(),
                rupiah(entered.amount()),
                blankIsNull(entered.basis(), "Dasar hukum", 200));
    }

    private static String blankIsNull(String text, String label, int most) {
        if (text.strip().length() > most) {
            throw Refusal.invalid("Isian \"" + label + "\" paling panjang " + most + " karakter.");
        }
        return text.isBlank() ? null : text.strip();
    }

    /** As people write it: "Rp1.500.000", "1.500.000" or "1500000"; below 0 for anything else, which is refused. */
    private static long rupiah(String written) {
        String digits = written.strip().replaceFirst("(?i)^rp\\.?\\s*", "");
        return digits.matches("\\d{1,3}(\\.\\d{3}){0,4}|\\d{1,15}") ? Long.parseLong(digits.replace(".", "")) : -1;
    }

    @PostMapping(YEAR + "/hapus")
    ModelAndView remove(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String kode,
            Actor actor,
            RedirectAttributes after) {
        costs.remove(actor, year, kode);
        after.addFlashAttribute("notice", "Standar biaya dihapus.");
        return new ModelAndView("redirect:" + YEAR);
    }

    @PostMapping(YEAR + "/salin")
    ModelAndView copy(@PathVariable int year, Actor actor, RedirectAttributes after) {
        requireYear(year);
        after.addFlashAttribute(
                "notice", costs.copy(actor, year) + " standar biaya disalin dari tahun " + (year - 1) + ".");
        return new ModelAndView("redirect:" + YEAR);
    }

    @PostMapping(YEAR + "/terapkan")
    ModelAndView apply(@PathVariable int year, Actor actor, RedirectAttributes after) {
        after.addFlashAttribute(
                "notice",
                "Harga " + costs.apply(actor, year) + " program dalam katalog diubah menurut standar biaya " + year
                        + ". Rencana yang sudah dibuat tetap memakai harganya.");
        return new ModelAndView("redirect:" + YEAR);
    }

    @GetMapping(YEAR + "/unduh")
    ResponseEntity<byte[]> export(@PathVariable int year, ListRequest asked, CurrentUser user) {
        List<List<Object>> cells = find(user.tenant(), year, asked).stream()
                .map(each -> Arrays.<Object>asList(
                        year,
                        each.code(),
                        each.kind().label(),
                        each.title(),
                        each.place(),
                        each.measure(),
                        each.amount(),
                        each.legalBasis()))
                .toList();
        return new TableFile(
                        "standar-biaya-" + year,
                        List.of("Tahun", "Kode", "Jenis", "Uraian", "Tempat", "Satuan", "Jumlah", "Dasar hukum"),
                        cells)
                .download(asked.format());
    }

    private List<CostStandard> find(String tenant, int year, ListRequest asked) {
        return rows.of(tenant, year).stream()
                .filter(each -> asked.finds(each.code(), each.title(), each.place()))
                .sorted(ORDERS.of(asked).thenComparing(CostStandard::code))
                .toList();
    }

    private ModelAndView page(CurrentUser user, int year, ListRequest asked, String problem, Entered entered) {
        requireYear(year);
        String tenant = user.tenant();
        ModelAndView page = new ModelAndView("training/costs");
        page.addObject("year", year);
        page.addObject("list", Listing.of(asked, YEAR, year).sorts(ORDERS));
        page.addObject("kinds", Choices.options(Kind.values(), Kind::label));
        page.addObject(
                "rows", find(tenant, year, asked).stream().map(CostPages::row).toList());
        page.addObject("programmes", programmes(tenant, year));
        page.addObject(
                "changes",
                rows.changes(tenant, year, CHANGES_SHOWN).stream()
                        .map(change -> Words.time(
                                        change.at(), cities.city(tenant).zone()) + ": " + change.code()
                                + (change.amount() == null ? " dihapus" : " menjadi " + Words.money(change.amount()))
                                + ", oleh "
                                + accounts.byId(change.by())
                                        .map(account -> account.displayName())
                                        .orElse(change.by()))
                        .toList());
        page.addObject("problem", problem);
        page.addObject("entered", entered);
        return page;
    }

    private static Row row(CostStandard each) {
        return new Row(
                each.code(),
                each.kind().label(),
                each.title(),
                orNone(each.place()),
                each.measure(),
                Words.money(each.amount()),
                orNone(each.legalBasis()));
    }

    private List<ProgrammeRow> programmes(String tenant, int year) {
        Map<String, CostStandard> standards = costs.standards(tenant, year);
        Map<String, List<Part>> parts = rows.parts(tenant);
        return catalogue.active(tenant).stream()
                .sorted(Comparator.comparing(Programme::title))
                .map(programme -> {
                    List<Part> own = parts.getOrDefault(programme.id(), List.of());
                    Optional<Long> price = costs.planned(programme, own, standards);
                    return new ProgrammeRow(
                            programme.id(),
                            programme.title(),
                            own.isEmpty() ? "Belum dirinci" : own.size() + " komponen",
                            price.map(Words::money).orElse(own.isEmpty() ? "-" : "Standar biaya belum lengkap"),
                            Words.money(programme.cost()),
                            price.filter(cost -> cost != programme.cost()).isPresent());
                })
                .toList();
    }

    // one programme

    @GetMapping(PROGRAMME)
    ModelAndView programme(@PathVariable int year, @PathVariable("id") String programme, CurrentUser user) {
        return programmePage(user, year, programme, null);
    }

    @PostMapping(PROGRAMME)
    ModelAndView part(
            @PathVariable int year,
            @PathVariable("id") String programme,
            @RequestParam(defaultValue = "") String kode,
            @RequestParam(defaultValue = "") String per,
            @RequestParam(defaultValue = "") String banyaknya,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        try {
            int quantity = banyaknya.strip().matches("\\d{1,6}") ? Integer.parseInt(banyaknya.strip()) : -1;
            costs.part(actor, programme, new Part(kode, Choices.named(Per.values(), per, null), quantity), year);
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            return again(refused, programmePage(user, year, programme, refused.getMessage()));
        }
        after.addFlashAttribute("notice", "Rincian biaya disimpan.");
        after.addAttribute("programme", programme);
        return new ModelAndView("redirect:" + YEAR + "/program/{programme}");
    }

    private ModelAndView programmePage(CurrentUser user, int year, String id, String problem) {
        requireYear(year);
        Programme programme = catalogue
                .programme(user.tenant(), id)
                .orElseThrow(() -> Refusal.notFound("Program tidak ditemukan dalam katalog."));
        Map<String, CostStandard> standards = costs.standards(user.tenant(), year);
        List<Part> parts = rows.parts(user.tenant(), id);
        ModelAndView page = new ModelAndView("training/programme-cost");
        page.addObject("year", year);
        page.addObject("id", id);
        page.addObject("programme", programme.title());
        page.addObject("minimum", programme.minParticipants());
        page.addObject("catalogue", Words.money(programme.cost()));
        page.addObject(
                "price",
                costs.planned(programme, parts, standards).map(Words::money).orElse(null));
        page.addObject(
                "rows",
                parts.stream()
                        .map(part -> partRow(part, Optional.ofNullable(standards.get(part.code()))))
                        .toList());
        page.addObject(
                "standards",
                standards.values().stream()
                        .sorted(Comparator.comparing(CostStandard::code))
                        .map(each -> new Option(
                                each.code() + ": " + each.title() + " (" + Words.money(each.amount()) + " per "
                                        + each.measure() + ")",
                                each.code()))
                        .toList());
        page.addObject("pers", Choices.options(Per.values(), Per::label));
        page.addObject("problem", problem);
        return page;
    }

    private static PartRow partRow(Part part, Optional<CostStandard> standard) {
        return new PartRow(
                part.code(),
                standard.map(CostStandard::title).orElse("Tidak ada dalam standar tahun ini"),
                part.per().name(),
                part.per().label(),
                Words.number(part.quantity(), 0)
                        + standard.map(each -> " " + each.measure()).orElse(""),
                standard.map(each -> Words.money(each.amount())).orElse("-"),
                standard.map(each -> Words.money(part.quantity() * each.amount()))
                        .orElse("-"));
    }

    private static void requireYear(int year) {
        if (year < 2000 || year > 2999) {
            throw Refusal.notFound("Tahun harus dari 2000 sampai 2999.");
        }
    }

    private static ModelAndView again(Refusal refused, ModelAndView page) {
        page.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
        return page;
    }

    private static String orNone(String text) {
        return text == null ? "-" : text;
    }
}
