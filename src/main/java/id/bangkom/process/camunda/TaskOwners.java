package id.bangkom.process.camunda;

import id.bangkom.process.CaseKey;
import id.bangkom.process.StandIns;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Says who does a person's task today: the person, or for a routine task the colleague who stands in. The engine's field
 * "owner" keeps for whom the colleague does it.
 */
@Component
class TaskOwners extends AbstractBpmnParseListener implements TaskListener {

    private final StepRegistry registry;
    private final ObjectProvider<StandIns> standIns;
    private final EngineAuthentication authentication;

    TaskOwners(StepRegistry registry, ObjectProvider<StandIns> standIns, EngineAuthentication authentication) {
        this.registry = registry;
        this.standIns = standIns;
        this.authentication = authentication;
    }

    /**
     * @param doneBy account
     * @param owner the absent person, or null when the person does it
     */
    record Owner(String doneBy, String owner) {}

    Owner of(StepsOfProcess steps, String element, CaseKey key, String person) {
        return standIn(steps, element, key, person)
                .map(colleague -> new Owner(colleague, person))
                .orElse(new Owner(person, null));
    }

    private Optional<String> standIn(StepsOfProcess steps, String element, CaseKey key, String person) {
        StandIns known = standIns.getIfAvailable();
        return known == null || !steps.isRoutine(Names.kebabCase(element))
                ? Optional.empty()
                : known.of(key.tenant(), person)
                        .filter(colleague -> !colleague.equals(steps.about(key).orElse(null)));
    }

    /** A task has come up. */
    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() == null) {
            return;
        }
        ExecutionEntity execution = (ExecutionEntity) task.getExecution();
        Owner owner = authentication.asSystem(() -> of(
                registry.of(execution.getProcessDefinition().getKey()),
                task.getTaskDefinitionKey(),
                CaseKey.parse(execution.getProcessBusinessKey()),
                task.getAssignee()));
        if (owner.owner() != null) {
            task.setOwner(owner.owner());
            task.setAssignee(owner.doneBy());
        }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((ProcessDefinitionEntity) activity.getProcessDefinition())
                .getTaskDefinitions()
                .get(activity.getId())
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this);
    }
}
