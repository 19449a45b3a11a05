package id.bangkom.plan;

import id.bangkom.competency.Competencies;
import id.bangkom.competency.Gaps;
import id.bangkom.competency.RequiredLevel;
import id.bangkom.needs.Need;
import id.bangkom.needs.NeedsResult;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Position;
import id.bangkom.workforce.Workforce;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The career path of a position, and what is missing for its next steps. */
@Component
class Career {

    /** More steps ahead than these are not planned for in one year. */
    private static final int STEPS = 3;

    /**
     * One competency of a position aimed at.
     *
     * @param position its title
     * @param competency its name
     * @param required 1 to 5
     * @param actual 1 to 5, or null when nobody has measured it
     */
    record Missing(String position, String competency, int required, Integer actual) {

        int gap() {
            return Gaps.gap(required, actual == null ? 0 : actual);
        }
    }

    private final Workforce workforce;
    private final Competencies competencies;

    Career(Workforce workforce, Competencies competencies) {
        this.workforce = workforce;
        this.competencies = competencies;
    }

    /** The present position and the next ones of its path, nearest first. */
    List<Position> pathOf(Employee employee) {
        List<Position> path = new ArrayList<>();
        Optional<Position> next = workforce.position(employee.tenant(), employee.positionId());
        while (next.isPresent() && path.size() <= STEPS && !path.contains(next.get())) {
            path.add(next.get());
            next = Optional.ofNullable(next.get().nextId()).flatMap(id -> workforce.position(employee.tenant(), id));
        }
        return path;
    }

    /** What is missing for a position: where the level is below its standard, or was never measured. */
    List<Missing> missingFor(Employee employee, Optional<NeedsResult> needs, Position position) {
        Map<String, Integer> actual = new HashMap<>();
        competencies
                .assessmentsOf(employee.tenant(), employee.id())
                .forEach((competency, assessment) -> actual.put(competency, assessment.level()));
        needs.ifPresent(
                result -> result.needs().forEach((Need need) -> actual.put(need.competencyId(), need.actual())));
        return competencies.standardOf(employee.tenant(), position.id()).stream()
                .map(required -> missing(
                        position, required, actual.get(required.competency().id())))
                .filter(missing -> missing.actual() == null || missing.gap() > 0)
                .toList();
    }

    private static Missing missing(Position position, RequiredLevel required, Integer actual) {
        return new Missing(position.title(), required.competency().name(), required.level(), actual);
    }
}
