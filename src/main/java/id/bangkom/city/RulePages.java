package id.bangkom.city;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.city.CityRows.Subject;
import id.bangkom.cycle.Cycles;
import id.bangkom.cycle.Cycles.CycleOfYear;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.portal.Orders;
import id.bangkom.process.Actor;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.rules.RuleBook;
import id.bangkom.rules.RuleBook.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All rules with their values and sources, and what the city sets itself. */
@Controller
class RulePages {

    private static final String PATH = CityPages.PATH + "/aturan";
    private static final String ONE = PATH + "/{rule}";
    private static final int DECIMALS = 4;
    private static final int CHANGES_SHOWN = 50;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,6}([.,]\\d{1,6})?");

    private static final Orders<Rule> ORDERS = Orders.<Rule>usual(
                    "kelompok",
                    "Kelompok",
                    Comparator.comparing((Rule rule) -> RuleGroup.of(rule.code()))
                            .thenComparing(Rule::code))
            .or("nama", "Arti", Comparator.comparing(Rule::description))
            .or("dasar", "Dasar", Comparator.comparing(Rule::legalBasis).thenComparing(Rule::code))
            .or(
                    "mulai",
                    "Terbaru berlaku",
                    Comparator.comparing(Rule::from).reversed().thenComparing(Rule::code));

    private static final List<Option> ORIGINS = List.of(new Option("Nasional", "nasional"), new Option("Kota", "kota"));

    /**
     * A rule as it applies today, in words.
     *
     * @param toCome what is set for later, or null
     */
    record Row(
            String code,
            String description,
            String group,
            String value,
            String origin,
            String basis,
            String since,
            String toCome) {}

    /** A value in words. */
    record Value(String value, String origin, String basis, String period, String state) {}

    /** What somebody has written into the form. */
    record Written(String amount, LocalDate from, String basis, String reason) {}

    private final OwnRules rules;
    private final RuleBook book;
    private final Cycles cycles;
    private final CityRows rows;
    private final Rights rights;
    private final Cities cities;

    RulePages(OwnRules rules, RuleBook book, Cycles cycles, CityRows rows, Rights rights, Cities cities) {
        this.rules = rules;
        this.book = book;
        this.cycles = cycles;
        this.rows = rows;
        this.rights = rights;
        this.cities = cities;
    }

    @GetMapping(PATH)
    ModelAndView all(
            @RequestParam(required = false) RuleGroup kelompok,
            @RequestParam(defaultValue = "") String asal,
            ListRequest asked,
            CurrentUser user) {
        LocalDate today = cities.today(user.tenant());
        Predicate<Rule> fits = rule -> (kelompok == null || RuleGroup.of(rule.code()) == kelompok)
                && (asal.isEmpty() || rule.ofCity() == asal.equals("kota"))
                && asked.finds(rule.description(), rule.code(), rule.legalBasis());
        List<Rule> all = book.of(user.tenant(), today);
        ModelAndView page = new ModelAndView("city/rules");
        page.addObject(
                "rows",
                all.stream()
                        .filter(fits)
                        .sorted(ORDERS.of(asked))
                        .map(rule -> row(rule, user.tenant()))
                        .toList());
        page.addObject("total", all.size());
        page.addObject("own", all.stream().filter(Rule::ofCity).count());
        List<Option> groups = Arrays.stream(RuleGroup.values())
                .filter(group -> all.stream().anyMatch(rule -> RuleGroup.of(rule.code()) == group))
                .map(group -> new Option(group.label(), group.name()))
                .toList();
        page.addObject(
                "list",
                Listing.of(asked, PATH)
                        .choice("kelompok", "Kelompok", "Semua", groups, kelompok == null ? "" : kelompok.name())
                        .choice("asal", "Asal nilai", "Semua", ORIGINS, asal)
                        .sorts(ORDERS));
        page.addObject("today", Words.date(today));
        return page;
    }

    private Row row(Rule rule, String tenant) {
        return new Row(
                rule.code(),
                rule.description(),
                RuleGroup.of(rule.code()).label(),
                value(rule),
                origin(rule),
                rule.legalBasis(),
                Words.date(rule.from()),
                rules.toCome(tenant, rule.code())
                        .map(day -> "Berubah mulai " + Words.date(day))
                        .orElse(null));
    }

    private static String value(Rule rule) {
        return Words.number(rule.amount(), DECIMALS) + " " + rule.measure();
    }

    private static String origin(Rule rule) {
        return rule.ofCity() ? "Kota" : "Nasional";
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable String rule, CurrentUser user) {
        return page(user, rule, new Written("", rules.first(user.tenant()), "", ""), null);
    }

    private ModelAndView page(CurrentUser user, String code, Written written, String problem) {
        String tenant = user.tenant();
        LocalDate today = cities.today(tenant);
        List<Rule> history = rules.history(tenant, code);
        Rule now = book.find(tenant, code, today).orElse(history.get(0));
        ModelAndView page = new ModelAndView("city/rule");
        page.addObject("code", code);
        page.addObject("rule", row(now, tenant));
        page.addObject("measure", now.measure());
        page.addObject("range", OwnRules.inWords(book.range(tenant, code)));
        page.addObject(
                "values", history.stream().map(each -> value(each, now, today)).toList());
        page.addObject("mayChange", Rights.has(user, Rights.POLICY));
        page.addObject("mayEnd", history.stream().anyMatch(each -> each.ofCity() && each.to() == null));
        page.addObject("toCome", rules.toCome(tenant, code).orElse(null));
        page.addObject(
                "toComeInWords", rules.toCome(tenant, code).map(Words::date).orElse(null));
        page.addObject("first", rules.first(tenant));
        page.addObject("last", rules.last(tenant));
        page.addObject(
                "cycles",
                cycles.all(tenant).stream()
                        .filter(cycle -> cycle.state() == CycleOfYear.State.OPEN)
                        .map(cycle -> "Siklus " + cycle.year() + ": per " + Words.date(cycle.rulesAsOf()))
                        .toList());
        page.addObject(
                "notes",
                rows.changesOf(tenant, Subject.RULE, code, CHANGES_SHOWN).stream()
                        .map(change -> CityPages.note(change, tenant, rights, cities))
                        .toList());
        page.addObject("written", written);
        page.addObject("problem", problem);
        return page;
    }

    private static Value value(Rule rule, Rule now, LocalDate today) {
        String state;
        if (rule.equals(now)) {
            state = "Berlaku";
        } else if (rule.from().isAfter(today)) {
            state = "Akan berlaku";
        } else if (rule.to() != null && rule.to().isBefore(today)) {
            state = "Berakhir";
        } else {
            state = "Digantikan";
        }
        return new Value(
                value(rule),
                origin(rule),
                rule.legalBasis(),
                Words.date(rule.from()) + (rule.to() == null ? " dan seterusnya" : " sampai " + Words.date(rule.to())),
                state);
    }

    @PostMapping(ONE)
    ModelAndView set(
            @PathVariable String rule,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        return act(
                user,
                rule,
                new Written(amount, from, basis, reason),
                () -> rules.set(actor, rule, number(amount), from, basis, reason),
                "Nilai kota disimpan.",
                after);
    }

    @PostMapping(ONE + "/nasional")
    ModelAndView end(
            @PathVariable String rule,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        return act(
                user,
                rule,
                new Written("", rules.first(user.tenant()), "", ""),
                () -> rules.end(actor, rule, from, reason),
                "Nilai nasional akan berlaku kembali.",
                after);
    }

    @PostMapping(ONE + "/tarik")
    ModelAndView withdraw(
            @PathVariable String rule,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        return act(
                user,
                rule,
                new Written("", rules.first(user.tenant()), "", ""),
                () -> rules.withdraw(actor, rule, from, reason),
                "Perubahan ditarik.",
                after);
    }

    private ModelAndView act(
            CurrentUser user, String rule, Written written, Runnable action, String notice, RedirectAttributes after) {
        try {
            action.run();
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            return CityPages.again(page(user, rule, written, refused.getMessage()), refused);
        }
        after.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:" + ONE);
    }

    /** As people write it: "20", "0,5" or "0.5"; null for anything else. */
    static BigDecimal number(String written) {
        String text = written.strip();
        return AMOUNT.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : null;
    }
}
