package id.bangkom.reports;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.Groups;
import id.bangkom.access.Role;
import id.bangkom.cycle.Cycles;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The one place that says who reads reports on what: the HR agency, the secretary and the mayor on the city; heads (also
 * acting ones) and planners on their own unit. For all others there are no reports.
 */
@Component
public class ReportAccess {

    private final Workforce workforce;
    private final Accounts accounts;
    private final Cycles cycles;

    ReportAccess(Workforce workforce, Accounts accounts, Cycles cycles) {
        this.workforce = workforce;
        this.accounts = accounts;
        this.cycles = cycles;
    }

    /** @throws Refusal when there are no reports for this person, or none of that year */
    public Scope scope(CurrentUser user, int year) {
        Scope scope = scope(user);
        if (cycles.find(user.tenant(), year).isEmpty()) {
            throw Refusal.notFound("Siklus tahun " + year + " belum dibuka.");
        }
        return scope;
    }

    /** @throws Refusal when there are no reports for this person */
    public Scope scope(CurrentUser user) {
        String tenant = user.tenant();
        boolean hr = user.hasAny(Role.HR_ANALYST, Role.HR_HEAD);
        boolean city = hr || user.hasAny(Role.CITY_SECRETARY, Role.MAYOR);
        Set<String> groups = accounts.byId(user.userId())
                .filter(Account::active)
                .map(Account::groups)
                .orElse(Set.of());
        List<WorkUnit> all = workforce.planningUnits(tenant);
        Set<String> led = with(all, groups, tenant, Role.UNIT_HEAD);
        Set<String> planned = with(all, groups, tenant, Role.UNIT_PLANNER);
        List<WorkUnit> seen = all.stream()
                .filter(unit -> city || led.contains(unit.id()) || planned.contains(unit.id()))
                .toList();
        if (!city && seen.isEmpty()) {
            throw none();
        }
        return new Scope(
                city,
                hr,
                seen,
                led,
                seen.stream()
                        .map(WorkUnit::id)
                        .filter(unit -> led.contains(unit) || planned.contains(unit))
                        .collect(Collectors.toSet()),
                planning(workforce.units(tenant)));
    }

    private static Set<String> with(List<WorkUnit> units, Set<String> groups, String tenant, Role role) {
        return units.stream()
                .map(WorkUnit::id)
                .filter(unit -> groups.contains(Groups.of(tenant, role, unit)))
                .collect(Collectors.toSet());
    }

    /** @param units those above before those below */
    private static Map<String, String> planning(List<WorkUnit> units) {
        Map<String, String> planning = new HashMap<>();
        for (WorkUnit unit : units) {
            String own = unit.kind().plans() ? unit.id() : planning.get(unit.parentId());
            if (own != null) {
                planning.put(unit.id(), own);
            }
        }
        return planning;
    }

    /** A planning unit with all units below it that belong to it, whoever asks. */
    public Set<String> below(String tenant, String planningUnit) {
        return planning(workforce.units(tenant)).entrySet().stream()
                .filter(each -> each.getValue().equals(planningUnit))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The year that somebody who names none means: the latest one that was opened, else this one. */
    public int latest(String tenant, int otherwise) {
        return cycles.all(tenant).stream()
                .findFirst()
                .map(Cycles.CycleOfYear::year)
                .orElse(otherwise);
    }

    /** The years of which there are reports, the latest first. */
    public List<Integer> years(String tenant) {
        return cycles.all(tenant).stream().map(Cycles.CycleOfYear::year).toList();
    }

    /** What those are told for whom there is no report: the same as when there is nothing. */
    public static Refusal none() {
        return Refusal.notFound(
                "Laporan tidak ditemukan. Laporan kota hanya dapat dilihat oleh BKPSDM, Sekretaris Daerah,"
                        + " dan Wali Kota; laporan unit oleh kepala dan pengelola kepegawaian unit itu.");
    }
}
