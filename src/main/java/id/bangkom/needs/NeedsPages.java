package id.bangkom.needs;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.competency.Competencies;
import id.bangkom.competency.CompetencyKind;
import id.bangkom.competency.Gaps;
import id.bangkom.competency.Level;
import id.bangkom.competency.Measured;
import id.bangkom.competency.UnitIndicator;
import id.bangkom.cycle.Cycles;
import id.bangkom.needs.NeedsCases.NeedsCase;
import id.bangkom.needs.NeedsCases.Rating;
import id.bangkom.needs.NeedsCases.State;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Words;
import id.bangkom.rules.RuleBook;
import id.bangkom.rules.RuleBook.Rule;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What each number of somebody's needs is made of, and how they are computed. */
@Controller
class NeedsPages {

    static final String PATH = "/kebutuhan";

    private static final String UNKNOWN = "-";

    /** A source with its weight in words. */
    record WeightRow(String source, String weight, String basis, String rule) {}

    /** What one source says of one competency. */
    record SourceRow(String source, String value, String counted, String weight, String when) {}

    /** A competency with everything that its gap is made of. */
    record CompetencyRow(
            String competency,
            String kind,
            String required,
            List<SourceRow> sources,
            List<String> formulas,
            String decided,
            String gap,
            String combined,
            String method) {

        CompetencyRow {
            sources = List.copyOf(sources);
            formulas = List.copyOf(formulas);
        }
    }

    /** One indicator of the unit. */
    record IndicatorRow(String indicator, String target, String actual, String shortfall) {}

    /** A competency of the worked example. */
    record ExampleRow(String competency, String known, List<String> formulas) {

        ExampleRow {
            formulas = List.copyOf(formulas);
        }
    }

    /** A person of the worked example. */
    record ExamplePerson(String name, String performance, List<ExampleRow> rows, String jpm, String index) {

        ExamplePerson {
            rows = List.copyOf(rows);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Pages {

        @Bean
        PageRule needsRule() {
            return PageRule.everyone(PATH + "/**");
        }

        @Bean
        PortalLink needsLink() {
            return PortalLink.officials(30, PortalMenu.YEAR, "Kebutuhan", PATH);
        }
    }

    private final CaseReaders readers;
    private final NeedsCases cases;
    private final GapAnalysis analysis;
    private final NeedsForms forms;
    private final Competencies competencies;
    private final Workforce workforce;
    private final Accounts accounts;
    private final Cycles cycles;
    private final Cities cities;
    private final RuleBook rules;

    NeedsPages(
            CaseReaders readers,
            NeedsCases cases,
            GapAnalysis analysis,
            NeedsForms forms,
            Competencies competencies,
            Workforce workforce,
            Accounts accounts,
            Cycles cycles,
            Cities cities,
            RuleBook rules) {
        this.readers = readers;
        this.cases = cases;
        this.analysis = analysis;
        this.forms = forms;
        this.competencies = competencies;
        this.workforce = workforce;
        this.accounts = accounts;
        this.cycles = cycles;
        this.cities = cities;
        this.rules = rules;
    }

    /** The own cases, those of the people one leads, and for HR those of a name. */
    @GetMapping(PATH)
    ModelAndView list(@RequestParam(defaultValue = "") String cari, CurrentUser user) {
        ModelAndView page = new ModelAndView("needs/cases");
        readers.list(page, user, cari, cases.list(user.tenant()), NeedsPages::words);
        page.addObject("years", readers.units(user).isEmpty() ? List.of() : cases.years(user.tenant()));
        return page;
    }

    private static String words(State state) {
        return switch (state) {
            case OPEN -> "Sedang berjalan";
            case COMPLETE -> "Selesai";
            case CLOSED_EARLY -> "Ditutup dengan data yang ada";
        };
    }

    @GetMapping(PATH + "/{year:\\d{4}}/{id}")
    ModelAndView show(@PathVariable int year, @PathVariable String id, CurrentUser user) {
        Employee employee = readers.readable(user, id);
        String tenant = user.tenant();
        NeedsCase needsCase = cases.find(new CaseKey(tenant, year, id)).orElseThrow(CaseReaders::none);
        SourceWeights weights = analysis.weights(tenant, year);
        Map<CompetencyKind, Double> kinds = analysis.kindWeights(tenant, year);
        // Computed anew from the rows, so that what is shown is what the formula says.
        List<Rating> ratings = cases.ratings(needsCase.key()).stream()
                .map(rating -> GapAnalysis.decided(rating, needsCase, weights))
                .toList();
        List<Measured> measured = GapAnalysis.measured(ratings, kinds);
        ModelAndView page = new ModelAndView("needs/case");
        page.addObject("employee", employee);
        page.addObject("year", year);
        page.addObject("state", words(needsCase.state()));
        page.addObject("open", needsCase.state() == State.OPEN);
        page.addObject("weights", weights(tenant, cycles.rulesAsOf(tenant, year)));
        page.addObject("rulesAsOf", Words.date(cycles.rulesAsOf(tenant, year)));
        page.addObject("performanceYear", year - 1);
        page.addObject(
                "predicate",
                needsCase.predicate() == null ? null : needsCase.predicate().label());
        page.addObject("predicateShortfall", orUnknown(needsCase.predicateShortfall()));
        page.addObject("indicatorShortfall", orUnknown(needsCase.indicatorShortfall()));
        page.addObject("performanceShortfall", Formulas.number(needsCase.performanceShortfall()));
        indicators(page, employee, needsCase);
        page.addObject("mandatory", forms.mandatory(employee, year));
        page.addObject(
                "rows",
                ratings.stream().map(rating -> row(rating, needsCase, weights)).toList());
        if (!measured.isEmpty()) {
            double jpm = Gaps.jobPersonMatch(measured);
            page.addObject("jpm", Formulas.jobPersonMatch(measured, jpm));
            page.addObject(
                    "category",
                    competencies
                            .category(tenant, jpm, cycles.rulesAsOf(tenant, year))
                            .label());
            page.addObject("index", Formulas.index(measured, Gaps.individualIndex(measured)));
        }
        return page;
    }

    /** As they are today; the case keeps the mean of the day on which it was opened. */
    private void indicators(ModelAndView page, Employee employee, NeedsCase needsCase) {
        List<UnitIndicator> indicators = competencies.indicatorsOf(
                employee.tenant(), employee.unitId(), needsCase.key().year() - 1);
        page.addObject(
                "indicators", indicators.stream().map(NeedsPages::indicator).toList());
        OptionalDouble now = Gaps.unitShortfall(indicators);
        boolean same = needsCase.indicatorShortfall() == null
                ? now.isEmpty()
                : now.isPresent() && Math.abs(now.getAsDouble() - needsCase.indicatorShortfall()) < 0.0001;
        page.addObject("indicatorsChanged", !same);
    }

    private static IndicatorRow indicator(UnitIndicator indicator) {
        OptionalDouble shortfall = Gaps.indicatorShortfall(indicator);
        return new IndicatorRow(
                indicator.name(),
                value(indicator.target(), indicator),
                value(indicator.actual(), indicator),
                shortfall.isPresent() ? Formulas.number(shortfall.getAsDouble()) : UNKNOWN);
    }

    private static String value(BigDecimal value, UnitIndicator indicator) {
        return value == null ? UNKNOWN : Words.number(value, 2) + " " + indicator.measure();
    }

    private static String orUnknown(Double value) {
        return value == null ? UNKNOWN : Formulas.number(value);
    }

    private List<WeightRow> weights(String tenant, LocalDate on) {
        return Arrays.stream(NeedSource.values())
                .map(source -> {
                    Rule rule = rules.find(tenant, source.rule(), on).orElseThrow();
                    return new WeightRow(
                            source.label(), Words.number(rule.amount(), 2), rule.legalBasis(), source.rule());
                })
                .toList();
    }

    private CompetencyRow row(Rating rating, NeedsCase needsCase, SourceWeights weights) {
        List<SourceRow> sources = new ArrayList<>();
        if (rating.assessed() != null) {
            sources.add(source(
                    NeedSource.ASSESSMENT,
                    rating.assessedSource() == null
                            ? null
                            : rating.assessedSource().label(),
                    rating.assessed(),
                    rating.required(),
                    weights,
                    rating.assessedOn() == null ? UNKNOWN : Words.date(rating.assessedOn())));
        }
        if (rating.supervisor() != null) {
            sources.add(source(
                    NeedSource.SUPERVISOR,
                    name(needsCase.confirmedBy()),
                    rating.supervisor(),
                    rating.required(),
                    weights,
                    moment(needsCase.key().tenant(), needsCase.confirmedAt())));
        }
        if (rating.self() != null) {
            sources.add(source(
                    NeedSource.SELF,
                    null,
                    rating.self(),
                    rating.required(),
                    weights,
                    moment(needsCase.key().tenant(), needsCase.selfAssessedAt())));
        }
        List<String> formulas = Combination.of(
                        rating.required(),
                        rating.assessed(),
                        rating.supervisor(),
                        rating.self(),
                        needsCase.predicateShortfall(),
                        needsCase.indicatorShortfall(),
                        weights)
                .map(NeedsPages::formulas)
                .orElse(List.of());
        return new CompetencyRow(
                rating.competency(),
                rating.kind().label(),
                rating.required() + " – " + Level.label(rating.required()),
                sources,
                formulas,
                rating.actual() == null
                        ? UNKNOWN
                        : rating.actual() + " – " + Level.label(rating.actual()) + ", menurut "
                                + rating.source().label(),
                rating.gap() == null ? UNKNOWN : rating.gap() + " level",
                orUnknown(rating.combinedGap()),
                rating.recommendation().inWords());
    }

    private static List<String> formulas(Combination combined) {
        return List.of(
                Formulas.level(combined),
                Formulas.levelGap(combined),
                Formulas.shortfall(combined),
                Formulas.gap(combined));
    }

    private static SourceRow source(
            NeedSource source, String who, int level, int required, SourceWeights weights, String when) {
        return new SourceRow(
                source.label() + (who == null ? "" : " (" + who + ")"),
                level + " – " + Level.label(level),
                String.valueOf(Math.min(level, required)),
                Formulas.number(weights.of(source)),
                when);
    }

    private String name(String accountId) {
        return accountId == null
                ? null
                : accounts.byId(accountId).map(Account::displayName).orElse(null);
    }

    private String moment(String tenant, Instant moment) {
        return moment == null ? UNKNOWN : Words.time(moment, cities.city(tenant).zone());
    }

    /** The formulas with a worked example, by the city's weights of today. */
    @GetMapping(PATH + "/rumus")
    ModelAndView formulas(CurrentUser user) {
        String tenant = user.tenant();
        LocalDate today = cities.today(tenant);
        WorkedExample example = WorkedExample.of(
                analysis.weights(tenant, today),
                competencies.weightOf(tenant, CompetencyKind.MANAGERIAL, today),
                amount(tenant, "performance.weight.predicate", today).doubleValue(),
                amount(tenant, "performance.weight.indicator", today).doubleValue());
        ModelAndView page = new ModelAndView("needs/formulas");
        page.addObject("weights", weights(tenant, today));
        page.addObject("today", Words.date(today));
        page.addObject(
                "people", example.people().stream().map(NeedsPages::example).toList());
        page.addObject("shortfall", Formulas.number(example.shortfall()));
        page.addObject(
                "shortfalls",
                example.people().stream()
                        .map(person -> Formulas.number(person.shortfall()))
                        .toList());
        page.addObject(
                "priorities",
                example.priorities().stream()
                        .map(each -> each.competency() + ": " + Formulas.priority(each, example.shortfall()))
                        .toList());
        return page;
    }

    private BigDecimal amount(String tenant, String code, LocalDate on) {
        return rules.find(tenant, code, on).orElseThrow().amount();
    }

    private static ExamplePerson example(WorkedExample.Person person) {
        List<Measured> measured = person.measured();
        return new ExamplePerson(
                person.name(),
                "Kekurangan kinerja menurut predikat SKP " + orUnknown(person.predicate()) + ", menurut indikator unit "
                        + orUnknown(person.indicators()) + ".",
                person.lines().stream().map(NeedsPages::example).toList(),
                Formulas.jobPersonMatch(measured, person.jpm()),
                Formulas.index(measured, person.index()));
    }

    private static ExampleRow example(WorkedExample.Line line) {
        List<String> known =
                new ArrayList<>(List.of("standar " + line.combined().required()));
        line.combined()
                .levels()
                .forEach(
                        level -> known.add(level.source().label().toLowerCase(Words.INDONESIAN) + " " + level.value()));
        return new ExampleRow(line.competency(), String.join(", ", known), formulas(line.combined()));
    }
}
