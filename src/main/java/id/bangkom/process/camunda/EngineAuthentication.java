package id.bangkom.process.camunda;

import id.bangkom.access.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * On whose behalf the engine works. With a person set, the engine checks permissions and writes the person into its log;
 * with nobody set, it works for the system.
 */
@Component
class EngineAuthentication {

    private final ObjectProvider<IdentityService> identities;

    EngineAuthentication(ObjectProvider<IdentityService> identities) {
        this.identities = identities;
    }

    <T> T asSystem(Supplier<T> work) {
        return as(null, work);
    }

    <T> T asPerson(Account account, Supplier<T> work) {
        return as(new Authentication(account.id(), new ArrayList<>(account.groups()), List.of(account.tenant())), work);
    }

    private <T> T as(Authentication who, Supplier<T> work) {
        IdentityService service = identities.getObject();
        Authentication before = service.getCurrentAuthentication();
        set(service, who);
        try {
            return work.get();
        } finally {
            set(service, before);
        }
    }

    private static void set(IdentityService service, Authentication who) {
        if (who == null) {
            service.clearAuthentication();
        } else {
            service.setAuthentication(who.getUserId(), who.getGroupIds(), who.getTenantIds());
        }
    }
}
