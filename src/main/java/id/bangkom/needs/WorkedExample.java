package id.bangkom.needs;

import id.bangkom.competency.Gaps;
import id.bangkom.competency.Measured;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Three made-up people of one unit, computed by the same code as everybody else: shown at {@code /kebutuhan/rumus} with the
 * city's own weights, and printed in {@code docs/processes/needs-identification.md} with the national ones.
 *
 * @param people each with the combined gaps, JPM and index
 * @param shortfall mean performance shortfall of the three
 * @param priorities of the competencies in the unit
 */
record WorkedExample(List<Person> people, double shortfall, List<Priority> priorities) {

    private static final String SERVICE = "Pelayanan Publik";
    private static final String TEAMWORK = "Kerja Sama";

    WorkedExample {
        people = List.copyOf(people);
        priorities = List.copyOf(priorities);
    }

    /**
     * One of the three.
     *
     * @param shortfall performance shortfall, 0 to 1
     * @param measured what counts in JPM and index
     * @param jpm 0 to 100
     * @param index 0 to 1
     */
    record Person(
            String name,
            Double predicate,
            Double indicators,
            double shortfall,
            List<Line> lines,
            List<Measured> measured,
            double jpm,
            double index) {

        Person {
            lines = List.copyOf(lines);
            measured = List.copyOf(measured);
        }
    }

    /** @param decided the supervisor's level, else the own one, else the assessment's */
    record Line(String competency, int decided, Combination combined) {

        int gap() {
            return Gaps.gap(combined.required(), decided);
        }
    }

    /** @param people with a gap */
    record Priority(String competency, int people, double meanGap, int importance, double priority) {}

    /**
     * @param kind weight of managerial competencies, which both of the example are
     * @param ofPredicate rule {@code performance.weight.predicate}
     * @param ofIndicators rule {@code performance.weight.indicator}
     */
    static WorkedExample of(SourceWeights weights, double kind, double ofPredicate, double ofIndicators) {
        List<Person> people = Stream.of(
                        new Answers("Ani", 0.5, 0.2, levels(4, 2, 3, 4), levels(3, null, 2, 3)),
                        new Answers("Budi", 0.0, 0.2, levels(4, null, 3, null), levels(3, 4, 3, 3)),
                        new Answers("Cici", null, 0.2, levels(3, 3, 2, 2), levels(2, null, null, 1)))
                .map(each -> each.analysed(weights, kind, ofPredicate, ofIndicators))
                .toList();
        double shortfall =
                people.stream().mapToDouble(Person::shortfall).average().orElse(0);
        return new WorkedExample(
                people, shortfall, List.of(priority(people, 0, 5, shortfall), priority(people, 1, 3, shortfall)));
    }

    /** Required, assessed, by the supervisor, by oneself; null is not known. */
    private static List<Optional<Integer>> levels(Integer... levels) {
        return Arrays.stream(levels).map(Optional::ofNullable).toList();
    }

    /** What is known of one of the three. */
    private record Answers(
            String name,
            Double predicate,
            Double indicators,
            List<Optional<Integer>> service,
            List<Optional<Integer>> teamwork) {

        Person analysed(SourceWeights weights, double kind, double ofPredicate, double ofIndicators) {
            List<Line> lines = List.of(line(SERVICE, service, weights), line(TEAMWORK, teamwork, weights));
            List<Measured> measured = lines.stream()
                    .map(line -> new Measured(
                            line.competency(),
                            line.combined().required(),
                            line.decided(),
                            kind,
                            line.combined().gap()))
                    .toList();
            return new Person(
                    name,
                    predicate,
                    indicators,
                    Gaps.performanceShortfall(predicate, indicators, ofPredicate, ofIndicators),
                    lines,
                    measured,
                    Gaps.jobPersonMatch(measured),
                    Gaps.individualIndex(measured));
        }

        private Line line(String competency, List<Optional<Integer>> levels, SourceWeights weights) {
            return new Line(
                    competency,
                    levels.get(2)
                            .or(() -> levels.get(3))
                            .or(() -> levels.get(1))
                            .orElseThrow(),
                    Combination.of(
                                    levels.get(0).orElseThrow(),
                                    levels.get(1).orElse(null),
                                    levels.get(2).orElse(null),
                                    levels.get(3).orElse(null),
                                    predicate,
                                    indicators,
                                    weights)
                            .orElseThrow());
        }
    }

    private static Priority priority(List<Person> people, int line, int importance, double shortfall) {
        List<Double> gaps = people.stream()
                .map(person -> person.lines().get(line))
                .filter(each -> each.gap() > 0)
                .map(each -> each.combined().levelGap())
                .toList();
        return new Priority(
                people.get(0).lines().get(line).competency(),
                gaps.size(),
                gaps.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                importance,
                Gaps.priority(gaps, importance, shortfall));
    }
}
