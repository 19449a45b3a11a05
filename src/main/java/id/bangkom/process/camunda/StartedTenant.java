package id.bangkom.process.camunda;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;

/**
 * Gives every case its city. Definitions are deployed once for all cities; the engine asks for the tenant while a case
 * starts and does not offer the business key, so the starter leaves it here for the moment of the start.
 */
final class StartedTenant implements TenantIdProvider {

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    static <T> T during(String tenant, Supplier<T> start) {
        CURRENT.set(tenant);
        try {
            return start.get();
        } finally {
            CURRENT.remove();
        }
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        String tenant = CURRENT.get();
        if (tenant == null) {
            throw new IllegalStateException(
                    "A case of \"" + context.getProcessDefinition().getKey()
                            + "\" can be started by Bangkom only, because it needs a city");
        }
        return tenant;
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
        return null;
    }
}
