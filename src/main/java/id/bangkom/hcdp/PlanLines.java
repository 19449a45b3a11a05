package id.bangkom.hcdp;

import id.bangkom.competency.Competencies;
import id.bangkom.competency.Competency;
import id.bangkom.cycle.CityPlanSource.PlannedItem;
import id.bangkom.cycle.CityPlanStandings;
import id.bangkom.hcdp.PlanLine.Activity;
import id.bangkom.plan.PlannedWork;
import id.bangkom.plan.PlannedWork.Work;
import id.bangkom.training.Catalogue;
import id.bangkom.training.Programme;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the activities of a city plan together to lines. */
@Component
class PlanLines {

    private final CityPlanStandings standings;
    private final PlannedWork planned;
    private final AmountRows amounts;
    private final Workforce workforce;
    private final Catalogue catalogue;
    private final Competencies competencies;

    PlanLines(
            CityPlanStandings standings,
            PlannedWork planned,
            AmountRows amounts,
            Workforce workforce,
            Catalogue catalogue,
            Competencies competencies) {
        this.standings = standings;
        this.planned = planned;
        this.amounts = amounts;
        this.workforce = workforce;
        this.catalogue = catalogue;
        this.competencies = competencies;
    }

    /** The activities of the city plan of which a unit's plan knows more. */
    List<Activity> activities(String tenant, int year) {
        Map<String, Work> work =
                planned.of(tenant, year).stream().collect(Collectors.toMap(Work::itemId, Function.identity()));
        return standings.items(tenant, year).stream()
                .filter(item -> work.containsKey(item.id()))
                .map(item -> new Activity(item, work.get(item.id())))
                .toList();
    }

    /** By unit, programme, quarter and source; empty when there is no city plan. */
    List<PlanLine> of(String tenant, int year) {
        Map<String, List<Activity>> groups = new LinkedHashMap<>();
        List<Activity> activities = activities(tenant, year);
        activities.forEach(each -> groups.computeIfAbsent(code(year, each.work()), code -> new ArrayList<>())
                .add(each));
        Map<String, Programme> programmes = catalogue
                .programmes(
                        tenant,
                        activities.stream()
                                .map(each -> each.work().programmeId())
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(Programme::id, Function.identity()));
        Map<String, String> names =
                competencies.dictionary(tenant).stream().collect(Collectors.toMap(Competency::id, Competency::name));
        Map<String, WorkUnit> units = new HashMap<>();
        Map<String, String> unitCodes = amounts.unitCodes(tenant);
        Map<String, Long> approved = amounts.of(tenant, year);
        List<PlanLine> lines = new ArrayList<>();
        groups.forEach((code, group) -> {
            Work first = group.get(0).work();
            WorkUnit unit = units.computeIfAbsent(
                    first.unitId(),
                    id -> workforce.presentOrFormerUnit(tenant, id).orElse(null));
            Programme programme = programmes.get(first.programmeId());
            lines.add(new PlanLine(
                    code,
                    first.unitId(),
                    unitCodes.getOrDefault(first.unitId(), first.unitId()),
                    unit == null ? first.unitId() : unit.name(),
                    first.title(),
                    programme == null
                            ? first.kind()
                            : programme.type().form().label() + ": "
                                    + programme.type().label(),
                    group.stream()
                            .map(each -> each.work().competencyId())
                            .filter(Objects::nonNull)
                            .map(id -> names.getOrDefault(id, id))
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(", ")),
                    first.quarter(),
                    first.source(),
                    group,
                    approved.get(code)));
        });
        lines.sort(Comparator.comparing(PlanLine::unit)
                .thenComparing(PlanLine::programme)
                .thenComparing(PlanLine::code));
        return lines;
    }

    /** As long as a unit plans the same activities from the same source, its lines have the same codes. */
    private static String code(int year, Work work) {
        return String.join(
                "/",
                String.valueOf(year),
                work.unitId(),
                work.programmeId(),
                work.quarter().name(),
                work.source() == null ? "TANPA" : work.source().name());
    }

    /** IDR of what is funded in the whole city plan, whether or not a line knows it. */
    long total(String tenant, int year) {
        return standings.items(tenant, year).stream()
                .filter(item -> item.standing() == id.bangkom.cycle.ItemStanding.FUNDED)
                .mapToLong(PlannedItem::cost)
                .sum();
    }
}
