package id.bangkom.cycle.web;

import id.bangkom.access.CurrentUser;
import id.bangkom.access.Role;
import id.bangkom.portal.PortalSection;
import java.util.List;
import org.springframework.stereotype.Component;

/** On the landing page of those who steer the year: how far it is. */
@Component
class CycleSection implements PortalSection {

    private final CycleProgress progress;

    CycleSection(CycleProgress progress) {
        this.progress = progress;
    }

    /**
     * @param mayOpen whether the person can open another year
     */
    record Shown(List<CycleProgress.Year> years, boolean mayOpen) {}

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean isFor(CurrentUser user) {
        return user.hasAny(Role.HR_ANALYST, Role.HR_HEAD, Role.CITY_SECRETARY, Role.MAYOR);
    }

    @Override
    public String template() {
        return "cycle/section";
    }

    @Override
    public Object model(CurrentUser user) {
        return new Shown(progress.current(user.tenant()), user.hasAny(Role.HR_HEAD));
    }
}
