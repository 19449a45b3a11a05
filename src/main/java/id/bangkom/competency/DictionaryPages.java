package id.bangkom.competency;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.portal.Choices;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.rules.RuleBook;
import id.bangkom.rules.RuleBook.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The dictionary of competencies for everyone to read, and how the job person match is computed. */
@Controller
class DictionaryPages {

    private static final List<String> THRESHOLDS = List.of("jpm.threshold.meets", "jpm.threshold.still-meets");

    /** A person who does not exist, so that every step of the formula can be seen. */
    private static final List<Measured> EXAMPLE = List.of(
            new Measured("integrity", 3, 3),
            new Measured("communication", 3, 2),
            new Measured("service", 3, 4),
            new Measured("decision", 2, 1));

    /** A competency in words. */
    record Row(String id, String name, String kind, String description) {}

    /** A level in words. */
    record LevelRow(int level, String label, String description) {}

    /** A rule in words. */
    record RuleRow(String description, String amount, String valid, String basis) {}

    /** A competency of the example in words. */
    record ExampleRow(String competency, int required, int actual, int counted, int gap) {}

    private final Competencies competencies;
    private final RuleBook rules;
    private final Cities cities;

    DictionaryPages(Competencies competencies, RuleBook rules, Cities cities) {
        this.competencies = competencies;
        this.rules = rules;
        this.cities = cities;
    }

    @GetMapping(CompetencyAccess.DICTIONARY)
    ModelAndView list(@RequestParam(defaultValue = "") String jenis, ListRequest asked, CurrentUser user) {
        List<Row> rows = competencies.dictionary(user.tenant()).stream()
                .filter(each -> jenis.isEmpty() || each.kind().name().equals(jenis))
                .filter(each -> asked.finds(each.name(), each.description()))
                .map(each -> new Row(each.id(), each.name(), each.kind().label(), each.description()))
                .toList();
        ModelAndView page = new ModelAndView("competency/dictionary");
        page.addObject("rows", rows);
        List<Option> kinds = Choices.options(CompetencyKind.values(), CompetencyKind::label);
        page.addObject(
                "list",
                Listing.of(asked, CompetencyAccess.DICTIONARY).choice("jenis", "Jenis", "Semua jenis", kinds, jenis));
        return page;
    }

    @GetMapping(CompetencyAccess.DICTIONARY + "/{id}")
    ModelAndView show(@PathVariable String id, CurrentUser user) {
        Competency competency = competencies
                .competency(user.tenant(), id)
                .orElseThrow(() -> Refusal.notFound("Kompetensi tidak ditemukan dalam kamus."));
        Map<Integer, String> texts = competencies.levelsOf(user.tenant(), id).stream()
                .collect(Collectors.toMap(LevelText::level, LevelText::description));
        ModelAndView page = new ModelAndView("competency/competency");
        page.addObject("competency", competency);
        page.addObject("kind", competency.kind().label());
        page.addObject(
                "levels",
                IntStream.rangeClosed(Level.LOWEST, Level.HIGHEST)
                        .mapToObj(level -> new LevelRow(level, Level.label(level), texts.get(level)))
                        .toList());
        return page;
    }

    @GetMapping(CompetencyAccess.DICTIONARY + "/jpm")
    ModelAndView jobPersonMatch(CurrentUser user) {
        LocalDate today = cities.today(user.tenant());
        double result = Gaps.jobPersonMatch(EXAMPLE);
        JpmCategory category = competencies.category(user.tenant(), result, today);
        Map<String, String> names = competencies.dictionary(user.tenant()).stream()
                .collect(Collectors.toMap(Competency::id, Competency::name));
        Map<String, Rule> valid = rules.of(user.tenant(), today).stream()
                .filter(rule -> THRESHOLDS.contains(rule.code()))
                .collect(Collectors.toMap(Rule::code, Function.identity()));
        ModelAndView page = new ModelAndView("competency/jpm");
        page.addObject(
                "thresholds",
                THRESHOLDS.stream().map(valid::get).map(DictionaryPages::row).toList());
        page.addObject("meets", Words.number(valid.get(THRESHOLDS.get(0)).amount(), 2));
        page.addObject("stillMeets", Words.number(valid.get(THRESHOLDS.get(1)).amount(), 2));
        page.addObject(
                "example",
                EXAMPLE.stream()
                        .map(each -> new ExampleRow(
                                names.get(each.competencyId()),
                                each.required(),
                                each.actual(),
                                Math.min(each.required(), each.actual()),
                                each.gap()))
                        .toList());
        page.addObject(
                "reached",
                EXAMPLE.stream()
                        .mapToInt(each -> Math.min(each.required(), each.actual()))
                        .sum());
        page.addObject("required", EXAMPLE.stream().mapToInt(Measured::required).sum());
        page.addObject("result", Words.number(result, 2));
        page.addObject("category", category.label() + " (" + category.abbreviation() + ")");
        return page;
    }

    private static RuleRow row(Rule rule) {
        return new RuleRow(
                rule.description(),
                Words.number(rule.amount(), 2) + " " + rule.measure(),
                "sejak " + Words.date(rule.from()) + (rule.to() == null ? "" : " sampai " + Words.date(rule.to())),
                rule.legalBasis());
    }
}
