package id.bangkom.profile;

import id.bangkom.access.Cities;
import id.bangkom.competency.Competencies;
import id.bangkom.competency.Competency;
import id.bangkom.competency.JpmCategory;
import id.bangkom.competency.RequiredLevel;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the people of a unit, and of the units below it, can do together. A few questions to the database, however many people. */
@Component
class UnitProfiles {

    private static final int LEVELS = 5;

    /**
     * @param people active employees
     * @param unknown people of whom no level is known
     * @param categories how many people are in each category
     * @param meanJpm of those of whom something is known; empty when nothing is
     * @param competencies in the order of the dictionary
     */
    record UnitProfile(
            int people,
            int unknown,
            Map<JpmCategory, Integer> categories,
            OptionalDouble meanJpm,
            List<Distribution> competencies) {}

    /**
     * One competency.
     *
     * @param required how many people's positions require it
     * @param measured of how many of them a level is known
     * @param levels how many of them have level 1 to 5
     * @param meanGap missing levels, mean of those measured; empty when nobody is
     * @param withGap how many have a gap
     */
    record Distribution(
            Competency competency,
            int required,
            int measured,
            List<Integer> levels,
            OptionalDouble meanGap,
            int withGap) {}

    private final Workforce workforce;
    private final Competencies competencies;
    private final Knowledge knowledge;
    private final Cities cities;

    UnitProfiles(Workforce workforce, Competencies competencies, Knowledge knowledge, Cities cities) {
        this.workforce = workforce;
        this.competencies = competencies;
        this.knowledge = knowledge;
        this.cities = cities;
    }

    UnitProfile of(String tenant, String unitId) {
        LocalDate today = cities.today(tenant);
        List<Employee> people = workforce.employeesOf(tenant, unitId);
        Set<String> positions = people.stream().map(Employee::positionId).collect(Collectors.toSet());
        Map<String, List<RequiredLevel>> standards = competencies.standardsOf(tenant, positions, today);
        Map<String, List<Evidence>> evidence =
                knowledge.latestOf(tenant, people.stream().map(Employee::id).toList());
        Map<JpmCategory, Integer> categories = new EnumMap<>(JpmCategory.class);
        for (JpmCategory category : JpmCategory.values()) {
            categories.put(category, 0);
        }
        Map<String, Sums> sums = new HashMap<>();
        double jpms = 0;
        int known = 0;
        for (Employee person : people) {
            Match match = Match.of(
                    standards.getOrDefault(person.positionId(), List.of()),
                    Evidence.counting(evidence.getOrDefault(person.id(), List.of()), today));
            match.lines().forEach(line -> sums.computeIfAbsent(
                            line.required().competency().id(), id -> new Sums())
                    .add(line));
            OptionalDouble jpm = match.jpm();
            if (jpm.isPresent()) {
                known++;
                jpms += jpm.getAsDouble();
                categories.merge(competencies.category(tenant, jpm.getAsDouble(), today), 1, Integer::sum);
            }
        }
        return new UnitProfile(
                people.size(),
                people.size() - known,
                categories,
                known == 0 ? OptionalDouble.empty() : OptionalDouble.of(jpms / known),
                competencies.dictionary(tenant).stream()
                        .filter(competency -> sums.containsKey(competency.id()))
                        .map(competency -> sums.get(competency.id()).of(competency))
                        .toList());
    }

    /** Counts one competency. */
    private static final class Sums {

        private int required;
        private int measured;
        private int missing;
        private int withGap;
        private final int[] levels = new int[LEVELS];

        void add(Match.Line line) {
            required++;
            if (line.actual() != null) {
                measured++;
                levels[line.actual().level() - 1]++;
                missing += line.gap();
                withGap += line.gap() > 0 ? 1 : 0;
            }
        }

        Distribution of(Competency competency) {
            return new Distribution(
                    competency,
                    required,
                    measured,
                    IntStream.of(levels).boxed().toList(),
                    measured == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) missing / measured),
                    withGap);
        }
    }
}
