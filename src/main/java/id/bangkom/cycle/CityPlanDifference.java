package id.bangkom.cycle;

import id.bangkom.cycle.CityPlanChanges.Change;
import id.bangkom.cycle.CityPlanRepository.Plan;
import id.bangkom.cycle.CityPlanSource.UnitPlan;
import id.bangkom.cycle.CityPlanView.ChangeRow;
import id.bangkom.cycle.CityPlanView.ChangedUnitRow;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Words;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What differs between versions of the city plan, in words. */
@Component
class CityPlanDifference {

    /** More items than this nobody reads in a form. */
    private static final int MOST = 100;

    private final CityPlanVersions versions;
    private final Workforce workforce;
    private final Clock clock;

    CityPlanDifference(CityPlanVersions versions, Workforce workforce, Clock clock) {
        this.versions = versions;
        this.workforce = workforce;
        this.clock = clock;
    }

    /** For a form. */
    record Shown(String note, List<ChangedUnitRow> units, List<ChangeRow> items) {}

    /** What is new to this person, who has the plan before their eyes now, which is noted. */
    Shown since(CaseKey key, Plan plan, Actor actor, List<UnitPlan> unitPlans) {
        Optional<Integer> known =
                versions.seen(key.tenant(), key.year(), actor.userId(), plan.version(), clock.instant());
        if (known.isEmpty()) {
            return new Shown(
                    "Rencana kota versi " + plan.version()
                            + ". Belum ada yang berubah sejak Anda pertama kali melihatnya.",
                    List.of(),
                    List.of());
        }
        return between(key, known.get(), plan.version(), unitPlans);
    }

    private Shown between(CaseKey key, int from, int to, List<UnitPlan> unitPlans) {
        List<Change> changes = versions.between(key.tenant(), key.year(), from, to);
        Map<String, String> names =
                unitPlans.stream().collect(Collectors.toMap(UnitPlan::unitId, UnitPlan::unit, (one, same) -> one));
        return new Shown(
                note(from, to, changes),
                units(changes, names),
                items(key.tenant(), changes.subList(0, Math.min(MOST, changes.size())), names));
    }

    private static String note(int from, int to, List<Change> changes) {
        if (changes.isEmpty()) {
            return "Rencana kota versi " + to + ". Isinya sama dengan versi " + from + " yang Anda lihat sebelumnya.";
        }
        long units = changes.stream().map(Change::unitId).distinct().count();
        return "Rencana kota versi " + to + ". Sejak versi " + from + " yang Anda lihat sebelumnya, "
                + Words.number(changes.size(), 0) + " kegiatan pada " + Words.number((int) units, 0)
                + " unit berubah."
                + (changes.size() > MOST ? " Ditampilkan " + MOST + " kegiatan yang pertama." : "");
    }

    private static List<ChangedUnitRow> units(List<Change> changes, Map<String, String> names) {
        Map<String, List<Change>> byUnit =
                new TreeMap<>(changes.stream().collect(Collectors.groupingBy(change -> name(names, change.unitId()))));
        return byUnit.entrySet().stream()
                .map(unit -> new ChangedUnitRow(
                        unit.getKey(),
                        Words.number(unit.getValue().size(), 0),
                        money(unit.getValue(), Change::fundedBefore),
                        money(unit.getValue(), Change::funded)))
                .toList();
    }

    private static String money(List<Change> changes, ToLongFunction<Change> amount) {
        return Words.money(changes.stream().mapToLong(amount).sum());
    }

    private List<ChangeRow> items(String tenant, List<Change> changes, Map<String, String> names) {
        Map<String, String> people =
                workforce
                        .employees(
                                tenant, changes.stream().map(Change::employeeId).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Employee::id, Employee::name));
        return changes.stream()
                .map(change -> new ChangeRow(
                        name(names, change.unitId()),
                        people.getOrDefault(change.employeeId(), "Pegawai yang sudah keluar") + ": "
                                + change.programme(),
                        standing(change.standingBefore(), change.costBefore(), null),
                        standing(change.standing(), change.cost(), change.reason())))
                .toList();
    }

    private static String standing(ItemStanding standing, Long cost, String reason) {
        return standing == null
                ? "Tidak ada dalam rencana"
                : standing.label() + ", " + Words.money(cost) + (reason == null ? "" : ". " + reason);
    }

    private static String name(Map<String, String> names, String unitId) {
        return names.getOrDefault(unitId, unitId);
    }
}
