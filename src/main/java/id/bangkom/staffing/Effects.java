package id.bangkom.staffing;

import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.Grants;
import id.bangkom.access.Groups;
import id.bangkom.access.Role;
import id.bangkom.process.TaskTransfers.Concerned;
import id.bangkom.refusal.Refusal;
import id.bangkom.staffing.Consequences.Effect;
import id.bangkom.staffing.Placements.Placement;
import id.bangkom.workforce.ImportedChanges.Headed;
import id.bangkom.workforce.ImportedChanges.Place;
import id.bangkom.workforce.ImportedChanges.Placed;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets one change take effect: the rows first, then the open tasks. The caller's transaction holds both together. */
@Component
class Effects {

    private static final List<Role> OF_THE_CITY = List.of(Role.HR_HEAD, Role.CITY_SECRETARY, Role.MAYOR);

    private static final Set<Kind> TOUCHES_OFFICES =
            EnumSet.of(Kind.LEAVE, Kind.MOVE, Kind.HEAD, Kind.VACATE, Kind.MERGE);

    private static final Set<Kind> OF_POSTS = EnumSet.of(Kind.HEAD, Kind.VACATE, Kind.MERGE);

    private static final Set<Kind> CHANGES_SUPERIORS =
            EnumSet.of(Kind.MOVE, Kind.SUPERVISOR, Kind.SECONDMENT, Kind.RETURN, Kind.HEAD, Kind.CORRECTION);

    private final Placements placements;
    private final Units units;
    private final ActingRows acting;
    private final StandInRows standIns;
    private final Grants grants;
    private final Accounts accounts;
    private final Workforce workforce;
    private final Cities cities;
    private final OpenWork work;

    Effects(
            Placements placements,
            Units units,
            ActingRows acting,
            StandInRows standIns,
            Grants grants,
            Accounts accounts,
            Workforce workforce,
            Cities cities,
            OpenWork work) {
        this.placements = placements;
        this.units = units;
        this.acting = acting;
        this.standIns = standIns;
        this.grants = grants;
        this.accounts = accounts;
        this.workforce = workforce;
        this.cities = cities;
        this.work = work;
    }

    /** @return what it did to open tasks */
    Consequences of(Change change) {
        Order order = change.order();
        String tenant = change.tenant();
        Set<String> people = new LinkedHashSet<>(concerned(tenant, order));
        Set<String> groups = new LinkedHashSet<>(groups(tenant, order));
        switch (order.kind()) {
            case JOIN -> join(tenant, order);
            case MOVE -> move(tenant, order);
            case SUPERVISOR -> place(
                    tenant,
                    order,
                    now(tenant, order).unitId(),
                    now(tenant, order).positionId());
            case SECONDMENT -> place(
                    tenant, order, order.unitId(), now(tenant, order).positionId());
            case RETURN -> place(tenant, order, workforce.successorOf(tenant, order.unitId()), order.positionId());
            case LEAVE -> leave(tenant, order);
            case HEAD -> head(tenant, order);
            case VACATE -> vacate(tenant, order.unitId());
            case MERGE -> merge(tenant, order, change.enteredBy());
            case PLANNER -> grants.give(tenant, order.employeeId(), Role.UNIT_PLANNER, order.unitId());
            case PLANNER_END -> grants.take(tenant, order.employeeId(), Role.UNIT_PLANNER, order.unitId());
            case IMPORT -> throw new IllegalArgumentException("Files have written their rows already");
            case CORRECTION -> placements.correct(
                    tenant,
                    order.employeeId(),
                    order.on(),
                    new Placement(order.unitId(), order.positionId(), order.supervisorId(), order.on(), null));
        }
        people.addAll(concerned(tenant, order));
        return new Consequences(tasks(change, people, groups));
    }

    /**
     * Lets changes of one person or post happen one after the other. To be called before anything is written: PostgreSQL
     * shares a row that a new one refers to, and two that share it cannot both have it for themselves later.
     */
    void lock(String tenant, Order order) {
        if (order.employeeId() != null) {
            placements.lock(tenant, order.employeeId());
        }
        if (OF_POSTS.contains(order.kind())) {
            Stream.of(order.unitId(), order.otherUnitId())
                    .filter(Objects::nonNull)
                    .sorted()
                    .forEach(unit -> units.lock(tenant, unit));
        }
    }

    private List<Effect> tasks(Change change, Set<String> people, Set<String> groups) {
        Order order = change.order();
        String tenant = change.tenant();
        List<Effect> effects = new ArrayList<>();
        if (order.kind() == Kind.LEAVE) {
            effects.addAll(work.personLeft(tenant, order.employeeId()));
        } else if (CHANGES_SUPERIORS.contains(order.kind())) {
            work.superiorsChanged(tenant, order.employeeId());
        }
        if (TOUCHES_OFFICES.contains(order.kind())) {
            work.officesChanged(tenant);
        }
        Set<String> cases = order.employeeId() == null ? Set.of() : Set.of(order.employeeId());
        effects.addAll(work.reconsider(
                tenant,
                new Concerned(people, groups, cases),
                order.employeeId(),
                change.id(),
                order.kind().label() + "."));
        return effects;
    }

    /** Whose tasks may be somebody else's before or after: the person, the superiors and the heads up to the top. */
    private Set<String> concerned(String tenant, Order order) {
        Set<String> people = new LinkedHashSet<>();
        if (order.employeeId() != null) {
            people.add(order.employeeId());
            workforce.supervisorOf(tenant, order.employeeId()).ifPresent(people::add);
            workforce.nextSuperiorOf(tenant, order.employeeId()).ifPresent(people::add);
        }
        if (order.unitId() != null && order.kind() != Kind.JOIN) {
            people.addAll(headsFrom(tenant, order.unitId()));
        }
        return people;
    }

    private List<String> headsFrom(String tenant, String unitId) {
        List<String> heads = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Optional<WorkUnit> unit = workforce.unit(tenant, unitId);
                unit.isPresent() && seen.add(unit.get().id());
                unit = Optional.ofNullable(unit.get().parentId()).flatMap(above -> workforce.unit(tenant, above))) {
            workforce.headOf(tenant, unit.get().id()).ifPresent(heads::add);
        }
        return heads;
    }

    /**
     * Lets roles, posts and open tasks follow rows that are there already: those of a file, at once or on their day.
     *
     * @param event names the cause, for messages that are sent once
     * @param reason Indonesian
     */
    List<Effect> ofRows(String tenant, List<Placed> places, List<Headed> heads, String event, String reason) {
        Set<String> people = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        Set<String> cases = new LinkedHashSet<>();
        List<Effect> effects = new ArrayList<>();
        Map<String, List<String>> headsByUnit = new HashMap<>();
        LocalDate today = cities.today(tenant);
        for (Headed post : heads) {
            groups.addAll(groupsOfPost(tenant, post.unitId()));
            Stream.of(post.before(), post.after()).filter(Objects::nonNull).forEach(people::add);
            losesPost(tenant, post.unitId(), post.before());
            if (post.after() != null) {
                workforce
                        .unit(tenant, post.unitId())
                        .ifPresent(unit -> takesPost(tenant, unit, Office.UNIT_HEAD, post.after(), today));
            }
            people.addAll(headsFrom(tenant, post.unitId()));
        }
        // Of those who were never here nobody has a task, and nobody's task waits for them; those whom an undo has
        // taken
        // away have left nothing behind. Both may be thousands.
        Map<String, Integer> periods = places.isEmpty() ? Map.of() : placements.periods(tenant);
        Map<String, List<String>> superiors = new HashMap<>();
        for (Placed placed : places) {
            int ever = periods.getOrDefault(placed.employeeId(), 0);
            if (placed.before() == null && ever == 1) {
                continue;
            }
            if (placed.after() == null && ever == 0) {
                people.add(placed.employeeId());
                continue;
            }
            for (Place place : new Place[] {placed.before(), placed.after()}) {
                if (place != null) {
                    people.addAll(headsByUnit.computeIfAbsent(place.unitId(), unit -> headsFrom(tenant, unit)));
                    people.addAll(superiors.computeIfAbsent(
                            Objects.toString(place.supervisorId(), ""),
                            supervisor -> superiors(tenant, place.supervisorId())));
                }
            }
            if (placed.before() == null) {
                continue;
            }
            String person = placed.employeeId();
            people.add(person);
            cases.add(person);
            if (placed.after() == null) {
                groups.addAll(groupsOf(tenant, person));
                leavesService(tenant, person);
                effects.addAll(work.personLeft(tenant, person));
            } else {
                if (placed.isMoved()) {
                    groups.addAll(groupsOf(tenant, person));
                    leavesUnit(
                            tenant,
                            person,
                            placed.before().unitId(),
                            placed.after().unitId());
                }
                work.superiorsChanged(tenant, person);
            }
        }
        if (!groups.isEmpty()) {
            work.officesChanged(tenant);
        }
        if (!people.isEmpty()) {
            effects.addAll(work.reconsider(tenant, new Concerned(people, groups, cases), null, event, reason));
        }
        return effects;
    }

    private List<String> superiors(String tenant, String supervisorId) {
        return Stream.iterate(
                        Optional.ofNullable(supervisorId),
                        Optional::isPresent,
                        each -> workforce.supervisorOf(tenant, each.get()))
                .limit(2)
                .flatMap(Optional::stream)
                .toList();
    }

    private Set<String> groupsOf(String tenant, String employeeId) {
        Set<String> groups = new LinkedHashSet<>();
        accounts.byId(employeeId).ifPresent(account -> groups.addAll(account.groups()));
        groups.remove(Groups.of(tenant, Role.EMPLOYEE));
        return groups;
    }

    private static Set<String> groupsOfPost(String tenant, String unitId) {
        Set<String> groups = new LinkedHashSet<>();
        groups.add(Groups.of(tenant, Role.UNIT_HEAD, unitId));
        groups.add(Groups.of(tenant, Role.UNIT_PLANNER, unitId));
        Stream.of(Role.HR_ANALYST, Role.HR_HEAD, Role.CITY_SECRETARY, Role.MAYOR)
                .forEach(role -> groups.add(Groups.of(tenant, role)));
        return groups;
    }

    /** Groups whose tasks may belong elsewhere: those of a leaver or mover, of a unit that gets a head or ends, of the offices. */
    private Set<String> groups(String tenant, Order order) {
        Set<String> groups = new LinkedHashSet<>();
        if (order.kind() == Kind.LEAVE || order.kind() == Kind.MOVE) {
            groups.addAll(groupsOf(tenant, order.employeeId()));
        }
        if (order.kind() == Kind.PLANNER_END) {
            groups.add(Groups.of(tenant, Role.UNIT_PLANNER, order.unitId()));
        }
        if (order.kind() == Kind.HEAD || order.kind() == Kind.VACATE || order.kind() == Kind.MERGE) {
            groups.addAll(groupsOfPost(tenant, order.unitId()));
        }
        return groups;
    }

    // what happens to people

    private void join(String tenant, Order order) {
        placements.begin(
                tenant,
                order.employeeId(),
                new Placement(order.unitId(), order.positionId(), order.supervisorId(), order.on(), null));
        grants.give(tenant, order.employeeId(), Role.EMPLOYEE, null);
        grants.activate(tenant, order.employeeId());
    }

    private void move(String tenant, Order order) {
        String before = now(tenant, order).unitId();
        place(tenant, order, order.unitId(), order.positionId());
        leavesUnit(tenant, order.employeeId(), before, order.unitId());
    }

    /** Whoever goes to another unit no longer heads the former one; to another agency, does nothing more for it at all. */
    private void leavesUnit(String tenant, String employeeId, String beforeUnit, String afterUnit) {
        for (String unit : units.headedBy(tenant, employeeId, cities.today(tenant))) {
            if (!unit.equals(afterUnit)) {
                vacate(tenant, unit);
            }
        }
        String before = planningUnit(tenant, beforeUnit);
        if (!before.equals(planningUnit(tenant, afterUnit))) {
            grants.take(tenant, employeeId, Role.UNIT_PLANNER, before);
            grants.take(tenant, employeeId, Role.UNIT_HEAD, before);
            grants.take(tenant, employeeId, Role.HR_ANALYST, null);
        }
    }

    private String planningUnit(String tenant, String unitId) {
        return workforce.planningUnitOf(tenant, unitId).map(WorkUnit::id).orElse(unitId);
    }

    private void place(String tenant, Order order, String unitId, String positionId) {
        placements.begin(
                tenant, order.employeeId(), new Placement(unitId, positionId, order.supervisorId(), order.on(), null));
    }

    private Placement now(String tenant, Order order) {
        return placements
                .on(tenant, order.employeeId(), order.on())
                .orElseThrow(() -> Refusal.conflict("Pegawai ini tidak mempunyai penempatan pada tanggal itu."));
    }

    private void leave(String tenant, Order order) {
        placements.end(tenant, order.employeeId(), order.on());
        leavesService(tenant, order.employeeId());
    }

    private void leavesService(String tenant, String employeeId) {
        LocalDate today = cities.today(tenant);
        for (String unit : units.headedBy(tenant, employeeId, today)) {
            units.head(tenant, unit, null);
        }
        acting.personEnds(tenant, employeeId, today.minusDays(1), "Pejabat tidak lagi bertugas.");
        standIns.personEnds(tenant, employeeId, today.minusDays(1));
        grants.close(tenant, employeeId, today);
    }

    // what happens to units

    private void head(String tenant, Order order) {
        WorkUnit unit =
                workforce.unit(tenant, order.unitId()).orElseThrow(() -> Refusal.conflict("Unit ini tidak ada lagi."));
        vacate(tenant, unit.id());
        if (order.positionId() != null) {
            place(tenant, order, unit.id(), order.positionId());
        }
        units.head(tenant, unit.id(), order.employeeId());
        takesPost(tenant, unit, order.office(), order.employeeId(), order.on());
    }

    private void takesPost(String tenant, WorkUnit unit, Office office, String employeeId, LocalDate on) {
        if (unit.kind().plans()) {
            grants.give(tenant, employeeId, Role.UNIT_HEAD, unit.id());
        }
        if (office != Office.UNIT_HEAD) {
            grants.holders(tenant, office.role(), null).stream()
                    .filter(former -> !former.equals(employeeId))
                    .forEach(former -> grants.take(tenant, former, office.role(), null));
            grants.give(tenant, employeeId, office.role(), null);
        }
        // A definitive official is there: nobody acts for the post any more.
        acting.unitEnds(tenant, unit.id(), office, on.minusDays(1), "Pejabat definitif mulai bertugas.");
    }

    private void vacate(String tenant, String unitId) {
        String former = workforce.unit(tenant, unitId).map(WorkUnit::headId).orElse(null);
        if (former != null) {
            units.head(tenant, unitId, null);
        }
        losesPost(tenant, unitId, former);
    }

    /** @param former null when nobody headed the unit */
    private void losesPost(String tenant, String unitId, String former) {
        grants.holders(tenant, Role.UNIT_HEAD, unitId)
                .forEach(holder -> grants.take(tenant, holder, Role.UNIT_HEAD, unitId));
        if (former != null) {
            OF_THE_CITY.forEach(role -> grants.take(tenant, former, role, null));
        }
    }

    private void merge(String tenant, Order order, String by) {
        String formerHead =
                workforce.unit(tenant, order.unitId()).map(WorkUnit::headId).orElse(null);
        List<String> planners = grants.holders(tenant, Role.UNIT_PLANNER, order.unitId());
        vacate(tenant, order.unitId());
        for (String person : placements.in(tenant, order.unitId(), order.on())) {
            Placement before = placements.on(tenant, person, order.on()).orElseThrow();
            placements.begin(
                    tenant,
                    person,
                    new Placement(
                            order.otherUnitId(),
                            before.positionId(),
                            Objects.equals(before.supervisorId(), formerHead) ? null : before.supervisorId(),
                            order.on(),
                            null));
        }
        planners.forEach(planner -> {
            grants.take(tenant, planner, Role.UNIT_PLANNER, order.unitId());
            grants.give(tenant, planner, Role.UNIT_PLANNER, order.otherUnitId());
        });
        acting.unitEnds(tenant, order.unitId(), null, order.on().minusDays(1), "Unit digabungkan.");
        units.merge(tenant, order.unitId(), order.otherUnitId(), order.on());
        work.unitMerged(tenant, order.unitId(), order.otherUnitId(), by);
    }
}
