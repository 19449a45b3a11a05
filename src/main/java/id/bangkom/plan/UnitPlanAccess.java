package id.bangkom.plan;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.Groups;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.plan.UnitPlans.Plan;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Whose unit plans somebody may see: planners and heads (also acting ones) that of their unit and of a unit whose work it
 * carries on after a merger, the HR agency those of its city. For all others a plan is not there.
 */
@Component
class UnitPlanAccess {

    static final String PLANS = "/rencana-unit";

    private final UnitPlans plans;
    private final Workforce workforce;
    private final Accounts accounts;

    UnitPlanAccess(UnitPlans plans, Workforce workforce, Accounts accounts) {
        this.plans = plans;
        this.workforce = workforce;
        this.accounts = accounts;
    }

    @Configuration(proxyBeanMethods = false)
    static class Pages {

        @Bean
        PageRule unitPlansRule() {
            return PageRule.only(PLANS + "/**", Role.HR_ANALYST, Role.HR_HEAD, Role.UNIT_PLANNER, Role.UNIT_HEAD);
        }

        @Bean
        PortalLink unitPlansLink() {
            return PortalLink.only(
                    36,
                    PortalMenu.YEAR,
                    "Rencana unit",
                    PLANS,
                    Role.HR_ANALYST,
                    Role.HR_HEAD,
                    Role.UNIT_PLANNER,
                    Role.UNIT_HEAD);
        }
    }

    /** The latest plans of a year that the person may see. */
    List<Plan> plans(CurrentUser user, int year) {
        List<Plan> all = plans.latest(user.tenant(), year);
        if (user.hasAny(Role.HR_ANALYST, Role.HR_HEAD)) {
            return all;
        }
        Set<String> groups = accounts.byId(user.userId())
                .filter(Account::active)
                .map(Account::groups)
                .orElse(Set.of());
        return all.stream()
                .filter(plan -> {
                    String unit = workforce.successorOf(user.tenant(), plan.unitId());
                    return groups.contains(Groups.of(user.tenant(), Role.UNIT_HEAD, unit))
                            || groups.contains(Groups.of(user.tenant(), Role.UNIT_PLANNER, unit));
                })
                .toList();
    }

    /** @throws Refusal when there is no such plan for this person */
    Plan plan(CurrentUser user, int year, String unitId) {
        return plans(user, year).stream()
                .filter(plan -> plan.unitId().equals(unitId))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.notFound("Rencana unit tidak ditemukan. Rencana unit hanya dapat dilihat oleh"
                                + " perencana dan kepala perangkat daerah itu, dan BKPSDM."));
    }
}
