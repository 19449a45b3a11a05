package id.bangkom.process.camunda;

import id.bangkom.process.CaseKey;
import id.bangkom.process.Processes;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class CamundaProcesses implements Processes {

    private final RuntimeService runtime;
    private final EngineAuthentication authentication;

    CamundaProcesses(RuntimeService runtime, EngineAuthentication authentication) {
        this.runtime = runtime;
        this.authentication = authentication;
    }

    @Override
    @Transactional
    public void start(String process, CaseKey key) {
        startAll(process, List.of(key));
    }

    @Override
    @Transactional
    public void startAll(String process, Collection<CaseKey> keys) {
        authentication.asSystem(() -> {
            for (CaseKey key : keys) {
                StartedTenant.during(key.tenant(), () -> runtime.createProcessInstanceByKey(process)
                        .processDefinitionWithoutTenantId()
                        .businessKey(key.toString())
                        .execute());
            }
            return null;
        });
    }

    @Override
    @Transactional
    public boolean tell(String process, CaseKey key, String message) {
        return authentication.asSystem(() -> {
            List<Execution> waiting = runtime.createExecutionQuery()
                    .processDefinitionKey(process)
                    .processInstanceBusinessKey(key.toString())
                    .tenantIdIn(key.tenant())
                    .messageEventSubscriptionName(message)
                    .list();
            waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
            return !waiting.isEmpty();
        });
    }

    @Override
    public boolean isRunning(String process, CaseKey key) {
        return authentication.asSystem(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(key.toString())
                        .tenantIdIn(key.tenant())
                        .count()
                > 0);
    }
}
