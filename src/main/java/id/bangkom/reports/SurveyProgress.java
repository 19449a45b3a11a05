package id.bangkom.reports;

import id.bangkom.needs.NeedsFigures;
import id.bangkom.needs.NeedsFigures.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How far the survey is, by planning unit. */
@Component
public class SurveyProgress {

    private final NeedsFigures figures;

    SurveyProgress(NeedsFigures figures) {
        this.figures = figures;
    }

    /** The units of the scope in which somebody has a case, by name; at the end those who belong to no unit. */
    public List<Progress> of(Scope scope, String tenant, int year) {
        Map<String, Progress> sums = new HashMap<>();
        for (Progress each : figures.progress(tenant, year)) {
            scope.of(each.unitId()).ifPresent(unit -> sums.merge(unit, as(unit, each), SurveyProgress::plus));
        }
        return Stream.concat(scope.units().stream().map(unit -> unit.id()), Stream.of(Scope.OUTSIDE))
                .filter(sums::containsKey)
                .map(sums::get)
                .toList();
    }

    /** All of them together. */
    public static Progress total(List<Progress> units) {
        return units.stream().reduce(new Progress(Scope.OUTSIDE, 0, 0, 0, 0, 0), SurveyProgress::plus);
    }

    private static Progress as(String unit, Progress each) {
        return new Progress(unit, each.people(), each.answered(), each.confirmed(), each.late(), each.waiting());
    }

    private static Progress plus(Progress one, Progress other) {
        return new Progress(
                one.unitId(),
                one.people() + other.people(),
                one.answered() + other.answered(),
                one.confirmed() + other.confirmed(),
                one.late() + other.late(),
                one.waiting() + other.waiting());
    }
}
