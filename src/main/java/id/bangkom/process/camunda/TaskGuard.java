package id.bangkom.process.camunda;

import id.bangkom.refusal.Refusal;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Sits on every user task of every diagram and lets it be completed by the task desk only. Whoever finds another way to
 * the engine (Cockpit, a plugin, a new API) still cannot complete a task around its form.
 */
final class TaskGuard extends AbstractBpmnParseListener implements TaskListener {

    private static final ThreadLocal<String> COMPLETING = new ThreadLocal<>();

    static <T> T during(String taskId, Supplier<T> completion) {
        COMPLETING.set(taskId);
        try {
            return completion.get();
        } finally {
            COMPLETING.remove();
        }
    }

    @Override
    public void notify(DelegateTask task) {
        if (!task.getId().equals(COMPLETING.get())) {
            throw Refusal.forbidden("Tugas hanya dapat diselesaikan melalui formulirnya.");
        }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ProcessDefinitionEntity process = (ProcessDefinitionEntity) activity.getProcessDefinition();
        TaskDefinition definition = process.getTaskDefinitions().get(activity.getId());
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this);
    }
}
