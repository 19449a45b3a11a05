package id.bangkom.staffing;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Groups;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.workforce.Position;
import id.bangkom.workforce.UnitKind;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** People, units, positions and changes in words, for pages. */
@Component
class Named {

    private final Accounts accounts;
    private final Workforce workforce;
    private final People people;

    Named(Accounts accounts, Workforce workforce, People people) {
        this.accounts = accounts;
        this.workforce = workforce;
        this.people = people;
    }

    String person(String accountId) {
        return accountId == null
                ? "-"
                : accounts.byId(accountId).map(Account::displayName).orElse("-");
    }

    String unit(String tenant, String unitId) {
        return unitId == null
                ? "-"
                : workforce
                        .presentOrFormerUnit(tenant, unitId)
                        .map(WorkUnit::name)
                        .orElse("-");
    }

    String position(String tenant, String positionId) {
        return positionId == null
                ? "-"
                : workforce.position(tenant, positionId).map(Position::title).orElse("-");
    }

    /** A person, or in words the members of a group. */
    String holder(String tenant, String accountOrGroup) {
        if (accountOrGroup == null) {
            return "-";
        }
        if (!accountOrGroup.startsWith(tenant + ".")) {
            return person(accountOrGroup);
        }
        List<Account> members = accounts.inGroup(accountOrGroup);
        return members.isEmpty()
                ? "belum ada pejabat"
                : members.stream().map(Account::displayName).limit(3).collect(Collectors.joining(", "))
                        + (members.size() > 3 ? ", dan lainnya" : "");
    }

    /** What was asked for, in one sentence. */
    String order(String tenant, Order order) {
        String day = Words.date(order.on());
        String who = order.employeeId() == null ? "" : person(order.employeeId());
        return switch (order.kind()) {
            case JOIN -> who + " masuk pada " + day + " di " + place(tenant, order) + ".";
            case MOVE -> who + " pindah mulai " + day + " ke " + place(tenant, order) + ".";
            case SUPERVISOR -> "Atasan langsung " + who + " mulai " + day + " adalah " + superior(order) + ".";
            case SECONDMENT -> who + " detasering dari " + day + " sampai " + Words.date(order.until()) + " di "
                    + unit(tenant, order.unitId()) + ", atasan " + superior(order) + ".";
            case RETURN -> who + " kembali mulai " + day + " ke " + place(tenant, order) + ".";
            case LEAVE -> who + " berhenti bertugas mulai " + day + " ("
                    + order.leaveKind().label().toLowerCase(Words.INDONESIAN) + ").";
            case HEAD -> who + " menjadi " + order.office().label() + " pada " + unit(tenant, order.unitId())
                    + " mulai " + day + ".";
            case VACATE -> "Jabatan kepala " + unit(tenant, order.unitId()) + " kosong mulai " + day + ".";
            case MERGE -> unit(tenant, order.unitId()) + " digabungkan ke " + unit(tenant, order.otherUnitId())
                    + " mulai " + day + ".";
            case PLANNER -> who + " menjadi pengelola kepegawaian " + unit(tenant, order.unitId()) + " mulai " + day
                    + ".";
            case PLANNER_END -> who + " tidak lagi pengelola kepegawaian " + unit(tenant, order.unitId()) + " mulai "
                    + day + ".";
            case IMPORT -> order.reason();
            case CORRECTION -> "Penempatan " + who + " sejak " + day + " dikoreksi menjadi " + place(tenant, order)
                    + ".";
        };
    }

    private String place(String tenant, Order order) {
        return unit(tenant, order.unitId()) + ", jabatan " + position(tenant, order.positionId()) + ", atasan "
                + superior(order);
    }

    private String superior(Order order) {
        return order.supervisorId() == null ? "kepala unit" : person(order.supervisorId());
    }

    /** All units of today, those below indented. */
    List<Option> units(String tenant) {
        Hierarchy units = new Hierarchy(workforce.units(tenant));
        return units.all().stream()
                .map(unit -> new Option("– ".repeat(units.depth(unit.id())) + unit.name(), unit.id()))
                .toList();
    }

    /** The units that draft a plan, by name. */
    List<Option> agencies(String tenant) {
        return workforce.planningUnits(tenant).stream()
                .map(unit -> new Option(unit.name(), unit.id()))
                .toList();
    }

    /** Who can supervise people of a unit: the leaders of its agency and the heads above it. */
    List<Option> supervisors(String tenant, String unitId) {
        if (unitId == null) {
            return List.of();
        }
        Hierarchy units = new Hierarchy(workforce.units(tenant));
        List<Option> leaders = people.leaders(tenant, units.below(units.agency(unitId)));
        Set<String> known = leaders.stream().map(Option::value).collect(Collectors.toSet());
        return Stream.concat(leaders.stream(), cityOffices(tenant).filter(option -> !known.contains(option.value())))
                .toList();
    }

    private Stream<Option> cityOffices(String tenant) {
        return Stream.of(Office.CITY_SECRETARY, Office.MAYOR)
                .flatMap(office -> accounts.inGroup(Groups.of(tenant, office.role())).stream()
                        .map(account -> new Option(account.displayName() + ", " + office.label(), account.id())));
    }

    /** The units that can be merged into another one. */
    boolean isCity(WorkUnit unit) {
        return unit.kind() == UnitKind.CITY;
    }
}
