package id.bangkom.profile;

import id.bangkom.competency.Gaps;
import id.bangkom.competency.Measured;
import id.bangkom.competency.RequiredLevel;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a position requires beside what a person has.
 *
 * @param lines in the order of the standard
 */
record Match(List<Line> lines) {

    /**
     * One competency.
     *
     * @param actual what counts, or null when nothing is known
     */
    record Line(RequiredLevel required, Evidence actual) {

        /** Missing levels; null when nothing is known. */
        Integer gap() {
            return actual == null ? null : Gaps.gap(required.level(), actual.level());
        }
    }

    Match {
        lines = List.copyOf(lines);
    }

    /** @param counting by competency id */
    static Match of(List<RequiredLevel> standard, Map<String, Evidence> counting) {
        return new Match(standard.stream()
                .map(required ->
                        new Line(required, counting.get(required.competency().id())))
                .toList());
    }

    private List<Measured> measured() {
        return lines.stream()
                .filter(line -> line.actual() != null)
                .map(line -> new Measured(
                        line.required().competency().id(),
                        line.required().level(),
                        line.actual().level()))
                .toList();
    }

    /** Job person match, see {@link Gaps#jobPersonMatch}; empty when nothing is known. */
    OptionalDouble jpm() {
        List<Measured> measured = measured();
        return measured.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Gaps.jobPersonMatch(measured));
    }

    /** Of how many competencies a level is known. */
    int known() {
        return measured().size();
    }

    /** The upper part of the formula of the job person match. */
    int reached() {
        return measured().stream()
                .mapToInt(each -> Math.min(each.required(), each.actual()))
                .sum();
    }

    /** The lower part of the formula. */
    int required() {
        return measured().stream().mapToInt(Measured::required).sum();
    }

    /** How many competencies have a gap. */
    long gaps() {
        return lines.stream()
                .filter(line -> line.gap() != null && line.gap() > 0)
                .count();
    }
}
