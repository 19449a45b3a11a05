package id.bangkom.hcdp;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.Groups;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.cycle.Cycles;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who may see and do what around the city plan. */
@Component
class HcdpAccess {

    static final String YEAR = "/rencana-kota/{year:\\d{4}}";

    private final Accounts accounts;
    private final Workforce workforce;
    private final Cycles cycles;

    HcdpAccess(Accounts accounts, Workforce workforce, Cycles cycles) {
        this.accounts = accounts;
        this.workforce = workforce;
        this.cycles = cycles;
    }

    /** These pages stand below one of another module, whose rule would speak for them, too. */
    @Configuration(proxyBeanMethods = false)
    static class Pages {

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        PageRule planLinesRule() {
            return PageRule.only(
                    "/rencana-kota/*/baris/**", Role.HR_ANALYST, Role.HR_HEAD, Role.CITY_SECRETARY, Role.MAYOR);
        }

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        PageRule planFileRule() {
            return PageRule.only(
                    "/rencana-kota/*/unduh.xlsx", Role.HR_ANALYST, Role.HR_HEAD, Role.CITY_SECRETARY, Role.MAYOR);
        }

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        PageRule findingsRule() {
            return PageRule.only("/rencana-kota/*/temuan/**", Role.HR_ANALYST, Role.HR_HEAD);
        }

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        PageRule meetingsRule() {
            return PageRule.only(
                    "/rencana-kota/*/rapat/**", Role.HR_ANALYST, Role.HR_HEAD, Role.UNIT_PLANNER, Role.UNIT_HEAD);
        }

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        PageRule hcdpRule() {
            return PageRule.only(
                    "/hcdp",
                    Role.HR_ANALYST,
                    Role.HR_HEAD,
                    Role.CITY_SECRETARY,
                    Role.MAYOR,
                    Role.UNIT_PLANNER,
                    Role.UNIT_HEAD);
        }

        @Bean
        PageRule framesRule() {
            return PageRule.only("/hcdp/**", Role.HR_ANALYST, Role.HR_HEAD, Role.CITY_SECRETARY, Role.MAYOR);
        }

        @Bean
        PortalLink hcdpLink() {
            return PortalLink.only(
                    37,
                    PortalMenu.YEAR,
                    "HCDP",
                    "/hcdp",
                    Role.HR_ANALYST,
                    Role.HR_HEAD,
                    Role.CITY_SECRETARY,
                    Role.MAYOR,
                    Role.UNIT_PLANNER,
                    Role.UNIT_HEAD);
        }
    }

    static boolean isAgency(CurrentUser user) {
        return user.hasAny(Role.HR_ANALYST, Role.HR_HEAD);
    }

    /** @throws Refusal when the year was never opened */
    void requireCycle(CurrentUser user, int year) {
        if (cycles.find(user.tenant(), year).isEmpty()) {
            throw Refusal.notFound("Siklus tahun " + year + " belum dibuka.");
        }
    }

    /** @throws Refusal when this person does not work for the HR agency as one of these */
    void require(Actor actor, String what, Role... roles) {
        if (accounts.byId(actor.userId())
                .filter(Account::active)
                .filter(account -> account.tenant().equals(actor.tenant()))
                .filter(account -> Set.of(roles).stream().anyMatch(account.roles()::contains))
                .isEmpty()) {
            throw Refusal.forbidden(what);
        }
    }

    /** The planning units whose meetings the person may read: for the HR agency all, else the own ones. */
    List<WorkUnit> units(CurrentUser user) {
        List<WorkUnit> all = workforce.planningUnits(user.tenant());
        if (isAgency(user)) {
            return all;
        }
        Set<String> groups = accounts.byId(user.userId())
                .filter(Account::active)
                .map(Account::groups)
                .orElse(Set.of());
        return all.stream()
                .filter(unit -> groups.contains(Groups.of(user.tenant(), Role.UNIT_HEAD, unit.id()))
                        || groups.contains(Groups.of(user.tenant(), Role.UNIT_PLANNER, unit.id())))
                .toList();
    }
}
