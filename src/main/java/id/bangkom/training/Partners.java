package id.bangkom.training;

import id.bangkom.access.Accounts;
import id.bangkom.access.Groups;
import id.bangkom.access.Role;
import id.bangkom.training.ClassCases.ClassCase;
import org.springframework.stereotype.Component;

/** Who does a partner's tasks. */
@Component
class Partners {

    private final Accounts accounts;

    Partners(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The partner's own people; the HR agency for a partner of which nobody can log in, such as the agency itself. */
    String group(ClassCase training) {
        String tenant = training.key().tenant();
        String partner = Groups.of(tenant, Role.PARTNER, training.partnerId());
        return accounts.inGroup(partner).isEmpty() ? Groups.of(tenant, Role.HR_ANALYST) : partner;
    }
}
