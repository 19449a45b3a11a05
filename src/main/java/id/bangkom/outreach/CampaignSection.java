package id.bangkom.outreach;

import id.bangkom.access.CurrentUser;
import id.bangkom.access.Role;
import id.bangkom.portal.PortalSection;
import org.springframework.stereotype.Component;

/** On the landing page, until it is read: what the HR agency tells about the latest open year. */
@Component
class CampaignSection implements PortalSection {

    private final CampaignRows rows;

    CampaignSection(CampaignRows rows) {
        this.rows = rows;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public boolean isFor(CurrentUser user) {
        return !user.hasAny(Role.PARTNER)
                && rows.unread(user.tenant(), user.userId()).isPresent();
    }

    @Override
    public String template() {
        return "outreach/section";
    }

    @Override
    public Object model(CurrentUser user) {
        return rows.unread(user.tenant(), user.userId()).orElseThrow();
    }
}
