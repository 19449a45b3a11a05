package id.bangkom.cycle;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.Groups;
import id.bangkom.access.Role;
import id.bangkom.workforce.ActingOfficial;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.UnitKind;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who holds the city's offices today, and which of them hold theirs as Plt. or Plh. */
@Component
class Officials {

    private final Accounts accounts;
    private final Cities cities;
    private final Workforce workforce;

    Officials(Accounts accounts, Cities cities, Workforce workforce) {
        this.accounts = accounts;
        this.cities = cities;
        this.workforce = workforce;
    }

    /** The office in words. */
    String label(Role role) {
        return switch (role) {
            case HR_ANALYST -> "Analis SDM BKPSDM";
            case HR_HEAD -> "Kepala BKPSDM";
            case CITY_SECRETARY -> "Sekretaris Daerah";
            case MAYOR -> "Wali Kota";
            default -> throw new IllegalArgumentException(role + " is no office of the city plan");
        };
    }

    List<Account> holders(String tenant, Role role) {
        return accounts.inGroup(Groups.of(tenant, role));
    }

    /**
     * The title under which somebody acts in this office today, for example "Plt. Sekretaris Daerah"; empty for the
     * definitive official and for one who acts in some other office. A Penjabat (Pj.) is entered as definitive.
     */
    Optional<String> actingTitle(String tenant, String accountId, Role role) {
        return workforce.actingOffices(tenant, accountId, cities.today(tenant)).stream()
                .filter(acting ->
                        acting.role() == role || (acting.role() == Role.UNIT_HEAD && isOffice(tenant, acting, role)))
                .map(ActingOfficial::title)
                .findFirst();
    }

    private boolean isOffice(String tenant, ActingOfficial acting, Role role) {
        return switch (role) {
            case HR_HEAD -> agencies(tenant).contains(acting.unitId());
            case CITY_SECRETARY -> acting.office().startsWith("Sekretaris Daerah");
            case MAYOR -> workforce
                    .unit(tenant, acting.unitId())
                    .filter(unit -> unit.kind() == UnitKind.CITY)
                    .isPresent();
            default -> false;
        };
    }

    /** The HR agency is the unit that its analysts work for. */
    private Set<String> agencies(String tenant) {
        return holders(tenant, Role.HR_ANALYST).stream()
                .flatMap(account -> workforce.employee(tenant, account.id()).stream())
                .map(Employee::unitId)
                .flatMap(unit -> workforce.planningUnitOf(tenant, unit).stream())
                .map(WorkUnit::id)
                .collect(Collectors.toSet());
    }

    String name(String accountId) {
        return accountId == null
                ? "Sistem"
                : accounts.byId(accountId).map(Account::displayName).orElse("-");
    }

    boolean holds(String tenant, String accountId, Role role) {
        return accounts.byId(accountId)
                .filter(account -> account.active() && account.tenant().equals(tenant))
                .filter(account -> account.roles().contains(role))
                .isPresent();
    }
}
