package id.bangkom.needs;

import id.bangkom.needs.Voices.Kind;
import id.bangkom.process.CaseKey;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The situations of people in a year, read for many at a time. */
@Component
class Situations {

    private final Workforce workforce;
    private final Voices voices;
    private final RemotePlaces remote;

    Situations(Workforce workforce, Voices voices, RemotePlaces remote) {
        this.workforce = workforce;
        this.voices = voices;
        this.remote = remote;
    }

    /**
     * By person. A place is remote when the city's list has it or its unit, or when the person says so; of those who have
     * left, position and place are those held last.
     */
    Map<String, Situation> of(String tenant, int year, Collection<String> ids) {
        Map<String, Set<Circumstance>> ticked = ticked(tenant, year, ids);
        Set<String> places = remote.of(tenant);
        Map<String, Situation> situations = new HashMap<>();
        for (Employee employee : people(tenant, year, ids)) {
            Set<Circumstance> said = ticked.getOrDefault(employee.id(), Set.of());
            boolean far = said.contains(Circumstance.REMOTE)
                    || RemotePlaces.has(places, employee.location())
                    || RemotePlaces.has(places, employee.unitName());
            situations.put(
                    employee.id(),
                    new Situation(
                            employee.positionClass(), far ? WorkPlace.REMOTE : WorkPlace.IN_TOWN, Constraint.of(said)));
        }
        return situations;
    }

    private Map<String, Set<Circumstance>> ticked(String tenant, int year, Collection<String> ids) {
        Map<String, Set<Circumstance>> ticked = new HashMap<>();
        voices.ticked(tenant, year, ids).stream()
                .filter(each -> each.kind() == Kind.CONSTRAINT)
                .forEach(each -> ticked.computeIfAbsent(each.caseId(), id -> EnumSet.noneOf(Circumstance.class))
                        .add(Circumstance.valueOf(each.code())));
        return ticked;
    }

    private List<Employee> people(String tenant, int year, Collection<String> ids) {
        List<Employee> people = new ArrayList<>(workforce.employees(tenant, ids));
        Set<String> left = new java.util.HashSet<>(ids);
        people.forEach(each -> left.remove(each.id()));
        left.forEach(id -> people.add(workforce
                .presentOrFormer(tenant, id)
                .orElseThrow(
                        () -> new IllegalStateException("No employee for the case " + new CaseKey(tenant, year, id)))));
        return people;
    }
}
