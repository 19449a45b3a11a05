package id.bangkom.process.camunda;

import id.bangkom.process.CaseKey;
import id.bangkom.process.Processes;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class CamundaProcesses implements Processes {

    private final RuntimeService runtime;
    private final EngineAuthentication authentication;
    private final EngineCommands commands;

    CamundaProcesses(RuntimeService runtime, EngineAuthentication authentication, EngineCommands commands) {
        this.runtime = runtime;
        this.authentication = authentication;
        this.commands = commands;
    }

    @Override
    @Transactional
    public void start(String process, CaseKey key) {
        startAll(process, List.of(key));
    }

    @Override
    @Transactional
    public void startAll(String process, Collection<CaseKey> keys) {
        // As one command, a chunk needs a sixth of the statements.
        authentication.asSystem(() -> commands.run(engine -> {
            ProcessDefinition definition =
                    engine.getProcessDefinitionManager().findLatestProcessDefinitionByKeyAndTenantId(process, null);
            if (definition == null) {
                throw new IllegalArgumentException("There is no process \"" + process + "\"");
            }
            for (CaseKey key : keys) {
                StartedTenant.during(key.tenant(), () -> runtime.createProcessInstanceById(definition.getId())
                        .businessKey(key.toString())
                        .execute());
            }
            return null;
        }));
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
