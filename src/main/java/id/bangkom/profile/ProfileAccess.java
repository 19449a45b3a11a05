package id.bangkom.profile;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.Groups;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Whose profiles somebody may see. People see their own; supervisors that of those they supervise today; the HR agency that
 * of everybody in its city. Units: their head (also an acting one) and their planners, and the HR agency. For all others a
 * profile is not there.
 */
@Component
class ProfileAccess {

    static final String PEOPLE = "/profil";
    static final String UNITS = "/profil-unit";

    private final Workforce workforce;
    private final Accounts accounts;

    ProfileAccess(Workforce workforce, Accounts accounts) {
        this.workforce = workforce;
        this.accounts = accounts;
    }

    @Configuration(proxyBeanMethods = false)
    static class Pages {

        @Bean
        PageRule profilesRule() {
            return PageRule.everyone(PEOPLE + "/**");
        }

        @Bean
        PageRule unitProfilesRule() {
            return PageRule.only(UNITS + "/**", Role.HR_ANALYST, Role.HR_HEAD, Role.UNIT_HEAD, Role.UNIT_PLANNER);
        }

        @Bean
        PortalLink profileLink() {
            return PortalLink.officials(15, PortalMenu.DAILY, "Profil", PEOPLE);
        }

        @Bean
        PortalLink unitProfilesLink() {
            return PortalLink.only(
                    54,
                    PortalMenu.COMPETENCY,
                    "Profil unit",
                    UNITS,
                    Role.HR_ANALYST,
                    Role.HR_HEAD,
                    Role.UNIT_HEAD,
                    Role.UNIT_PLANNER);
        }
    }

    static boolean isHr(CurrentUser user) {
        return user.hasAny(Role.HR_ANALYST, Role.HR_HEAD);
    }

    /** @throws Refusal when there is no such person for this one */
    Employee person(CurrentUser user, String employeeId) {
        String tenant = user.tenant();
        if (isHr(user)) {
            return workforce.presentOrFormer(tenant, employeeId).orElseThrow(ProfileAccess::noPerson);
        }
        return workforce
                .employee(tenant, employeeId)
                .filter(found -> employeeId.equals(user.userId())
                        || workforce
                                .supervisorOf(tenant, employeeId)
                                .filter(user.userId()::equals)
                                .isPresent())
                .orElseThrow(ProfileAccess::noPerson);
    }

    private static Refusal noPerson() {
        return Refusal.notFound("Profil tidak ditemukan. Profil hanya dapat dilihat oleh pegawai yang bersangkutan,"
                + " atasan langsungnya, dan BKPSDM.");
    }

    /** The units whose profile the person may see, each before those below it. */
    List<WorkUnit> units(CurrentUser user) {
        List<WorkUnit> all = workforce.units(user.tenant());
        if (isHr(user)) {
            return all;
        }
        Set<String> groups = accounts.byId(user.userId()).map(Account::groups).orElse(Set.of());
        Set<String> own = new HashSet<>();
        return all.stream()
                .filter(unit -> {
                    boolean mine = own.contains(unit.parentId())
                            || groups.contains(Groups.of(user.tenant(), Role.UNIT_HEAD, unit.id()))
                            || groups.contains(Groups.of(user.tenant(), Role.UNIT_PLANNER, unit.id()));
                    return mine && own.add(unit.id());
                })
                .toList();
    }

    /** @throws Refusal when there is no such unit for this person */
    WorkUnit unit(CurrentUser user, String unitId) {
        return units(user).stream()
                .filter(unit -> unit.id().equals(unitId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("Profil unit tidak ditemukan. Profil unit hanya dapat dilihat oleh"
                        + " kepala dan pengelola kepegawaian unit itu, dan BKPSDM."));
    }
}
