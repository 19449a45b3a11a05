package id.bangkom.profile;

import id.bangkom.access.Cities;
import id.bangkom.competency.Competencies;
import id.bangkom.competency.JpmCategory;
import id.bangkom.competency.Level;
import id.bangkom.competency.RequiredLevel;
import id.bangkom.process.Words;
import id.bangkom.rules.Rules;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Position;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The profile of one person in words: against the own position, over the years, and against positions to come. */
@Component
class PersonProfiles {

    /** More years than these make the table wider than it is useful. */
    private static final int YEARS = 6;

    /** More steps ahead than these are nobody's plan. */
    private static final int STEPS = 5;

    private static final String MEETS = "jpm.threshold.meets";
    private static final String STILL_MEETS = "jpm.threshold.still-meets";

    /** A competency in words; {@code id} leads to the dictionary. */
    record Row(
            String id,
            String competency,
            String kind,
            String required,
            String requiredSource,
            String actual,
            String source,
            String on,
            String gap,
            boolean hasGap) {}

    /**
     * Person and position in words.
     *
     * @param jpm in percent, or null when nothing is known
     * @param category or null likewise
     * @param formula with the own numbers, or null likewise
     */
    record Summary(
            List<Row> rows,
            String jpm,
            String category,
            String formula,
            int known,
            int of,
            long gaps,
            Chart.Bars chart) {}

    /**
     * Levels over the years.
     *
     * @param years column headings
     * @param jpm one per year
     */
    record Development(List<String> years, List<YearsOf> rows, List<String> jpm, Chart.Columns chart) {}

    /** One competency over the years. */
    record YearsOf(String competency, List<String> levels) {}

    /** A step of the career path in words. */
    record Step(String id, String title, String positionClass, String jpm, String gaps) {}

    /** What is found against the standard of the own position, its thresholds in words. */
    record Thresholds(String meets, String stillMeets) {}

    private final Workforce workforce;
    private final Competencies competencies;
    private final Rules rules;
    private final Cities cities;

    PersonProfiles(Workforce workforce, Competencies competencies, Rules rules, Cities cities) {
        this.workforce = workforce;
        this.competencies = competencies;
        this.rules = rules;
        this.cities = cities;
    }

    Thresholds thresholds(String tenant) {
        LocalDate today = cities.today(tenant);
        return new Thresholds(
                Words.number(rules.number(tenant, MEETS, today), 2),
                Words.number(rules.number(tenant, STILL_MEETS, today), 2));
    }

    /** Against any position of the city, as its standard is today. */
    Summary against(String tenant, String positionId, List<Evidence> evidence) {
        return summary(tenant, match(tenant, positionId, evidence, cities.today(tenant)));
    }

    private Match match(String tenant, String positionId, List<Evidence> evidence, LocalDate on) {
        return Match.of(
                competencies.standardOf(tenant, positionId, cities.today(tenant)), Evidence.counting(evidence, on));
    }

    private Summary summary(String tenant, Match match) {
        OptionalDouble jpm = match.jpm();
        return new Summary(
                match.lines().stream().map(PersonProfiles::row).toList(),
                jpm.isPresent() ? Words.number(jpm.getAsDouble(), 2) : null,
                jpm.isPresent() ? category(tenant, jpm.getAsDouble()) : null,
                jpm.isPresent()
                        ? "JPM = 100 × " + match.reached() + " ÷ " + match.required() + " = "
                                + Words.number(jpm.getAsDouble(), 2)
                        : null,
                match.known(),
                match.lines().size(),
                match.gaps(),
                Chart.of(match));
    }

    private String category(String tenant, double jpm) {
        JpmCategory category = competencies.category(tenant, jpm, cities.today(tenant));
        return category.label() + " (" + category.abbreviation() + ")";
    }

    private static Row row(Match.Line line) {
        RequiredLevel required = line.required();
        Evidence actual = line.actual();
        return new Row(
                required.competency().id(),
                required.competency().name(),
                required.competency().kind().label(),
                level(required.level()),
                required.byClass() ? "Level jenjang" : "SKJ sejak " + Words.date(required.since()),
                actual == null ? "belum dinilai" : level(actual.level()),
                actual == null ? "-" : actual.source(),
                actual == null ? "-" : Words.date(actual.on()),
                line.gap() == null ? "-" : String.valueOf(line.gap()),
                line.gap() != null && line.gap() > 0);
    }

    private static String level(int level) {
        return level + " – " + Level.label(level);
    }

    /** Each year's levels at its end, against the standard of today, so that years can be compared; empty without levels. */
    Optional<Development> development(String tenant, String positionId, List<Evidence> evidence) {
        LocalDate today = cities.today(tenant);
        Optional<LocalDate> first = evidence.stream().map(Evidence::on).min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int from = Math.max(first.get().getYear(), today.getYear() - YEARS + 1);
        List<Integer> years =
                IntStream.rangeClosed(from, today.getYear()).boxed().toList();
        List<Match> matches = years.stream()
                .map(year -> match(tenant, positionId, evidence, LocalDate.of(year, 12, 31)))
                .toList();
        List<YearsOf> rows = new ArrayList<>();
        int lines = matches.get(0).lines().size();
        for (int i = 0; i < lines; i++) {
            int line = i;
            rows.add(new YearsOf(
                    matches.get(0).lines().get(line).required().competency().name(),
                    matches.stream()
                            .map(match -> match.lines().get(line).actual())
                            .map(actual -> actual == null ? "-" : String.valueOf(actual.level()))
                            .toList()));
        }
        List<Chart.YearMatch> charted = new ArrayList<>();
        List<String> jpms = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            OptionalDouble jpm = matches.get(i).jpm();
            String words = jpm.isPresent() ? Words.number(jpm.getAsDouble(), 1) : "-";
            jpms.add(words);
            charted.add(new Chart.YearMatch(years.get(i), jpm.orElse(0), words));
        }
        return Optional.of(new Development(
                years.stream().map(String::valueOf).toList(),
                rows,
                jpms,
                Chart.of(charted, rules.number(tenant, MEETS, today).doubleValue())));
    }

    /** The next positions of the career path, nearest first. A circle in the data ends it. */
    List<Step> path(Employee employee, List<Evidence> evidence) {
        String tenant = employee.tenant();
        List<Position> path = new ArrayList<>();
        Optional<Position> at = workforce.position(tenant, employee.positionId());
        while (at.isPresent() && path.size() <= STEPS && !path.contains(at.get())) {
            path.add(at.get());
            at = Optional.ofNullable(at.get().nextId()).flatMap(id -> workforce.position(tenant, id));
        }
        return path.stream()
                .skip(1)
                .map(position -> step(position, match(tenant, position.id(), evidence, cities.today(tenant))))
                .toList();
    }

    private static Step step(Position position, Match match) {
        OptionalDouble jpm = match.jpm();
        int unknown = match.lines().size() - match.known();
        return new Step(
                position.id(),
                position.title(),
                position.positionClass().label(),
                jpm.isPresent() ? Words.number(jpm.getAsDouble(), 1) : "-",
                match.gaps() + " kompetensi" + (unknown == 0 ? "" : ", " + unknown + " belum dinilai"));
    }
}
