package id.bangkom.profile;

import id.bangkom.access.Cities;
import id.bangkom.competency.Assessments;
import id.bangkom.needs.Needs;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything that is known about the levels of people: assessments, and what was given in the needs of each year. */
@Component
class Knowledge {

    private final Assessments assessments;
    private final Needs needs;
    private final Cities cities;

    Knowledge(Assessments assessments, Needs needs, Cities cities) {
        this.assessments = assessments;
        this.needs = needs;
        this.cities = cities;
    }

    List<Evidence> of(String tenant, String employeeId) {
        ZoneId zone = cities.city(tenant).zone();
        return Stream.concat(
                        assessments.of(tenant, employeeId).stream().map(kept -> Evidence.of(kept.assessment())),
                        needs.ratingsOf(tenant, employeeId).stream().map(rated -> Evidence.of(rated, zone)))
                .toList();
    }

    /** The latest of each competency and source only, by employee id: enough to know what counts today. */
    Map<String, List<Evidence>> latestOf(String tenant, Collection<String> employeeIds) {
        ZoneId zone = cities.city(tenant).zone();
        Map<String, List<Evidence>> latest = new HashMap<>();
        assessments.latestOf(tenant, employeeIds).forEach((employee, found) -> latest.computeIfAbsent(
                        employee, id -> new ArrayList<>())
                .addAll(found.stream().map(Evidence::of).toList()));
        needs.latestRatingsOf(tenant, employeeIds).forEach((employee, found) -> latest.computeIfAbsent(
                        employee, id -> new ArrayList<>())
                .addAll(found.stream().map(rated -> Evidence.of(rated, zone)).toList()));
        return latest;
    }
}
